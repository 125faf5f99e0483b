"""A rent roll of 100,000 rows, from the file to the tie-out, over a bare COPY of the rows that it wrote.

The bare side gets the very rows of an import, ready as bytes, and puts them into the same tables of a fresh copy:
with their indexes, constraints and the triggers that write history, and without parsing, comparing or checking.
"""

import csv
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

from django.db import connections, models, transaction
from psycopg import Connection, sql

from benchmarks import data
from benchmarks.measure import Figure, Rounds, at_most, interleaved, require_same, timed
from benchmarks.scratch import ALIASES, Scratch, raw, scratch_databases, use
from unitcycle.core import clock
from unitcycle.core.models import OutboxEvent
from unitcycle.core.organizations import organization_context
from unitcycle.portfolio.properties.models import Property
from unitcycle.portfolio.units.models import Unit
from unitcycle.tenancy.imports import services
from unitcycle.tenancy.tenants.models import Lease, LeaseStatusLog, Tenant

ROWS, ROUNDS = 100_000, 3
MOST_MEGABYTES = 300
SLUG = "bench-1"
# in the order in which they refer to each other
TABLES: tuple[type[models.Model], ...] = (
    Property, Unit, Tenant, Lease, LeaseStatusLog, OutboxEvent,
)  # fmt: skip
HEADINGS = (
    "Property", "Unit", "Bd/Ba", "Sqft", "Tenant", "E-mail", "Status", "Lease From", "Lease To",
    "Market Rent", "Rent", "Deposit", "Balance",
)  # fmt: skip

