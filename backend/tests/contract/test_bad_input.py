"""What bad input gets, in both versions: a 4xx that names the field or row and what to do, nothing half-written."""

import io
import zipfile
from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from rest_framework.test import APIClient

from tests.contract.conftest import TODAY
from unitcycle.accounts.tests.factories import make_organization
from unitcycle.core.organizations import organization_context
from unitcycle.core.tabular.tests.builders import workbook
from unitcycle.tenancy.imports.services import check
from unitcycle.tenancy.tenants.models import Lease
from unitcycle.tenancy.tenants.rules import LeaseStatus
from unitcycle.tenancy.tenants.tests.factories import make_lease, make_tenant, make_unit

Untouched = Callable[[], None]

OLE = bytes.fromhex("D0CF11E0A1B11AE1")
ENCRYPTED = OLE + b"\x00" * 3000 + "EncryptedPackage".encode("utf-16-le") + b"\x00" * 3000
HEADINGS = "Property,Unit,Tenant,Rent,Lease From,Lease To\n"

pytestmark = pytest.mark.parametrize("version", ["v1", "v2"])


def problems(answer: Any) -> dict[str, list[str]]:
    """Field -> messages, in either version's shape; "" for a sentence about the whole."""
    body = answer.json()
    if answer["Content-Type"] == "application/problem+json":
        found: dict[str, list[str]] = {}
        for error in body["errors"]:
            found.setdefault(error["field"], []).append(error["message"])
        return found or {"": [body["detail"]]}
    return {"": [body["detail"]]} if set(body) == {"detail"} else body


def upload(client: APIClient, version: str, name: str, content: bytes) -> Any:
    file = SimpleUploadedFile(name, content)
    return client.post(f"/api/{version}/imports/rent-rolls/", {"file": file}, format="multipart")


def bomb() -> bytes:
    """A workbook of 60 kB that unpacks to 60 MB of one row."""
    return workbook(b"<worksheet><sheetData>" + b" " * 60_000_000).getvalue()


def zip_in_zip() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("inner.xlsx", b"\x00" * 1_000_000)
    return file.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("roll.xlsx", b"\x00\x01\x02 not a workbook" * 50, "neither a text file"),
        ("roll.csv", b"%PDF-1.7 ...", "PDF"),
        ("roll.xlsx", ENCRYPTED, "without a password"),
        ("roll.xlsx", bomb(), "unpack"),
        ("roll.xlsx", zip_in_zip(), "ZIP archive"),
        ("roll.csv", b"", "empty"),
    ],
    ids=["noise", "pdf", "password", "bomb", "zip", "empty"],
)
def test_a_file_that_cannot_be_read(
    manager: APIClient, untouched: Untouched, version: str, name: str, content: bytes, words: str
):
    untouched()

    answer = upload(manager, version, name, content)

    assert answer.status_code in (400, 413)
    assert words in " ".join(problems(answer)["file"])


def test_a_file_larger_than_is_taken(
    manager: APIClient, untouched: Untouched, version: str, settings: Any
):
    settings.UPLOAD_LIMIT_BYTES = 100_000
    untouched()

    answer = upload(manager, version, "roll.csv", b"a,b\n" * 50_000)

    assert answer.status_code == 413


@pytest.mark.parametrize("day", ["2026-02-30", "2026-13-01", "30.02.2026", "tomorrow", ""])
def test_a_date_that_does_not_exist(
    manager: APIClient, lease: Lease, untouched: Untouched, version: str, day: str
):
    untouched()

    answer = manager.post(
        f"/api/{version}/tenants/leases/{lease.pk}/give-notice/",
        {"notice_date": day, "notice_move_out_date": "2026-05-31"},
    )

    assert answer.status_code == 400
    assert set(problems(answer)) == {"notice_date"}


def test_a_date_that_does_not_exist_in_a_file(manager: APIClient, version: str):
    rows = "Oak,1,Ann Lee,900,01/01/2026,12/31/2026\nOak,2,Bob Ray,900,02/30/2026,12/31/2026\n"

    found = dry_run(manager, version, rows)

    assert [(row["number"], row["status"]) for row in found] == [(2, "ok"), (3, "error")]
    assert "02/30/2026" in found[1]["problems"][0]["message"]


