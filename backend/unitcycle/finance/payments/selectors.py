"""Reads about payments."""

from uuid import UUID

from django.db.models import Q, QuerySet

from unitcycle.core.errors import NotFound
from unitcycle.finance.payments.models import (
    Dispute,
    Payment,
    PaymentGatewayConfig,
    Refund,
    WebhookEvent,
)


def payments() -> QuerySet[Payment]:
    return Payment.objects.select_related(
        "tenant", "invoice", "recorded_by", "accepted_by", "gateway_config"
    )


def payment_named(name: str) -> Payment:
    """By our id or the provider's. Raises NotFound."""
    try:
        found = Q(pk=UUID(name))
    except ValueError:
        found = Q(gateway_transaction_id=name)
    payment = Payment.objects.filter(found).order_by("-created_at").first()
    if payment is None:
        raise NotFound("There is no such payment.")
    return payment


def refunds() -> QuerySet[Refund]:
    return Refund.objects.select_related("requested_by")


def disputes() -> QuerySet[Dispute]:
    return Dispute.objects.all()


def gateways() -> QuerySet[PaymentGatewayConfig]:
    return PaymentGatewayConfig.objects.order_by("display_name", "pk")


def webhooks() -> QuerySet[WebhookEvent]:
    return WebhookEvent.objects.select_related("gateway_config")
