"""What comes to an address, and what becomes of it in the books: stories over the sandbox, and each turn alone."""

from datetime import timedelta
from decimal import Decimal

import pytest
import time_machine
from django.db import transaction

from unitcycle.core import clock
from unitcycle.core.models import OutboxEvent
from unitcycle.core.testing.actors import race
from unitcycle.finance.billing import services as billing
from unitcycle.finance.billing.tests.factories import billed, make_billed_lease
from unitcycle.finance.bitcoin import errors, services
from unitcycle.finance.bitcoin.models import BitcoinCredit, BitcoinPayment
from unitcycle.finance.bitcoin.services import watching
from unitcycle.finance.bitcoin.tests.factories import (
    TIP,
    look,
    make_bitcoin_gateway,
    make_bitcoin_payment,
)
from unitcycle.finance.ledger import selectors as books
from unitcycle.finance.ledger.models import Account
from unitcycle.finance.ledger.rules import Purpose
from unitcycle.finance.payments.models import Payment
from unitcycle.finance.payments.services import update_gateway

pytestmark = pytest.mark.django_db
EXPECTED = 1846154
TODAY = "2026-03-10T16:00:00Z"


@pytest.fixture(autouse=True)
def march():
    with time_machine.travel(TODAY, tick=False) as then:
        yield then


@pytest.fixture
def invoice(organization):
    return billed(make_billed_lease("1200.00"))


@pytest.fixture
def payment(invoice):
    return make_bitcoin_payment(invoice)


def stands(row):
    row.refresh_from_db()
    return row.status


def paid(invoice):
    invoice.refresh_from_db()
    return invoice.status, invoice.amount_paid


def see(payment, *outputs, **given):
    found = services.take_in(payment_id=payment.pk, look=look(*outputs, **given))
    payment.refresh_from_db()
    return found


def run(march, minutes=2):
    march.shift(timedelta(minutes=minutes))
    return services.check_payments()


def test_a_payment_is_seen_confirmed_and_pays_its_invoice(chain, march, invoice, payment):
    assert (run(march), stands(payment)) == (1, "pending")
    chain.pay(payment.btc_address, EXPECTED)
    assert (run(march), stands(payment)) == (1, "mempool")
    assert not Payment.objects.exists()
    chain.mine()
    assert (run(march), stands(payment)) == (1, "confirmed")

    assert paid(invoice) == ("paid", 1200)
    made = Payment.objects.get()
    assert (made.amount, made.method, made.status) == (1200, "crypto", "completed")
    assert made.gateway_transaction_id == made.reference_number == payment.txid
    assert made.gateway_config_id == payment.gateway_config_id
    assert Account.objects.get(purpose=Purpose.CLEARING).balance == 1200
    assert (payment.confirmed_at, payment.confirmations) == (clock.now(), 1)
    assert payment.closed_at == clock.now()
    assert books.discrepancies() == []


def test_as_many_blocks_as_the_gateway_asks_for(chain, march, invoice):
    payment = make_bitcoin_payment(
        invoice, gateway=make_bitcoin_gateway(required_confirmations="2")
    )
    chain.pay(payment.btc_address, EXPECTED)
    chain.mine()
    run(march)
    assert stands(payment) == "mempool"
    chain.mine()
    run(march)
    assert (stands(payment), paid(invoice)) == ("confirmed", ("paid", 1200))


def test_nobody_pays_within_the_hour(chain, march, payment):
    """R-P-08: created at 12:00, a window of 60 minutes, no funds at 13:01."""
    run(march, 60)
    assert stands(payment) == "pending"
    run(march, 1)
    assert stands(payment) == "expired"
    names = OutboxEvent.objects.values_list("name", flat=True)
    assert "bitcoin_payment.expired" in names


def test_what_is_seen_in_time_may_be_confirmed_later(chain, march, invoice, payment):
    chain.pay(payment.btc_address, EXPECTED)
    run(march, 59)
    run(march, 600)
    assert stands(payment) == "mempool"
    chain.mine()
    run(march)
    assert (stands(payment), paid(invoice)) == ("confirmed", ("paid", 1200))


def test_a_transaction_that_vanishes_was_no_payment(chain, march, payment):
    chain.pay(payment.btc_address, EXPECTED)
    run(march)
    chain.replace()
    run(march)
    assert (stands(payment), payment.seen_satoshis) == ("pending", 0)
    run(march, 60)
    assert stands(payment) == "expired"


def test_too_little_is_credited_for_what_it_is_and_the_rest_when_it_comes(
    chain, march, invoice, payment
):
    """R-P-10."""
    chain.pay(payment.btc_address, 1_000_000)
    chain.mine()
    run(march)
    assert (stands(payment), paid(invoice)) == ("underpaid", ("overdue", Decimal("649.99")))
    run(march)
    assert Payment.objects.count() == 1

    chain.pay(payment.btc_address, EXPECTED - 1_000_000)
    run(march)
    assert stands(payment) == "mempool"
    chain.mine()
    run(march)
    assert (stands(payment), paid(invoice)) == ("confirmed", ("paid", 1200))
    assert list(BitcoinCredit.objects.values_list("up_to_satoshis", "amount")) == [
        (1_000_000, Decimal("649.99")),
        (EXPECTED, Decimal("550.01")),
    ]
    assert BitcoinCredit.objects.values("txid").distinct().count() == 2
    assert books.discrepancies() == []


