"""Paths of work orders, their history and their photos."""

from django.urls import path
from rest_framework.routers import SimpleRouter

from unitcycle.core.api.albums import UUID_PATTERN
from unitcycle.portfolio.work_orders.api.triage import WorkOrderTriageViewSet
from unitcycle.portfolio.work_orders.api.views import (
    WorkOrderLogViewSet,
    WorkOrderPhotoViewSet,
    WorkOrderViewSet,
)

urlpatterns = [
    path(
        "work-orders/triage/",
        WorkOrderTriageViewSet.as_view({"post": "sort_many"}, basename="work-order-triage"),
    ),
    path(
        "work-orders/<uuid:work_order_id>/triage/",
        WorkOrderTriageViewSet.as_view({"post": "sort"}, basename="work-order-triage"),
    ),
]


def register(router: SimpleRouter) -> None:
    router.register("work-orders", WorkOrderViewSet, basename="work-orders")
    below = rf"work-orders/(?P<work_order_id>{UUID_PATTERN})"
    router.register(f"{below}/log", WorkOrderLogViewSet, basename="work-order-log")
    router.register(f"{below}/photos", WorkOrderPhotoViewSet, basename="work-order-photos")
