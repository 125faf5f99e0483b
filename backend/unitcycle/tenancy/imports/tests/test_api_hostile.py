"""Files and requests that mean harm, or come from somebody careless: a 4xx, or harmless data."""

import csv
import io
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import openpyxl
import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test.client import MULTIPART_CONTENT
from rest_framework.test import APIClient

from unitcycle.accounts.roles import Role
from unitcycle.accounts.tests.factories import client_as, make_organization
from unitcycle.core.models import StoredFile
from unitcycle.core.organizations import organization_context
from unitcycle.portfolio.properties.models import Property
from unitcycle.portfolio.units.models import Unit
from unitcycle.tenancy.imports.models import RentRollImport
from unitcycle.tenancy.imports.tests.factories import checked, imported, problems
from unitcycle.tenancy.tenants.models import Lease, Tenant

pytestmark = pytest.mark.usefixtures("organization")

IMPORTS = "/api/v2/imports/rent-rolls/"
HEAD = "Property,Unit,Tenant,Rent,Lease start,Lease end\n"
ANN = "Oak Park,1,Ann Lee,900,1/13/2025,12/31/2025\n"
TERM = ["900", "1/13/2025", "12/31/2025"]
MIB = 1024 * 1024

HOSTILE_NAMES = [
    "undefined",
    "NULL",
    "1;DROP TABLE users",
    "'; EXEC sp_MSForEachTable 'DROP TABLE ?'; --",
    "<script>alert(1)</script>",
    "${jndi:ldap://x/y}",
    "{{ 7*7 }}",
    "%s%n%d",
    "../../../etc/passwd",
    "\u202etest\u202c",
    "\u200b\u200c\u200d",
    "Z̮̞̠͙͔ͅḀ̗̞͈̻̗Ḷ͙͎̯̹̞͓G̻O̭̗̮",
    "👩‍👩‍👧‍👦 Lee",
    "ﷺﷺﷺ",
    "@SUM(1+1)",
    "+1 555 0100",
    "-2+3",
    "\x7f\x1b[31m",
    "田中さんにあげて下さい",
    "ﺎﻠﺴﻓﺮﺟﺎﻧ",
    "NaN",
    "1E+400",
    "True",
]


@pytest.fixture(autouse=True)
def at_noon() -> Iterator[None]:
    with time_machine.travel(datetime(2025, 5, 31, 16, tzinfo=UTC), tick=False):
        yield


@pytest.fixture
def manager() -> APIClient:
    return client_as(Role.MANAGER)


def table_of(rows: list[list[str]]) -> str:
    out = io.StringIO()
    csv.writer(out).writerows(rows)
    return HEAD + out.getvalue()


def send(client: APIClient, content: str, **extra: Any) -> Any:
    file = SimpleUploadedFile("roll.csv", content.encode())
    return client.post(IMPORTS, {"file": file}, format="multipart", **extra)


def test_names_that_break_programs_come_in_as_they_are_and_change_nothing_the_second_time() -> None:
    content = table_of([["Oak", str(n), name, *TERM] for n, name in enumerate(HOSTILE_NAMES)])

    done = imported(content)

    assert problems(done) == {}
    assert done.tie_out["differences"] == []
    assert Unit.objects.count() == len(HOSTILE_NAMES)
    again = imported(content)
    assert again.counts["unchanged"] == len(HOSTILE_NAMES)
    assert {again.counts["created"], again.counts["updated"]} == {0}


def test_hostile_units_and_properties_are_listed_by_the_api(manager: APIClient) -> None:
    rows = [[f"{name} {n}", name[:30], "Ann Lee", *TERM] for n, name in enumerate(HOSTILE_NAMES)]
    done = imported(table_of(rows))

    assert done.tie_out["differences"] == []
    for path in ("properties", "units", "tenants/leases", "tenants/people"):
        assert manager.get(f"/api/v1/{path}/").status_code == 200
        assert manager.get(f"/api/v1/{path}/export/?file_format=xlsx").status_code == 200
    assert manager.get(f"{IMPORTS}{done.pk}/rows/").status_code == 200


def test_headings_that_break_programs_are_only_columns_of_no_meaning(manager: APIClient) -> None:
    headings = [*HEAD.strip().split(","), *HOSTILE_NAMES]
    out = io.StringIO()
    csv.writer(out).writerows([headings, ["Oak", "1", "Ann Lee", *TERM]])

    answer = send(manager, out.getvalue())

    assert answer.status_code == 201
    fields = {c["heading"]: c["field"] for c in answer.json()["mapping"]["columns"]}
    assert (fields["Rent"], fields["Tenant"]) == ("rent", "tenant")
    assert not any(fields.get(name) for name in HOSTILE_NAMES)


