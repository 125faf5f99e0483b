"""How collections look over the API, and what is needed to write them."""

from typing import Any

from django.db.models import Model
from drf_spectacular.utils import extend_schema_field

from unitcycle.core.api import serializers
from unitcycle.core.api.rows import Row, RowSerializer
from unitcycle.residency.rent_collections import models
from unitcycle.residency.rent_collections.api.timeline import timeline_of
from unitcycle.residency.rent_collections.rules import dunning
from unitcycle.residency.rent_collections.rules.choices import (
    ActionChannel,
    PlanStatus,
    Tone,
)
from unitcycle.tenancy.tenants.rules import full_name

_NAMES = ["tenant__first_name", "tenant__last_name", "tenant__company"]
_MONEY: dict[str, Any] = {"max_digits": 12, "decimal_places": 2}


class NextActionSerializer(serializers.Serializer[Any]):
    """The step that comes next by itself, and when at the earliest."""

    step = serializers.IntegerField(min_value=1, max_value=5)
    label: Any = serializers.CharField()
    on = serializers.DateField()
    tone = serializers.ChoiceField(Tone.choices)
    channels = serializers.ListField(child=serializers.ChoiceField(ActionChannel.choices))
    needs_approval = serializers.BooleanField()


class TimelineStepSerializer(serializers.Serializer[Any]):
    """One of the five steps: done, due or still to come; `is_present` is the one that the case stands at."""

    step = serializers.IntegerField(min_value=1, max_value=5)
    label: Any = serializers.CharField()
    days = serializers.IntegerField()
    due_on = serializers.DateField()
    state = serializers.ChoiceField(["done", "due", "ahead"])
    is_present = serializers.BooleanField()


class CaseSerializer(RowSerializer):
    """What one tenant owes past its day, how far they were reminded, and what became of it."""

    tenant_name = serializers.SerializerMethodField()
    unit_number = serializers.CharField(source="unit.unit_number", read_only=True)
    property_name = serializers.CharField(source="property.name", read_only=True)
    lease_number = serializers.CharField(source="lease.lease_number", read_only=True)
    shown_level = serializers.SerializerMethodField(
        help_text="The step that is due, or the last one sent where that is higher."
    )
    next_action = serializers.SerializerMethodField()
    timeline = serializers.SerializerMethodField()

    class Meta:
        model = models.CollectionCase
        fields = [
            "id",
            "tenant",
            "tenant_name",
            "lease",
            "lease_number",
            "unit",
            "unit_number",
            "property",
            "property_name",
            "original_amount_due",
            "current_balance",
            "late_fee_total",
            "days_overdue",
            "due_date",
            "escalation_level",
            "shown_level",
            "next_action",
            "timeline",
            "round",
            "late_12m",
            "tenant_risk_profile",
            "tone",
            "status",
            "resolved_at",
            "last_step_on",
            "hindrance",
            "assigned_to",
            "notes",
            "created_at",
            "updated_at",
        ]
        also = [*_NAMES, "property__time_zone"]
        read_only_fields = fields

    @extend_schema_field(serializers.CharField())
    def get_tenant_name(self, row: Row) -> str:
        return full_name(*(row[name] for name in _NAMES))

    @extend_schema_field(serializers.IntegerField(min_value=0, max_value=5))
    def get_shown_level(self, row: Row) -> int:
        return dunning.shown_level(row["escalation_level"], row["days_overdue"])

    @extend_schema_field(NextActionSerializer(allow_null=True))
    def get_next_action(self, row: Row) -> dict[str, Any] | None:
        today = self.context["view"].day_at(row["property__time_zone"])
        level = row["escalation_level"]
        ahead = dunning.ahead(row["status"], level, row["due_date"], today, row["last_step_on"])
        if ahead is None:
            return None
        return {
            "step": ahead.step.number,
            "label": ahead.step.label,
            "on": ahead.on,
            "tone": dunning.tone_at(row["tenant_risk_profile"], level),
            "channels": list(ahead.step.channels),
            "needs_approval": ahead.step.number > dunning.LAST_BY_ITSELF,
        }

    @extend_schema_field(TimelineStepSerializer(many=True))
    def get_timeline(self, row: Row) -> list[dict[str, Any]]:
        return timeline_of(row["escalation_level"], row["days_overdue"], row["due_date"])


class ActionSerializer(RowSerializer):
    """Something that was said or done in a case, with its reason."""

    class Meta:
        model = models.CollectionAction
        fields = [
            "id",
            "case",
            "action_type",
            "escalation_level",
            "round",
            "step",
            "channel",
            "subject",
            "message_text",
            "tone_used",
            "ai_generated",
            "reason",
            "state",
            "state_reason",
            "message_id",
            "author",
            "sent_at",
            "delivered",
            "opened",
            "response_received",
            "created_at",
        ]
        read_only_fields = fields


class InstallmentSerializer(serializers.ModelSerializer):
    class Meta:
        model = models.PaymentPlanInstallment
        fields = [
            "id",
            "installment_number",
            "amount",
            "paid_amount",
            "due_date",
            "paid_date",
            "status",
        ]
        read_only_fields = fields


class PlanSerializer(serializers.ModelSerializer):
    """A plan with its instalments; one that another took the place of has `replaced_at`."""

    installments = InstallmentSerializer(many=True, read_only=True)

    class Meta:
        model = models.PaymentPlan
        fields = [
            "id",
            "case",
            "total_amount",
            "num_installments",
            "installment_amount",
            "start_date",
            "status",
            "offered_by",
            "accepted_at",
            "accepted_by",
            "replaced_at",
            "installments",
            "created_at",
            "updated_at",
        ]
        read_only_fields = fields


