"""What the list of renewals can be narrowed by."""

from django_filters import rest_framework as django_filters

from unitcycle.core.api.filter_kinds import ChoicesFilter, FromFilter, IdsFilter, ToFilter
from unitcycle.residency.renewals.rules.churn import RiskLevel
from unitcycle.residency.renewals.rules.rent import RentStrategy
from unitcycle.residency.renewals.rules.states import RenewalStatus


class RenewalFilter(django_filters.FilterSet):
    status = ChoicesFilter(choices=RenewalStatus.choices)
    churn_risk_level = ChoicesFilter(choices=RiskLevel.choices)
    rent_strategy = ChoicesFilter(choices=RentStrategy.choices)
    property = IdsFilter("property", of="properties")
    lease = IdsFilter("lease", of="leases")
    unit = IdsFilter("unit", of="units")
    tenant = IdsFilter("tenant", of="tenants")
    answer_by_from = FromFilter("answer_by")
    answer_by_to = ToFilter("answer_by")
