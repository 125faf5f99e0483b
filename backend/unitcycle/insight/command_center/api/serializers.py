"""How the command center looks over the API, and what is needed to act in it."""

from typing import Any

from drf_spectacular.utils import extend_schema_field, extend_schema_serializer

from unitcycle.core.api import serializers
from unitcycle.core.api.rows import Row, RowSerializer
from unitcycle.core.money import CENT
from unitcycle.insight.command_center.models import (
    AIActionQueue,
    BulkActionBatch,
    BulkActionItem,
    CommandCenterSettings,
)
from unitcycle.insight.command_center.rules.choices import (
    BY_PEOPLE_ONLY,
    ActionStatus,
    Method,
    Priority,
    Risk,
    SuggestedAction,
    UnitState,
)
from unitcycle.insight.command_center.rules.letters import LONGEST
from unitcycle.portfolio.units.models import Unit
from unitcycle.portfolio.units.rules import UnitStatus
from unitcycle.tenancy.tenants.rules import full_name

_MONEY: dict[str, Any] = {"max_digits": 12, "decimal_places": 2}
_SHARE: dict[str, Any] = {"max_digits": 3, "decimal_places": 2}
_NAMES = ["first_name", "last_name", "company"]
_PEOPLE = [f"lease__tenant__{name}" for name in _NAMES]


class UnitActionSerializer(serializers.Serializer[Any]):
    """What is suggested for a unit first of all."""

    id = serializers.UUIDField()
    unit_id = serializers.UUIDField()
    action_type = serializers.ChoiceField(SuggestedAction.choices)
    description = serializers.CharField()
    confidence_score = serializers.DecimalField(**_SHARE, help_text="From 0.60 to 1.00.")
    priority = serializers.ChoiceField(Priority.choices)
    suggested_payload = serializers.DictField(
        help_text="What the action would be done with: rent_amount, term_months, inspection_date…"
    )
    generation_reason = serializers.CharField()
    status = serializers.ChoiceField(ActionStatus.choices)


class CommandUnitSerializer(serializers.Serializer[Any]):
    """A unit with the lease that stands for it, its next event, its risk, and what is suggested for it."""

    id = serializers.UUIDField()
    unit_number = serializers.CharField()
    unit_status = serializers.ChoiceField(UnitStatus.choices)
    property_id = serializers.UUIDField()
    property_name = serializers.CharField(allow_null=True)
    building_id = serializers.UUIDField(allow_null=True)
    building_name = serializers.CharField(allow_null=True)
    lifecycle_state = serializers.ChoiceField(UnitState.choices)
    lease_id = serializers.UUIDField(allow_null=True)
    tenant_id = serializers.UUIDField(allow_null=True)
    tenant_name = serializers.CharField(allow_null=True)
    rent = serializers.DecimalField(
        **_MONEY, allow_null=True, help_text="Of the lease; null where nobody lives."
    )
    market_rent = serializers.DecimalField(**_MONEY, allow_null=True)
    lease_end_date = serializers.DateField(allow_null=True)
    notice_move_out_date = serializers.DateField(allow_null=True)
    event_date = serializers.DateField(
        allow_null=True, help_text="The end of an active lease, the move-out after a notice."
    )
    days_to_event = serializers.IntegerField(
        allow_null=True, help_text="By the day at the property; negative when it is past."
    )
    risk_level = serializers.ChoiceField(Risk.choices)
    ai_action = UnitActionSerializer(allow_null=True)

    class Meta:
        # what `unit_ids` are the ids of
        model = Unit


class ExportedUnitSerializer(CommandUnitSerializer):
    """A unit as one line of a file: what is suggested stands beside it."""

    ai_action = None  # type: ignore[assignment]
    action_type = serializers.CharField(allow_null=True)
    description = serializers.CharField(allow_null=True)
    confidence_score = serializers.DecimalField(**_SHARE, allow_null=True)
    priority = serializers.CharField(allow_null=True)
    generation_reason = serializers.CharField(allow_null=True)


class CommandSummarySerializer(serializers.Serializer[Any]):
    """How many units are in each state, of all that the other filters let through."""

    active_count = serializers.IntegerField()
    mtm_count = serializers.IntegerField()
    notice_count = serializers.IntegerField()
    vacant_count = serializers.IntegerField()


# one object, although it answers a list
@extend_schema_serializer(many=False)
class CommandPageSerializer(serializers.Serializer[Any]):
    units = CommandUnitSerializer(many=True)
    total = serializers.IntegerField()
    total_rent = serializers.DecimalField(
        max_digits=16, decimal_places=2, help_text="The rents of all of them, on every page."
    )
    page = serializers.IntegerField()
    pages = serializers.IntegerField()
    summary = CommandSummarySerializer()


