"""How renewals look over the API, and what is needed to write them."""

from dataclasses import asdict
from typing import Any

from drf_spectacular.utils import extend_schema_field

from unitcycle.core.api import serializers
from unitcycle.core.api.rows import Row, RowSerializer
from unitcycle.core.money import CENT
from unitcycle.portfolio.properties.models import Property
from unitcycle.residency.renewals.models import RenewalRecommendation, RenewalSettings
from unitcycle.residency.renewals.rules import advice, churn
from unitcycle.residency.renewals.rules.letter import LONGEST_LETTER, VARIABLES
from unitcycle.residency.renewals.rules.states import RenewalStatus
from unitcycle.tenancy.tenants.rules import full_name

_NAMES = ["tenant__first_name", "tenant__last_name", "tenant__company"]
_RENT: dict[str, Any] = {"max_digits": 12, "decimal_places": 2}


class ExplainedFactorSerializer(serializers.Serializer[Any]):
    """One factor of a score: from 0 to 1, what it weighs, how many of the hundred points it gave, and why."""

    factor = serializers.ChoiceField(churn.Factor.choices)
    label: Any = serializers.CharField()
    value = serializers.FloatField()
    weight = serializers.FloatField()
    points = serializers.FloatField()
    words = serializers.CharField()


class RenewalSerializer(RowSerializer):
    """What is advised for a lease, why, and what became of it."""

    tenant_name = serializers.SerializerMethodField()
    unit_number = serializers.CharField(source="unit.unit_number", read_only=True)
    property_name = serializers.CharField(source="property.name", read_only=True)
    lease_number = serializers.CharField(source="lease.lease_number", read_only=True)
    gauge = serializers.SerializerMethodField(help_text="The score from 0 to 100.")
    churn_factors: Any = serializers.DictField(
        child=serializers.FloatField(),
        read_only=True,
        help_text="Each factor from 0 to 1, not weighted.",
    )
    explanation = serializers.SerializerMethodField()
    basis: Any = serializers.DictField(
        read_only=True,
        help_text="What the score and the rent were made of, and what was advised, as it was then.",
    )

    class Meta:
        model = RenewalRecommendation
        fields = [
            "id",
            "lease",
            "lease_number",
            "tenant",
            "tenant_name",
            "unit",
            "unit_number",
            "property",
            "property_name",
            "churn_score",
            "gauge",
            "churn_risk_level",
            "churn_factors",
            "explanation",
            "current_rent",
            "market_rent",
            "recommended_rent",
            "rent_increase_pct",
            "rent_strategy",
            "rent_reasoning",
            "basis",
            "recommended_term_months",
            "recommended_lease_start",
            "recommended_lease_end",
            "is_month_to_month",
            "renewal_letter_text",
            "renewal_letter_generated_at",
            "letter_is_edited",
            "letter_by_model",
            "status",
            "reviewed_by",
            "reviewed_at",
            "sent_at",
            "answer_by",
            "answered_at",
            "answered_by",
            "decline_reason",
            "created_at",
            "updated_at",
        ]
        also = _NAMES
        read_only_fields = fields

    @extend_schema_field(serializers.CharField())
    def get_tenant_name(self, row: Row) -> str:
        return full_name(*(row[name] for name in _NAMES))

    @extend_schema_field(serializers.IntegerField(min_value=0, max_value=100))
    def get_gauge(self, row: Row) -> int:
        return churn.gauge_of(row["churn_score"])

    @extend_schema_field(ExplainedFactorSerializer(many=True))
    def get_explanation(self, row: Row) -> list[dict[str, Any]]:
        if not row["basis"]:
            return []
        lines = churn.explain(row["churn_factors"], advice.facts_in(row["basis"]))
        return [asdict(line) for line in lines]


class ApproveRenewalSerializer(serializers.Serializer[Any]):
    """What is agreed to instead of what is recommended; nothing of it is needed."""

    recommended_rent = serializers.DecimalField(
        **_RENT,
        required=False,
        min_value=CENT,
        help_text="Within what the organisation's settings allow.",
    )
    recommended_term_months = serializers.IntegerField(required=False, min_value=1, max_value=60)
    renewal_letter_text = serializers.CharField(required=False, max_length=LONGEST_LETTER)


