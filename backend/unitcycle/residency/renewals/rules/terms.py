"""Who is offered a renewal, from when to when, and until when an offer stands."""

from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache

from unitcycle.residency.renewals.rules.states import OPEN, RenewalStatus
from unitcycle.tenancy.tenants.rules import RENEWABLE, LeaseStatus

FIRST_DAY, LAST_DAY = 30, 120
DEFAULT_TERM_MONTHS = 12
# what nobody agreed to or sent for so long is scored anew
STALE_DAYS = 30
OFFER_DAYS = 30
_DAY = timedelta(days=1)


def is_eligible(
    lease_status: str,
    lease_end_date: date | None,
    today: date,
    existing: tuple[str, ...] = (),
    *,
    with_expiring: bool = False,
) -> bool:
    """Active with an end 30 to 120 days ahead, both included, or month-to-month; nothing open (R1.2-01).

    `with_expiring` takes in those that end sooner, which no night would find (N1-39).
    """
    if any(status in OPEN for status in existing):
        return False
    if lease_status == LeaseStatus.MONTH_TO_MONTH:
        return True
    if lease_status != LeaseStatus.ACTIVE or lease_end_date is None:
        return False
    return first_end(today, with_expiring=with_expiring) <= lease_end_date <= last_end(today)


def first_end(today: date, *, with_expiring: bool = False) -> date:
    return today + timedelta(days=0 if with_expiring else FIRST_DAY)


def last_end(today: date) -> date:
    return today + timedelta(days=LAST_DAY)


@lru_cache(maxsize=4096)  # the same few hundred days for all leases
def months_later(day: date, months: int) -> date:
    """The same day so many months later (earlier: below zero), at most the last of that month."""
    place = day.year * 12 + day.month - 1 + months
    year, month = divmod(place, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def a_year_before(today: date) -> date:
    """What was due or asked for after this day is of the last twelve months (N1-32)."""
    return months_later(today, -12)


def next_term(
    lease_end_date: date | None, today: date, term_months: int, *, is_month_to_month: bool
) -> tuple[date, date]:
    """The day after the end or, month-to-month, the first of the next month; for so many months (N1-36)."""
    if is_month_to_month or lease_end_date is None:
        begin = months_later(today.replace(day=1), 1)
    else:
        begin = lease_end_date + _DAY
    return begin, end_of(begin, term_months)


def end_of(begin: date, term_months: int) -> date:
    """The last day of a term."""
    return months_later(begin, term_months) - _DAY


def accepted_term(
    begin: date, today: date, term_months: int, *, is_month_to_month: bool
) -> tuple[date, date]:
    """The term as it is accepted today: month-to-month, it begins on the next first of a month if its own is past."""
    if is_month_to_month and begin <= today:
        begin = months_later(today.replace(day=1), 1)
    return begin, end_of(begin, term_months)


def answer_by(begin: date, today: date, offer_days: int, *, is_month_to_month: bool) -> date:
    """The last day to answer an offer that is sent today: so many days, at most to the end of the present term."""
    last = today + timedelta(days=offer_days)
    return last if is_month_to_month else min(last, begin - _DAY)


def has_expired(
    status: str,
    created_on: date,
    begin: date,
    answer_until: date | None,
    today: date,
    *,
    is_month_to_month: bool,
) -> bool:
    """Whether an open recommendation or offer has run out (N1-35): unanswered after its last day, unsent after
    thirty days, and, unless it is month-to-month, once the present term is over."""
    if status not in OPEN:
        return False
    if not is_month_to_month and begin <= today:
        return True
    if status == RenewalStatus.SENT:
        return answer_until is None or answer_until < today
    return (today - created_on).days > STALE_DAYS


def still_fits(
    lease_status: str, lease_end_date: date | None, begin: date, *, is_month_to_month: bool
) -> bool:
    """Whether the lease is still the one that was advised about: nobody gave notice or agreed on other dates since."""
    if lease_status not in RENEWABLE:
        return False
    if is_month_to_month:
        return lease_status == LeaseStatus.MONTH_TO_MONTH
    return lease_end_date == begin - _DAY
