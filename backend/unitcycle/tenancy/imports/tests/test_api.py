"""Imports over the API: the whole story, every refusal, every role."""

import csv
import io
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

import openpyxl
import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from rest_framework.test import APIClient

from unitcycle.accounts.roles import Role
from unitcycle.accounts.tests.factories import client_as, make_organization
from unitcycle.core.models import Job, StoredFile
from unitcycle.core.organizations import organization_context
from unitcycle.core.tabular.tests.builders import sheet_xml, workbook
from unitcycle.tenancy.imports import tasks
from unitcycle.tenancy.imports.models import ImportRow, RentRollImport
from unitcycle.tenancy.imports.tests.factories import checked, imported, uploaded
from unitcycle.tenancy.tenants.models import Lease

pytestmark = pytest.mark.usefixtures("organization")

IMPORTS = "/api/v1/imports/rent-rolls/"
V2 = "/api/v2/imports/rent-rolls/"
HEAD = "Property,Unit,Tenant,Rent,Lease start,Lease end\n"
ANN = "Oak Park,1,Ann Lee,900,1/13/2025,12/31/2025\n"
BAD = "Oak Park,2,=cmd,9oo,02/30/2025,\n"


@pytest.fixture(autouse=True)
def at_noon() -> Iterator[None]:
    with time_machine.travel(datetime(2025, 5, 31, 16, tzinfo=UTC), tick=False):
        yield


@pytest.fixture
def manager() -> APIClient:
    return client_as(Role.MANAGER)


def send(
    client: APIClient, content: str | bytes, name: str = "roll.csv", path: str = IMPORTS
) -> Any:
    data = content.encode() if isinstance(content, str) else content
    return client.post(path, {"file": SimpleUploadedFile(name, data)}, format="multipart")


def test_the_whole_story(manager: APIClient, django_capture_on_commit_callbacks: Any) -> None:
    uploaded_ = send(manager, HEAD + ANN)
    assert uploaded_.status_code == 201
    path = f"{IMPORTS}{uploaded_.json()['id']}/"
    columns = {c["heading"]: c for c in uploaded_.json()["mapping"]["columns"]}
    assert columns["Rent"] == {
        "column": "D",
        "heading": "Rent",
        "field": "rent",
        "confidence": 1.0,
        "samples": ["900"],
    }

    mapped = manager.put(f"{path}mapping/", {"as_of": "2025-05-01"}, format="json")
    assert (mapped.status_code, mapped.json()["status"]) == (200, "mapped")

    with django_capture_on_commit_callbacks(execute=True):
        asked = manager.post(f"{path}dry-run/")
    assert (asked.status_code, asked.json()["kind"]) == (202, "imports.check")
    dry = manager.get(path).json()
    assert (dry["status"], dry["job"], dry["as_of"]) == (
        "checked",
        asked.json()["id"],
        "2025-05-01",
    )
    assert dry["counts"]["ok"] == 1
    assert dry["counts"]["planned"]["leases_created"] == 1
    assert not Lease.objects.exists()
    (row,) = manager.get(f"{path}rows/?status=ok").json()["results"]
    assert (row["number"], row["planned"], row["parsed"]["rent"]) == (2, "created", "900.00")

    with django_capture_on_commit_callbacks(execute=True):
        started = manager.post(f"{path}import/", {}, format="json")
    assert started.status_code == 202
    done = manager.get(path).json()
    assert (done["status"], done["mode"], done["counts"]["created"]) == (
        "imported",
        "all_or_nothing",
        1,
    )
    assert done["tie_out"]["totals"]["monthly_rent"] == {
        "file": "900.00",
        "database": "900.00",
        "difference": "0",
    }
    assert manager.get(IMPORTS).json()["results"][0]["id"] == done["id"]
    assert Job.objects.get(pk=started.json()["id"]).status == "succeeded"
    lease = Lease.objects.get()
    assert lease.lease_status_changed_by.startswith("user:")


