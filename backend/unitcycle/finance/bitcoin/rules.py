"""The policy of Bitcoin: what counts at a payment's own rate, what is late, when to look again, steps of a transfer."""

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import ROUND_DOWN, Decimal

from django.db.models import TextChoices

from unitcycle.core.money import CENT, ZERO
from unitcycle.integrations.payments.bitcoin.rules import (
    SATOSHIS,
    Received,
    confirmations,
    credited,
    payment_state,
    settled_satoshis,
)


class BitcoinStatus(TextChoices):
    """The contract's states of a Bitcoin payment."""

    PENDING = "pending", "Pending"
    MEMPOOL = "mempool", "Seen"
    CONFIRMED = "confirmed", "Confirmed"
    EXPIRED = "expired", "Expired"
    OVERPAID = "overpaid", "Overpaid"
    UNDERPAID = "underpaid", "Underpaid"


class TransferStatus(TextChoices):
    """N-30: asked for, agreed to, taken to the wallet that holds the key, and sent from there."""

    REQUESTED = "requested", "Requested"
    APPROVED = "approved", "Approved"
    EXPORTED = "exported", "Exported"
    DONE = "done", "Done"
    CANCELLED = "cancelled", "Cancelled"


# A file that was taken out once may be needed again.
TRANSITIONS: Mapping[TransferStatus, frozenset[TransferStatus]] = {
    TransferStatus.REQUESTED: frozenset({TransferStatus.APPROVED, TransferStatus.CANCELLED}),
    TransferStatus.APPROVED: frozenset({TransferStatus.EXPORTED, TransferStatus.CANCELLED}),
    TransferStatus.EXPORTED: frozenset(
        {TransferStatus.EXPORTED, TransferStatus.DONE, TransferStatus.CANCELLED}
    ),
    TransferStatus.DONE: frozenset(),
    TransferStatus.CANCELLED: frozenset(),
}


def may_become(status: TransferStatus | str, other: TransferStatus) -> bool:
    return other in TRANSITIONS[TransferStatus(status)]


@dataclass(frozen=True)
class Terms:
    """What a payment was promised. Sums in satoshis.

    `cap` is how much counts at its own rate, fixed when its window is over; None before. `credited` is how much of it
    was credited: that much counts whatever becomes of the chain.
    """

    expected: int
    required: int
    cap: int | None = None
    credited: int = 0
    is_closed: bool = False


@dataclass(frozen=True)
class Standing:
    """How a payment stands by what is seen of its address. Sums in satoshis.

    `honoured` and `late` are settled: the one counts at the payment's own rate, the other came after its window.
    `status` is None for a payment that was closed before: it keeps the one it has.
    """

    status: BitcoinStatus | None
    seen: int
    settled: int
    honoured: int
    late: int
    cap: int | None
    is_closed: bool
    confirmations: int
    txid: str


def standing(received: Iterable[Received], tip: int, terms: Terms, *, is_over: bool) -> Standing:
    """Read R-P-08 to R-P-10 and N-33 off what was received.

    What is seen by the end of the window counts at the payment's own rate, however long its blocks take. Anything
    later does not, or a payer could wait with a quote in hand until the price has moved their way.
    """
    outputs = list(received)
    seen = sum(output.satoshis for output in outputs)
    settled = settled_satoshis(outputs, tip, terms.required)
    cap = max(seen, terms.credited) if terms.cap is None and is_over else terms.cap
    timely = seen if cap is None else min(seen, cap)
    honoured = settled if cap is None else min(settled, cap)
    status, is_closed = None, terms.is_closed
    if not is_closed:
        found = payment_state(
            expected=terms.expected, seen=timely, settled=honoured, is_expired=is_over
        )
        status = BitcoinStatus(found)
        is_closed = timely <= honoured and _is_decided(status, is_over)
        cap = max(honoured, terms.credited) if is_closed else cap
    return Standing(
        status=status,
        seen=seen,
        settled=settled,
        honoured=honoured,
        late=0 if cap is None else max(settled - cap, 0),
        cap=cap,
        is_closed=is_closed,
        confirmations=_least_confirmations(outputs, tip),
        txid=telling_txid(outputs),
    )


def _is_decided(status: BitcoinStatus, is_over: bool) -> bool:
    if status == BitcoinStatus.UNDERPAID:
        return is_over
    return status in (BitcoinStatus.CONFIRMED, BitcoinStatus.OVERPAID, BitcoinStatus.EXPIRED)


def _least_confirmations(outputs: list[Received], tip: int) -> int:
    return min((confirmations(tip, output.height) for output in outputs), default=0)


def telling_txid(received: Iterable[Received], known: Container[str] = ()) -> str:
    """The transaction that brought most, of those not known yet if there are any; empty without one."""
    outputs = sorted(received, key=lambda output: (-output.satoshis, output.txid))
    fresh = [output for output in outputs if output.txid not in known]
    return next((output.txid for output in fresh or outputs), "")


def still_to_credit(amount: Decimal, expected: int, honoured: int, done: Decimal) -> Decimal:
    """What the honoured satoshis are worth at the payment's own rate, beyond what was credited before (R-P-10)."""
    if honoured <= 0:
        return ZERO
    return max(credited(amount, expected, honoured) - done, ZERO)


def worth(satoshis: int, rate: Decimal) -> Decimal:
    """In the currency of the rate, to the cent, rounded down."""
    return (rate * satoshis / SATOSHIS).quantize(CENT, rounding=ROUND_DOWN)


@dataclass(frozen=True)
class Late:
    """Settled satoshis that nobody was credited for yet, and what they were worth when they were found."""

    satoshis: int
    amount: Decimal


def late_now(kept: Late, uncredited: int, rate: Decimal | None) -> Late:
    """Late funds as they are now: more is worth today's rate, less takes its share along.

    Without a rate more is left for the next look.
    """
    if uncredited < kept.satoshis:
        share = kept.amount * uncredited / kept.satoshis
        return Late(uncredited, share.quantize(CENT, rounding=ROUND_DOWN))
    if uncredited == kept.satoshis or rate is None:
        return kept
    return Late(uncredited, kept.amount + worth(uncredited - kept.satoshis, rate))


# every run looks at what is open; what is closed may still be paid by somebody who kept the address (N-33)
WATCHED_FOR = timedelta(days=30)
_OFTEN_FOR = timedelta(days=1)
_OPEN, _OFTEN, _SELDOM = timedelta(minutes=1), timedelta(minutes=10), timedelta(hours=6)


def next_look(closed_at: datetime | None, now: datetime) -> datetime | None:
    """When to look at an address again; None is never."""
    if closed_at is None:
        return now + _OPEN
    if now - closed_at >= WATCHED_FOR:
        return None
    return now + (_OFTEN if now - closed_at < _OFTEN_FOR else _SELDOM)
