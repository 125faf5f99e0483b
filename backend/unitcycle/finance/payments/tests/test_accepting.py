"""Money that is not what was asked for, and a person who takes it as it came (R-C-19)."""

from datetime import date
from decimal import Decimal

import pytest
import time_machine
from django.db import transaction

from unitcycle.accounts.roles import Role
from unitcycle.accounts.tests.factories import client_as
from unitcycle.core.models import OutboxEvent
from unitcycle.core.testing.actors import race
from unitcycle.finance.billing.tests.factories import billed, make_billed_lease
from unitcycle.finance.ledger import selectors as books
from unitcycle.finance.ledger.models import Account, Entry
from unitcycle.finance.ledger.rules import Purpose
from unitcycle.finance.payments import errors, rules, services
from unitcycle.finance.payments.models import Payment
from unitcycle.finance.payments.services.accepting import book_what_came
from unitcycle.finance.payments.tests.factories import make_gateway
from unitcycle.integrations.payments.port import PaymentResult, PaymentStatus

TODAY = date(2026, 3, 10)
D = Decimal


@pytest.fixture(autouse=True)
def day():
    with time_machine.travel("2026-03-10T12:00:00Z", tick=True):
        yield


@pytest.fixture
def invoice(organization):
    return billed(make_billed_lease(D("1200.00")), date(2026, 3, 1))


@pytest.fixture
def gateway(sandbox, organization):
    return make_gateway("stripe")


def begin(invoice, amount="1200.00") -> Payment:
    return services.start_payment(
        tenant_id=invoice.tenant_id, invoice_id=invoice.pk, amount=D(amount), today=TODAY
    )


def other_came(sandbox, payment, amount="500.00", currency="USD"):
    """The payer paid, and the provider has another amount than was asked for."""
    sandbox.tell("stripe", "pay", payment=str(payment.pk), amount=str(int(D(amount) * 100)))
    sandbox.twin("stripe").payments[payment.gateway_transaction_id].currency = currency


@pytest.fixture
def flagged(sandbox, gateway, invoice):
    payment = begin(invoice)
    other_came(sandbox, payment)
    return services.check_payment(payment_id=payment.pk)


def accept(payment, **more) -> Payment:
    return services.accept_payment(payment_id=payment.pk, reason="Agreed by phone", **more)


def owed(invoice) -> Decimal:
    return books.statement(invoice.tenant_id).balance


def balance(purpose) -> Decimal:
    return sum(Account.objects.filter(purpose=purpose).values_list("balance", flat=True), D(0))


def receipts() -> list:
    return list(
        OutboxEvent.objects.filter(name="payment.received").values_list("payload", flat=True)
    )


def assert_nothing_was_booked(payment, invoice):
    payment.refresh_from_db()
    assert (payment.status, payment.amount, payment.entry_id) == ("pending", D("1200.00"), None)
    assert (payment.asked_amount, payment.accepted_at, payment.acceptance_reason) == (
        None,
        None,
        "",
    )
    assert owed(invoice) == 1200
    assert receipts() == []


def test_what_came_is_kept_until_somebody_decides(flagged, invoice):
    assert (flagged.status, flagged.reported_amount, flagged.reported_currency) == (
        "pending",
        D("500.00"),
        "USD",
    )
    assert_nothing_was_booked(flagged, invoice)


def test_less_than_was_asked_for_is_booked_as_it_came(flagged, invoice):
    payment = accept(flagged, seen=D("500.00"))
    payment.refresh_from_db()
    invoice.refresh_from_db()
    assert (payment.status, payment.amount, payment.asked_amount) == (
        "completed",
        D("500.00"),
        D("1200.00"),
    )
    assert (payment.acceptance_reason, payment.review_reason) == ("Agreed by phone", "")
    assert (payment.reported_amount, payment.reported_currency) == (None, "")
    assert payment.accepted_at is not None
    assert (payment.received_on, payment.credit) == (TODAY, 0)
    assert (invoice.amount_paid, owed(invoice)) == (500, 700)
    assert balance(Purpose.CLEARING) == 500
    assert books.discrepancies() == []


def test_more_than_was_asked_for_pays_other_charges_and_leaves_credit(sandbox, gateway, invoice):
    april = billed(invoice.lease, date(2026, 4, 1))
    payment = begin(invoice)
    other_came(sandbox, payment, "2500.00")
    services.check_payment(payment_id=payment.pk)
    accepted = accept(payment)
    april.refresh_from_db()
    assert (accepted.amount, accepted.credit) == (2500, 100)
    assert (april.status, owed(invoice)) == ("paid", -100)
    [told] = receipts()
    assert (told["amount"], told["credit"]) == ("2500.00", "100.00")
    assert books.discrepancies() == []


