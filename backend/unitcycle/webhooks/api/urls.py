"""Paths of webhooks."""

from rest_framework.routers import SimpleRouter

from unitcycle.webhooks.api.views import WebhookDeliveryViewSet, WebhookEndpointViewSet


def register(router: SimpleRouter) -> None:
    router.register("webhook-endpoints", WebhookEndpointViewSet, basename="webhook-endpoints")
    router.register("webhook-deliveries", WebhookDeliveryViewSet, basename="webhook-deliveries")
