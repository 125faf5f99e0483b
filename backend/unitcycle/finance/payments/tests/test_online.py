"""Payments through gateways, against the twins of their providers."""

from datetime import date
from decimal import Decimal

import pytest
import time_machine

from unitcycle.finance.billing.tests.factories import billed, make_billed_lease
from unitcycle.finance.ledger import selectors as books
from unitcycle.finance.ledger.models import Account
from unitcycle.finance.ledger.rules import Purpose
from unitcycle.finance.payments import services
from unitcycle.finance.payments.models import Payment, WebhookEvent
from unitcycle.finance.payments.tests.factories import GOOD, ONLINE, TWINS, hear, make_gateway
from unitcycle.tenancy.tenants.models import Tenant

TODAY = date(2026, 3, 10)


@pytest.fixture(autouse=True)
def day():
    with time_machine.travel("2026-03-10T12:00:00Z", tick=True):
        yield


@pytest.fixture
def invoice(organization):
    made = billed(make_billed_lease(Decimal("1200.00")), date(2026, 3, 1))
    Tenant.objects.filter(pk=made.tenant_id).update(email="ana@example.com")
    return made


def start(invoice, amount="1200.00", **more) -> Payment:
    return services.start_payment(
        tenant_id=invoice.tenant_id,
        invoice_id=invoice.pk,
        amount=Decimal(amount),
        today=TODAY,
        **more,
    )


def paid(hand, provider, invoice, amount="1200.00") -> Payment:
    """A payment that went through, as far as its provider is concerned."""
    payment = start(invoice, amount, payload=GOOD.get(provider, {}))
    if payment.status == "pending":
        hand.tell(TWINS.get(provider, provider), "pay", payment=str(payment.pk), fate="ok")
    return payment


def clearing() -> Decimal:
    return Account.objects.get(purpose=Purpose.CLEARING).balance


@pytest.mark.parametrize("provider", ONLINE)
def test_a_payment_is_taken_heard_of_and_refunded(sandbox, invoice, provider):
    gateway = make_gateway(provider)
    payment = paid(sandbox, provider, invoice)
    services.check_payment(payment_id=payment.pk)

    payment.refresh_from_db()
    invoice.refresh_from_db()
    assert (payment.status, payment.error_message) == ("completed", "")
    assert (invoice.status, invoice.amount_paid) == ("paid", 1200)
    assert clearing() == 1200

    hear(sandbox, gateway)
    assert {row.status for row in WebhookEvent.objects.all()} <= {"processed", "ignored"}
    assert clearing() == 1200, "hearing of it again takes nothing twice"

    refund = services.refund_payment(payment_id=payment.pk, reason="moved out")
    services.check_payment(payment_id=payment.pk)
    refund.refresh_from_db()
    payment.refresh_from_db()
    invoice.refresh_from_db()
    assert (refund.status, refund.error_message) == ("completed", "")
    assert (payment.status, payment.refunded_amount) == ("refunded", 1200)
    assert (invoice.status, invoice.amount_paid) == ("overdue", 0)
    assert clearing() == 0
    assert books.discrepancies() == []
