"""Reading a whole file into staged rows, each judged alone and beside the others."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from unitcycle.core.tabular import Row, column_letter
from unitcycle.tenancy.imports.rules.conflicts import ConflictFinder
from unitcycle.tenancy.imports.rules.control import ControlTotals
from unitcycle.tenancy.imports.rules.fields import Field
from unitcycle.tenancy.imports.rules.kinds import ListKind
from unitcycle.tenancy.imports.rules.layout import Skipped, Walk, properties_below
from unitcycle.tenancy.imports.rules.mapping import Mapping
from unitcycle.tenancy.imports.rules.problems import Problem
from unitcycle.tenancy.imports.rules.property_rows import PropertyReader, PropertyRow
from unitcycle.tenancy.imports.rules.row_parser import RowParser
from unitcycle.tenancy.imports.rules.rows import RentRollRow
from unitcycle.tenancy.imports.rules.states import RowStatus
from unitcycle.tenancy.imports.rules.statuses import Occupancy
from unitcycle.tenancy.imports.rules.units import as_key

APPLICANT = "An application, not a lease yet"
REPEATED = "The same lease as in row {row}"

# What an occupancy asks of the records. "down" is out of use and no vacancy.
STATE_OF: dict[Occupancy, str] = {
    Occupancy.OCCUPIED: "active",
    Occupancy.EVICTION: "active",
    Occupancy.MONTH_TO_MONTH: "month_to_month",
    Occupancy.NOTICE: "notice",
    Occupancy.FUTURE: "future",
    Occupancy.PAST: "past",
    Occupancy.VACANT: "vacant",
    Occupancy.VACANT_LEASED: "vacant",
    Occupancy.MODEL: "down",
    Occupancy.DOWN: "down",
}


@dataclass(slots=True)
class StagedRow:
    """A row as it is kept until the import: values by name, faults, and why it was skipped."""

    number: int
    status: RowStatus
    parsed: dict[str, Any] = field(default_factory=dict)
    problems: list[dict[str, str]] = field(default_factory=list)
    warnings: list[dict[str, str]] = field(default_factory=list)
    note: str = ""


class FileReading:
    """One pass over the rows of a file. `control` is complete when the pass is."""

    def __init__(self, mapping: Mapping, *, today: date) -> None:
        self._mapping = mapping
        self._today = today
        self._places = {
            column.field.value: (column_letter(column.index), column.heading)
            for column in mapping.columns
            if column.field
        }
        self.control = ControlTotals()

    @property
    def as_of(self) -> date:
        return self._mapping.as_of or self._today

    def rows(self, read: Callable[[], Iterable[Row]]) -> Iterator[StagedRow]:
        """`read` gives the rows of the sheet from its start; it may be called twice."""
        if self._mapping.kind is ListKind.PROPERTIES:
            return self._properties(read())
        return self._leases(read)

    def _leases(self, read: Callable[[], Iterable[Row]]) -> Iterator[StagedRow]:
        named = self._mapping.property_name or {Field.PROPERTY, Field.ADDRESS} & (
            self._mapping.fields.keys()
        )
        walk = Walk(self._mapping, () if named else properties_below(read(), self._mapping))
        parser = RowParser(self._mapping, today=self._today)
        conflicts = ConflictFinder(parser.as_of)
        for entry in walk.entries(read()):
            if isinstance(entry, Skipped):
                self.control.compare(entry)
                yield _skipped(entry.number, entry.reason, entry.text)
                continue
            row = parser.parse(entry)
            self.control.add(row)
            yield self._judged(row, conflicts)

    def _judged(self, row: RentRollRow, conflicts: ConflictFinder) -> StagedRow:
        if row.occupancy is Occupancy.APPLICANT:
            return _skipped(row.number, APPLICANT, _label(row))
        problems = list(row.problems)
        finding = conflicts.add(row) if not problems else None
        if finding is not None and finding.kind == "repeated":
            return _skipped(row.number, REPEATED.format(row=finding.other_number), _label(row))
        if finding is not None:
            problems.append(
                Problem(
                    Field.TENANT.value,
                    f"Tenant: unit {row.unit_number} already has {finding.other_tenant} in row"
                    f" {finding.other_number} for some of the same days. Correct the dates of one"
                    " of the two, or leave one out.",
                )
            )
        return StagedRow(
            number=row.number,
            status=RowStatus.ERROR if problems else RowStatus.OK,
            parsed=values_of(row),
            problems=self._placed(problems),
            warnings=self._placed(row.warnings),
        )

    def _properties(self, rows: Iterable[Row]) -> Iterator[StagedRow]:
        seen: dict[str, tuple[int, str]] = {}
        for entry in PropertyReader(self._mapping).entries(rows):
            if isinstance(entry, Skipped):
                yield _skipped(entry.number, entry.reason, entry.text)
                continue
            yield self._property(entry, seen)

    def _property(self, row: PropertyRow, seen: dict[str, tuple[int, str]]) -> StagedRow:
        """One name may stand for two places: the town or the postal code then tells them apart."""
        name, place = row.name, f"{row.city}|{row.postal_code}"
        for addition in ("", row.city, row.postal_code):
            name = f"{row.name}, {addition}" if addition else row.name
            known = seen.get(as_key(name))
            if known is None or known[1] == place:
                break
        known = seen.setdefault(as_key(name), (row.number, place))
        if known[0] != row.number:
            return _skipped(row.number, f"The same property as in row {known[0]}", name)
        return StagedRow(
            number=row.number,
            status=RowStatus.ERROR if row.problems else RowStatus.OK,
            parsed=_without_blanks(
                property_name=name[:200],
                address=row.address,
                city=row.city,
                region=row.state,
                postal_code=row.postal_code,
                unit_count=row.unit_count,
                floors=row.floors,
                year_built=row.year_built,
            ),
            problems=self._placed(row.problems),
            warnings=self._placed(row.warnings),
        )

    def _placed(self, problems: Iterable[Problem]) -> list[dict[str, str]]:
        """Problems with the letter and the heading of their column."""
        placed = []
        for problem in problems:
            column, heading = self._places.get(problem.field, ("", ""))
            placed.append(
                {
                    "field": problem.field,
                    "column": column,
                    "heading": heading,
                    "message": problem.message,
                }
            )
        return placed


def values_of(row: RentRollRow) -> dict[str, Any]:
    """The values by the names they have in the staged table and over the API; blanks are left out."""
    tenant = row.tenant
    others = [person.full_name for person in row.people[1:]] if tenant else []
    return _without_blanks(
        property_name=row.property_name,
        address=row.address,
        city=row.city,
        region=row.state,
        postal_code=row.postal_code,
        building=row.building,
        unit_number=row.unit_number,
        unit_type=row.unit_type,
        bedrooms=row.bedrooms,
        bathrooms=row.bathrooms,
        square_feet=row.square_feet,
        occupancy=row.occupancy.value,
        state=STATE_OF.get(row.occupancy, ""),
        tenant_name=tenant.full_name if tenant else "",
        first_name=tenant.first_name if tenant else "",
        last_name=tenant.last_name if tenant else "",
        company=tenant.company if tenant else "",
        email=row.email,
        phone=row.phone,
        others=others or None,
        market_rent=row.market_rent,
        rent=row.rent,
        other_charges=row.other_charges or None,
        deposit=row.deposit,
        balance=row.balance,
        lease_begin=row.lease_begin,
        begin_assumed=row.begin_assumed or None,
        lease_end=row.lease_end,
        move_in=row.move_in,
        move_out=row.move_out,
        notice_date=row.notice_date,
        notes=row.notes,
    )


def _without_blanks(**values: Any) -> dict[str, Any]:
    """JSON values: amounts as decimal strings, days as ISO 8601."""
    return {
        name: value if isinstance(value, str | int) else _plain(value)
        for name, value in values.items()
        if value is not None and value != ""
    }


def _plain(value: Any) -> Any:
    if isinstance(value, Decimal):
        return str(value)
    return value.isoformat() if isinstance(value, date) else value


def _skipped(number: int, reason: str, text: str) -> StagedRow:
    note = f"{reason}: {text}" if text else reason
    return StagedRow(number, RowStatus.SKIPPED, note=note[:300])


def _label(row: RentRollRow) -> str:
    names = ", ".join(person.full_name for person in row.people)
    return f"{row.property_name}, {row.unit_number}, {names}"