class EditLetterSerializer(serializers.Serializer[Any]):
    """The letter as a person wrote it."""

    renewal_letter_text = serializers.CharField(max_length=LONGEST_LETTER)


class DeclineRenewalSerializer(serializers.Serializer[Any]):
    reason = serializers.CharField(max_length=500, required=False, allow_blank=True)


class RunRenewalScanSerializer(serializers.Serializer[Any]):
    """Which leases are scanned."""

    property = serializers.PrimaryKeyRelatedField(
        queryset=Property.objects.all(), required=False, allow_null=True
    )
    with_expiring = serializers.BooleanField(
        default=False, help_text="Active leases with less than 30 days left, too."
    )


class RenewalStatsQuerySerializer(serializers.Serializer[Any]):
    property = serializers.UUIDField(required=False)


class RenewalsByRiskSerializer(serializers.Serializer[Any]):
    low = serializers.IntegerField()
    medium = serializers.IntegerField()
    high = serializers.IntegerField()
    critical = serializers.IntegerField()


class RenewalStatsSerializer(serializers.Serializer[Any]):
    """Totals by state; `total_sent` counts all that were ever sent, `by_risk_level` what is pending."""

    total_pending = serializers.IntegerField()
    total_approved = serializers.IntegerField()
    total_sent = serializers.IntegerField()
    total_accepted = serializers.IntegerField()
    total_declined = serializers.IntegerField()
    acceptance_rate = serializers.FloatField(help_text="Accepted of all that were ever sent.")
    avg_churn_score = serializers.FloatField(help_text="Of what is open or accepted.")
    projected_annual_revenue_increase = serializers.DecimalField(
        max_digits=16,
        decimal_places=2,
        help_text="Twelve times the difference of rents of what is approved, sent or accepted.",
    )
    avg_rent_increase_pct = serializers.FloatField(help_text="Of what is open or accepted.")
    by_risk_level = RenewalsByRiskSerializer()


_SETTINGS = [
    "most_increase_percent",
    "most_decrease_percent",
    "longest_term_months",
    "offer_days",
    "letter_subject",
    "letter_text",
]


class RenewalSettingsSerializer(serializers.ModelSerializer):
    """How far rents go, how long offers stand, and what is written; what was never set is shown as it applies."""

    letter_variables = serializers.SerializerMethodField(
        help_text="What can stand in braces in the wording, each with a sample."
    )

    class Meta:
        model = RenewalSettings
        fields = [*_SETTINGS, "letter_variables"]
        read_only_fields = fields

    @extend_schema_field(serializers.DictField(child=serializers.CharField()))
    def get_letter_variables(self, row: RenewalSettings) -> dict[str, str]:
        return dict(VARIABLES)


class WriteRenewalSettingsSerializer(serializers.ModelSerializer):
    class Meta:
        model = RenewalSettings
        fields = _SETTINGS


class OfferSerializer(serializers.Serializer[Any]):
    """What a tenant is offered, with the dates as they would be if accepted today."""

    status = serializers.ChoiceField(
        [
            choice
            for choice in RenewalStatus.choices
            if choice[0] not in (RenewalStatus.PENDING, RenewalStatus.APPROVED)
        ]
    )
    organization_name = serializers.CharField()
    property_name = serializers.CharField(source="renewal.property.name")
    unit_number = serializers.CharField(source="renewal.unit.unit_number")
    letter = serializers.CharField(source="renewal.renewal_letter_text")
    currency = serializers.CharField()
    current_rent = serializers.DecimalField(**_RENT, source="renewal.current_rent")
    rent = serializers.DecimalField(**_RENT, source="renewal.recommended_rent")
    term_months = serializers.IntegerField(source="renewal.recommended_term_months")
    lease_begin_date = serializers.DateField(source="begin")
    lease_end_date = serializers.DateField(source="end")
    answer_by = serializers.DateField(source="renewal.answer_by")
    answered_at = serializers.DateTimeField(source="renewal.answered_at", allow_null=True)