def test_too_much_is_credit(chain, march, invoice, payment):
    chain.pay(payment.btc_address, 2 * EXPECTED)
    chain.mine()
    run(march)
    assert (stands(payment), paid(invoice)) == ("overpaid", ("paid", 1200))
    assert Payment.objects.get().credit == 1200
    assert books.statement(invoice.tenant_id).credit == 1200


@pytest.mark.parametrize(
    ("satoshis", "status", "amount"),
    [
        (EXPECTED - 1846, "confirmed", "1200.00"),
        (EXPECTED - 1847, "underpaid", "1198.79"),
        (EXPECTED + 1846, "confirmed", "1200.00"),
        (EXPECTED + 1847, "overpaid", "1201.20"),
    ],
)
def test_a_thousandth_is_no_difference(payment, satoshis, status, amount):
    """N-33."""
    see(payment, (1, satoshis, TIP))
    assert (payment.status, payment.credited_amount) == (status, Decimal(amount))


def test_late_funds_wait_for_a_decision_at_what_they_were_worth(chain, march, invoice, payment):
    run(march, 61)
    chain.price("50000.00")
    chain.pay(payment.btc_address, EXPECTED)
    chain.mine()
    run(march, 11)
    assert (stands(payment), paid(invoice)) == ("expired", ("issued", 0))
    assert (payment.late_satoshis, payment.late_amount) == (EXPECTED, Decimal("923.07"))
    chain.price("90000.00")
    run(march, 24 * 60)
    payment.refresh_from_db()
    assert payment.late_amount == Decimal("923.07"), "found once, valued once"
    told = OutboxEvent.objects.filter(name="bitcoin_payment.late_funds")
    assert told.count() == 1

    services.credit_late(payment_id=payment.pk, today=clock.now().date())

    assert paid(invoice) == ("overdue", Decimal("923.07"))
    assert stands(payment) == "expired"
    assert payment.late_satoshis == 0
    with pytest.raises(errors.NothingLate):
        services.credit_late(payment_id=payment.pk, today=clock.now().date())
    run(march, 24 * 60)
    payment.refresh_from_db()
    assert payment.late_satoshis == 0
    assert BitcoinCredit.objects.get().is_late
    assert books.discrepancies() == []


def test_late_funds_without_a_rate_are_valued_when_there_is_one(chain, march, payment):
    run(march, 61)
    chain.pay(payment.btc_address, EXPECTED)
    chain.mine()
    chain.price("stale")
    run(march, 20)
    payment.refresh_from_db()
    assert (payment.late_satoshis, payment.received_satoshis) == (0, EXPECTED)
    see(payment, (1, EXPECTED, TIP), rate=Decimal("65000.00"))
    assert payment.late_amount == Decimal("1200.00")


def test_what_comes_to_a_paid_address_is_late_too(payment):
    see(payment, (1, EXPECTED, TIP))
    see(payment, (1, EXPECTED, TIP), (2, 100_000, TIP), after=2, rate=Decimal("60000.00"))
    assert (payment.status, payment.late_amount) == ("confirmed", Decimal("60.00"))
    assert payment.credited_amount == 1200


def test_an_address_is_watched_for_thirty_days(chain, march, payment):
    run(march, 61)
    run(march, 29 * 24 * 60)
    payment.refresh_from_db()
    assert payment.next_check_at is not None
    run(march, 24 * 60)
    payment.refresh_from_db()
    assert payment.next_check_at is None
    assert run(march, 24 * 60) == 0


def test_an_older_look_changes_nothing(payment):
    see(payment, (1, EXPECTED, None), after=5)
    see(payment, after=4)
    assert payment.status == "mempool"
    see(payment, after=5)
    assert payment.status == "mempool"
    see(payment, after=6)
    assert payment.status == "pending"


def test_a_block_that_is_replaced_after_the_credit_is_a_persons_business(invoice, payment):
    see(payment, (1, 1_000_000, TIP))
    see(payment, after=2)
    assert "not on the chain" in payment.review_reason
    see(payment, after=70)
    assert payment.closed_at is not None
    see(payment, (1, 1_000_000, TIP + 5), after=80, tip=TIP + 5, rate=Decimal("65000.00"))
    assert (payment.review_reason, payment.late_satoshis) == ("", 0)
    assert Payment.objects.count() == 1
    assert paid(invoice)[1] == Decimal("649.99")


