"""Walking down a report: which rows are leases, and what the others are.

Reports carry a property in a section row or a subtotal, spread one lease over a row per charge, name
further tenants below the first, repeat their headings on each page and end in summaries. The walk
keeps what a row inherits and says of every other row why it was passed over.
"""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from unitcycle.core.tabular import Cell, Row
from unitcycle.tenancy.imports.rules import titles
from unitcycle.tenancy.imports.rules.fields import MONEY_FIELDS, Field
from unitcycle.tenancy.imports.rules.headings import is_repeated_heading, plain_heading
from unitcycle.tenancy.imports.rules.mapping import Mapping
from unitcycle.tenancy.imports.rules.money import parse_money
from unitcycle.tenancy.imports.rules.problems import BadValue
from unitcycle.tenancy.imports.rules.statuses import parse_status
from unitcycle.tenancy.imports.rules.titles import Section, is_report_title, read_titles
from unitcycle.tenancy.imports.rules.units import as_text

_WHO = frozenset([Field.TENANT, Field.FIRST_NAME, Field.LAST_NAME])
_OF_A_LEASE = frozenset(
    [
        Field.RENT,
        Field.LEASE_BEGIN,
        Field.LEASE_END,
        Field.LEASE_TERM,
        Field.MOVE_IN,
        Field.STATUS,
        Field.CHARGE_AMOUNT,
    ]
)
_LABELS = (Field.PROPERTY, Field.BUILDING, Field.UNIT, Field.TENANT, Field.CHARGE_CODE)
_PLACES = frozenset([Field.PROPERTY, Field.ADDRESS, Field.BUILDING, Field.CITY, Field.STATE])
_TITLE_ROWS = 12
_MOST_TEXTS_OF_A_TITLE = 2

REPEATED_HEADING = "The headings again"
TOTAL = "A total"
SUMMARY = "A summary below the table"
SECTION = "The heading of a section"
FOOTER = "A page footer or a note"
AMOUNTS_ALONE = "Amounts without a unit: taken for a subtotal"
NOTHING_MAPPED = "Nothing in the mapped columns"


@dataclass(slots=True)
class Charge:
    code: str
    amount: Cell
    number: int


@dataclass(slots=True)
class Record:
    """One lease or one empty unit, as cells, with what it inherits from the rows above."""

    number: int
    values: dict[Field, Cell]
    property_name: str = ""
    property_address: str = ""
    building: str = ""
    section: Section = Section.CURRENT
    charges: list[Charge] = field(default_factory=list)
    # amounts of further rows of the same lease that stand in columns of their own
    further_amounts: list[dict[Field, Cell]] = field(default_factory=list)
    further_tenants: list[str] = field(default_factory=list)
    last_number: int = 0


@dataclass(frozen=True, slots=True)
class Skipped:
    """A row that is no lease, and why. `totals` are the amounts of a total row."""

    number: int
    reason: str
    text: str
    totals: dict[Field, Decimal] = field(default_factory=dict)


def properties_below(rows: Iterable[Row], mapping: Mapping) -> list[tuple[int, str]]:
    """Properties that only the total below their rows names: the row of the total, and the name."""
    found = []
    for row in rows:
        if row.number < mapping.heading_row + mapping.heading_lines:
            continue
        first = next((text for cell in row.cells if (text := as_text(cell))), "")
        if titles.is_total(first) and (name := titles.property_of_total(first)):
            found.append((row.number, name))
    return found


