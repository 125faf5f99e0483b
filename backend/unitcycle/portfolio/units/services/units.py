"""Units: added, changed, archived, restored, and their statuses set."""

from collections.abc import Collection
from typing import Any
from uuid import UUID

from django.db import transaction

from unitcycle.core import clock
from unitcycle.core.changes import apply_changes
from unitcycle.core.constraints import refusing
from unitcycle.core.errors import NotFound
from unitcycle.portfolio.properties.services.places import lock_place
from unitcycle.portfolio.units import rules
from unitcycle.portfolio.units.errors import UnitArchived, UnitLivedIn, UnitNumberTaken
from unitcycle.portfolio.units.models import Unit
from unitcycle.portfolio.units.rules import UnitStatus


@transaction.atomic
def create_unit(
    *,
    property_id: UUID,
    unit_number: str,
    building_id: UUID | None = None,
    floor_id: UUID | None = None,
    **details: Any,
) -> Unit:
    """Raises UnknownPlace, PropertyArchived, BuildingArchived, FloorArchived, UnitNumberTaken."""
    place, building, floor = lock_place(property_id, building_id, floor_id)
    with refusing(_number_taken(unit_number)):
        return Unit.objects.create(
            property=place, building=building, floor=floor, unit_number=unit_number, **details
        )


@transaction.atomic
def update_unit(*, unit_id: UUID, **changes: Any) -> Unit:
    """A unit stays in its property; `building_id` and `floor_id` move it within.

    Raises NotFound, UnitArchived, UnknownPlace, BuildingArchived, FloorArchived, UnitNumberTaken.
    """
    row = locked_unit(unit_id)
    require_unit_in_use(row)
    if {"building_id", "floor_id"} & changes.keys():
        _move(row, changes)
    status = changes.pop("status", None)
    with refusing(_number_taken(changes.get("unit_number", row.unit_number))):
        apply_changes(row, changes)
    if status is not None:
        set_unit_statuses([row.pk], status)
    return row


@transaction.atomic
def set_unit_statuses(unit_ids: Collection[UUID], status: UnitStatus | str) -> int:
    """The one way a unit's status changes: one statement, whatever their number; how many did change."""
    return (
        Unit.objects.filter(pk__in=unit_ids)
        .exclude(status=status)
        .update(status=UnitStatus(status), updated_at=clock.now())
    )


@transaction.atomic
def archive_unit(*, unit_id: UUID) -> None:
    """Raises UnitLivedIn while somebody lives there."""
    row = locked_unit(unit_id)
    if row.archived_at is not None:
        return
    if not rules.may_be_archived(row.status):
        raise UnitLivedIn(f"Somebody lives in {row.unit_number}: end the lease first.")
    apply_changes(row, {"archived_at": clock.now()})


@transaction.atomic
def restore_unit(*, unit_id: UUID) -> Unit:
    """Raises PropertyArchived, BuildingArchived, FloorArchived, UnitNumberTaken."""
    found = Unit.objects.filter(pk=unit_id).first()
    if found is None:
        raise _no_such_unit()
    lock_place(found.property_id, found.building_id, found.floor_id)
    row = locked_unit(unit_id)
    with refusing(_number_taken(row.unit_number)):
        apply_changes(row, {"archived_at": None})
    return row


def locked_unit(unit_id: UUID) -> Unit:
    """Raises NotFound for one that is not there."""
    row = Unit.objects.select_for_update(no_key=True).filter(pk=unit_id).first()
    if row is None:
        raise _no_such_unit()
    return row


def require_unit_in_use(row: Unit) -> None:
    if row.archived_at is not None:
        raise UnitArchived(f"{row.unit_number} is archived: restore it first.")


def _move(row: Unit, changes: dict[str, Any]) -> None:
    """Whoever leaves a building leaves its floor, unless another floor is named."""
    building_id = changes.get("building_id", row.building_id)
    if building_id != row.building_id:
        changes.setdefault("floor_id", None)
    lock_place(row.property_id, building_id, changes.get("floor_id", row.floor_id))


def _no_such_unit() -> NotFound:
    return NotFound("There is no such unit.")


def _number_taken(number: str) -> dict[str, UnitNumberTaken]:
    message = f"There is another unit {number} in this building."
    return {
        "unit_number_is_used_once_in_its_building": UnitNumberTaken(
            message, fields={"unit_number": [message]}
        )
    }
