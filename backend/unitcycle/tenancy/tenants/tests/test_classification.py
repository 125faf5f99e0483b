"""The scan: what it moves, what it leaves, what it writes, and that it costs a handful of statements."""

from datetime import UTC, date, datetime, timedelta
from io import StringIO
from typing import Any
from uuid import UUID

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from unitcycle.accounts.tests.factories import make_organization
from unitcycle.core import events as core_events
from unitcycle.core.events import CATALOGUE
from unitcycle.core.jobs import runner, start_job
from unitcycle.core.models import OutboxEvent
from unitcycle.core.organizations import organization_context
from unitcycle.core.testing.statements import statements
from unitcycle.tenancy.tenants import rules, selectors, tasks
from unitcycle.tenancy.tenants.events import LeaseConvertedToMonthToMonth, LeaseVacated
from unitcycle.tenancy.tenants.models import Lease, LeaseStatusLog
from unitcycle.tenancy.tenants.services import classify_leases
from unitcycle.tenancy.tenants.services.classification import SCAN
from unitcycle.tenancy.tenants.services.current import settle_current_leases
from unitcycle.tenancy.tenants.tests.factories import make_lease, make_tenant, make_unit

pytestmark = pytest.mark.usefixtures("organization")

TODAY = date(2026, 3, 28)
DAILY = "system:daily_classify"


def scan(**given: Any) -> dict[str, int]:
    return classify_leases(**{"today": TODAY, **given}).as_dict()


def moved(to_month_to_month: int = 0, to_vacant: int = 0) -> dict[str, int]:
    return {"to_month_to_month": to_month_to_month, "to_vacant": to_vacant}


def make_expired(**given: Any) -> Lease:
    return make_lease(**{"lease_end_date": date(2025, 12, 31), **given})


def make_leaving(**given: Any) -> Lease:
    values = {
        "lease_status": "notice",
        "notice_date": date(2026, 2, 1),
        "notice_move_out_date": date(2026, 3, 27),
    }
    return make_lease(**{**values, **given})


def state_of_everything() -> list[Any]:
    return [
        list(Lease.objects.order_by("id").values()),
        list(LeaseStatusLog.objects.order_by("id").values()),
        list(OutboxEvent.objects.order_by("id").values()),
    ]


# R1.1-02, R1.1-03, R1.1-04


@pytest.mark.parametrize(
    ("end", "holdover"),
    [
        (date(2025, 12, 31), date(2026, 1, 1)),
        (date(2026, 3, 27), date(2026, 3, 28)),
    ],
)
def test_a_lease_past_its_end_goes_month_to_month(end: date, holdover: date) -> None:
    lease = make_lease(lease_end_date=end)
    before = timezone.now()
    assert scan() == moved(to_month_to_month=1)
    lease.refresh_from_db()
    assert (lease.lease_status, lease.holdover_start_date) == ("month_to_month", holdover)
    assert lease.lease_status_changed_by == DAILY
    assert lease.lease_status_changed_at is not None
    assert before <= lease.lease_status_changed_at <= timezone.now()
    assert lease.status == "active"
    lease.unit.refresh_from_db()
    assert lease.unit.status == "occupied"
    log = LeaseStatusLog.objects.get()
    assert (log.lease_id, log.previous_status, log.new_status) == (
        lease.pk,
        "active",
        "month_to_month",
    )
    assert (log.changed_by, log.created_at) == (DAILY, lease.lease_status_changed_at)
    assert log.reason == "The term ended without a renewal"
    assert log.metadata == {"holdover_start_date": holdover.isoformat()}


@pytest.mark.parametrize("unit_status", ["occupied", "partially_occupied", "vacant"])
def test_an_announced_move_out_that_has_passed_makes_lease_and_unit_vacant(
    unit_status: str,
) -> None:
    lease = make_leaving(unit=make_unit(status=unit_status))
    assert scan() == moved(to_vacant=1)
    lease.refresh_from_db()
    assert (lease.lease_status, lease.status) == ("vacant", "ended")
    assert lease.actual_move_out_date == date(2026, 3, 27)
    assert lease.lease_status_changed_by == DAILY
    lease.unit.refresh_from_db()
    assert lease.unit.status == "vacant"
    log = LeaseStatusLog.objects.get()
    assert (log.previous_status, log.new_status, log.changed_by) == ("notice", "vacant", DAILY)
    assert log.metadata == {"actual_move_out_date": "2026-03-27"}


