"""How vendors look, and what is needed to write them."""

from drf_spectacular.utils import extend_schema_field

from unitcycle.core.api import serializers
from unitcycle.core.api.rows import Row, RowSerializer
from unitcycle.portfolio.vendors import rules
from unitcycle.portfolio.vendors.models import Vendor
from unitcycle.portfolio.vendors.rules import PaperState, Trade

_CONTACT = [
    "contact_name",
    "email",
    "phone",
    "address_line1",
    "address_line2",
    "city",
    "region",
    "postal_code",
    "website",
]
_PAPER_STATE = (
    "From 30 days before the last day on it is “expiring”; without a date it is “missing”."
)


class VendorSerializer(RowSerializer):
    trades = serializers.ListField(child=serializers.ChoiceField(Trade.choices), read_only=True)
    insurance_state = serializers.SerializerMethodField(help_text=_PAPER_STATE)
    licence_state = serializers.SerializerMethodField(help_text=_PAPER_STATE)

    class Meta:
        model = Vendor
        fields = [
            "id",
            "name",
            "trades",
            *_CONTACT,
            "insurance_provider",
            "insurance_policy_number",
            "insurance_expires_on",
            "insurance_state",
            "licence_number",
            "licence_expires_on",
            "licence_state",
            "is_active",
            "notes",
            "archived_at",
            "created_at",
            "updated_at",
        ]
        read_only_fields = fields

    @extend_schema_field(serializers.ChoiceField(PaperState.choices))
    def get_insurance_state(self, row: Row) -> str:
        return rules.paper_state(row["insurance_expires_on"], self.context["view"].today).value

    @extend_schema_field(serializers.ChoiceField(PaperState.choices))
    def get_licence_state(self, row: Row) -> str:
        return rules.paper_state(row["licence_expires_on"], self.context["view"].today).value


class WriteVendorSerializer(serializers.ModelSerializer):
    trades = serializers.ListField(
        child=serializers.ChoiceField(Trade.choices), max_length=len(Trade), required=False
    )

    class Meta:
        model = Vendor
        fields = [
            "name",
            "trades",
            *_CONTACT,
            "insurance_provider",
            "insurance_policy_number",
            "insurance_expires_on",
            "licence_number",
            "licence_expires_on",
            "is_active",
            "notes",
        ]
