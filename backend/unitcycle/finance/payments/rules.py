"""The policy of payments: by what they come, what may become of them, where their money lies, when to ask again."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from uuid import UUID

from django.db.models import TextChoices

from unitcycle.core.money import ZERO
from unitcycle.finance.ledger.rules import Due, Purpose, fault_of_amount, shared_out
from unitcycle.integrations.payments.errors import retry_delay
from unitcycle.integrations.payments.port import PaymentResult
from unitcycle.integrations.payments.port import PaymentStatus as ProviderStatus


class ProviderName(TextChoices):
    """Whom a gateway belongs to; `integrations.payments.providers` says the rest of each."""

    STRIPE = "stripe", "Stripe"
    PAYPAL = "paypal", "PayPal"
    SQUARE = "square", "Square"
    AUTHORIZE_NET = "authorize_net", "Authorize.Net"
    BRAINTREE = "braintree", "Braintree"
    PLAID_ACH = "plaid_ach", "Plaid + ACH"
    BITCOIN = "bitcoin", "Bitcoin"
    PAYSTACK = "paystack", "Paystack"
    FLUTTERWAVE = "flutterwave", "Flutterwave"


class PaymentMethod(TextChoices):
    """By what a payment came: recorded by the staff, or made through a gateway."""

    CASH = "cash", "Cash"
    CHECK = "check", "Check"
    MONEY_ORDER = "money_order", "Money order"
    BANK_TRANSFER = "bank_transfer", "Bank transfer"
    ONLINE = "online", "Online"
    ACH = "ach", "ACH"
    CRYPTO = "crypto", "Bitcoin"


# Where the money of a recorded payment lies: cash and paper wait to be taken to the bank.
HELD_IN: Mapping[PaymentMethod, Purpose] = {
    PaymentMethod.CASH: Purpose.UNDEPOSITED,
    PaymentMethod.CHECK: Purpose.UNDEPOSITED,
    PaymentMethod.MONEY_ORDER: Purpose.UNDEPOSITED,
    PaymentMethod.BANK_TRANSFER: Purpose.BANK,
}

# what the staff may record by hand; the others are gateways' to tell
BY_HAND = [(method.value, method.label) for method in HELD_IN]

# What a gateway's payments are called; the others are online payments.
METHOD_OF: Mapping[str, PaymentMethod] = {
    ProviderName.PLAID_ACH: PaymentMethod.ACH,
    ProviderName.BITCOIN: PaymentMethod.CRYPTO,
}


class PaymentStatus(TextChoices):
    PENDING = "pending", "Pending"
    COMPLETED = "completed", "Completed"
    FAILED = "failed", "Failed"
    REFUNDED = "refunded", "Refunded"


# What may become of a payment. Failed is not the end: what was declined may be paid after all at the provider,
# and money that came is taken in.
TRANSITIONS: Mapping[PaymentStatus, frozenset[PaymentStatus]] = {
    PaymentStatus.PENDING: frozenset({PaymentStatus.COMPLETED, PaymentStatus.FAILED}),
    PaymentStatus.COMPLETED: frozenset({PaymentStatus.FAILED, PaymentStatus.REFUNDED}),
    PaymentStatus.FAILED: frozenset({PaymentStatus.COMPLETED}),
    PaymentStatus.REFUNDED: frozenset(),
}


def may_become(status: PaymentStatus | str, other: PaymentStatus) -> bool:
    return other in TRANSITIONS[PaymentStatus(status)]


class RefundStatus(TextChoices):
    PENDING = "pending", "Pending"
    COMPLETED = "completed", "Completed"
    FAILED = "failed", "Failed"


class DisputeStatus(TextChoices):
    OPEN = "open", "Open"
    WON = "won", "Won"
    LOST = "lost", "Lost"


class WebhookStatus(TextChoices):
    """What became of a webhook: the contract's states of one."""

    RECEIVED = "received", "Received"
    PROCESSED = "processed", "Processed"
    FAILED = "failed", "Failed"
    IGNORED = "ignored", "Ignored"


class Stage(TextChoices):
    """What becomes of a payment by what its provider says of it."""

    PAID = "paid"
    LOST = "lost"
    APPROVED = "approved"
    WAITING = "waiting"
    ABSENT = "absent"


_STAGES: Mapping[ProviderStatus, Stage] = {
    ProviderStatus.COMPLETED: Stage.PAID,
    ProviderStatus.PARTIALLY_REFUNDED: Stage.PAID,
    ProviderStatus.REFUNDED: Stage.PAID,
    ProviderStatus.FAILED: Stage.LOST,
    ProviderStatus.CANCELLED: Stage.LOST,
    ProviderStatus.APPROVED: Stage.APPROVED,
    ProviderStatus.ABSENT: Stage.ABSENT,
}


