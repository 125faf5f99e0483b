"""Reads of tenants and leases that have a name. Always inside one organisation: the wall sees to it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db.models import Count, F, Q, QuerySet, Window

from unitcycle.tenancy.tenants import rules
from unitcycle.tenancy.tenants.models import Lease, LeaseStatusLog, Occupant, Tenant
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
    """Every lease of a unit that was not archived."""
    return [claim_of(one) for one in Lease.objects.filter(unit_id=unit_id, archived_at=None)]


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


def lifecycle_stats(*, today: date, property_id: UUID | None = None) -> LifecycleStats:
    """Counts over the one lease that stands for each unit (N1-21), in one statement."""
    current = Lease.objects.filter(is_current=True)
    if property_id is not None:
        current = current.filter(property_id=property_id)
    counts = current.order_by().aggregate(
        **{state.value: Count("pk", filter=Q(lease_status=state)) for state in LeaseStatus},
        **{
            f"expiring_{days}_days": Count("pk", filter=expiring(days, today))
            for days in rules.EXPIRING_WINDOWS
        },
    )
    states = {state.value: counts[state.value] for state in LeaseStatus}
    return LifecycleStats(
        total_leases=sum(states.values()), percent=rules.percents(states), **counts
    )
