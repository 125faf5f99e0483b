"""Equipment: added, changed, moved, archived, restored."""

from typing import Any
from uuid import UUID

from django.db import transaction

from unitcycle.core import clock
from unitcycle.core.changes import apply_changes
from unitcycle.core.errors import NotFound
from unitcycle.portfolio.properties.services.places import lock_place
from unitcycle.portfolio.units.errors import EquipmentArchived, UnknownUnit
from unitcycle.portfolio.units.models import Equipment, Unit


@transaction.atomic
def create_equipment(
    *, name: str, property_id: UUID, unit_id: UUID | None = None, **details: Any
) -> Equipment:
    """Of the unit when one is named, else of the property as a whole.

    Raises UnknownPlace, PropertyArchived, UnknownUnit.
    """
    lock_place(property_id, None, None)
    _require_unit_of(property_id, unit_id)
    return Equipment.objects.create(name=name, property_id=property_id, unit_id=unit_id, **details)


@transaction.atomic
def update_equipment(*, equipment_id: UUID, **changes: Any) -> Equipment:
    """`unit_id` and `property_id` move it; out of its property it leaves its unit, unless another is named.

    Raises NotFound, EquipmentArchived, UnknownPlace, PropertyArchived, UnknownUnit.
    """
    row = _locked(equipment_id)
    if row.archived_at is not None:
        raise EquipmentArchived(f"“{row.name}” is archived: restore it first.")
    if {"property_id", "unit_id"} & changes.keys():
        property_id = changes.get("property_id", row.property_id)
        if property_id != row.property_id:
            changes.setdefault("unit_id", None)
        lock_place(property_id, None, None)
        _require_unit_of(property_id, changes.get("unit_id", row.unit_id))
    apply_changes(row, changes)
    return row


@transaction.atomic
def archive_equipment(*, equipment_id: UUID) -> None:
    row = _locked(equipment_id)
    if row.archived_at is None:
        apply_changes(row, {"archived_at": clock.now()})


@transaction.atomic
def restore_equipment(*, equipment_id: UUID) -> Equipment:
    """Raises NotFound, PropertyArchived, UnknownUnit when its place is archived."""
    found = Equipment.objects.filter(pk=equipment_id).first()
    if found is not None:
        lock_place(found.property_id, None, None)
        _require_unit_of(found.property_id, found.unit_id)
    row = _locked(equipment_id)
    apply_changes(row, {"archived_at": None})
    return row


def _require_unit_of(property_id: UUID, unit_id: UUID | None) -> None:
    if unit_id is None:
        return
    units = Unit.objects.select_for_update(no_key=True)
    if not units.filter(pk=unit_id, property_id=property_id, archived_at=None):
        message = "This unit is not there, is archived, or belongs to another property."
        raise UnknownUnit(message, fields={"unit": [message]})


def _locked(equipment_id: UUID) -> Equipment:
    row = Equipment.objects.select_for_update(no_key=True).filter(pk=equipment_id).first()
    if row is None:
        raise NotFound("There is no such equipment.")
    return row
