"""The dry run: every row read and judged, and what the import would do with it."""

from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction

from unitcycle.core import clock
from unitcycle.core.jobs import Progress, start_job
from unitcycle.core.models import Job
from unitcycle.tenancy.imports import selectors
from unitcycle.tenancy.imports.errors import MappingIncomplete, StepNotAllowed
from unitcycle.tenancy.imports.models import RentRollImport
from unitcycle.tenancy.imports.rules.kinds import (
    ListKind,
    missing_for_properties,
    missing_for_rent_roll,
)
from unitcycle.tenancy.imports.rules.mapping import Mapping
from unitcycle.tenancy.imports.rules.staging import FileReading
from unitcycle.tenancy.imports.rules.states import MAY_BE_CHECKED, ImportStatus
from unitcycle.tenancy.imports.services.applying import counts_of
from unitcycle.tenancy.imports.services.files import opened_table, sheet_named
from unitcycle.tenancy.imports.services.planning import INCOMING, Context, keep_rows, plan
from unitcycle.tenancy.imports.services.staging import stage

CHECK = "imports.check"


@transaction.atomic
def start_check(*, import_id: UUID, asked_by: Any = None) -> Job:
    """Queue the dry run. Raises StepNotAllowed, MappingIncomplete."""
    rent_roll = selectors.held_import(import_id)
    if rent_roll.status not in MAY_BE_CHECKED:
        raise StepNotAllowed(
            f"This import is {rent_roll.get_status_display().lower()}: it cannot be checked now."
        )
    require_complete(Mapping.from_json(rent_roll.mapping))
    job = start_job(CHECK, asked_by=asked_by, import_id=str(rent_roll.pk))
    rent_roll.status = ImportStatus.CHECKING
    rent_roll.job = job
    rent_roll.message = ""
    rent_roll.save()
    return job


def require_complete(mapping: Mapping) -> None:
    """Raises MappingIncomplete with what is missing, in words."""
    fields = frozenset(mapping.fields)
    is_list = mapping.kind is ListKind.PROPERTIES
    missing = missing_for_properties(fields) if is_list else missing_for_rent_roll(fields)
    if missing:
        message = f"Say which column holds {' and which '.join(missing)}."
        raise MappingIncomplete(message, fields={"columns": [message]})


@transaction.atomic
def check(*, import_id: UUID, today: date, progress: Progress | None = None) -> RentRollImport:
    """Read the file, stage its rows, and write beside each what the import would do.

    One transaction: stopped halfway it leaves the import as it was. May run again.
    """
    rent_roll = selectors.held_import(import_id)
    mapping = Mapping.from_json(rent_roll.mapping)
    require_complete(mapping)
    rent_roll.as_of = mapping.as_of or today
    reading = FileReading(mapping, today=today)
    with opened_table(rent_roll) as table:
        sheet = sheet_named(table, mapping.sheet)
        stage(reading.rows(sheet.rows), progress)
    context = Context.of(rent_roll, today)
    plan(context, rows=INCOMING, hold=False)
    keep_rows(context)
    rent_roll.counts = {**selectors.row_counts(rent_roll.pk), "planned": counts_of(context)}
    rent_roll.control_totals = reading.control.found
    rent_roll.tie_out = {}
    rent_roll.status = ImportStatus.CHECKED
    rent_roll.checked_at = clock.now()
    rent_roll.message = ""
    rent_roll.save()
    return rent_roll
