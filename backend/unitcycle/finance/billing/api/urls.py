"""Paths of billing."""

from django.urls import path
from rest_framework.routers import SimpleRouter

from unitcycle.finance.billing.api import views

urlpatterns = [
    path(
        "billing/properties/<uuid:property_id>/config/",
        views.PropertyBillingViewSet.as_view(
            {"get": "retrieve", "patch": "partial_update"},
            basename="billing/properties",
            detail=True,
        ),
    ),
    path(
        "billing/leases/<uuid:lease_id>/config/",
        views.LeaseBillingViewSet.as_view(
            {"get": "retrieve", "patch": "partial_update"}, basename="billing/leases", detail=True
        ),
    ),
]


def register(router: SimpleRouter) -> None:
    router.register("billing/invoices", views.InvoiceViewSet, basename="billing/invoices")
    router.register(
        "billing/recurring-charges",
        views.RecurringChargeViewSet,
        basename="billing/recurring-charges",
    )
    router.register("billing/cycles", views.BillingCycleViewSet, basename="billing/cycles")
