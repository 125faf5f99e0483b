"""Paths of this app."""

from rest_framework.routers import BaseRouter

from unitcycle.core.api.audit import AuditViewSet
from unitcycle.core.api.jobs import JobViewSet


def register(router: BaseRouter) -> None:
    router.register("jobs", JobViewSet, basename="jobs")
    router.register("audit", AuditViewSet, basename="audit")
