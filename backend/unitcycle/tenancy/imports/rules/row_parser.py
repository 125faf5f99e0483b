"""From the cells of one record to a row: the one place that knows all fields."""

import re
from datetime import date
from decimal import Decimal

from unitcycle.core.tabular import Cell
from unitcycle.tenancy.imports.rules.cell_reader import CellReader
from unitcycle.tenancy.imports.rules.charges import add_up
from unitcycle.tenancy.imports.rules.fields import Field
from unitcycle.tenancy.imports.rules.layout import Record
from unitcycle.tenancy.imports.rules.mapping import Mapping
from unitcycle.tenancy.imports.rules.names import Person, join_name, parse_people
from unitcycle.tenancy.imports.rules.occupancy import occupancy_of
from unitcycle.tenancy.imports.rules.problems import shown
from unitcycle.tenancy.imports.rules.rows import RentRollRow
from unitcycle.tenancy.imports.rules.statuses import (
    EMPTY,
    LIVED_IN,
    Occupancy,
    empty_by_name,
    parse_status,
)
from unitcycle.tenancy.imports.rules.terms import read_dates, terms_of
from unitcycle.tenancy.imports.rules.units import (
    as_text,
    parse_number,
    parse_rooms,
    parse_text,
    parse_unit_number,
)
from unitcycle.tenancy.tenants.rules import MOST_OPENING_BALANCE

LONGEST_UNIT_NUMBER = 40
LONGEST_PROPERTY = 200
LONGEST_BUILDING = 100
MOST_SQUARE_FEET = 10_000_000
MOST_BEDROOMS = 50
SINGLE_HOME = "Main"  # the unit of a house that has no unit numbers
DEFAULT_PROPERTY = "Imported property"

_EMAIL = re.compile(r"[^@\s,;<>\"]+@[^@\s,;<>\".]+(?:\.[^@\s,;<>\".]+)+")
_NO_EMAIL = frozenset(["", "n/a", "na", "none", "-", "no email", "no"])
_NO_ROOMS: tuple[int | None, Decimal | None] = (None, None)


class RowParser:
    """Turns the records of one file into rows. Never raises on what a cell holds."""

    def __init__(self, mapping: Mapping, *, today: date) -> None:
        self._mapping = mapping
        self._today = today
        self.as_of = mapping.as_of or today

    def parse(self, record: Record) -> RentRollRow:
        reader = CellReader(record.values, self._mapping, self._today)
        people, name_says = self._people(reader, record)
        dates = read_dates(reader)
        occupancy = occupancy_of(
            stated=_status(reader),
            empty_by_name=name_says,
            has_tenant=bool(people),
            section=record.section,
            dates=dates,
            as_of=self.as_of,
        )
        _check_tenant(reader, occupancy, people)
        terms = terms_of(reader, occupancy, dates, self.as_of)
        rent, other_charges = _rent(reader, record, occupancy)
        bedrooms, bathrooms = _rooms(reader)
        name, address = _property(reader, record)
        return RentRollRow(
            number=record.number,
            property_name=name,
            address=address,
            city=reader.text(Field.CITY, 100),
            state=reader.text(Field.STATE, 100),
            postal_code=reader.text(Field.POSTAL_CODE, 20),
            building=record.building[:LONGEST_BUILDING],
            unit_number=_unit_number(reader, name),
            unit_type=reader.text(Field.UNIT_TYPE, 100),
            bedrooms=bedrooms,
            bathrooms=bathrooms,
            square_feet=reader.count(Field.SQUARE_FEET, MOST_SQUARE_FEET),
            occupancy=terms.occupancy,
            people=people,
            email=_email(reader) if people else "",
            phone=reader.text(Field.PHONE, 40) if people else "",
            market_rent=_market_rent(reader),
            rent=rent,
            other_charges=other_charges,
            deposit=_deposit(reader),
            balance=_balance(reader),
            lease_begin=terms.begin,
            begin_assumed=terms.begin_assumed,
            lease_end=terms.end,
            move_in=terms.move_in,
            move_out=terms.move_out,
            notice_date=terms.notice_date,
            notes=reader.text(Field.NOTES, 1000),
            problems=tuple(reader.problems),
            warnings=tuple(reader.warnings),
        )

    def _people(
        self, reader: CellReader, record: Record
    ) -> tuple[tuple[Person, ...], Occupancy | None]:
        """Everybody the row names, and the state when it says VACANT in place of a name."""
        name = reader.read(Field.TENANT, _lines, otherwise="")
        first = reader.text(Field.FIRST_NAME, 200)
        last = reader.text(Field.LAST_NAME, 200)
        says = empty_by_name(name or f"{first} {last}")
        if says is not None:
            return (), says
        people = join_name(first, last) or self._named(name)
        for text in (reader.read(Field.CO_TENANTS, _lines, otherwise=""), *record.further_tenants):
            people += tuple(person for person in self._named(text) if person not in people)
        return people, None

    def _named(self, text: str) -> tuple[Person, ...]:
        return parse_people(text, last_name_first=self._mapping.last_name_first)


def _lines(cell: Cell) -> str:
    """The text of a cell with its lines, each of which may name a person."""
    parse_text(cell)  # refuses a formula
    return as_text(cell)


def _check_tenant(reader: CellReader, occupancy: Occupancy, people: tuple[Person, ...]) -> None:
    if not people and occupancy not in EMPTY:
        reader.problem(
            Field.TENANT,
            f"the unit is said to be {occupancy.value.replace('_', ' ')}, but nobody is named."
            " Add the name of the tenant.",
        )
    if people and occupancy in EMPTY:
        reader.warn(
            Field.TENANT,
            f"the unit is said to be {occupancy.value.replace('_', ' ')};"
            f" {shown(people[0].full_name)} was left out.",
        )