class FilterSerializer(serializers.Serializer[Any]):
    """The filters of the list, each as it stands in its address: several values with commas."""

    lifecycle_state = serializers.CharField(required=False, allow_blank=True, max_length=200)
    property_id = serializers.CharField(required=False, allow_blank=True, max_length=8_000)
    building = serializers.CharField(required=False, allow_blank=True, max_length=8_000)
    risk_level = serializers.CharField(required=False, allow_blank=True, max_length=200)
    min_rent = serializers.CharField(required=False, allow_blank=True, max_length=40)
    max_rent = serializers.CharField(required=False, allow_blank=True, max_length=40)
    days_to_event = serializers.CharField(required=False, allow_blank=True, max_length=400)
    action_type = serializers.CharField(required=False, allow_blank=True, max_length=400)
    search = serializers.CharField(required=False, allow_blank=True, max_length=200)


class SelectionSerializer(serializers.Serializer[Any]):
    """Units by name, or all that a filter lets through. One of both."""

    unit_ids = serializers.ListField(
        child=serializers.UUIDField(), required=False, min_length=1, max_length=10_000
    )
    filters = FilterSerializer(
        required=False, help_text="All units that these let through; empty: every unit."
    )

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        if ("unit_ids" in attrs) == ("filters" in attrs):
            raise serializers.ValidationError({"unit_ids": ["Give unit_ids or filters."]})
        return attrs


class SelectedSerializer(serializers.Serializer[Any]):
    count = serializers.IntegerField()
    total_rent = serializers.DecimalField(max_digits=16, decimal_places=2)


class PayloadSerializer(serializers.Serializer[Any]):
    """What is wanted instead of what is suggested; nothing of it is needed."""

    template_slug = serializers.CharField(required=False, max_length=60)
    rent_amount = serializers.DecimalField(**_MONEY, required=False, min_value=CENT)
    term_months = serializers.IntegerField(required=False, min_value=1, max_value=60)
    effective_date = serializers.DateField(
        required=False, help_text="From when a raised rent is due: after the notice period."
    )
    inspection_date = serializers.DateField(required=False)
    content = serializers.CharField(
        required=False, max_length=LONGEST, help_text="A letter of one's own, for one unit."
    )

    def to_internal_value(self, data: Any) -> Any:
        if isinstance(data, dict) and (unknown := sorted(data.keys() - self.fields.keys())):
            raise serializers.ValidationError(
                {str(name): ["There is nothing of the kind."] for name in unknown[:20]}
            )
        return super().to_internal_value(data)


class PreviewSerializer(SelectionSerializer):
    """What would be done: for the first twenty units that are named, or that the filter lets through."""

    action_type = serializers.CharField(max_length=50)
    method = serializers.ChoiceField(Method.choices, default=Method.EMAIL)
    suggested_payload = PayloadSerializer(required=False)
    with_model = serializers.BooleanField(
        default=False,
        help_text="Let a language model write the first few letters, where one is set up. "
        "They are kept and sent as they were shown.",
    )


class PreviewedSerializer(serializers.Serializer[Any]):
    """One unit: what it would be told and offered, or why that cannot be."""

    unit_id = serializers.UUIDField(source="unit.pk")
    unit_number = serializers.CharField(source="unit.unit_number")
    property_name = serializers.CharField(source="unit.property.name")
    tenant_name = serializers.SerializerMethodField()
    current_rent = serializers.DecimalField(
        **_MONEY, source="plan.current_rent", allow_null=True, default=None
    )
    proposed_rent = serializers.DecimalField(
        **_MONEY, source="plan.proposed_rent", allow_null=True, default=None
    )
    market_rent = serializers.DecimalField(**_MONEY, source="unit.market_rent", allow_null=True)
    term_months = serializers.IntegerField(source="plan.term_months", allow_null=True, default=None)
    effective_date = serializers.DateField(
        source="plan.effective_date", allow_null=True, default=None
    )
    inspection_date = serializers.DateField(
        source="plan.inspection_date", allow_null=True, default=None
    )
    subject = serializers.CharField(source="plan.subject", default="")
    content = serializers.SerializerMethodField()
    is_own_content = serializers.BooleanField(
        source="plan.is_own_content",
        default=False,
        help_text="The words are a person's or a model's, and not the usual wording.",
    )
    channels = serializers.ListField(
        child=serializers.CharField(), help_text="By which the tenant would be told."
    )
    problem = serializers.CharField(help_text="Why it cannot be done now; empty when it can.")

    @extend_schema_field({"type": ["string", "null"]})
    def get_tenant_name(self, row: Any) -> str | None:
        if row.plan is None:
            tenants: dict[Any, str] = self.context["tenants"]
            return tenants.get(row.unit.pk)
        lease = row.plan.lease
        if not self.context["sees_tenants"] or lease is None or lease.tenant is None:
            return None
        name: str = lease.tenant.name
        return name

    @extend_schema_field(serializers.CharField())
    def get_content(self, row: Any) -> str:
        """A letter names who it is for."""
        if row.plan is None or not self.context["sees_tenants"]:
            return ""
        text: str = row.plan.content
        return text


class PreviewsSerializer(serializers.Serializer[Any]):
    count = serializers.IntegerField(help_text="How many units are selected.")
    units = PreviewedSerializer(many=True)


