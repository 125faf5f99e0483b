"""Satoshis, tolerance, confirmations. Whole numbers throughout: a satoshi is not divided."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_DOWN, Decimal
from enum import StrEnum

SATOSHIS = 100_000_000
CENT = Decimal("0.01")
# N-33: a thousandth more or less is what wallets make of fees and rounding
TOLERANCE = 1000
CONFIRMATIONS = range(1, 7)
WINDOW_MINUTES = range(15, 1441)


class BitcoinState(StrEnum):
    PENDING = "pending"
    MEMPOOL = "mempool"
    CONFIRMED = "confirmed"
    EXPIRED = "expired"
    OVERPAID = "overpaid"
    UNDERPAID = "underpaid"


@dataclass(frozen=True)
class Received:
    """One output that pays an address. Without a height it is in no block yet."""

    txid: str
    satoshis: int
    height: int | None = None


def expected_satoshis(amount: Decimal, rate: Decimal) -> int:
    """R-P-07: amount / rate in satoshis, rounded up, so that the payer never pays too little."""
    if not (amount.is_finite() and rate.is_finite() and amount > 0 and rate > 0):
        raise ValueError("Amount and rate have to be positive.")
    paid, paid_in = amount.as_integer_ratio()
    price, price_in = rate.as_integer_ratio()
    return -(-paid * SATOSHIS * price_in // (paid_in * price))


def in_bitcoins(satoshis: int) -> str:
    """1846154 is "0.01846154"."""
    return f"{Decimal(satoshis).scaleb(-8):.8f}"


def confirmations(tip: int, height: int | None) -> int:
    """R-P-09: tip - block + 1; none outside a block, or when the tip that was read is an older one."""
    return 0 if height is None else max(0, tip - height + 1)


def settled_satoshis(received: Iterable[Received], tip: int, required: int) -> int:
    """What of it has the confirmations that are asked for, at least one (N-34)."""
    needed = max(required, CONFIRMATIONS.start)
    return sum(
        output.satoshis for output in received if confirmations(tip, output.height) >= needed
    )


def payment_state(*, expected: int, seen: int, settled: int, is_expired: bool) -> BitcoinState:
    """R-P-08, R-P-10, N-33. `seen` counts every output, `settled` those with enough confirmations.

    Funds on their way keep a payment from expiring. Underpaid stays open: the rest may still come.
    """
    slack = expected // TOLERANCE
    if settled >= expected - slack and settled > 0:
        return BitcoinState.OVERPAID if settled > expected + slack else BitcoinState.CONFIRMED
    if seen > settled:
        return BitcoinState.MEMPOOL
    if settled:
        return BitcoinState.UNDERPAID
    return BitcoinState.EXPIRED if is_expired else BitcoinState.PENDING


def credited(amount: Decimal, expected: int, settled: int) -> Decimal:
    """What the settled satoshis are worth at the payment's own rate, to the cent, rounded down.

    The whole amount within the tolerance; more than it when more came.
    """
    if abs(settled - expected) <= expected // TOLERANCE:
        return amount
    return (amount * settled / expected).quantize(CENT, rounding=ROUND_DOWN)