def test_text_that_a_spreadsheet_would_run_leaves_as_text(manager: APIClient) -> None:
    imported(table_of([["Oak", "1", "@SUM(1+1) Lee", *TERM], ["@Home", "2", "+1 Ng", *TERM]]))

    for path, words in (("tenants/people", "@SUM(1+1)"), ("properties", "@Home")):
        text = manager.get(f"/api/v2/{path}/export/?file_format=csv").getvalue().decode("utf-8-sig")
        assert f"'{words}" in text
        assert f",{words}" not in text
        book = manager.get(f"/api/v2/{path}/export/?file_format=xlsx").getvalue()
        cells = [
            cell for row in openpyxl.load_workbook(io.BytesIO(book)).worksheets[0] for cell in row
        ]
        assert any(cell.value == f"'{words}" for cell in cells)
        assert all(cell.data_type != "f" for cell in cells)


def test_a_formula_in_a_cell_is_an_error_of_its_row_and_harmless_in_the_list_of_errors(
    manager: APIClient,
) -> None:
    rent_roll = checked(table_of([["Oak", "1", '=HYPERLINK("http://x";"y")', *TERM]]))

    (message,) = problems(rent_roll)[2]
    assert "formula" in message
    listed = manager.get(f"{IMPORTS}{rent_roll.pk}/errors/")
    (line,) = csv.DictReader(io.StringIO(listed.content.decode("utf-8-sig")))
    assert not any(value.startswith(("=", "+", "-", "@")) for value in line.values())


class NeverRead:
    """A body that nobody may read: what is announced is too much already."""

    def read(self, *_: Any) -> bytes:
        raise AssertionError("the body of a refused upload was read")

    readline = read


def test_two_hundred_megabytes_are_refused_before_a_byte_is_read(manager: APIClient) -> None:
    answer = manager.generic(
        "POST",
        IMPORTS,
        b"",
        MULTIPART_CONTENT,
        **{"CONTENT_LENGTH": str(200 * MIB), "wsgi.input": NeverRead()},
    )

    assert answer.status_code == 413
    assert "at most 50 MB" in answer.json()["detail"]
    assert not StoredFile.objects.exists()


def test_an_upload_sent_again_with_its_key_is_one_upload(manager: APIClient) -> None:
    headers = {"Idempotency-Key": "once"}
    first = send(manager, HEAD + ANN, headers=headers)
    again = send(manager, HEAD + ANN, headers=headers)
    other = send(manager, HEAD + ANN + ANN.replace("1,Ann", "2,Bo"), headers=headers)

    assert (first.status_code, again.status_code) == (201, 201)
    assert again.json()["id"] == first.json()["id"]
    assert other.status_code == 422
    assert "Idempotency-Key" in other.json()["detail"]
    assert RentRollImport.objects.count() == 1


def test_a_property_of_the_same_name_in_another_organisation_is_left_alone() -> None:
    other = make_organization()
    with organization_context(other.pk):
        imported(HEAD + ANN)
        before = list(Lease.objects.values()), list(Unit.objects.values())

    imported(HEAD + ANN.replace("Ann Lee", "Bo Ng"))

    assert Tenant.objects.get().last_name == "Ng"
    assert Property.objects.count() == 1
    with organization_context(other.pk):
        assert (list(Lease.objects.values()), list(Unit.objects.values())) == before


def test_a_day_that_does_not_exist_names_row_and_column_and_writes_nothing(
    manager: APIClient,
) -> None:
    rent_roll = checked(HEAD + ANN + "Oak Park,2,Bo Ng,800,02/30/2025,12/31/2025\n")

    (row,) = manager.get(f"{IMPORTS}{rent_roll.pk}/rows/?status=error").json()["results"]
    (problem,) = row["problems"]
    assert (row["number"], problem["column"], problem["heading"]) == (3, "E", "Lease start")
    assert "does not exist" in problem["message"]
    refused = manager.post(f"{IMPORTS}{rent_roll.pk}/import/", {}, format="json")
    assert refused.status_code == 409
    assert not Lease.objects.exists()
    assert not Property.objects.exists()


@pytest.mark.parametrize(("path", "method"), [("mapping", "put"), ("import", "post")])
def test_what_follows_the_upload_is_said_in_json_alone(
    manager: APIClient, path: str, method: str
) -> None:
    """In a form, a list of columns would be a text that nobody reads."""
    done = imported(table_of([["Oak", "1", "Ann Lee", *TERM]]))
    answer = getattr(manager, method)(
        f"{IMPORTS}{done.pk}/{path}/", {"columns": '[{"column": "A"}]'}, format="multipart"
    )
    assert answer.status_code == 415
