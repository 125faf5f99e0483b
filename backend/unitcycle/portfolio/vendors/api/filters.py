"""What the list of vendors can be narrowed by."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet
from django_filters import rest_framework as django_filters

from unitcycle.core.api.filter_kinds import (
    ArchivedFilter,
    ChoicesFilter,
    FromFilter,
    ToFilter,
    YesNoFilter,
)
from unitcycle.portfolio.vendors.rules import EXPIRING_WITHIN, PaperState, Trade


class TradesFilter(ChoicesFilter):
    """Vendors of any of these trades."""

    def filter(self, rows: QuerySet[Any], value: Sequence[str]) -> QuerySet[Any]:
        wanted = Q()
        for trade in value or []:
            wanted |= Q(trades__contains=[trade])
        return rows.filter(wanted)


class PaperStateFilter(ChoicesFilter):
    """rules.paper_state, asked of the database."""

    def filter(self, rows: QuerySet[Any], value: Sequence[str]) -> QuerySet[Any]:
        today: date = self.parent.request.parser_context["view"].today
        wanted = Q()
        for state in value or []:
            wanted |= _is_in_state(self.field_name, PaperState(state), today)
        return rows.filter(wanted)


def _is_in_state(field: str, state: PaperState, today: date) -> Q:
    if state == PaperState.MISSING:
        return Q(**{f"{field}__isnull": True})
    if state == PaperState.EXPIRED:
        return Q(**{f"{field}__lt": today})
    last = today + EXPIRING_WITHIN
    if state == PaperState.EXPIRING:
        return Q(**{f"{field}__range": (today, last)})
    return Q(**{f"{field}__gt": last})


class VendorFilter(django_filters.FilterSet):
    trade = TradesFilter(choices=Trade.choices, label="Vendors of any of these trades.")
    is_active = YesNoFilter(label="Whether they get new work.")
    city = django_filters.CharFilter(lookup_expr="iexact", label="Exactly this city.")
    region = django_filters.CharFilter(lookup_expr="iexact", label="Exactly this region.")
    insurance_state = PaperStateFilter(
        field_name="insurance_expires_on", choices=PaperState.choices
    )
    licence_state = PaperStateFilter(field_name="licence_expires_on", choices=PaperState.choices)
    insurance_expires_from = FromFilter("insurance_expires_on")
    insurance_expires_to = ToFilter("insurance_expires_on")
    licence_expires_from = FromFilter("licence_expires_on")
    licence_expires_to = ToFilter("licence_expires_on")
    archived = ArchivedFilter()
