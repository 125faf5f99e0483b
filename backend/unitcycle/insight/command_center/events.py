"""What happens in the command center."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from unitcycle.core.events import Event


@dataclass(frozen=True, kw_only=True)
class BulkActionAsked(Event):
    """Somebody asked for one action for many units. The subject is the batch."""

    name: ClassVar[str] = "bulk_action.asked"

    action_type: str
    method: str
    unit_count: int
    scheduled_for: datetime | None
    asked_by: str


@dataclass(frozen=True, kw_only=True)
class BulkActionFinished(Event):
    """A batch was gone through: so many were done, so many could not be. It may be tried again for those."""

    name: ClassVar[str] = "bulk_action.finished"

    action_type: str
    status: str
    sent_count: int
    failed_count: int


@dataclass(frozen=True, kw_only=True)
class BulkActionCancelled(Event):
    """A scheduled batch was called off."""

    name: ClassVar[str] = "bulk_action.cancelled"

    action_type: str
    cancelled_by: str
