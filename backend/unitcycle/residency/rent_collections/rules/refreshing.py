"""What a case becomes when the ledger has moved, or a day has passed: values in, values out."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from unitcycle.residency.rent_collections.rules import dunning, plans
from unitcycle.residency.rent_collections.rules.choices import CaseStatus, PlanStatus


@dataclass(frozen=True)
class Owed:
    """What the ledger says of a tenant: all that is past its day, less credit that nobody has used."""

    balance: Decimal = dunning.NOTHING_OWED
    late_fees: Decimal = dunning.NOTHING_OWED
    due_date: date | None = None

    @property
    def is_overdue(self) -> bool:
        return self.balance > 0 and self.due_date is not None


@dataclass(frozen=True)
class Known:
    """A case as it was, and the plan it runs by: what was paid of it, and its parts."""

    status: str
    level: int
    round: int
    due_date: date
    balance: Decimal
    profile: str
    plan_paid: Decimal | None = None
    parts: Sequence[tuple[Decimal, date]] = ()


@dataclass(frozen=True)
class Becomes:
    """What it is now. `plan` says how its plan stands, where it has one."""

    status: CaseStatus
    level: int
    round: int
    due_date: date
    days_overdue: int
    balance: Decimal
    late_fees: Decimal
    tone: str
    plan: PlanStatus | None = None

    def differs_from(self, columns: dict[str, Any]) -> bool:
        return any(getattr(self, name) != value for name, value in columns.items())


def refreshed(known: Known, owed: Owed, today: date, grace_days: int) -> Becomes:
    """N1-45: days, balance and fees by the ledger; paid at a balance of nothing or less."""
    plan = None
    if known.plan_paid is not None:
        plan = plans.plan_status(known.parts, known.plan_paid, today, grace_days)
    if not owed.is_overdue or owed.due_date is None:
        done = PlanStatus.COMPLETED if plan is not None else None
        days = max(0, dunning.days_overdue(known.due_date, today))
        tone = dunning.tone_at(known.profile, known.level)
        return Becomes(
            CaseStatus.PAID, known.level, known.round, known.due_date, days,
            dunning.NOTHING_OWED, dunning.NOTHING_OWED, tone, done,
        )  # fmt: skip
    status = CaseStatus(known.status)
    if plan in (PlanStatus.COMPLETED, PlanStatus.DEFAULTED):
        status = CaseStatus.OPEN
    level, round_ = known.level, known.round
    if status == CaseStatus.OPEN:
        level, round_ = dunning.after_payment(level, round_, known.due_date, owed.due_date, today)
    return Becomes(
        status, level, round_, owed.due_date, dunning.days_overdue(owed.due_date, today),
        owed.balance, owed.late_fees, dunning.tone_at(known.profile, level), plan,
    )  # fmt: skip
