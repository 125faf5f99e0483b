"""What payment providers call, and the log of it."""

from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema, extend_schema_field
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from unitcycle.accounts.api.permissions import Anybody
from unitcycle.core.api import serializers
from unitcycle.core.api.rows import Row, RowSerializer
from unitcycle.core.api.throttles import address_of
from unitcycle.core.api.viewsets import OrganizationView, ReadViewSet
from unitcycle.core.errors import Invalid
from unitcycle.finance.payments import selectors, services
from unitcycle.finance.payments.api.filters import WebhookFilter
from unitcycle.finance.payments.errors import WebhookNotBelieved
from unitcycle.finance.payments.models import PaymentGatewayConfig, WebhookEvent
from unitcycle.finance.payments.rules import ProviderName
from unitcycle.finance.payments.services import intake


class TakenSerializer(serializers.Serializer[Any]):
    status = serializers.ChoiceField(
        [("received", "received"), ("already_processed", "already_processed")]
    )


class _Intake(OrganizationView, APIView):
    # Not limited by address: providers call from few of them. An unsigned call costs one digest and one short row.
    authentication_classes: list[Any] = []
    permission_classes = [Anybody]
    throttle_classes: list[Any] = []
    takes_idempotency_key = False
    tells_who_acts = False
    checks_signature = True
    in_steps = frozenset({"post"})
    tag = "webhooks"

    def taken(self, request: Request, gateway: PaymentGatewayConfig) -> Response:
        plain = request._request
        call = intake.Call(plain.body, plain.headers, address_of(plain))
        is_new = intake.take_webhook(gateway, call)
        return Response({"status": "received" if is_new else "already_processed"})


class WebhookView(_Intake):
    operation_ids = {"post": "webhooks_payments"}

    @extend_schema(request={"application/json": OpenApiTypes.ANY}, responses=TakenSerializer)
    def post(self, request: Request, provider: str, gateway: UUID) -> Response:
        """Hear from a payment provider: enter the address that the gateway's settings show.

        The call is kept, answered, and processed afterwards; the same event twice is processed once.
        """
        return self.taken(request, intake.gateway_named(provider, gateway))


class _OnlyGatewayView(_Intake):
    looks_up = frozenset({"post"})
    provider: str

    def taken(self, request: Request, gateway: PaymentGatewayConfig) -> Response:
        try:
            return super().taken(request, gateway)
        except WebhookNotBelieved as error:
            raise Invalid(error.detail) from None


class PaystackWebhookView(_OnlyGatewayView):
    operation_ids = {"post": "payments_webhooks_paystack"}

    @extend_schema(request={"application/json": OpenApiTypes.ANY}, responses=TakenSerializer)
    def post(self, request: Request) -> Response:
        """Hear from Paystack, where one gateway of it is set up."""
        return self.taken(request, intake.only_gateway_of(ProviderName.PAYSTACK))


class FlutterwaveWebhookView(_OnlyGatewayView):
    operation_ids = {"post": "payments_webhooks_flutterwave"}

    @extend_schema(request={"application/json": OpenApiTypes.ANY}, responses=TakenSerializer)
    def post(self, request: Request) -> Response:
        """Hear from Flutterwave, where one gateway of it is set up."""
        return self.taken(request, intake.only_gateway_of(ProviderName.FLUTTERWAVE))


class WebhookEventSerializer(RowSerializer):
    """A call of a payment provider."""

    gateway_name = serializers.CharField(source="gateway_config.display_name", read_only=True)

    class Meta:
        model = WebhookEvent
        fields = [
            "id",
            "gateway_config",
            "gateway_name",
            "provider",
            "event_type",
            "kind",
            "event_id",
            "is_verified",
            "deliveries",
            "status",
            "payment",
            "error_message",
            "ip_address",
            "attempts",
            "next_attempt_at",
            "processed_at",
            "created_at",
        ]
        read_only_fields = fields


class WebhookEventDetailSerializer(WebhookEventSerializer):
    """A call of a payment provider, with what it said."""

    payload = serializers.SerializerMethodField(
        help_text="The body as text; of one that was refused only its beginning."
    )

    class Meta(WebhookEventSerializer.Meta):
        fields = [*WebhookEventSerializer.Meta.fields, "payload"]
        read_only_fields = fields
        also = ["body"]

    @extend_schema_field(serializers.CharField())
    def get_payload(self, row: Row) -> str:
        return bytes(row["body"]).decode(errors="replace")


class WebhookEventViewSet(ReadViewSet):
    """Every call of payment providers: what was believed and what was not, and what became of it."""

    resource = "payment_webhooks"
    tag = "payments"
    verbs = {"replay": "change"}
    serializer_class = WebhookEventSerializer
    filterset_class = WebhookFilter
    search_fields = ["event_type", "event_id"]
    ordering_fields = ["created_at"]
    ordering = ["-created_at"]

    def rows(self) -> QuerySet[WebhookEvent]:
        return selectors.webhooks()

    def get_serializer_class(self) -> Any:
        return WebhookEventDetailSerializer if self.action == "retrieve" else WebhookEventSerializer

    @extend_schema(request=None, responses=WebhookEventSerializer)
    @action(detail=True, methods=["post"])
    def replay(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Process a call again, as if it had just come."""
        row = services.replay_webhook(event_id=self.get_object().pk)
        return Response(self.get_serializer(self.rows().get(pk=row.pk)).data)
