"""What is needed to write collections."""

from typing import Any

from unitcycle.core.api import serializers
from unitcycle.core.money import CENT
from unitcycle.finance.payments.rules import BY_HAND as METHODS_BY_HAND
from unitcycle.residency.rent_collections.rules import wording
from unitcycle.residency.rent_collections.rules.choices import BY_HAND, CaseStatus, StopKind


class WriteCaseSerializer(serializers.Serializer[Any]):
    """Who looks after it, and what there is to know; `written_off` is the one status that a person sets."""

    assigned_to = serializers.CharField(max_length=100, required=False, allow_blank=True)
    notes = serializers.CharField(max_length=10_000, required=False, allow_blank=True)
    status = serializers.ChoiceField(
        [CaseStatus.WRITTEN_OFF.value],
        required=False,
        help_text="Write off what is overdue: out of what the tenant owes, into bad debt.",
    )


class ApproveDraftSerializer(serializers.Serializer[Any]):
    """What is sent instead of what was drafted; nothing of it is needed."""

    subject = serializers.CharField(max_length=wording.LONGEST_SUBJECT, required=False)
    message_text = serializers.CharField(max_length=wording.LONGEST_BODY, required=False)


class DiscardDraftSerializer(serializers.Serializer[Any]):
    because = serializers.CharField(max_length=300, required=False, allow_blank=True)


class MarkPostedSerializer(serializers.Serializer[Any]):
    action = serializers.UUIDField(help_text="The letter that was put into the mail.")


class OfferPlanSerializer(serializers.Serializer[Any]):
    """What is offered; without it three monthly instalments, the first in a week, as far as the settings let."""

    num_installments = serializers.IntegerField(required=False, min_value=1, max_value=36)
    start_date = serializers.DateField(required=False, help_text="When the first one is due.")


class WithdrawPlanSerializer(serializers.Serializer[Any]):
    because = serializers.CharField(max_length=300, required=False, allow_blank=True)


class RecordCasePaymentSerializer(serializers.Serializer[Any]):
    """Money that the tenant brought: it settles what is due longest."""

    amount = serializers.DecimalField(max_digits=10, decimal_places=2, min_value=CENT)
    method = serializers.ChoiceField(METHODS_BY_HAND)
    received_on = serializers.DateField(
        required=False, help_text="The day the money came; today without it, never a day to come."
    )
    reference_number = serializers.CharField(max_length=100, required=False, allow_blank=True)
    notes = serializers.CharField(max_length=2000, required=False, allow_blank=True)


class PlaceStopSerializer(serializers.Serializer[Any]):
    kind = serializers.ChoiceField(StopKind.choices)
    note = serializers.CharField(max_length=500, required=False, allow_blank=True)
    until = serializers.DateField(
        required=False, allow_null=True, help_text="Its last day; without one until it is lifted."
    )


class LiftStopSerializer(serializers.Serializer[Any]):
    stop = serializers.UUIDField()
    because = serializers.CharField(max_length=500, required=False, allow_blank=True)


class LogActionSerializer(serializers.Serializer[Any]):
    """A call or a note."""

    action_type = serializers.ChoiceField([one.value for one in BY_HAND])
    message_text = serializers.CharField(max_length=4_000)