def test_accepted_twice_it_is_booked_once(flagged, invoice):
    accept(flagged)
    with pytest.raises(errors.NotAcceptable, match="in the books"):
        accept(flagged)
    assert owed(invoice) == 700
    assert len(receipts()) == 1
    assert Entry.objects.filter(kind="payment").count() == 1


def test_what_was_accepted_stays_when_the_provider_says_it_again_and_can_be_refunded(
    flagged, invoice
):
    accept(flagged)
    services.check_payment(payment_id=flagged.pk)
    refund = services.refund_payment(payment_id=flagged.pk)
    flagged.refresh_from_db()
    assert (refund.status, refund.amount) == ("completed", D("500.00"))
    assert (flagged.status, flagged.refunded_amount, flagged.review_reason) == (
        "refunded",
        500,
        "",
    )
    assert (owed(invoice), balance(Purpose.CLEARING)) == (1200, 0)


def test_another_currency_is_refused(sandbox, gateway, invoice):
    payment = begin(invoice)
    other_came(sandbox, payment, "1200.00", "EUR")
    services.check_payment(payment_id=payment.pk)
    with pytest.raises(errors.NotAcceptable, match="EUR were paid, but the books are in USD"):
        accept(payment)
    assert_nothing_was_booked(payment, invoice)
    assert payment.reported_currency == "EUR"


def test_nobody_accepts_what_they_have_not_seen(sandbox, flagged, invoice):
    other_came(sandbox, flagged, "600.00")
    with pytest.raises(errors.NotAcceptable, match=r"600\.00 were paid"):
        accept(flagged, seen=D("500.00"))
    assert_nothing_was_booked(flagged, invoice)
    assert flagged.reported_amount == 600, "what the next look shows"
    assert accept(flagged, seen=D("600.00")).amount == 600


def test_what_differs_from_nothing_cannot_be_accepted(sandbox, gateway, invoice):
    payment = begin(invoice)
    with pytest.raises(errors.NotAcceptable, match="Nothing came"):
        accept(payment)
    by_hand = services.record_payment(
        tenant_id=invoice.tenant_id,
        amount=D("10.00"),
        method="cash",
        received_on=TODAY,
        today=TODAY,
    )
    with pytest.raises(errors.NotAcceptable, match="in the books"):
        accept(by_hand)
    payment.refresh_from_db()
    assert payment.status == "pending"


def test_what_is_gone_at_the_provider_cannot_be_accepted(sandbox, flagged, invoice):
    sandbox.twin("stripe").payments[flagged.gateway_transaction_id].status = "canceled"
    with pytest.raises(errors.NotAcceptable):
        accept(flagged)
    flagged.refresh_from_db()
    assert (flagged.status, flagged.review_reason, flagged.reported_amount) == ("failed", "", None)
    assert owed(invoice) == 1200


def test_a_provider_that_does_not_answer_books_nothing(sandbox, flagged, invoice):
    sandbox.misbehave("stripe", "drop_before", times=50)
    with pytest.raises(errors.NotAcceptable, match="does not say"):
        accept(flagged)
    assert_nothing_was_booked(flagged, invoice)
    assert flagged.reported_amount == 500


def test_money_of_another_payment_is_not_booked_twice(gateway, flagged, invoice):
    other = begin(invoice, "20.00")
    for claim in ({"reference": str(other.pk)}, {"provider_id": other.gateway_transaction_id}):
        result = PaymentResult(PaymentStatus.COMPLETED, amount=D("5.00"), currency="USD", **claim)
        with pytest.raises(errors.NotAcceptable, match="another payment"):
            book_what_came(flagged.pk, result, reason="mine")
    assert_nothing_was_booked(flagged, invoice)


def test_what_went_back_of_it_meanwhile_is_booked_too(flagged, invoice):
    result = PaymentResult(
        PaymentStatus.PARTIALLY_REFUNDED, amount=D("500.00"), currency="USD", refunded=D("100.00")
    )
    payment = book_what_came(flagged.pk, result, reason="part of it")
    payment.refresh_from_db()
    assert (payment.amount, payment.refunded_amount, owed(invoice)) == (500, 100, 800)


