"""Work orders: opened, changed, assigned, moved from status to status, archived."""

from datetime import date
from typing import Any
from uuid import UUID

from django.db import connections, transaction

from unitcycle.core import clock
from unitcycle.core.changes import apply_changes
from unitcycle.core.errors import NotFound
from unitcycle.core.events import emit
from unitcycle.core.organizations import required_organization_id
from unitcycle.portfolio.properties.services.places import lock_place
from unitcycle.portfolio.units.models import Unit
from unitcycle.portfolio.vendors.services import locked_vendor
from unitcycle.portfolio.work_orders import rules
from unitcycle.portfolio.work_orders.errors import (
    UnknownUnit,
    VendorNotAvailable,
    WorkIsOver,
    WorkOrderArchived,
    WorkUnderWay,
)
from unitcycle.portfolio.work_orders.events import WorkOrderCreated
from unitcycle.portfolio.work_orders.models import WorkOrder, WorkOrderLog
from unitcycle.portfolio.work_orders.rules import WorkOrderStatus
from unitcycle.portfolio.work_orders.services import history

_NEXT_NUMBER = """
INSERT INTO work_orders_workordercounter (id, organization_id, created_at, updated_at, last_number)
VALUES (gen_random_uuid(), %s, now(), now(), 1)
ON CONFLICT (organization_id) DO UPDATE
    SET last_number = work_orders_workordercounter.last_number + 1, updated_at = now()
RETURNING last_number
"""


@transaction.atomic
def create_work_order(
    *,
    property_id: UUID,
    title: str,
    requested_date: date,
    by: str,
    unit_id: UUID | None = None,
    assigned_vendor_id: UUID | None = None,
    assigned_to_id: UUID | None = None,
    **details: Any,
) -> WorkOrder:
    """Assigned from the start when a vendor or a person is named, else open.

    Raises UnknownPlace, PropertyArchived, UnknownUnit, VendorNotAvailable.
    """
    lock_place(property_id, None, None)
    _require_unit_of(property_id, unit_id)
    if assigned_vendor_id is not None:
        _require_available(assigned_vendor_id)
    assigned = assigned_vendor_id is not None or assigned_to_id is not None
    row = WorkOrder.objects.create(
        number=rules.number_text(_next_number()),
        property_id=property_id,
        unit_id=unit_id,
        title=title,
        requested_date=requested_date,
        assigned_vendor_id=assigned_vendor_id,
        assigned_to_id=assigned_to_id,
        status=rules.status_after_assignment(WorkOrderStatus.OPEN, has_assignee=assigned),
        **details,
    )
    history.write(row, before="", note="", by=by)
    emit(
        WorkOrderCreated(
            subject_id=row.pk,
            number=row.number,
            property_id=row.property_id,
            unit_id=row.unit_id,
            category=row.category,
            priority=row.priority,
        )
    )
    return row


@transaction.atomic
def update_work_order(*, work_order_id: UUID, by: str, **changes: Any) -> WorkOrder:
    """An open order that is given to somebody becomes assigned; taken from everybody, open again.

    Raises NotFound, WorkOrderArchived, UnknownUnit, VendorNotAvailable.
    """
    row = locked_order(work_order_id)
    require_order_in_use(row)
    if changes.get("unit_id", row.unit_id) != row.unit_id:
        _require_unit_of(row.property_id, changes["unit_id"])
    vendor_id = changes.get("assigned_vendor_id")
    if vendor_id is not None and vendor_id != row.assigned_vendor_id:
        _require_available(vendor_id)
    apply_changes(row, changes)
    status = rules.status_after_assignment(row.status, has_assignee=history.is_assigned(row))
    if status != row.status:
        history.move_to(row, status, note="", by=by)
    return row


@transaction.atomic
def change_status(
    *, work_order_id: UUID, status: WorkOrderStatus | str, by: str, note: str = ""
) -> WorkOrder:
    """Raises NotFound, WorkOrderArchived, StatusNotAllowed, NobodyAssigned."""
    row = locked_order(work_order_id)
    require_order_in_use(row)
    history.move_to(row, WorkOrderStatus(status), note=note, by=by)
    return row


@transaction.atomic
def add_note(*, work_order_id: UUID, note: str, by: str) -> WorkOrderLog:
    """A line of history that changes nothing. Raises NotFound, WorkOrderArchived."""
    row = locked_order(work_order_id)
    require_order_in_use(row)
    return history.write(row, before=row.status, note=note, by=by)


@transaction.atomic
def archive_work_order(*, work_order_id: UUID) -> None:
    """Raises WorkUnderWay unless it is completed or cancelled."""
    row = locked_order(work_order_id)
    if row.archived_at is not None:
        return
    if row.status in rules.UNDER_WAY:
        raise WorkUnderWay(f"{row.number} is under way: complete or cancel it first.")
    apply_changes(row, {"archived_at": clock.now()})


@transaction.atomic
def restore_work_order(*, work_order_id: UUID) -> WorkOrder:
    row = locked_order(work_order_id)
    apply_changes(row, {"archived_at": None})
    return row


def locked_order(work_order_id: UUID) -> WorkOrder:
    """Raises NotFound for one that is not there."""
    row = WorkOrder.objects.select_for_update(no_key=True).filter(pk=work_order_id).first()
    if row is None:
        raise NotFound("There is no such work order.")
    return row


def require_order_in_use(row: WorkOrder) -> None:
    if row.archived_at is not None:
        raise WorkOrderArchived(f"{row.number} is archived: restore it first.")


@transaction.atomic
def require_sortable(work_order_id: UUID) -> WorkOrder:
    """The order, locked, if it is still of use to say what it is. Raises NotFound, WorkOrderArchived, WorkIsOver."""
    row = locked_order(work_order_id)
    require_order_in_use(row)
    if row.status in rules.ENDED:
        raise WorkIsOver(f"{row.number} is over.")
    return row


def _next_number() -> int:
    """Waits for whoever took the one before to commit. One that is rolled back leaves no gap behind."""
    with connections["default"].cursor() as cursor:
        cursor.execute(_NEXT_NUMBER, [required_organization_id()])
        return int(cursor.fetchone()[0])


def _require_unit_of(property_id: UUID, unit_id: UUID | None) -> None:
    if unit_id is None:
        return
    if not Unit.objects.filter(pk=unit_id, property_id=property_id, archived_at=None).exists():
        message = "This unit is not there, is archived, or belongs to another property."
        raise UnknownUnit(message, fields={"unit": [message]})


def _require_available(vendor_id: UUID) -> None:
    vendor = locked_vendor(vendor_id)
    if vendor.archived_at is not None or not vendor.is_active:
        message = f"“{vendor.name}” gets no new work: it is archived or inactive."
        raise VendorNotAvailable(message, fields={"assigned_vendor": [message]})
