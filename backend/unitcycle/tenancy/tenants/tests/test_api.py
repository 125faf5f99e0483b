"""Leases over the API: shapes, filters, actions, refusals, roles."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import uuid4

import orjson
import pytest
import time_machine
from rest_framework.test import APIClient

from unitcycle.accounts.roles import Role
from unitcycle.accounts.tests.factories import (
    client_as,
    make_key,
    make_member,
    make_organization,
    sign_in,
)
from unitcycle.core import clock
from unitcycle.core.api.renderers import dumps
from unitcycle.core.models import Job
from unitcycle.core.organizations import organization_context
from unitcycle.core.testing.statements import statements
from unitcycle.portfolio.properties.models import Property
from unitcycle.tenancy.tenants import selectors
from unitcycle.tenancy.tenants.api.serializers import LeaseSerializer
from unitcycle.tenancy.tenants.models import Lease, LeaseStatusLog
from unitcycle.tenancy.tenants.tests.factories import (
    make_lease,
    make_log,
    make_tenant,
    make_unit,
)

pytestmark = pytest.mark.usefixtures("organization")

TODAY = date(2026, 3, 28)
LEASES = "/api/v1/tenants/leases/"
V2 = "/api/v2/tenants/leases/"
# the contract's response of GET /tenants/leases/
CONTRACT_KEYS = {
    "id",
    "lease_number",
    "tenant",
    "tenant_name",
    "unit",
    "unit_number",
    "property",
    "property_name",
    "lease_begin_date",
    "lease_end_date",
    "monthly_rent_amount",
    "status",
    "lease_status",
    "lease_status_changed_at",
    "holdover_start_date",
    "notice_date",
    "notice_move_out_date",
    "actual_move_out_date",
    "days_until_expiry",
    "days_in_current_status",
    "holdover_days",
}


@pytest.fixture(autouse=True)
def at_noon() -> Any:
    """28 March 2026, noon in New York."""
    with time_machine.travel(datetime(2026, 3, 28, 16, tzinfo=UTC), tick=False):
        yield


@pytest.fixture
def manager() -> APIClient:
    return client_as(Role.MANAGER)


def numbers(response: Any) -> list[str]:
    assert response.status_code == 200, response.content
    return [row["lease_number"] for row in response.json()["results"]]


# Shape


def test_a_lease_looks_as_the_contract_says(manager: APIClient) -> None:
    lease = make_lease(
        tenant=make_tenant(first_name="Maria", last_name="Gonzalez"),
        unit=make_unit(unit_number="A-102", property=Property.objects.create(name="Harbour")),
        lease_status_changed_at=clock.now() - timedelta(days=2, hours=5),
        holdover_start_date=date(2026, 1, 1),
        lease_status="month_to_month",
    )
    row = manager.get(f"{LEASES}{lease.pk}/").json()
    assert set(row) >= CONTRACT_KEYS
    assert row["tenant_name"] == "Maria Gonzalez"
    assert (row["unit_number"], row["property_name"]) == ("A-102", "Harbour")
    assert (row["tenant"], row["unit"], row["property"]) == (
        str(lease.tenant_id),
        str(lease.unit_id),
        str(lease.property_id),
    )
    assert (row["lease_begin_date"], row["lease_end_date"]) == ("2025-07-01", "2026-06-30")
    assert row["monthly_rent_amount"] == "1850.00"
    assert row["lease_status_changed_at"] == "2026-03-26T11:00:00Z"
    assert (row["days_until_expiry"], row["days_in_current_status"]) == (94, 2)
    assert (row["holdover_days"], row["long_holdover"]) == (86, False)
    assert (row["days_until_move_out"], row["expiry_flag"]) == (None, "none")
    assert row["progress"] == {
        "mode": "rolling",
        "colour": "amber",
        "percent_elapsed": None,
        "days_left": None,
        "since": "2026-01-01",
    }


def test_a_list_row_has_the_same_values_as_the_serializer_gives_an_instance(
    manager: APIClient,
) -> None:
    make_lease(lease_number="L-1", tenant=None)
    make_lease(lease_number="L-2", lease_status="notice", lease_end_date=None)
    make_lease(
        lease_number="L-3",
        opening_balance_amount=Decimal("-12.30"),
        opening_balance_date=TODAY,
        holdover_start_date=date(2025, 12, 27),
        lease_status="month_to_month",
        lease_status_changed_at=clock.now(),
    )
    context = {"now": clock.now(), "today": TODAY}
    expected = [
        orjson.loads(dumps(LeaseSerializer(lease, context=context).data))
        for lease in selectors.leases().order_by("lease_number")
    ]
    for address in (LEASES, V2):
        assert manager.get(address).json()["results"] == expected
    assert [row["tenant_name"] is None for row in expected] == [True, False, False]
    assert expected[2]["long_holdover"] is True


def test_pages_have_the_contracts_envelope_and_v2_has_cursors(manager: APIClient) -> None:
    for number in range(5):
        make_lease(lease_number=f"L-{number}")
    page = manager.get(LEASES, {"page_size": 2, "page": 2}).json()
    assert set(page) == {"count", "next", "previous", "results"}
    assert page["count"] == 5
    assert [row["lease_number"] for row in page["results"]] == ["L-2", "L-3"]
    seen, address = [], f"{V2}?page_size=2"
    while address:
        page = manager.get(address).json()
        assert set(page) == {"next", "previous", "results"}
        seen += [row["lease_number"] for row in page["results"]]
        address = page["next"]
    assert seen == [f"L-{number}" for number in range(5)]


@pytest.mark.parametrize("rows", [1, 60])
def test_a_list_takes_three_statements_however_long_it_is(rows: int, organization: Any) -> None:
    _, secret = make_key("leases:view", last_used_at=clock.now())
    client = APIClient(headers={"Authorization": f"Bearer {secret}"})
    unit = make_unit()
    for _ in range(rows):
        make_lease(unit=unit, is_current=False)
    with statements() as found:
        assert len(manager_rows := client.get(LEASES).json()["results"]) == min(rows, 50)
    assert manager_rows
    # the key, the organisation, and the page with the count
    assert len(found) == 3, found
    with statements() as found:
        client.get(V2)
    assert len(found) == 3, found


def test_one_lease_takes_three_statements(manager: APIClient) -> None:
    lease = make_lease()
    with statements() as found:
        manager.get(f"{LEASES}{lease.pk}/")
    assert len(found) == 3, found


# Filters


@pytest.fixture
def many(organization: Any) -> dict[str, Lease]:
    """One of each kind, by number."""
    made = [
        make_lease(
            lease_number="ACTIVE",
            lease_end_date=date(2026, 6, 30),
            tenant=make_tenant(first_name="Ada", last_name="King"),
            unit=make_unit(unit_number="X-77"),
        ),
        make_lease(lease_number="SOON", lease_end_date=date(2026, 4, 27)),
        make_lease(
            lease_number="MTM",
            lease_status="month_to_month",
            lease_end_date=date(2025, 12, 26),
            holdover_start_date=date(2025, 12, 27),
            monthly_rent_amount=Decimal("900"),
        ),
        make_lease(
            lease_number="NOTICE",
            lease_status="notice",
            lease_end_date=date(2026, 4, 1),
            notice_move_out_date=date(2026, 4, 15),
        ),
        make_lease(lease_number="VACANT", lease_status="vacant", status="ended", tenant=None),
    ]
    old = make_lease(
        unit=made[0].unit,
        lease_number="OLD",
        lease_status="vacant",
        is_current=False,
        lease_end_date=None,
    )
    archived = make_lease(
        lease_number="ARCHIVED", lease_status="vacant", archived_at=clock.now(), is_current=False
    )
    return {lease.lease_number: lease for lease in (*made, old, archived)}


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", "ACTIVE MTM NOTICE OLD SOON VACANT"),
        ("lease_status=notice", "NOTICE"),
        ("lease_status=notice&lease_status=month_to_month", "MTM NOTICE"),
        ("status=ended", "VACANT"),
        ("lease_end_date__lte=2026-04-01", "MTM NOTICE"),
        ("lease_end_date__gte=2026-04-27", "ACTIVE SOON VACANT"),
        ("lease_end_date__gte=2026-04-28", "ACTIVE VACANT"),
        ("notice_move_out_date__lte=2026-04-15", "NOTICE"),
        ("notice_move_out_date__gte=2026-04-16", ""),
        ("monthly_rent_amount__lte=900", "MTM"),
        ("monthly_rent_amount__gte=900.01", "ACTIVE NOTICE OLD SOON VACANT"),
        ("expiring_within=30", "SOON"),
        ("expiring_within=29", ""),
        ("expiring_within=94", "ACTIVE SOON"),
        ("moving_in_within=3650", ""),
        ("moving_out_within=18", "NOTICE"),
        ("moving_out_within=17", ""),
        ("long_holdover=true", "MTM"),
        ("long_holdover=false", "ACTIVE NOTICE OLD SOON VACANT"),
        ("current=true", "ACTIVE MTM NOTICE SOON VACANT"),
        ("current=false", "OLD"),
        ("archived=true", "ARCHIVED"),
        ("search=king", "ACTIVE"),
        ("search=ada%20king", "ACTIVE"),
        ("search=x-77", "ACTIVE OLD"),
        ("search=mtm", "MTM"),
        ("search=nobody", ""),
    ],
)
def test_lists_are_narrowed(
    many: dict[str, Lease], manager: APIClient, query: str, found: str
) -> None:
    assert numbers(manager.get(f"{LEASES}?{query}")) == found.split()
    assert numbers(manager.get(f"{V2}?{query}")) == found.split()


def test_lists_are_narrowed_by_what_a_lease_belongs_to(
    many: dict[str, Lease], manager: APIClient
) -> None:
    soon, active = many["SOON"], many["ACTIVE"]
    assert numbers(manager.get(LEASES, {"tenant": str(soon.tenant_id)})) == ["SOON"]
    assert numbers(manager.get(LEASES, {"unit": str(active.unit_id)})) == ["ACTIVE", "OLD"]
    both = {"property": [str(active.property_id), str(soon.property_id)]}
    assert numbers(manager.get(LEASES, both)) == ["ACTIVE", "OLD", "SOON"]
    assert numbers(manager.get(LEASES, {"property": str(uuid4())})) == []


@pytest.mark.parametrize(
    ("ordering", "first"),
    [
        ("lease_end_date", "MTM NOTICE SOON ACTIVE"),
        ("-lease_end_date", "OLD VACANT ACTIVE SOON"),
        ("monthly_rent_amount", "MTM"),
        ("-lease_number", "VACANT SOON OLD"),
    ],
)
def test_lists_are_sorted(
    many: dict[str, Lease], manager: APIClient, ordering: str, first: str
) -> None:
    wanted = [name for name in first.split() if name not in ("VACANT", "ACTIVE")]
    found = numbers(manager.get(LEASES, {"ordering": ordering}))[: len(first.split())]
    assert [name for name in found if name not in ("VACANT", "ACTIVE")] == wanted


@pytest.mark.parametrize(
    "query",
    [
        "lease_status=gone",
        "property=12",
        "lease_end_date__lte=2026-02-30",
        "expiring_within=-1",
        "expiring_within=4000",
        "expiring_within=1.5",
        "moving_in_within=-1",
        "moving_out_within=soon",
        "became=gone",
        "became_from=yesterday",
        "current=perhaps",
        "ordering=tenant__email",
        "search=%00",
    ],
)
def test_a_filter_that_makes_no_sense_is_refused(manager: APIClient, query: str) -> None:
    response = manager.get(f"{LEASES}?{query}")
    assert response.status_code == 400
    assert list(response.json()) == [query.split("=")[0]]


# Counts


def test_stats_count_the_lease_that_stands_for_each_unit(
    many: dict[str, Lease], manager: APIClient
) -> None:
    for days in (0, 60, 61, 90, 91):
        make_lease(lease_end_date=TODAY + timedelta(days=days))
    make_lease(lease_end_date=TODAY - timedelta(days=1))
    assert manager.get(f"{LEASES}lifecycle-stats/").json() == {
        "total_leases": 11,
        "active": 8,
        "month_to_month": 1,
        "notice": 1,
        "vacant": 1,
        "expiring_30_days": 2,
        "expiring_60_days": 3,
        "expiring_90_days": 5,
        "percent": {"active": "72.7", "month_to_month": "9.1", "notice": "9.1", "vacant": "9.1"},
    }


def test_stats_of_one_property(many: dict[str, Lease], manager: APIClient) -> None:
    address = f"{LEASES}lifecycle-stats/"
    stats = manager.get(address, {"property": str(many["ACTIVE"].property_id)}).json()
    assert (stats["total_leases"], stats["active"], stats["vacant"]) == (1, 1, 0)
    assert stats["percent"]["active"] == "100.0"
    nothing = manager.get(address, {"property": str(uuid4())}).json()
    assert (nothing["total_leases"], nothing["percent"]["active"]) == (0, "0.0")
    assert manager.get(address, {"property": "12"}).status_code == 400
    with statements() as found:
        manager.get(address)
    assert len(found) == 3, found


# Actions


def test_a_lease_is_converted_by_whoever_is_signed_in() -> None:
    user = make_member(Role.LEASING_AGENT, email="ada@example.com")
    lease = make_lease()
    response = sign_in(user).post(f"{LEASES}{lease.pk}/convert-mtm/")
    assert response.status_code == 200
    row = response.json()
    assert row["id"] == str(lease.pk)
    assert row["lease_status"] == "month_to_month"
    assert row["holdover_start_date"] == "2026-03-28"
    assert row["lease_status_changed_at"] == "2026-03-28T16:00:00Z"
    assert row["lease_status_changed_by"] == "user:ada@example.com"
    assert LeaseStatusLog.objects.get().changed_by == "user:ada@example.com"


def test_a_key_is_named_as_the_author() -> None:
    _, secret = make_key("leases:change", name="Nightly sync")
    client = APIClient(headers={"Authorization": f"Bearer {secret}"})
    lease = make_lease()
    row = client.post(f"{LEASES}{lease.pk}/convert-mtm/", {}).json()
    assert row["lease_status_changed_by"] == "key:Nightly sync"


def test_a_step_that_is_not_allowed_answers_400_with_a_detail(manager: APIClient) -> None:
    lease = make_lease(lease_status="month_to_month")
    response = manager.post(f"{LEASES}{lease.pk}/convert-mtm/")
    assert response.status_code == 400
    assert response.json() == {"detail": "This lease is already month-to-month."}
    response = manager.post(f"{V2}{lease.pk}/mark-vacant/", {})
    assert response.status_code == 400
    assert response["Content-Type"] == "application/problem+json"
    assert response.json()["code"] == "transition_not_allowed"
    lease.refresh_from_db()
    assert lease.lease_status == "month_to_month"


@pytest.mark.parametrize("action", ["convert-mtm", "give-notice", "mark-vacant", "rent-change"])
@pytest.mark.parametrize("lease_id", ["00000000-0000-4000-8000-000000000000", "12"])
def test_an_unknown_lease_answers_404(manager: APIClient, action: str, lease_id: str) -> None:
    response = manager.post(f"{LEASES}{lease_id}/{action}/", {})
    assert response.status_code == 404
    assert list(response.json()) == ["detail"]


def test_a_rent_changes_from_a_day_on_and_is_taken_back_before_it(manager: APIClient) -> None:
    lease = make_lease(
        lease_status="month_to_month",
        lease_begin_date=date(2025, 1, 1),
        lease_end_date=date(2025, 12, 31),
        holdover_start_date=date(2026, 1, 1),
    )
    address = f"{LEASES}{lease.pk}/"
    change = {"first_day": "2026-05-01", "monthly_rent_amount": "1900.00"}

    response = manager.post(f"{address}rent-change/", change)

    assert (response.status_code, response.json()["monthly_rent_amount"]) == (200, "1900.00")
    (before,) = manager.get(f"{address}terms/").json()
    assert (before["lease_end_date"], before["monthly_rent_amount"]) == ("2026-04-30", "1850.00")
    response = manager.delete(f"{address}rent-change/")
    assert (response.status_code, response.json()["monthly_rent_amount"]) == (200, "1850.00")
    assert manager.get(f"{address}terms/").json() == []
    problem = manager.delete(f"{V2}{lease.pk}/rent-change/")
    assert (problem.status_code, problem.json()["code"]) == (400, "transition_not_allowed")


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("first_day", "2026-03-28"),
        ("first_day", "soon"),
        ("monthly_rent_amount", "-1.00"),
        ("monthly_rent_amount", "1850.00"),
        ("monthly_rent_amount", None),
    ],
)
def test_a_rent_that_cannot_be_names_the_field(
    manager: APIClient, field: str, value: str | None
) -> None:
    lease = make_lease(lease_status="month_to_month", lease_begin_date=date(2025, 1, 1))
    change = {"first_day": "2026-05-01", "monthly_rent_amount": "1900.00", field: value}

    response = manager.post(f"{LEASES}{lease.pk}/rent-change/", change, format="json")

    assert (response.status_code, list(response.json())) == (400, [field])
    lease.refresh_from_db()
    assert lease.monthly_rent_amount == Decimal("1850.00")


def test_the_rent_of_a_term_is_not_changed(manager: APIClient) -> None:
    change = {"first_day": "2026-05-01", "monthly_rent_amount": "1900.00"}

    response = manager.post(f"{V2}{make_lease().pk}/rent-change/", change)

    assert (response.status_code, response.json()["code"]) == (400, "transition_not_allowed")


def test_a_notice_answers_how_long_it_is_until_the_move_out(manager: APIClient) -> None:
    lease = make_lease()
    notice = {"notice_date": "2026-03-15", "notice_move_out_date": "2026-04-15"}
    response = manager.post(f"{LEASES}{lease.pk}/give-notice/", notice)
    assert response.status_code == 200, response.content
    row = response.json()
    assert row["lease_status"] == "notice"
    assert {name: row[name] for name in notice} == notice
    assert row["days_until_move_out"] == 18
    assert LeaseStatusLog.objects.get().reason == "Notice given"


def test_a_notice_under_thirty_days_names_the_field(manager: APIClient) -> None:
    lease = make_lease()
    notice = {"notice_date": "2026-03-15", "notice_move_out_date": "2026-04-13", "reason": "x"}
    response = manager.post(f"{LEASES}{lease.pk}/give-notice/", notice)
    assert response.status_code == 400
    assert list(response.json()) == ["notice_move_out_date"]
    problem = manager.post(f"{V2}{lease.pk}/give-notice/", notice).json()
    assert problem["code"] == "notice_too_short"
    assert [error["field"] for error in problem["errors"]] == ["notice_move_out_date"]
    assert Lease.objects.get().lease_status == "active"


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({}, "notice_date"),
        ({"notice_date": "2026-02-30", "notice_move_out_date": "2026-04-15"}, "notice_date"),
        (
            {
                "notice_date": "2026-03-15",
                "notice_move_out_date": "2026-04-15",
                "reason": "x" * 201,
            },
            "reason",
        ),
    ],
)
def test_a_notice_with_a_wrong_body_is_refused(
    manager: APIClient, body: dict[str, str], field: str
) -> None:
    response = manager.post(f"{LEASES}{make_lease().pk}/give-notice/", body)
    assert response.status_code == 400
    assert field in response.json()


@pytest.mark.parametrize("body", [None, {}])
def test_a_household_on_notice_is_marked_out(manager: APIClient, body: Any) -> None:
    lease = make_lease(lease_status="notice", notice_move_out_date=date(2026, 4, 15))
    response = manager.post(f"{LEASES}{lease.pk}/mark-vacant/", body)
    assert response.status_code == 200, response.content
    row = response.json()
    assert (row["lease_status"], row["status"]) == ("vacant", "ended")
    assert row["actual_move_out_date"] == "2026-03-28"
    assert set(row) >= CONTRACT_KEYS


def test_force_marks_an_active_lease_vacant(manager: APIClient) -> None:
    lease = make_lease()
    assert manager.post(f"{LEASES}{lease.pk}/mark-vacant/", {}).status_code == 400
    response = manager.post(
        f"{LEASES}{lease.pk}/mark-vacant/",
        {"force": True, "actual_move_out_date": "2026-03-20", "reason": "Keys by mail"},
    )
    assert response.json()["actual_move_out_date"] == "2026-03-20"
    assert LeaseStatusLog.objects.get().reason == "Keys by mail"


def test_the_history_is_a_bare_list_with_the_newest_first(manager: APIClient) -> None:
    lease = make_lease()
    first = make_log(lease=lease, created_at=clock.now() - timedelta(days=1))
    second = make_log(
        lease=lease,
        previous_status="month_to_month",
        new_status="notice",
        reason="Moving",
        changed_by="user:ada@example.com",
        metadata={"notice_date": "2026-03-15"},
    )
    make_log()
    rows = manager.get(f"{LEASES}{lease.pk}/status-history/").json()
    assert [row["id"] for row in rows] == [str(second.pk), str(first.pk)]
    assert rows[0] == {
        "id": str(second.pk),
        "lease": str(lease.pk),
        "previous_status": "month_to_month",
        "new_status": "notice",
        "reason": "Moving",
        "changed_by": "user:ada@example.com",
        "metadata": {"notice_date": "2026-03-15"},
        "created_at": "2026-03-28T16:00:00Z",
    }
    assert manager.get(f"{LEASES}{uuid4()}/status-history/").status_code == 404


def test_the_scan_runs_as_a_job(
    manager: APIClient, django_capture_on_commit_callbacks: Any
) -> None:
    lease = make_lease(lease_end_date=date(2025, 12, 31))
    with django_capture_on_commit_callbacks(execute=True):
        response = manager.post(f"{LEASES}run-scan/")
    assert response.status_code == 202
    job = Job.objects.get(pk=response.json()["id"])
    assert (job.kind, job.status) == ("tenants.classify_leases", "succeeded")
    assert job.result == {"to_month_to_month": 1, "to_vacant": 0}
    lease.refresh_from_db()
    assert lease.lease_status == "month_to_month"


# Writing


def new_lease(**given: Any) -> dict[str, Any]:
    values = {
        "unit": str(make_unit().pk),
        "tenant": str(make_tenant().pk),
        "lease_begin_date": "2026-04-01",
        "lease_end_date": "2027-03-31",
        "monthly_rent_amount": "1900.00",
        **given,
    }
    return {name: value for name, value in values.items() if value is not None}


def test_a_lease_is_signed(manager: APIClient) -> None:
    old = make_lease(lease_status="vacant")
    response = manager.post(LEASES, new_lease(unit=str(old.unit_id), lease_number="L-9"))
    assert response.status_code == 201, response.content
    row = response.json()
    assert (row["lease_number"], row["lease_status"], row["is_current"]) == ("L-9", "active", True)
    assert row["property"] == str(old.property_id)
    assert row["security_deposit_amount"] == "0.00"
    old.refresh_from_db()
    assert (old.lease_status, old.is_current) == ("vacant", False)
    old.unit.refresh_from_db()
    assert old.unit.status == "occupied"


def test_a_repeated_idempotency_key_signs_once(manager: APIClient) -> None:
    body = new_lease()
    first = manager.post(LEASES, body, headers={"Idempotency-Key": "k-1"})
    again = manager.post(LEASES, body, headers={"Idempotency-Key": "k-1"})
    assert (first.status_code, again.status_code) == (201, 201)
    assert first.json() == again.json()
    assert Lease.objects.count() == 1
    other = manager.post(
        LEASES, {**body, "monthly_rent_amount": "1"}, headers={"Idempotency-Key": "k-1"}
    )
    assert other.status_code == 422


@pytest.mark.parametrize(
    ("given", "status", "field"),
    [
        ({"unit": None}, 400, "unit"),
        ({"unit": str(uuid4())}, 400, "unit"),
        ({"tenant": None}, 400, "tenant"),
        ({"lease_end_date": "2026-03-31"}, 400, "lease_end_date"),
        ({"lease_begin_date": "2026-02-30"}, 400, "lease_begin_date"),
        ({"monthly_rent_amount": "-1"}, 400, "monthly_rent_amount"),
        ({"monthly_rent_amount": "10000000000.00"}, 400, "monthly_rent_amount"),
        ({"opening_balance_amount": "5.00"}, 400, "opening_balance_date"),
        ({"lease_number": "TAKEN"}, 409, "lease_number"),
        ({"lease_number": "x" * 51}, 400, "lease_number"),
    ],
)
def test_a_lease_that_cannot_be_is_refused(
    manager: APIClient, given: dict[str, Any], status: int, field: str
) -> None:
    make_lease(lease_number="TAKEN")
    response = manager.post(LEASES, new_lease(**given))
    assert response.status_code == status
    assert list(response.json()) == [field]
    assert Lease.objects.count() == 1


def test_a_unit_that_is_let_is_refused_with_409(manager: APIClient) -> None:
    lease = make_lease()
    response = manager.post(LEASES, new_lease(unit=str(lease.unit_id)))
    assert response.status_code == 409
    assert list(response.json()) == ["lease_begin_date"]
    assert lease.lease_number in response.json()["lease_begin_date"][0]


def test_terms_are_corrected_under_a_version(manager: APIClient) -> None:
    lease = make_lease()
    address = f"{V2}{lease.pk}/"
    etag = manager.get(address)["ETag"]
    changed = manager.patch(address, {"monthly_rent_amount": "2000.00"}, headers={"If-Match": etag})
    assert changed.status_code == 200, changed.content
    assert changed.json()["monthly_rent_amount"] == "2000.00"
    stale = manager.patch(address, {"monthly_rent_amount": "1.00"}, headers={"If-Match": etag})
    # inside a test's one transaction PostgreSQL's row version stays, so a made-up one stands for a stale one
    if stale.status_code == 200:
        stale = manager.patch(
            address, {"monthly_rent_amount": "1.00"}, headers={"If-Match": '"other.1"'}
        )
    assert stale.status_code == 412


def test_what_cannot_be_corrected_stays(manager: APIClient) -> None:
    lease = make_lease()
    body = {"lease_status": "vacant", "unit": str(make_unit().pk), "status": "ended"}
    assert manager.patch(f"{LEASES}{lease.pk}/", body).status_code == 200
    after = Lease.objects.get()
    assert (after.lease_status, after.unit_id, after.status) == ("active", lease.unit_id, "active")


def test_only_a_vacant_lease_is_archived(manager: APIClient) -> None:
    lease = make_lease()
    assert manager.delete(f"{LEASES}{lease.pk}/").status_code == 409
    Lease.objects.update(lease_status="vacant")
    assert manager.delete(f"{LEASES}{lease.pk}/").status_code == 204
    assert numbers(manager.get(LEASES)) == []
    assert manager.get(f"{LEASES}{lease.pk}/").json()["archived_at"] is not None
    assert manager.get(f"{LEASES}lifecycle-stats/").json()["total_leases"] == 0
    refused = manager.post(f"{LEASES}{lease.pk}/mark-vacant/", {"force": True})
    assert refused.status_code == 400


# Who may


VIEWERS = {
    Role.OWNER,
    Role.ADMIN,
    Role.MANAGER,
    Role.LEASING_AGENT,
    Role.ACCOUNTANT,
    Role.CUSTOMER_SERVICE,
    Role.VIEWER,
}
LEASING = {Role.OWNER, Role.ADMIN, Role.MANAGER, Role.LEASING_AGENT}


@pytest.mark.parametrize("role", list(Role))
def test_each_role_may_what_the_table_says(role: Role) -> None:
    lease = make_lease()
    client = client_as(role)
    reads = [
        LEASES,
        f"{LEASES}{lease.pk}/",
        f"{LEASES}lifecycle-stats/",
        f"{LEASES}{lease.pk}/status-history/",
    ]
    for address in reads:
        assert client.get(address).status_code == (200 if role in VIEWERS else 403), address
    converted = client.post(f"{LEASES}{lease.pk}/convert-mtm/")
    assert converted.status_code == (200 if role in LEASING else 403)
    for action in ("give-notice", "mark-vacant"):
        refused = client.post(f"{LEASES}{lease.pk}/{action}/", {})
        assert refused.status_code == (400 if role in LEASING else 403), action
    assert client.post(f"{LEASES}run-scan/").status_code == (202 if role in LEASING else 403)
    assert client.post(LEASES, {}).status_code == (400 if role in LEASING else 403)


def test_nobody_is_answered_without_signing_in() -> None:
    assert APIClient().get(LEASES).status_code == 401


def test_what_is_foreign_is_not_there(manager: APIClient) -> None:
    with organization_context(make_organization().pk):
        theirs = make_lease()
    assert numbers(manager.get(LEASES)) == []
    for address in ("", "status-history/"):
        assert manager.get(f"{LEASES}{theirs.pk}/{address}").status_code == 404
    for action in ("convert-mtm", "give-notice", "mark-vacant"):
        assert manager.post(f"{LEASES}{theirs.pk}/{action}/", {"force": True}).status_code == 404
    assert manager.patch(f"{LEASES}{theirs.pk}/", {}).status_code == 404
    assert manager.delete(f"{LEASES}{theirs.pk}/").status_code == 404
    response = manager.post(LEASES, new_lease(unit=str(theirs.unit_id)))
    assert list(response.json()) == ["unit"]
    response = manager.post(LEASES, new_lease(tenant=str(theirs.tenant_id)))
    assert list(response.json()) == ["tenant"]
    with organization_context(theirs.organization_id):
        assert Lease.objects.get().lease_status == "active"
