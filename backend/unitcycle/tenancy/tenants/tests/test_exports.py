"""Lists as files: the same rows in the same order, whole or not at all."""

import csv
import io
from collections.abc import Iterator
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import openpyxl
import pytest
import time_machine
from django.db import connection
from rest_framework.test import APIClient

from unitcycle.accounts.roles import Role
from unitcycle.accounts.tests.factories import client_as, make_organization
from unitcycle.core.api import exports
from unitcycle.core.organizations import organization_context
from unitcycle.core.testing.statements import statements
from unitcycle.tenancy.tenants.tests.factories import make_lease, make_occupant, make_tenant

pytestmark = pytest.mark.usefixtures("organization")

LEASES = "/api/v1/tenants/leases/"
EXPORT = f"{LEASES}export/"


@pytest.fixture(autouse=True)
def at_noon() -> Iterator[None]:
    with time_machine.travel(datetime(2026, 3, 28, 16, tzinfo=UTC), tick=False):
        yield


@pytest.fixture
def manager() -> APIClient:
    return client_as(Role.MANAGER)


def body(response: Any) -> bytes:
    assert response.status_code == 200, response.content
    return b"".join(response.streaming_content)


def csv_rows(response: Any) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(body(response).decode("utf-8-sig"))))


@pytest.fixture
def leases(organization: Any) -> None:
    make_lease(
        lease_number="L-1",
        tenant=make_tenant(first_name="=1+1", last_name="Gonzalez"),
        opening_balance_amount=Decimal("-12.30"),
        opening_balance_date=date(2026, 3, 1),
    )
    make_lease(lease_number="L-2", lease_status="notice", tenant=None, lease_end_date=None)
    make_lease(lease_number="L-3", lease_status="vacant")
    with organization_context(make_organization().pk):
        make_lease(lease_number="THEIRS")


@pytest.mark.usefixtures("leases")
def test_a_csv_has_the_lists_fields_and_values(manager: APIClient) -> None:
    response = manager.get(EXPORT)
    assert response["Content-Type"] == "text/csv; charset=utf-8"
    assert response["Content-Disposition"] == 'attachment; filename="leases-2026-03-28.csv"'
    shown = manager.get(LEASES).json()["results"]
    rows = csv_rows(response)
    assert [list(row) for row in rows] == [list(row) for row in shown]
    for row, wanted in zip(rows, shown, strict=True):
        for name, value in wanted.items():
            if name.endswith("_at") or name == "tenant_name":
                continue
            text = {None: "", True: "true", False: "false"}.get(value, str(value))
            assert row[name] == text, name
    assert rows[0]["tenant_name"] == "'=1+1 Gonzalez"
    assert rows[1]["tenant_name"] == ""


@pytest.mark.usefixtures("leases")
def test_a_workbook_has_dates_and_numbers(manager: APIClient) -> None:
    response = manager.get(EXPORT, {"file_format": "xlsx"})
    assert response["Content-Disposition"] == 'attachment; filename="leases-2026-03-28.xlsx"'
    sheet = openpyxl.load_workbook(io.BytesIO(body(response))).active
    heading, first, *rest = sheet.iter_rows(values_only=True)
    row = dict(zip(heading, first, strict=True))
    assert (row["lease_number"], row["monthly_rent_amount"]) == ("L-1", 1850)
    assert row["lease_end_date"].date() == date(2026, 6, 30)
    assert row["days_until_expiry"] == 94
    assert len(rest) == 2


@pytest.mark.usefixtures("leases")
@pytest.mark.parametrize(
    ("query", "numbers"),
    [
        ("lease_status=notice&lease_status=vacant", ["L-2", "L-3"]),
        ("search=gonzalez", ["L-1", "L-3"]),
        ("ordering=-lease_number", ["L-3", "L-2", "L-1"]),
        ("lease_status=notice&file_format=", ["L-2"]),
        ("lease_end_date__lte=2020-01-01", []),
    ],
)
def test_a_file_has_what_the_list_has(manager: APIClient, query: str, numbers: list[str]) -> None:
    for version in ("v1", "v2"):
        rows = csv_rows(manager.get(f"/api/{version}/tenants/leases/export/?{query}"))
        assert [row["lease_number"] for row in rows] == numbers


@pytest.mark.parametrize("query", ["file_format=pdf", "lease_status=gone", "ordering=colour"])
def test_what_makes_no_sense_is_refused_as_json(manager: APIClient, query: str) -> None:
    response = manager.get(f"{EXPORT}?{query}", headers={"Accept": "text/csv"})
    assert response.status_code == 400
    assert response["Content-Type"] == "application/json"
    assert list(response.json()) == [query.split("=")[0]]


def test_every_batch_is_written(manager: APIClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exports, "BATCH", 3)
    monkeypatch.setattr(exports, "_IN_MEMORY", 500)
    unit = make_lease(lease_number="L-00").unit
    for number in range(1, 10):
        make_lease(unit=unit, lease_number=f"L-{number:02}", is_current=False)
    with statements() as found:
        rows = csv_rows(manager.get(EXPORT))
    assert [row["lease_number"] for row in rows] == [f"L-{number:02}" for number in range(10)]
    assert len(found) == 3, found


def test_an_error_on_the_way_is_no_half_of_a_file(
    manager: APIClient, leases: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(value: Any) -> Any:
        if value == "L-2":
            raise ZeroDivisionError
        return None

    monkeypatch.setattr(exports, "as_value", fail)
    manager.raise_request_exception = False
    assert manager.get(EXPORT).status_code == 500
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_cursors")
        assert cursor.fetchone()[0] == 0


def test_tenants_and_occupants_are_files_too(manager: APIClient) -> None:
    occupant = make_occupant(name="Sam")
    rows = csv_rows(manager.get("/api/v1/tenants/occupants/export/"))
    assert [(row["name"], row["is_minor"]) for row in rows] == [("Sam", "false")]
    rows = csv_rows(manager.get("/api/v1/tenants/people/export/"))
    assert [row["id"] for row in rows] == [str(occupant.lease.tenant_id)]
    assert rows[0]["current_unit_number"] == occupant.lease.unit.unit_number


@pytest.mark.parametrize(
    ("role", "status"), [(Role.VIEWER, 200), (Role.MAINTENANCE, 403), (Role.RESIDENT, 403)]
)
def test_who_may_not_see_a_list_gets_no_file_of_it(role: Role, status: int) -> None:
    assert client_as(role).get(EXPORT).status_code == status