@pytest.mark.parametrize(
    "values",
    [
        {"lease_end_date": date(2026, 3, 28)},
        {"lease_end_date": None},
        # N1-11
        {"lease_end_date": date(2025, 12, 31), "status": "ended"},
        {
            "lease_end_date": date(2025, 12, 31),
            "archived_at": timezone.now(),
            "is_current": False,
        },
        {"lease_status": "month_to_month", "lease_end_date": date(2025, 12, 31)},
        {"lease_status": "vacant", "lease_end_date": date(2025, 12, 31)},
        {"lease_status": "notice", "notice_move_out_date": date(2026, 3, 28)},
        {"lease_status": "notice", "notice_move_out_date": date(2026, 4, 15)},
        {
            "lease_status": "notice",
            "notice_date": date(2026, 2, 1),
            "notice_move_out_date": date(2026, 3, 27),
            "actual_move_out_date": date(2026, 3, 20),
        },
    ],
)
def test_what_is_not_due_stays(values: dict[str, Any]) -> None:
    make_lease(**values)
    before = state_of_everything()
    assert scan() == moved()
    assert state_of_everything() == before


# N1-13


def test_a_renewed_lease_is_skipped() -> None:
    tenant, unit = make_tenant(), make_unit()
    old = make_expired(unit=unit, tenant=tenant, is_current=False)
    make_lease(unit=unit, tenant=tenant, lease_begin_date=date(2026, 1, 1))
    assert scan() == moved()
    old.refresh_from_db()
    assert old.lease_status == "active"


@pytest.mark.parametrize("other", ["tenant", "unit", "archived", "earlier", "nobody"])
def test_what_is_no_renewal_does_not_hold_a_lease_back(other: str) -> None:
    tenant = None if other == "nobody" else make_tenant()
    unit = make_unit()
    make_expired(unit=unit, tenant=tenant)
    values: dict[str, Any] = {
        "unit": make_unit() if other == "unit" else unit,
        "tenant": make_tenant() if other == "tenant" else tenant,
        "lease_begin_date": date(2024, 1, 1) if other == "earlier" else date(2026, 1, 1),
        "archived_at": timezone.now() if other == "archived" else None,
        "is_current": False,
    }
    make_lease(**values)
    assert scan() == moved(to_month_to_month=1)


# Units with several leases


def test_a_unit_that_is_signed_for_again_stays_occupied() -> None:
    leaving = make_leaving()
    make_lease(unit=leaving.unit, lease_begin_date=date(2026, 5, 1), is_current=False)
    assert scan() == moved(to_vacant=1)
    leaving.unit.refresh_from_db()
    assert leaving.unit.status == "occupied"


def test_two_leases_of_a_unit_that_end_together_free_it() -> None:
    leaving = make_leaving()
    make_leaving(unit=leaving.unit, is_current=False)
    assert scan() == moved(to_vacant=2)
    leaving.unit.refresh_from_db()
    assert leaving.unit.status == "vacant"


def test_a_lease_that_was_renewed_long_ago_does_not_keep_its_unit_occupied() -> None:
    tenant, unit = make_tenant(), make_unit(status="occupied")
    make_expired(unit=unit, tenant=tenant, is_current=False)
    make_leaving(unit=unit, tenant=tenant, lease_begin_date=date(2026, 1, 1))
    assert scan() == moved(to_vacant=1)
    unit.refresh_from_db()
    assert unit.status == "vacant"


def test_a_lease_steps_in_for_its_unit_when_it_begins() -> None:
    leaving = make_leaving(notice_move_out_date=date(2026, 4, 30))
    signed = make_lease(unit=leaving.unit, lease_begin_date=date(2026, 3, 28), is_current=False)
    scan(today=date(2026, 3, 27))
    assert list(Lease.objects.filter(is_current=True)) == [leaving]
    scan()
    assert list(Lease.objects.filter(is_current=True)) == [signed]


