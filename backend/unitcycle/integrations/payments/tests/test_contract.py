"""One suite for all adapters: what the port promises holds at every provider."""

import base64
import logging
import random
from decimal import Decimal

import pytest

from unitcycle.integrations.payments.errors import AmountRefused, ErrorType
from unitcycle.integrations.payments.port import (
    EventKind,
    PaymentStatus,
    RefundStatus,
    Refusal,
    WebhookRefused,
)
from unitcycle.integrations.payments.tests.cases import CASES

MUTATIONS = 10_000
each = pytest.mark.parametrize("case", CASES, ids=lambda case: case.provider)


def letters(hand, case, **told):
    """Webhooks as the twin signs them: (body, headers) of each."""
    sent = hand.tell(case.at, "webhook", **told)["sent"]
    return [(base64.b64decode(letter["body"]), letter["headers"]) for letter in sent]


def paid_letter(hand, case):
    gateway = case.gateway(hand)
    request = case.request()
    payment = case.paid(hand, gateway, request)
    case.settled(hand, payment.provider_id)
    found = letters(hand, case, payment=request.reference)
    for body, headers in found:
        if gateway.verify_webhook(body, headers).kind == EventKind.PAYMENT_COMPLETED:
            return request, payment, body, headers
    raise AssertionError("no webhook of a completed payment")


@each
def test_a_payment_is_made_and_completed(hand, case):
    gateway = case.gateway(hand)
    request = case.request()

    payment = case.paid(hand, gateway, request)

    assert payment.status == PaymentStatus.COMPLETED
    assert (payment.amount, payment.currency) == (Decimal("1250.00"), case.currency)
    assert payment.provider_id
    found = gateway.verify_payment(payment.provider_id)
    assert (found.status, found.amount) == (PaymentStatus.COMPLETED, Decimal("1250.00"))
    assert found.reference == request.reference


@pytest.mark.parametrize(
    ("case", "fate", "expected"),
    [
        pytest.param(case, fate, expected, id=f"{case.provider}-{fate}")
        for case in CASES
        for fate, expected in case.declines.items()
    ],
)
def test_a_decline_says_why(hand, case, fate, expected):
    payment = case.refused(hand, case.gateway(hand), fate)

    assert payment.status == PaymentStatus.FAILED
    assert payment.failure.type == expected
    assert payment.failure.message


@each
def test_a_lost_answer_is_unknown_and_then_found_by_our_reference(hand, case):
    gateway = case.gateway(hand)
    request = case.request()
    hand.misbehave(case.at, "drop_after", path=case.create_path, method="POST")

    lost = gateway.create_payment(request)

    assert lost.status == PaymentStatus.UNKNOWN
    assert lost.failure.type == ErrorType.NETWORK_ERROR
    if case.pays is None:
        # nobody can have paid before the payer was shown where
        again = case.paid(hand, gateway, request)
        assert again.status == PaymentStatus.COMPLETED
    if case.finishes:
        hand.tell(case.at, "pay", payment=request.reference, fate=case.finishes)
    found = gateway.verify_payment(reference=request.reference)
    assert (found.status, found.amount) == (PaymentStatus.COMPLETED, Decimal("1250.00"))
    assert (found.reference, bool(found.provider_id)) == (request.reference, True)


@each
def test_a_request_that_never_arrived_is_absent(hand, case):
    gateway = case.gateway(hand)
    request = case.request()
    hand.misbehave(case.at, "drop_before", path=case.create_path, method="POST")

    lost = gateway.create_payment(request)

    assert lost.status == PaymentStatus.UNKNOWN
    assert gateway.verify_payment(reference=request.reference).status == PaymentStatus.ABSENT


@each
def test_a_time_out_is_unknown(hand, case):
    hand.misbehave(case.at, "hang")

    payment = case.gateway(hand, timeout=0.3).create_payment(case.request())

    assert payment.status == PaymentStatus.UNKNOWN
    assert payment.failure.type == ErrorType.TIMEOUT_ERROR


@each
@pytest.mark.parametrize("mood", ["error", "error_after", "garbage", "strange"])
def test_a_fault_of_the_provider_is_unknown(hand, case, mood):
    hand.misbehave(case.at, mood, path=case.create_path, method="POST")

    payment = case.gateway(hand).create_payment(case.request())

    assert payment.status == PaymentStatus.UNKNOWN
    assert payment.failure.type == ErrorType.PROVIDER_ERROR