def test_errors_are_listed_filtered_and_downloaded(manager: APIClient) -> None:
    rent_roll = checked(HEAD + ANN + BAD)
    path = f"{IMPORTS}{rent_roll.pk}/"

    (row,) = manager.get(f"{path}rows/?status=error").json()["results"]
    assert [problem["column"] for problem in row["problems"]] == ["C", "E", "D"]
    refused = manager.post(f"{path}import/", {}, format="json")
    assert (refused.status_code, refused.json()["detail"]) == (
        409,
        "1 row has errors. Correct the file and upload it again, or import the good rows only.",
    )

    table = manager.get(f"{path}errors/", headers={"accept": "text/csv"})
    assert table["content-disposition"] == 'attachment; filename="import-errors.csv"'
    lines = list(csv.DictReader(io.StringIO(table.content.decode("utf-8-sig"))))
    assert [(line["Row"], line["Column"]) for line in lines] == [("3", "C"), ("3", "E"), ("3", "D")]
    sheet = openpyxl.load_workbook(
        io.BytesIO(manager.get(f"{path}errors/?file_format=xlsx").content)
    ).worksheets[0]
    assert sheet["A2"].value == 3
    assert manager.get(f"{path}errors/?file_format=pdf").status_code == 400


def test_the_good_rows_are_imported_on_request(
    manager: APIClient, django_capture_on_commit_callbacks: Any
) -> None:
    rent_roll = checked(HEAD + ANN + BAD)

    with django_capture_on_commit_callbacks(execute=True):
        answer = manager.post(
            f"{IMPORTS}{rent_roll.pk}/import/", {"mode": "good_rows"}, format="json"
        )

    assert answer.status_code == 202
    rent_roll.refresh_from_db()
    assert (rent_roll.status, rent_roll.mode) == ("imported", "good_rows")
    assert Lease.objects.count() == 1


OLE = bytes.fromhex("D0CF11E0A1B11AE1")
MIB = 1024 * 1024


@pytest.mark.parametrize(
    ("content", "status", "words"),
    [
        (b"", 400, "empty"),
        (b"%PDF-1.7", 400, "This is a PDF"),
        (OLE + b"\0" * 4096 + "EncryptedPackage".encode("utf-16-le"), 400, "password"),
        (OLE + b"\0" * 4096, 400, "old Office format"),
        (b"PK\x03\x04 cut off", 400, "damaged"),
        (workbook(sheet_xml("<row><c r='!'/></row>")).getvalue(), 400, "damaged"),
        (workbook("<!DOCTYPE x><worksheet/>").getvalue(), 400, "damaged"),
        (
            workbook(sheet_xml("<row/>"), extra={"x": b"\0" * 30 * MIB}).getvalue(),
            413,
            "unpacks to more",
        ),
        (b"x" * 3 * MIB, 413, "Line 1 is longer"),
        (b'Unit,Tenant,Rent\n1,"Ann,900\n2,Bo,800\n', 400, "never closed"),
        (b"Ticket number,Details\n1,x\n", 400, "list of tickets, not a rent roll"),
    ],
    ids=lambda value: f"{len(value)} bytes" if isinstance(value, bytes) else str(value),
)
def test_what_cannot_be_read_is_refused_and_leaves_nothing(
    manager: APIClient, content: bytes, status: int, words: str
) -> None:
    answer = send(manager, content)

    assert answer.status_code == status
    assert words in answer.content.decode()
    assert not RentRollImport.objects.exists()
    assert not StoredFile.objects.exists()


def test_an_upload_over_the_limit_is_refused_while_it_arrives(
    manager: APIClient, settings: Any
) -> None:
    settings.UPLOAD_LIMIT_BYTES = 1000

    answer = send(manager, HEAD + ANN * 100)

    assert answer.status_code == 413
    assert not StoredFile.objects.exists()


def test_v2_answers_problem_documents(manager: APIClient) -> None:
    answer = send(manager, b"%PDF-1.7", path=V2)

    problem = answer.json()
    assert (answer.status_code, problem["code"]) == (400, "unsupported_format")
    assert "This is a PDF" in problem["detail"]


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ({"columns": [{"column": "Z", "field": "unit"}]}, "no column Z"),
        ({"columns": [{"column": "A", "field": "nonsense"}]}, "valid choice"),
        ({"columns": [{"column": "A", "field": "rent"}]}, "both named rent"),
        ({"sheet": "Other"}, "no sheet"),
        ({"heading_row": 0}, "greater than or equal to 1"),
        ({"heading_row": 77}, "no row of headings"),
        ({"date_order": "ymd"}, "valid choice"),
        ({"as_of": "2025-02-30"}, "as_of"),
        ({"columns": "A"}, "columns"),
    ],
)
def test_a_wrong_mapping_is_400_and_changes_nothing(
    manager: APIClient, body: dict[str, Any], words: str
) -> None:
    rent_roll = uploaded(HEAD + ANN)

    answer = manager.put(f"{IMPORTS}{rent_roll.pk}/mapping/", body, format="json")

    assert answer.status_code == 400
    assert words in answer.content.decode()
    rent_roll.refresh_from_db()
    assert rent_roll.status == "uploaded"