def test_two_households_in_one_unit_at_once(
    manager: APIClient, lease: Lease, untouched: Untouched, version: str
):
    newcomer = make_tenant()
    untouched()

    answer = manager.post(
        f"/api/{version}/tenants/leases/",
        {
            "unit": str(lease.unit_id),
            "tenant": str(newcomer.pk),
            "lease_begin_date": "2026-01-01",
            "lease_end_date": "2026-12-31",
            "monthly_rent_amount": "1900.00",
        },
    )

    assert answer.status_code in (400, 409)
    assert set(problems(answer)) & {"unit", "lease_begin_date"}


def test_two_households_in_one_unit_at_once_in_a_file(manager: APIClient, version: str):
    rows = "Oak,1,Ann Lee,900,01/01/2026,12/31/2026\nOak,1,Bob Ray,900,06/01/2026,05/31/2027\n"

    found = dry_run(manager, version, rows)

    at_fault = [row for row in found if row["status"] == "error"]
    assert at_fault
    assert all(row["problems"][0]["message"] for row in at_fault)


def dry_run(client: APIClient, version: str, rows: str) -> list[dict[str, Any]]:
    made = upload(client, version, "roll.csv", (HEADINGS + rows).encode())
    assert made.status_code == 201, made.content
    check(import_id=made.json()["id"], today=TODAY)
    listed = client.get(f"/api/{version}/imports/rent-rolls/{made.json()['id']}/rows/")
    found: list[dict[str, Any]] = listed.json()["results"]
    return found


def test_a_notice_under_thirty_days(
    manager: APIClient, lease: Lease, untouched: Untouched, version: str
):
    untouched()

    answer = manager.post(
        f"/api/{version}/tenants/leases/{lease.pk}/give-notice/",
        {"notice_date": "2026-03-15", "notice_move_out_date": "2026-04-13"},
    )

    assert answer.status_code == 400
    (message,) = problems(answer)["notice_move_out_date"]
    assert "30 days" in message


@pytest.mark.parametrize(
    ("status", "action", "body"),
    [
        (LeaseStatus.ACTIVE, "mark-vacant", {}),
        (LeaseStatus.MONTH_TO_MONTH, "convert-mtm", None),
        (LeaseStatus.NOTICE, "convert-mtm", None),
        (LeaseStatus.VACANT, "convert-mtm", None),
        (
            LeaseStatus.VACANT,
            "give-notice",
            {"notice_date": "2026-03-28", "notice_move_out_date": "2026-05-31"},
        ),
    ],
)
def test_a_transition_that_is_not_allowed(
    manager: APIClient, untouched: Untouched, version: str, status: str, action: str, body: Any
):
    lease = make_lease(lease_status=status)
    untouched()

    answer = manager.post(f"/api/{version}/tenants/leases/{lease.pk}/{action}/", body)

    assert answer.status_code == 400
    (sentence,) = problems(answer)[""]
    assert len(sentence) > 20


def test_an_id_of_another_organisation(manager: APIClient, untouched: Untouched, version: str):
    with organization_context(make_organization().pk):
        foreign_lease, foreign_unit = make_lease(), make_unit()
    tenant = make_tenant()
    untouched()

    read = manager.get(f"/api/{version}/tenants/leases/{foreign_lease.pk}/")
    acted = manager.post(f"/api/{version}/tenants/leases/{foreign_lease.pk}/convert-mtm/")
    made = manager.post(
        f"/api/{version}/tenants/leases/",
        {
            "unit": str(foreign_unit.pk),
            "tenant": str(tenant.pk),
            "lease_begin_date": "2026-01-01",
            "monthly_rent_amount": "1900.00",
        },
    )

    assert (read.status_code, acted.status_code) == (404, 404)
    assert made.status_code in (400, 404)
    assert set(problems(made)) <= {"unit", ""}


def test_an_id_that_is_no_id(manager: APIClient, untouched: Untouched, version: str):
    untouched()

    assert manager.get(f"/api/{version}/tenants/leases/17/").status_code == 404
    assert manager.get(f"/api/{version}/tenants/leases/{uuid4()}/").status_code == 404