class Walk:
    """One pass over the rows of a table, from the first one below its heading.

    `below` are properties that are named by the totals below their rows (see properties_below).
    """

    def __init__(self, mapping: Mapping, below: Sequence[tuple[int, str]] = ()) -> None:
        self._below = deque(below)
        self._places = tuple(sorted(mapping.fields.items(), key=lambda item: item[1]))
        self._fields = frozenset(mapping.fields)
        self._first_row = mapping.heading_row + mapping.heading_lines
        self._headings = frozenset(
            plain_heading(part)
            for column in mapping.columns
            for part in (column.heading, *column.heading.split())
        )
        self._decimal_sign = mapping.decimal_sign
        # without a column for the property its address names it, unless a title has done so
        self._names_place = Field.PROPERTY
        if Field.PROPERTY not in mapping.fields and not mapping.property_name:
            self._names_place = Field.ADDRESS
        self._property, self._address = titles.property_of(mapping.property_name)
        self._building = ""
        self._section = Section.CURRENT
        self._record: Record | None = None
        self._is_open = False  # whether the record may still go on
        self._after_total = False
        self._in_summary = False
        self._title: deque[Row] = deque(maxlen=_TITLE_ROWS)

    def entries(self, rows: Iterable[Row]) -> Iterator[Record | Skipped]:
        """Records and skipped rows, each exactly once, in the order in which they end."""
        for row in rows:
            if row.number < self._first_row:
                continue
            entry = self._read(row)
            ends = isinstance(entry, Record) or (entry is not None and entry.reason == TOTAL)
            if ends and self._is_open and self._record is not None:
                yield self._record
                self._is_open = False
            if isinstance(entry, Record):
                self._record, self._is_open = entry, True
            elif entry is not None:
                yield entry
        if self._is_open and self._record is not None:
            yield self._record
            self._is_open = False

    def _read(self, row: Row) -> Record | Skipped | None:
        """A new record, a skipped row, or None for a row that belongs to the record above."""
        texts = [text for cell in row.cells if (text := as_text(cell))]
        if is_repeated_heading(texts, self._headings):
            self._begin_report()
            return _skip(row, REPEATED_HEADING)
        self._remember_title(row, texts)
        if self._in_summary:
            return _skip(row, SUMMARY)
        width = len(row.cells)
        values = {
            name: cell
            for name, index in self._places
            if index < width and not _is_blank(cell := row.cells[index])
        }
        other = self._other_than_lease(row, values, texts)
        if other is not None:
            return other
        return self._lease(row, values)

    def _remember_title(self, row: Row, texts: list[str]) -> None:
        """Keep the rows that may be the title block of a report that follows in the same file."""
        if not texts or len(texts) > _MOST_TEXTS_OF_A_TITLE or titles.is_total(texts[0]):
            self._title.clear()
        else:
            self._title.append(row)

    def _begin_report(self) -> None:
        """The headings again: a new page, or the report of a further property with its own title."""
        above = read_titles(self._title)
        is_new = above.property_name and is_report_title(self._title)
        if is_new and Field.PROPERTY not in self._fields and above.property_name != self._property:
            self._enter_property(above.property_name)
        self._in_summary = self._after_total = False
        self._title.clear()

    def _other_than_lease(
        self, row: Row, values: dict[Field, Cell], texts: list[str]
    ) -> Skipped | None:
        if not texts:
            return _skip(row, NOTHING_MAPPED)
        label = self._total_label(values, texts[0])
        if label:
            self._after_total = titles.is_grand_total(label) or self._after_total
            return Skipped(row.number, TOTAL, label, self._totals(values))
        if len(set(texts)) == 1 and not self._is_lone_unit(values, texts[0]):
            return self._lone_text(row, values, texts[0])
        if self._begins_summary(values, texts):
            self._in_summary = True
            return _skip(row, SUMMARY)
        return None

    def _total_label(self, values: dict[Field, Cell], first: str) -> str:
        """The words of a total row, looked for where a report puts them."""
        has_unit = Field.UNIT in values and not titles.is_total(as_text(values[Field.UNIT]))
        if has_unit and Field.CHARGE_CODE not in values:
            return ""
        candidates = [as_text(values[name]) for name in _LABELS if name in values]
        if has_unit:  # "Total" as the last charge of a unit, in a row that repeats the unit
            candidates = [as_text(values[Field.CHARGE_CODE])]
        elif not values.keys() & _WHO or not candidates:
            candidates.append(first)
        return next((text for text in candidates if titles.is_total(text)), "")

    def _is_lone_unit(self, values: dict[Field, Cell], text: str) -> bool:
        """A unit number and nothing else is an empty unit, not a heading."""
        return (
            Field.UNIT in values
            and len(text) <= 12
            and any(character.isdigit() for character in text)
            and not titles.is_page_footer(text)
            and not titles.is_building(text)
        )

    def _lone_text(self, row: Row, values: dict[Field, Cell], text: str) -> Skipped | None:
        section = titles.section_of(text)
        below_a_lease = self._is_open and values.keys() & _WHO and len(values) == 1
        if below_a_lease and section is None and not titles.is_summary(text):
            return None  # a further tenant below the first
        if section is not None:
            self._section = section
            self._after_total = False
            return _skip(row, SECTION)
        if titles.is_page_footer(text):
            return _skip(row, FOOTER)
        if titles.is_summary(text):
            self._in_summary = True
            return _skip(row, SUMMARY)
        if titles.is_building(text) and Field.BUILDING not in self._fields:
            self._building = " ".join(text.split())
            return _skip(row, SECTION)
        if self._names_property(values, text):
            self._enter_property(text)
            return _skip(row, SECTION)
        return _skip(row, FOOTER)

    def _names_property(self, values: dict[Field, Cell], text: str) -> bool:
        if not titles.names_property(text):
            return False
        return Field.PROPERTY not in self._fields or Field.PROPERTY in values

    def _enter_property(self, text: str) -> None:
        self._property, self._address = titles.property_of(text)
        self._building = ""
        self._section = Section.CURRENT
        self._after_total = False

    def _begins_summary(self, values: dict[Field, Cell], texts: list[str]) -> bool:
        """The head or the first line of a block below the table that is no part of it."""
        first = texts[0]
        if titles.is_summary(first) and not values.keys() & _WHO:
            return True
        if not self._after_total:
            return False
        unit = as_text(values.get(Field.UNIT))
        if unit and not any(character.isdigit() for character in unit):
            return parse_status(unit) is not None or all(map(_is_wordy, texts))
        if values.keys() & {Field.STATUS, Field.LEASE_BEGIN, Field.MOVE_IN}:
            return False
        named = any(not _is_figure(as_text(values[name])) for name in values.keys() & _WHO)
        return not named and bool(self._fields & _WHO)

    def _lease(self, row: Row, values: dict[Field, Cell]) -> Record | Skipped | None:
        if self._is_open and self._record and self._continues(self._record, values):
            _continue(self._record, row, values)
            return None
        if Field.UNIT in values or values.keys() & _WHO or self._is_single_home(values):
            return self._begin(row, values)
        if values and values.keys() <= _PLACES and Field.PROPERTY in values:
            self._enter_property(as_text(values[Field.PROPERTY]))
            return _skip(row, SECTION)
        if values and values.keys() <= MONEY_FIELDS:
            return Skipped(row.number, AMOUNTS_ALONE, "", self._totals(values))
        return _skip(row, FOOTER if values else NOTHING_MAPPED)

    def _is_single_home(self, values: dict[Field, Cell]) -> bool:
        """A house without a unit number: the row names its property or address and a lease."""
        named = values.keys() & {Field.PROPERTY, Field.ADDRESS}
        return bool(named and values.keys() & (_OF_A_LEASE | MONEY_FIELDS))

    def _continues(self, record: Record, values: dict[Field, Cell]) -> bool:
        """Whether a row goes on with the lease above: a further charge, a further tenant."""
        if Field.UNIT not in values:
            same_property = Field.PROPERTY not in values and Field.ADDRESS not in values
            if values.keys() & _WHO:
                return same_property and not values.keys() & _OF_A_LEASE
            charge = values.keys() & {Field.CHARGE_CODE, Field.CHARGE_AMOUNT}
            return bool(charge) and Field.CHARGE_CODE in self._fields
        if Field.CHARGE_CODE not in values:
            return False
        return all(
            name not in values or as_text(values[name]) == as_text(record.values.get(name))
            for name in (Field.PROPERTY, Field.BUILDING, Field.UNIT, *_WHO, Field.LEASE_BEGIN)
        )

    def _begin(self, row: Row, values: dict[Field, Cell]) -> Record:
        self._enter_place(values)
        if Field.UNIT not in values and Field.UNIT in self._fields:
            self._inherit_unit(values)
        self._after_total = False
        self._title.clear()
        while self._below and self._below[0][0] < row.number:
            self._below.popleft()
        record = Record(
            number=row.number,
            values=values,
            property_name=self._property or (self._below[0][1] if self._below else ""),
            property_address=self._address,
            building=self._building,
            section=self._section,
            last_number=row.number,
        )
        if Field.CHARGE_AMOUNT in values:
            record.charges.append(_charge(row.number, values))
        return record

    def _enter_place(self, values: dict[Field, Cell]) -> None:
        """What the row says of its property and building holds for the rows below that do not."""
        if self._names_place in values:
            name, address = titles.property_of(as_text(values[self._names_place]))
            if name != self._property:
                self._property, self._address, self._building = name, address, ""
        if Field.BUILDING in values:
            self._building = " ".join(as_text(values[Field.BUILDING]).split())

    def _inherit_unit(self, values: dict[Field, Cell]) -> None:
        """A second lease below the first one of its unit leaves the unit out."""
        above = self._record
        if above is None or values.keys() & {Field.PROPERTY, Field.ADDRESS}:
            return
        if (above.property_name, above.section) != (self._property, self._section):
            return
        for name in (Field.UNIT, Field.UNIT_TYPE, Field.SQUARE_FEET, Field.ADDRESS):
            if name in above.values:
                values.setdefault(name, above.values[name])

    def _totals(self, values: dict[Field, Cell]) -> dict[Field, Decimal]:
        totals = {}
        for name in values.keys() & MONEY_FIELDS:
            try:
                amount = parse_money(values[name], decimal_sign=self._decimal_sign)
            except BadValue:
                continue
            if amount is not None:
                totals[name] = amount
        return totals


