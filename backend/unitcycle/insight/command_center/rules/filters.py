"""What the list of units can be narrowed and sorted by."""

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any
from uuid import UUID

from unitcycle.insight.command_center.rules.choices import Risk, SuggestedAction, UnitState

SORTS = (
    "days_to_event",
    "unit_number",
    "property_name",
    "tenant_name",
    "lifecycle_state",
    "rent",
    "risk_level",
    "confidence",
    "priority",
)
DEFAULT_SORT = "days_to_event"
MOST_DAYS = 9_999


@dataclass(frozen=True)
class UnitFilter:
    """Which units. Of several values of one kind any fits; of several kinds all have to."""

    states: frozenset[UnitState] = frozenset()
    property_ids: frozenset[UUID] = frozenset()
    # ids of buildings, or their names
    building_ids: frozenset[UUID] = frozenset()
    building_names: frozenset[str] = frozenset()
    risks: frozenset[Risk] = frozenset()
    min_rent: Decimal | None = None
    max_rent: Decimal | None = None
    # from so many days from now, None for those past, too; to so many
    days: tuple[tuple[int | None, int], ...] = ()
    action_types: frozenset[SuggestedAction] = frozenset()
    words: tuple[str, ...] = ()

    def without_states(self) -> "UnitFilter":
        return UnitFilter(**{**vars(self), "states": frozenset()})


@dataclass(frozen=True)
class Asked:
    """What a page of the list is asked for with."""

    units: UnitFilter = field(default_factory=UnitFilter)
    sort_by: str = DEFAULT_SORT
    descending: bool = False
    with_actions: bool = True


def as_given(units: UnitFilter) -> dict[str, Any]:
    """The filter as it was asked for, for the record of a batch. JSON values."""
    shown = {
        name: sorted(str(one) for one in value) if isinstance(value, frozenset) else value
        for name, value in vars(units).items()
        if value
    }
    return {
        name: str(value) if isinstance(value, Decimal) else value for name, value in shown.items()
    }