def test_a_mapping_may_take_a_field_away(manager: APIClient) -> None:
    rent_roll = uploaded(HEAD + ANN)

    answer = manager.put(
        f"{IMPORTS}{rent_roll.pk}/mapping/",
        {"columns": [{"column": "d", "field": None}]},
        format="json",
    )
    refused = manager.post(f"{IMPORTS}{rent_roll.pk}/dry-run/")

    assert answer.json()["mapping"]["columns"][3]["field"] is None
    assert refused.status_code == 409
    assert "which column holds the rent" in refused.content.decode()


def test_a_check_that_fails_says_why_and_may_be_tried_again(
    manager: APIClient, django_capture_on_commit_callbacks: Any
) -> None:
    rent_roll = uploaded(HEAD + ANN)
    StoredFile.objects.update(key="gone")

    with django_capture_on_commit_callbacks(execute=True):
        answer = manager.post(f"{IMPORTS}{rent_roll.pk}/dry-run/")

    assert answer.status_code == 202
    rent_roll.refresh_from_db()
    assert rent_roll.status == "failed"
    assert "error on our side" in rent_roll.message
    assert manager.post(f"{IMPORTS}{rent_roll.pk}/dry-run/").status_code == 202


def test_a_job_of_a_lost_worker_does_its_work_again() -> None:
    rent_roll = checked(HEAD + ANN)
    RentRollImport.objects.update(status="importing")

    class Silent:
        def report(self, **facts: Any) -> None:
            """Nobody watches."""

    for _ in range(2):
        tasks.import_rent_roll(Silent(), import_id=str(rent_roll.pk), author="system")  # type: ignore[arg-type]

    assert Lease.objects.count() == 1


def test_the_fields_are_listed(manager: APIClient) -> None:
    known = manager.get(f"{IMPORTS}fields/").json()

    assert {"name": "lease_end", "label": "Lease end", "kind": "date"} in known


@pytest.mark.parametrize(
    ("role", "status"),
    [
        (Role.OWNER, 201),
        (Role.ADMIN, 201),
        (Role.MANAGER, 201),
        (Role.LEASING_AGENT, 403),
        (Role.ACCOUNTANT, 403),
        (Role.VIEWER, 403),
        (Role.MAINTENANCE, 403),
    ],
)
def test_who_may_import(role: Role, status: int) -> None:
    assert send(client_as(role), HEAD + ANN).status_code == status


def test_rows_are_filtered_by_what_matters(manager: APIClient) -> None:
    rent_roll = imported("Property,Unit,Tenant,Rent\nOak Park,1,Ann Lee,900\nTotal,,,900\n")
    path = f"{IMPORTS}{rent_roll.pk}/rows/"

    def numbers(query: str) -> list[int]:
        return [row["number"] for row in manager.get(path + query).json()["results"]]

    assert numbers("") == [2, 3]
    assert numbers("?status=created") == [2]
    assert numbers("?status=created&status=skipped") == [2, 3]
    assert numbers("?has_warnings=true") == [2]
    assert numbers("?planned=created") == [2]
    assert manager.get(path + "?status=nonsense").status_code == 400
    assert manager.get(path).json()["results"][1]["note"].startswith("A total")


def test_another_organisation_sees_nothing(manager: APIClient) -> None:
    other = make_organization()
    with organization_context(other.pk):
        theirs = checked(HEAD + ANN)
        their_row = ImportRow.objects.get(rent_roll=theirs)
    path = f"{IMPORTS}{theirs.pk}/"

    for answer in (
        manager.get(path),
        manager.get(f"{path}rows/"),
        manager.get(f"{path}rows/{their_row.pk}/"),
        manager.get(f"{path}errors/"),
        manager.put(f"{path}mapping/", {}, format="json"),
        manager.post(f"{path}dry-run/"),
        manager.post(f"{path}import/", {}, format="json"),
        manager.get(f"{IMPORTS}{uuid4()}/"),
    ):
        assert answer.status_code == 404
    assert manager.get(IMPORTS).json()["results"] == []


def test_the_list_costs_the_same_however_long(
    manager: APIClient, django_assert_max_num_queries: Any
) -> None:
    for _ in range(4):
        uploaded(HEAD + ANN)

    with django_assert_max_num_queries(6):
        assert len(manager.get(IMPORTS).json()["results"]) == 4
