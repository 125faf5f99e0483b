"""How payments look over the API, and what is needed to record one."""

from decimal import Decimal
from typing import Any

from drf_spectacular.utils import extend_schema_field

from unitcycle.core.api import serializers
from unitcycle.core.api.rows import Row, RowSerializer
from unitcycle.finance.billing.models import Invoice
from unitcycle.finance.payments.models import Payment
from unitcycle.finance.payments.rules import BY_HAND
from unitcycle.tenancy.tenants.models import Tenant
from unitcycle.tenancy.tenants.rules import full_name

_NAMES = ["tenant__first_name", "tenant__last_name", "tenant__company"]


class PaymentSerializer(RowSerializer):
    """Money a tenant paid."""

    tenant_name = serializers.SerializerMethodField()
    invoice_number = serializers.CharField(
        source="invoice.invoice_number", read_only=True, allow_null=True
    )
    recorded_by_name = serializers.CharField(
        source="recorded_by.name", read_only=True, allow_null=True
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
            "notes",
            "entry",
            "recorded_by",
            "recorded_by_name",
            "returned_on",
            "return_reason",
            "created_at",
        ]
        also = _NAMES
        read_only_fields = fields

    @extend_schema_field(serializers.CharField())
    def get_tenant_name(self, row: Row) -> str:
        return full_name(*(row[name] for name in _NAMES))


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


class ReturnPaymentSerializer(serializers.Serializer[Any]):
    reason = serializers.CharField(max_length=100)
