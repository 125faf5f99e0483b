"""Imports a rent roll, or a list of properties, from the command line."""

from argparse import ArgumentParser
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from unitcycle.accounts.models import Organization
from unitcycle.accounts.selectors import organization_by_slug
from unitcycle.core import clock
from unitcycle.core.errors import DomainError
from unitcycle.core.organizations import organization_context
from unitcycle.tenancy.imports import selectors, services
from unitcycle.tenancy.imports.errors import MappingIncomplete
from unitcycle.tenancy.imports.models import RentRollImport
from unitcycle.tenancy.imports.rules.states import ImportMode, RowStatus

_AUTHOR = "command:import_rent_roll"
_SHOWN_ERRORS = 50


class Command(BaseCommand):
    help = (
        "Bring a rent roll or a list of properties into an organisation. The same file twice changes "
        "nothing. Prints what was found, every row with an error, and the tie-out."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, help="CSV, any delimited text, or .xlsx")
        parser.add_argument("--organization", metavar="SLUG", required=True)
        parser.add_argument("--dry-run", action="store_true", help="check only, write no lease")
        parser.add_argument(
            "--good-rows", action="store_true", help="import what is fine, leave out what is not"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        organization = organization_by_slug(options["organization"])
        if organization is None:
            raise CommandError(f"No organisation is called “{options['organization']}”.")
        mode = ImportMode.GOOD_ROWS if options["good_rows"] else ImportMode.ALL_OR_NOTHING
        try:
            with organization_context(organization.pk):
                self._bring_in(options["file"], organization, mode, dry_run=options["dry_run"])
        except DomainError as refusal:
            raise CommandError(refusal.detail) from refusal
        except OSError as error:
            raise CommandError(f"{options['file']} cannot be read: {error.strerror}.") from error

    def _bring_in(
        self, path: Path, organization: Organization, mode: ImportMode, *, dry_run: bool
    ) -> None:
        today = clock.today(organization.time_zone)
        with path.open("rb") as content, transaction.atomic():
            rent_roll = services.upload(content=content, name=path.name)
        try:
            with transaction.atomic():
                rent_roll = services.check(import_id=rent_roll.pk, today=today)
                self._print_check(rent_roll)
        except MappingIncomplete as incomplete:
            # nobody is here to name the columns: what is wrong with the file says it better
            raise CommandError(rent_roll.notice or incomplete.detail) from incomplete
        if dry_run:
            return
        with transaction.atomic():
            services.begin_import(import_id=rent_roll.pk, mode=mode)
        done = services.run_import(import_id=rent_roll.pk, author=_AUTHOR, today=today)
        for line in _tie_out(done.tie_out):
            self.stdout.write(line)

    def _print_check(self, rent_roll: RentRollImport) -> None:
        if rent_roll.notice:
            self.stdout.write(rent_roll.notice)
        counts = rent_roll.counts
        self.stdout.write(
            f"{rent_roll.file.name}, a {rent_roll.get_kind_display().lower()}: {counts[RowStatus.OK]} rows are fine,"
            f" {counts[RowStatus.ERROR]} have errors, {counts[RowStatus.SKIPPED]} are skipped"
        )
        shown = islice(selectors.errors_of(rent_roll.pk), _SHOWN_ERRORS)
        for number, column, _, message, *_ in shown:
            where = f"Row {number}, column {column}" if column else f"Row {number}"
            self.stdout.write(f"  {where}: {message}")
        for total in rent_roll.control_totals:
            if total["difference"] not in ("0", "0.00"):
                self.stdout.write(
                    f"  Row {total['row']} states {total['name'].lower()} {total['stated']};"
                    f" its rows add up to {total['rows']}"
                )


def _tie_out(found: dict[str, Any]) -> Iterator[str]:
    yield f"Tie-out as of {found['as_of']} (file / database / difference)"
    for measure, figures in found["totals"].items():
        name = measure.replace("_", " ")
        yield f"  {name}: {figures['file']} / {figures['database']} / {figures['difference']}"
    for one in found["differences"][:_SHOWN_ERRORS]:
        yield (
            f"  Row {one['row']}, {one['property']} {one['unit']}: {one['measure']} is"
            f" {one['file']} in the file, {one['database'] or 'missing'} in the database"
        )
