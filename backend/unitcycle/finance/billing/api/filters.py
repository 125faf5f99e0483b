"""What the lists of billing can be narrowed by."""

from django_filters import rest_framework as django_filters

from unitcycle.core.api.filter_kinds import (
    AtLeastFilter,
    AtMostFilter,
    ChoicesFilter,
    FromFilter,
    IdsFilter,
    ToFilter,
    YesNoFilter,
)
from unitcycle.finance.billing.rules import Frequency, InvoiceStatus
from unitcycle.finance.ledger.rules import ChargeKind


class InvoiceFilter(django_filters.FilterSet):
    status = ChoicesFilter(choices=InvoiceStatus.choices)
    tenant = IdsFilter("tenant", of="tenants")
    lease = IdsFilter("lease", of="leases")
    property = IdsFilter("property", of="properties")
    month_from = FromFilter("month")
    month_to = ToFilter("month")
    due_from = FromFilter("due_date")
    due_to = ToFilter("due_date")
    total_min = AtLeastFilter("total_amount")
    total_max = AtMostFilter("total_amount")


class RecurringChargeFilter(django_filters.FilterSet):
    lease = IdsFilter("lease", of="leases")
    property = IdsFilter("property", of="properties")
    charge_type = ChoicesFilter(choices=ChargeKind.choices)
    frequency = ChoicesFilter(choices=Frequency.choices)
    is_active = YesNoFilter(label="Whether it is billed.")


class BillingCycleFilter(django_filters.FilterSet):
    property = IdsFilter("property", of="properties")
    is_closed = YesNoFilter(label="Whether it takes no more invoices.")
