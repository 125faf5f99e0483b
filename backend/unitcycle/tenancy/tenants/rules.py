"""The law of the lease life cycle. No database, no clock: values in, values out."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from uuid import UUID

from django.db.models import TextChoices

MINIMUM_NOTICE_DAYS = 30
WARNING_DAYS = 30
CRITICAL_DAYS = 7
LONG_HOLDOVER_DAYS = 90
EXPIRING_WINDOWS = (30, 60, 90)
ORANGE_BELOW_DAYS = 30
TEAL_ABOVE_DAYS = 90
# what an entry in the books can have
MOST_OPENING_BALANCE = Decimal("99999999.99")

_TENTH = Decimal("0.1")


class LeaseStatus(TextChoices):
    """Where a lease stands in its life cycle (R1.1-01)."""

    ACTIVE = "active", "Active"
    MONTH_TO_MONTH = "month_to_month", "Month-to-Month"
    NOTICE = "notice", "Notice Given"
    VACANT = "vacant", "Vacant"


class AgreementStatus(TextChoices):
    """The older field `status`: whether the agreement still binds, whatever the life cycle says.

    It is `active` from signing until the household is out, and `ended` after that. An imported lease that its
    source calls ended starts as `ended`; the scan never moves such a lease to month-to-month (N1-11).
    """

    ACTIVE = "active", "Active"
    ENDED = "ended", "Ended"


class ExpiryFlag(TextChoices):
    """The badge of a lease that ends soon (R1.1-10)."""

    NONE = "none", "None"
    WARNING = "warning", "Warning"
    CRITICAL = "critical", "Critical"


class ProgressMode(TextChoices):
    """What the progress bar of a lease shows (R1.1-16)."""

    COUNTDOWN = "countdown", "Countdown to the end"
    OPEN_ENDED = "open_ended", "No end agreed"
    ROLLING = "rolling", "Month to month"
    MOVING_OUT = "moving_out", "Countdown to the move-out"
    NONE = "none", "No bar"


class BarColour(TextChoices):
    TEAL = "teal"
    AMBER = "amber"
    ORANGE = "orange"
    RED = "red"
    GRAY = "gray"


# R1.1-05. `vacant` leads on to `active` in the next lease of the unit, never in the same row (N1-21).
NEXT_STATUSES: Mapping[str, frozenset[str]] = {
    LeaseStatus.ACTIVE: frozenset({LeaseStatus.MONTH_TO_MONTH, LeaseStatus.NOTICE}),
    LeaseStatus.MONTH_TO_MONTH: frozenset({LeaseStatus.ACTIVE, LeaseStatus.NOTICE}),
    LeaseStatus.NOTICE: frozenset({LeaseStatus.VACANT}),
    LeaseStatus.VACANT: frozenset(),
}
# What a renewal can be of: the household lives there and has not given notice.
RENEWABLE = frozenset({LeaseStatus.ACTIVE, LeaseStatus.MONTH_TO_MONTH})
# A household that left without a notice: the caller says so explicitly (N1-15).
FORCED_TO_VACANT = frozenset({LeaseStatus.ACTIVE, LeaseStatus.MONTH_TO_MONTH})


def can_become(current: str, wanted: str, *, force: bool = False) -> bool:
    """Whether a lease may step from one state to another (R1.1-05, N1-15)."""
    if force and wanted == LeaseStatus.VACANT and current in FORCED_TO_VACANT:
        return True
    return wanted in NEXT_STATUSES[current]


def has_run_out(lease_end_date: date | None, today: date) -> bool:
    """The last day is strictly before today (R1.1-02); a lease without an end never runs out."""
    return lease_end_date is not None and lease_end_date < today


def has_moved_out(notice_move_out_date: date | None, today: date) -> bool:
    """The announced move-out is strictly before today (R1.1-03)."""
    return notice_move_out_date is not None and notice_move_out_date < today


def holdover_start(lease_end_date: date | None, today: date) -> date:
    """First day on holdover: the day after the end when that has passed, else today (N1-14)."""
    if lease_end_date is not None and lease_end_date < today:
        return lease_end_date + timedelta(days=1)
    return today


def notice_days(notice_date: date, move_out_date: date) -> int:
    """Days between the notice and the move-out; what the minimum is measured by (N1-16)."""
    return (move_out_date - notice_date).days


def is_long_enough_a_notice(notice_date: date, move_out_date: date) -> bool:
    """At least thirty days (R1.1-08)."""
    return notice_days(notice_date, move_out_date) >= MINIMUM_NOTICE_DAYS


def days_until(day: date | None, today: date) -> int | None:
    """Days from today, negative when past, None without a day (R1.1-09, R1.1-12)."""
    return None if day is None else (day - today).days


def whole_days_since(moment: datetime | None, now: datetime) -> int | None:
    """Full spans of 24 hours since then; None for never (R1.1-12)."""
    return None if moment is None else max((now - moment).days, 0)


def holdover_days(start: date | None, today: date) -> int | None:
    """Days since the holdover began; None without one (R1.1-11)."""
    return None if start is None else (today - start).days


def is_long_holdover(lease_status: str, start: date | None, today: date) -> bool:
    """More than ninety days on holdover and still there: management looks at it (R1.1-11)."""
    days = holdover_days(start, today)
    return lease_status != LeaseStatus.VACANT and days is not None and days > LONG_HOLDOVER_DAYS


def expiry_flag(days_until_expiry: int | None) -> ExpiryFlag:
    """Both bounds belong to the flag, and so does the last day itself (R1.1-10)."""
    if days_until_expiry is None or not 0 <= days_until_expiry <= WARNING_DAYS:
        return ExpiryFlag.NONE
    return ExpiryFlag.CRITICAL if days_until_expiry <= CRITICAL_DAYS else ExpiryFlag.WARNING


def flag_of(lease_status: str, lease_end_date: date | None, today: date) -> ExpiryFlag:
    """Only an active lease is about to expire; the others have left their term behind."""
    if lease_status != LeaseStatus.ACTIVE:
        return ExpiryFlag.NONE
    return expiry_flag(days_until(lease_end_date, today))


def full_name(first_name: str, last_name: str, company: str = "") -> str:
    """First name, space, last name (R1.1-12); the company's name where no person is named."""
    return f"{first_name} {last_name}".strip() or company


