"""Signatures that the providers' own code made or accepted, over the bytes as they stand here."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from urllib.parse import urlencode

import pytest
import time_machine
from cryptography import x509

from sandbox.credentials import CREDENTIALS
from unitcycle.integrations.payments import paypal_webhooks
from unitcycle.integrations.payments.catalogue import gateway_for
from unitcycle.integrations.payments.port import EventKind, Refusal, WebhookRefused
from unitcycle.integrations.payments.tests import vectors


def gateway(name, **config):
    return gateway_for(name, {**CREDENTIALS[name], **config})


def refused(made, body, headers):
    with pytest.raises(WebhookRefused) as caught:
        made.verify_webhook(body, headers)
    return caught.value.reason


@pytest.mark.parametrize("age", [0, 299, -299])
def test_stripe(age):
    made = gateway("stripe", webhook_secret="whsec_test_secret_0001")
    headers = {"Stripe-Signature": vectors.STRIPE_SIGNATURE}

    with time_machine.travel(datetime.fromtimestamp(1700000000 + age, UTC), tick=False):
        event = made.verify_webhook(vectors.STRIPE_BODY, headers)

    assert (event.event_id, event.kind) == ("evt_test_1", EventKind.PAYMENT_COMPLETED)
    assert (event.provider_id, event.amount, event.currency) == (
        "pi_test_1",
        Decimal("1250.00"),
        "USD",
    )


@pytest.mark.parametrize("age", [301, -301, 10**6])
def test_stripe_an_old_one_is_not_believed(age):
    made = gateway("stripe", webhook_secret="whsec_test_secret_0001")

    with time_machine.travel(datetime.fromtimestamp(1700000000 + age, UTC), tick=False):
        reason = refused(made, vectors.STRIPE_BODY, {"Stripe-Signature": vectors.STRIPE_SIGNATURE})

    assert reason == Refusal.TOO_OLD


def test_stripe_while_the_secret_is_rolled_one_of_two_signatures_is_enough():
    made = gateway("stripe", webhook_secret="whsec_test_secret_0001")
    stamp, signature = vectors.STRIPE_SIGNATURE.split(",")
    headers = {"Stripe-Signature": f"{stamp},v1={'0' * 64},{signature},v0=abc"}

    with time_machine.travel(datetime.fromtimestamp(1700000000, UTC), tick=False):
        assert made.verify_webhook(vectors.STRIPE_BODY, headers).event_id == "evt_test_1"


@pytest.mark.parametrize(
    "given",
    [
        "",
        "t=1700000000",
        "v1=abc",
        "t=x,v1=abc",
        "t=1,t=2,v1=abc",
        "t=١,v1=abc",
        "t=9" + "9" * 400 + ",v1=a",
        "a" * 9999,
    ],
)
def test_stripe_nonsense_is_refused(given):
    made = gateway("stripe")

    reason = refused(made, vectors.STRIPE_BODY, {"Stripe-Signature": given})
    assert reason in (Refusal.BAD_SIGNATURE, Refusal.MISSING_SIGNATURE)


def test_paystack():
    made = gateway("paystack", PAYSTACK_SECRET_KEY="sk_test_paystack_secret_0001")

    event = made.verify_webhook(
        vectors.PAYSTACK_BODY, {"x-paystack-signature": vectors.PAYSTACK_SIGNATURE}
    )

    assert (event.event_id, event.kind) == ("charge.success:302961", EventKind.PAYMENT_COMPLETED)
    assert (event.reference, event.amount, event.currency) == (
        "booking-1-abc",
        Decimal("12500.00"),
        "NGN",
    )


def test_paystack_the_worked_example():
    made = gateway("paystack", PAYSTACK_SECRET_KEY="sk_test_x")
    body = b'{"event":"charge.success","data":{"reference":"TXN-ABC"}}'

    event = made.verify_webhook(body, {"X-Paystack-Signature": vectors.PAYSTACK_EXAMPLE})

    assert (event.reference, event.event_id) == ("TXN-ABC", "charge.success:TXN-ABC")


def test_flutterwave_the_header_is_the_secret_and_proves_nothing_of_the_body():
    made = gateway("flutterwave", FLUTTERWAVE_WEBHOOK_SECRET="flw-secret-hash-0001")

    event = made.verify_webhook(vectors.FLUTTERWAVE_BODY, {"verif-hash": "flw-secret-hash-0001"})

    assert event.must_verify is True
    assert (event.provider_id, event.reference) == ("285959875", "booking-1")
    assert event.event_id == "charge.completed:285959875:successful"


@pytest.mark.parametrize("given", ["abc", "flw-secret-hash-0002", "flw-secret-hash-000", "é"])
def test_flutterwave_another_secret_is_refused(given):
    made = gateway("flutterwave", FLUTTERWAVE_WEBHOOK_SECRET="flw-secret-hash-0001")

    assert refused(made, vectors.FLUTTERWAVE_BODY, {"verif-hash": given}) == Refusal.BAD_SIGNATURE


def test_square():
    made = gateway(
        "square",
        webhook_signature_key="sq-webhook-key-0001",
        webhook_url="https://rent.example.com/webhooks/square",
    )
    headers = {"x-square-hmacsha256-signature": vectors.SQUARE_SIGNATURE}

    event = made.verify_webhook(vectors.SQUARE_BODY, headers)

    assert event.event_id == "6a8f5f28-54a1-4eb0-a98a-3111513fd4fc"
    assert (event.kind, event.provider_id) == (EventKind.PAYMENT_COMPLETED, "P1")


def test_square_the_same_body_for_another_address_is_refused():
    made = gateway(
        "square",
        webhook_signature_key="sq-webhook-key-0001",
        webhook_url="https://rent.example.com/webhooks/square/",
    )
    headers = {"x-square-hmacsha256-signature": vectors.SQUARE_SIGNATURE}

    assert refused(made, vectors.SQUARE_BODY, headers) == Refusal.BAD_SIGNATURE


@pytest.mark.parametrize("change", [str, str.lower])
def test_authorize_net(change):
    made = gateway("authorize_net", signature_key="0123456789ABCDEF" * 8)

    event = made.verify_webhook(
        vectors.AUTHORIZE_NET_BODY, {"X-Anet-Signature": change(vectors.AUTHORIZE_NET_SIGNATURE)}
    )

    assert event.event_id == "d0e8e7fe-c3e7-4add-a480-27bc5ce28a18"
    assert (event.provider_id, event.amount) == ("60020981676", Decimal("1250.00"))


def test_authorize_net_the_key_is_text_and_not_its_bytes():
    made = gateway("authorize_net", signature_key="0123456789ABCDEF" * 8)
    headers = {"X-ANET-Signature": f"sha512={vectors.AUTHORIZE_NET_WRONG}"}

    assert refused(made, vectors.AUTHORIZE_NET_BODY, headers) == Refusal.BAD_SIGNATURE


def test_braintree():
    made = gateway("braintree", public_key="bt_public_key_0001", private_key="bt_private_key_0001")
    form = {"bt_signature": vectors.BRAINTREE_SIGNATURE, "bt_payload": vectors.BRAINTREE_PAYLOAD}

    event = made.verify_webhook(urlencode(form).encode(), {})

    assert (event.kind, event.provider_id) == (EventKind.PAYMENT_COMPLETED, "tx1")
    assert (event.amount, event.currency) == (Decimal("1250.00"), "USD")
    assert event.event_id.startswith("transaction_settled:tx1:2026-01-02T03:04:05")


def paypal(monkeypatch, **config):
    """PayPal with the certificate of the vector behind its URL."""
    certificate = x509.load_pem_x509_certificate(vectors.PAYPAL_CERTIFICATE)
    monkeypatch.setattr(
        paypal_webhooks,
        "_certificates",
        paypal_webhooks.OrderedDict({vectors.PAYPAL_URL: certificate}),
    )
    return gateway("paypal", **{"webhook_id": "0EH40505U7160970P", **config})


def paypal_headers(**changed):
    return {
        "PAYPAL-TRANSMISSION-ID": "69cd13f0-d67a-11e5-baa3-778b53f4ae55",
        "PAYPAL-TRANSMISSION-TIME": "2026-01-02T03:04:06Z",
        "PAYPAL-TRANSMISSION-SIG": vectors.PAYPAL_SIGNATURE,
        "PAYPAL-CERT-URL": vectors.PAYPAL_URL,
        "PAYPAL-AUTH-ALGO": "SHA256withRSA",
        **changed,
    }


SENT = datetime(2026, 1, 2, 3, 4, 6, tzinfo=UTC)


def test_paypal(monkeypatch):
    made = paypal(monkeypatch)

    with time_machine.travel(SENT + timedelta(days=3), tick=False):
        event = made.verify_webhook(vectors.PAYPAL_BODY, paypal_headers())

    assert (event.event_id, event.kind) == ("WH-TEST-1", EventKind.PAYMENT_COMPLETED)
    assert (event.amount, event.currency) == (Decimal("1250.00"), "USD")


@pytest.mark.parametrize(
    ("config", "changed", "later", "reason"),
    [
        ({"webhook_id": "ANOTHER"}, {}, 0, Refusal.BAD_SIGNATURE),
        ({}, {"PAYPAL-AUTH-ALGO": "none"}, 0, Refusal.BAD_SIGNATURE),
        ({}, {"PAYPAL-TRANSMISSION-ID": "x"}, 0, Refusal.BAD_SIGNATURE),
        ({}, {"PAYPAL-TRANSMISSION-SIG": "x"}, 0, Refusal.BAD_SIGNATURE),
        ({}, {"PAYPAL-TRANSMISSION-SIG": ""}, 0, Refusal.MISSING_SIGNATURE),
        ({}, {}, 5, Refusal.TOO_OLD),
        ({}, {}, 365 * 20, Refusal.BAD_SIGNATURE),
    ],
)
def test_paypal_what_is_not_right_is_refused(monkeypatch, config, changed, later, reason):
    made = paypal(monkeypatch, **config)

    with time_machine.travel(SENT + timedelta(days=later), tick=False):
        assert refused(made, vectors.PAYPAL_BODY, paypal_headers(**changed)) == reason


@pytest.mark.parametrize(
    "url",
    [
        "https://api.paypal.com.evil.example/v1/notifications/certs/CERT-1",
        "https://evil.example/v1/notifications/certs/CERT-1",
        "http://api.paypal.com/v1/notifications/certs/CERT-1",
        "https://api.paypal.com@evil.example/v1/notifications/certs/CERT-1",
        "https://api.paypal.com/v1/elsewhere/CERT-1",
        "https://api.paypal.com/v1/notifications/certs/../../x",
        "https://api.paypal.com/v1/notifications/certs/%2e%2e/x",
        "https://api.paypal.com:8443/v1/notifications/certs/CERT-1",
        "https://[::1/v1/notifications/certs/CERT-1",
        "file:///v1/notifications/certs/CERT-1",
    ],
)
def test_paypal_a_certificate_from_elsewhere_is_not_even_fetched(monkeypatch, url):
    def fetched(*args, **kwargs):
        raise AssertionError("asked for a certificate")

    made = paypal(monkeypatch)
    monkeypatch.setattr(paypal_webhooks, "_certificate", fetched)

    with time_machine.travel(SENT, tick=False):
        reason = refused(made, vectors.PAYPAL_BODY, paypal_headers(**{"PAYPAL-CERT-URL": url}))

    assert reason == Refusal.BAD_SIGNATURE


@pytest.mark.parametrize(
    ("name", "key", "header"),
    [
        ("stripe", "webhook_secret", {"Stripe-Signature": "t=1,v1=a"}),
        ("paystack", "PAYSTACK_SECRET_KEY", {"x-paystack-signature": "a"}),
        ("flutterwave", "FLUTTERWAVE_WEBHOOK_SECRET", {"verif-hash": "a"}),
        ("square", "webhook_signature_key", {"x-square-hmacsha256-signature": "a"}),
        ("authorize_net", "signature_key", {"X-ANET-Signature": "a"}),
        ("paypal", "webhook_id", paypal_headers()),
    ],
)
def test_without_a_secret_nothing_is_believed(name, key, header):
    made = gateway(name)
    made._config[key] = ""

    assert refused(made, b"{}", header) == Refusal.NOT_CONFIGURED


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"[]",
        b"null",
        b"{}",
        b'{"event": 1}',
        b"\xff",
        b"[" * 100_000,
        b'{"event":"x","data":[]}',
    ],
)
def test_a_signed_body_that_makes_no_sense_is_refused_and_breaks_nothing(body):
    made = gateway("flutterwave", FLUTTERWAVE_WEBHOOK_SECRET="flw-secret-hash-0001")

    assert refused(made, body, {"verif-hash": "flw-secret-hash-0001"}) == Refusal.MALFORMED