def stage_of(status: ProviderStatus) -> Stage:
    return _STAGES.get(status, Stage.WAITING)


# A request may arrive at a provider long after we gave up waiting for its answer.
ABSENT_AFTER = timedelta(minutes=30)
# An unpaid page or an intent that nobody confirms; a payment on its way is asked about for as long as it takes.
ABANDONED_AFTER = timedelta(days=3)
# every two, four, eight ... minutes, then every half an hour of the first day, then four times a day
_SLOWLY_AFTER = timedelta(days=1)
_SLOWLY = timedelta(hours=6)


def next_check(checks: int, sent_at: datetime, now: datetime) -> datetime:
    """When to ask a provider again, after asking `checks` times in vain (R-C-22)."""
    if now - sent_at > _SLOWLY_AFTER:
        return now + _SLOWLY
    return now + retry_delay(max(checks, 1))


def is_lost_on_the_way(sent_at: datetime, now: datetime) -> bool:
    """Whether a payment that its provider does not know can be given up."""
    return now - sent_at >= ABSENT_AFTER


def is_abandoned(status: ProviderStatus, sent_at: datetime, now: datetime) -> bool:
    """Whether nobody will pay what waits for its payer. Money on its way is never given up."""
    waits = status in (ProviderStatus.PENDING, ProviderStatus.REQUIRES_ACTION)
    return waits and now - sent_at >= ABANDONED_AFTER


def mismatch(
    result: PaymentResult, *, reference: str, amount: Decimal, currency: str
) -> str | None:
    """What differs between what was asked and what was paid (R-C-19), or None: nothing is credited then."""
    if result.reference and result.reference != reference:
        return "The provider names another payment as its reference."
    if result.amount is None or not result.currency:
        return "The provider does not say how much was paid."
    if result.currency.upper() != currency:
        return f"{result.currency} were paid for a payment in {currency}."
    if result.amount != amount:
        return f"{result.amount:.2f} were paid for a payment of {amount:.2f}."
    return None


def bookable(amount: Decimal | None) -> Decimal | None:
    """An amount as a provider says it, if the books can hold it."""
    if amount is None or amount <= 0 or fault_of_amount(amount) is not None:
        return None
    return amount


def fault_of_what_came(
    result: PaymentResult, *, currency: str, seen: Decimal | None = None
) -> str | None:
    """Why what came cannot be booked instead of what was asked for, or None.

    `seen` is what the person who accepts it was told: nobody accepts what they have not seen.
    """
    if stage_of(result.status) != Stage.PAID:
        return "The provider does not say that this money has come."
    if result.amount is None or not result.currency:
        return "The provider does not say how much was paid."
    if result.currency.upper() != currency:
        return (
            f"{result.currency} were paid, but the books are in {currency}: "
            "give the money back at the provider."
        )
    if bookable(result.amount) is None:
        return "The provider names an amount that cannot be booked."
    if result.status == ProviderStatus.REFUNDED or result.refunded >= result.amount:
        return "What was paid went back at the provider."
    if seen is not None and seen != result.amount:
        return f"The provider now says that {result.amount:.2f} were paid: look again first."
    return None


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


@dataclass(frozen=True)
class Settled:
    """A charge, and how much of it a payment still settles."""

    charge_id: UUID
    due_date: date
    amount: Decimal


@dataclass(frozen=True)
class TakenBack:
    """Where money that goes back comes from: credit first, then charges that are open again, then a new debt."""

    credit: Decimal
    charges: tuple[tuple[UUID, Decimal], ...]
    owed: Decimal


def taken_back(amount: Decimal, *, credit: Decimal, settled: Iterable[Settled]) -> TakenBack:
    """Share out what goes back of a payment (N-27).

    `credit` is what it left over and is still unspent: nobody needs it, so it goes first. Then what it settled is
    open again, the latest due first. What is left paid other charges as credit meanwhile: the tenant owes it anew.
    """
    from_credit = min(credit, amount)
    left, charges = amount - from_credit, []
    for one in sorted(settled, key=lambda one: (one.due_date, one.charge_id), reverse=True):
        part = min(left, one.amount)
        if part > 0:
            charges.append((one.charge_id, part))
            left -= part
    return TakenBack(from_credit, tuple(charges), max(left, ZERO))