_ORDERED_NAMES = (Field.TENANT, Field.FIRST_NAME, Field.LAST_NAME)


def _continue(record: Record, row: Row, values: dict[Field, Cell]) -> None:
    record.last_number = row.number
    if Field.CHARGE_AMOUNT in values:
        record.charges.append(_charge(row.number, values))
    elif Field.CHARGE_CODE in values:
        record.further_amounts.append(values)
    else:
        names = [as_text(values[name]) for name in _ORDERED_NAMES if name in values]
        record.further_tenants.append(" ".join(names))


def _charge(number: int, values: dict[Field, Cell]) -> Charge:
    code = as_text(values.get(Field.CHARGE_CODE))
    return Charge(" ".join(code.split()), values.get(Field.CHARGE_AMOUNT), number)


def _is_blank(cell: Cell) -> bool:
    return cell is None or (isinstance(cell, str) and not cell.strip())


def _is_figure(text: str) -> bool:
    return not any(character.isalpha() for character in text)


def _is_wordy(text: str) -> bool:
    return not any(character.isdigit() for character in text)


def _skip(row: Row, reason: str) -> Skipped:
    text = " | ".join(as_text(cell) for cell in row.cells if not _is_blank(cell))
    return Skipped(row.number, reason, " ".join(text.split())[:200])
