"""The policy of work orders: priorities, and the states an order may go through."""

from collections.abc import Mapping

from django.db.models import TextChoices


class WorkOrderStatus(TextChoices):
    OPEN = "open", "Open"
    ASSIGNED = "assigned", "Assigned"
    IN_PROGRESS = "in_progress", "In progress"
    ON_HOLD = "on_hold", "On hold"
    COMPLETED = "completed", "Completed"
    CANCELLED = "cancelled", "Cancelled"


class Priority(TextChoices):
    LOW = "low", "Low"
    MEDIUM = "medium", "Medium"
    HIGH = "high", "High"
    URGENT = "urgent", "Urgent"


class WorkCategory(TextChoices):
    PLUMBING = "plumbing", "Plumbing"
    ELECTRICAL = "electrical", "Electrical"
    HVAC = "hvac", "HVAC"
    APPLIANCE = "appliance", "Appliance"
    STRUCTURAL = "structural", "Structural"
    PEST = "pest", "Pest"
    PAINTING = "painting", "Painting"
    FLOORING = "flooring", "Flooring"
    LOCKS = "locks", "Locks and doors"
    CLEANING = "cleaning", "Cleaning"
    EXTERIOR = "exterior", "Exterior and grounds"
    SAFETY = "safety", "Safety"
    GENERAL = "general", "General"


class EntryPermission(TextChoices):
    """Whether somebody may go in while the resident is out."""

    UNKNOWN = "unknown", "Not asked yet"
    GRANTED = "granted", "May enter"
    BY_APPOINTMENT = "by_appointment", "By appointment only"
    REFUSED = "refused", "May not enter"


class PhotoStage(TextChoices):
    BEFORE = "before", "Before"
    DURING = "during", "During"
    AFTER = "after", "After"


_S = WorkOrderStatus
NEXT_STATUSES: Mapping[WorkOrderStatus, frozenset[WorkOrderStatus]] = {
    _S.OPEN: frozenset({_S.ASSIGNED, _S.IN_PROGRESS, _S.ON_HOLD, _S.COMPLETED, _S.CANCELLED}),
    _S.ASSIGNED: frozenset({_S.OPEN, _S.IN_PROGRESS, _S.ON_HOLD, _S.COMPLETED, _S.CANCELLED}),
    _S.IN_PROGRESS: frozenset({_S.ON_HOLD, _S.COMPLETED, _S.CANCELLED}),
    _S.ON_HOLD: frozenset({_S.OPEN, _S.ASSIGNED, _S.IN_PROGRESS, _S.CANCELLED}),
    # what did not hold is taken up again
    _S.COMPLETED: frozenset({_S.IN_PROGRESS}),
    _S.CANCELLED: frozenset({_S.OPEN}),
}
ENDED = frozenset({_S.COMPLETED, _S.CANCELLED})
UNDER_WAY = frozenset(_S) - ENDED


def can_become(current: str, wanted: str) -> bool:
    return _S(wanted) in NEXT_STATUSES[_S(current)]


def status_after_assignment(current: str, *, has_assignee: bool) -> WorkOrderStatus:
    """An open order that is given to somebody is assigned; taken from everybody it is open again."""
    status = _S(current)
    if status == _S.OPEN and has_assignee:
        return _S.ASSIGNED
    if status == _S.ASSIGNED and not has_assignee:
        return _S.OPEN
    return status


def number_text(number: int) -> str:
    """How people name the order: WO-000123."""
    return f"WO-{number:06d}"
