"""What people do to leases: the states, the dates, the log, the events and the unit."""

from datetime import date
from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest
from django.utils import timezone

from unitcycle.core.errors import DomainError
from unitcycle.core.events import CATALOGUE
from unitcycle.core.models import OutboxEvent
from unitcycle.tenancy.tenants import errors, services
from unitcycle.tenancy.tenants.events import (
    LeaseArchived,
    LeaseConvertedToMonthToMonth,
    LeaseCreated,
    LeaseNoticeGiven,
    LeaseReactivated,
    LeaseVacated,
)
from unitcycle.tenancy.tenants.models import Lease, LeaseStatusLog, Occupant, Tenant
from unitcycle.tenancy.tenants.tests.factories import (
    make_lease,
    make_occupant,
    make_tenant,
    make_unit,
)

pytestmark = pytest.mark.usefixtures("organization")

TODAY = date(2026, 3, 28)
AUTHOR = "user:ada@example.com"
NOTICE = {"notice_date": date(2026, 3, 15), "notice_move_out_date": date(2026, 4, 15)}
TERM = {"lease_begin_date": date(2026, 4, 1), "lease_end_date": date(2027, 3, 31)}


def happened() -> list[Any]:
    """Every event of this test, as handlers get it."""
    return [
        CATALOGUE[row.name].from_payload(row.subject_id, row.payload)
        for row in OutboxEvent.objects.order_by("position")
    ]


def facts(lease: Lease, author: str = AUTHOR) -> dict[str, Any]:
    return {
        "subject_id": lease.pk,
        "unit_id": lease.unit_id,
        "property_id": lease.property_id,
        "tenant_id": lease.tenant_id,
        "changed_by": author,
    }


def convert(lease: Lease, today: date = TODAY) -> Lease:
    return services.convert_to_month_to_month(lease_id=lease.pk, author=AUTHOR, today=today)


def notice(lease: Lease, **given: Any) -> Lease:
    return services.give_notice(**{"lease_id": lease.pk, "author": AUTHOR, **NOTICE, **given})


def vacate(lease: Lease, **given: Any) -> Lease:
    return services.mark_vacant(**{"lease_id": lease.pk, "author": AUTHOR, "today": TODAY, **given})


def create(**given: Any) -> Lease:
    values: dict[str, Any] = {
        **TERM,
        "monthly_rent_amount": Decimal("1900.00"),
        "author": AUTHOR,
        "today": TODAY,
        **given,
    }
    values["unit_id"] = (values.pop("unit", None) or make_unit()).pk
    values["tenant_id"] = (values.pop("tenant", None) or make_tenant()).pk
    return services.create_lease(**values)


def assert_one_log(lease: Lease, previous: str, new: str, **given: Any) -> None:
    log = LeaseStatusLog.objects.get()
    lease.refresh_from_db()
    assert (log.lease_id, log.previous_status, log.new_status) == (lease.pk, previous, new)
    assert log.changed_by == lease.lease_status_changed_by == AUTHOR
    assert log.created_at == lease.lease_status_changed_at
    assert lease.lease_status == new
    for name, value in given.items():
        assert getattr(log, name) == value


def assert_nothing_changed(lease: Lease) -> None:
    before = {name: getattr(lease, name) for name in _columns()}
    lease.refresh_from_db()
    assert {name: getattr(lease, name) for name in _columns()} == before
    assert not LeaseStatusLog.objects.exists()
    assert happened() == []


def _columns() -> list[str]:
    return [field.attname for field in Lease._meta.concrete_fields]


# Month-to-month


@pytest.mark.parametrize(
    ("end", "holdover"),
    [
        (date(2026, 6, 30), TODAY),  # R1.1-06
        (TODAY, TODAY),
        (date(2025, 12, 31), date(2026, 1, 1)),  # N1-14
        (None, TODAY),
    ],
)
def test_a_person_converts_an_active_lease(end: date | None, holdover: date) -> None:
    lease = make_lease(lease_end_date=end)
    convert(lease)
    assert_one_log(
        lease,
        "active",
        "month_to_month",
        reason="Converted by hand",
        metadata={"holdover_start_date": holdover.isoformat()},
    )
    assert lease.holdover_start_date == holdover
    assert happened() == [
        LeaseConvertedToMonthToMonth(holdover_start_date=holdover, **facts(lease))
    ]


