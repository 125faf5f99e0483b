"""Buildings and floors: added, changed, archived, restored."""

from typing import Any
from uuid import UUID

from django.db import transaction

from unitcycle.core import clock
from unitcycle.core.changes import apply_changes
from unitcycle.core.constraints import refusing
from unitcycle.portfolio.properties import selectors
from unitcycle.portfolio.properties.errors import (
    BuildingInUse,
    BuildingNameTaken,
    FloorInUse,
    FloorTaken,
)
from unitcycle.portfolio.properties.models import Building, Floor
from unitcycle.portfolio.properties.services.places import (
    locked_building,
    locked_floor,
    locked_property,
    require_building_in_use,
    require_floor_in_use,
    require_property_in_use,
)


@transaction.atomic
def create_building(*, property_id: UUID, name: str, **details: Any) -> Building:
    """Raises NotFound, PropertyArchived, BuildingNameTaken."""
    place = locked_property(property_id)
    require_property_in_use(place)
    with refusing(_name_taken(name)):
        return Building.objects.create(property=place, name=name, **details)


@transaction.atomic
def update_building(*, building_id: UUID, **changes: Any) -> Building:
    """Raises NotFound, BuildingArchived, BuildingNameTaken."""
    row = locked_building(building_id)
    require_building_in_use(row)
    with refusing(_name_taken(changes.get("name", row.name))):
        apply_changes(row, changes)
    return row


@transaction.atomic
def archive_building(*, building_id: UUID) -> None:
    """Takes its floors with it. Raises BuildingInUse while it has units."""
    row = locked_building(building_id)
    if row.archived_at is not None:
        return
    if selectors.has_units(row):
        raise BuildingInUse(f"“{row.name}” still has units: archive or move them first.")
    now = clock.now()
    apply_changes(row, {"archived_at": now})
    Floor.objects.filter(building=row, archived_at=None).update(archived_at=now, updated_at=now)


@transaction.atomic
def restore_building(*, building_id: UUID) -> Building:
    """Brings its floors back. Raises PropertyArchived, BuildingNameTaken."""
    around = Building.objects.filter(pk=building_id).values_list("property_id", flat=True).first()
    place = locked_property(around) if around else None
    row = locked_building(building_id)
    went_at = row.archived_at
    if went_at is None or place is None:
        return row
    require_property_in_use(place)
    with refusing(_name_taken(row.name)):
        apply_changes(row, {"archived_at": None})
    Floor.objects.filter(building=row, archived_at=went_at).update(
        archived_at=None, updated_at=clock.now()
    )
    return row


@transaction.atomic
def create_floor(*, building_id: UUID, level: int, **details: Any) -> Floor:
    """Raises NotFound, BuildingArchived, FloorTaken."""
    building = locked_building(building_id)
    require_building_in_use(building)
    with refusing(_level_taken(level)):
        return Floor.objects.create(building=building, level=level, **details)


@transaction.atomic
def update_floor(*, floor_id: UUID, **changes: Any) -> Floor:
    """Raises NotFound, FloorArchived, FloorTaken."""
    row = locked_floor(floor_id)
    require_floor_in_use(row)
    with refusing(_level_taken(changes.get("level", row.level))):
        apply_changes(row, changes)
    return row


@transaction.atomic
def archive_floor(*, floor_id: UUID) -> None:
    """Raises FloorInUse while it has units."""
    row = locked_floor(floor_id)
    if row.archived_at is not None:
        return
    if selectors.has_units(row):
        raise FloorInUse(f"Floor {row.level} still has units: archive or move them first.")
    apply_changes(row, {"archived_at": clock.now()})


@transaction.atomic
def restore_floor(*, floor_id: UUID) -> Floor:
    """Raises BuildingArchived, FloorTaken."""
    around = Floor.objects.filter(pk=floor_id).values_list("building_id", flat=True).first()
    building = locked_building(around) if around else None
    row = locked_floor(floor_id)
    if row.archived_at is None or building is None:
        return row
    require_building_in_use(building)
    with refusing(_level_taken(row.level)):
        apply_changes(row, {"archived_at": None})
    return row


def _name_taken(name: str) -> dict[str, BuildingNameTaken]:
    message = f"This property has another building called “{name}”."
    return {
        "building_name_is_used_once_in_its_property": BuildingNameTaken(
            message, fields={"name": [message]}
        )
    }


def _level_taken(level: int) -> dict[str, FloorTaken]:
    message = f"This building has a floor {level} already."
    return {
        "floor_level_is_used_once_in_its_building": FloorTaken(message, fields={"level": [message]})
    }
