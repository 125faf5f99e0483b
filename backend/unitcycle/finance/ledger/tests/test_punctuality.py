"""Who pays late, and what counts as late."""

from datetime import date
from decimal import Decimal

import pytest

from unitcycle.finance.ledger import rules, services
from unitcycle.finance.ledger.punctuality import PaymentRecord, payment_records
from unitcycle.finance.ledger.rules import ChargeKind
from unitcycle.finance.ledger.tests.factories import charged, paid
from unitcycle.tenancy.tenants.tests.factories import make_tenant

TODAY = date(2026, 3, 28)
SINCE = date(2025, 3, 28)
DUE = date(2026, 3, 1)


@pytest.mark.parametrize(
    ("paid_on", "is_open", "today", "late"),
    [
        ([], True, DUE, False),
        ([], True, date(2026, 3, 2), True),
        ([DUE], False, TODAY, False),
        ([date(2026, 3, 2)], False, TODAY, True),
        ([date(2026, 2, 20), date(2026, 3, 2)], False, TODAY, True),
        ([date(2026, 2, 20)], True, DUE, False),
        ([], False, TODAY, False),
    ],
)
def test_what_is_late(paid_on, is_open, today, late):
    assert rules.was_late(DUE, paid_on, is_open, today) is late


@pytest.fixture
def tenant(organization):
    return make_tenant()


def record(tenant, today=TODAY):
    return payment_records([tenant.pk], since=SINCE, today=today).get(tenant.pk)


def test_who_was_never_charged_has_no_record(tenant):
    assert record(tenant) is None


@pytest.mark.parametrize(
    ("on", "late"), [(date(2026, 2, 25), 0), (DUE, 0), (date(2026, 3, 2), 1), (None, 1)]
)
def test_a_charge_is_late_when_its_money_came_after_its_day_or_never(tenant, on, late):
    charge = charged(tenant, "100.00", on=date(2026, 2, 20), due=DUE)
    if on:
        paid(charge, "100.00", on=on)

    assert record(tenant) == PaymentRecord(1, late)


def test_the_due_date_itself_is_not_late(tenant):
    charged(tenant, "100.00", due=DUE)

    assert record(tenant, today=DUE) == PaymentRecord(1, 0)
    assert record(tenant, today=date(2026, 3, 2)) == PaymentRecord(1, 1)


def test_a_part_that_came_late_is_late_once(tenant):
    charge = charged(tenant, "100.00", due=DUE)
    for amount, day in (("50.00", 1), ("30.00", 5), ("20.00", 9)):
        paid(charge, amount, on=date(2026, 3, day))

    assert record(tenant) == PaymentRecord(1, 1)


def test_a_late_payment_that_was_entered_wrongly_does_not_count(tenant):
    charge = charged(tenant, "100.00", due=DUE)
    wrong = paid(charge, "100.00", on=date(2026, 3, 20))
    services.reverse(entry_id=wrong.pk, on=date(2026, 3, 21), reason="wrong day")
    paid(charge, "100.00", on=DUE)

    assert record(tenant) == PaymentRecord(1, 0)


def test_only_what_fell_due_within_the_time_counts(tenant):
    for due in (SINCE, date(2025, 3, 29), TODAY, date(2026, 3, 29)):
        charged(tenant, "100.00", due=due)

    assert record(tenant) == PaymentRecord(2, 1)


def test_a_late_fee_does_not_make_a_late_payer_look_better(tenant):
    charged(tenant, "100.00", due=DUE)
    charged(tenant, "50.00", due=date(2026, 3, 7), charge_kind=ChargeKind.LATE_FEE)

    assert record(tenant) == PaymentRecord(1, 1)


def test_what_was_taken_back_was_never_charged(tenant):
    charge = charged(tenant, "100.00", due=DUE)
    services.reverse(entry_id=charge.entry_id, on=date(2026, 3, 20), reason="void")

    assert record(tenant) is None


def test_tenants_are_told_apart(tenant):
    other = make_tenant()
    paid(charged(tenant, "100.00", due=DUE), "100.00", on=DUE)
    charged(other, "100.00", due=DUE)
    charged(make_tenant(), "100.00", due=DUE)

    assert payment_records([tenant.pk, other.pk], since=SINCE, today=TODAY) == {
        tenant.pk: PaymentRecord(1, 0),
        other.pk: PaymentRecord(1, 1),
    }


def test_credit_that_paid_after_the_day_is_late(tenant):
    """Decimal stays what it is: nothing of a cent is left open."""
    charge = charged(tenant, "0.01", due=DUE)
    paid(charge, "0.01", on=date(2026, 3, 2))
    charge.refresh_from_db()

    assert charge.open_amount == Decimal("0.00")
    assert record(tenant) == PaymentRecord(1, 1)
