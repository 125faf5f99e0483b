"""What the writes to properties, buildings and floors share."""

from typing import TypeVar
from uuid import UUID

from unitcycle.core.errors import NotFound
from unitcycle.portfolio.properties.errors import (
    BuildingArchived,
    FloorArchived,
    PropertyArchived,
    UnknownPlace,
)
from unitcycle.portfolio.properties.models import Building, Floor, Property

P = TypeVar("P", Building, Floor)

# Rows are locked FOR NO KEY UPDATE: who adds something to a place and who archives the place take turns, while
# rows elsewhere that only refer to it are not held up. The order is always property, building, floor, unit.


def locked_property(property_id: UUID) -> Property:
    """Raises NotFound for one that is not there."""
    row = Property.objects.select_for_update(no_key=True).filter(pk=property_id).first()
    if row is None:
        raise NotFound("There is no such property.")
    return row


def locked_building(building_id: UUID) -> Building:
    row = Building.objects.select_for_update(no_key=True).filter(pk=building_id).first()
    if row is None:
        raise NotFound("There is no such building.")
    return row


def locked_floor(floor_id: UUID) -> Floor:
    row = Floor.objects.select_for_update(no_key=True).filter(pk=floor_id).first()
    if row is None:
        raise NotFound("There is no such floor.")
    return row


def require_property_in_use(row: Property) -> None:
    if row.archived_at is not None:
        raise PropertyArchived(f"“{row.name}” is archived: restore it first.")


def require_building_in_use(row: Building) -> None:
    if row.archived_at is not None:
        raise BuildingArchived(f"“{row.name}” is archived: restore it first.")


def require_floor_in_use(row: Floor) -> None:
    if row.archived_at is not None:
        raise FloorArchived(f"Floor {row.level} is archived: restore it first.")


def lock_place(
    property_id: UUID, building_id: UUID | None, floor_id: UUID | None
) -> tuple[Property, Building | None, Floor | None]:
    """Where something is to be put: locked, in use, and each inside the other.

    Raises UnknownPlace, naming the field, when one is not there or does not belong to the one around it.
    """
    place = Property.objects.select_for_update(no_key=True).filter(pk=property_id).first()
    if place is None:
        raise _unknown("property", "There is no such property.")
    require_property_in_use(place)
    building = floor = None
    if building_id is not None:
        building = _inside(Building, "building", building_id, property_id=property_id)
        require_building_in_use(building)
    if floor_id is not None:
        if building is None:
            raise _unknown("floor", "A floor belongs to a building: name the building, too.")
        floor = _inside(Floor, "floor", floor_id, building_id=building.pk)
        require_floor_in_use(floor)
    return place, building, floor


def _inside(model: type[P], field: str, pk: UUID, **around: UUID) -> P:
    row = model._default_manager.select_for_update(no_key=True).filter(pk=pk, **around).first()
    if row is None:
        raise _unknown(field, f"This {field} is not there, or belongs to another place.")
    return row


def _unknown(field: str, message: str) -> UnknownPlace:
    return UnknownPlace(message, fields={field: [message]})
