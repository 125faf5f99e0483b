"""The daily scan, and what it shares with money that comes: cases follow the ledger.

Set-based: one statement holds the cases, one knows what everybody owes past its day, rules in Python go over its rows,
and what differs is written by one statement. All of it is one transaction.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import asdict, dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple
from uuid import UUID

from django.db import connections, transaction

from unitcycle.accounts.selectors import local_today
from unitcycle.core import clock, events
from unitcycle.core.bulk import without_collections
from unitcycle.core.organizations import required_organization_id
from unitcycle.core.recordsets import as_json
from unitcycle.core.turns import take_turn
from unitcycle.portfolio.properties.selectors import local_days
from unitcycle.residency.rent_collections import selectors
from unitcycle.residency.rent_collections.events import CaseOpened, CasePaid, PlanEnded
from unitcycle.residency.rent_collections.models import PaymentPlan, PaymentPlanInstallment
from unitcycle.residency.rent_collections.rules import dunning, plans
from unitcycle.residency.rent_collections.rules.choices import (
    CaseStatus,
    InstallmentStatus,
    PlanStatus,
)
from unitcycle.residency.rent_collections.rules.refreshing import (
    Becomes,
    Known,
    Owed,
    refreshed,
)
from unitcycle.residency.rent_collections.services import scan_sql as sql
from unitcycle.residency.rent_collections.services.withdrawing import (
    withdraw_offers,
    withdraw_unsent,
)

# the kind of job that scans when a person asks for it
SCAN = "collections.scan"
_PAID = "Nothing is overdue any more."
_PAID_IN_PART = "Money came in between: the balance is another one."


@dataclass
class Scanned:
    """How many cases were opened, how many of those there were changed, and how many of them are paid."""

    created: int = 0
    refreshed: int = 0
    closed: int = 0

    def as_dict(self) -> dict[str, int]:
        return asdict(self)


class Row(NamedTuple):
    """A tenant who is overdue, has a case, or both."""

    tenant_id: UUID
    owed: Decimal
    fees: Decimal
    overdue_since: date | None
    lease_id: UUID | None
    unit_id: UUID | None
    property_id: UUID | None
    today: date
    case_id: UUID | None
    status: str
    level: int
    round: int
    due_date: date
    balance: Decimal
    late_fees: Decimal
    days_overdue: int
    tone: str
    profile: str
    plan_id: UUID | None
    plan_total: Decimal | None
    plan_open: Decimal | None

    @property
    def plan_paid(self) -> Decimal | None:
        if self.plan_total is None or self.plan_open is None:
            return None
        return max(self.plan_total - self.plan_open, dunning.NOTHING_OWED)


@dataclass
class _Refresh:
    """What is to be written of the cases that there are."""

    rows: list[tuple[Row, Becomes]] = field(default_factory=list)

    @property
    def changed(self) -> list[tuple[Row, Becomes]]:
        return [(row, now) for row, now in self.rows if now.differs_from(_columns(row))]


@without_collections()
@transaction.atomic
def scan_cases(*, today: date | None = None, days: Mapping[str, date] | None = None) -> Scanned:
    """Open a case for each overdue tenant without one, refresh the others, close what is paid (R1.3-06, N1-45).

    `today` is the organisation's, `days` those of the time zones of properties where it is another one. Run again it
    finds nothing to do; of two at once the second waits.
    """
    given = _given(None, today, days)
    take_turn("collections-scan")
    with connections["default"].cursor() as cursor:
        cursor.execute(sql.PLAIN)
        rows = _standings(cursor, given)
        done = _refresh(cursor, rows, given)
        done.created = _create(cursor, rows, given)
    return done


@transaction.atomic
def refresh_cases(tenant_ids: Collection[UUID], *, today: date | None = None) -> Scanned:
    """The same for the cases that these tenants have: money came, or went back. Opens none."""
    wanted = sorted(set(tenant_ids))
    if not selectors.unresolved_cases().filter(tenant__in=wanted).exists():
        return Scanned()
    given = _given(wanted, today, None)
    with connections["default"].cursor() as cursor:
        return _refresh(cursor, _standings(cursor, given), given)


def _given(
    tenant_ids: list[UUID] | None, today: date | None, days: Mapping[str, date] | None
) -> dict[str, Any]:
    here = today or local_today()
    if days is None:
        days = {} if today else _days_elsewhere()
    return {
        "organization": required_organization_id(),
        "tenants": tenant_ids,
        "today": here,
        "zones": list(days),
        "days": list(days.values()),
        "now": clock.now(),
    }


def _days_elsewhere() -> dict[str, date]:
    """The days of properties in other time zones."""
    return {zone: day.today for day in local_days() for zone in day.zones or () if zone}


def _standings(cursor: Any, given: Mapping[str, Any]) -> list[Row]:
    cursor.execute(sql.LOCK, given)
    cursor.execute(sql.STANDINGS, given)
    return [Row._make(row) for row in cursor.fetchall()]


def _refresh(cursor: Any, rows: Collection[Row], given: Mapping[str, Any]) -> Scanned:
    there = [row for row in rows if row.case_id is not None]
    if not there:
        return Scanned()
    grace = selectors.collection_settings().grace_days
    parts = _parts_of([row.plan_id for row in there if row.plan_id])
    done = _Refresh([(row, _becomes(row, parts, grace)) for row in there])
    changed = done.changed
    if changed:
        cursor.execute(sql.UPDATE, {**given, "rows": as_json([_written(*one) for one in changed])})
    _follow_plans(done.rows, parts)
    closed = [(row, now) for row, now in changed if now.status == CaseStatus.PAID]
    lower = [row for row, now in changed if now.balance < row.balance]
    _withdraw([row for row, _ in closed], _PAID)
    _withdraw(lower, _PAID_IN_PART)
    events.emit_many([CasePaid(**_facts(row)) for row, _ in closed])
    return Scanned(refreshed=len(changed) - len(closed), closed=len(closed))


def _becomes(row: Row, parts: Mapping[UUID, list[tuple[Decimal, date]]], grace: int) -> Becomes:
    known = Known(
        status=row.status,
        level=row.level,
        round=row.round,
        due_date=row.due_date,
        balance=row.balance,
        profile=row.profile,
        plan_paid=row.plan_paid,
        parts=parts.get(row.plan_id, []) if row.plan_id else [],
    )
    return refreshed(known, Owed(row.owed, row.fees, row.overdue_since), row.today, grace)


def _columns(row: Row) -> dict[str, Any]:
    names = ("status", "level", "round", "due_date", "days_overdue", "balance", "late_fees", "tone")
    return {name: getattr(row, name) for name in names}


def _written(row: Row, now: Becomes) -> dict[str, Any]:
    return {"id": row.case_id, **{name: getattr(now, name) for name in _columns(row)}}


def _facts(row: Row) -> dict[str, Any]:
    return {
        "subject_id": row.case_id,
        "tenant_id": row.tenant_id,
        "lease_id": row.lease_id,
        "property_id": row.property_id,
    }


def _withdraw(rows: Collection[Row], because: str) -> None:
    case_ids = [row.case_id for row in rows if row.case_id]
    if case_ids:
        withdraw_unsent(case_ids, because)
        withdraw_offers(case_ids)


def _parts_of(plan_ids: Collection[UUID]) -> dict[UUID, list[tuple[Decimal, date]]]:
    found: dict[UUID, list[tuple[Decimal, date]]] = {plan_id: [] for plan_id in plan_ids}
    rows = PaymentPlanInstallment.objects.filter(plan__in=plan_ids).order_by("installment_number")
    for plan_id, amount, due in rows.values_list("plan_id", "amount", "due_date"):
        found[plan_id].append((amount, due))
    return found


def _follow_plans(
    rows: Collection[tuple[Row, Becomes]], parts: Mapping[UUID, list[tuple[Decimal, date]]]
) -> None:
    """Instalments and plans of these cases as the ledger has them, oldest first."""
    planned = [(row, now) for row, now in rows if row.plan_id and now.plan]
    if not planned:
        return
    now_at = clock.now()
    plans_of = {plan.pk: plan for plan in selectors.plans().filter(
        pk__in=[row.plan_id for row, _ in planned]
    )}  # fmt: skip
    moved: list[PaymentPlanInstallment] = []
    ended: list[PlanEnded] = []
    for row, now in planned:
        assert row.plan_id is not None
        plan = plans_of[row.plan_id]
        # a case without anything overdue has nothing left of its plan either
        paid = plan.total_amount if now.plan == PlanStatus.COMPLETED else row.plan_paid
        moved += list(_moved(plan, paid or dunning.NOTHING_OWED, row.today))
        if plan.status != now.plan:
            plan.status, plan.updated_at = str(now.plan), now_at
            if now.plan in (PlanStatus.COMPLETED, PlanStatus.DEFAULTED):
                ended.append(PlanEnded(outcome=str(now.plan), **_facts(row)))
    PaymentPlanInstallment.objects.bulk_update(
        moved, ["paid_amount", "paid_date", "status", "updated_at"]
    )
    PaymentPlan.objects.bulk_update(list(plans_of.values()), ["status", "updated_at"])
    events.emit_many(ended)


def _moved(plan: PaymentPlan, paid: Decimal, today: date) -> Iterator[PaymentPlanInstallment]:
    rows = sorted(plan.installments.all(), key=lambda one: one.installment_number)
    found = plans.standings(paid, [(row.amount, row.due_date) for row in rows], today)
    for row, standing in zip(rows, found, strict=True):
        if (row.paid_amount, row.status) == (standing.paid, standing.status):
            continue
        row.paid_amount, row.status, row.updated_at = standing.paid, standing.status, clock.now()
        is_paid = standing.status == InstallmentStatus.PAID
        row.paid_date = (row.paid_date or today) if is_paid else None
        yield row


def _create(cursor: Any, rows: Collection[Row], given: Mapping[str, Any]) -> int:
    """Cases for those who have none. Who never had a lease has no home that a case could be about."""
    new = [
        row
        for row in rows
        if row.case_id is None and row.owed > 0 and row.lease_id and row.overdue_since
    ]
    if not new:
        return 0
    late = _late_of(cursor, [row.tenant_id for row in new], given)
    cursor.execute(
        sql.CREATE,
        {**given, "rows": as_json([_opened(row, late.get(row.tenant_id, 0)) for row in new])},
    )
    names = [column.name for column in cursor.description]
    made = [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]
    events.emit_many([CaseOpened(**one) for one in made])
    return len(made)


def _opened(row: Row, late_12m: int) -> dict[str, Any]:
    assert row.overdue_since is not None
    profile = dunning.risk_profile(late_12m)
    return {
        "tenant_id": row.tenant_id,
        "lease_id": row.lease_id,
        "unit_id": row.unit_id,
        "property_id": row.property_id,
        "balance": row.owed,
        "late_fees": row.fees,
        "days_overdue": dunning.days_overdue(row.overdue_since, row.today),
        "due_date": row.overdue_since,
        "late_12m": late_12m,
        "profile": profile,
        "tone": dunning.tone_at(profile, 0),
    }


def _late_of(cursor: Any, tenant_ids: list[UUID], given: Mapping[str, Any]) -> dict[UUID, int]:
    """How often each of them was late in the last twelve months (N1-32)."""
    since = plans.months_later(given["today"], -12)
    cursor.execute(sql.LATE, {**given, "tenants": tenant_ids, "since": since})
    return {tenant_id: late for tenant_id, _, late in cursor.fetchall()}
