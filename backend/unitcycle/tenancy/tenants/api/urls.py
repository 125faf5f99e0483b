"""Paths of tenants, occupants and leases, and of the map of a property's units."""

from django.urls import path
from rest_framework.routers import SimpleRouter

from unitcycle.tenancy.tenants.api.people import OccupantViewSet, TenantViewSet
from unitcycle.tenancy.tenants.api.unit_grid import UnitGridViewSet
from unitcycle.tenancy.tenants.api.views import LeaseViewSet

urlpatterns = [
    path(
        "properties/<uuid:property_id>/unit-grid/",
        UnitGridViewSet.as_view({"get": "retrieve"}, basename="unit-grid", detail=True),
        name="unit-grid",
    ),
]


def register(router: SimpleRouter) -> None:
    router.register("tenants/leases", LeaseViewSet, basename="leases")
    router.register("tenants/people", TenantViewSet, basename="tenants")
    router.register("tenants/occupants", OccupantViewSet, basename="occupants")
