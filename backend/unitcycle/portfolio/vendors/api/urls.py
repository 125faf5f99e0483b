"""Paths of vendors."""

from rest_framework.routers import SimpleRouter

from unitcycle.portfolio.vendors.api.views import VendorViewSet


def register(router: SimpleRouter) -> None:
    router.register("vendors", VendorViewSet, basename="vendors")
