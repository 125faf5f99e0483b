"""How billing looks over the API, and what is needed to write it."""

from decimal import Decimal
from typing import Any

from drf_spectacular.utils import extend_schema_field

from unitcycle.core.api import serializers
from unitcycle.core.api.rows import Row, RowSerializer
from unitcycle.finance.billing.models import (
    BillingCycle,
    Invoice,
    InvoiceLine,
    LeaseBilling,
    PropertyBilling,
    RecurringCharge,
    ReminderLog,
)
from unitcycle.finance.billing.rules import MOST_DAYS
from unitcycle.finance.ledger.rules import ChargeKind
from unitcycle.portfolio.properties.models import Property
from unitcycle.tenancy.tenants.models import Lease
from unitcycle.tenancy.tenants.rules import full_name

_NAMES = ["tenant__first_name", "tenant__last_name", "tenant__company"]


class InvoiceSerializer(RowSerializer):
    """What a tenant is to pay."""

    tenant_name = serializers.SerializerMethodField()
    property_name = serializers.CharField(source="property.name", read_only=True)
    unit_number = serializers.CharField(source="lease.unit.unit_number", read_only=True)
    balance_due = serializers.SerializerMethodField()

    class Meta:
        model = Invoice
        fields = [
            "id",
            "invoice_number",
            "lease",
            "tenant",
            "tenant_name",
            "property",
            "property_name",
            "unit_number",
            "month",
            "status",
            "issue_date",
            "due_date",
            "currency",
            "total_amount",
            "amount_paid",
            "balance_due",
            "late_fees_total",
            "notes",
            "created_at",
            "updated_at",
        ]
        also = _NAMES
        read_only_fields = fields

    @extend_schema_field(serializers.CharField())
    def get_tenant_name(self, row: Row) -> str:
        return full_name(*(row[name] for name in _NAMES))

    @extend_schema_field(serializers.DecimalField(max_digits=10, decimal_places=2))
    def get_balance_due(self, row: Row) -> Decimal:
        if row["status"] == "cancelled":
            return Decimal("0.00")
        due: Decimal = row["total_amount"] - row["amount_paid"]
        return due


class InvoiceLineSerializer(serializers.ModelSerializer):
    """A line of an invoice, and how much of it is open."""

    open_amount = serializers.DecimalField(
        source="charge.open_amount",
        max_digits=10,
        decimal_places=2,
        read_only=True,
        allow_null=True,
        default=None,
    )

    class Meta:
        model = InvoiceLine
        fields = [
            "id",
            "place",
            "charge_type",
            "description",
            "quantity",
            "unit_price",
            "amount",
            "charge",
            "open_amount",
        ]
        read_only_fields = fields


class WriteLineSerializer(serializers.Serializer[Any]):
    charge_type = serializers.ChoiceField(ChargeKind.choices)
    description = serializers.CharField(max_length=200)
    quantity = serializers.DecimalField(
        max_digits=9, decimal_places=3, min_value=Decimal("0.001"), default=Decimal(1)
    )
    unit_price = serializers.DecimalField(
        max_digits=10, decimal_places=2, min_value=Decimal("0.01")
    )


class WriteInvoiceSerializer(serializers.Serializer[Any]):
    """A draft; it is owed once it is issued."""

    lease = serializers.PrimaryKeyRelatedField(queryset=Lease.objects.all())
    due_date = serializers.DateField()
    lines = serializers.ListField(child=WriteLineSerializer(), min_length=1, max_length=100)
    notes = serializers.CharField(max_length=2000, required=False, allow_blank=True)


class ChangeInvoiceSerializer(serializers.Serializer[Any]):
    due_date = serializers.DateField()
    lines = serializers.ListField(child=WriteLineSerializer(), min_length=1, max_length=100)
    notes = serializers.CharField(max_length=2000, allow_blank=True)


class VoidSerializer(serializers.Serializer[Any]):
    reason = serializers.CharField(max_length=100)


class GenerateSerializer(serializers.Serializer[Any]):
    """A month to bill. With `dry_run` the job only shows what it would make."""

    month = serializers.DateField(help_text="Any day of the month.")
    property = serializers.PrimaryKeyRelatedField(
        queryset=Property.objects.all(),
        required=False,
        allow_null=True,
        help_text="This property alone; needed for one that does not bill by itself.",
    )
    dry_run = serializers.BooleanField(default=False)


