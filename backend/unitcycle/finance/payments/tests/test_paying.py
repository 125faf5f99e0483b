"""The three steps, and what happens when one of them is the last."""

from datetime import date, timedelta
from decimal import Decimal
from uuid import uuid4

import pytest
import time_machine

from unitcycle.core import clock
from unitcycle.core.errors import KeyReused
from unitcycle.finance.billing.services import void_invoice
from unitcycle.finance.billing.tests.factories import billed, make_billed_lease
from unitcycle.finance.ledger import selectors as books
from unitcycle.finance.payments import errors, services
from unitcycle.finance.payments.models import Payment
from unitcycle.finance.payments.services.outcomes import apply_result
from unitcycle.finance.payments.services.paying import _intend, _Wanted
from unitcycle.finance.payments.tests.factories import GOOD, make_gateway
from unitcycle.integrations.payments.errors import PayloadMissing
from unitcycle.integrations.payments.port import PaymentResult, PaymentStatus

TODAY = date(2026, 3, 10)
NOON = "2026-03-10T12:00:00Z"


@pytest.fixture(autouse=True)
def day():
    with time_machine.travel(NOON, tick=True):
        yield


@pytest.fixture
def invoice(organization):
    return billed(make_billed_lease(Decimal("1200.00")), date(2026, 3, 1))


@pytest.fixture
def gateway(sandbox, organization):
    return make_gateway("stripe")


def start(invoice, amount="1200.00", payload=GOOD["stripe"], **more) -> Payment:
    return services.start_payment(
        tenant_id=invoice.tenant_id,
        invoice_id=invoice.pk,
        amount=Decimal(amount),
        today=TODAY,
        payload=payload,
        **more,
    )


def later(**delta):
    return time_machine.travel(clock.now() + timedelta(**delta), tick=True)


def said(payment, status=PaymentStatus.COMPLETED, **changes) -> PaymentResult:
    values = {
        "provider_id": "pi_1",
        "reference": str(payment.pk),
        "amount": payment.amount,
        "currency": "USD",
        **changes,
    }
    return PaymentResult(status, **values)


def test_a_declined_card_says_why_and_what_to_do(gateway, invoice):
    payment = start(
        invoice, payload={"payment_method": "pm_card_visa_chargeDeclinedInsufficientFunds"}
    )
    assert (payment.status, payment.error_type) == ("failed", "INSUFFICIENT_FUNDS")
    assert payment.next_check_at is None
    assert payment.entry_id is None
    assert books.statement(invoice.tenant_id).balance == 1200


@pytest.mark.parametrize("how", ["drop_before", "drop_after", "error_after"])
def test_a_gateway_that_does_not_answer_leaves_the_payment_pending_until_it_is_known(
    sandbox, gateway, invoice, how
):
    sandbox.misbehave("stripe", how, path="/v1/payment_intents", method="POST")
    payment = start(invoice)
    assert payment.status == "pending"
    assert payment.error_message, "it says so"
    with later(minutes=1):
        assert services.sweep_payments() == 0, "whoever made the call may still answer"
    with later(minutes=31):
        assert services.sweep_payments() == 1
    payment.refresh_from_db()
    arrived = how != "drop_before"
    assert payment.status == ("completed" if arrived else "failed")
    assert books.statement(invoice.tenant_id).balance == (0 if arrived else 1200)
    assert len(sandbox.twin("stripe").payments) == (1 if arrived else 0)


def test_a_process_that_died_between_the_steps_is_made_good(sandbox, gateway, invoice):
    wanted = _Wanted(invoice.tenant_id, Decimal("1200.00"), invoice.pk, None)
    payment, _ = _intend(wanted, TODAY, None, None)
    with later(minutes=5):
        services.sweep_payments()
        payment.refresh_from_db()
        assert payment.status == "pending", "the call may still be on its way"
    with later(minutes=40):
        services.sweep_payments()
    payment.refresh_from_db()
    assert (payment.status, payment.error_type) == ("failed", "TIMEOUT_ERROR")


