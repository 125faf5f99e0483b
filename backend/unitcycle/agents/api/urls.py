"""Paths of agents."""

from django.urls import path
from rest_framework.routers import SimpleRouter

from unitcycle.agents.api import views

urlpatterns = [
    path(
        "agents/capabilities/",
        views.CapabilityViewSet.as_view(
            {"get": "overview", "patch": "allow"}, basename="agent-capabilities"
        ),
    ),
    path(
        "agents/budget/",
        views.BudgetViewSet.as_view({"get": "show", "patch": "limit"}, basename="agent-budget"),
    ),
]


def register(router: SimpleRouter) -> None:
    router.register("agents/runs", views.AIRunViewSet, basename="agent-runs")
    router.register("agents/proposals", views.ProposalViewSet, basename="agent-proposals")
