"""Two runs at once, a run that is killed, and a fee that meets a payment."""

from datetime import date
from decimal import Decimal

import pytest
from django.db import transaction

from unitcycle.core.testing.actors import race
from unitcycle.finance.billing import services
from unitcycle.finance.billing.models import Invoice, InvoiceCounter, LateFeeLog
from unitcycle.finance.billing.services import generation
from unitcycle.finance.billing.tests.factories import (
    MARCH,
    billed,
    make_billed_lease,
    make_property,
)
from unitcycle.finance.ledger import selectors as books

pytestmark = pytest.mark.django_db(transaction=True)


def run(**given):
    return services.generate_invoices(month=MARCH, today=MARCH, **given)


def leases(count):
    with transaction.atomic():
        return [make_billed_lease() for _ in range(count)]


def numbers():
    with transaction.atomic():
        return sorted(Invoice.objects.values_list("invoice_number", flat=True))


def test_runs_bring_their_own_transactions(committed):
    """A job begins outside any: what a run reads is walled off, too."""
    with transaction.atomic():
        house = make_property()
        services.set_property_billing(
            property_id=house.pk, late_fee_enabled=True, late_fee_amount=Decimal(50)
        )
        make_billed_lease(property=house)

    assert run(dry_run=True).invoices == 1
    assert run().invoices == 1
    late = date(2026, 3, 7)
    assert services.apply_late_fees(today=late, dry_run=True).fees == 1
    assert services.apply_late_fees(today=late).fees == 1


def test_of_two_runs_at_once_each_lease_is_billed_by_one(committed):
    leases(3)
    one, two = race(committed, run, run)

    assert (one.refusal, two.refusal) == (None, None)
    assert (one.result.invoices, two.result.invoices) == (3, 0)
    assert numbers() == [f"INV-202603-000{n}" for n in (1, 2, 3)]


def test_a_run_that_breaks_off_is_finished_by_the_next_without_a_gap(committed, monkeypatch):
    leases(5)
    write, calls = generation.write_invoices, []

    def breaks_in_the_second_window(*args):
        calls.append(args)
        if len(calls) == 2:
            raise KeyboardInterrupt
        write(*args)

    monkeypatch.setattr(generation, "write_invoices", breaks_in_the_second_window)
    with pytest.raises(KeyboardInterrupt):
        run(window=2)
    monkeypatch.undo()
    assert numbers() == ["INV-202603-0001", "INV-202603-0002"]

    assert run(window=2).invoices == 3

    assert numbers() == [f"INV-202603-000{n}" for n in range(1, 6)]
    with transaction.atomic():
        assert InvoiceCounter.objects.get().last_number == 5
        assert books.discrepancies() == []


def test_of_two_late_fee_runs_at_once_one_charges(committed):
    with transaction.atomic():
        house = make_property()
        services.set_property_billing(
            property_id=house.pk, late_fee_enabled=True, late_fee_amount=Decimal(50)
        )
        billed(make_billed_lease(property=house))

    def fees():
        return services.apply_late_fees(today=date(2026, 3, 7))

    one, two = race(committed, fees, fees)

    assert (one.refusal, two.refusal) == (None, None)
    assert (one.result.fees, two.result.fees) == (1, 0)
    with transaction.atomic():
        assert LateFeeLog.objects.count() == 1


def test_an_invoice_is_voided_once_by_two_at_once(committed):
    with transaction.atomic():
        invoice = billed(make_billed_lease())

    def void():
        return services.void_invoice(invoice_id=invoice.pk, today=MARCH, reason="wrong")

    one, two = race(committed, void, void)

    assert (one.refusal, two.refusal) == (None, None)
    with transaction.atomic():
        assert books.discrepancies() == []
        assert books.statement(invoice.tenant_id).balance == 0
