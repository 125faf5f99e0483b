"""Reads of tenants and leases that have a name. Always inside one organisation: the wall sees to it."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db.models import (
    Count,
    Exists,
    F,
    FilteredRelation,
    Min,
    OuterRef,
    Q,
    QuerySet,
    Window,
)
from django.db.models.functions import Coalesce

from unitcycle.core.organizations import required_organization_id
from unitcycle.portfolio.units.models import Unit
from unitcycle.tenancy.tenants import rules
from unitcycle.tenancy.tenants.models import Lease, LeaseStatusLog, LeaseTerm, Occupant, Tenant
from unitcycle.tenancy.tenants.rules import Claim, LeaseStatus


def leases() -> QuerySet[Lease]:
    """With the names that belong to it: tenant, unit and property."""
    return Lease.objects.select_related("tenant", "unit", "property")


def living_leases() -> QuerySet[Lease]:
    """Leases that somebody lives by."""
    return Lease.objects.filter(archived_at=None).exclude(lease_status=LeaseStatus.VACANT)


def tenants() -> QuerySet[Tenant]:
    return Tenant.objects.all()


def occupants() -> QuerySet[Occupant]:
    return Occupant.objects.select_related("lease")


HOME = ("lease", "lease_status", "unit", "unit_number", "property_name")


def homes_of(tenant_ids: Iterable[UUID]) -> dict[UUID, dict[str, Any]]:
    """Where tenants live now: of each the lease that stands for its unit, else the latest begun, and how many.

    One statement however many they are; who has no living lease is not in it.
    """
    found = (
        living_leases()
        .filter(tenant_id__in=list(tenant_ids))
        .annotate(count=Window(Count("pk"), partition_by=F("tenant_id")))
        .order_by("tenant_id", "-is_current", "-lease_begin_date", "pk")
        .distinct("tenant_id")
        .values_list(
            "tenant_id",
            "pk",
            "lease_status",
            "unit_id",
            "unit__unit_number",
            "property__name",
            "count",
        )
    )
    return {
        tenant: {**dict(zip(HOME, home, strict=True)), "leases": count}
        for tenant, *home, count in found
    }


def status_history(lease_id: UUID) -> QuerySet[LeaseStatusLog]:
    """Every step of a lease, the newest first."""
    return LeaseStatusLog.objects.filter(lease_id=lease_id)


def earlier_terms(lease_id: UUID) -> QuerySet[LeaseTerm]:
    """The terms before the present one, the latest first."""
    return LeaseTerm.objects.filter(lease_id=lease_id)


def first_day_of(lease: Lease) -> date:
    """Since when the household has the unit: from the first of its terms on."""
    first = earlier_terms(lease.pk).aggregate(begin=Min("lease_begin_date"))["begin"]
    return min(first or lease.lease_begin_date, lease.lease_begin_date)


def claim_of(lease: Lease, **instead: Any) -> Claim:
    """The lease as the rules about several leases of one unit see it; `instead` replaces values."""
    return Claim(
        **{
            "lease_id": lease.pk,
            "tenant_id": lease.tenant_id,
            "lease_status": lease.lease_status,
            "lease_begin_date": lease.lease_begin_date,
            "lease_end_date": lease.lease_end_date,
            "notice_move_out_date": lease.notice_move_out_date,
            **instead,
        }
    )


def claims_on(unit_id: UUID) -> list[Claim]:
    """Every lease of a unit that was not archived; one that was renewed has it from its first term on."""
    rows = Lease.objects.filter(unit_id=unit_id, archived_at=None).annotate(
        first_begin=Coalesce(Min("earlier_terms__lease_begin_date"), "lease_begin_date")
    )
    return [claim_of(one, lease_begin_date=one.first_begin) for one in rows]


def is_lived_in(unit_id: UUID, *, today: date) -> bool:
    """Whether the lease that stands for the unit is still lived by, or signed for later."""
    current = rules.current_of(claims_on(unit_id), today)
    return current is not None and current.is_living


def expiring(within_days: int, today: date) -> Q:
    """Active leases whose last day is today or up to that many days away (R1.1-10, R1.1-13)."""
    return Q(
        lease_status=LeaseStatus.ACTIVE,
        lease_end_date__gte=today,
        lease_end_date__lte=today + timedelta(days=within_days),
    )


def long_holdover(today: date) -> Q:
    """On holdover for more than ninety days and still there (R1.1-11)."""
    return Q(
        lease_status__in=[LeaseStatus.ACTIVE, LeaseStatus.MONTH_TO_MONTH, LeaseStatus.NOTICE],
        holdover_start_date__lt=today - timedelta(days=rules.LONG_HOLDOVER_DAYS),
    )


def moving_in(within_days: int, today: date) -> Q:
    """Leases whose household moves in today or up to that many days away: on its day, else as the lease begins.

    A lease that renews another one of the same household brings nobody in.
    """
    days = (today, today + timedelta(days=within_days))
    renewed = Lease.objects.filter(
        unit=OuterRef("unit"),
        tenant=OuterRef("tenant"),
        archived_at=None,
        lease_begin_date__lt=OuterRef("lease_begin_date"),
    )
    moves = Q(move_in_date__range=days) | Q(move_in_date=None, lease_begin_date__range=days)
    return moves & ~Q(lease_status=LeaseStatus.VACANT) & Q(~Exists(renewed))


def moving_out(within_days: int, today: date) -> Q:
    """Leases on notice whose household moves out today or up to that many days away."""
    days = (today, today + timedelta(days=within_days))
    return Q(lease_status=LeaseStatus.NOTICE, notice_move_out_date__range=days)


def stepped(to: Collection[str] = (), since: datetime | None = None) -> Exists:
    """Leases that came to one of these states, or to any, since that moment or ever."""
    steps = LeaseStatusLog.objects.filter(lease=OuterRef("pk"))
    if to:
        steps = steps.filter(new_status__in=to)
    return Exists(steps if since is None else steps.filter(created_at__gte=since))


@dataclass(frozen=True)
class LifecycleStats:
    """How many units' leases are in each state, and how many expire soon (R1.1-13)."""

    total_leases: int
    active: int
    month_to_month: int
    notice: int
    vacant: int
    expiring_30_days: int
    expiring_60_days: int
    expiring_90_days: int
    percent: dict[str, Decimal]