@each
@pytest.mark.parametrize("mood", ["error", "garbage", "strange", "drop_before"])
def test_a_question_without_an_answer_concludes_nothing(hand, case, mood):
    gateway = case.gateway(hand)
    payment = case.paid(hand, gateway, case.request())

    hand.misbehave(case.at, mood)
    assert gateway.verify_payment(payment.provider_id).status == PaymentStatus.UNKNOWN
    hand.misbehave(case.at, mood)
    found = gateway.verify_refund(payment.provider_id, reference="r1")
    assert found.status == RefundStatus.UNKNOWN
    hand.misbehave(case.at, mood)
    refund = gateway.refund_payment(case.refund(payment, "250.00"))
    assert refund.status == RefundStatus.UNKNOWN


@each
def test_a_provider_that_cannot_be_reached_is_unknown(hand, case):
    nowhere = {name: "http://127.0.0.1:1" for name in hand.base_urls}
    gateway = case.gateway(hand)
    gateway._base_urls.update(nowhere)

    assert gateway.create_payment(case.request()).status == PaymentStatus.UNKNOWN
    assert gateway.verify_payment(reference="r1").status == PaymentStatus.UNKNOWN
    assert gateway.refund_payment(case.refund(case_payment())).status == RefundStatus.UNKNOWN
    assert gateway.test_connection().ok is False


def case_payment():
    """A payment of which only the id matters."""

    class Known:
        provider_id = "1"

    return Known


def charges(hand, case, request):
    """What a twin remembers of a payment that took, or may take, money."""
    return [
        payment
        for payment in hand.twin(case.at).payments.values()
        if payment.facts.get("took", True)
        and request.reference in (payment.reference, payment.facts.get("full"))
    ]


@each
def test_the_same_key_twice_charges_once(hand, case):
    gateway = case.gateway(hand)
    request = case.request()

    first = case.paid(hand, gateway, request)
    second = gateway.create_payment(request)

    assert first.status == PaymentStatus.COMPLETED
    assert second.status != PaymentStatus.FAILED
    assert len(charges(hand, case, request)) == 1


@each
def test_a_request_that_arrives_twice_charges_once(hand, case):
    gateway = case.gateway(hand)
    request = case.request()
    hand.misbehave(case.at, "twice", path=case.create_path, method="POST")

    payment = case.paid(hand, gateway, request)

    assert payment.status == PaymentStatus.COMPLETED
    assert len(charges(hand, case, request)) == 1


@each
def test_a_refund_in_part_and_then_the_rest(hand, case):
    gateway = case.gateway(hand)
    payment = case.paid(hand, gateway, case.request())
    case.settled(hand, payment.provider_id)

    part = gateway.refund_payment(case.refund(payment, "250.00"))
    between = gateway.verify_payment(payment.provider_id)
    rest = gateway.refund_payment(case.refund(payment))
    after = gateway.verify_payment(payment.provider_id)

    assert part.status in (RefundStatus.COMPLETED, RefundStatus.PENDING)
    assert (part.amount, part.currency) == (Decimal("250.00"), case.currency)
    assert (between.status, between.refunded) == (
        PaymentStatus.PARTIALLY_REFUNDED,
        Decimal("250.00"),
    )
    assert rest.amount == Decimal("1000.00")
    assert (after.status, after.refunded) == (PaymentStatus.REFUNDED, Decimal("1250.00"))


@each
def test_more_than_was_paid_is_not_given_back(hand, case):
    gateway = case.gateway(hand)
    payment = case.paid(hand, gateway, case.request())
    case.settled(hand, payment.provider_id)

    refund = gateway.refund_payment(case.refund(payment, "1250.01"))

    assert refund.status == RefundStatus.FAILED
    assert refund.failure.type == ErrorType.VALIDATION_ERROR
    assert gateway.verify_payment(payment.provider_id).refunded == 0


@each
def test_a_refund_whose_answer_was_lost_is_found_by_its_reference(hand, case):
    gateway = case.gateway(hand)
    payment = case.paid(hand, gateway, case.request())
    case.settled(hand, payment.provider_id)
    request = case.refund(payment, "250.00")
    told = {"path": case.refund_path, "method": "POST", "body": case.refund_call}
    hand.misbehave(case.at, "drop_after", **told)

    lost = gateway.refund_payment(request)
    found = gateway.verify_refund(payment.provider_id, reference=request.reference)
    other = gateway.verify_refund(payment.provider_id, reference="another")

    assert lost.status == RefundStatus.UNKNOWN
    assert found.status in (RefundStatus.COMPLETED, RefundStatus.PENDING)
    assert (found.amount, bool(found.provider_id)) == (Decimal("250.00"), True)
    assert other.status == RefundStatus.ABSENT