def percent(part: int, total: int) -> Decimal:
    """Share in percent to one decimal, halves up; 0.0 of nothing (R1.1-13)."""
    if total == 0:
        return Decimal("0.0")
    return (Decimal(100 * part) / total).quantize(_TENTH, rounding=ROUND_HALF_UP)


def percents(counts: Mapping[str, int]) -> dict[str, Decimal]:
    """Each state's share of all. Rounded one by one, so the sum may miss 100.0 by a tenth or two."""
    total = sum(counts.values())
    return {name: percent(count, total) for name, count in counts.items()}


@dataclass(frozen=True)
class Progress:
    """What the bar of a lease shows (R1.1-16). `percent_elapsed` only where there is a term to measure."""

    mode: ProgressMode
    colour: BarColour
    percent_elapsed: Decimal | None = None
    days_left: int | None = None
    since: date | None = None


@dataclass(frozen=True)
class Terms:
    """The dates of a lease, as the progress rule needs them."""

    lease_status: str
    lease_begin_date: date
    lease_end_date: date | None
    holdover_start_date: date | None
    notice_date: date | None
    notice_move_out_date: date | None
    actual_move_out_date: date | None


def progress_of(terms: Terms, today: date) -> Progress:
    """The bar for the state the lease is in (R1.1-16)."""
    if terms.lease_status == LeaseStatus.MONTH_TO_MONTH:
        return Progress(ProgressMode.ROLLING, BarColour.AMBER, since=terms.holdover_start_date)
    if terms.lease_status == LeaseStatus.VACANT:
        return Progress(ProgressMode.NONE, BarColour.GRAY, since=terms.actual_move_out_date)
    if terms.lease_status == LeaseStatus.NOTICE:
        begin, end = terms.notice_date, terms.notice_move_out_date
        mode, colour = ProgressMode.MOVING_OUT, BarColour.RED
    else:
        begin, end = terms.lease_begin_date, terms.lease_end_date
        mode, colour = ProgressMode.COUNTDOWN, countdown_colour(days_until(end, today))
    if begin is None or end is None:
        return Progress(ProgressMode.OPEN_ENDED, BarColour.TEAL, since=terms.lease_begin_date)
    return Progress(
        mode, colour, percent_elapsed(begin, end, today), days_left=max((end - today).days, 0)
    )


