"""Paths of properties, buildings and floors."""

from rest_framework.routers import SimpleRouter

from unitcycle.portfolio.properties.api.views import BuildingViewSet, FloorViewSet, PropertyViewSet


def register(router: SimpleRouter) -> None:
    router.register("properties", PropertyViewSet, basename="properties")
    router.register("buildings", BuildingViewSet, basename="buildings")
    router.register("floors", FloorViewSet, basename="floors")
