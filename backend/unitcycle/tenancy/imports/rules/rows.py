"""One lease or one empty unit of a rent roll, parsed and judged."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from unitcycle.tenancy.imports.rules.names import Person
from unitcycle.tenancy.imports.rules.problems import Problem
from unitcycle.tenancy.imports.rules.statuses import EMPTY, LIVED_IN, Occupancy

ZERO = Decimal("0.00")


@dataclass(frozen=True, slots=True)
class RentRollRow:
    """What one row says, after parsing. A row with problems is not imported; warnings only inform.

    Money in the organisation's currency, per month where it recurs; None is not said, which is not 0.
    `balance` is what the tenant owes (a credit is negative). `begin_assumed`: the file gives no first
    day, this one stands in for it.
    """

    number: int
    property_name: str = ""
    address: str = ""
    city: str = ""
    state: str = ""
    postal_code: str = ""
    building: str = ""
    unit_number: str = ""
    unit_type: str = ""
    bedrooms: int | None = None
    bathrooms: Decimal | None = None
    square_feet: int | None = None
    occupancy: Occupancy = Occupancy.OCCUPIED
    people: tuple[Person, ...] = ()
    email: str = ""
    phone: str = ""
    market_rent: Decimal | None = None
    rent: Decimal | None = None
    other_charges: Decimal = ZERO
    deposit: Decimal | None = None
    balance: Decimal | None = None
    lease_begin: date | None = None
    begin_assumed: bool = False
    lease_end: date | None = None
    move_in: date | None = None
    move_out: date | None = None
    notice_date: date | None = None
    notes: str = ""
    problems: tuple[Problem, ...] = ()
    warnings: tuple[Problem, ...] = ()

    @property
    def tenant(self) -> Person | None:
        return self.people[0] if self.people and self.occupancy not in EMPTY else None

    @property
    def is_lived_in(self) -> bool:
        return self.occupancy in LIVED_IN