# Events


def test_events_say_what_the_dataclasses_say() -> None:
    expired, leaving, nobody = make_expired(), make_leaving(), make_expired(tenant=None)
    scan()
    happened = [
        CATALOGUE[row.name].from_payload(row.subject_id, row.payload)
        for row in OutboxEvent.objects.order_by("name", "position")
    ]
    converted = [
        LeaseConvertedToMonthToMonth(
            subject_id=lease.pk,
            unit_id=lease.unit_id,
            property_id=lease.property_id,
            tenant_id=lease.tenant_id,
            changed_by=DAILY,
            holdover_start_date=date(2026, 1, 1),
        )
        for lease in (expired, nobody)
    ]
    vacated = LeaseVacated(
        subject_id=leaving.pk,
        unit_id=leaving.unit_id,
        property_id=leaving.property_id,
        tenant_id=leaving.tenant_id,
        changed_by=DAILY,
        actual_move_out_date=date(2026, 3, 27),
    )
    assert sorted(happened, key=repr) == sorted([*converted, vacated], key=repr)
    for row in OutboxEvent.objects.all():
        event = CATALOGUE[row.name].from_payload(row.subject_id, row.payload)
        assert row.payload == event.payload()
        assert row.delivered_at is not None  # nobody waits for it
        assert (row.attempts, row.error, row.given_up_at) == (0, "", None)


def test_an_event_that_is_awaited_is_left_to_the_relay(
    monkeypatch: pytest.MonkeyPatch, django_capture_on_commit_callbacks: Any
) -> None:
    heard: list[Any] = []
    monkeypatch.setitem(core_events._after_commit, LeaseVacated, [heard.append])
    lease = make_leaving()
    make_expired()
    with django_capture_on_commit_callbacks(execute=True):
        scan()
    assert [event.subject_id for event in heard] == [lease.pk]
    assert OutboxEvent.objects.filter(delivered_at=None).count() == 0


def test_who_must_hold_together_with_the_scan_is_called_inside_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    batches: list[Any] = []
    monkeypatch.setitem(core_events._in_transaction, LeaseVacated, [batches.append])
    leases = {make_leaving().pk for _ in range(3)}
    make_expired()
    assert scan() == moved(to_month_to_month=1, to_vacant=3)
    [batch] = batches
    assert {event.subject_id for event in batch} == leases
    assert {event.actual_move_out_date for event in batch} == {date(2026, 3, 27)}
    assert OutboxEvent.objects.count() == LeaseStatusLog.objects.count() == 4
    for row in OutboxEvent.objects.filter(name="lease.vacated"):
        assert (
            row.payload == CATALOGUE[row.name].from_payload(row.subject_id, row.payload).payload()
        )