@pytest.mark.parametrize(
    ("status", "refusal"),
    [
        ("month_to_month", errors.AlreadyMonthToMonth),  # R1.1-07
        ("notice", errors.TransitionNotAllowed),
        ("vacant", errors.TransitionNotAllowed),
    ],
)
def test_only_an_active_lease_is_converted(status: str, refusal: type[DomainError]) -> None:
    lease = make_lease(lease_status=status)
    with pytest.raises(refusal):
        convert(lease)
    assert_nothing_changed(lease)


def test_what_is_not_there_is_not_found_and_what_is_archived_stays() -> None:
    archived = make_lease(lease_status="vacant", archived_at=timezone.now(), is_current=False)
    for lease_id, refusal in (
        (uuid4(), errors.LeaseNotFound),
        (archived.pk, errors.NotAvailable),
    ):
        with pytest.raises(refusal):
            services.mark_vacant(lease_id=lease_id, author=AUTHOR, today=TODAY, force=True)
    assert_nothing_changed(archived)


# Notice


@pytest.mark.parametrize("status", ["active", "month_to_month"])
def test_a_notice_is_recorded(status: str) -> None:
    lease = make_lease(lease_status=status)
    notice(lease, reason="New job")
    assert_one_log(
        lease,
        status,
        "notice",
        reason="New job",
        metadata={"notice_date": "2026-03-15", "notice_move_out_date": "2026-04-15"},
    )
    assert (lease.notice_date, lease.notice_move_out_date) == tuple(NOTICE.values())
    assert happened() == [LeaseNoticeGiven(**NOTICE, **facts(lease))]


@pytest.mark.parametrize("status", ["notice", "vacant"])
def test_a_notice_is_given_once(status: str) -> None:
    lease = make_lease(lease_status=status)
    with pytest.raises(errors.TransitionNotAllowed):
        notice(lease)
    assert_nothing_changed(lease)


@pytest.mark.parametrize(
    ("move_out", "accepted"), [(date(2026, 4, 14), True), (date(2026, 4, 13), False)]
)
def test_a_notice_under_thirty_days_is_refused(move_out: date, accepted: bool) -> None:
    lease = make_lease()
    if accepted:
        assert notice(lease, notice_move_out_date=move_out).lease_status == "notice"
        return
    with pytest.raises(errors.NoticeTooShort) as refusal:
        notice(lease, notice_move_out_date=move_out)
    assert refusal.value.fields == {
        "notice_move_out_date": [
            "A notice runs at least 30 days; from 2026-03-15 to 2026-04-13 it is 29."
        ]
    }
    assert_nothing_changed(lease)


def test_nobody_moves_out_before_the_lease_begins() -> None:
    lease = make_lease(lease_begin_date=date(2026, 5, 1))
    with pytest.raises(errors.DatesImpossible):
        notice(lease)
    assert_nothing_changed(lease)


def test_a_notice_cannot_reach_into_the_next_lease_of_the_unit() -> None:
    lease = make_lease(lease_end_date=date(2026, 3, 31))
    make_lease(unit=lease.unit, is_current=False, **TERM)
    with pytest.raises(errors.UnitIsLet) as refusal:
        notice(lease)
    assert list(refusal.value.fields) == ["notice_move_out_date"]
    assert_nothing_changed(lease)


# Vacant


def test_a_household_on_notice_moves_out() -> None:
    lease = make_lease(lease_status="notice", **NOTICE)
    vacate(lease)
    assert_one_log(
        lease,
        "notice",
        "vacant",
        reason="Moved out",
        metadata={"actual_move_out_date": "2026-03-28", "forced": False},
    )
    assert lease.actual_move_out_date == TODAY
    assert lease.status == "ended"
    lease.unit.refresh_from_db()
    assert lease.unit.status == "vacant"
    assert happened() == [LeaseVacated(actual_move_out_date=TODAY, **facts(lease))]


