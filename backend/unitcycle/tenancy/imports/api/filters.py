"""What the lists of imports and of their rows can be narrowed by."""

from typing import Any

from django.db.models import QuerySet
from django_filters import rest_framework as django_filters

from unitcycle.core.api.filter_kinds import ChoicesFilter, SinceFilter, YesNoFilter
from unitcycle.tenancy.imports.rules.states import ImportKind, ImportStatus, RowStatus


class RentRollImportFilter(django_filters.FilterSet):
    status = ChoicesFilter(choices=ImportStatus.choices)
    kind = ChoicesFilter(choices=ImportKind.choices)
    imported_from = SinceFilter("imported_at", label="Imported at this time or later.")


class _HasWarnings(YesNoFilter):
    def filter(self, rows: QuerySet[Any], value: bool | None) -> QuerySet[Any]:
        if value is None:
            return rows
        return rows.exclude(warnings=[]) if value else rows.filter(warnings=[])


class ImportRowFilter(django_filters.FilterSet):
    status = ChoicesFilter(choices=RowStatus.choices)
    planned = ChoicesFilter(
        choices=[
            (status.value, status.label)
            for status in (RowStatus.CREATED, RowStatus.UPDATED, RowStatus.UNCHANGED)
        ]
    )
    has_warnings = _HasWarnings(label="Whether a person should look at the row.")
