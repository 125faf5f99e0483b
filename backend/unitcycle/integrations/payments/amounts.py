"""Sums as providers want them: exact, or not at all. `Decimal` in, never a float (R-P-02, R-C-21)."""

from collections.abc import Collection
from decimal import Decimal

from unitcycle.integrations.payments.errors import AmountRefused

# ISO 4217 currencies without a smaller unit. All others that a provider here takes have two places.
WITHOUT_CENTS = frozenset(
    {"BIF", "CLP", "DJF", "GNF", "JPY", "KMF", "KRW", "MGA"}
    | {"PYG", "RWF", "VND", "VUV", "XAF", "XOF", "XPF"}
)
# what a money column holds
LARGEST = Decimal("9999999999.99")


def places(currency: str) -> int:
    return 0 if currency.upper() in WITHOUT_CENTS else 2


def checked(amount: Decimal, currency: str, currencies: Collection[str]) -> Decimal:
    """The amount with the currency's places.

    Raises AmountRefused for what is no positive sum, is more precise than the currency, or in one not in the list.
    """
    if currency not in currencies:
        raise AmountRefused(f"This provider does not take {currency[:8]}.")
    if not isinstance(amount, Decimal) or not amount.is_finite():
        raise AmountRefused("This is not an amount of money.")
    if not 0 < amount <= LARGEST:
        raise AmountRefused("The amount has to be more than zero, and at most ten digits.")
    exact = amount.quantize(Decimal(1).scaleb(-places(currency)))
    if exact != amount:
        raise AmountRefused(f"{currency} has {places(currency)} decimal places, not more.")
    return exact


def to_minor(amount: Decimal, currency: str) -> int:
    """19.99 USD is 1999 cents, 500 JPY is 500 (R-P-02). The amount has been checked."""
    return int(amount.scaleb(places(currency)))


def from_minor(minor: int | str | Decimal, currency: str) -> Decimal:
    """1999 cents are 19.99 USD."""
    return Decimal(minor).scaleb(-places(currency)).quantize(Decimal(1).scaleb(-places(currency)))


def in_major(amount: object, currency: str) -> Decimal:
    """A sum that a provider writes in major units, with the currency's places."""
    return Decimal(str(amount)).quantize(Decimal(1).scaleb(-places(currency)))


def plain(amount: Decimal, currency: str) -> str:
    """ "1250.00", or "1250" in a currency without cents."""
    return f"{amount:.{places(currency)}f}"