def test_a_move_out_that_was_announced_for_an_earlier_day_counts_from_then() -> None:
    lease = make_lease(
        lease_status="notice",
        notice_date=date(2026, 1, 1),
        notice_move_out_date=date(2026, 3, 20),
    )
    assert vacate(lease).actual_move_out_date == date(2026, 3, 20)


def test_a_person_may_say_when_the_household_left() -> None:
    lease = make_lease(lease_status="notice", **NOTICE)
    assert vacate(lease, actual_move_out_date=date(2026, 3, 25)).actual_move_out_date == date(
        2026, 3, 25
    )


def test_nobody_has_moved_out_tomorrow() -> None:
    lease = make_lease(lease_status="notice", **NOTICE)
    with pytest.raises(errors.DatesImpossible):
        vacate(lease, actual_move_out_date=date(2026, 3, 29))
    assert_nothing_changed(lease)
    assert vacate(lease, actual_move_out_date=TODAY).lease_status == "vacant"


@pytest.mark.parametrize("status", ["active", "month_to_month"])
def test_without_a_notice_it_takes_force(status: str) -> None:
    lease = make_lease(lease_status=status)
    with pytest.raises(errors.TransitionNotAllowed, match="force"):
        vacate(lease)
    assert_nothing_changed(lease)
    vacate(lease, force=True)
    assert_one_log(lease, status, "vacant", reason="Marked vacant without a notice")
    assert lease.actual_move_out_date == TODAY


@pytest.mark.parametrize("force", [False, True])
def test_a_vacant_lease_stays_as_it_is(force: bool) -> None:
    lease = make_lease(lease_status="vacant")
    with pytest.raises(errors.TransitionNotAllowed):
        vacate(lease, force=force)
    assert_nothing_changed(lease)


def test_a_unit_that_is_signed_for_again_stays_occupied_and_changes_its_lease() -> None:
    lease = make_lease(lease_status="notice", **NOTICE)
    signed = make_lease(unit=lease.unit, is_current=False, lease_begin_date=date(2026, 5, 1))
    vacate(lease)
    lease.unit.refresh_from_db()
    assert lease.unit.status == "occupied"
    assert list(Lease.objects.filter(is_current=True)) == [signed]


# New leases


def test_a_relet_unit_keeps_its_old_lease_and_has_a_new_one() -> None:
    old = make_lease(lease_status="vacant", unit=make_unit(status="vacant"))
    new = create(unit=old.unit, lease_number="L-2")
    assert_one_log(new, "vacant", "active", reason="Lease created", metadata={})
    assert new.is_current
    assert new.property_id == old.property_id
    old.refresh_from_db()
    assert (old.lease_status, old.is_current) == ("vacant", False)
    new.unit.refresh_from_db()
    assert new.unit.status == "occupied"
    assert happened() == [LeaseCreated(**TERM, **facts(new))]


def test_a_lease_without_a_number_is_given_one() -> None:
    one, other = create(), create()
    assert one.lease_number.startswith("L-")
    assert one.lease_number != other.lease_number


def test_two_households_do_not_share_a_day() -> None:
    lease = make_lease(lease_end_date=date(2026, 4, 1))
    with pytest.raises(errors.UnitIsLet) as refusal:
        create(unit=lease.unit)
    assert refusal.value.fields == {
        "lease_begin_date": [
            f"Lease {lease.lease_number} has this unit from 2025-07-01 until 2026-04-01. "
            "Two leases cannot share a day."
        ]
    }
    assert_nothing_changed(lease)
    assert create(unit=lease.unit, lease_begin_date=date(2026, 4, 2)).lease_status == "active"


