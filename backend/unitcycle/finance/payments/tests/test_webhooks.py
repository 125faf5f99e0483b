"""Webhooks that come in: kept once, believed if signed, processed in any order and any number of times."""

import itertools
import logging
from datetime import date, timedelta
from decimal import Decimal
from uuid import uuid4

import pytest
import time_machine
from django.test import Client

from sandbox.credentials import CREDENTIALS
from unitcycle.core import clock
from unitcycle.core.organizations import organization_context
from unitcycle.finance.billing.tests.factories import billed, make_billed_lease
from unitcycle.finance.ledger import selectors as books
from unitcycle.finance.ledger.models import Account
from unitcycle.finance.ledger.rules import Purpose
from unitcycle.finance.payments import errors, services
from unitcycle.finance.payments.models import Payment, WebhookEvent
from unitcycle.finance.payments.services import intake
from unitcycle.finance.payments.services.gateways import webhook_url
from unitcycle.finance.payments.tests.factories import GOOD, hear, letters, make_gateway
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


@pytest.fixture
def gateway(sandbox, organization):
    return make_gateway("stripe")


def start(invoice, payload=GOOD["stripe"]) -> Payment:
    return services.start_payment(
        tenant_id=invoice.tenant_id,
        invoice_id=invoice.pk,
        amount=Decimal("1200.00"),
        today=TODAY,
        payload=payload,
    )


def send(gateway, call, path=None):
    headers = {name: value for name, value in call.headers.items() if name != "Content-Type"}
    url = path or webhook_url(gateway).partition("127.0.0.1:8000")[2] or webhook_url(gateway)
    return Client(headers=headers).post(
        "/" + url.split("/", 3)[-1] if "://" in url else url,
        call.body,
        content_type=call.headers.get("Content-Type", "application/json"),
    )


def clearing() -> Decimal:
    return sum(
        Account.objects.filter(purpose=Purpose.CLEARING).values_list("balance", flat=True),
        Decimal(0),
    )


def test_a_payment_is_completed_by_its_webhook_alone(sandbox, gateway, invoice):
    payment = start(invoice, payload={})
    sandbox.tell("stripe", "pay", payment=str(payment.pk))
    (call, *_) = letters(sandbox, "stripe", kind="payment_intent.succeeded")

    answer = send(gateway, call)

    assert (answer.status_code, answer.json()) == (200, {"status": "received"})
    row = WebhookEvent.objects.get()
    assert (row.is_verified, row.status, row.event_type) == (
        True,
        "received",
        "payment_intent.succeeded",
    )
    assert bytes(row.body) == call.body
    services.process_webhooks()
    row.refresh_from_db()
    payment.refresh_from_db()
    assert (row.status, row.payment_id, payment.status) == ("processed", payment.pk, "completed")
    again = send(gateway, call)
    assert (again.status_code, again.json()) == (200, {"status": "already_processed"})
    assert WebhookEvent.objects.get().deliveries == 2
    assert services.process_webhooks() == 0
    assert clearing() == 1200


def test_ten_times_in_every_order(sandbox, gateway, invoice):
    """A payment, part of it refunded, told by every order of its webhooks, each of them ten times."""
    payment = start(invoice)
    services.refund_payment(payment_id=payment.pk, amount=Decimal("200.00"))
    told = letters(sandbox, "stripe")
    assert len(told) >= 3
    for order in itertools.permutations(told[:4]):
        WebhookEvent.objects.all().delete()
        for call in order:
            for _ in range(10):
                intake.take_webhook(gateway, call)
            services.process_webhooks()
        payment.refresh_from_db()
        assert (payment.status, payment.refunded_amount) == ("completed", 200)
        assert clearing() == 1000
        assert books.statement(invoice.tenant_id).balance == 200
    assert books.discrepancies() == []


@pytest.mark.parametrize("forge", ["body", "signature", "secret", "unsigned"])
def test_one_that_is_not_believed_is_kept_as_failed_and_changes_nothing(
    sandbox, gateway, invoice, forge, caplog
):
    payment = start(invoice, payload={})
    sandbox.tell("stripe", "pay", payment=str(payment.pk))
    (call, *_) = letters(sandbox, "stripe", kind="payment_intent.succeeded", forge=forge)
    with caplog.at_level(logging.DEBUG):
        answer = send(gateway, call)
    assert answer.status_code == 403
    row = WebhookEvent.objects.get()
    assert (row.is_verified, row.status) == (False, "failed")
    assert row.error_message
    services.process_webhooks()
    payment.refresh_from_db()
    assert payment.status == "pending"
    for secret in (CREDENTIALS["stripe"]["webhook_secret"], CREDENTIALS["stripe"]["secret_key"]):
        assert secret not in caplog.text
    with pytest.raises(errors.NotReplayable):
        services.replay_webhook(event_id=row.pk)
    (good, *_) = letters(sandbox, "stripe", kind="payment_intent.succeeded")
    assert send(gateway, good).status_code == 200, "a forgery does not keep the true one out"


