"""What happens to work orders."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from unitcycle.core.events import Event


@dataclass(frozen=True, kw_only=True)
class WorkOrderCreated(Event):
    """Something is to be repaired. The subject is the work order."""

    name: ClassVar[str] = "work_order.created"
    number: str
    property_id: UUID
    unit_id: UUID | None
    category: str
    priority: str


@dataclass(frozen=True, kw_only=True)
class WorkOrderStatusChanged(Event):
    """An order went from one status to another. The subject is the work order."""

    name: ClassVar[str] = "work_order.status_changed"
    number: str
    property_id: UUID
    unit_id: UUID | None
    from_status: str
    to_status: str
    changed_by: str
