"""Properties: added, changed, archived, restored."""

from typing import Any
from uuid import UUID

from django.db import transaction

from unitcycle.core import clock
from unitcycle.core.changes import apply_changes
from unitcycle.core.constraints import refusing
from unitcycle.core.events import emit
from unitcycle.portfolio.properties import rules, selectors
from unitcycle.portfolio.properties.errors import (
    HalfACoordinate,
    PropertyInUse,
    PropertyNameTaken,
)
from unitcycle.portfolio.properties.events import PropertyArchived, PropertyCreated
from unitcycle.portfolio.properties.models import Building, Floor, Property
from unitcycle.portfolio.properties.services.places import (
    locked_property,
    require_property_in_use,
)


@transaction.atomic
def create_property(*, name: str, **details: Any) -> Property:
    """Raises PropertyNameTaken, HalfACoordinate."""
    _require_whole_coordinates(details.get("latitude"), details.get("longitude"))
    with refusing(_name_taken(name)):
        row = Property.objects.create(name=name, **details)
    emit(PropertyCreated(subject_id=row.pk, property_name=row.name))
    return row


@transaction.atomic
def update_property(*, property_id: UUID, **changes: Any) -> Property:
    """Raises NotFound, PropertyArchived, PropertyNameTaken, HalfACoordinate."""
    row = locked_property(property_id)
    require_property_in_use(row)
    _require_whole_coordinates(
        changes.get("latitude", row.latitude), changes.get("longitude", row.longitude)
    )
    with refusing(_name_taken(changes.get("name", row.name))):
        apply_changes(row, changes)
    return row


@transaction.atomic
def archive_property(*, property_id: UUID) -> None:
    """Takes its buildings and floors with it. Raises PropertyInUse while it has units."""
    row = locked_property(property_id)
    if row.archived_at is not None:
        return
    if selectors.has_units(row):
        raise PropertyInUse(f"“{row.name}” still has units: archive them first.")
    now = clock.now()
    row.archived_at = now
    row.save(update_fields=["archived_at", "updated_at"])
    Building.objects.filter(property=row, archived_at=None).update(archived_at=now, updated_at=now)
    Floor.objects.filter(building__property=row, archived_at=None).update(
        archived_at=now, updated_at=now
    )
    emit(PropertyArchived(subject_id=row.pk, property_name=row.name))


@transaction.atomic
def restore_property(*, property_id: UUID) -> Property:
    """Brings back what went with it. Raises PropertyNameTaken when another took its name meanwhile."""
    row = locked_property(property_id)
    went_at = row.archived_at
    if went_at is None:
        return row
    with refusing(_name_taken(row.name)):
        apply_changes(row, {"archived_at": None})
    now = clock.now()
    Building.objects.filter(property=row, archived_at=went_at).update(
        archived_at=None, updated_at=now
    )
    Floor.objects.filter(building__property=row, archived_at=went_at).update(
        archived_at=None, updated_at=now
    )
    return row


def _name_taken(name: str) -> dict[str, PropertyNameTaken]:
    message = f"There is another property called “{name}”."
    return {"property_name_is_used_once": PropertyNameTaken(message, fields={"name": [message]})}


def _require_whole_coordinates(latitude: Any, longitude: Any) -> None:
    if rules.are_whole_coordinates(latitude, longitude):
        return
    missing = "longitude" if longitude is None else "latitude"
    message = "Latitude and longitude belong together: give both or none."
    raise HalfACoordinate(message, fields={missing: [message]})
