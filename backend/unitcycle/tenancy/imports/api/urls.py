"""Paths of imports."""

from rest_framework.routers import SimpleRouter

from unitcycle.core.api.albums import UUID_PATTERN
from unitcycle.tenancy.imports.api.views import ImportRowViewSet, RentRollImportViewSet


def register(router: SimpleRouter) -> None:
    router.register("imports/rent-rolls", RentRollImportViewSet, basename="rent-roll-imports")
    router.register(
        rf"imports/rent-rolls/(?P<import_id>{UUID_PATTERN})/rows",
        ImportRowViewSet,
        basename="rent-roll-import-rows",
    )
