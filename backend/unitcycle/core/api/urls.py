"""Paths of this app."""

from rest_framework.routers import BaseRouter

from unitcycle.core.api.jobs import JobViewSet


def register(router: BaseRouter) -> None:
    router.register("jobs", JobViewSet, basename="jobs")