class ExecuteSerializer(SelectionSerializer):
    """One action for many units, now or at a time."""

    action_type = serializers.CharField(
        max_length=50,
        help_text=", ".join(one for one in SuggestedAction.values if one not in BY_PEOPLE_ONLY),
    )
    method = serializers.ChoiceField(Method.choices, default=Method.EMAIL)
    scheduled_for = serializers.DateTimeField(
        required=False, allow_null=True, help_text="A time to come, within a year."
    )
    suggested_payload = PayloadSerializer(required=False)


class ExecutedSerializer(serializers.Serializer[Any]):
    batch_id = serializers.UUIDField(source="pk")
    status = serializers.CharField()
    unit_count = serializers.IntegerField()
    units_processed = serializers.IntegerField(
        source="sent_count", help_text="For how many it is done; of a job, or later, none yet."
    )
    units_failed = serializers.IntegerField(source="failed_count")
    job = serializers.UUIDField(
        source="job_id", allow_null=True, help_text="To be followed where there are many units."
    )


class DraftsSerializer(serializers.Serializer[Any]):
    """Suggestions for which letters are to be written by the model, as far as it is set up."""

    action_ids = serializers.ListField(child=serializers.UUIDField(), min_length=1, max_length=500)


class QueuedActionSerializer(RowSerializer):
    """What is suggested for a unit, how surely and why, and what became of it."""

    unit_number = serializers.CharField(source="unit.unit_number", read_only=True)
    property_name = serializers.CharField(source="property.name", read_only=True)
    tenant_name = serializers.SerializerMethodField()
    suggested_payload: Any = serializers.DictField(read_only=True)
    basis: Any = serializers.DictField(
        read_only=True, help_text="What confidence and numbers were made of, as it was then."
    )
    bulk_batch_id = serializers.UUIDField(read_only=True, allow_null=True)

    class Meta:
        model = AIActionQueue
        fields = [
            "id",
            "unit",
            "unit_number",
            "lease",
            "property",
            "property_name",
            "tenant_name",
            "action_type",
            "description",
            "suggested_payload",
            "generated_content",
            "confidence_score",
            "priority",
            "lifecycle_state",
            "status",
            "generation_reason",
            "basis",
            "generated_at",
            "decided_at",
            "decided_by",
            "dismissal_reason",
            "executed_at",
            "executed_by",
            "execution_method",
            "bulk_batch_id",
            "created_at",
            "updated_at",
        ]
        also = _PEOPLE
        read_only_fields = fields

    @extend_schema_field({"type": ["string", "null"]})
    def get_tenant_name(self, row: Row) -> str | None:
        return full_name(*(row[name] or "" for name in _PEOPLE)) or None


class EditActionSerializer(serializers.Serializer[Any]):
    """Other numbers, or a letter of one's own; empty text: our wording again."""

    suggested_payload = PayloadSerializer(required=False)
    generated_content = serializers.CharField(
        required=False, allow_null=True, allow_blank=True, max_length=LONGEST
    )


class DismissActionSerializer(serializers.Serializer[Any]):
    reason = serializers.CharField(max_length=500, required=False, allow_blank=True)


class BulkBatchSerializer(RowSerializer):
    """One action for many units: what was asked for, by whom, and what came of it."""

    suggested_payload: Any = serializers.DictField(read_only=True)
    job = serializers.UUIDField(source="job_id", read_only=True, allow_null=True)

    class Meta:
        model = BulkActionBatch
        fields = [
            "id",
            "action_type",
            "unit_count",
            "sent_count",
            "failed_count",
            "suggested_payload",
            "executed_by",
            "execution_method",
            "scheduled_for",
            "status",
            "result_summary",
            "job",
            "started_at",
            "finished_at",
            "cancelled_by",
            "created_at",
            "updated_at",
        ]
        read_only_fields = fields


class BulkItemSerializer(RowSerializer):
    """One unit of a batch: what was said and done, or why it could not be."""

    unit_number = serializers.CharField(source="unit.unit_number", read_only=True)
    property = serializers.UUIDField(source="unit.property_id", read_only=True)
    property_name = serializers.CharField(source="unit.property.name", read_only=True)
    tenant_name = serializers.SerializerMethodField()
    outcome: Any = serializers.DictField(
        read_only=True, help_text="Ids and numbers of what was made: renewal, work_order, rent…"
    )

    class Meta:
        model = BulkActionItem
        fields = [
            "id",
            "batch",
            "unit",
            "unit_number",
            "property",
            "property_name",
            "lease",
            "tenant_name",
            "status",
            "failure",
            "failure_code",
            "attempts",
            "content",
            "outcome",
            "done_at",
            "created_at",
        ]
        also = _PEOPLE
        read_only_fields = fields

    @extend_schema_field({"type": ["string", "null"]})
    def get_tenant_name(self, row: Row) -> str | None:
        return full_name(*(row[name] or "" for name in _PEOPLE)) or None


_SETTINGS = ["pause_days", "rent_notice_days"]


class CommandCenterSettingsSerializer(serializers.ModelSerializer):
    """What was never set is shown as it applies."""

    class Meta:
        model = CommandCenterSettings
        fields = _SETTINGS
        read_only_fields = fields


class WriteCommandCenterSettingsSerializer(serializers.ModelSerializer):
    class Meta:
        model = CommandCenterSettings
        fields = _SETTINGS
