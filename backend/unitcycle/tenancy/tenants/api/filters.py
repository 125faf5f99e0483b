"""What lists of leases, tenants and occupants can be narrowed by."""

from typing import Any

from django.db.models import Exists, OuterRef, QuerySet
from django_filters import rest_framework as django_filters

from unitcycle.core.api.filter_kinds import (
    ArchivedFilter,
    AtLeastFilter,
    AtMostFilter,
    ChoicesFilter,
    FromFilter,
    IdsFilter,
    SinceFilter,
    ToFilter,
    WholeNumberFilter,
    YesNoFilter,
)
from unitcycle.tenancy.tenants import selectors
from unitcycle.tenancy.tenants.api.local_time import local_today
from unitcycle.tenancy.tenants.models import Lease
from unitcycle.tenancy.tenants.rules import AgreementStatus, LeaseStatus

LONGEST_OUTLOOK_DAYS = 3650


class LeaseFilter(django_filters.FilterSet):
    lease_status = ChoicesFilter(choices=LeaseStatus.choices)
    status = ChoicesFilter(choices=AgreementStatus.choices)
    property = IdsFilter("property_id", of="properties")
    unit = IdsFilter("unit_id", of="units")
    tenant = IdsFilter("tenant_id", of="tenants")
    lease_begin_date__gte = FromFilter("lease_begin_date")
    lease_begin_date__lte = ToFilter("lease_begin_date")
    lease_end_date__gte = FromFilter("lease_end_date")
    lease_end_date__lte = ToFilter("lease_end_date")
    notice_move_out_date__gte = FromFilter("notice_move_out_date")
    notice_move_out_date__lte = ToFilter("notice_move_out_date")
    monthly_rent_amount__gte = AtLeastFilter("monthly_rent_amount")
    monthly_rent_amount__lte = AtMostFilter("monthly_rent_amount")
    expiring_within = WholeNumberFilter(
        method="only_expiring",
        least=0,
        most=LONGEST_OUTLOOK_DAYS,
        label="Active leases that end within so many days from today.",
    )
    moving_in_within = WholeNumberFilter(
        method="only_moving_in",
        least=0,
        most=LONGEST_OUTLOOK_DAYS,
        label="Leases whose household moves in within so many days from today; renewals bring nobody in.",
    )
    moving_out_within = WholeNumberFilter(
        method="only_moving_out",
        least=0,
        most=LONGEST_OUTLOOK_DAYS,
        label="Leases on notice whose household moves out within so many days from today.",
    )
    became = ChoicesFilter(
        choices=LeaseStatus.choices,
        label="Leases that came to one of these states, now or at any time; repeat the parameter.",
    )
    became_from = SinceFilter(
        "status_logs__created_at",
        label="Only steps to `became`, or any step, at this time or later.",
    )
    long_holdover = YesNoFilter(
        method="only_long_holdover", label="Whether it is on holdover for more than 90 days."
    )
    current = YesNoFilter(
        field_name="is_current", label="true: only the lease that stands for each unit."
    )
    archived = ArchivedFilter()

    def only_expiring(self, rows: QuerySet[Lease], name: str, value: Any) -> QuerySet[Lease]:
        return rows.filter(selectors.expiring(int(value), local_today(self.request)))

    def filter_queryset(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """A state and a time together ask for one step that is of both."""
        chosen = self.form.cleaned_data
        became, since = chosen.pop("became", None) or (), chosen.pop("became_from", None)
        rows: QuerySet[Any] = super().filter_queryset(queryset)
        return rows.filter(selectors.stepped(became, since)) if became or since else rows

    def only_moving_in(self, rows: QuerySet[Lease], name: str, value: Any) -> QuerySet[Lease]:
        return rows.filter(selectors.moving_in(int(value), local_today(self.request)))

    def only_moving_out(self, rows: QuerySet[Lease], name: str, value: Any) -> QuerySet[Lease]:
        return rows.filter(selectors.moving_out(int(value), local_today(self.request)))

    def only_long_holdover(self, rows: QuerySet[Lease], name: str, value: bool) -> QuerySet[Lease]:
        if value:
            return rows.filter(selectors.long_holdover(local_today(self.request)))
        return rows.exclude(selectors.long_holdover(local_today(self.request)))


class TenantFilter(django_filters.FilterSet):
    email = django_filters.CharFilter(
        lookup_expr="iexact", label="Exactly this address, whatever its case."
    )
    property = IdsFilter("property_id", of="properties where they live now")
    unit = IdsFilter("unit_id", of="units where they live now")
    has_lease = YesNoFilter(method="with_lease", label="Whether they have a lease now.")
    archived = ArchivedFilter()

    def filter_queryset(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """A property and a unit together ask for one lease that is of both."""
        chosen = self.form.cleaned_data
        asked = {name: chosen.pop(name, None) for name in ("property", "unit")}
        where = {f"{name}__in": ids for name, ids in asked.items() if ids}
        rows: QuerySet[Any] = super().filter_queryset(queryset)
        return rows.filter(_has_lease(**where)) if where else rows

    def with_lease(self, rows: QuerySet[Any], name: str, value: bool) -> QuerySet[Any]:
        return rows.filter(_has_lease() if value else ~_has_lease())


def _has_lease(**where: Any) -> Exists:
    return Exists(selectors.living_leases().filter(tenant=OuterRef("pk"), **where))


class OccupantFilter(django_filters.FilterSet):
    lease = IdsFilter("lease_id", of="leases")
    unit = IdsFilter("lease__unit_id", of="units")
    tenant = IdsFilter("lease__tenant_id", of="tenants")
    is_minor = YesNoFilter(label="Whether they are a minor.")
    archived = ArchivedFilter()
