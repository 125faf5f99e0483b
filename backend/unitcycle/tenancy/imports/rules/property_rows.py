"""One property of a property list, parsed and judged."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from unitcycle.core.tabular import Cell, Row
from unitcycle.tenancy.imports.rules.fields import Field
from unitcycle.tenancy.imports.rules.headings import is_repeated_heading, plain_heading
from unitcycle.tenancy.imports.rules.layout import REPEATED_HEADING, TOTAL, Skipped
from unitcycle.tenancy.imports.rules.mapping import Mapping
from unitcycle.tenancy.imports.rules.problems import BadValue, Problem, shown
from unitcycle.tenancy.imports.rules.titles import is_total, property_of
from unitcycle.tenancy.imports.rules.units import as_text, parse_number, parse_text

OLDEST_YEAR, NEWEST_YEAR = 1600, 2200
MOST_UNITS = 20_000
MOST_FLOORS = 300

NO_ADDRESS = "No name and no address"
NOT_IN_USE = "Not in use any more, the list says"

_NOT_AN_ADDRESS = frozenset(["0", "00", "0 0", "00 00", "n/a", "none", "-", "unknown"])
_NOT_IN_USE = frozenset(["inactive", "demolished", "closed", "archived", "deleted", "merged"])


@dataclass(frozen=True, slots=True)
class PropertyRow:
    """What one row of a property list says."""

    number: int
    name: str
    address: str = ""
    city: str = ""
    state: str = ""
    postal_code: str = ""
    unit_count: int | None = None
    floors: int | None = None
    year_built: int | None = None
    problems: tuple[Problem, ...] = ()
    warnings: tuple[Problem, ...] = ()


class PropertyReader:
    """Reads the rows below a heading. Never raises on what a cell holds."""

    def __init__(self, mapping: Mapping) -> None:
        self._places = tuple(mapping.fields.items())
        self._first_row = mapping.heading_row + mapping.heading_lines
        self._headings = frozenset(plain_heading(column.heading) for column in mapping.columns)
        self._problems: list[Problem] = []
        self._warnings: list[Problem] = []
        self._values: dict[Field, Cell] = {}

    def entries(self, rows: Iterable[Row]) -> Iterator[PropertyRow | Skipped]:
        for row in rows:
            if row.number >= self._first_row:
                yield self._read(row)

    def _read(self, row: Row) -> PropertyRow | Skipped:
        texts = [text for cell in row.cells if (text := as_text(cell))]
        text = " | ".join(texts)[:200]
        if is_repeated_heading(texts, self._headings):
            return Skipped(row.number, REPEATED_HEADING, text)
        if texts and is_total(texts[0]):
            return Skipped(row.number, TOTAL, text)
        self._values = {
            field: row.cells[index]
            for field, index in self._places
            if index < len(row.cells) and row.cells[index] not in (None, "")
        }
        self._problems, self._warnings = [], []
        parsed = self._property(row.number)
        if parsed.problems:
            return parsed
        if not parsed.name:
            return Skipped(row.number, NO_ADDRESS, text)
        if self._text(Field.RECORD_STATUS, 40).casefold() in _NOT_IN_USE:
            return Skipped(row.number, NOT_IN_USE, text)
        return parsed

    def _property(self, number: int) -> PropertyRow:
        street = " ".join(
            part
            for part in (self._text(Field.HOUSE_NUMBER, 20), self._text(Field.STREET, 150))
            if part.strip("0") or not part
        ).strip()
        address = self._text(Field.ADDRESS, 200) or street
        if address.casefold() in _NOT_AN_ADDRESS:
            address = ""
        name, of_name = property_of(self._text(Field.PROPERTY, 400))
        return PropertyRow(
            number=number,
            name=name or address,
            address=address or of_name,
            city=self._text(Field.CITY, 100),
            state=self._text(Field.STATE, 100),
            postal_code=self._text(Field.POSTAL_CODE, 20),
            unit_count=self._count(Field.UNIT_COUNT, 0, MOST_UNITS),
            floors=self._count(Field.FLOORS, 1, MOST_FLOORS),
            year_built=self._count(Field.YEAR_BUILT, OLDEST_YEAR, NEWEST_YEAR),
            problems=tuple(self._problems),
            warnings=tuple(self._warnings),
        )

    def _text(self, field: Field, longest: int) -> str:
        try:
            return parse_text(self._values.get(field))[:longest].strip()
        except BadValue as bad:
            self._problems.append(Problem(field.value, f"{field.label}: {bad}"))
            return ""

    def _count(self, field: Field, least: int, most: int) -> int | None:
        cell = self._values.get(field)
        try:
            number = cell.year if isinstance(cell, date) else parse_number(cell)
        except BadValue as bad:
            self._warnings.append(Problem(field.value, f"{field.label}: {bad}"))
            return None
        if number is None or number == 0:
            return None
        if not least <= number <= most:
            message = f"{field.label}: {shown(cell)} cannot be right and was left out."
            self._warnings.append(Problem(field.value, message))
            return None
        return int(number)