def _stats_of(counts: Mapping[str, Any]) -> LifecycleStats:
    states = {state.value: counts[state.value] for state in LeaseStatus}
    soon = [f"expiring_{days}_days" for days in rules.EXPIRING_WINDOWS]
    return LifecycleStats(
        total_leases=sum(states.values()),
        percent=rules.percents(states),
        **states,
        **{name: counts[name] for name in soon},
    )


def _counts(today: date) -> dict[str, Count]:
    return {
        **{state.value: Count("pk", filter=Q(lease_status=state)) for state in LeaseStatus},
        **{
            f"expiring_{days}_days": Count("pk", filter=expiring(days, today))
            for days in rules.EXPIRING_WINDOWS
        },
    }


def lifecycle_stats(*, today: date, property_id: UUID | None = None) -> LifecycleStats:
    """Counts over the one lease that stands for each unit (N1-21), in one statement."""
    current = Lease.objects.filter(is_current=True)
    if property_id is not None:
        current = current.filter(property_id=property_id)
    return _stats_of(current.order_by().aggregate(**_counts(today)))


def lifecycle_stats_by_property(
    *, today: date, property_ids: Collection[UUID] = ()
) -> dict[UUID, LifecycleStats]:
    """The same counts for each property that has any, in one statement; of these, or of all."""
    current = Lease.objects.filter(is_current=True, organization=required_organization_id())
    if property_ids:
        current = current.filter(property_id__in=property_ids)
    rows = current.order_by("property_id").values("property_id").annotate(**_counts(today))
    return {row["property_id"]: _stats_of(row) for row in rows}


_OF_UNIT = ["id", "unit_number", "building_id", "floor_id", "status"]
_OF_LEASE = {
    name: F(f"current__{name}")
    for name in [
        "lease_status",
        "lease_begin_date",
        "lease_end_date",
        "holdover_start_date",
        "notice_date",
        "notice_move_out_date",
        "actual_move_out_date",
    ]
}
_OF_TENANT = ["first_name", "last_name", "company"]


def unit_grid(property_id: UUID, *, with_leases: bool) -> list[dict[str, Any]]:
    """Every unit of a property in building, floor and number order, in one statement.

    Each with the lease that stands for it, or with nulls where that must not be seen.
    """
    # the constant lets the wall be checked once and not row by row
    units = Unit.objects.filter(
        organization=required_organization_id(), property_id=property_id, archived_at=None
    ).order_by(
        F("building__name").asc(nulls_last=True),
        "building_id",
        F("floor__level").asc(nulls_last=True),
        "number_order",
        "id",
    )
    places = {
        "building_name": F("building__name"),
        "floor_level": F("floor__level"),
        "floor_name": F("floor__name"),
    }
    if not with_leases:
        rows = units.values(*_OF_UNIT, **places)
        nothing = dict.fromkeys([*_OF_LEASE, "lease_id", "tenant_name", "monthly_rent_amount"])
        return [{**row, **nothing} for row in rows]
    rows = units.annotate(
        current=FilteredRelation("leases", condition=Q(leases__is_current=True))
    ).values(
        *_OF_UNIT,
        **places,
        **_OF_LEASE,
        lease_id=F("current__id"),
        monthly_rent_amount=F("current__monthly_rent_amount"),
        tenant_id=F("current__tenant_id"),
        **{name: F(f"current__tenant__{name}") for name in _OF_TENANT},
    )
    return [_with_tenant_name(row) for row in rows]


def _with_tenant_name(row: dict[str, Any]) -> dict[str, Any]:
    names = [row.pop(name) for name in _OF_TENANT]
    signed = row.pop("tenant_id") is not None
    return {**row, "tenant_name": rules.full_name(*names) if signed else None}