def test_a_stale_if_match(manager: APIClient, lease: Lease, untouched: Untouched, version: str):
    tag = manager.get(f"/api/v2/tenants/leases/{lease.pk}/")["ETag"]
    first = manager.patch(
        f"/api/v2/tenants/leases/{lease.pk}/", {"lease_number": "A-1"}, headers={"If-Match": tag}
    )
    assert first.status_code == 200
    untouched()

    second = manager.patch(
        f"/api/{version}/tenants/leases/{lease.pk}/",
        {"lease_number": "A-2"},
        headers={"If-Match": tag},
    )

    assert second.status_code == 412
    assert "Read it again" in problems(second)[""][0]


def test_an_idempotency_key_with_another_body(
    manager: APIClient, untouched: Untouched, version: str
):
    path, headers = f"/api/{version}/tenants/people/", {"Idempotency-Key": "once"}
    first = manager.post(path, {"first_name": "Ada", "last_name": "One"}, headers=headers)
    assert first.status_code == 201
    untouched()

    again = manager.post(path, {"first_name": "Ada", "last_name": "One"}, headers=headers)
    other = manager.post(path, {"first_name": "Ada", "last_name": "Two"}, headers=headers)

    assert (again.status_code, again.content) == (201, first.content)
    assert again["Idempotent-Replayed"] == "true"
    assert other.status_code == 422
    assert "Idempotency-Key" in problems(other)[""][0]


@pytest.mark.parametrize(
    "body",
    [
        b'{"first_name": "A\\u0000da", "last_name": "One"}',
        b'{"first_name": "A\\ud800da", "last_name": "One"}',
        b'{"first_name": "Ada", "last_name": "One"',
        b'{"first_name": "\xff", "last_name": "One"}',
        b'["Ada"]',
        b'"Ada"',
        b"[" * 5000 + b"]" * 5000,
        b'{"first_name": NaN, "last_name": "One"}',
    ],
    ids=["nul", "surrogate", "cut off", "bytes", "list", "text", "deep", "nan"],
)
def test_a_body_that_cannot_be_stored(
    manager: APIClient, untouched: Untouched, version: str, body: bytes
):
    untouched()

    answer = manager.post(f"/api/{version}/tenants/people/", body, content_type="application/json")

    assert answer.status_code == 400
    assert problems(answer)


@pytest.mark.parametrize(
    "query",
    [
        "search=%00",
        "lease_status=asleep",
        "lease_end_date__lte=2026-02-30",
        "property=17",
        "ordering=secret",
        "page_size=0",
        "page_size=many",
        "expiring_within=99999999999999999999",
    ],
)
def test_a_filter_that_cannot_be_meant(
    manager: APIClient, untouched: Untouched, version: str, query: str
):
    untouched()

    answer = manager.get(f"/api/{version}/tenants/leases/?{query}")

    assert answer.status_code == 400
    assert set(problems(answer)) == {query.partition("=")[0]}


@pytest.mark.parametrize(
    "amount", ["-1", "1.234", "1e400", "NaN", "Infinity", "99999999999999", 1850, None, ""]
)
def test_an_amount_that_is_no_rent(
    manager: APIClient, untouched: Untouched, version: str, amount: Any
):
    unit, tenant = make_unit(), make_tenant()
    untouched()

    answer = manager.post(
        f"/api/{version}/tenants/leases/",
        {
            "unit": str(unit.pk),
            "tenant": str(tenant.pk),
            "lease_begin_date": "2026-01-01",
            "monthly_rent_amount": amount,
        },
    )

    assert answer.status_code == 400
    assert set(problems(answer)) == {"monthly_rent_amount"}


def test_a_method_that_is_not_there(
    manager: APIClient, lease: Lease, untouched: Untouched, version: str
):
    untouched()

    answer = manager.put(f"/api/{version}/tenants/leases/{lease.pk}/", {})

    assert answer.status_code == 405
    assert "GET" in answer["Allow"]


def test_a_content_type_that_is_not_taken(manager: APIClient, untouched: Untouched, version: str):
    untouched()

    answer = manager.post(
        f"/api/{version}/tenants/people/", "first_name=Ada", content_type="text/plain"
    )

    assert answer.status_code == 415


def test_an_address_that_is_not_there(manager: APIClient, untouched: Untouched, version: str):
    untouched()

    answer = manager.get(f"/api/{version}/nothing/here/")

    assert answer.status_code == 404
    assert "address" in problems(answer)[""][0]
