"""The policy of billing: which days are billed, what a month costs, when it is due, what lateness adds.

Amounts are Decimals in the currency of the books; days are calendar days where the organisation is.
"""

from calendar import monthrange
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from functools import lru_cache

from django.db.models import TextChoices

from unitcycle.core.money import ZERO, to_cents
from unitcycle.finance.ledger.rules import ChargeKind

LAST_FIXED_DAY = 28
MONTHS_AHEAD = 12
DAYS_OF_A_YEAR = 365
NUMBER_DIGITS = 4
_DAY = timedelta(days=1)
# on which days around its due date a tenant is reminded of an invoice (R-M-09)
DAYS_BEFORE = (3, 1)
DAYS_AFTER = (1, 7, 30)
MOST_DAYS = 365
# what happened longer ago was entered late, and nobody is written to about it
NEWS_DAYS = 14


class Frequency(TextChoices):
    MONTHLY = "monthly", "Every month"
    QUARTERLY = "quarterly", "Every three months"
    ANNUAL = "annual", "Every year"
    ONE_TIME = "one_time", "Once"


class Proration(TextChoices):
    """What a month costs in which somebody lives there for a part only (N-62)."""

    ACTUAL_DAYS = "actual_days", "By the days of that month"
    NONE = "none", "The whole month"


class InvoiceStatus(TextChoices):
    DRAFT = "draft", "Draft"
    ISSUED = "issued", "Issued"
    PARTIAL = "partial", "Partly paid"
    PAID = "paid", "Paid"
    OVERDUE = "overdue", "Overdue"
    CANCELLED = "cancelled", "Cancelled"


# in which something can still be paid
OPEN = (InvoiceStatus.ISSUED, InvoiceStatus.PARTIAL, InvoiceStatus.OVERDUE)


class LateFeeType(TextChoices):
    FLAT = "flat", "A fixed amount"
    PERCENTAGE = "percentage", "A percentage of what is due"


class LateFeeFrequency(TextChoices):
    ONE_TIME = "one_time", "Once per invoice"
    RECURRING_MONTHLY = "recurring_monthly", "Once in each calendar month"


class LogType(TextChoices):
    """What lateness added."""

    FLAT = "flat", "Fixed fee"
    PERCENTAGE = "percentage", "Percentage fee"
    INTEREST = "interest", "Interest"


class NoticeAbout(TextChoices):
    """What tenants are told of by itself."""

    INVOICE = "invoice", "An invoice"
    LATE_FEE = "late_fee", "A late fee"


def month_of(day: date) -> date:
    """The first day of the month."""
    return day.replace(day=1)


@lru_cache  # asked of the same few months for every lease
def last_day_of(month: date) -> date:
    return month.replace(day=monthrange(month.year, month.month)[1])


def is_too_far_ahead(month: date, today: date) -> bool:
    """Nobody bills more than a year ahead: such a month is a slip of the pen."""
    return (month.year - today.year) * 12 + month.month - today.month > MONTHS_AHEAD


def number_text(month: date, number: int) -> str:
    """INV-202603-0001: the month that is billed, and a number without gaps in it."""
    return f"INV-{month:%Y%m}-{number:0{NUMBER_DIGITS}}"


def due_date(month: date, due_day: int, first_day: date | None = None) -> date:
    """The due day in that month, at most its last (R-M-13); never before the first day that is billed."""
    due = month.replace(day=min(due_day, last_day_of(month).day))
    return max(due, first_day) if first_day else due


@dataclass(frozen=True)
class Stay:
    """The days of a month that a lease is billed for, both included."""

    first_day: date
    last_day: date

    @property
    def days(self) -> int:
        return (self.last_day - self.first_day).days + 1


def stay_in(month: date, begin: date, end: date | None) -> Stay | None:
    """The part of a lease, from `begin` to `end` (None: until further notice), that lies in a month."""
    first, last = max(begin, month), min(end or date.max, last_day_of(month))
    return Stay(first, last) if first <= last else None


def prorated(amount: Decimal, stay: Stay, proration: Proration | str) -> Decimal:
    """What a monthly amount comes to for a stay: by the days of that month, rounded half up."""
    days = last_day_of(month_of(stay.first_day)).day
    if proration == Proration.NONE or stay.days == days:
        return amount
    return to_cents(amount * stay.days / days)


def is_billed_in(frequency: Frequency | str, start: date, month: date) -> bool:
    """Whether a charge that starts on `start` falls into a month (R-M-14: quarters count from its start)."""
    apart = (month.year - start.year) * 12 + month.month - start.month
    if apart < 0:
        return False
    every = {Frequency.MONTHLY: 1, Frequency.QUARTERLY: 3, Frequency.ANNUAL: 12}.get(
        Frequency(frequency)
    )
    return apart == 0 if every is None else apart % every == 0


@dataclass(frozen=True)
class Charged:
    """A charge definition as the rules need it."""

    kind: ChargeKind
    description: str
    amount: Decimal
    frequency: Frequency
    start: date
    end: date | None = None


@dataclass(frozen=True)
class Item:
    """A line of an invoice."""

    kind: ChargeKind
    description: str
    amount: Decimal


@dataclass(frozen=True)
class EarlierRent:
    """What a lease cost over the days, both included, of a term that a renewal ended."""

    amount: Decimal
    begin: date
    end: date