def test_one_that_is_refused_is_kept_in_part(gateway):
    call = intake.Call(b"x" * 100_000, {}, "not an address")
    with pytest.raises(errors.WebhookNotBelieved):
        intake.take_webhook(gateway, call)
    row = WebhookEvent.objects.get()
    assert (len(row.body), row.ip_address) == (2_000, None)
    with time_machine.travel(clock.now() + timedelta(days=31)):
        assert services.processing.forget_refused() == 1


def test_one_about_an_unknown_payment_is_kept_and_flagged(sandbox, gateway, invoice):
    payment = start(invoice)
    (call, *_) = letters(sandbox, "stripe", kind="payment_intent.succeeded")
    other = make_gateway("stripe", display_name="Another", is_default=False)
    assert send(other, call).status_code == 200
    services.process_webhooks()
    row = WebhookEvent.objects.get()
    assert (row.status, row.payment_id) == ("ignored", None)
    assert "no payment of this gateway" in row.error_message
    assert payment.status == "completed"


def test_a_provider_that_is_down_is_asked_later(sandbox, gateway, invoice):
    payment = start(invoice, payload={})
    sandbox.tell("stripe", "pay", payment=str(payment.pk))
    sandbox.misbehave("stripe", "drop_before", times=1)
    hear(sandbox, gateway, kind="payment_intent.succeeded")
    payment.refresh_from_db()
    assert payment.status == "pending"
    row = WebhookEvent.objects.get()
    assert row.status in ("received", "processed")
    with time_machine.travel(clock.now() + timedelta(minutes=3), tick=True):
        services.process_webhooks()
        services.sweep_payments()
    payment.refresh_from_db()
    assert payment.status == "completed"


def test_one_is_replayed(sandbox, gateway, invoice):
    payment = start(invoice)
    hear(sandbox, gateway, kind="payment_intent.succeeded")
    row = WebhookEvent.objects.get()
    services.replay_webhook(event_id=row.pk)
    row.refresh_from_db()
    assert row.status == "received"
    services.process_webhooks()
    row.refresh_from_db()
    assert (row.status, row.payment_id) == ("processed", payment.pk)
    assert clearing() == 1200


@pytest.mark.parametrize("provider", ["paystack", "flutterwave"])
def test_the_documented_paths_serve_the_only_gateway_of_a_provider(sandbox, invoice, provider):
    gateway = make_gateway(provider)
    payment = start(invoice, payload={})
    sandbox.tell(provider, "pay", payment=str(payment.pk))
    path = f"/api/v1/payments/webhooks/{provider}/"
    (bad, *_) = letters(sandbox, provider, forge="signature")
    assert send(gateway, bad, path).status_code == 400
    (good, *_) = letters(sandbox, provider)
    assert send(gateway, good, path).status_code == 200
    services.process_webhooks()
    payment.refresh_from_db()
    assert payment.status == "completed"
    make_gateway(provider, display_name="A second", is_default=False)
    assert send(gateway, good, path).status_code == 404


def test_an_unknown_gateway_or_provider_is_not_there(sandbox, gateway, invoice):
    start(invoice)
    (call, *_) = letters(sandbox, "stripe")
    for path in (f"stripe/{uuid4()}", f"paypal/{gateway.pk}", f"bitcoin/{gateway.pk}"):
        assert send(gateway, call, f"/api/v1/webhooks/{path}/").status_code == 404
    assert not WebhookEvent.objects.exists()


def test_a_webhook_reaches_its_own_organisation_alone(sandbox, gateway, invoice):
    from unitcycle.accounts.tests.factories import make_organization

    payment = start(invoice)
    neighbour = make_organization()
    with organization_context(neighbour.pk):
        theirs = make_gateway("stripe")
    (call, *_) = letters(sandbox, "stripe", kind="payment_intent.succeeded")
    assert send(theirs, call).status_code == 200
    assert not WebhookEvent.objects.exists()
    with organization_context(neighbour.pk):
        services.process_webhooks()
        assert WebhookEvent.objects.get().status == "ignored"
    assert payment.status == "completed"
