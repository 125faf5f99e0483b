"""What the lists of webhooks can be narrowed by."""

from django_filters import rest_framework as django_filters

from unitcycle.core.api.filter_kinds import (
    ChoicesFilter,
    IdsFilter,
    SinceFilter,
    UntilFilter,
    YesNoFilter,
)
from unitcycle.webhooks.rules import DeliveryStatus


class WebhookEndpointFilter(django_filters.FilterSet):
    is_active = YesNoFilter(label="Whether it is called.")


class WebhookDeliveryFilter(django_filters.FilterSet):
    endpoint = IdsFilter("endpoint_id", of="endpoints")
    status = ChoicesFilter(choices=DeliveryStatus.choices)
    event_type = django_filters.CharFilter(label="Exactly this event.")
    created_from = SinceFilter("created_at", label="Happened at this moment or later.")
    created_to = UntilFilter("created_at", label="Happened at this moment or earlier.")
