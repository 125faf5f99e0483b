"""What the lists of messages can be narrowed by."""

from typing import Any

from django.db.models import QuerySet
from django_filters import rest_framework as django_filters

from unitcycle.core.api.filter_kinds import ChoicesFilter, SinceFilter, UntilFilter, YesNoFilter
from unitcycle.notifications.rules.choices import (
    Category,
    Channel,
    Medium,
    MessageStatus,
    SuppressionReason,
)


class MessageFilter(django_filters.FilterSet):
    channel = ChoicesFilter(choices=Channel.choices)
    status = ChoicesFilter(choices=MessageStatus.choices)
    event_type = django_filters.CharFilter(label="Exactly this event type.")
    recipient = django_filters.CharFilter(
        lookup_expr="icontains", label="An address or number, or a part of it."
    )
    created_from = SinceFilter("created_at", label="Queued at this moment or later.")
    created_to = UntilFilter("created_at", label="Queued at this moment or earlier.")


class SuppressionFilter(django_filters.FilterSet):
    medium = ChoicesFilter(choices=Medium.choices)
    reason = ChoicesFilter(choices=SuppressionReason.choices)
    standing = YesNoFilter(method="only_standing", label="true: those that were not lifted.")

    def only_standing(self, rows: QuerySet[Any], name: str, value: bool) -> QuerySet[Any]:
        return rows.filter(lifted_at__isnull=value)


class InboxFilter(django_filters.FilterSet):
    category = ChoicesFilter(choices=Category.choices)
    is_read = YesNoFilter(method="only_read", label="Whether it was read.")

    def only_read(self, rows: QuerySet[Any], name: str, value: bool) -> QuerySet[Any]:
        return rows.filter(read_at__isnull=not value)
