"""The one way an order's status changes: the row, its history and the event, together."""

from unitcycle.core import clock
from unitcycle.core.events import emit
from unitcycle.portfolio.work_orders import rules
from unitcycle.portfolio.work_orders.errors import NobodyAssigned, StatusNotAllowed
from unitcycle.portfolio.work_orders.events import WorkOrderStatusChanged
from unitcycle.portfolio.work_orders.models import WorkOrder, WorkOrderLog
from unitcycle.portfolio.work_orders.rules import WorkOrderStatus


def move_to(row: WorkOrder, status: WorkOrderStatus, *, note: str, by: str) -> None:
    """Raises StatusNotAllowed, NobodyAssigned. The row is locked, and saved here."""
    before = WorkOrderStatus(row.status)
    if not rules.can_become(before, status):
        raise StatusNotAllowed(
            f"{row.number} is {before.label.lower()} and cannot become {status.label.lower()}.",
            fields={"status": [_allowed_from(before)]},
        )
    if status == WorkOrderStatus.ASSIGNED and not is_assigned(row):
        raise NobodyAssigned(f"{row.number} is given to nobody: name a vendor or a person first.")
    row.status = status
    row.completed_at = clock.now() if status == WorkOrderStatus.COMPLETED else None
    row.save(update_fields=["status", "completed_at", "updated_at"])
    write(row, before=before, note=note, by=by)
    emit(
        WorkOrderStatusChanged(
            subject_id=row.pk,
            number=row.number,
            property_id=row.property_id,
            unit_id=row.unit_id,
            from_status=before,
            to_status=status,
            changed_by=by,
        )
    )


def is_assigned(row: WorkOrder) -> bool:
    return row.assigned_vendor_id is not None or row.assigned_to_id is not None


def write(row: WorkOrder, *, before: str, note: str, by: str) -> WorkOrderLog:
    """One line of history; `before` is empty on the first one."""
    return WorkOrderLog.objects.create(
        work_order=row,
        from_status=before,
        to_status=row.status,
        note=note,
        changed_by=by[:300],
        changed_at=clock.now(),
    )


def _allowed_from(status: WorkOrderStatus) -> str:
    allowed = [
        following.value for following in WorkOrderStatus if rules.can_become(status, following)
    ]
    return f"From {status.value} it can become {', '.join(allowed)}."