def test_a_handler_that_fails_takes_the_window_back(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(batch: Any) -> None:
        raise ZeroDivisionError

    monkeypatch.setitem(core_events._in_transaction, LeaseVacated, [fail])
    make_leaving()
    before = state_of_everything()
    with pytest.raises(ZeroDivisionError):
        scan()
    assert state_of_everything() == before


# Again, halfway, and how many statements


def test_a_second_scan_changes_nothing() -> None:
    make_expired()
    make_leaving()
    scan()
    before = state_of_everything()
    assert scan() == moved()
    assert state_of_everything() == before


def test_a_dry_run_counts_and_changes_nothing() -> None:
    make_expired()
    make_leaving()
    make_lease(status="ended")
    before = state_of_everything()
    assert scan(dry_run=True) == moved(to_month_to_month=1, to_vacant=1)
    assert scan(dry_run=True, first=True) == moved(to_month_to_month=1, to_vacant=2)
    assert state_of_everything() == before


@pytest.mark.parametrize("window", [1, 2, 3, 7, 8])
def test_windows_leave_nobody_out(window: int) -> None:
    for _ in range(7):
        make_expired()
    for _ in range(2):
        make_leaving()
    told: list[int] = []
    assert scan(window=window, report=told.append) == moved(to_month_to_month=7, to_vacant=2)
    assert LeaseStatusLog.objects.count() == OutboxEvent.objects.count() == 9
    assert told == sorted(told)
    assert told[-1] == 9


def test_a_scan_that_dies_in_a_later_window_is_finished_by_the_next() -> None:
    for _ in range(5):
        make_expired()
    windows = []

    def die_in_the_third(execute: Any, statement: str, *rest: Any) -> Any:
        result = execute(statement, *rest)
        if "UPDATE tenant_lease" in statement:
            windows.append(statement)
        if len(windows) == 3:
            raise InterruptedError
        return result

    with pytest.raises(InterruptedError), connection.execute_wrapper(die_in_the_third):
        scan(window=2)
    assert LeaseStatusLog.objects.count() == OutboxEvent.objects.count() == 4
    assert Lease.objects.filter(lease_status="month_to_month").count() == 4
    assert scan(window=2) == moved(to_month_to_month=1)
    assert LeaseStatusLog.objects.values("lease").distinct().count() == 5
    assert LeaseStatusLog.objects.count() == OutboxEvent.objects.count() == 5


def test_the_number_of_statements_does_not_grow_with_the_leases() -> None:
    make_expired()
    make_leaving()
    with statements() as found:
        scan()
    # edges, lock and move of either step; the units of the second; whose next lease begins
    assert len(found) == 8
    for _ in range(20):
        make_expired()
        make_leaving()
    with statements() as found:
        assert scan() == moved(to_month_to_month=20, to_vacant=20)
    assert len(found) == 8


# R1.1-17, N1-11, N1-12


@pytest.mark.parametrize(
    ("values", "moved_out"),
    [
        ({"lease_end_date": date(2025, 12, 31)}, date(2025, 12, 31)),
        ({"lease_end_date": date(2026, 6, 30)}, TODAY),
        ({"lease_end_date": None}, TODAY),
        ({"actual_move_out_date": date(2025, 11, 30)}, date(2025, 11, 30)),
    ],
)
def test_the_first_scan_makes_ended_leases_vacant(values: dict[str, Any], moved_out: date) -> None:
    lease = make_lease(status="ended", **values)
    assert scan(first=True) == moved(to_vacant=1)
    lease.refresh_from_db()
    assert (lease.lease_status, lease.actual_move_out_date) == ("vacant", moved_out)
    assert lease.lease_status_changed_by == "system:initial_reclassification"
    lease.unit.refresh_from_db()
    assert lease.unit.status == "vacant"
    log = LeaseStatusLog.objects.get()
    assert (log.previous_status, log.new_status) == ("active", "vacant")


def test_the_first_scan_converts_what_expired_and_runs_again_without_effect() -> None:
    make_expired()
    make_leaving()
    make_lease()
    make_lease(status="ended")
    assert scan(first=True) == moved(to_month_to_month=1, to_vacant=2)
    before = state_of_everything()
    assert scan(first=True) == scan() == moved()
    assert state_of_everything() == before


# Other organisations, tasks, command, job


def test_a_scan_stays_in_its_organisation() -> None:
    with organization_context(make_organization().pk):
        theirs = make_expired()
    make_expired()
    assert scan() == moved(to_month_to_month=1)
    with organization_context(theirs.organization_id):
        theirs.refresh_from_db()
        assert theirs.lease_status == "active"


@pytest.fixture
def two_organizations(organization: Any, monkeypatch: pytest.MonkeyPatch) -> Any:
    """At this moment it is still 27 March in New York and already 28 March in Tokyo."""
    moment = datetime(2026, 3, 27, 20, tzinfo=UTC)
    monkeypatch.setattr("unitcycle.core.clock.timezone.now", lambda: moment)
    tokyo = make_organization(time_zone="Asia/Tokyo")
    return organization, tokyo


def test_the_nightly_task_uses_each_organisations_own_day(two_organizations: Any) -> None:
    new_york, tokyo = two_organizations
    by_organization = {}
    for one in (new_york, tokyo):
        with organization_context(one.pk):
            by_organization[one.pk] = make_lease(lease_end_date=date(2026, 3, 27))
    assert tasks.classify_lease_statuses() == {"organizations": 2}
    states = {}
    for one, lease in by_organization.items():
        with organization_context(one):
            lease.refresh_from_db()
            states[one] = lease.lease_status
    assert states == {new_york.pk: "active", tokyo.pk: "month_to_month"}


def test_the_tasks_answer_the_counts(organization: Any) -> None:
    today = timezone.localdate()
    make_lease(lease_begin_date=date(2020, 1, 1), lease_end_date=today - timedelta(days=3))
    make_lease(lease_begin_date=date(2020, 1, 1), lease_end_date=None, status="ended")
    key = str(organization.pk)
    assert tasks.classify_lease_statuses(key) == moved(to_month_to_month=1)
    assert tasks.initial_lease_reclassification(key) == moved(to_vacant=1)
    assert tasks.initial_lease_reclassification() == {"organizations": 1}
    assert tasks.classify_lease_statuses.name == "tenants.classify_lease_statuses"
    assert tasks.initial_lease_reclassification.name == "tenants.initial_lease_reclassification"


def test_the_command_runs_the_same_scan(organization: Any) -> None:
    make_lease(lease_begin_date=date(2020, 1, 1), lease_end_date=date(2020, 12, 31))
    make_lease(lease_end_date=None, status="ended")

    def run(*args: str) -> str:
        out = StringIO()
        call_command("classify_leases", *args, stdout=out)
        return out.getvalue()

    slug = organization.slug
    assert run("--first", "--dry-run") == (
        f"{slug}: 1 would become month-to-month, 1 would become vacant\n"
    )
    assert run("--organization", slug) == f"{slug}: 1 became month-to-month, 0 became vacant\n"
    assert run("--organization", slug, "--first") == (
        f"{slug}: 0 became month-to-month, 1 became vacant\n"
    )
    with pytest.raises(CommandError, match="nowhere"):
        run("--organization", "nowhere")


def test_a_person_can_ask_for_the_scan_as_a_job() -> None:
    make_lease(lease_begin_date=date(2020, 1, 1), lease_end_date=date(2020, 12, 31))
    job = start_job(SCAN)
    runner.run(job.pk)
    job.refresh_from_db()
    assert (job.status, job.done) == ("succeeded", 1)
    assert job.result == moved(to_month_to_month=1)


# Which lease stands for a unit: SQL and rule agree

days = st.dates(date(2026, 3, 25), date(2026, 4, 2))


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    leases=st.lists(
        st.tuples(
            st.sampled_from(["active", "month_to_month", "notice", "vacant"]),
            st.sampled_from([None, 0, 1]),
            days,
            st.booleans(),
        ),
        min_size=1,
        max_size=5,
    ),
    today=days,
)
def test_the_database_chooses_the_lease_that_the_rule_chooses(
    leases: list[tuple[str, int | None, date, bool]], today: date
) -> None:
    unit, tenants = make_unit(), [make_tenant(), make_tenant()]
    other = make_lease()
    for status, tenant, begin, was_current in leases:
        make_lease(
            unit=unit,
            lease_status=status,
            tenant=None if tenant is None else tenants[tenant],
            lease_begin_date=begin,
            is_current=was_current
            and not Lease.objects.filter(unit=unit, is_current=True).exists(),
        )
    expected = rules.current_of(selectors.claims_on(unit.pk), today)
    assert expected is not None
    settle_current_leases(today=today, unit_ids=[unit.pk])
    assert current_ids(unit.pk) == [expected.lease_id]
    assert current_ids(other.unit_id) == [other.pk]
    settle_current_leases(today=today)
    assert current_ids(unit.pk) == [expected.lease_id]


def current_ids(unit_id: UUID) -> list[UUID]:
    return list(Lease.objects.filter(unit_id=unit_id, is_current=True).values_list("pk", flat=True))
