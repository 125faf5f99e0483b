"""Paths of units, their photos and equipment."""

from rest_framework.routers import SimpleRouter

from unitcycle.core.api.albums import UUID_PATTERN
from unitcycle.portfolio.units.api.views import EquipmentViewSet, UnitPhotoViewSet, UnitViewSet


def register(router: SimpleRouter) -> None:
    router.register("units", UnitViewSet, basename="units")
    router.register(
        rf"units/(?P<unit_id>{UUID_PATTERN})/photos", UnitPhotoViewSet, basename="unit-photos"
    )
    router.register("equipment", EquipmentViewSet, basename="equipment")
