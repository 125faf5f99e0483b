"""What the lists of payments, refunds, disputes and webhooks can be narrowed by."""

from typing import Any

from django.db.models import QuerySet
from django_filters import rest_framework as django_filters

from unitcycle.core.api.filter_kinds import (
    AtLeastFilter,
    AtMostFilter,
    ChoicesFilter,
    FromFilter,
    IdsFilter,
    SinceFilter,
    ToFilter,
    UntilFilter,
    YesNoFilter,
)
from unitcycle.finance.payments.rules import (
    DisputeStatus,
    PaymentMethod,
    PaymentStatus,
    ProviderName,
    RefundStatus,
    WebhookStatus,
)


class NeedsReviewFilter(YesNoFilter):
    """Whether a person has to look: what came is not what was asked for."""

    def filter(self, rows: QuerySet[Any], value: bool | None) -> QuerySet[Any]:
        if value is None:
            return rows
        return rows.exclude(review_reason="") if value else rows.filter(review_reason="")


class PaymentFilter(django_filters.FilterSet):
    tenant = IdsFilter("tenant", of="tenants")
    invoice = IdsFilter("invoice", of="invoices")
    gateway = IdsFilter("gateway_config", of="payment-gateways")
    method = ChoicesFilter(choices=PaymentMethod.choices)
    status = ChoicesFilter(choices=PaymentStatus.choices)
    received_from = FromFilter("received_on")
    received_to = ToFilter("received_on")
    amount_min = AtLeastFilter("amount")
    amount_max = AtMostFilter("amount")
    needs_review = NeedsReviewFilter("review_reason")


class RefundFilter(django_filters.FilterSet):
    payment = IdsFilter("payment", of="payments")
    status = ChoicesFilter(choices=RefundStatus.choices)


class DisputeFilter(django_filters.FilterSet):
    payment = IdsFilter("payment", of="payments")
    status = ChoicesFilter(choices=DisputeStatus.choices)


class WebhookFilter(django_filters.FilterSet):
    gateway = IdsFilter("gateway_config", of="payment-gateways")
    payment = IdsFilter("payment", of="payments")
    provider = ChoicesFilter(choices=ProviderName.choices)
    status = ChoicesFilter(choices=WebhookStatus.choices)
    created_from = SinceFilter("created_at", label="Came at this time or later.")
    created_to = UntilFilter("created_at", label="Came before this time.")