@each
@pytest.mark.parametrize("amount", ["12.345", "0.00", "-1.00", "NaN", "10000000000.00"])
def test_what_is_no_sum_of_money_is_not_even_sent(hand, case, amount):
    gateway = case.gateway(hand)

    with pytest.raises(AmountRefused):
        gateway.create_payment(case.request(amount))

    assert not hand.sandbox.log


@each
def test_a_currency_that_the_provider_does_not_take_is_not_sent(hand, case):
    with pytest.raises(AmountRefused):
        case.gateway(hand).create_payment(case.request(currency="XXX"))


@each
def test_a_webhook_says_what_happened(hand, case):
    request, payment, body, headers = paid_letter(hand, case)

    event = case.gateway(hand).verify_webhook(body, headers)

    assert event.kind == EventKind.PAYMENT_COMPLETED
    assert event.event_id
    currency = case.currency if case.event_currency is None else case.event_currency
    assert (event.amount, event.currency) == (Decimal("1250.00"), currency)
    assert request.reference == event.reference or payment.provider_id == event.provider_id
    again = case.gateway(hand).verify_webhook(body, {k.upper(): v for k, v in headers.items()})
    assert again.event_id == event.event_id


FORGERIES = {
    # where the signature does not cover the body, the event says that it must be verified
    "body": Refusal.BAD_SIGNATURE,
    "signature": Refusal.BAD_SIGNATURE,
    "secret": Refusal.BAD_SIGNATURE,
    "unsigned": Refusal.MISSING_SIGNATURE,
}


@pytest.mark.parametrize(
    ("case", "forge", "reason"),
    [
        pytest.param(case, forge, reason, id=f"{case.provider}-{forge}")
        for case in CASES
        for forge, reason in FORGERIES.items()
        if case.signs_body or forge != "body"
    ],
)
def test_a_forged_webhook_is_refused(hand, case, forge, reason):
    request, _, _, _ = paid_letter(hand, case)

    for body, headers in letters(hand, case, payment=request.reference, forge=forge):
        with pytest.raises(WebhookRefused) as refused:
            case.gateway(hand).verify_webhook(body, headers)
        assert refused.value.reason == reason


@each
def test_of_ten_thousand_mutations_none_is_believed(hand, case):
    _, _, body, headers = paid_letter(hand, case)
    gateway = case.gateway(hand)
    dice = random.Random(case.provider)
    signed = [name for name in headers if name in case.signature_headers]

    for _ in range(MUTATIONS // len(CASES) + 1):
        if case.signs_body and (not signed or dice.random() < 0.5):
            forged = (mutated(body, dice), headers)
        else:
            name = dice.choice(signed)
            value = mutated(headers[name].encode(), dice).decode("latin-1")
            forged = (body, {**headers, name: value})
        with pytest.raises(WebhookRefused):
            gateway.verify_webhook(*forged)


def mutated(text: bytes, dice: random.Random) -> bytes:
    """The text with one byte changed, taken out or put in; never the same again, nor in another case alone."""
    place = dice.randrange(len(text))
    how = dice.randrange(3)
    if how == 0:
        byte = dice.randrange(256)
        changed = text[:place] + bytes([byte]) + text[place + 1 :]
    elif how == 1:
        changed = text[:place] + text[place + 1 :]
    else:
        changed = text[:place] + bytes([dice.randrange(33, 127)]) + text[place:]
    return changed if changed.lower() != text.lower() else b"x" + text


@each
def test_the_connection_is_good(hand, case):
    check = case.gateway(hand).test_connection()

    assert check.ok is True
    assert check.message


@each
def test_a_wrong_key_says_which(hand, case):
    check = case.gateway(hand, case.wrong_key).test_connection()

    assert check.ok is False
    assert case.key_word in check.message
    refused = case.gateway(hand, case.wrong_key).create_payment(case.request())
    assert refused.status == PaymentStatus.FAILED
    assert refused.failure.type == ErrorType.AUTHENTICATION_ERROR


@each
def test_no_secret_is_seen_anywhere(hand, case, caplog):
    caplog.set_level(logging.DEBUG)
    gateway = case.gateway(hand)
    wrong = case.gateway(hand, case.wrong_key)
    payload = case.pays or {}

    request = case.request()
    seen = [gateway, request, case.paid(hand, gateway, request), gateway.get_client_config()]
    seen += [gateway.test_connection(), wrong.test_connection(), wrong.create_payment(request)]
    for mood in ("error", "drop_after", "garbage"):
        hand.misbehave(case.at, mood)
        seen.append(gateway.test_connection())
    said = repr(seen) + caplog.text

    secrets = {**gateway._config, **case.wrong_key}
    for key in gateway._about.secrets:
        assert secrets[key] not in said
        assert gateway._config[key] not in said
    for nonce in payload.values():
        assert nonce not in repr(request)
