"""What is particular to one provider; what holds for all of them is in test_contract."""

from dataclasses import replace
from decimal import Decimal

import pytest

from sandbox.credentials import CREDENTIALS
from unitcycle.integrations.payments.adapter import LONGEST_MESSAGE
from unitcycle.integrations.payments.catalogue import gateway_for
from unitcycle.integrations.payments.errors import AmountRefused, ErrorType, PayloadMissing
from unitcycle.integrations.payments.port import (
    EventKind,
    PaymentStatus,
    RefundStatus,
    Refusal,
    WebhookRefused,
)
from unitcycle.integrations.payments.signatures import LARGEST_BODY
from unitcycle.integrations.payments.tests.cases import CASES
from unitcycle.integrations.payments.tests.test_contract import letters

BY_NAME = {case.provider: case for case in CASES}
each = pytest.mark.parametrize("case", CASES, ids=lambda case: case.provider)


def calls(hand, provider, method="POST"):
    return [
        call
        for call in hand.sandbox.log
        if call["provider"] == provider and call["method"] == method
    ]


@pytest.mark.parametrize("name", ["stripe", "square"])
def test_nothing_is_tried_again_behind_our_back(hand, name):
    case = BY_NAME[name]
    hand.misbehave(name, "error", times=5)

    case.gateway(hand).create_payment(case.request())

    assert len(calls(hand, name)) == 1


@pytest.mark.parametrize(
    ("name", "currency", "amount"),
    [
        ("stripe", "EUR", "1250.50"),
        ("stripe", "JPY", "125000"),
        ("square", "CAD", "1250.50"),
        ("square", "JPY", "125000"),
        ("braintree", "EUR", "1250.50"),
        ("authorize_net", "EUR", "1250.50"),
        ("paypal", "EUR", "1250.50"),
        ("paystack", "GHS", "1250.50"),
        ("flutterwave", "RWF", "125000"),
    ],
)
def test_money_is_taken_in_the_currency_and_the_sum_that_were_asked(hand, name, currency, amount):
    case = BY_NAME[name]
    gateway = case.gateway(hand)

    payment = case.paid(hand, gateway, case.request(amount, currency=currency))

    found = gateway.verify_payment(payment.provider_id)
    assert (found.status, found.currency) == (PaymentStatus.COMPLETED, currency)
    assert found.amount == Decimal(amount)


def test_long_keys_that_begin_alike_are_two(hand):
    case = BY_NAME["square"]
    gateway = case.gateway(hand)
    first, second = (case.request(idempotency_key="k" * 60 + end) for end in "ab")

    gateway.create_payment(first)
    gateway.create_payment(second)

    assert len(hand.twin("square").payments) == 2


# Authorize.Net answers 200 whatever happens
@pytest.mark.parametrize("name", sorted(BY_NAME.keys() - {"authorize_net"}))
def test_too_many_calls_are_a_refusal_and_nothing_has_happened(hand, name):
    case = BY_NAME[name]
    hand.misbehave(case.at, "rate_limit", path=case.create_path)

    payment = case.gateway(hand).create_payment(case.request())

    assert payment.failure.type == ErrorType.PROVIDER_ERROR
    assert payment.status == PaymentStatus.FAILED


@pytest.mark.parametrize("name", ["square", "braintree", "authorize_net", "plaid_ach"])
def test_what_the_browser_must_send_is_asked_for(hand, name):
    case = BY_NAME[name]

    with pytest.raises(PayloadMissing) as refused:
        case.gateway(hand).create_payment(case.request(payload={}))

    assert next(iter(refused.value.fields)) in case.pays
    assert not calls(hand, case.at)


@each
def test_the_browser_is_told_no_secret(hand, case):
    gateway = case.gateway(hand)

    told = gateway.get_client_config()

    assert told
    assert all(told.values())
    secrets = {gateway._config[key] for key in gateway._about.secrets}
    assert not secrets & set(told.values())


@each
def test_an_id_nobody_knows_is_absent(hand, case):
    gateway = case.gateway(hand)

    assert gateway.verify_payment("12345678901").status == PaymentStatus.ABSENT


@each
def test_a_body_without_end_is_not_even_read(hand, case):
    with pytest.raises(WebhookRefused) as refused:
        case.gateway(hand).verify_webhook(b"x" * (LARGEST_BODY + 1), {})
    assert refused.value.reason == Refusal.MALFORMED


