"""Payments through gateways, against the twins of their providers."""

from datetime import date
from decimal import Decimal

import pytest
import time_machine
from django.db import transaction
from django.test import Client

from unitcycle.accounts.roles import Role
from unitcycle.accounts.tests.factories import client_as
from unitcycle.finance.billing.tests.factories import billed, make_billed_lease
from unitcycle.finance.ledger import selectors as books
from unitcycle.finance.ledger.models import Account
from unitcycle.finance.ledger.rules import Purpose
from unitcycle.finance.payments import services
from unitcycle.finance.payments.models import Payment, WebhookEvent
from unitcycle.finance.payments.tests.factories import (
    GOOD,
    ONLINE,
    TWINS,
    hear,
    letters,
    make_gateway,
)
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


def test_the_steps_are_transactions_of_their_own(committed, sandbox):
    """The whole story where nothing surrounds it, over the API."""
    with transaction.atomic():
        make_gateway("stripe")
        due = billed(make_billed_lease(Decimal("1200.00")), date(2026, 3, 1))
        client = client_as(Role.OWNER)
    body = {
        "tenant": due.tenant_id,
        "invoice": due.pk,
        "amount": "1200.00",
        "payload": GOOD["stripe"],
    }
    key = {"HTTP_IDEMPOTENCY_KEY": "one-and-the-same"}
    first = client.post("/api/v1/payments/online/", body, format="json", **key)
    again = client.post("/api/v1/payments/online/", body, format="json", **key)
    assert (first.status_code, again.status_code) == (201, 201), first.content
    payment = first.json()["payment"]
    assert again.json()["payment"]["id"] == payment["id"]
    assert payment["status"] == "completed"
    path = f"/api/v1/payments/{payment['id']}"
    assert client.post(f"{path}/verify/").json()["status"] == "completed"
    asked = client.post(
        "/api/v1/payments/verify-payment/", {"transaction_id": payment["id"]}, format="json"
    )
    assert asked.json() == {
        "transaction_id": payment["id"],
        "status": "completed",
        "verified": True,
        "amount": "1200.00",
        "currency": "USD",
    }
    refund = client.post(
        f"{path}/refund/", {"amount": "200.00", "reason": "heating"}, format="json"
    )
    assert (refund.status_code, refund.json()["status"]) == (201, "completed"), refund.content
    too_much = client.post(f"{path}/refund/", {"amount": "1000.01"}, format="json")
    assert too_much.status_code == 400
    assert client.get(f"/api/v1/payment-refunds/?payment={payment['id']}").json()["count"] == 1
    call = client.post(
        "/api/v1/payments/verify-payment/", {"transaction_id": "nobody"}, format="json"
    )
    assert call.status_code == 404
    assert client.post("/api/v1/payments/verify-payment/", {}, format="json").status_code == 400
    other = client.post(
        "/api/v1/payments/online/", {**body, "amount": "1.00"}, format="json", **key
    )
    assert other.status_code == 422
    declined = {
        **body,
        "invoice": None,
        "amount": "5.00",
        "payload": {"payment_method": "pm_card_visa_chargeDeclined"},
    }
    answer = client.post("/api/v1/payments/online/", declined, format="json").json()["payment"]
    assert (answer["status"], answer["error_type"]) == ("failed", "DECLINED_CARD")
    assert answer["recovery"]
    gateways = client.get("/api/v1/payment-gateways/").json()["results"]
    tried = client.post(f"/api/v1/payment-gateways/{gateways[0]['id']}/test/")
    assert tried.json()["ok"] is True
    for call in letters(sandbox, "stripe"):
        headers = {name: value for name, value in call.headers.items() if name != "Content-Type"}
        path = f"/api/v1/webhooks/stripe/{gateways[0]['id']}/"
        sent = Client(headers=headers).post(path, call.body, content_type="application/json")
        assert sent.status_code == 200
    log = client.get("/api/v1/payment-webhooks/").json()["results"]
    assert {row["status"] for row in log} <= {"processed", "ignored"}, log
    detail = client.get(f"/api/v1/payment-webhooks/{log[0]['id']}/").json()
    assert detail["payload"].startswith("{")
    assert client.post(f"/api/v1/payment-webhooks/{log[0]['id']}/replay/").status_code == 200
    with transaction.atomic():
        assert clearing() == 1000


@pytest.mark.parametrize(
    ("role", "sees", "pays", "sets_up"),
    [
        (Role.OWNER, True, True, True),
        (Role.MANAGER, True, True, False),
        (Role.ACCOUNTANT, True, True, False),
        (Role.LEASING_AGENT, False, False, False),
        (Role.MAINTENANCE, False, False, False),
        (Role.RESIDENT, False, False, False),
    ],
)
def test_who_sees_pays_and_sets_up(sandbox, invoice, role, sees, pays, sets_up):
    row = make_gateway("stripe")
    client = client_as(role)
    assert client.get("/api/v1/payment-gateways/").status_code == (200 if sees else 403)
    body = {"tenant": invoice.tenant_id, "amount": "5.00", "payload": GOOD["stripe"]}
    paid_now = client.post("/api/v1/payments/online/", body, format="json")
    assert paid_now.status_code == (201 if pays else 403)
    changed = client.patch(
        f"/api/v1/payment-gateways/{row.pk}/", {"display_name": "X"}, format="json"
    )
    assert changed.status_code == (200 if sets_up else 403)
