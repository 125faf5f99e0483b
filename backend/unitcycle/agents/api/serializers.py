"""How agents look, and what is needed to allow and decide."""

from typing import Any

from drf_spectacular.utils import extend_schema_field

from unitcycle.agents.models import AIBudget, AIRun, AutonomySetting, Proposal
from unitcycle.agents.rules.choices import Autonomy
from unitcycle.agents.services import kinds
from unitcycle.core.api import serializers
from unitcycle.core.api.rows import Row, RowSerializer


def _dollars(**given: Any) -> serializers.DecimalField:
    return serializers.DecimalField(max_digits=16, decimal_places=10, read_only=True, **given)


class AIRunSerializer(RowSerializer):
    asked_by_name = serializers.CharField(source="asked_by.name", read_only=True, allow_null=True)

    class Meta:
        model = AIRun
        fields = [
            "id",
            "capability",
            "prompt_version",
            "provider",
            "model",
            "outcome",
            "offline_reason",
            "calls",
            "input_tokens",
            "output_tokens",
            "cache_write_tokens",
            "cache_read_tokens",
            "cost",
            "duration_ms",
            "confidence",
            "subject_kind",
            "subject_id",
            "asked_by",
            "asked_by_name",
            "job_id",
            "request_id",
            "created_at",
            "finished_at",
        ]
        read_only_fields = fields
        extra_kwargs = {
            "provider": {"help_text": "Who answered; `offline` is our own rules."},
            "offline_reason": {"help_text": "Why our own rules answered, where they did."},
            "calls": {"help_text": "How often the model was asked: twice where it had to repair."},
            "cost": {"help_text": "US dollars, exactly."},
            "subject_kind": {"help_text": "What kind of row it was about."},
            "request_id": {"help_text": "By which the provider finds the question again."},
        }


class ScoreSerializer(serializers.Serializer[Any]):
    cases = serializers.IntegerField(help_text="How many labelled cases there are.")
    fields_right = serializers.FloatField(
        source="fields", help_text="The share of fields that were right, from 0 to 1."
    )
    cases_right = serializers.FloatField(
        source="whole", help_text="The share of cases in which everything was right."
    )
    model = serializers.CharField(help_text="Empty for our own rules.")


class EvaluationSerializer(serializers.Serializer[Any]):
    prompt_version = serializers.IntegerField()
    offline = ScoreSerializer()
    model = ScoreSerializer(allow_null=True)


class LastRunSerializer(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    outcome = serializers.CharField()
    created_at = serializers.DateTimeField()


class CapabilitySerializer(serializers.Serializer[Any]):
    """Something a model can be asked for, and how far it may go here."""

    name = serializers.CharField(source="capability.name")
    label: Any = serializers.CharField(source="capability.label")
    purpose = serializers.CharField(source="capability.purpose")
    prompt_version = serializers.IntegerField(source="capability.prompt.version")
    autonomy = serializers.ChoiceField(Autonomy.choices)
    default_autonomy = serializers.ChoiceField(
        Autonomy.choices, source="capability.default_autonomy"
    )
    highest_autonomy = serializers.ChoiceField(
        Autonomy.choices, source="capability.highest_autonomy"
    )
    cost_ceiling = serializers.DecimalField(
        max_digits=16,
        decimal_places=2,
        source="capability.cost_ceiling",
        help_text="US dollars that one question may cost.",
    )
    runs_month = serializers.IntegerField(help_text="How often it was asked this month.")
    cost_today = _dollars(help_text="US dollars of today.")
    cost_month = _dollars(help_text="US dollars of this month.")
    last_run = LastRunSerializer(allow_null=True)
    evaluation = EvaluationSerializer(allow_null=True)


class AutonomySerializer(serializers.ModelSerializer):
    autonomy = serializers.ChoiceField(
        Autonomy.choices, source="level", help_text="No further than its `highest_autonomy`."
    )

    class Meta:
        model = AutonomySetting
        fields = ["capability", "autonomy"]


class BudgetSerializer(serializers.ModelSerializer):
    """What the models may cost and have cost, in US dollars."""

    spent_today = _dollars(help_text="With what is set aside for questions under way.")
    spent_month = _dollars()
    is_model_configured = serializers.BooleanField(
        read_only=True, help_text="Whether there is a model to ask; else our own rules answer."
    )

    class Meta:
        model = AIBudget
        fields = ["daily_limit", "spent_today", "spent_month", "is_model_configured"]
        extra_kwargs = {
            "daily_limit": {"help_text": "Over it our own rules answer until the next day."}
        }


class WriteBudgetSerializer(serializers.ModelSerializer):
    class Meta:
        model = AIBudget
        fields = ["daily_limit"]
        extra_kwargs = {"daily_limit": {"min_value": 0}}


class ProposalSerializer(RowSerializer):
    kind_label = serializers.SerializerMethodField()
    facts = serializers.DictField(
        child=serializers.CharField(), read_only=True, help_text="What it rests on, by name."
    )
    payload: Any = serializers.DictField(
        read_only=True, help_text="What will be done; its keys are the kind's own."
    )
    decided_by_name = serializers.CharField(
        source="decided_by.name", read_only=True, allow_null=True
    )
    undone_by_name = serializers.CharField(source="undone_by.name", read_only=True, allow_null=True)
    can_be_undone = serializers.SerializerMethodField(
        help_text="Whether what it did can be taken back at all."
    )

    class Meta:
        model = Proposal
        fields = [
            "id",
            "kind",
            "kind_label",
            "capability",
            "run",
            "subject_kind",
            "subject_id",
            "title",
            "reason",
            "facts",
            "payload",
            "confidence",
            "autonomy",
            "status",
            "expires_at",
            "decided_by",
            "decided_by_name",
            "decided_at",
            "note",
            "done_at",
            "undone_by",
            "undone_by_name",
            "undone_at",
            "failure",
            "can_be_undone",
            "created_at",
            "updated_at",
        ]
        read_only_fields = fields
        extra_kwargs = {
            "reason": {"help_text": "Why."},
            "autonomy": {"help_text": "How far the capability might go when it was made."},
            "decided_by": {"help_text": "Nobody where it was done at once."},
            "failure": {"help_text": "Why it could not be done. It may be approved again."},
        }

    @extend_schema_field(str)
    def get_kind_label(self, row: Row) -> str:
        return next((kind.label for kind in kinds() if kind.name == row["kind"]), row["kind"])

    @extend_schema_field(bool)
    def get_can_be_undone(self, row: Row) -> bool:
        return any(kind.name == row["kind"] and kind.undo is not None for kind in kinds())


class DecideSerializer(serializers.Serializer[Any]):
    note = serializers.CharField(max_length=500, required=False, allow_blank=True)
