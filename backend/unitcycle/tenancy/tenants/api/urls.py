"""Paths of tenants, occupants and leases."""

from rest_framework.routers import SimpleRouter

from unitcycle.tenancy.tenants.api.people import OccupantViewSet, TenantViewSet
from unitcycle.tenancy.tenants.api.views import LeaseViewSet


def register(router: SimpleRouter) -> None:
    router.register("tenants/leases", LeaseViewSet, basename="leases")
    router.register("tenants/people", TenantViewSet, basename="tenants")
    router.register("tenants/occupants", OccupantViewSet, basename="occupants")
