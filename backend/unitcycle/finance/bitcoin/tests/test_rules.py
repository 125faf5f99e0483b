"""What counts at a payment's own rate and what is late: the contract's examples, and both sides of each boundary."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unitcycle.finance.bitcoin import rules
from unitcycle.finance.bitcoin.rules import BitcoinStatus, Late, Terms, TransferStatus
from unitcycle.integrations.payments.bitcoin.rules import Received

EXPECTED = 1846154
TIP = 840_002
NOW = datetime(2026, 3, 10, 12, tzinfo=UTC)
SENT, CONFIRMED = None, 840_000


def stands(*outputs, is_over=False, tip=TIP, **terms):
    received = [
        Received(f"{number:064x}", satoshis, height)
        for number, (satoshis, height) in enumerate(outputs)
    ]
    terms = Terms(**{"expected": EXPECTED, "required": 1, **terms})
    return rules.standing(received, tip, terms, is_over=is_over)


def test_a_payment_expires_only_without_funds():
    """R-P-08."""
    assert stands().status == BitcoinStatus.PENDING
    assert stands().is_closed is False
    expired = stands(is_over=True)
    assert (expired.status, expired.is_closed, expired.cap) == (BitcoinStatus.EXPIRED, True, 0)
    sent = stands((EXPECTED, SENT), is_over=True)
    assert (sent.status, sent.is_closed, sent.cap) == (BitcoinStatus.MEMPOOL, False, EXPECTED)


@pytest.mark.parametrize(
    ("tip", "status", "count"),
    [(840_002, BitcoinStatus.CONFIRMED, 3), (840_000, BitcoinStatus.MEMPOOL, 1)],
)
def test_it_is_confirmed_with_as_many_blocks_as_are_asked_for(tip, status, count):
    """R-P-09."""
    found = stands((EXPECTED, 840_000), tip=tip, required=3)
    assert (found.status, found.confirmations) == (status, count)


def test_less_stays_open_until_the_window_is_over():
    """R-P-10."""
    open_ = stands((1_000_000, CONFIRMED))
    assert (open_.status, open_.is_closed) == (BitcoinStatus.UNDERPAID, False)
    over = stands((1_000_000, CONFIRMED), is_over=True)
    assert (over.status, over.is_closed, over.cap) == (BitcoinStatus.UNDERPAID, True, 1_000_000)


def test_what_is_seen_after_the_window_is_late_however_the_rest_stands():
    """A small transaction that lies in the mempool keeps no quote alive."""
    first = stands((1_000, SENT), is_over=True)
    assert first.cap == 1_000
    later = stands((1_000, CONFIRMED), (EXPECTED, CONFIRMED), is_over=True, cap=first.cap)
    assert (later.status, later.honoured, later.late) == (
        BitcoinStatus.UNDERPAID,
        1_000,
        EXPECTED,
    )
    assert later.is_closed


def test_more_on_its_way_is_waited_for():
    found = stands((EXPECTED, CONFIRMED), (500_000, SENT))
    assert (found.status, found.is_closed) == (BitcoinStatus.CONFIRMED, False)
    settled = stands((EXPECTED, CONFIRMED), (500_000, CONFIRMED))
    assert (settled.status, settled.is_closed) == (BitcoinStatus.OVERPAID, True)


def test_a_closed_payment_keeps_its_status_and_counts_what_is_late():
    found = stands((EXPECTED, CONFIRMED), (700, CONFIRMED), is_closed=True, cap=EXPECTED)
    assert (found.status, found.honoured, found.late) == (None, EXPECTED, 700)
    assert stands((EXPECTED, CONFIRMED), (700, SENT), is_closed=True, cap=EXPECTED).late == 0


def test_what_was_credited_is_not_late_when_its_block_comes_back():
    gone = stands(is_over=True, credited=1_000_000)
    assert (gone.is_closed, gone.cap) == (True, 1_000_000)
    assert stands((500, SENT), is_over=True, credited=1_000_000).cap == 1_000_000
    back = stands((1_000_000, CONFIRMED), is_closed=True, cap=gone.cap, credited=1_000_000)
    assert back.late == 0


# a busy machine is no fault
@given(
    st.lists(
        st.tuples(st.integers(1, 3_000_000), st.sampled_from([SENT, CONFIRMED, TIP])), max_size=5
    ),
    st.booleans(),
    st.none() | st.integers(0, 3_000_000),
    st.integers(1, 3),
)
def test_each_settled_satoshi_counts_once(outputs, is_over, cap, required):
    found = stands(*outputs, is_over=is_over, cap=cap, required=required)
    assert found.honoured + found.late == found.settled <= found.seen
    if found.is_closed:
        assert found.cap is not None


def test_a_transaction_that_is_not_known_yet_is_named_first():
    outputs = [Received("b" * 64, 5), Received("a" * 64, 5), Received("c" * 64, 9)]
    assert rules.telling_txid(outputs) == "c" * 64
    assert rules.telling_txid(outputs, {"c" * 64}) == "a" * 64
    assert rules.telling_txid(outputs[:1], {"b" * 64}) == "b" * 64
    assert rules.telling_txid([]) == ""


def test_what_is_credited_is_never_taken_again():
    amount = Decimal("1200.00")
    assert rules.still_to_credit(amount, EXPECTED, 1_000_000, Decimal(0)) == Decimal("649.99")
    rest = rules.still_to_credit(amount, EXPECTED, EXPECTED, Decimal("649.99"))
    assert rest == Decimal("550.01")
    assert rules.still_to_credit(amount, EXPECTED, 0, Decimal(0)) == 0
    assert rules.still_to_credit(amount, EXPECTED, 1_000_000, Decimal("649.99")) == 0


def test_late_funds_are_worth_what_they_were_when_they_were_found():
    first = rules.late_now(Late(0, Decimal(0)), 100_000, Decimal("60000.00"))
    assert first == Late(100_000, Decimal("60.00"))
    more = rules.late_now(first, 150_000, Decimal("50000.00"))
    assert more == Late(150_000, Decimal("85.00"))
    assert rules.late_now(more, 150_000, Decimal("1.00")) == more
    assert rules.late_now(more, 200_000, None) == more
    assert rules.late_now(more, 75_000, None) == Late(75_000, Decimal("42.50"))
    assert rules.late_now(more, 0, None) == Late(0, Decimal("0.00"))


@pytest.mark.parametrize(
    ("closed_for", "waits"),
    [
        (None, timedelta(minutes=1)),
        (timedelta(hours=23, minutes=59), timedelta(minutes=10)),
        (timedelta(days=1), timedelta(hours=6)),
        (timedelta(days=29, hours=23), timedelta(hours=6)),
    ],
)
def test_what_is_closed_is_looked_at_less_often(closed_for, waits):
    closed_at = None if closed_for is None else NOW - closed_for
    assert rules.next_look(closed_at, NOW) == NOW + waits


def test_after_thirty_days_nobody_looks():
    assert rules.next_look(NOW - timedelta(days=30), NOW) is None


def test_a_transfer_that_ended_has_ended():
    for ended in (TransferStatus.DONE, TransferStatus.CANCELLED):
        assert not any(rules.may_become(ended, other) for other in TransferStatus)
    assert rules.may_become("exported", TransferStatus.DONE)
    assert not rules.may_become("requested", TransferStatus.EXPORTED)
    assert not rules.may_become("approved", TransferStatus.DONE)
