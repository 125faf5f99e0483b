"""A household stays for a further term: dates, rent, what is logged, and what other leases may do meanwhile."""

from datetime import date
from decimal import Decimal

import pytest

from unitcycle.core.models import OutboxEvent
from unitcycle.tenancy.tenants import errors, selectors, services
from unitcycle.tenancy.tenants.models import LeaseStatusLog, LeaseTerm
from unitcycle.tenancy.tenants.tests.factories import make_lease, make_tenant

TODAY = date(2026, 3, 28)
MTM = {
    "lease_status": "month_to_month",
    "lease_end_date": date(2025, 12, 31),
    "holdover_start_date": date(2026, 1, 1),
    "lease_begin_date": date(2025, 1, 1),
}


@pytest.fixture(autouse=True)
def _inside(organization):
    """Every test works in an organisation."""


def renew(lease, **given):
    return services.renew_lease(
        lease_id=lease.pk,
        **{
            "lease_begin_date": date(2026, 7, 1),
            "lease_end_date": date(2027, 6, 30),
            "monthly_rent_amount": Decimal("1887.00"),
            "author": "user:m@example.com",
            "today": TODAY,
            **given,
        },
    )


def test_an_active_lease_gets_its_next_term_and_rent():
    lease = renew(make_lease())

    lease.refresh_from_db()
    assert (lease.lease_begin_date, lease.lease_end_date) == (date(2026, 7, 1), date(2027, 6, 30))
    assert (lease.lease_status, lease.monthly_rent_amount) == ("active", Decimal("1887.00"))
    term = LeaseTerm.objects.get(lease=lease)
    assert (term.lease_begin_date, term.lease_end_date) == (date(2025, 7, 1), date(2026, 6, 30))
    assert term.monthly_rent_amount == Decimal("1850.00")


def test_a_lease_on_holdover_is_active_again_and_the_step_is_logged():
    lease = renew(
        make_lease(**MTM), lease_begin_date=date(2026, 4, 1), lease_end_date=date(2027, 3, 31)
    )

    lease.refresh_from_db()
    assert (lease.lease_status, lease.holdover_start_date) == ("active", None)
    log = LeaseStatusLog.objects.get(lease=lease)
    assert (log.previous_status, log.new_status) == ("month_to_month", "active")
    assert (log.reason, log.changed_by) == ("Renewed", "user:m@example.com")
    assert log.metadata == {
        "lease_begin_date": "2026-04-01",
        "lease_end_date": "2027-03-31",
        "monthly_rent_amount": "1887.00",
        "previous_rent_amount": "1850.00",
    }
    names = set(OutboxEvent.objects.values_list("name", flat=True))
    assert names == {"lease.reactivated", "lease.renewed"}
    assert LeaseTerm.objects.get().lease_end_date == date(2026, 3, 31)


@pytest.mark.parametrize("status", ["notice", "vacant"])
def test_who_leaves_is_not_renewed(status):
    lease = make_lease(lease_status=status)

    with pytest.raises(errors.TransitionNotAllowed):
        renew(lease)

    lease.refresh_from_db()
    assert (lease.lease_status, lease.lease_end_date) == (status, date(2026, 6, 30))
    assert not LeaseTerm.objects.exists()
    assert not LeaseStatusLog.objects.exists()


@pytest.mark.parametrize(
    ("dates", "field"),
    [
        ({"lease_begin_date": date(2025, 7, 1)}, "lease_begin_date"),
        ({"lease_end_date": date(2026, 6, 30)}, "lease_end_date"),
    ],
)
def test_a_term_that_cannot_be_is_refused(dates, field):
    with pytest.raises(errors.DatesImpossible) as refusal:
        renew(make_lease(), **dates)

    assert list(refusal.value.fields) == [field]
    assert not LeaseTerm.objects.exists()


def test_a_unit_that_is_let_to_others_afterwards_is_not_promised_twice():
    lease = make_lease()
    make_lease(
        unit=lease.unit, lease_begin_date=date(2026, 9, 1), lease_end_date=None, is_current=False
    )

    with pytest.raises(errors.UnitIsLet):
        renew(lease)

    assert not LeaseTerm.objects.exists()


