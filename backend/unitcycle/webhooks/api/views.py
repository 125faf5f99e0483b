"""Webhooks over the API."""

from typing import Any

from django.db.models import QuerySet
from drf_spectacular.utils import extend_schema
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from unitcycle.core.api.exports import ExportedList
from unitcycle.core.api.viewsets import ReadViewSet, VersionedViewSet
from unitcycle.webhooks import selectors, services
from unitcycle.webhooks.api.filters import WebhookDeliveryFilter, WebhookEndpointFilter
from unitcycle.webhooks.api.serializers import (
    NewWebhookEndpointSerializer,
    WebhookDeliveryDetailSerializer,
    WebhookDeliverySerializer,
    WebhookEndpointSerializer,
    WebhookEventTypeSerializer,
    WriteWebhookEndpointSerializer,
)
from unitcycle.webhooks.models import WebhookDelivery, WebhookEndpoint


class WebhookEndpointViewSet(VersionedViewSet):
    """Servers of integrators that are told of events, signed as Standard Webhooks says."""

    resource = "webhooks"
    tag = "webhook-endpoints"
    verbs = {
        "event_types": "view",
        "test": "change",
        "rotate_secret": "change",
        "enable": "change",
    }
    # some answers hold the secret, and what is kept for repeating answers must not
    takes_idempotency_key = False
    serializer_class = WebhookEndpointSerializer
    filterset_class = WebhookEndpointFilter
    search_fields = ["url", "description"]
    ordering_fields = ["created_at", "url"]
    ordering = ["-created_at"]

    def rows(self) -> QuerySet[WebhookEndpoint]:
        return selectors.endpoints()

    @extend_schema(
        request=WriteWebhookEndpointSerializer, responses={201: NewWebhookEndpointSerializer}
    )
    def create(self, request: Request) -> Response:
        """Add an endpoint. Its `secret` is in this answer and nowhere else."""
        row, secret = services.create_endpoint(
            **self.checked(request, WriteWebhookEndpointSerializer)
        )
        return self._with_secret(row, secret, 201)

    @extend_schema(request=WriteWebhookEndpointSerializer, responses=WebhookEndpointSerializer)
    def partial_update(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        row = self.matched(request)
        changes = self.checked(request, WriteWebhookEndpointSerializer, partial=True)
        services.update_endpoint(endpoint_id=row.pk, **changes)
        return self.fresh(request, row.pk)

    @extend_schema(responses={204: None})
    def destroy(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Remove one endpoint, with the log of its calls."""
        services.delete_endpoint(endpoint_id=self.matched(request).pk)
        return Response(status=204)

    @extend_schema(request=None, responses={202: WebhookDeliverySerializer})
    @action(detail=True, methods=["post"])
    def test(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Send a `webhook.ping`. Read the delivery to see what became of it."""
        row = services.ping(endpoint_id=self.get_object().pk)
        return Response(
            WebhookDeliverySerializer(row, context=self.get_serializer_context()).data, 202
        )

    @extend_schema(request=None, responses=NewWebhookEndpointSerializer)
    @action(detail=True, methods=["post"], url_path="rotate-secret")
    def rotate_secret(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Make a new secret. It is in this answer and nowhere else.

        For a day every call carries two signatures, by the new and by the old secret.
        """
        row, secret = services.rotate_secret(endpoint_id=self.get_object().pk)
        return self._with_secret(row, secret, 200)

    @extend_schema(request=None, responses=WebhookEndpointSerializer)
    @action(detail=True, methods=["post"])
    def enable(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Call it again. What waited when it was switched off goes out now."""
        row = services.enable_endpoint(endpoint_id=self.get_object().pk)
        return self.fresh(request, row.pk)

    @extend_schema(responses=WebhookEventTypeSerializer(many=True), filters=False)
    @action(detail=False, pagination_class=None, url_path="event-types")
    def event_types(self, request: Request) -> Response:
        """What an endpoint can be told of."""
        return Response(
            [
                {"name": name, "meaning": selectors.meaning_of(kind)}
                for name, kind in selectors.event_types().items()
            ]
        )

    def _with_secret(self, row: WebhookEndpoint, secret: str, status: int) -> Response:
        context = {**self.get_serializer_context(), "secret": secret}
        return Response(NewWebhookEndpointSerializer(row, context=context).data, status)


class WebhookDeliveryViewSet(ExportedList, ReadViewSet):
    """The log: every event for every endpoint, and what its server answered."""

    resource = "webhooks"
    tag = "webhook-endpoints"
    verbs = {"replay": "change"}
    serializer_class = WebhookDeliverySerializer
    filterset_class = WebhookDeliveryFilter
    search_fields = ["event_type", "problem"]
    ordering_fields = ["created_at", "last_attempt_at"]
    ordering = ["-created_at"]

    def rows(self) -> QuerySet[WebhookDelivery]:
        return selectors.deliveries()

    @extend_schema(responses=WebhookDeliveryDetailSerializer)
    def retrieve(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Read one webhook delivery with what was sent."""
        return Response(
            WebhookDeliveryDetailSerializer(
                self.get_object(), context=self.get_serializer_context()
            ).data
        )

    @extend_schema(request=None, responses={202: WebhookDeliverySerializer})
    @action(detail=True, methods=["post"])
    def replay(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Send it again under the same `webhook-id`."""
        row = services.replay(delivery_id=self.get_object().pk)
        return Response(self.get_serializer(row).data, 202)