@pytest.mark.parametrize("name", ["paystack", "flutterwave", "authorize_net"])
def test_a_refund_without_a_key_is_looked_for_before_it_is_made(hand, name):
    case = BY_NAME[name]
    gateway = case.gateway(hand)
    payment = case.paid(hand, gateway, case.request())
    case.settled(hand, payment.provider_id)
    request = case.refund(payment, "250.00")

    first, second = gateway.refund_payment(request), gateway.refund_payment(request)

    assert first.provider_id == second.provider_id
    assert gateway.verify_payment(payment.provider_id).refunded == 250


@pytest.mark.parametrize("name", ["stripe", "square", "braintree", "paypal"])
def test_a_refund_with_the_same_key_goes_back_once(hand, name):
    case = BY_NAME[name]
    gateway = case.gateway(hand)
    payment = case.paid(hand, gateway, case.request())
    case.settled(hand, payment.provider_id)
    request = case.refund(payment, "250.00")

    gateway.refund_payment(request)
    gateway.refund_payment(request)

    assert gateway.verify_payment(payment.provider_id).refunded == 250


@pytest.mark.parametrize("name", ["braintree", "authorize_net"])
def test_before_it_settles_a_payment_is_called_off_as_a_whole_or_not_at_all(hand, name):
    case = BY_NAME[name]
    gateway = case.gateway(hand)
    payment = case.paid(hand, gateway, case.request())

    part = gateway.refund_payment(case.refund(payment, "250.00"))
    whole = gateway.refund_payment(case.refund(payment))

    assert (part.status, part.failure.provider_code) == (RefundStatus.FAILED, "not_settled")
    assert (whole.status, whole.amount) == (RefundStatus.COMPLETED, 1250)
    assert gateway.verify_payment(payment.provider_id).status == PaymentStatus.CANCELLED
    found = gateway.verify_refund(payment.provider_id, reference="whichever")
    assert (found.status, found.amount) == (RefundStatus.COMPLETED, 1250)


def test_stripe_waits_for_the_payer_who_has_to_prove_who_they_are(hand):
    case = BY_NAME["stripe"]
    payload = {"payment_method": "pm_card_threeDSecure2Required"}

    payment = case.gateway(hand).create_payment(case.request(payload=payload))

    assert payment.status == PaymentStatus.REQUIRES_ACTION
    assert payment.next_step["client_secret"]


def test_stripe_lets_the_browser_pay_and_a_decline_may_be_followed_by_success(hand):
    case = BY_NAME["stripe"]
    gateway = case.gateway(hand)
    payment = gateway.create_payment(case.request(payload={}))
    assert payment.status == PaymentStatus.REQUIRES_ACTION

    hand.tell("stripe", "pay", payment=payment.provider_id, fate="pm_card_visa_chargeDeclined")
    assert gateway.verify_payment(payment.provider_id).status == PaymentStatus.FAILED
    hand.tell("stripe", "pay", payment=payment.provider_id, fate="ok")
    assert gateway.verify_payment(payment.provider_id).status == PaymentStatus.COMPLETED

    kinds = [
        gateway.verify_webhook(*letter).kind
        for letter in letters(hand, case, payment=payment.provider_id)
    ]
    assert kinds == [EventKind.PAYMENT_FAILED, EventKind.PAYMENT_COMPLETED]


def test_plaid_money_is_on_its_way_for_days(hand):
    case = BY_NAME["plaid_ach"]

    payment = case.gateway(hand).create_payment(case.request())

    assert payment.status == PaymentStatus.PROCESSING


def test_plaid_says_which_of_the_two_refuses_its_key(hand):
    case = BY_NAME["plaid_ach"]

    check = case.gateway(hand, {"stripe_secret_key": "sk_test_wrong_9999"}).test_connection()

    assert check.ok is False
    assert "Stripe" in check.message


def test_plaid_a_token_that_was_used_for_another_payment_is_not_certain(hand):
    case = BY_NAME["plaid_ach"]
    gateway = case.gateway(hand)
    gateway.create_payment(case.request())

    again = gateway.create_payment(case.request())

    assert again.status == PaymentStatus.UNKNOWN
    assert gateway.verify_payment(reference=again.reference).status == PaymentStatus.ABSENT


