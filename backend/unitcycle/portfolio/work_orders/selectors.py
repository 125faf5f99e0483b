"""Reads about work orders."""

from uuid import UUID

from django.db.models import QuerySet

from unitcycle.portfolio.work_orders.models import WorkOrder, WorkOrderLog, WorkOrderPhoto
from unitcycle.portfolio.work_orders.rules import UNDER_WAY

# How many orders a refusal names.
NAMED_AT_MOST = 5


def work_orders() -> QuerySet[WorkOrder]:
    return WorkOrder.objects.select_related(
        "property", "unit__building", "assigned_vendor", "assigned_to"
    )


def under_way() -> QuerySet[WorkOrder]:
    """Neither completed nor cancelled nor archived."""
    return WorkOrder.objects.filter(status__in=UNDER_WAY, archived_at=None)


def numbers_under_way_at(vendor_id: UUID) -> list[str]:
    """The first few of the orders that the vendor is at, by their numbers."""
    orders = under_way().filter(assigned_vendor_id=vendor_id).order_by("number")
    return list(orders.values_list("number", flat=True)[:NAMED_AT_MOST])


def log_of(work_order_id: UUID) -> QuerySet[WorkOrderLog]:
    return WorkOrderLog.objects.filter(work_order_id=work_order_id)


def photos_of(work_order_id: UUID) -> QuerySet[WorkOrderPhoto]:
    return WorkOrderPhoto.objects.select_related("file").filter(work_order_id=work_order_id)
