"""The numbers of the morning. One statement each, whatever the number of rows."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Count, F, Q, QuerySet, Window
from django.db.models.expressions import Combinable
from django.db.models.functions import Coalesce

from unitcycle.core.organizations import required_organization_id
from unitcycle.insight.dashboard import rules
from unitcycle.portfolio.units.models import Unit
from unitcycle.portfolio.units.rules import UnitStatus
from unitcycle.portfolio.work_orders.models import WorkOrder
from unitcycle.portfolio.work_orders.rules import UNDER_WAY, Priority, WorkOrderStatus
from unitcycle.tenancy.imports.models import RentRollImport
from unitcycle.tenancy.tenants import selectors as tenancy
from unitcycle.tenancy.tenants.models import Lease, LeaseStatusLog
from unitcycle.tenancy.tenants.rules import LeaseStatus, full_name, percent


def _of(rows: QuerySet[Any]) -> QuerySet[Any]:
    """The wall lets nothing else through. Said once more as a constant, it is checked once and not row by row."""
    return rows.filter(organization=required_organization_id()).order_by()


def units() -> dict[str, Any]:
    """Units in use by state, and the share in which somebody lives."""
    counts = _of(Unit.objects.filter(archived_at=None)).aggregate(
        total=Count("pk"),
        **{state.value: Count("pk", filter=Q(status=state)) for state in UnitStatus},
    )
    lived_in = counts[UnitStatus.OCCUPIED] + counts[UnitStatus.PARTIALLY_OCCUPIED]
    return {**counts, "occupancy_percent": percent(lived_in, counts["total"])}


@dataclass(frozen=True)
class Moves:
    """How many move between two days, and the first of them."""

    count: int
    first: list[dict[str, Any]]


def move_ins(today: date) -> Moves:
    """Households that move in this week."""
    leases = Lease.objects.filter(tenancy.moving_in(rules.DAYS_AFTER_TODAY, today))
    return _moves(leases, Coalesce("move_in_date", "lease_begin_date"))


def move_outs(today: date) -> Moves:
    """Leases on notice whose announced move-out is this week."""
    leases = Lease.objects.filter(tenancy.moving_out(rules.DAYS_AFTER_TODAY, today))
    return _moves(leases, F("notice_move_out_date"))


def _moves(leases: QuerySet[Lease], day: Combinable) -> Moves:
    rows = (
        _of(leases.filter(archived_at=None))
        .annotate(count=Window(Count("pk")), date=day)
        .order_by("date", "unit__number_order", "pk")
        .values(
            "count",
            "id",
            "date",
            "tenant__first_name",
            "tenant__last_name",
            "tenant__company",
            unit_number=F("unit__unit_number"),
            property_name=F("property__name"),
        )[: rules.MOVES_NAMED]
    )
    found = list(rows)
    first = [
        {
            "lease": row["id"],
            "unit_number": row["unit_number"],
            "property_name": row["property_name"],
            "tenant_name": full_name(
                row["tenant__first_name"] or "",
                row["tenant__last_name"] or "",
                row["tenant__company"] or "",
            )
            or None,
            "date": row["date"],
        }
        for row in found
    ]
    return Moves(count=found[0]["count"] if found else 0, first=first)


def work_orders(today: date) -> dict[str, int]:
    """Work that is neither completed nor cancelled: by priority, late, and given to nobody."""
    counts: dict[str, int] = _of(
        WorkOrder.objects.filter(archived_at=None, status__in=UNDER_WAY)
    ).aggregate(
        total=Count("pk"),
        **{each.value: Count("pk", filter=Q(priority=each)) for each in Priority},
        overdue=Count("pk", filter=Q(due_date__lt=today)),
        unassigned=Count("pk", filter=Q(assigned_vendor=None, assigned_to=None)),
    )
    return counts


def steps_since(moment: datetime) -> dict[str, int]:
    """Leases that came to each state of the life cycle, however often; those that the list shows."""
    steps = LeaseStatusLog.objects.filter(created_at__gte=moment, lease__archived_at=None)
    counts: dict[str, int] = _of(steps).aggregate(
        **{
            state.value: Count("lease", filter=Q(new_status=state), distinct=True)
            for state in LeaseStatus
        }
    )
    return counts


def work_since(moment: datetime, day: date) -> dict[str, int]:
    """Work orders that came in since that day, and those completed since the moment it began."""
    asked_for = Q(requested_date__gte=day)
    completed = Q(status=WorkOrderStatus.COMPLETED, completed_at__gte=moment)
    counts: dict[str, int] = _of(
        WorkOrder.objects.filter(asked_for | completed, archived_at=None)
    ).aggregate(
        reported=Count("pk", filter=asked_for),
        completed=Count("pk", filter=completed),
    )
    return counts


def imports_since(moment: datetime) -> int:
    return int(_of(RentRollImport.objects.filter(imported_at__gte=moment)).count())
