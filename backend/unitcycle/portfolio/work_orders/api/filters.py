"""What the list of work orders can be narrowed by."""

from typing import Any

from django.db.models import Q, QuerySet
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
    UntilFilter,
    YesNoFilter,
)
from unitcycle.portfolio.work_orders.rules import (
    UNDER_WAY,
    EntryPermission,
    Priority,
    WorkCategory,
    WorkOrderStatus,
)


class WorkOrderFilter(django_filters.FilterSet):
    property = IdsFilter("property_id", of="properties")
    building = IdsFilter("unit__building_id", of="buildings")
    unit = IdsFilter("unit_id", of="units")
    assigned_vendor = IdsFilter("assigned_vendor_id", of="vendors")
    assigned_to = IdsFilter("assigned_to_id", of="people")
    is_assigned = YesNoFilter(method="by_assignment", label="Whether somebody is to do it.")
    status = ChoicesFilter(choices=WorkOrderStatus.choices)
    is_under_way = YesNoFilter(
        method="by_being_under_way", label="true: neither completed nor cancelled."
    )
    priority = ChoicesFilter(choices=Priority.choices)
    category = ChoicesFilter(choices=WorkCategory.choices)
    entry_permission = ChoicesFilter(choices=EntryPermission.choices)
    number = django_filters.CharFilter(lookup_expr="iexact", label="Exactly this number.")
    requested_from = FromFilter("requested_date")
    requested_to = ToFilter("requested_date")
    due_from = FromFilter("due_date")
    due_to = ToFilter("due_date")
    is_overdue = YesNoFilter(
        method="by_being_overdue", label="Whether it is under way after its due date."
    )
    scheduled_from = SinceFilter("scheduled_for", label="Scheduled for this time or later.")
    scheduled_to = UntilFilter("scheduled_for", label="Scheduled for this time or earlier.")
    completed_from = SinceFilter("completed_at", label="Completed at this time or later.")
    completed_to = UntilFilter("completed_at", label="Completed at this time or earlier.")
    cost_estimated_min = AtLeastFilter("cost_estimated")
    cost_estimated_max = AtMostFilter("cost_estimated")
    cost_actual_min = AtLeastFilter("cost_actual")
    cost_actual_max = AtMostFilter("cost_actual")
    archived = ArchivedFilter()

    def by_assignment(self, rows: QuerySet[Any], name: str, value: bool) -> QuerySet[Any]:
        nobody = Q(assigned_vendor__isnull=True, assigned_to__isnull=True)
        return rows.filter(~nobody if value else nobody)

    def by_being_under_way(self, rows: QuerySet[Any], name: str, value: bool) -> QuerySet[Any]:
        is_so = Q(status__in=UNDER_WAY)
        return rows.filter(is_so if value else ~is_so)

    def by_being_overdue(self, rows: QuerySet[Any], name: str, value: bool) -> QuerySet[Any]:
        today = self.request.parser_context["view"].today
        overdue = Q(status__in=UNDER_WAY, due_date__isnull=False, due_date__lt=today)
        return rows.filter(overdue if value else ~overdue)