def test_the_sweep_asks_ever_more_seldom(sandbox, gateway, invoice):
    sandbox.misbehave("stripe", "drop_before", times=50)
    payment = start(invoice)
    waits = []
    for _ in range(6):
        with time_machine.travel(payment.next_check_at, tick=False):
            services.sweep_payments()
            payment.refresh_from_db()
            waits.append((payment.next_check_at - clock.now()) // timedelta(minutes=1))
    assert waits == [2, 4, 8, 16, 30, 30]


def test_the_same_key_is_one_payment(sandbox, gateway, invoice):
    key = str(uuid4())
    first = start(invoice, "100.00", idempotency_key=key)
    again = start(invoice, "100.00", idempotency_key=key)
    assert again.pk == first.pk
    assert len(sandbox.twin("stripe").payments) == 1
    with pytest.raises(KeyReused):
        start(invoice, "101.00", idempotency_key=key)


def test_what_cannot_be_sent_leaves_nothing(sandbox, invoice):
    make_gateway("square")
    with pytest.raises(PayloadMissing):
        start(invoice, payload={})
    assert not Payment.objects.exists()


@pytest.mark.parametrize("amount", ["0.00", "-1.00", "1.005", "1234567890.00", "NaN"])
def test_no_amount_that_cannot_be(gateway, invoice, amount):
    with pytest.raises(errors.WrongAmount):
        start(invoice, amount)
    assert not Payment.objects.exists()


def test_no_payment_of_what_is_paid_or_void_and_none_without_a_gateway(sandbox, invoice):
    with pytest.raises(errors.NoGateway):
        start(invoice)
    row = make_gateway("stripe", is_default=False)
    with pytest.raises(errors.NoGateway):
        start(invoice)
    assert start(invoice, gateway_id=row.pk).status == "completed"
    with pytest.raises(errors.InvoiceNotOpen):
        start(invoice, gateway_id=row.pk)
    other = billed(make_billed_lease(Decimal("900.00")), date(2026, 3, 1))
    void_invoice(invoice_id=other.pk, reason="wrong", today=TODAY)
    with pytest.raises(errors.InvoiceNotOpen):
        start(other, gateway_id=row.pk)
    services.update_gateway(gateway_id=row.pk, is_active=False)
    with pytest.raises(errors.NoGateway):
        start(billed(make_billed_lease(Decimal("800.00")), date(2026, 3, 1)), gateway_id=row.pk)


def test_a_currency_that_the_provider_does_not_take_is_refused(sandbox, organization, invoice):
    from unitcycle.integrations.payments import providers

    make_gateway("paystack")
    assert "USD" in providers.PROVIDERS["paystack"].currencies
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(services.paying, "currency_of_the_books", lambda: "SEK")
        with pytest.raises(errors.CurrencyNotTaken):
            start(invoice)
    assert not Payment.objects.exists()


@pytest.fixture
def pending(sandbox, gateway, invoice):
    """A payment whose payer has not finished at the provider."""
    payment = start(invoice, payload={})
    assert payment.status == "pending"
    assert services.next_step_of(payment)["client_secret"]
    return payment


@pytest.mark.parametrize(
    ("changes", "word"),
    [
        ({"amount": Decimal("500.00")}, "500.00"),
        ({"currency": "EUR"}, "EUR"),
        ({"reference": str(uuid4())}, "another payment"),
        ({"amount": None}, "does not say"),
    ],
)
def test_money_that_is_not_what_was_asked_for_is_not_credited(pending, invoice, changes, word):
    payment = apply_result(pending.pk, said(pending, **changes), asked_at=clock.now())
    assert payment.status == "pending"
    assert word in payment.review_reason
    assert books.statement(invoice.tenant_id).balance == 1200


def test_money_that_comes_after_a_failure_is_taken_in(pending, invoice):
    failed = apply_result(pending.pk, said(pending, PaymentStatus.FAILED), asked_at=clock.now())
    assert failed.status == "failed"
    done = apply_result(pending.pk, said(pending), asked_at=clock.now())
    assert (done.status, done.returned_on, done.error_type) == ("completed", None, "")
    assert services.next_step_of(done) == {}
    assert books.statement(invoice.tenant_id).balance == 0


def test_an_answer_from_before_the_money_came_does_not_take_it_back(pending, invoice):
    asked_at = clock.now()
    apply_result(pending.pk, said(pending), asked_at=clock.now())
    payment = apply_result(pending.pk, said(pending, PaymentStatus.FAILED), asked_at=asked_at)
    assert payment.status == "completed"
    with later(days=3):
        payment = apply_result(
            pending.pk, said(pending, PaymentStatus.FAILED), asked_at=clock.now()
        )
    assert payment.status == "failed", "a transfer that was returned days later"
    assert books.statement(invoice.tenant_id).balance == 1200
    assert books.discrepancies() == []


def test_a_payment_whose_invoice_was_paid_meanwhile_becomes_credit(pending, invoice):
    services.record_payment(
        tenant_id=invoice.tenant_id,
        amount=Decimal("1200.00"),
        method="cash",
        received_on=TODAY,
        today=TODAY,
        invoice_id=invoice.pk,
    )
    payment = apply_result(pending.pk, said(pending), asked_at=clock.now())
    assert (payment.status, payment.credit) == ("completed", 1200)
    assert books.statement(invoice.tenant_id).balance == -1200


def test_what_nobody_finishes_is_given_up_after_three_days(pending, invoice):
    for days in (1, 2, 4):
        with later(days=days):
            services.sweep_payments()
    pending.refresh_from_db()
    assert pending.status == "failed"
    assert pending.next_check_at is None


def test_one_that_cannot_be_asked_about_holds_up_no_other(sandbox, gateway, invoice, monkeypatch):
    first, second = start(invoice, "10.00", payload={}), start(invoice, "20.00", payload={})
    sandbox.tell("stripe", "pay", payment=str(second.pk))
    real = services.checking.apply_result

    def broken(payment_id, *args, **kwargs):
        if payment_id == first.pk:
            raise RuntimeError("broken")
        return real(payment_id, *args, **kwargs)

    monkeypatch.setattr(services.checking, "apply_result", broken)
    with later(minutes=3):
        assert services.sweep_payments() == 2
    second.refresh_from_db()
    assert second.status == "completed"
