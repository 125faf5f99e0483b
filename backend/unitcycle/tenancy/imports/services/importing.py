"""The import itself: all in one transaction, and only once."""

from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction

from unitcycle.core import audit, clock
from unitcycle.core.jobs import Progress, start_job
from unitcycle.core.models import Job
from unitcycle.core.turns import take_turn
from unitcycle.tenancy.imports import selectors
from unitcycle.tenancy.imports.errors import NothingToImport, RowsHaveErrors, StepNotAllowed
from unitcycle.tenancy.imports.models import RentRollImport
from unitcycle.tenancy.imports.rules.kinds import ListKind
from unitcycle.tenancy.imports.rules.states import (
    MAY_BE_IMPORTED,
    ImportMode,
    ImportStatus,
    RowStatus,
)
from unitcycle.tenancy.imports.services.applying import apply, counts_of
from unitcycle.tenancy.imports.services.planning import KEPT, Context, plan, settle_rows
from unitcycle.tenancy.imports.services.tie_out import tie_out
from unitcycle.tenancy.tenants.services import classify_leases

IMPORT = "imports.import"


@transaction.atomic
def start_import(
    *, import_id: UUID, author: str, mode: str = ImportMode.ALL_OR_NOTHING, asked_by: Any = None
) -> Job:
    """Queue the import of a checked file. Raises StepNotAllowed, RowsHaveErrors, NothingToImport."""
    rent_roll = begin_import(import_id=import_id, mode=mode)
    job = start_job(IMPORT, asked_by=asked_by, import_id=str(rent_roll.pk), author=author)
    rent_roll.job = job
    rent_roll.save()
    return job


@transaction.atomic
def begin_import(*, import_id: UUID, mode: str = ImportMode.ALL_OR_NOTHING) -> RentRollImport:
    """Settle that a checked file is imported now; who calls this runs it. Raises as start_import."""
    rent_roll = selectors.held_import(import_id)
    if rent_roll.status not in MAY_BE_IMPORTED:
        raise StepNotAllowed(
            f"This import is {rent_roll.get_status_display().lower()}: check the file first."
            if rent_roll.status != ImportStatus.IMPORTED
            else "This file has been imported already."
        )
    _require_rows(selectors.row_counts(rent_roll.pk), mode)
    rent_roll.status = ImportStatus.IMPORTING
    rent_roll.mode = mode
    rent_roll.message = ""
    rent_roll.save()
    return rent_roll


def run_import(
    *, import_id: UUID, author: str, today: date, progress: Progress | None = None
) -> RentRollImport:
    """Write the rows of a checked file. Run again after it ended it changes nothing.

    The records may have changed since the check, so everything is worked out anew under locks; what then
    contradicts them is an error of its row, and with all-or-nothing stops the import.
    """
    with audit.acting(task=IMPORT, import_id=str(import_id), author=author):
        return _run(import_id, author, today, progress)


@transaction.atomic
def _run(import_id: UUID, author: str, today: date, progress: Progress | None) -> RentRollImport:
    take_turn("import-rent-roll")
    rent_roll = selectors.held_import(import_id)
    if rent_roll.status == ImportStatus.IMPORTED:
        return rent_roll
    counts = selectors.row_counts(rent_roll.pk)
    total = counts[RowStatus.OK]
    _report(progress, total=total, message="Comparing the rows with the records")
    context = Context.of(rent_roll, today)
    plan(context, rows=KEPT, hold=True)
    settle_rows()
    _require_rows_after_plan(rent_roll)
    _report(progress, done=total // 4, message="Writing")
    written = counts_of(context)
    apply(context, author=author)
    _report(progress, done=total * 3 // 4, message="Comparing the records with the file")
    # before the scan: a list of last month may name households that have left since by their own notice
    rent_roll.tie_out = tie_out(context)
    if context.kind is ListKind.RENT_ROLL:
        # leases whose term is over are month-to-month, by the same rule as every night
        classify_leases(today=today)
    rent_roll.counts = {**selectors.row_counts(rent_roll.pk), "written": written}
    rent_roll.status = ImportStatus.IMPORTED
    rent_roll.imported_at = clock.now()
    rent_roll.message = ""
    rent_roll.save()
    _report(progress, done=total, failed=rent_roll.counts[RowStatus.ERROR], message="Imported")
    return rent_roll


def _require_rows(counts: dict[str, int], mode: str) -> None:
    errors = counts[RowStatus.ERROR]
    if errors and mode == ImportMode.ALL_OR_NOTHING:
        rows = "1 row has" if errors == 1 else f"{errors:,} rows have"
        raise RowsHaveErrors(
            f"{rows} errors. Correct the file and upload it again, or import the good rows only."
        )
    if not counts[RowStatus.OK]:
        raise NothingToImport("The file has no row that could be imported.")


def _require_rows_after_plan(rent_roll: RentRollImport) -> None:
    counts = selectors.row_counts(rent_roll.pk)
    done = sum(
        counts[status] for status in (RowStatus.CREATED, RowStatus.UPDATED, RowStatus.UNCHANGED)
    )
    _require_rows({**counts, RowStatus.OK: done}, rent_roll.mode or ImportMode.ALL_OR_NOTHING)


def _report(progress: Progress | None, **facts: Any) -> None:
    if progress is not None:
        progress.report(**facts)
