"""Paths of the ledger."""

from django.urls import path
from rest_framework.routers import SimpleRouter

from unitcycle.core.api.exports import AnyAccept
from unitcycle.finance.ledger.api import views
from unitcycle.finance.ledger.api.plain_words import PlainWordsViewSet

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
        "ledger/tenants/<uuid:tenant_id>/statement/pdf/",
        views.TenantAccountViewSet.as_view(
            {"get": "statement_pdf"}, basename="ledger", content_negotiation_class=AnyAccept
        ),
    ),
    path(
        "ledger/tenants/<uuid:tenant_id>/explanation/",
        views.TenantAccountViewSet.as_view({"get": "explanation"}, basename="ledger"),
    ),
    path(
        "ledger/tenants/<uuid:tenant_id>/explanation/plain/",
        PlainWordsViewSet.as_view({"post": "explain"}, basename="ledger-plain-words"),
    ),
]


def register(router: SimpleRouter) -> None:
    router.register("ledger/accounts", views.AccountViewSet, basename="ledger/accounts")
    router.register("ledger/entries", views.EntryViewSet, basename="ledger/entries")
    router.register("ledger/charges", views.ChargeViewSet, basename="ledger/charges")