def test_nobody_else_gets_the_unit_between_today_and_the_next_term():
    """The household lives there: that its lease now says another first day frees nothing."""
    lease = renew(make_lease())

    with pytest.raises(errors.UnitIsLet):
        services.create_lease(
            unit_id=lease.unit_id,
            tenant_id=make_tenant().pk,
            lease_begin_date=date(2026, 4, 1),
            lease_end_date=date(2026, 5, 31),
            monthly_rent_amount=Decimal(900),
            author="user:x@example.com",
            today=TODAY,
        )


def test_whoever_stays_does_not_move_in_again():
    lease = renew(make_lease(lease_end_date=date(2026, 3, 31)), lease_begin_date=date(2026, 4, 1))

    assert lease.move_in_date == date(2025, 7, 1)
    assert not selectors.living_leases().filter(selectors.moving_in(30, TODAY)).exists()


def test_terms_are_told_latest_first():
    lease = renew(make_lease())
    renew(lease, lease_begin_date=date(2027, 7, 1), lease_end_date=date(2028, 6, 30))

    assert [term.lease_begin_date.year for term in selectors.earlier_terms(lease.pk)] == [
        2026,
        2025,
    ]


def test_who_has_signed_on_can_still_leave_before_the_next_term_begins():
    lease = renew(make_lease())

    services.give_notice(
        lease_id=lease.pk,
        notice_date=TODAY,
        notice_move_out_date=date(2026, 5, 15),
        author="user:x@example.com",
    )

    lease.refresh_from_db()
    assert (lease.lease_status, lease.notice_move_out_date) == ("notice", date(2026, 5, 15))


def test_but_not_before_the_first_one():
    lease = renew(make_lease())

    with pytest.raises(errors.DatesImpossible):
        services.give_notice(
            lease_id=lease.pk,
            notice_date=date(2025, 5, 1),
            notice_move_out_date=date(2025, 6, 30),
            author="user:x@example.com",
        )


def test_whoever_lives_there_stands_for_the_unit_until_they_are_out():
    """Their lease says a first day later than that of the next household, whose lease begins before it."""
    lease = renew(make_lease())
    services.give_notice(
        lease_id=lease.pk,
        notice_date=TODAY,
        notice_move_out_date=date(2026, 5, 15),
        author="user:x@example.com",
    )

    services.create_lease(
        unit_id=lease.unit_id,
        tenant_id=make_tenant().pk,
        lease_begin_date=date(2026, 5, 16),
        monthly_rent_amount=Decimal(900),
        author="user:x@example.com",
        today=TODAY,
    )

    lease.refresh_from_db()
    assert lease.is_current
    assert selectors.is_lived_in(lease.unit_id, today=TODAY)


def dearer(lease, **given):
    return services.change_rent(
        lease_id=lease.pk,
        **{
            "first_day": date(2026, 5, 1),
            "monthly_rent_amount": Decimal("1900.00"),
            "author": "user:m@example.com",
            "today": TODAY,
            **given,
        },
    )


def rents_of(lease):
    rows = LeaseTerm.objects.filter(lease=lease).order_by("lease_begin_date")
    return [
        (f"{row.lease_begin_date:%m-%d}", f"{row.lease_end_date:%m-%d}", row.monthly_rent_amount)
        for row in rows
    ]


def test_another_rent_begins_on_its_day_and_the_lease_goes_on_from_month_to_month():
    lease = dearer(make_lease(**MTM))

    lease.refresh_from_db()
    assert (lease.lease_status, lease.lease_begin_date) == ("month_to_month", date(2025, 1, 1))
    assert (lease.monthly_rent_amount, lease.lease_end_date) == (1900, date(2025, 12, 31))
    assert rents_of(lease) == [("01-01", "04-30", Decimal("1850.00"))]
    event = OutboxEvent.objects.get(name="lease.rent_changed")
    assert event.payload["monthly_rent_amount"] == "1900.00"
    assert event.payload["previous_rent_amount"] == "1850.00"
    assert event.payload["changed_by"] == "user:m@example.com"


def test_a_second_one_follows_the_first():
    lease = dearer(make_lease(**MTM))

    dearer(lease, first_day=date(2026, 9, 1), monthly_rent_amount=Decimal("1950.00"))

    assert rents_of(lease) == [
        ("01-01", "04-30", Decimal("1850.00")),
        ("05-01", "08-31", Decimal("1900.00")),
    ]


