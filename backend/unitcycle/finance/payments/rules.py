"""The policy of payments: by what they come, what may become of them, and where their money lies."""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from uuid import UUID

from django.db.models import TextChoices

from unitcycle.finance.ledger.rules import Due, Purpose, shared_out


class PaymentMethod(TextChoices):
    """By what a payment was received; the staff records it."""

    CASH = "cash", "Cash"
    CHECK = "check", "Check"
    MONEY_ORDER = "money_order", "Money order"
    BANK_TRANSFER = "bank_transfer", "Bank transfer"


# Where the money of a method lies: cash and paper wait to be taken to the bank.
HELD_IN: Mapping[PaymentMethod, Purpose] = {
    PaymentMethod.CASH: Purpose.UNDEPOSITED,
    PaymentMethod.CHECK: Purpose.UNDEPOSITED,
    PaymentMethod.MONEY_ORDER: Purpose.UNDEPOSITED,
    PaymentMethod.BANK_TRANSFER: Purpose.BANK,
}


class PaymentStatus(TextChoices):
    COMPLETED = "completed", "Completed"
    FAILED = "failed", "Failed"


# what may become of a payment
TRANSITIONS: Mapping[PaymentStatus, frozenset[PaymentStatus]] = {
    PaymentStatus.COMPLETED: frozenset({PaymentStatus.FAILED}),
    PaymentStatus.FAILED: frozenset(),
}


def may_become(status: PaymentStatus | str, other: PaymentStatus) -> bool:
    return other in TRANSITIONS[PaymentStatus(status)]


def is_received_too_early(received_on: date, today: date) -> bool:
    """Money is recorded once it is there: a day to come is a slip of the pen."""
    return received_on > today


def applied(
    amount: Decimal, first: Iterable[Due], others: Iterable[Due]
) -> tuple[list[tuple[UUID, Decimal]], Decimal]:
    """What a payment settles: the invoice it names, then whatever is due longest; what is left is credit (R-P-44)."""
    named, left = shared_out(amount, first)
    rest, left = shared_out(left, others)
    return named + rest, left
