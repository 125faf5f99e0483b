"""Imports for tests, from files in memory."""

import io
from datetime import date
from typing import Any

from unitcycle.tenancy.imports import services
from unitcycle.tenancy.imports.models import ImportRow, RentRollImport
from unitcycle.tenancy.imports.rules.states import ImportMode
from unitcycle.tenancy.imports.tests.reading import FILES, TODAY

AUTHOR = "user:ada@example.com"


def uploaded(content: str | bytes, name: str = "rent roll.csv") -> RentRollImport:
    data = content.encode() if isinstance(content, str) else content
    return services.upload(content=io.BytesIO(data), name=name)


def checked(content: str | bytes, *, today: date = TODAY) -> RentRollImport:
    return services.check(import_id=uploaded(content).pk, today=today)


def imported(
    content: str | bytes, *, today: date = TODAY, mode: str = ImportMode.ALL_OR_NOTHING
) -> RentRollImport:
    """The whole way, without the queue."""
    rent_roll = checked(content, today=today)
    services.begin_import(import_id=rent_roll.pk, mode=mode)
    return services.run_import(import_id=rent_roll.pk, author=AUTHOR, today=today)


def imported_file(name: str, **options: Any) -> RentRollImport:
    return imported((FILES / name).read_bytes(), **options)


def outcomes(rent_roll: RentRollImport) -> dict[int, str]:
    """What came of each row."""
    return dict(ImportRow.objects.filter(rent_roll=rent_roll).values_list("number", "status"))


def problems(rent_roll: RentRollImport) -> dict[int, list[str]]:
    rows = ImportRow.objects.filter(rent_roll=rent_roll, status="error")
    return {row.number: [problem["message"] for problem in row.problems] for row in rows}
