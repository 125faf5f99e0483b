"""Reads a file through all rules, as the import does, and gives back what it says."""

import io
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from unitcycle.core.tabular import open_table
from unitcycle.tenancy.imports.rules.layout import Skipped, Walk, properties_below
from unitcycle.tenancy.imports.rules.mapping import Mapping
from unitcycle.tenancy.imports.rules.proposal import Proposal, propose_reading
from unitcycle.tenancy.imports.rules.row_parser import RowParser
from unitcycle.tenancy.imports.rules.rows import RentRollRow

FILES = Path(__file__).parent / "files"
TODAY = date(2025, 5, 31)


@dataclass
class Reading:
    proposal: Proposal
    rows: list[RentRollRow] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)

    @property
    def mapping(self) -> Mapping:
        return self.proposal.mapping

    def row(self, number: int) -> RentRollRow:
        return next(row for row in self.rows if row.number == number)

    @property
    def fields(self) -> dict[str, str]:
        """Heading by field."""
        return {c.field.value: c.heading for c in self.mapping.columns if c.field}

    @property
    def messages(self) -> dict[int, list[str]]:
        """The problems of the rows that have some."""
        return {
            row.number: [problem.message for problem in row.problems]
            for row in self.rows
            if row.problems
        }


def read_bytes(content: bytes, *, today: date = TODAY) -> Reading:
    table = open_table(io.BytesIO(content))
    reading = Reading(propose_reading(table))
    sheet = next(sheet for sheet in table.sheets if sheet.name == reading.mapping.sheet)
    parser = RowParser(reading.mapping, today=today)
    below = properties_below(sheet.rows(), reading.mapping)
    for entry in Walk(reading.mapping, below).entries(sheet.rows()):
        if isinstance(entry, Skipped):
            reading.skipped.append(entry)
        else:
            reading.rows.append(parser.parse(entry))
    return reading


def read_text(text: str, **options: date) -> Reading:
    return read_bytes(text.encode(), **options)


def read_file(name: str) -> Reading:
    return read_bytes((FILES / name).read_bytes())
