"""What the list of cases can be narrowed by."""

from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet
from django_filters import rest_framework as django_filters

from unitcycle.core import clock
from unitcycle.core.api.filter_kinds import (
    ChoicesFilter,
    FromFilter,
    IdsFilter,
    ToFilter,
    WholeNumberFilter,
    YesNoFilter,
)
from unitcycle.residency.rent_collections.models import CollectionAction, CollectionStop
from unitcycle.residency.rent_collections.rules.choices import (
    UNRESOLVED,
    ActionState,
    CaseStatus,
    RiskProfile,
    Tone,
)
from unitcycle.residency.rent_collections.rules.dunning import LAST_LEVEL

_LEVELS = [(str(level), str(level)) for level in range(LAST_LEVEL + 1)]


class CaseFilter(django_filters.FilterSet):
    status = ChoicesFilter(choices=CaseStatus.choices)
    unresolved = YesNoFilter(
        method="by_unresolved",
        label="true: open, on a payment plan or escalated. false: paid or written off.",
    )
    escalation_level = ChoicesFilter(
        choices=_LEVELS, label="The last step that went out; one or several of 0 to 5."
    )
    tenant_risk_profile = ChoicesFilter(choices=RiskProfile.choices)
    tone = ChoicesFilter(choices=Tone.choices, label="Of the next step; one or several.")
    property = IdsFilter("property", of="properties")
    tenant = IdsFilter("tenant", of="tenants")
    lease = IdsFilter("lease", of="leases")
    unit = IdsFilter("unit", of="units")
    days_overdue__gte = WholeNumberFilter(
        field_name="days_overdue", lookup_expr="gte", least=0, most=100_000,
        label="Overdue for so many days or more.",
    )  # fmt: skip
    days_overdue__lte = WholeNumberFilter(
        field_name="days_overdue", lookup_expr="lte", least=0, most=100_000,
        label="Overdue for so many days or fewer.",
    )  # fmt: skip
    due_date_from = FromFilter("due_date")
    due_date_to = ToFilter("due_date")
    assigned_to = django_filters.CharFilter(field_name="assigned_to", max_length=100)
    waiting = YesNoFilter(method="by_waiting", label="true: a draft waits for a person.")
    to_post = YesNoFilter(method="by_letter", label="true: a letter is to be printed and posted.")
    stopped = YesNoFilter(method="by_stop", label="true: something says that nothing goes out.")

    def by_unresolved(self, rows: QuerySet[Any], name: str, value: bool) -> QuerySet[Any]:
        return rows.filter(status__in=UNRESOLVED) if value else rows.exclude(status__in=UNRESOLVED)

    def by_waiting(self, rows: QuerySet[Any], name: str, value: bool) -> QuerySet[Any]:
        return self._by_state(rows, ActionState.DRAFT, value)

    def by_letter(self, rows: QuerySet[Any], name: str, value: bool) -> QuerySet[Any]:
        return self._by_state(rows, ActionState.TO_POST, value)

    def by_stop(self, rows: QuerySet[Any], name: str, value: bool) -> QuerySet[Any]:
        today: date = clock.now().date()
        stands = CollectionStop.objects.filter(
            Q(until__isnull=True) | Q(until__gte=today),
            tenant=OuterRef("tenant"),
            lifted_at__isnull=True,
        )
        return rows.filter(Exists(stands)) if value else rows.filter(~Exists(stands))

    def _by_state(self, rows: QuerySet[Any], state: str, value: bool) -> QuerySet[Any]:
        there = CollectionAction.objects.filter(case=OuterRef("pk"), state=state)
        return rows.filter(Exists(there)) if value else rows.filter(~Exists(there))
