"""Paths of the ledger."""

from django.urls import path
from rest_framework.routers import SimpleRouter

from unitcycle.finance.ledger.api import views

urlpatterns = [
    path(
        "ledger/trial-balance/",
        views.ReportViewSet.as_view({"get": "trial_balance"}, basename="ledger"),
    ),
    path("ledger/aging/", views.ReportViewSet.as_view({"get": "aging"}, basename="ledger")),
    path("ledger/by-month/", views.ReportViewSet.as_view({"get": "by_month"}, basename="ledger")),
    path(
        "ledger/tenants/<uuid:tenant_id>/statement/",
        views.TenantAccountViewSet.as_view({"get": "statement"}, basename="ledger"),
    ),
    path(
        "ledger/tenants/<uuid:tenant_id>/explanation/",
        views.TenantAccountViewSet.as_view({"get": "explanation"}, basename="ledger"),
    ),
]


def register(router: SimpleRouter) -> None:
    router.register("ledger/accounts", views.AccountViewSet, basename="ledger/accounts")
    router.register("ledger/entries", views.EntryViewSet, basename="ledger/entries")
    router.register("ledger/charges", views.ChargeViewSet, basename="ledger/charges")
