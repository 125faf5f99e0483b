"""What the list of payments can be narrowed by."""

from django_filters import rest_framework as django_filters

from unitcycle.core.api.filter_kinds import (
    AtLeastFilter,
    AtMostFilter,
    ChoicesFilter,
    FromFilter,
    IdsFilter,
    ToFilter,
)
from unitcycle.finance.payments.rules import PaymentMethod, PaymentStatus


class PaymentFilter(django_filters.FilterSet):
    tenant = IdsFilter("tenant", of="tenants")
    invoice = IdsFilter("invoice", of="invoices")
    method = ChoicesFilter(choices=PaymentMethod.choices)
    status = ChoicesFilter(choices=PaymentStatus.choices)
    received_from = FromFilter("received_on")
    received_to = ToFilter("received_on")
    amount_min = AtLeastFilter("amount")
    amount_max = AtMostFilter("amount")