def test_paypal_takes_nothing_before_the_payer_approves_and_nothing_twice(hand):
    case = BY_NAME["paypal"]
    gateway = case.gateway(hand)
    request = case.request()
    payment = gateway.create_payment(request)
    assert payment.next_step["approval_url"].startswith("http")

    early = gateway.confirm_payment(payment.provider_id, idempotency_key="c1")
    hand.tell("paypal", "pay", payment=payment.provider_id, fate="ok")
    assert gateway.verify_payment(payment.provider_id).status == PaymentStatus.APPROVED
    first = gateway.confirm_payment(payment.provider_id, idempotency_key="c2")
    second = gateway.confirm_payment(payment.provider_id, idempotency_key="c3")

    assert early.status == PaymentStatus.REQUIRES_ACTION
    assert (first.status, second.status) == (PaymentStatus.COMPLETED, PaymentStatus.COMPLETED)


def test_authorize_net_holds_a_payment_for_review(hand):
    case = BY_NAME["authorize_net"]
    gateway = case.gateway(hand)
    request = case.request(payload={"opaque_data": "sandbox-held"})

    payment = gateway.create_payment(request)
    assert payment.status == PaymentStatus.PROCESSING
    hand.tell("authorize_net", "pay", payment=request.reference, fate="no")

    assert gateway.verify_payment(payment.provider_id).status == PaymentStatus.FAILED


def test_authorize_net_of_two_tries_finds_the_one_that_was_paid(hand):
    case = BY_NAME["authorize_net"]
    gateway = case.gateway(hand)
    request = case.request(payload={"opaque_data": "sandbox-declined"})
    gateway.create_payment(request)
    only = gateway.verify_payment(reference=request.reference)
    paid = gateway.create_payment(replace(request, payload={"opaque_data": "sandbox-ok"}))

    found = gateway.verify_payment(reference=request.reference)

    assert (only.status, only.failure.type) == (PaymentStatus.FAILED, ErrorType.DECLINED_CARD)
    assert (found.provider_id, found.status) == (paid.provider_id, PaymentStatus.COMPLETED)


def test_authorize_net_finds_a_payment_after_it_has_settled(hand):
    case = BY_NAME["authorize_net"]
    gateway = case.gateway(hand)
    request = case.request()
    payment = gateway.create_payment(request)
    hand.tell("authorize_net", "pay", payment=payment.provider_id, fate="settle")

    found = gateway.verify_payment(reference=request.reference)

    assert (found.provider_id, found.status) == (payment.provider_id, PaymentStatus.COMPLETED)


@pytest.mark.parametrize("name", ["braintree", "authorize_net", "flutterwave"])
def test_a_second_try_with_another_key_finds_the_first_one(hand, name):
    case = BY_NAME[name]
    gateway = case.gateway(hand)
    request = case.request()
    first = case.paid(hand, gateway, request)

    second = gateway.create_payment(replace(request, idempotency_key="another"))

    assert (second.provider_id, second.status) == (first.provider_id, PaymentStatus.COMPLETED)


def test_paypal_of_two_orders_for_one_payment_takes_the_money_once(hand):
    case = BY_NAME["paypal"]
    gateway = case.gateway(hand)
    request = case.request()
    first = gateway.create_payment(request)
    second = gateway.create_payment(replace(request, idempotency_key="another"))
    hand.tell("paypal", "pay", payment=first.provider_id, fate="ok")
    hand.tell("paypal", "pay", payment=second.provider_id, fate="ok")

    paid = gateway.confirm_payment(second.provider_id, idempotency_key="c1")
    again = gateway.confirm_payment(first.provider_id, idempotency_key="c2")

    assert paid.status == PaymentStatus.COMPLETED
    assert (again.provider_id, again.status) == (second.provider_id, PaymentStatus.COMPLETED)


def test_braintree_does_not_take_money_in_another_currency(hand):
    case = BY_NAME["braintree"]

    with pytest.raises(AmountRefused):
        case.gateway(hand).create_payment(case.request(currency="SEK"))
    euros = case.gateway(hand).create_payment(case.request(currency="EUR"))

    assert (euros.status, euros.currency) == (PaymentStatus.COMPLETED, "EUR")


def test_a_message_is_short_and_keeps_no_secret():
    gateway = gateway_for("stripe", CREDENTIALS["stripe"])
    secret = CREDENTIALS["stripe"]["secret_key"]

    said = gateway.safe(f"Key {secret} was refused; password=hunter2 " + "x" * 1000)

    assert secret not in said
    assert "hunter2" not in said
    assert len(said) <= LONGEST_MESSAGE