def _property(reader: CellReader, record: Record) -> tuple[str, str]:
    address = reader.text(Field.ADDRESS, 200) or " ".join(
        filter(None, (reader.text(Field.HOUSE_NUMBER, 20), reader.text(Field.STREET, 150)))
    )
    address = address or record.property_address
    reader.text(Field.PROPERTY, 400)  # names a formula
    name = " ".join(record.property_name.split()) or address or DEFAULT_PROPERTY
    return name[:LONGEST_PROPERTY].strip(), address


def _unit_number(reader: CellReader, property_name: str) -> str:
    number = reader.read(
        Field.UNIT, lambda cell: parse_unit_number(cell, property_name), otherwise=""
    )
    if len(number) > LONGEST_UNIT_NUMBER:
        reader.problem(
            Field.UNIT,
            f"{shown(number)} is longer than {LONGEST_UNIT_NUMBER} characters. Shorten it.",
        )
    return number[:LONGEST_UNIT_NUMBER].strip() or SINGLE_HOME


def _rooms(reader: CellReader) -> tuple[int | None, Decimal | None]:
    bedrooms, bathrooms = reader.read(
        Field.BEDS_AND_BATHS, parse_rooms, otherwise=_NO_ROOMS, only_warn=True
    )
    own = reader.read(Field.BEDROOMS, parse_rooms, otherwise=_NO_ROOMS, only_warn=True)
    counted = reader.read(Field.BATHROOMS, parse_number, otherwise=None, only_warn=True)
    bedrooms = own[0] if own[0] is not None else bedrooms
    bathrooms = next((n for n in (counted, own[1], bathrooms) if n is not None), None)
    if bedrooms is not None and bedrooms > MOST_BEDROOMS:
        bedrooms = None
    if bathrooms is not None and not 0 <= bathrooms < 100:
        bathrooms = None
    return bedrooms, bathrooms.quantize(Decimal("0.1")) if bathrooms is not None else None


def _status(reader: CellReader) -> Occupancy | None:
    text = reader.text(Field.STATUS, 100)
    status = parse_status(text)
    if text and status is None:
        reader.warn(Field.STATUS, f"the status {shown(text)} is not known and was left out.")
    return status


def _email(reader: CellReader) -> str:
    text = reader.text(Field.EMAIL, 1000)
    if text.casefold() in _NO_EMAIL:
        return ""
    addresses = _EMAIL.findall(text)
    if not addresses or len(addresses[0]) > 254:
        reader.warn(Field.EMAIL, f"{shown(text)} is not an e-mail address and was left out.")
        return ""
    return str(addresses[0]).lower()


def _rent(
    reader: CellReader, record: Record, occupancy: Occupancy
) -> tuple[Decimal | None, Decimal]:
    """Monthly rent, and everything else that is charged each month."""
    charges = []
    for charge in record.charges:
        amount = reader.money_of(charge.amount, Field.CHARGE_AMOUNT)
        if amount is not None:
            charges.append((charge.code, amount))
    from_charges, other = add_up(charges)
    rent = _sum(reader, record, Field.RENT)
    if rent is None:
        rent = from_charges
    for beside in (Field.OTHER_CHARGES, Field.CREDITS):
        other += _sum(reader, record, beside) or 0
    total = _sum(reader, record, Field.TOTAL_CHARGES)
    if rent is None and total is not None:
        rent = total - other
    elif rent is not None and total is not None and not charges and not other:
        other = total - rent  # a column for each kind of charge, of which only the sum is read
    _check_rent(reader, rent, [code for code, _ in charges if code], occupancy)
    return rent, other


def _check_rent(
    reader: CellReader, rent: Decimal | None, codes: list[str], occupancy: Occupancy
) -> None:
    if rent is not None and rent < 0:
        reader.problem(Field.RENT, f"the rent {rent} is negative. Enter credits beside it.")
    elif not rent and occupancy in LIVED_IN:
        of_charges = f": none of its charges ({', '.join(codes)}) is rent" if codes else ""
        reader.warn(Field.RENT, f"the lease has no rent{of_charges}. It is entered with 0.00.")


def _sum(reader: CellReader, record: Record, field: Field) -> Decimal | None:
    """An amount of the lease over all its rows; None when no row has one."""
    amounts = [reader.money(field)]
    amounts += [reader.money_of(more.get(field), field) for more in record.further_amounts]
    given = [amount for amount in amounts if amount is not None]
    return sum(given, Decimal(0)) if given else None


def _market_rent(reader: CellReader) -> Decimal | None:
    amount = reader.money(Field.MARKET_RENT)
    if amount is not None and amount < 0:
        reader.warn(Field.MARKET_RENT, f"{amount} is negative and was left out.")
    return amount if amount is not None and amount > 0 else None


def _deposit(reader: CellReader) -> Decimal | None:
    parts = (reader.money(Field.DEPOSIT), reader.money(Field.OTHER_DEPOSIT))
    given = [amount for amount in parts if amount is not None]
    if not given:
        return None
    held = sum(given, Decimal(0))
    if held < 0:
        reader.problem(Field.DEPOSIT, f"the deposit {held} is negative. Enter what is held, or 0.")
    return held


def _balance(reader: CellReader) -> Decimal | None:
    """What the tenant owes; what is paid in advance counts against it, whatever its sign."""
    owed, prepaid = reader.money(Field.BALANCE), reader.money(Field.PREPAID)
    balance = owed if prepaid is None else (owed or Decimal(0)) - abs(prepaid)
    if balance is not None and abs(balance) > MOST_OPENING_BALANCE:
        reader.problem(Field.BALANCE, f"a balance is at most {MOST_OPENING_BALANCE:,}.")
    return balance
