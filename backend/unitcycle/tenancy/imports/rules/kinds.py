"""What a table is a list of: a rent roll, properties, or something that is not imported here."""

from dataclasses import dataclass
from enum import StrEnum

from unitcycle.tenancy.imports.rules.fields import Field
from unitcycle.tenancy.imports.rules.headings import plain_heading
from unitcycle.tenancy.imports.rules.synonyms import FOREIGN_TABLES


class ListKind(StrEnum):
    RENT_ROLL = "rent_roll"
    PROPERTIES = "properties"
    UNKNOWN = "unknown"  # nothing says what it is: a person may name the columns
    FOREIGN = "foreign"  # it is known to be something else


@dataclass(frozen=True, slots=True)
class Verdict:
    """`sentence` says why a table is not taken as it is; empty for one that is."""

    kind: ListKind
    sentence: str = ""


_WHO = frozenset([Field.TENANT, Field.FIRST_NAME, Field.LAST_NAME])
_PLACE = frozenset([Field.PROPERTY, Field.ADDRESS, Field.STREET, Field.BUILDING])
_RENT = frozenset([Field.RENT, Field.CHARGE_AMOUNT, Field.TOTAL_CHARGES])
_REACH = frozenset([Field.EMAIL, Field.PHONE])
_OF_PROPERTIES = frozenset(
    [Field.UNIT_COUNT, Field.FLOORS, Field.YEAR_BUILT, Field.POSTAL_CODE, Field.CITY]
)
_SHOWN_HEADINGS = 4


def judge(headings: list[str], fields: frozenset[Field]) -> Verdict:
    """What a table with these headings is, when its columns were taken for these fields."""
    foreign = _foreign_name(headings)
    has_rent = bool(fields & _RENT) or (Field.MARKET_RENT in fields and Field.STATUS in fields)
    has_place = bool(fields & _PLACE)
    if foreign and not (has_rent and Field.LEASE_END in fields):
        return Verdict(
            ListKind.FOREIGN,
            f"This is a list of {foreign}, not a rent roll: {_what_is_missing(fields, has_rent)}.",
        )
    if has_rent and (Field.UNIT in fields or has_place) and fields & (_WHO | {Field.STATUS}):
        return Verdict(ListKind.RENT_ROLL)
    if fields & _WHO and fields & _REACH and not has_rent:
        return Verdict(
            ListKind.FOREIGN, "This is a list of contacts, not a rent roll: it has no rent column."
        )
    if _lists_properties(fields):
        return Verdict(ListKind.PROPERTIES)
    return Verdict(ListKind.UNKNOWN, _unknown(headings))


def missing_for_rent_roll(fields: frozenset[Field]) -> list[str]:
    """What a mapping of a rent roll still lacks, in words; empty when it is complete."""
    missing = []
    if not fields & ({Field.UNIT} | _PLACE):
        missing.append("the unit")
    if not fields & (_WHO | {Field.STATUS}):
        missing.append("the tenant or the occupancy status")
    if not fields & (_RENT | {Field.MARKET_RENT}):
        missing.append("the rent")
    if Field.CHARGE_CODE in fields and not fields & (_RENT | {Field.OTHER_CHARGES}):
        missing.append("the amount of each charge")
    return missing


def missing_for_properties(fields: frozenset[Field]) -> list[str]:
    named = fields & {Field.PROPERTY, Field.ADDRESS} or {Field.HOUSE_NUMBER, Field.STREET} <= fields
    return [] if named else ["the name or the address of the property"]


def _lists_properties(fields: frozenset[Field]) -> bool:
    has_address = Field.ADDRESS in fields or {Field.HOUSE_NUMBER, Field.STREET} <= fields
    named = has_address or Field.PROPERTY in fields
    return bool(named and fields & _OF_PROPERTIES) and not fields & (_WHO | {Field.UNIT})


def _foreign_name(headings: list[str]) -> str:
    plain = {plain_heading(heading) for heading in headings}
    hits = {name: len(plain & frozenset(words)) for name, words in FOREIGN_TABLES}
    name = max(hits, key=lambda known: hits[known])
    return name if hits[name] else ""


def _what_is_missing(fields: frozenset[Field], has_rent: bool) -> str:
    if not has_rent:
        return "it has no rent column"
    return "it has no dates of leases"


def _unknown(headings: list[str]) -> str:
    named = [heading for heading in headings if heading]
    if not named:
        return "No row of column headings was found. Put the name of each column above its values."
    shown = ", ".join(named[:_SHOWN_HEADINGS]) + (" …" if len(named) > _SHOWN_HEADINGS else "")
    return (
        "This is not recognised as a rent roll: no columns for unit, tenant and rent were found"
        f" (the columns are {shown})."
    )
