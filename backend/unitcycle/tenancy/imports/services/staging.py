"""Rows of a file into a table of the transaction's own."""

from collections.abc import Iterable, Iterator
from typing import Any

import orjson
from django.db import connections

from unitcycle.core.jobs import Progress
from unitcycle.tenancy.imports.rules.staging import StagedRow
from unitcycle.tenancy.imports.services import bulk

_REPORT_EVERY = 2_000

# COPY does not go through row-level security, so it fills a table that is not walled
_INCOMING = """
CREATE TEMP TABLE incoming (
    id uuid DEFAULT gen_random_uuid(), number integer, status text, parsed jsonb, problems jsonb,
    warnings jsonb, note text
) ON COMMIT DROP
"""
_COPY = "COPY incoming (number, status, parsed, problems, warnings, note) FROM STDIN"


def stage(rows: Iterable[StagedRow], progress: Progress | None) -> None:
    """Fill the table `incoming`."""
    bulk.execute("DROP TABLE IF EXISTS pg_temp.incoming")
    bulk.execute(_INCOMING)
    with connections["default"].cursor() as cursor, cursor.copy(_COPY) as copy:
        for row in _counted(rows, progress):
            copy.write_row(
                (
                    row.number,
                    row.status.value,
                    _json(row.parsed),
                    _json(row.problems),
                    _json(row.warnings),
                    row.note,
                )
            )
    bulk.execute("ANALYZE incoming")


def _counted(rows: Iterable[StagedRow], progress: Progress | None) -> Iterator[StagedRow]:
    for count, row in enumerate(rows, start=1):
        if progress is not None and count % _REPORT_EVERY == 0:
            progress.report(done=count, message=f"Read {count:,} rows")
        yield row


def _json(value: Any) -> str:
    return orjson.dumps(value).decode().replace("\\u0000", "") if value else str(value)