_ALONE = """
import resource, sys
import django
django.setup()
from django.core.management import call_command
call_command("import_rent_roll", sys.argv[1], organization=sys.argv[2], stdout=sys.stderr)
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


def figures() -> Iterator[Figure]:
    with scratch_databases() as scratch, tempfile.TemporaryDirectory() as folder:
        schema = scratch.migrated()
        data.add_organization(schema)
        path = Path(folder) / "rent-roll.csv"
        write_rent_roll(path, ROWS)
        work = _Work(scratch, schema, path, Path(folder))
        work.import_once()
        rounds = interleaved(ROUNDS, {"import": work.import_once, "COPY": work.copy_once})
        yield from _ratios(rounds, work)
        yield _memory(scratch, schema, path)


def _ratios(rounds: Rounds, work: "_Work") -> Iterator[Figure]:
    steps = Rounds({"import step": work.steps[1:], "COPY": rounds.seconds["COPY"]})
    yield at_most(
        f"Import of {ROWS:,} checked rows over a bare COPY of what it writes",
        5,
        steps.ratio("import step", "COPY"),
        rows_written=work.counts,
        **steps.details(),
    )
    yield at_most(
        f"Upload, mapping, check and import of {ROWS:,} rows over the same COPY",
        5,
        rounds.ratio("import", "COPY"),
        **rounds.details(),
    )


def _memory(scratch: Scratch, schema: str, path: Path) -> Figure:
    """All steps in a process of its own, at its highest."""
    name = scratch.copy_of(schema, "memory")
    environment = {**os.environ}
    for variable in ("DATABASE_URL", "DATABASE_APP_URL"):
        environment[variable] = environment[variable].rpartition("/")[0] + f"/{name}"
    command = [sys.executable, "-c", _ALONE, str(path), SLUG]
    done = subprocess.run(command, env=environment, check=True, stdout=subprocess.PIPE, text=True)
    scratch.drop(name)
    # kilobytes on Linux, bytes on macOS
    highest = int(done.stdout) / (1024 if sys.platform == "linux" else 1024**2)
    return Figure(
        f"Memory of a process that imports {ROWS:,} rows",
        f"< {MOST_MEGABYTES} MB",
        f"{highest:.0f} MB",
        highest < MOST_MEGABYTES,
    )


@dataclass
class _Work:
    scratch: Scratch
    schema: str
    path: Path
    folder: Path
    counts: dict[str, int] = field(default_factory=dict)
    # seconds of the import step alone, in the order of the runs
    steps: list[float] = field(default_factory=list)

    def import_once(self) -> float:
        name = self.scratch.copy_of(self.schema, "run")
        use(name)
        with organization_context(data.ORGANIZATION):
            for alias in ALIASES:
                connections[alias].ensure_connection()
            before = timed(self._check)
            self.steps.append(timed(self._import))
        with closing(raw(name, "owner")) as connection:
            self._compare(connection)
            if not self._bytes_of(TABLES[0]).exists():
                self._keep_rows(connection)
        self.scratch.drop(name)
        return before + self.steps[-1]

    def copy_once(self) -> float:
        name = self.scratch.copy_of(self.schema, "run")
        with closing(raw(name, "owner")) as connection:
            for model in TABLES:
                connection.execute(_statement("ALTER TABLE {} NO FORCE ROW LEVEL SECURITY", model))
            connection.commit()
            seconds = timed(lambda: self._copy(connection))
            self._compare(connection)
        self.scratch.drop(name)
        return seconds

    def _check(self) -> None:
        with self.path.open("rb") as content, transaction.atomic():
            rent_roll = services.upload(content=content, name=self.path.name)
        with transaction.atomic():
            services.check(import_id=rent_roll.pk, today=clock.today("UTC"))
        self._id = rent_roll.pk

    def _import(self) -> None:
        with transaction.atomic():
            services.begin_import(import_id=self._id)
        services.run_import(import_id=self._id, author="bench", today=clock.today("UTC"))

    def _copy(self, connection: Connection[Any]) -> None:
        for model in TABLES:
            with (
                self._bytes_of(model).open("rb") as rows,
                connection.cursor() as cursor,
                cursor.copy(_copy("COPY {} ({}) FROM STDIN", model)) as copy,
            ):
                while chunk := rows.read(1 << 20):
                    copy.write(chunk)
        connection.commit()

    def _keep_rows(self, connection: Connection[Any]) -> None:
        for model in TABLES:
            with (
                self._bytes_of(model).open("wb") as rows,
                connection.cursor() as cursor,
                cursor.copy(_copy("COPY (SELECT {1} FROM {0}) TO STDOUT", model)) as copy,
            ):
                for chunk in copy:
                    rows.write(chunk)

    def _compare(self, connection: Connection[Any]) -> None:
        """Both sides leave as many rows in each table, histories included."""
        tables = [model._meta.db_table for model in TABLES]
        tables += [_history_of(model) for model in TABLES if _history_of(model)]
        found = {}
        for table in tables:
            row = connection.execute(
                sql.SQL("SELECT count(*) FROM {}").format(sql.Identifier(table))
            ).fetchone()
            found[table] = row[0] if row else 0
        if self.counts:
            require_same(found, self.counts, "the numbers of rows")
        self.counts = found

    def _bytes_of(self, model: type[models.Model]) -> Path:
        return self.folder / f"{model._meta.db_table}.copy"


def _statement(text: str, model: type[models.Model]) -> sql.Composed:
    return sql.SQL(text).format(sql.Identifier(model._meta.db_table))  # type: ignore[arg-type]


def _copy(text: str, model: type[models.Model]) -> sql.Composed:
    columns = [
        sql.Identifier(column.column)
        for column in model._meta.concrete_fields
        if not column.generated
    ]
    table = sql.Identifier(model._meta.db_table)
    return sql.SQL(text).format(table, sql.SQL(", ").join(columns))  # type: ignore[arg-type]


def _history_of(model: type[models.Model]) -> str:
    event: Any = getattr(model, "pgh_event_model", None)
    return event._meta.db_table if event is not None else ""


def write_rent_roll(path: Path, rows: int) -> None:
    """A roll as a spreadsheet has it: 500 estates, a twentieth of the units vacant."""
    today = clock.today("UTC")
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(HEADINGS)
        for number in range(rows):
            estate, unit = f"Estate {number // 200:04}", f"{number % 200 + 100}"
            rent = 900 + number % 1700
            size = [f"{1 + number % 3}/{1 + number % 2}", str(500 + number % 900)]
            if number % 20 == 0:
                writer.writerow(
                    [estate, unit, *size, "VACANT", "", "Vacant", "", "", rent, "", "", ""]
                )
                continue
            begin = today - timedelta(days=30 + number % 300)
            writer.writerow([
                estate, unit, *size, f"Robin Household{number}", f"household{number}@example.com",
                "Current", begin.isoformat(), (begin + timedelta(days=364)).isoformat(),
                rent + 50, f"{rent:,}.00", f"{rent:,}.00", f"{number % 90}.50",
            ])  # fmt: skip