def countdown_colour(days_left: int | None) -> BarColour:
    """Teal above 90 days, amber from 30 to 90, orange below 30 (R1.1-16)."""
    if days_left is None or days_left > TEAL_ABOVE_DAYS:
        return BarColour.TEAL
    return BarColour.ORANGE if days_left < ORANGE_BELOW_DAYS else BarColour.AMBER


def percent_elapsed(begin: date, end: date, today: date) -> Decimal:
    """How much of the time from begin to end has passed, 0.0 to 100.0 (R1.1-16)."""
    if today >= end:
        return Decimal("100.0")
    return percent(max((today - begin).days, 0), (end - begin).days)


@dataclass(frozen=True)
class Claim:
    """One lease's hold on its unit, for the rules about several leases of one unit."""

    lease_id: UUID
    tenant_id: UUID | None
    lease_status: str
    lease_begin_date: date
    lease_end_date: date | None
    notice_move_out_date: date | None = None

    @property
    def is_living(self) -> bool:
        return self.lease_status != LeaseStatus.VACANT

    def last_day(self, *, for_tenant: UUID | None) -> date | None:
        """The last day nobody else can have the unit; None while no end is in sight.

        A notice frees the unit on its move-out date. A lease on month-to-month goes on, except for its own
        tenant, whose next lease takes over from the written end.
        """
        if self.lease_status == LeaseStatus.NOTICE:
            return self.notice_move_out_date
        same_tenant = for_tenant is not None and for_tenant == self.tenant_id
        if self.lease_status == LeaseStatus.MONTH_TO_MONTH and not same_tenant:
            return None
        return self.lease_end_date


def first_clash(claim: Claim, others: Iterable[Claim]) -> Claim | None:
    """The lease that has the unit on some of the same days; two households cannot share them."""
    for other in others:
        if other.lease_id == claim.lease_id or not (other.is_living and claim.is_living):
            continue
        other_last = other.last_day(for_tenant=claim.tenant_id)
        own_last = claim.last_day(for_tenant=other.tenant_id)
        begins_before_other_ends = other_last is None or claim.lease_begin_date <= other_last
        ends_after_other_begins = own_last is None or other.lease_begin_date <= own_last
        if begins_before_other_ends and ends_after_other_begins:
            return other
    return None


def has_successor(claim: Claim, others: Iterable[Claim]) -> bool:
    """A later lease of the same unit and tenant: the renewal was signed (N1-13)."""
    return claim.tenant_id is not None and any(
        other.tenant_id == claim.tenant_id and other.lease_begin_date > claim.lease_begin_date
        for other in others
    )


def current_of(claims: Iterable[Claim], today: date) -> Claim | None:
    """The lease that stands for a unit in counts and on maps (N1-21).

    The newest lease that has begun and is lived in; a lease signed for later steps in when it begins, or at
    once when nobody lives there; the newest vacant one only when there is no other.
    """
    every = list(claims)

    def rank(claim: Claim) -> tuple[int, int, str]:
        alive = claim.is_living and not has_successor_begun(claim, every, today)
        begun = claim.lease_begin_date <= today
        group = 2 if alive and begun else 1 if alive else 0
        day = claim.lease_begin_date.toordinal()
        return group, -day if group == 1 else day, claim.lease_id.hex

    return max(every, key=rank, default=None)


def has_successor_begun(claim: Claim, others: Iterable[Claim], today: date) -> bool:
    """A successor (see has_successor) whose first day has come."""
    return has_successor(claim, [one for one in others if one.lease_begin_date <= today])