class LateFeesSerializer(serializers.Serializer[Any]):
    """With `dry_run` the job only shows what it would charge."""

    property = serializers.PrimaryKeyRelatedField(
        queryset=Property.objects.all(), required=False, allow_null=True
    )
    dry_run = serializers.BooleanField(default=False)


class RemindersSerializer(serializers.Serializer[Any]):
    """With `dry_run` the job only shows whom it would remind."""

    property = serializers.PrimaryKeyRelatedField(
        queryset=Property.objects.all(), required=False, allow_null=True
    )
    days_before = serializers.ListField(
        child=serializers.IntegerField(min_value=1, max_value=MOST_DAYS),
        min_length=1,
        max_length=10,
        required=False,
        allow_null=True,
        help_text="Instead of 3 and 1 days before an invoice is due.",
    )
    days_after = serializers.ListField(
        child=serializers.IntegerField(min_value=1, max_value=MOST_DAYS),
        min_length=1,
        max_length=10,
        required=False,
        allow_null=True,
        help_text="Instead of 1, 7 and 30 days after it was due.",
    )
    dry_run = serializers.BooleanField(default=False)


class ReminderSerializer(serializers.ModelSerializer):
    """That a tenant was reminded. `step` counts days from the due date: -3 is three days before it."""

    class Meta:
        model = ReminderLog
        fields = ["id", "invoice", "step", "sent_by", "channel", "message", "sent_at"]
        read_only_fields = fields


_TERMS = [
    "auto_generate_invoices",
    "default_due_day",
    "proration",
    "late_fee_enabled",
    "grace_period_days",
    "late_fee_type",
    "late_fee_amount",
    "late_fee_frequency",
    "late_fee_cap",
    "interest_enabled",
    "annual_interest_rate",
    "default_invoice_notes",
]


class PropertyBillingSerializer(serializers.ModelSerializer):
    """How a property bills; what was never set is shown as it applies."""

    class Meta:
        model = PropertyBilling
        fields = ["property", *_TERMS]
        read_only_fields = fields


class WritePropertyBillingSerializer(serializers.ModelSerializer):
    class Meta:
        model = PropertyBilling
        fields = _TERMS


_OWN_TERMS = ["due_day", "grace_period_days", "late_fee_type", "late_fee_amount"]


class LeaseBillingSerializer(serializers.ModelSerializer):
    """What a lease says otherwise than its property; null is as the property has it."""

    class Meta:
        model = LeaseBilling
        fields = ["lease", *_OWN_TERMS]
        read_only_fields = fields


class WriteLeaseBillingSerializer(serializers.ModelSerializer):
    class Meta:
        model = LeaseBilling
        fields = _OWN_TERMS


class RecurringChargeSerializer(RowSerializer):
    """Something that is billed beside the rent."""

    class Meta:
        model = RecurringCharge
        fields = [
            "id",
            "lease",
            "property",
            "charge_type",
            "description",
            "amount",
            "frequency",
            "is_active",
            "start_date",
            "end_date",
            "created_at",
            "updated_at",
        ]
        read_only_fields = fields


_CHARGE = [
    "charge_type",
    "description",
    "amount",
    "frequency",
    "is_active",
    "start_date",
    "end_date",
]


class WriteRecurringChargeSerializer(serializers.ModelSerializer):
    """Of one lease, or of a property and then of each of its leases."""

    class Meta:
        model = RecurringCharge
        fields = ["lease", "property", *_CHARGE]


class ChangeRecurringChargeSerializer(serializers.ModelSerializer):
    class Meta:
        model = RecurringCharge
        fields = _CHARGE


class BillingCycleSerializer(RowSerializer):
    """A span of days; closed, nothing more is billed for it."""

    property_name = serializers.CharField(source="property.name", read_only=True, allow_null=True)
    invoices = serializers.IntegerField(
        read_only=True, help_text="How many the monthly runs made for its months; void ones aside."
    )
    billed = serializers.DecimalField(
        max_digits=14, decimal_places=2, read_only=True, help_text="What those come to."
    )

    class Meta:
        model = BillingCycle
        fields = [
            "id",
            "name",
            "property",
            "property_name",
            "start_date",
            "end_date",
            "is_closed",
            "invoices",
            "billed",
            "created_at",
            "updated_at",
        ]
        read_only_fields = fields


class WriteBillingCycleSerializer(serializers.ModelSerializer):
    class Meta:
        model = BillingCycle
        fields = ["name", "property", "start_date", "end_date"]


class ChangeBillingCycleSerializer(serializers.ModelSerializer):
    class Meta:
        model = BillingCycle
        fields = ["is_closed"]