@pytest.mark.parametrize("day", [TODAY, date(2026, 3, 1), date(2025, 1, 1)])
def test_another_rent_is_to_come(day):
    lease = make_lease(**MTM)

    with pytest.raises(errors.DatesImpossible) as refusal:
        dearer(lease, first_day=day)

    assert refusal.value.fields == {
        "first_day": ["Another rent can begin on 2026-03-29 at the earliest."]
    }
    assert not LeaseTerm.objects.exists()


def test_tomorrow_is_early_enough():
    lease = dearer(make_lease(**MTM), first_day=date(2026, 3, 29))

    assert rents_of(lease) == [("01-01", "03-28", Decimal("1850.00"))]


def test_the_rent_it_has_is_no_other():
    lease = make_lease(**MTM)

    with pytest.raises(errors.NothingChanges) as refusal:
        dearer(lease, monthly_rent_amount=lease.monthly_rent_amount)

    assert refusal.value.fields == {"monthly_rent_amount": ["That is the rent already."]}
    assert not LeaseTerm.objects.exists()


def taken_back(lease, today=TODAY):
    return services.take_back_rent(lease_id=lease.pk, author="user:m@example.com", today=today)


def test_a_rent_that_is_to_come_is_taken_back():
    lease = dearer(make_lease(**MTM))

    # its last day before it begins
    taken_back(lease, date(2026, 4, 30))

    lease.refresh_from_db()
    assert (lease.monthly_rent_amount, rents_of(lease)) == (Decimal("1850.00"), [])
    event = OutboxEvent.objects.filter(name="lease.rent_changed").latest("position")
    assert event.payload["first_day"] == "2026-05-01"
    assert event.payload["monthly_rent_amount"] == "1850.00"
    assert event.payload["previous_rent_amount"] == "1900.00"


def test_only_the_last_is_taken_back():
    lease = dearer(make_lease(**MTM))
    dearer(lease, first_day=date(2026, 9, 1), monthly_rent_amount=Decimal("1950.00"))

    taken_back(lease)

    lease.refresh_from_db()
    assert lease.monthly_rent_amount == Decimal("1900.00")
    assert rents_of(lease) == [("01-01", "04-30", Decimal("1850.00"))]


def test_a_rent_that_has_begun_stands():
    lease = dearer(make_lease(**MTM))

    with pytest.raises(errors.TransitionNotAllowed):
        taken_back(lease, date(2026, 5, 1))
    assert rents_of(lease) == [("01-01", "04-30", Decimal("1850.00"))]


def test_the_rent_of_a_renewal_is_part_of_its_term():
    for lease in (renew(make_lease()), make_lease(**MTM)):
        with pytest.raises(errors.TransitionNotAllowed):
            taken_back(lease)


def test_it_does_not_overtake_one_that_is_to_come():
    lease = dearer(make_lease(**MTM))

    with pytest.raises(errors.DatesImpossible):
        dearer(lease, first_day=date(2026, 5, 1))
    assert rents_of(lease) == [("01-01", "04-30", Decimal("1850.00"))]


@pytest.mark.parametrize("status", ["active", "notice", "vacant"])
def test_the_rent_of_a_term_stands(status):
    with pytest.raises(errors.TransitionNotAllowed):
        dearer(make_lease(lease_status=status))


@pytest.mark.parametrize(
    ("begin", "expected"),
    [
        # the dearer rent never came
        (date(2026, 4, 15), [("01-01", "04-14", Decimal("1850.00"))]),
        (date(2026, 5, 1), [("01-01", "04-30", Decimal("1850.00"))]),
        # it was paid for two weeks
        (
            date(2026, 5, 15),
            [("01-01", "04-30", Decimal("1850.00")), ("05-01", "05-14", Decimal("1900.00"))],
        ),
    ],
)
def test_a_term_that_is_agreed_on_after_a_raise(begin, expected):
    lease = dearer(make_lease(**MTM))

    renew(lease, lease_begin_date=begin, lease_end_date=date(2027, 4, 30))

    assert rents_of(lease) == expected


def test_a_renewal_overtakes_two_raises_that_are_to_come():
    lease = dearer(make_lease(**MTM))
    dearer(lease, first_day=date(2026, 9, 1), monthly_rent_amount=Decimal("1950.00"))

    renew(lease, lease_begin_date=date(2026, 4, 15), lease_end_date=date(2027, 4, 14))

    assert rents_of(lease) == [("01-01", "04-14", Decimal("1850.00"))]