def items_of(
    month: date,
    rent: Decimal,
    stay: Stay,
    extras: Iterable[Charged],
    proration: Proration | str,
    earlier: Sequence[EarlierRent] = (),
) -> list[Item]:
    """What a lease is billed for a month: always its rent, and every charge that falls into it (R-M-12, N-62).

    Rent and monthly charges are prorated alike; a charge of longer periods or of once is billed whole. Days of an
    `earlier` term are billed by its rent.
    """
    items = [
        _item(ChargeKind.RENT, "Rent", amount, part, proration)
        for amount, part in _rents(month, rent, stay, earlier, proration)
    ]
    for extra in extras:
        part = stay_in(month, max(stay.first_day, extra.start), _sooner(stay.last_day, extra.end))
        if part is None or not is_billed_in(extra.frequency, extra.start, month):
            continue
        if extra.frequency == Frequency.MONTHLY:
            items.append(_item(extra.kind, extra.description, extra.amount, part, proration))
        else:
            items.append(Item(extra.kind, extra.description, extra.amount))
    return [item for item in items if item.amount > 0]


def _rents(
    month: date,
    rent: Decimal,
    stay: Stay,
    earlier: Sequence[EarlierRent],
    proration: Proration | str,
) -> list[tuple[Decimal, Stay]]:
    """Each rent with its days: a renewal inside a month splits it. A month that is never split has its first rent."""
    if not earlier:
        return [(rent, stay)]
    terms = [*earlier, EarlierRent(rent, max(one.end for one in earlier) + _DAY, stay.last_day)]
    parts: list[tuple[Decimal, Stay]] = []
    for term in sorted(terms, key=lambda one: one.begin):
        part = stay_in(month, max(stay.first_day, term.begin), min(stay.last_day, term.end))
        if part is None:
            continue
        if parts and parts[-1][0] == term.amount:
            part = Stay(parts.pop()[1].first_day, part.last_day)
        parts.append((term.amount, part))
    return parts[:1] if proration == Proration.NONE else parts


def _item(
    kind: ChargeKind, what: str, amount: Decimal, stay: Stay, proration: Proration | str
) -> Item:
    month = month_of(stay.first_day)
    part = prorated(amount, stay, proration)
    days = "" if part == amount else f", {stay.first_day.day} to {stay.last_day.day}"
    return Item(kind, f"{what} for {month:%B %Y}{days}", part)


def _sooner(day: date, other: date | None) -> date:
    return min(day, other) if other else day


def status_of(total: Decimal, paid: Decimal, due: date, today: date) -> InvoiceStatus:
    """Of an invoice that was issued: by what is paid and whether its day has passed.

    A part payment of an overdue invoice leaves it overdue: the contract has it partial until the next morning's
    run, which then makes it overdue again.
    """
    if paid >= total:
        return InvoiceStatus.PAID
    if due < today:
        return InvoiceStatus.OVERDUE
    return InvoiceStatus.PARTIAL if paid > 0 else InvoiceStatus.ISSUED


@dataclass(frozen=True)
class LateTerms:
    """What lateness costs: of the property, with what the lease says instead (N-65)."""

    fee_type: LateFeeType
    amount: Decimal
    frequency: LateFeeFrequency
    grace_days: int
    cap: Decimal = ZERO


def is_past_grace(due: date, grace_days: int, today: date) -> bool:
    """The first fee is on the day after the grace ends (R-M-04, N-66): due 1 March with 5 days, on 7 March."""
    return today > due + timedelta(days=grace_days)


def late_fee(terms: LateTerms, unpaid: Decimal, fees_so_far: Decimal) -> Decimal:
    """The next fee on an invoice (R-M-01 to R-M-03, R-M-06, R-M-07).

    `unpaid` is what is open of the original charges: a fee is never charged on a fee. Zero when the cap is reached.
    """
    if unpaid <= 0:
        return ZERO
    fee = (
        terms.amount
        if terms.fee_type == LateFeeType.FLAT
        else to_cents(unpaid * terms.amount / 100)
    )
    if terms.cap > 0:
        fee = min(fee, terms.cap - fees_so_far)
    return max(fee, ZERO)


def fee_period(frequency: LateFeeFrequency | str, today: date) -> str:
    """What a fee is charged once for: the invoice, or the invoice and the calendar month (R-M-05, N-67)."""
    return "once" if frequency == LateFeeFrequency.ONE_TIME else f"{today:%Y-%m}"


def simple_interest(unpaid: Decimal, annual_percent: Decimal, days: int) -> Decimal:
    """Exact simple interest of some days, rounded once (R-M-08: 1200.00 at 12 % for 30 days is 11.84)."""
    if unpaid <= 0 or days <= 0:
        return ZERO
    return to_cents(unpaid * annual_percent * days / (100 * DAYS_OF_A_YEAR))


@dataclass(frozen=True)
class ReminderWindow:
    """The due dates of the invoices that are at one step today. A step is counted in days from the due date."""

    step: int
    last_due: date
    # None: of any age
    first_due: date | None


def reminder_windows(
    today: date, days_before: Iterable[int] = DAYS_BEFORE, days_after: Iterable[int] = DAYS_AFTER
) -> list[ReminderWindow]:
    """Which invoices are to be reminded of today (R-M-09, R-M-10).

    A step lasts until the next one begins: a day without a run loses no reminder, and what is older than the next
    step is skipped (N-68).
    """
    steps = sorted({-days for days in days_before} | set(days_after))
    begins = [today - timedelta(days=step) for step in steps]
    ends = [*(day + timedelta(days=1) for day in begins[1:]), None]
    return [
        ReminderWindow(step, last, first)
        for step, last, first in zip(steps, begins, ends, strict=True)
    ]


def is_news(day: date, today: date) -> bool:
    """Whether something happened so lately that the tenant is told of it."""
    return day >= today - timedelta(days=NEWS_DAYS)
