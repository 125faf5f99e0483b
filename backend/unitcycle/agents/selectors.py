"""Reads about agents."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.db.models import Case, Count, F, Q, QuerySet, Sum, When

from unitcycle.accounts.selectors import current_organization
from unitcycle.agents.capability import Capability, capabilities
from unitcycle.agents.evaluation import Evaluation, last_evaluations
from unitcycle.agents.models import AIBudget, AIRun, AutonomySetting, Proposal
from unitcycle.agents.rules.budgets import DEFAULT_DAILY
from unitcycle.agents.rules.choices import Autonomy, RunOutcome
from unitcycle.core import clock

ZERO = Decimal(0)
# what a run takes of the budget: while it is under way, what was set aside for it
_TAKEN = Sum(Case(When(outcome=RunOutcome.RUNNING, then=F("reserved")), default=F("cost")))


def runs() -> QuerySet[AIRun]:
    return AIRun.objects.select_related("asked_by")


def proposals(kinds: Collection[str] | None = None) -> QuerySet[Proposal]:
    """Of these kinds; of all when left out."""
    rows = Proposal.objects.select_related("run", "decided_by", "undone_by")
    return rows if kinds is None else rows.filter(kind__in=kinds)


def level_of(capability: Capability[Any, Any]) -> Autonomy:
    """How far it may go here; never further than its declaration says by now."""
    row = AutonomySetting.objects.filter(capability=capability.name).first()
    return _level(capability, row.level if row else None)


def daily_limit() -> Decimal:
    row = AIBudget.objects.first()
    return row.daily_limit if row else DEFAULT_DAILY


def spent_since(moment: datetime) -> Decimal:
    """US dollars, with what is set aside for questions under way."""
    rows = AIRun.objects.filter(created_at__gte=moment).order_by()
    return rows.aggregate(taken=_TAKEN)["taken"] or ZERO


def day_begins() -> datetime:
    """The first moment of today, where the organisation is."""
    zone = current_organization().time_zone
    return clock.day_bounds(clock.today(zone), zone)[0]


def month_begins() -> datetime:
    zone = current_organization().time_zone
    today = clock.today(zone)
    return clock.day_bounds(date(today.year, today.month, 1), zone)[0]


@dataclass(frozen=True)
class Overview:
    """A capability as people see it here."""

    capability: Capability[Any, Any]
    autonomy: Autonomy
    last_run: AIRun | None
    runs_month: int
    cost_today: Decimal
    cost_month: Decimal
    evaluation: Evaluation | None


def overview() -> list[Overview]:
    """Every capability, in four statements whatever their number."""
    levels = dict(AutonomySetting.objects.values_list("capability", "level"))
    last = {
        run.capability: run
        for run in runs().order_by("capability", "-created_at", "-id").distinct("capability")
    }
    counts = _counts()
    evaluations = last_evaluations()
    return [
        Overview(
            capability=one,
            autonomy=_level(one, levels.get(one.name)),
            last_run=last.get(one.name),
            runs_month=counts.get(one.name, _NOTHING)["runs"],
            cost_today=counts.get(one.name, _NOTHING)["today"] or ZERO,
            cost_month=counts.get(one.name, _NOTHING)["month"] or ZERO,
            evaluation=evaluations.get(one.name),
        )
        for one in capabilities()
    ]


_NOTHING: Mapping[str, Any] = {"runs": 0, "today": ZERO, "month": ZERO}


def _counts() -> dict[str, Mapping[str, Any]]:
    rows = (
        AIRun.objects.filter(created_at__gte=month_begins())
        .order_by()
        .values("capability")
        .annotate(
            runs=Count("id"),
            month=Sum("cost"),
            today=Sum("cost", filter=Q(created_at__gte=day_begins())),
        )
    )
    return {row["capability"]: row for row in rows}


def _level(capability: Capability[Any, Any], level: str | None) -> Autonomy:
    order = list(Autonomy)
    chosen = Autonomy(level) if level else capability.default_autonomy
    return min(chosen, capability.highest_autonomy, key=order.index)
