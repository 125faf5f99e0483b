"""Rows of a file into the staged table."""

from collections.abc import Iterable, Iterator
from typing import Any

import orjson
from django.db import connections

from unitcycle.core import clock
from unitcycle.core.jobs import Progress
from unitcycle.core.organizations import required_organization_id
from unitcycle.tenancy.imports.models import RentRollImport
from unitcycle.tenancy.imports.rules.staging import StagedRow
from unitcycle.tenancy.imports.services import bulk

_REPORT_EVERY = 2_000

# COPY does not go through row-level security, so it fills a table of the transaction's own first
_INCOMING = """
CREATE TEMP TABLE incoming (
    number integer, status text, parsed jsonb, problems jsonb, warnings jsonb, note text
) ON COMMIT DROP
"""
_COPY = "COPY incoming (number, status, parsed, problems, warnings, note) FROM STDIN"
_STAGE = """
INSERT INTO rent_roll_import_row (id, organization_id, created_at, updated_at, rent_roll_id, number,
    status, planned, parsed, problems, warnings, note)
SELECT gen_random_uuid(), %(organization_id)s, %(now)s, %(now)s, %(import_id)s, number,
    status, '', parsed, problems, warnings, note
FROM incoming
"""


def stage(rent_roll: RentRollImport, rows: Iterable[StagedRow], progress: Progress | None) -> None:
    """Replace the staged rows of an import."""
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
    rent_roll.rows.all()._raw_delete("default")
    bulk.execute(
        _STAGE,
        {
            "organization_id": required_organization_id(),
            "now": clock.now(),
            "import_id": rent_roll.pk,
        },
    )
    bulk.execute("DROP TABLE incoming")


def _counted(rows: Iterable[StagedRow], progress: Progress | None) -> Iterator[StagedRow]:
    for count, row in enumerate(rows, start=1):
        if progress is not None and count % _REPORT_EVERY == 0:
            progress.report(done=count, message=f"Read {count:,} rows")
        yield row


def _json(value: Any) -> str:
    return orjson.dumps(value).decode().replace("\\u0000", "")
