"""Reads about units and equipment."""

from uuid import UUID

from django.db.models import QuerySet

from unitcycle.portfolio.units.models import Equipment, Unit, UnitPhoto


def units() -> QuerySet[Unit]:
    return Unit.objects.select_related("property", "building", "floor")


def photos_of(unit_id: UUID) -> QuerySet[UnitPhoto]:
    return UnitPhoto.objects.select_related("file").filter(unit_id=unit_id)


def equipment() -> QuerySet[Equipment]:
    return Equipment.objects.select_related("property", "unit__building")
