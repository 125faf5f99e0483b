"""Paths of payments, gateways and webhooks."""

from django.urls import URLPattern, path
from rest_framework.routers import SimpleRouter

from unitcycle.finance.payments.api.gateways import GatewayViewSet
from unitcycle.finance.payments.api.views import DisputeViewSet, PaymentViewSet, RefundViewSet
from unitcycle.finance.payments.api.webhooks import (
    FlutterwaveWebhookView,
    PaystackWebhookView,
    WebhookEventViewSet,
    WebhookView,
)

urlpatterns: list[URLPattern] = [
    path(
        "webhooks/<slug:provider>/<uuid:gateway>/", WebhookView.as_view(), name="payments-webhook"
    ),
    path(
        "payments/webhooks/paystack/",
        PaystackWebhookView.as_view(),
        name="payments-webhook-paystack",
    ),
    path(
        "payments/webhooks/flutterwave/",
        FlutterwaveWebhookView.as_view(),
        name="payments-webhook-flutterwave",
    ),
]


def register(router: SimpleRouter) -> None:
    router.register("payments", PaymentViewSet, basename="payments")
    router.register("payment-refunds", RefundViewSet, basename="payment-refunds")
    router.register("payment-disputes", DisputeViewSet, basename="payment-disputes")
    router.register("payment-gateways", GatewayViewSet, basename="payment-gateways")
    router.register("payment-webhooks", WebhookEventViewSet, basename="payment-webhooks")
