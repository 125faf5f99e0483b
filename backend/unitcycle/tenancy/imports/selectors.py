"""Reads of imports and their rows. Always inside one organisation: the wall sees to it."""

from collections.abc import Iterator, Sequence
from typing import Any
from uuid import UUID

from django.db.models import Count, QuerySet

from unitcycle.tenancy.imports.errors import ImportNotFound
from unitcycle.tenancy.imports.models import ImportRow, RentRollImport
from unitcycle.tenancy.imports.rules.states import RowStatus


def imports() -> QuerySet[RentRollImport]:
    return RentRollImport.objects.select_related("file", "job", "asked_by")


def rows_of(import_id: UUID) -> QuerySet[ImportRow]:
    return ImportRow.objects.filter(rent_roll_id=import_id)


def held_import(import_id: UUID) -> RentRollImport:
    """Locked until the transaction ends: its steps are taken one at a time. Raises ImportNotFound."""
    found = (
        RentRollImport.objects.select_for_update(no_key=True, of=("self",))
        .select_related("file")
        .filter(pk=import_id)
        .first()
    )
    if found is None:
        raise ImportNotFound("There is no such import.")
    return found


def row_counts(import_id: UUID) -> dict[str, int]:
    """How many rows are in each state."""
    counted = rows_of(import_id).order_by().values_list("status").annotate(count=Count("pk"))
    return {**dict.fromkeys(RowStatus.values, 0), **dict(counted)}


ERROR_HEADING = ("Row", "Column", "Heading", "Problem", "Property", "Unit", "Tenant")


def errors_of(import_id: UUID) -> Iterator[Sequence[Any]]:
    """One line per problem, under ERROR_HEADING."""
    rows = rows_of(import_id).filter(status=RowStatus.ERROR).order_by("number")
    for number, parsed, problems in rows.values_list("number", "parsed", "problems").iterator(
        chunk_size=1000
    ):
        for problem in problems:
            yield (
                number,
                problem.get("column", ""),
                problem.get("heading", ""),
                problem.get("message", ""),
                parsed.get("property_name", ""),
                parsed.get("unit_number", ""),
                parsed.get("tenant_name", ""),
            )
