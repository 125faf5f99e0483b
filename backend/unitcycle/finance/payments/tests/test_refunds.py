"""Money that goes back: refunds, returns of what was refunded, disputes; and what they open again."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
import time_machine

from unitcycle.core import clock
from unitcycle.finance.billing.tests.factories import billed, make_billed_lease
from unitcycle.finance.ledger import selectors as books
from unitcycle.finance.ledger.models import Account, Entry
from unitcycle.finance.ledger.rules import Purpose
from unitcycle.finance.payments import errors, rules, services
from unitcycle.finance.payments.models import Refund
from unitcycle.finance.payments.services.disputes import take_dispute
from unitcycle.finance.payments.services.recording import fail_after_all, locked
from unitcycle.finance.payments.services.refund_outcomes import apply_refund_result
from unitcycle.finance.payments.tests.factories import GOOD, make_gateway
from unitcycle.integrations.payments.port import EventKind, RefundResult, RefundStatus

TODAY = date(2026, 3, 10)


@pytest.fixture(autouse=True)
def day():
    with time_machine.travel("2026-03-10T12:00:00Z", tick=True):
        yield


@pytest.fixture
def invoice(organization):
    return billed(make_billed_lease(Decimal("1200.00")), date(2026, 3, 1))


@pytest.fixture
def gateway(sandbox, organization):
    return make_gateway("stripe")


@pytest.fixture
def payment(gateway, invoice):
    return pay(invoice, "1200.00")


def pay(invoice, amount):
    made = services.start_payment(
        tenant_id=invoice.tenant_id,
        invoice_id=invoice.pk,
        amount=Decimal(amount),
        today=TODAY,
        payload=GOOD["stripe"],
    )
    assert made.status == "completed"
    return made


def balance(purpose) -> Decimal:
    return sum(
        Account.objects.filter(purpose=purpose).values_list("balance", flat=True), Decimal(0)
    )


def owed(invoice) -> Decimal:
    return books.statement(invoice.tenant_id).balance


def later(**delta):
    return time_machine.travel(clock.now() + timedelta(**delta), tick=True)


@pytest.mark.parametrize(
    ("amount", "credit", "settled", "expected"),
    [
        # credit first, then the latest due, then a new debt
        ("50.00", "100.00", ["1200.00"], ("50.00", [], "0.00")),
        ("150.00", "100.00", ["1200.00"], ("100.00", [(0, "50.00")], "0.00")),
        ("100.01", "0.00", ["60.00", "40.00"], ("0.00", [(1, "40.00"), (0, "60.00")], "0.01")),
        ("40.00", "0.00", ["60.00", "40.00"], ("0.00", [(1, "40.00")], "0.00")),
        ("40.01", "0.00", ["60.00", "40.00"], ("0.00", [(1, "40.00"), (0, "0.01")], "0.00")),
    ],
)
def test_where_money_that_goes_back_comes_from(amount, credit, settled, expected):
    from uuid import UUID

    ids = [UUID(int=number) for number in range(len(settled))]
    rows = [
        rules.Settled(pk, date(2026, 1 + number, 1), Decimal(part))
        for number, (pk, part) in enumerate(zip(ids, settled, strict=True))
    ]
    back = rules.taken_back(Decimal(amount), credit=Decimal(credit), settled=rows)
    from_credit, charges, debt = expected
    assert back.credit == Decimal(from_credit)
    assert back.charges == tuple((ids[number], Decimal(part)) for number, part in charges)
    assert back.owed == Decimal(debt)


def test_part_of_a_payment_goes_back_and_opens_that_much(payment, invoice):
    refund = services.refund_payment(
        payment_id=payment.pk, amount=Decimal("200.00"), reason="heating"
    )
    payment.refresh_from_db()
    invoice.refresh_from_db()
    assert (refund.status, refund.refunded_on) == ("completed", TODAY)
    assert (payment.status, payment.refunded_amount) == ("completed", 200)
    assert (invoice.status, invoice.amount_paid) == ("overdue", 1000)
    assert owed(invoice) == 200
    assert balance(Purpose.CLEARING) == 1000

    with pytest.raises(errors.RefundTooLarge):
        services.refund_payment(payment_id=payment.pk, amount=Decimal("1000.01"))
    services.refund_payment(payment_id=payment.pk)
    payment.refresh_from_db()
    assert (payment.status, payment.refunded_amount) == ("refunded", 1200)
    assert owed(invoice) == 1200
    with pytest.raises(errors.NotRefundable):
        services.refund_payment(payment_id=payment.pk, amount=Decimal("0.01"))
    assert balance(Purpose.CLEARING) == 0
    assert books.discrepancies() == []


@pytest.mark.parametrize("amount", ["0.00", "-1.00", "1.005"])
def test_no_refund_of_an_amount_that_cannot_be(payment, amount):
    with pytest.raises(errors.WrongAmount):
        services.refund_payment(payment_id=payment.pk, amount=Decimal(amount))
    assert not Refund.objects.exists()


def test_credit_goes_back_first_and_credit_that_was_used_is_owed_anew(gateway, invoice):
    payment = pay(invoice, "1500.00")
    services.refund_payment(payment_id=payment.pk, amount=Decimal("100.00"))
    invoice.refresh_from_db()
    assert invoice.status == "paid", "it came out of the credit"
    assert balance(Purpose.PREPAYMENTS) == -200
    april = billed(invoice.lease, date(2026, 4, 1))
    april.refresh_from_db()
    assert april.amount_paid == 200

    services.refund_payment(payment_id=payment.pk)

    invoice.refresh_from_db()
    april.refresh_from_db()
    assert (invoice.amount_paid, april.amount_paid) == (0, 200)
    assert owed(invoice) == 2400
    assert balance(Purpose.CLEARING) == 0
    assert books.discrepancies() == []


def test_one_refund_at_a_time(sandbox, payment):
    sandbox.misbehave("stripe", "drop_before", path="/v1/refunds")
    first = services.refund_payment(payment_id=payment.pk, amount=Decimal("10.00"))
    assert first.status == "pending"
    with pytest.raises(errors.RefundUnderway):
        services.refund_payment(payment_id=payment.pk, amount=Decimal("10.00"))
    with later(minutes=40):
        services.sweep_payments()
    first.refresh_from_db()
    assert first.status == "failed", "it never arrived"
    assert balance(Purpose.CLEARING) == 1200
    assert (
        services.refund_payment(payment_id=payment.pk, amount=Decimal("10.00")).status
        == "completed"
    )


def test_a_refund_whose_answer_was_lost_is_found(sandbox, payment, invoice):
    sandbox.misbehave("stripe", "drop_after", path="/v1/refunds")
    refund = services.refund_payment(payment_id=payment.pk, amount=Decimal("10.00"))
    assert refund.status == "pending"
    with later(minutes=3):
        services.sweep_payments()
    refund.refresh_from_db()
    assert refund.status == "completed"
    assert owed(invoice) == 10
    with later(minutes=10):
        assert services.sweep_payments() == 0


def test_a_refund_that_comes_back_settles_again_what_it_opened(payment, invoice):
    refund = services.refund_payment(payment_id=payment.pk)
    assert owed(invoice) == 1200
    for _ in range(2):
        apply_refund_result(refund.pk, RefundResult(RefundStatus.FAILED), today=TODAY)
    payment.refresh_from_db()
    refund.refresh_from_db()
    assert (refund.status, payment.status, payment.refunded_amount) == ("failed", "completed", 0)
    assert owed(invoice) == 0
    assert balance(Purpose.CLEARING) == 1200
    assert books.discrepancies() == []


def test_what_was_refunded_of_a_payment_that_was_returned_is_owed_too(payment, invoice):
    refund = services.refund_payment(payment_id=payment.pk, amount=Decimal("100.00"))
    fail_after_all(locked(payment.pk), on=TODAY, reason="the bank turned it back")
    assert owed(invoice) == 1300
    assert balance(Purpose.CLEARING) == -100, "paid out and never received"
    # and if even the refund comes back
    apply_refund_result(refund.pk, RefundResult(RefundStatus.FAILED), today=TODAY)
    payment.refresh_from_db()
    refund.refresh_from_db()
    assert (refund.status, refund.entry_id) == ("failed", None)
    assert (payment.status, payment.refunded_amount) == ("failed", 0)
    assert owed(invoice) == 1200
    assert balance(Purpose.CLEARING) == 0
    assert books.discrepancies() == []


def test_a_refund_that_goes_through_after_its_payment_was_returned_is_owed_and_shown(
    sandbox, payment, invoice
):
    sandbox.misbehave("stripe", "drop_after", path="/v1/refunds")
    refund = services.refund_payment(payment_id=payment.pk)
    fail_after_all(locked(payment.pk), on=TODAY, reason="the bank turned it back")
    with later(minutes=3):
        services.sweep_payments()
    payment.refresh_from_db()
    refund.refresh_from_db()
    assert (refund.status, payment.status, payment.refunded_amount) == ("completed", "failed", 1200)
    assert "owes both" in payment.review_reason
    assert owed(invoice) == 2400
    assert balance(Purpose.CLEARING) == -1200
    assert books.discrepancies() == []


def test_a_dispute_decided_after_its_payment_was_returned_takes_nothing_twice(payment, invoice):
    opened = {"payment_id": payment.pk, "amount": None, "today": TODAY}
    take_dispute(kind=EventKind.DISPUTE_OPENED, **opened)
    fail_after_all(locked(payment.pk), on=TODAY, reason="the bank turned it back")
    dispute = take_dispute(kind=EventKind.DISPUTE_LOST, **opened)
    payment.refresh_from_db()
    assert (dispute.status, payment.status) == ("lost", "failed")
    assert owed(invoice) == 1200
    assert (balance(Purpose.CLEARING), balance(Purpose.DISPUTED)) == (0, 0)


def test_a_refund_made_at_the_provider_is_in_the_books_once(sandbox, payment, invoice, gateway):
    import stripe

    client = stripe.StripeClient(
        gateway_secret(gateway), base_addresses={"api": f"{sandbox.sandbox.url}/stripe"}
    )
    client.v1.refunds.create({"payment_intent": payment.gateway_transaction_id, "amount": 25_000})
    for _ in range(3):
        services.check_payment(payment_id=payment.pk)
    refund = Refund.objects.get()
    assert (refund.is_external, refund.amount, refund.status) == (True, 250, "completed")
    assert owed(invoice) == 250
    assert balance(Purpose.CLEARING) == 950


def gateway_secret(gateway) -> str:
    return services.gateways.whole_config(gateway)["secret_key"]


def test_what_came_by_hand_goes_back_by_hand(organization, invoice):
    payment = services.record_payment(
        tenant_id=invoice.tenant_id,
        amount=Decimal("1200.00"),
        method="check",
        received_on=TODAY,
        today=TODAY,
    )
    refund = services.refund_payment(payment_id=payment.pk, amount=Decimal("200.00"))
    assert refund.status == "completed"
    assert balance(Purpose.UNDEPOSITED) == 1000
    services.return_payment(payment_id=payment.pk, on=TODAY, reason="bounced")
    assert balance(Purpose.UNDEPOSITED) == -200, "handed out, and the cheque never paid"
    assert owed(invoice) == 1400
    assert books.discrepancies() == []


OPENED, UPDATED = EventKind.DISPUTE_OPENED, EventKind.DISPUTE_UPDATED
WON, LOST = EventKind.DISPUTE_WON, EventKind.DISPUTE_LOST


@pytest.mark.parametrize(
    "kinds", [[OPENED, UPDATED, LOST], [LOST, OPENED], [LOST, WON], [UPDATED, LOST, LOST]]
)
def test_a_dispute_that_is_lost_opens_what_was_paid(payment, invoice, kinds):
    for kind in kinds:
        dispute = take_dispute(
            payment_id=payment.pk, kind=kind, amount=Decimal("1200.00"), today=TODAY
        )
    payment.refresh_from_db()
    assert (dispute.status, payment.status) == ("lost", "refunded")
    assert owed(invoice) == 1200
    assert (balance(Purpose.CLEARING), balance(Purpose.DISPUTED)) == (0, 0)
    assert books.discrepancies() == []


@pytest.mark.parametrize(
    "kinds", [[OPENED, WON], [WON, OPENED, LOST], [UPDATED, UPDATED, WON, WON]]
)
def test_a_dispute_that_is_won_changes_nothing(payment, invoice, kinds):
    for kind in kinds:
        take_dispute(payment_id=payment.pk, kind=kind, amount=None, today=TODAY)
    payment.refresh_from_db()
    assert (payment.status, owed(invoice)) == ("completed", 0)
    assert (balance(Purpose.CLEARING), balance(Purpose.DISPUTED)) == (1200, 0)


def test_while_a_dispute_is_open_the_money_is_held_and_nothing_is_refunded(payment, invoice):
    take_dispute(payment_id=payment.pk, kind=OPENED, amount=Decimal("500.00"), today=TODAY)
    assert (balance(Purpose.CLEARING), balance(Purpose.DISPUTED)) == (700, 500)
    assert owed(invoice) == 0
    with pytest.raises(errors.NotRefundable):
        services.refund_payment(payment_id=payment.pk)
    assert not Entry.objects.filter(kind="refund").exists()
