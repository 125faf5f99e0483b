"""Looking through a file once and proposing how to read it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from itertools import islice

from unitcycle.core.tabular import Cell, Row, Table
from unitcycle.tenancy.imports.rules.dates import DAY_FIRST, MONTH_FIRST, OrderVotes
from unitcycle.tenancy.imports.rules.fields import DATE_FIELDS, MONEY_FIELDS, Field
from unitcycle.tenancy.imports.rules.headings import (
    Heading,
    find_heading,
    heading_texts,
    propose,
)
from unitcycle.tenancy.imports.rules.kinds import ListKind, Verdict, judge
from unitcycle.tenancy.imports.rules.mapping import Mapping
from unitcycle.tenancy.imports.rules.money import decimal_sign_of
from unitcycle.tenancy.imports.rules.names import last_name_first
from unitcycle.tenancy.imports.rules.titles import Titles, read_titles

_ENOUGH_VOTES = 200
_ROWS_LOOKED_THROUGH = 20_000


@dataclass(frozen=True, slots=True)
class Proposal:
    """`verdict` says what the table is; `other_sheets` those that may hold tables as well."""

    mapping: Mapping
    verdict: Verdict
    other_sheets: tuple[str, ...] = ()


@dataclass(slots=True)
class _Evidence:
    """What the values of a file say of how they are written."""

    dates: OrderVotes = field(default_factory=OrderVotes)
    signs: dict[str, int] = field(default_factory=lambda: {".": 0, ",": 0})
    last_first: int = 0
    first_last: int = 0

    def add_money(self, cell: Cell) -> None:
        sign = decimal_sign_of(cell)
        if sign:
            self.signs[sign] += 1

    def add_name(self, cell: Cell) -> None:
        if isinstance(cell, str) and "," in cell:
            says = last_name_first(cell)
            self.last_first += says is True
            self.first_last += says is False

    def add_term(self, cell: Cell) -> None:
        if isinstance(cell, str):
            for part in cell.replace(" to ", " - ").split(" - "):
                self.dates.add(part)

    @property
    def decimal_sign(self) -> str:
        points, commas = self.signs["."], self.signs[","]
        if points == commas:
            return ""
        return "." if points > commas else ","

    @property
    def is_enough(self) -> bool:
        votes = self.dates.month_first + self.dates.day_first
        return votes >= _ENOUGH_VOTES and sum(self.signs.values()) >= _ENOUGH_VOTES


def propose_reading(table: Table) -> Proposal:
    """The best sheet, its heading, its columns and the forms of its dates and amounts."""
    found: list[tuple[str, Heading]] = []
    for sheet in table.sheets:
        if sheet.hidden and len(table.sheets) > 1:
            continue
        heading = find_heading(sheet.rows())
        if heading is not None:
            found.append((sheet.name, heading))
    if not found:
        return _nothing_found(table)
    name, heading = max(found, key=lambda one: sum(c.confidence for c in one[1].columns))
    sheet = next(sheet for sheet in table.sheets if sheet.name == name)
    mapping = read_with(name, heading, sheet.rows(), table.delimiter)
    verdict = judge([column.heading for column in heading.columns], heading.fields)
    return Proposal(
        mapping=_of_kind(mapping, verdict.kind),
        verdict=verdict,
        other_sheets=tuple(other for other, _ in found if other != name),
    )


def read_with(name: str, heading: Heading, rows: Iterable[Row], delimiter: str = "") -> Mapping:
    """A mapping for a known heading: the rows are looked through for how values are written."""
    evidence = _gather(heading, rows)
    order = evidence.dates.decision(_order_by_habit(heading, evidence.decimal_sign, delimiter))
    titles = read_titles(heading.titles, order)
    return Mapping(
        kind=ListKind.RENT_ROLL,
        sheet=name,
        heading_row=heading.number,
        heading_lines=heading.lines,
        columns=heading.columns,
        date_order=order,
        decimal_sign=evidence.decimal_sign,
        last_name_first=evidence.last_first >= evidence.first_last and evidence.last_first > 0,
        property_name=_property_of_titles(titles, heading),
        as_of=titles.as_of,
    )


def _gather(heading: Heading, rows: Iterable[Row]) -> _Evidence:
    evidence = _Evidence()
    votes = [
        (column.index, vote)
        for column in heading.columns
        if column.field and (vote := _vote(evidence, column.field))
    ]
    for row in islice(rows, _ROWS_LOOKED_THROUGH):
        if row.number <= heading.last_number:
            continue
        for index, vote in votes:
            if index < len(row.cells):
                vote(row.cells[index])
        if evidence.is_enough:
            break
    return evidence


def _vote(evidence: _Evidence, name: Field) -> Callable[[Cell], None] | None:
    """What the cells of a column are asked for."""
    if name in DATE_FIELDS:
        return evidence.dates.add
    if name in MONEY_FIELDS:
        return evidence.add_money
    return {Field.TENANT: evidence.add_name, Field.LEASE_TERM: evidence.add_term}.get(name)


def _order_by_habit(heading: Heading, decimal_sign: str, delimiter: str) -> str:
    """Where no date decides: a decimal comma, a semicolon or another alphabet mean day first."""
    foreign = any(not column.heading.isascii() for column in heading.columns)
    return DAY_FIRST if foreign or decimal_sign == "," or delimiter == ";" else MONTH_FIRST


def _property_of_titles(titles: Titles, heading: Heading) -> str:
    """A line above the table that might be any title does not outweigh a column of addresses."""
    if Field.PROPERTY in heading.fields:
        return ""
    if titles.is_labelled or Field.ADDRESS not in heading.fields:
        return titles.property_name
    return ""


def _of_kind(mapping: Mapping, kind: ListKind) -> Mapping:
    if kind is not ListKind.PROPERTIES:
        return mapping
    return Mapping(
        kind=ListKind.PROPERTIES,
        sheet=mapping.sheet,
        heading_row=mapping.heading_row,
        heading_lines=mapping.heading_lines,
        columns=mapping.columns,
        date_order=mapping.date_order,
        decimal_sign=mapping.decimal_sign,
    )


def _nothing_found(table: Table) -> Proposal:
    """No heading is known. The first row with several texts is offered, for a person to map."""
    for sheet in table.sheets:
        heading = _first_wide_row(sheet.rows())
        if heading is not None:
            mapping = read_with(sheet.name, heading, sheet.rows(), table.delimiter)
            return Proposal(mapping, judge([c.heading for c in heading.columns], frozenset()))
    name = table.sheets[0].name
    return Proposal(Mapping(ListKind.UNKNOWN, name, 1, 1, ()), judge([], frozenset()))


def _first_wide_row(rows: Iterable[Row]) -> Heading | None:
    for row in rows:
        texts = heading_texts(row)
        if sum(map(bool, texts)) > 1:
            return Heading(row.number, 1, propose(texts), ())
    return None