@pytest.mark.parametrize(
    ("changes", "word"),
    [
        ({}, None),
        ({"refunded": D("499.99")}, None),
        ({"refunded": D("500.00")}, "went back"),
        ({"status": PaymentStatus.REFUNDED}, "went back"),
        ({"status": PaymentStatus.PROCESSING}, "has come"),
        ({"amount": None}, "how much"),
        ({"currency": ""}, "how much"),
        ({"currency": "usd"}, None),
        ({"currency": "EUR"}, "EUR"),
        ({"amount": D("0.00")}, "cannot be booked"),
        ({"amount": D("500.001")}, "cannot be booked"),
        ({"amount": D("100000000.00")}, "cannot be booked"),
        ({"amount": D("499.99")}, "499.99"),
    ],
)
def test_what_can_be_booked_as_it_came(changes, word):
    values = {
        "status": PaymentStatus.COMPLETED,
        "amount": D("500.00"),
        "currency": "USD",
        **changes,
    }
    fault = rules.fault_of_what_came(PaymentResult(**values), currency="USD", seen=D("500.00"))
    assert fault is None if word is None else word in fault


def test_a_second_person_waits_and_is_refused(committed, sandbox):
    with transaction.atomic():
        make_gateway("stripe")
        due = billed(make_billed_lease(D("1200.00")), date(2026, 3, 1))
    payment = begin(due)
    other_came(sandbox, payment)
    services.check_payment(payment_id=payment.pk)
    result = PaymentResult(PaymentStatus.COMPLETED, amount=D("500.00"), currency="USD")

    one, two = race(
        committed,
        lambda: book_what_came(payment.pk, result, reason="first"),
        lambda: book_what_came(payment.pk, result, reason="me, too"),
    )
    assert one.refusal is None
    assert isinstance(two.refusal, errors.NotAcceptable)
    with transaction.atomic():
        payment.refresh_from_db()
        assert (payment.acceptance_reason, owed(due)) == ("first", 700)


@pytest.mark.parametrize("version", ["v1", "v2"])
def test_over_the_api_it_says_who_accepted_what_and_why(sandbox, flagged, invoice, version):
    client = client_as(Role.ACCOUNTANT)
    path = f"/api/{version}/payments/{flagged.pk}/"
    before = client.get(path).json()
    assert (before["reported_amount"], before["reported_currency"]) == ("500.00", "USD")
    assert client.post(f"{path}accept/", {}, format="json").status_code == 400
    stale = client.post(f"{path}accept/", {"reason": "ok", "amount": "499.00"}, format="json")
    assert stale.status_code == 409
    assert_nothing_was_booked(flagged, invoice)
    answer = client.post(
        f"{path}accept/", {"reason": "Agreed by phone", "amount": "500.00"}, format="json"
    )
    assert answer.status_code == 200, answer.content
    told = answer.json()
    assert (told["status"], told["amount"], told["asked_amount"]) == (
        "completed",
        "500.00",
        "1200.00",
    )
    assert (told["acceptance_reason"], told["reported_amount"]) == ("Agreed by phone", None)
    assert told["accepted_by_name"]
    again = client.post(f"{path}accept/", {"reason": "again"}, format="json")
    assert again.status_code == 409
    if version == "v2":
        assert again.json()["code"] == "payment_not_acceptable"


def test_the_audit_log_says_who_accepted_it(flagged):
    owner = client_as(Role.OWNER)
    done = owner.post(
        f"/api/v1/payments/{flagged.pk}/accept/", {"reason": "Agreed by phone"}, format="json"
    )
    assert done.status_code == 200
    [row, *_] = owner.get(f"/api/v1/audit/?object={flagged.pk}").json()["results"]
    assert row["changes"]["acceptance_reason"] == ["", "Agreed by phone"]
    assert row["changes"]["amount"] == [1200, 500]
    assert row["changes"]["status"] == ["pending", "completed"]
    assert row["actor"].startswith("user:")
    assert row["path"] == f"/api/v1/payments/{flagged.pk}/accept/"


@pytest.mark.parametrize(
    ("role", "status"),
    [
        (Role.OWNER, 200),
        (Role.MANAGER, 200),
        (Role.ACCOUNTANT, 200),
        (Role.LEASING_AGENT, 403),
        (Role.MAINTENANCE, 403),
        (Role.RESIDENT, 403),
    ],
)
def test_who_may_refund_may_accept(flagged, invoice, role, status):
    answer = client_as(role).post(
        f"/api/v1/payments/{flagged.pk}/accept/", {"reason": "ok"}, format="json"
    )
    assert answer.status_code == status
    assert owed(invoice) == (700 if status == 200 else 1200)
