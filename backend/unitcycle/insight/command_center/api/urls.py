"""Paths of the command center."""

from django.urls import path
from rest_framework.routers import SimpleRouter

from unitcycle.insight.command_center.api import queue, units

_ROOT = "portfolio/command-center"


urlpatterns = [
    path(
        f"{_ROOT}/",
        units.CommandCenterViewSet.as_view(
            {"get": "list"}, basename="command-center", detail=False
        ),
    ),
    path(
        f"{_ROOT}/export/",
        units.CommandCenterViewSet.as_view(
            {"get": "export"},
            basename="command-center",
            detail=False,
            **units.CommandCenterViewSet.export.kwargs,
        ),
    ),
    *(
        path(
            f"{_ROOT}/{where}/",
            units.CommandCenterViewSet.as_view(
                {"post": name}, basename="command-center", detail=False
            ),
        )
        for where, name in (
            ("selection", "selection"),
            ("preview", "preview"),
            ("actions", "execute"),
            ("generate", "generate"),
        )
    ),
    path(
        f"{_ROOT}/settings/",
        units.CommandCenterSettingsViewSet.as_view(
            {"get": "retrieve", "patch": "partial_update"},
            basename="command-center/settings",
            detail=True,
        ),
    ),
]


def register(router: SimpleRouter) -> None:
    router.register(
        f"{_ROOT}/ai-queue", queue.ActionQueueViewSet, basename="command-center/ai-queue"
    )
    router.register(f"{_ROOT}/batches", queue.BulkBatchViewSet, basename="command-center/batches")
    router.register(
        f"{_ROOT}/batch-items", queue.BulkItemViewSet, basename="command-center/batch-items"
    )
