"""Paying in instalments: what may be agreed on, how it is split, and where it stands."""

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_DOWN, Decimal

from unitcycle.core.money import CENT, ZERO
from unitcycle.residency.rent_collections.rules.choices import InstallmentStatus, PlanStatus

DEFAULT_INSTALLMENTS = 3
_I = InstallmentStatus


@dataclass(frozen=True)
class PlanPolicy:
    """What an organisation agrees to."""

    most_installments: int = 6
    longest_months: int = 6
    least_installment: Decimal = Decimal("50.00")
    # the first one is no later than so many days from today
    first_within_days: int = 30
    grace_days: int = 5


def months_later(day: date, months: int) -> date:
    """The same day of a later month, or its last day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


@dataclass(frozen=True)
class Part:
    """An instalment to be."""

    number: int
    amount: Decimal
    due_date: date


def split(total: Decimal, count: int, start: date) -> list[Part]:
    """Equal monthly parts, cents left over in the last one (N1-49): 1000.00 in three is 333.33, 333.33, 333.34."""
    each = (total / count).quantize(CENT, rounding=ROUND_DOWN)
    amounts = [each] * (count - 1) + [total - each * (count - 1)]
    return [
        Part(place + 1, amount, months_later(start, place)) for place, amount in enumerate(amounts)
    ]


def first_day(today: date, policy: PlanPolicy) -> date:
    """When the first instalment is due unless somebody says otherwise: in a week."""
    return today + timedelta(days=min(7, policy.first_within_days))


def usual_count(total: Decimal, policy: PlanPolicy) -> int:
    """Three, or as many as the policy lets: none where even one would be too small is still one."""
    fitting = int(total / policy.least_installment) if policy.least_installment else total
    most = min(DEFAULT_INSTALLMENTS, policy.most_installments, policy.longest_months)
    return max(1, min(most, int(fitting)))


def faults_of(
    policy: PlanPolicy, total: Decimal, count: int, start: date, today: date
) -> dict[str, str]:
    """Why a plan cannot be agreed on, by field; empty when it can."""
    faults = {}
    most = min(policy.most_installments, policy.longest_months)
    if not 1 <= count <= most:
        faults["num_installments"] = f"Between 1 and {most} monthly instalments."
    elif count > 1 and total / count < policy.least_installment:
        least = policy.least_installment
        faults["num_installments"] = f"An instalment would be less than {least:,.2f}."
    latest = today + timedelta(days=policy.first_within_days)
    if start < today:
        faults["start_date"] = "The first instalment cannot be due in the past."
    elif start > latest:
        faults["start_date"] = f"The first instalment is due on {latest.isoformat()} at the latest."
    return faults


@dataclass(frozen=True)
class Standing:
    """What was paid of an instalment, and what it is called for that."""

    paid: Decimal
    status: InstallmentStatus


def standings(paid: Decimal, parts: Sequence[tuple[Decimal, date]], today: date) -> list[Standing]:
    """What was paid so far goes to the oldest instalment first."""
    left, found = max(paid, ZERO), []
    for amount, due in parts:
        share = min(left, amount)
        left -= share
        found.append(Standing(share, _status_of(share, amount, due, today)))
    return found


def _status_of(share: Decimal, amount: Decimal, due: date, today: date) -> InstallmentStatus:
    if share >= amount:
        return _I.PAID
    if due < today:
        return _I.OVERDUE
    return _I.PARTIAL if share > 0 else _I.PENDING


def plan_status(
    parts: Sequence[tuple[Decimal, date]], paid: Decimal, today: date, grace_days: int
) -> PlanStatus:
    """Of a plan that was accepted: agreed on, under way, kept or not."""
    found = standings(paid, parts, today)
    if all(one.status == _I.PAID for one in found):
        return PlanStatus.COMPLETED
    late = today - timedelta(days=grace_days)
    if any(
        one.status == _I.OVERDUE and due < late for one, (_, due) in zip(found, parts, strict=True)
    ):
        return PlanStatus.DEFAULTED
    has_begun = paid > 0 or any(due <= today for _, due in parts)
    return PlanStatus.ACTIVE if has_begun else PlanStatus.ACCEPTED
