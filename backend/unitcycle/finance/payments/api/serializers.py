"""How payments, refunds and disputes look over the API, and what is needed to make them."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from drf_spectacular.utils import extend_schema_field

from unitcycle.core.api import serializers
from unitcycle.core.api.rows import Row, RowSerializer
from unitcycle.finance.billing.models import Invoice
from unitcycle.finance.payments.models import Dispute, Payment, PaymentGatewayConfig, Refund
from unitcycle.finance.payments.rules import BY_HAND
from unitcycle.integrations.payments.errors import POLICIES, ErrorType
from unitcycle.tenancy.tenants.models import Tenant
from unitcycle.tenancy.tenants.rules import full_name

_NAMES = ["tenant__first_name", "tenant__last_name", "tenant__company"]


class PaymentSerializer(RowSerializer):
    """Money of a tenant: what was asked for, what came, what went back."""

    tenant_name = serializers.SerializerMethodField()
    invoice_number = serializers.CharField(
        source="invoice.invoice_number", read_only=True, allow_null=True
    )
    gateway_name = serializers.CharField(
        source="gateway_config.display_name", read_only=True, allow_null=True
    )
    recovery = serializers.SerializerMethodField(
        help_text="What whoever pays can do about a failure; empty without one."
    )
    recorded_by_name = serializers.CharField(
        source="recorded_by.name", read_only=True, allow_null=True
    )
    accepted_by_name = serializers.CharField(
        source="accepted_by.name", read_only=True, allow_null=True
    )

    class Meta:
        model = Payment
        fields = [
            "id",
            "tenant",
            "tenant_name",
            "invoice",
            "invoice_number",
            "amount",
            "currency",
            "method",
            "status",
            "reference_number",
            "received_on",
            "credit",
            "refunded_amount",
            "notes",
            "entry",
            "recorded_by",
            "recorded_by_name",
            "returned_on",
            "return_reason",
            "gateway_config",
            "gateway_name",
            "gateway_transaction_id",
            "provider_status",
            "error_type",
            "error_message",
            "recovery",
            "review_reason",
            "reported_amount",
            "reported_currency",
            "asked_amount",
            "accepted_at",
            "accepted_by",
            "accepted_by_name",
            "acceptance_reason",
            "sent_at",
            "completed_at",
            "created_at",
        ]
        also = _NAMES
        read_only_fields = fields

    @extend_schema_field(serializers.CharField())
    def get_tenant_name(self, row: Row) -> str:
        return full_name(*(row[name] for name in _NAMES))

    @extend_schema_field(serializers.CharField())
    def get_recovery(self, row: Row) -> str:
        return POLICIES[ErrorType(row["error_type"])].recovery if row["error_type"] else ""


class RecordPaymentSerializer(serializers.Serializer[Any]):
    """Money that was received: for an invoice, or for whatever is due longest."""

    tenant = serializers.PrimaryKeyRelatedField(queryset=Tenant.objects.all())
    invoice = serializers.PrimaryKeyRelatedField(
        queryset=Invoice.objects.all(), required=False, allow_null=True
    )
    amount = serializers.DecimalField(max_digits=10, decimal_places=2, min_value=Decimal("0.01"))
    method = serializers.ChoiceField(BY_HAND)
    received_on = serializers.DateField(help_text="The day the money came; not a day to come.")
    reference_number = serializers.CharField(max_length=100, required=False, allow_blank=True)
    notes = serializers.CharField(max_length=2000, required=False, allow_blank=True)


class StartPaymentSerializer(serializers.Serializer[Any]):
    """A payment through a gateway."""

    tenant = serializers.PrimaryKeyRelatedField(queryset=Tenant.objects.all())
    invoice = serializers.PrimaryKeyRelatedField(
        queryset=Invoice.objects.all(), required=False, allow_null=True
    )
    gateway = serializers.PrimaryKeyRelatedField(
        queryset=PaymentGatewayConfig.objects.all(),
        required=False,
        allow_null=True,
        help_text="The default gateway without one.",
    )
    amount = serializers.DecimalField(max_digits=10, decimal_places=2, min_value=Decimal("0.01"))
    payload = serializers.DictField(
        child=serializers.CharField(max_length=2000),
        required=False,
        help_text="What the provider's script in the browser gave; good for one payment, and not kept.",
    )
    return_url = serializers.URLField(
        required=False, max_length=500, help_text="Where the provider sends the payer back to."
    )

    def validate_payload(self, value: Mapping[str, str]) -> Mapping[str, str]:
        if len(value) > 10:
            raise serializers.ValidationError("At most ten values.")
        return value


class StartedPaymentSerializer(serializers.Serializer[Any]):
    """A payment, and what the payer's browser does next: a client secret, an approval URL, or nothing."""

    payment = PaymentSerializer()
    next_step: Any = serializers.DictField(child=serializers.CharField())


class ReturnPaymentSerializer(serializers.Serializer[Any]):
    reason = serializers.CharField(max_length=100)


class AcceptPaymentSerializer(serializers.Serializer[Any]):
    """Why what came is taken in place of what was asked for."""

    reason = serializers.CharField(max_length=300, help_text="Kept with the payment.")
    amount = serializers.DecimalField(
        max_digits=10,
        decimal_places=2,
        min_value=Decimal("0.01"),
        required=False,
        allow_null=True,
        help_text="What you were told that came (`reported_amount`): refused when it is another amount by now.",
    )


class VerifyPaymentSerializer(serializers.Serializer[Any]):
    transaction_id = serializers.CharField(
        max_length=200, help_text="Our id of the payment, or the provider's."
    )


class VerifiedPaymentSerializer(serializers.Serializer[Any]):
    """How a payment stands after its provider was asked."""

    transaction_id = serializers.UUIDField()
    status = serializers.CharField()
    verified = serializers.BooleanField(help_text="Whether the provider has the money.")
    amount = serializers.DecimalField(max_digits=10, decimal_places=2)
    currency = serializers.CharField()


class RefundPaymentSerializer(serializers.Serializer[Any]):
    """All that is left of the payment, without an amount."""

    amount = serializers.DecimalField(
        max_digits=10, decimal_places=2, min_value=Decimal("0.01"), required=False, allow_null=True
    )
    reason = serializers.CharField(max_length=300, required=False, allow_blank=True)


class RefundSerializer(RowSerializer):
    """Money that goes back to the payer."""

    requested_by_name = serializers.CharField(
        source="requested_by.name", read_only=True, allow_null=True
    )

    class Meta:
        model = Refund
        fields = [
            "id",
            "payment",
            "amount",
            "status",
            "reason",
            "is_external",
            "provider_refund_id",
            "refunded_on",
            "error_message",
            "entry",
            "requested_by",
            "requested_by_name",
            "created_at",
        ]
        read_only_fields = fields


class DisputeSerializer(RowSerializer):
    """A payer's bank wants the money back."""

    class Meta:
        model = Dispute
        fields = [
            "id",
            "payment",
            "amount",
            "status",
            "opened_on",
            "closed_on",
            "entry",
            "closing_entry",
            "created_at",
        ]
        read_only_fields = fields