def test_a_unit_on_month_to_month_is_not_let_to_others() -> None:
    lease = make_lease(lease_status="month_to_month", lease_end_date=date(2025, 12, 31))
    with pytest.raises(errors.UnitIsLet, match="without an end in sight"):
        create(unit=lease.unit)
    renewal = create(unit=lease.unit, tenant=lease.tenant)
    assert list(Lease.objects.filter(is_current=True)) == [lease]
    services.settle_current_leases(today=date(2026, 4, 1))
    assert list(Lease.objects.filter(is_current=True)) == [renewal]


def test_a_lease_signed_for_later_does_not_hide_the_household_that_is_there() -> None:
    lease = make_lease(lease_status="notice", **NOTICE)
    signed = create(unit=lease.unit, lease_begin_date=date(2026, 5, 1))
    assert not signed.is_current
    assert list(Lease.objects.filter(is_current=True)) == [lease]


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"lease_end_date": date(2026, 3, 31)}, "lease_end_date"),
        ({"opening_balance_amount": Decimal("10")}, "opening_balance_date"),
        ({"opening_balance_date": date(2026, 3, 1)}, "opening_balance_date"),
    ],
)
def test_a_lease_that_cannot_be_is_refused(values: dict[str, Any], field: str) -> None:
    unit = make_unit()
    with pytest.raises(errors.DatesImpossible) as refusal:
        create(unit=unit, **values)
    assert list(refusal.value.fields) == [field]
    assert not Lease.objects.exists()
    unit.refresh_from_db()
    assert unit.status == "vacant"


@pytest.mark.parametrize("field", ["unit", "tenant"])
def test_what_is_archived_takes_no_lease(field: str) -> None:
    made = make_unit if field == "unit" else make_tenant
    with pytest.raises(errors.NotAvailable) as refusal:
        create(**{field: made(archived_at=timezone.now())})
    assert list(refusal.value.fields) == [field]
    assert not Lease.objects.exists()


def test_a_number_is_used_once() -> None:
    make_lease(lease_number="L-1")
    with pytest.raises(errors.LeaseNumberTaken):
        create(lease_number="L-1")
    assert Lease.objects.count() == 1
    assert happened() == []


# Corrections


def update(lease: Lease, **changes: Any) -> Lease:
    return services.update_lease(lease_id=lease.pk, changes=changes, author=AUTHOR, today=TODAY)


def test_terms_are_corrected_without_a_step_in_the_life_cycle() -> None:
    lease = make_lease()
    update(lease, monthly_rent_amount=Decimal("1"), lease_end_date=date(2026, 8, 31))
    lease.refresh_from_db()
    assert lease.monthly_rent_amount == Decimal("1")
    assert lease.lease_end_date == date(2026, 8, 31)
    assert lease.lease_status_changed_at is None
    assert not LeaseStatusLog.objects.exists()
    assert happened() == []


def test_no_change_writes_nothing() -> None:
    lease = make_lease()
    update(lease, lease_begin_date=lease.lease_begin_date)
    assert_nothing_changed(lease)


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"lease_end_date": date(2025, 6, 30)}, "lease_end_date"),
        ({"lease_end_date": date(2026, 7, 1)}, "lease_end_date"),
        ({"lease_end_date": None}, "lease_end_date"),
    ],
)
def test_a_correction_cannot_break_what_must_hold(changes: dict[str, Any], field: str) -> None:
    lease = make_lease()
    make_lease(
        unit=lease.unit,
        is_current=False,
        lease_begin_date=date(2026, 7, 1),
        lease_end_date=date(2027, 6, 30),
    )
    with pytest.raises(DomainError) as refusal:
        update(lease, **changes)
    assert list(refusal.value.fields) == [field]
    assert_nothing_changed(lease)


def test_an_archived_tenant_takes_no_lease_over() -> None:
    lease = make_lease()
    with pytest.raises(errors.NotAvailable):
        update(lease, tenant_id=make_tenant(archived_at=timezone.now()).pk)
    assert_nothing_changed(lease)


