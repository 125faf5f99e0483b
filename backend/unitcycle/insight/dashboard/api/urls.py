"""Paths of the dashboard."""

from django.urls import path

from unitcycle.insight.dashboard.api.views import DashboardViewSet

urlpatterns = [
    path(
        "dashboard/",
        DashboardViewSet.as_view({"get": "retrieve"}, basename="dashboard", detail=True),
        name="dashboard",
    )
]