class StopSerializer(serializers.ModelSerializer):
    """Why nothing goes out, since when, until when, and who lifted it."""

    class Meta:
        model = models.CollectionStop
        fields = [
            "id",
            "kind",
            "note",
            "until",
            "placed_by",
            "lifted_at",
            "lifted_by",
            "lifted_because",
            "created_at",
        ]
        read_only_fields = fields


class CaseDetailSerializer(CaseSerializer):
    """A case with its timeline, its plans and what stands in the way."""

    actions = serializers.SerializerMethodField()
    payment_plan = serializers.SerializerMethodField()
    earlier_plans = serializers.SerializerMethodField()
    stops = serializers.SerializerMethodField()

    class Meta(CaseSerializer.Meta):
        fields = [
            *CaseSerializer.Meta.fields,
            "actions",
            "payment_plan",
            "earlier_plans",
            "stops",
        ]
        read_only_fields = fields

    def _row_of(self, instance: Model) -> Row:
        return {**super()._row_of(instance), "_case": instance}

    @extend_schema_field(ActionSerializer(many=True))
    def get_actions(self, row: Row) -> Any:
        rows = ActionSerializer(row["_case"].actions.all(), many=True, context=self.context)
        return rows.data

    @extend_schema_field(PlanSerializer(allow_null=True))
    def get_payment_plan(self, row: Row) -> Any:
        found = [plan for plan in row["_case"].payment_plans.all() if plan.replaced_at is None]
        return PlanSerializer(found[0], context=self.context).data if found else None

    @extend_schema_field(PlanSerializer(many=True))
    def get_earlier_plans(self, row: Row) -> Any:
        found = [plan for plan in row["_case"].payment_plans.all() if plan.replaced_at]
        return PlanSerializer(found, many=True, context=self.context).data

    @extend_schema_field(StopSerializer(many=True))
    def get_stops(self, row: Row) -> Any:
        rows = row["_case"].tenant.collection_stops.all()
        return StopSerializer(rows, many=True, context=self.context).data


class CollectionStatsQuerySerializer(serializers.Serializer[Any]):
    property = serializers.UUIDField(required=False)


class CollectionStatsSerializer(serializers.Serializer[Any]):
    """The header cards. A week is the last seven days."""

    total_overdue = serializers.DecimalField(**_MONEY)
    cases_open = serializers.IntegerField(help_text="Open, on a plan or escalated.")
    cases_on_plan = serializers.IntegerField()
    cases_escalated = serializers.IntegerField()
    amount_on_plan = serializers.DecimalField(**_MONEY, help_text="Still to come by plans.")
    paid_this_week = serializers.IntegerField(help_text="Cases that became paid.")
    amount_paid_this_week = serializers.DecimalField(**_MONEY)
    by_level = serializers.DictField(child=serializers.IntegerField())
    drafts_waiting = serializers.IntegerField()
    letters_to_post = serializers.IntegerField()
    plans_proposed = serializers.IntegerField()


_SETTINGS = [
    "most_installments",
    "longest_months",
    "least_installment",
    "first_within_days",
    "grace_days",
]


class CollectionSettingsSerializer(serializers.ModelSerializer):
    """What is agreed to in plans; what was never set is shown as it applies."""

    class Meta:
        model = models.CollectionSettings
        fields = _SETTINGS


class WordingSerializer(serializers.Serializer[Any]):
    """How a step is written in a tone where no model writes it: the organisation's words, or ours."""

    step = serializers.IntegerField(min_value=1, max_value=5)
    tone = serializers.ChoiceField(Tone.choices)
    subject = serializers.CharField()
    body = serializers.CharField()
    sms = serializers.CharField()
    is_own = serializers.BooleanField()
    channels = serializers.ListField(
        child=serializers.ChoiceField(ActionChannel.choices),
        help_text="It leaves by all of these that reach the tenant.",
    )
    instead = serializers.ListField(
        child=serializers.ChoiceField(ActionChannel.choices),
        help_text="Where none of them does: the first of these that does.",
    )
    variables = serializers.ListField(
        child=serializers.CharField(),
        help_text="Those of `variables` that say something in this step; for the others nothing stands there.",
    )


class WordingsSerializer(serializers.Serializer[Any]):
    wordings = WordingSerializer(many=True)
    variables = serializers.DictField(
        child=serializers.CharField(),
        help_text="What can stand in braces in the wording, each with a sample.",
    )


class WriteWordingSerializer(serializers.ModelSerializer):
    class Meta:
        model = models.CollectionWording
        fields = ["subject", "body", "sms"]


class OfferedPartSerializer(serializers.Serializer[Any]):
    installment_number = serializers.IntegerField()
    amount = serializers.DecimalField(**_MONEY)
    paid_amount = serializers.DecimalField(**_MONEY)
    due_date = serializers.DateField()


class PlanOfferSerializer(serializers.Serializer[Any]):
    """What a tenant is offered, or has agreed to."""

    status = serializers.ChoiceField([*PlanStatus.values, "over"])
    organization_name = serializers.CharField()
    property_name = serializers.CharField(source="plan.case.property.name")
    unit_number = serializers.CharField(source="plan.case.unit.unit_number")
    currency = serializers.CharField()
    total_amount = serializers.DecimalField(**_MONEY, source="plan.total_amount")
    installments = OfferedPartSerializer(many=True)
