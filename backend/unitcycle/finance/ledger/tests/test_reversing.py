"""What was posted is taken back by its mirror image, once."""

from datetime import date
from decimal import Decimal

import pytest

from unitcycle.core.errors import NotFound
from unitcycle.core.models import OutboxEvent
from unitcycle.finance.ledger import errors, selectors, services
from unitcycle.finance.ledger.models import Account, Entry
from unitcycle.finance.ledger.rules import EntryKind, Purpose
from unitcycle.finance.ledger.tests.factories import charged, credited, paid
from unitcycle.tenancy.tenants.tests.factories import make_tenant

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("organization")]
ON = date(2026, 3, 5)


def take_back(entry_id):
    return services.reverse(entry_id=entry_id, on=ON, reason="posted by mistake")


def test_a_charge_taken_back_owes_nothing_and_says_so():
    charge = charged(make_tenant(), "80.00")

    reversal = take_back(charge.entry_id)

    charge.refresh_from_db()
    assert (charge.open_amount, charge.reversed_on) == (0, ON)
    assert {account.balance for account in Account.objects.all()} == {Decimal(0)}
    entry = Entry.objects.get(pk=reversal)
    assert (entry.kind, entry.reverses_id, entry.date) == (EntryKind.REVERSAL, charge.entry_id, ON)
    assert entry.description == "Rent for March 2026: posted by mistake"
    assert OutboxEvent.objects.get().name == "ledger.entry_reversed"


def test_a_payment_taken_back_opens_its_charge_again():
    charge = charged(make_tenant(), "80.00")
    payment = paid(charge, "80.00")

    take_back(payment.pk)

    charge.refresh_from_db()
    assert (charge.open_amount, charge.reversed_on) == (Decimal("80.00"), None)
    assert Account.objects.get(purpose=Purpose.BANK).balance == 0
    assert selectors.discrepancies() == []


def test_nothing_is_taken_back_twice_and_no_reversal_at_all():
    charge = charged(make_tenant())
    reversal = take_back(charge.entry_id)

    with pytest.raises(errors.AlreadyReversed):
        take_back(charge.entry_id)
    with pytest.raises(errors.NotReversible):
        take_back(reversal)
    assert Entry.objects.count() == 2


def test_a_charge_that_was_paid_is_not_taken_back_before_its_payment():
    charge = charged(make_tenant(), "80.00")
    payment = paid(charge, "10.00")
    with pytest.raises(errors.MoreThanOwed):
        take_back(charge.entry_id)

    take_back(payment.pk)
    take_back(charge.entry_id)
    charge.refresh_from_db()
    assert charge.open_amount == 0


def test_credit_that_was_spent_is_not_taken_back():
    tenant = make_tenant()
    credit = credited(tenant, "50.00")
    prepaid = services.tenant_accounts(Purpose.PREPAYMENTS, [tenant.pk])[tenant.pk]
    take_back(credit)
    assert Account.objects.get(pk=prepaid).balance == 0


def test_an_entry_of_nobody_is_not_found():
    from uuid import uuid4

    with pytest.raises(NotFound):
        take_back(uuid4())
