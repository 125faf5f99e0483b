"""What the lists of Bitcoin can be narrowed by."""

from typing import Any

from django.db.models import QuerySet
from django_filters import rest_framework as django_filters

from unitcycle.core.api.filter_kinds import ChoicesFilter, IdsFilter, YesNoFilter
from unitcycle.finance.bitcoin.rules import BitcoinStatus, TransferStatus


class _LateFilter(YesNoFilter):
    """Whether something came after the window that waits for a decision."""

    def filter(self, rows: QuerySet[Any], value: bool | None) -> QuerySet[Any]:
        if value is None:
            return rows
        return rows.filter(late_amount__gt=0) if value else rows.filter(late_amount=0)


class BitcoinPaymentFilter(django_filters.FilterSet):
    tenant = IdsFilter("tenant", of="tenants")
    invoice = IdsFilter("invoice", of="invoices")
    wallet = IdsFilter("wallet", of="wallets")
    status = ChoicesFilter(choices=BitcoinStatus.choices)
    has_late_funds = _LateFilter(label="Whether something late waits for a decision.")


class BitcoinTransferFilter(django_filters.FilterSet):
    wallet = IdsFilter("wallet", of="wallets")
    status = ChoicesFilter(choices=TransferStatus.choices)