@pytest.mark.parametrize(("end", "renewed"), [(TODAY, True), (date(2026, 3, 27), False)])
def test_a_term_that_reaches_today_ends_the_month_to_month(end: date, renewed: bool) -> None:
    lease = make_lease(
        lease_status="month_to_month",
        lease_end_date=date(2025, 12, 31),
        holdover_start_date=date(2026, 1, 1),
    )
    update(lease, lease_end_date=end)
    lease.refresh_from_db()
    if not renewed:
        assert lease.lease_status == "month_to_month"
        assert happened() == []
        return
    assert_one_log(lease, "month_to_month", "active", metadata={"lease_end_date": "2026-03-28"})
    assert lease.holdover_start_date is None
    assert happened() == [LeaseReactivated(lease_end_date=TODAY, **facts(lease))]


def test_a_corrected_first_day_can_change_which_lease_is_current() -> None:
    old = make_lease(lease_status="vacant", lease_begin_date=date(2024, 1, 1))
    new = make_lease(
        unit=old.unit,
        lease_status="vacant",
        lease_begin_date=date(2023, 1, 1),
        lease_end_date=None,
        is_current=False,
    )
    update(new, lease_begin_date=date(2025, 1, 1))
    assert list(Lease.objects.filter(is_current=True)) == [new]


# Archiving


def test_a_vacant_lease_is_put_away() -> None:
    older = make_lease(
        lease_status="vacant",
        lease_begin_date=date(2020, 1, 1),
        lease_end_date=date(2021, 1, 1),
        is_current=False,
    )
    lease = make_lease(unit=older.unit, lease_status="vacant")
    services.archive_lease(lease_id=lease.pk, author=AUTHOR, today=TODAY)
    lease.refresh_from_db()
    assert lease.archived_at is not None
    assert list(Lease.objects.filter(is_current=True)) == [older]
    assert happened() == [LeaseArchived(**facts(lease))]


@pytest.mark.parametrize("status", ["active", "month_to_month", "notice"])
def test_a_lease_that_is_lived_by_is_not_archived(status: str) -> None:
    lease = make_lease(lease_status=status)
    with pytest.raises(errors.StillLivedIn):
        services.archive_lease(lease_id=lease.pk, author=AUTHOR, today=TODAY)
    assert_nothing_changed(lease)


# People


def test_a_tenant_is_created_changed_and_archived() -> None:
    tenant = services.create_tenant(first_name="James", last_name="Chen")
    services.update_tenant(tenant=tenant, changes={"phone": "+1 212 555 0100"})
    services.archive_tenant(tenant_id=tenant.pk)
    tenant.refresh_from_db()
    assert (tenant.name, tenant.phone) == ("James Chen", "+1 212 555 0100")
    assert tenant.archived_at is not None


def test_a_tenant_without_any_name_is_refused() -> None:
    with pytest.raises(DomainError):
        services.create_tenant(email="nobody@example.com")
    tenant = make_tenant(first_name="", last_name="Chen")
    with pytest.raises(DomainError):
        services.update_tenant(tenant=tenant, changes={"last_name": ""})
    assert list(Tenant.objects.values_list("last_name", flat=True)) == ["Chen"]


def test_a_tenant_with_a_lease_stays() -> None:
    lease = make_lease(lease_status="notice")
    with pytest.raises(errors.StillLivedIn, match=lease.lease_number):
        services.archive_tenant(tenant_id=lease.tenant_id)
    vacate(lease)
    assert services.archive_tenant(tenant_id=lease.tenant_id).archived_at is not None


def test_occupants_come_and_go() -> None:
    occupant = services.add_occupant(lease_id=make_lease().pk, name="Sam", is_minor=True)
    services.update_occupant(occupant=occupant, changes={"relationship": "child"})
    services.archive_occupant(occupant=occupant)
    occupant.refresh_from_db()
    assert (occupant.relationship, occupant.is_minor) == ("child", True)
    assert occupant.archived_at is not None


def test_an_archived_lease_takes_no_occupant() -> None:
    lease = make_lease(lease_status="vacant", archived_at=timezone.now(), is_current=False)
    with pytest.raises(errors.NotAvailable):
        services.add_occupant(lease_id=lease.pk, name="Sam")
    assert not Occupant.objects.exists()
    assert make_occupant().lease.archived_at is None