def test_an_invoice_that_was_voided_meanwhile_leaves_the_money_to_the_tenant(invoice, payment):
    billing.void_invoice(invoice_id=invoice.pk, today=clock.now().date(), reason="wrong")
    see(payment, (1, EXPECTED, TIP))
    made = Payment.objects.get()
    assert (made.invoice_id, made.credit) == (None, 1200)
    assert payment.status == "confirmed"


def test_a_crash_while_crediting_leaves_nothing_and_is_made_up_for(monkeypatch, invoice, payment):
    def breaks(*args, **given):
        raise KeyboardInterrupt

    monkeypatch.setattr(watching, "apply_changes", breaks)
    with pytest.raises(KeyboardInterrupt):
        see(payment, (1, EXPECTED, TIP))
    monkeypatch.undo()
    assert not Payment.objects.exists()
    see(payment, (1, EXPECTED, TIP))
    assert paid(invoice) == ("paid", 1200)


def test_a_silent_explorer_is_left_alone_and_says_nothing(chain, march, invoice, payment):
    for _ in range(4):
        make_bitcoin_payment(invoice, "5.00")
    chain.hand.misbehave("mempool", "error", times=50)
    run(march, 61)
    assert stands(payment) == "pending"
    assert chain.calls("mempool") == 2, "an address and whether it is the explorer"


def test_one_odd_address_holds_up_no_other(chain, march, invoice, payment, monkeypatch):
    other = make_bitcoin_payment(invoice, "5.00")
    take_in = watching.take_in

    def breaks(*, payment_id, look):
        if payment_id == payment.pk:
            raise ArithmeticError
        return take_in(payment_id=payment_id, look=look)

    monkeypatch.setattr(watching, "take_in", breaks)
    assert run(march, 61) == 1
    assert (stands(payment), stands(other)) == ("pending", "expired")
    monkeypatch.undo()
    chain.hand.misbehave("mempool", "error", times=1)
    assert run(march) == 0
    assert run(march) == 1
    assert stands(payment) == "expired"


def test_a_run_looks_at_so_many_and_the_next_at_the_others(chain, march, invoice, monkeypatch):
    monkeypatch.setattr(watching, "AT_ONCE", 2)
    for _ in range(3):
        make_bitcoin_payment(invoice, "5.00")
    assert run(march) == 2
    assert services.check_payments() == 1
    assert services.check_payments() == 0


def test_a_payment_to_an_old_key_is_watched_where_it_is(chain, march, invoice, payment):
    from unitcycle.finance.bitcoin.tests.test_asking import ZPUB

    update_gateway(
        gateway_id=payment.gateway_config_id, config={"xpub": ZPUB, "network": "bitcoin"}
    )
    chain.pay(payment.btc_address, EXPECTED)
    chain.mine()
    run(march)
    assert (stands(payment), paid(invoice)) == ("confirmed", ("paid", 1200))


@pytest.mark.django_db(transaction=True)
def test_two_monitors_at_once_credit_once(committed):
    with transaction.atomic():
        invoice = billed(make_billed_lease("1200.00"))
        payment = make_bitcoin_payment(invoice)

    def take(minutes):
        found = look((1, EXPECTED, TIP), after=minutes)
        return lambda: services.take_in(payment_id=payment.pk, look=found)

    one, two = race(committed, take(1), take(2))

    assert (one.refusal, two.refusal) == (None, None)
    with transaction.atomic():
        assert Payment.objects.get().amount == 1200
        assert BitcoinPayment.objects.get().credited_amount == 1200
        assert books.discrepancies() == []


@pytest.mark.django_db(transaction=True)
def test_late_funds_are_credited_once_by_two_at_once(committed):
    with transaction.atomic():
        invoice = billed(make_billed_lease("1200.00"))
        payment = make_bitcoin_payment(invoice)
        see(payment, after=61)
        see(payment, (1, EXPECTED, TIP), after=62, rate=Decimal("65000.00"))

    def decide():
        return services.credit_late(payment_id=payment.pk, today=clock.now().date())

    one, two = race(committed, decide, decide)

    assert one.refusal is None
    assert isinstance(two.refusal, errors.NothingLate)
    with transaction.atomic():
        assert Payment.objects.get().amount == 1200
        assert books.discrepancies() == []


@pytest.mark.django_db(transaction=True)
def test_a_payment_by_hand_and_the_monitor_take_turns(committed):
    from unitcycle.finance.payments.services import record_payment

    with transaction.atomic():
        invoice = billed(make_billed_lease("1200.00"))
        payment = make_bitcoin_payment(invoice)
    day = clock.now().date()

    one, two = race(
        committed,
        lambda: record_payment(
            tenant_id=invoice.tenant_id,
            invoice_id=invoice.pk,
            amount=Decimal(1200),
            method="cash",
            received_on=day,
            today=day,
        ),
        lambda: services.take_in(payment_id=payment.pk, look=look((1, EXPECTED, TIP))),
    )

    assert (one.refusal, two.refusal) == (None, None)
    with transaction.atomic():
        assert books.statement(invoice.tenant_id).credit == 1200
        assert books.discrepancies() == []
