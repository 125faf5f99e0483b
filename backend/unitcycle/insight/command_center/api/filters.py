"""What the queue, the batches and their units can be narrowed by."""

from django_filters import rest_framework as django_filters

from unitcycle.core.api.filter_kinds import AtLeastFilter, ChoicesFilter, IdsFilter
from unitcycle.insight.command_center.models import AIActionQueue
from unitcycle.insight.command_center.rules.choices import (
    ActionStatus,
    BatchStatus,
    ItemStatus,
    Method,
    Priority,
    SuggestedAction,
    UnitState,
)


class ActionFilter(django_filters.FilterSet):
    status = ChoicesFilter(choices=ActionStatus.choices)
    action_type = ChoicesFilter(choices=SuggestedAction.choices)
    priority = ChoicesFilter(choices=Priority.choices)
    lifecycle_state = ChoicesFilter(choices=UnitState.choices)
    property = IdsFilter("property", of="properties")
    unit = IdsFilter("unit", of="units")
    lease = IdsFilter("lease", of="leases")
    bulk_batch_id = IdsFilter("bulk_batch", of="batches")
    confidence_score__gte = AtLeastFilter("confidence_score")

    class Meta:
        model = AIActionQueue
        fields: list[str] = []


class BatchFilter(django_filters.FilterSet):
    status = ChoicesFilter(choices=BatchStatus.choices)
    action_type = ChoicesFilter(choices=SuggestedAction.choices)
    execution_method = ChoicesFilter(choices=Method.choices)


class ItemFilter(django_filters.FilterSet):
    batch = IdsFilter("batch", of="batches")
    status = ChoicesFilter(choices=ItemStatus.choices)
    unit = IdsFilter("unit", of="units")
