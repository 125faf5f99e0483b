"""Invoices by hand: drafted, issued, voided."""

from datetime import date
from decimal import Decimal

import pytest

from unitcycle.core.errors import NotFound
from unitcycle.finance.billing import errors, services
from unitcycle.finance.billing.models import Invoice
from unitcycle.finance.billing.tests.factories import MARCH, billed, make_billed_lease
from unitcycle.finance.ledger import selectors as books
from unitcycle.finance.ledger.models import Charge
from unitcycle.finance.ledger.tests.factories import credited, paid

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("organization")]
DUE = date(2026, 3, 20)
KEY = {"charge_type": "other", "description": "Second key", "unit_price": Decimal("12.50")}


def draft(lease=None, lines=({**KEY, "quantity": Decimal(2)},)):
    lease = lease or make_billed_lease()
    return services.create_invoice(lease_id=lease.pk, due_date=DUE, lines=lines)


def test_a_draft_owes_nothing_until_it_is_issued():
    invoice = draft()
    assert (invoice.status, invoice.total_amount) == ("draft", 25)
    assert invoice.invoice_number == "INV-202603-0001"
    assert not Charge.objects.exists()

    issued = services.issue_invoice(invoice_id=invoice.pk, today=MARCH)

    assert (issued.status, issued.issue_date) == ("issued", MARCH)
    assert issued.lines.get().charge.due_date == DUE
    assert books.statement(invoice.tenant_id).balance == 25


def test_a_draft_is_rewritten_and_an_issued_invoice_is_not():
    invoice = draft()
    services.rewrite_draft(invoice_id=invoice.pk, lines=[KEY], notes="One is enough.")
    invoice.refresh_from_db()
    assert (invoice.total_amount, invoice.notes, invoice.lines.count()) == (
        Decimal("12.50"),
        "One is enough.",
        1,
    )

    services.issue_invoice(invoice_id=invoice.pk, today=MARCH)
    with pytest.raises(errors.NotADraft):
        services.rewrite_draft(invoice_id=invoice.pk, lines=[KEY])
    with pytest.raises(errors.NotADraft):
        services.issue_invoice(invoice_id=invoice.pk, today=MARCH)


def test_issuing_uses_credit():
    invoice = draft()
    credited(invoice.tenant, "20.00")
    issued = services.issue_invoice(invoice_id=invoice.pk, today=MARCH)
    assert (issued.status, issued.amount_paid) == ("partial", 20)


@pytest.mark.parametrize(
    "line",
    [
        {**KEY, "unit_price": Decimal("0.00")},
        {**KEY, "quantity": Decimal("0.000")},
        {**KEY, "quantity": Decimal("0.001"), "unit_price": Decimal("4.99")},
        {**KEY, "quantity": Decimal(99), "unit_price": Decimal("99999999.00")},
    ],
)
def test_a_line_that_comes_to_nothing_or_too_much_is_refused(line):
    with pytest.raises(errors.NothingToBill):
        draft(lines=[line])
    assert not Invoice.objects.exists()


def test_nobody_is_billed_for_an_empty_unit():
    lease = make_billed_lease(tenant=None, lease_status="vacant")
    with pytest.raises(errors.NothingToBill):
        draft(lease)


def test_a_void_invoice_owes_nothing_and_its_month_may_be_billed_anew():
    lease = make_billed_lease("1500.00")
    invoice = billed(lease)

    services.void_invoice(invoice_id=invoice.pk, today=date(2026, 3, 3), reason="wrong rent")
    services.void_invoice(invoice_id=invoice.pk, today=date(2026, 3, 3), reason="again")

    invoice.refresh_from_db()
    assert (invoice.status, invoice.amount_paid) == ("cancelled", 0)
    assert books.statement(lease.tenant_id).balance == 0
    assert Charge.objects.get().reversed_on == date(2026, 3, 3)
    services.generate_invoices(month=MARCH, today=MARCH)
    assert sorted(Invoice.objects.values_list("invoice_number", "status")) == [
        ("INV-202603-0001", "cancelled"),
        ("INV-202603-0002", "issued"),
    ]
    assert books.discrepancies() == []


def test_what_was_paid_on_is_not_voided():
    invoice = billed(make_billed_lease("1500.00"))
    paid(Charge.objects.get(), "1.00")
    with pytest.raises(errors.PaidInPart):
        services.void_invoice(invoice_id=invoice.pk, today=MARCH, reason="no")
    invoice.refresh_from_db()
    assert invoice.status == "issued"


def test_settling_follows_the_ledger():
    invoice = billed(make_billed_lease("1500.00"))
    paid(Charge.objects.get(), "600.00")
    assert services.settle([invoice.pk], MARCH) == 1
    assert services.settle([invoice.pk], MARCH) == 0
    invoice.refresh_from_db()
    assert (invoice.status, invoice.amount_paid) == ("partial", 600)


def test_an_unknown_invoice_is_not_found():
    from uuid import uuid4

    with pytest.raises(NotFound):
        services.void_invoice(invoice_id=uuid4(), today=MARCH, reason="x")
