"""What a file says of the unit itself: its number, its rooms, its size."""

import re
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import lru_cache

from unitcycle.core.tabular import Cell, restored
from unitcycle.tenancy.imports.rules.problems import BadValue, refuse_formula, shown

_ROOMS = re.compile(
    r"(?P<beds>\d{1,2}|studio|eff(?:iciency)?|st|s|estudio|студия)\s*"
    r"(?:bd|br|bdr|bdrm|beds?|bedrooms?|b|hab|dorm|к)?\.?\s*(?:[/x×|,&-]|\s)\s*"
    r"(?P<baths>\d{1,2}(?:[.,]\d{1,2})?)\s*(?:ba|bth|baths?|bathrooms?|b)?\.?"
)
_BEDS = re.compile(
    r"(?P<beds>\d{1,2}|studio|eff(?:iciency)?|estudio|студия)"
    r"\s*(?:bd|br|bdr|bdrm|beds?|bedrooms?|b|hab|dorm|к)?\.?"
)
_NOTHING = re.compile(r"[-–—/. ]*|n/?a|none|--/--")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_UNIT_OF = re.compile(r"\s*(?:sq\.?\s*ft\.?|sqft|sf|ft2|ft²|m2|m²|кв\.?\s*м\.?)\s*$", re.IGNORECASE)
_WHOLE = re.compile(r"\d+\.0+")


def as_text(value: Cell) -> str:
    """A cell as the text a person sees in it, on one line for each it has."""
    if value is None:
        return ""
    if isinstance(value, str):
        text = value.strip()
        return restored(text) if text[:1] == "'" else text
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, bool):
        return "Yes" if value else "No"
    return str(value)


def as_key(text: str) -> str:
    """Text as it is compared: names differ neither by case nor by spaces."""
    return " ".join(text.split()).casefold()


def parse_text(value: Cell) -> str:
    """Text on one line. Raises BadValue for a formula."""
    refuse_formula(value)
    return " ".join(as_text(value).split())


def parse_unit_number(value: Cell, property_name: str = "") -> str:
    """The number as the file has it, without the name of the property that some put in front.

    101.0 is 101. Raises BadValue for a formula.
    """
    text = parse_text(value)
    if _WHOLE.fullmatch(text):
        text = text.partition(".")[0]
    if property_name and text.casefold().startswith(property_name.casefold()):
        rest = text[len(property_name) :].lstrip(" -–—:,/#")
        text = rest or text
    return text


def parse_number(value: Cell) -> Decimal | None:
    """A count, a size or a year; None for an empty cell."""
    refuse_formula(value)
    if value is None or isinstance(value, bool):
        return None
    if isinstance(value, int | Decimal):
        return Decimal(value)
    text = _UNIT_OF.sub("", as_text(value)).replace(",", "").replace("\u00a0", "").replace(" ", "")
    if _NOTHING.fullmatch(text.casefold()):
        return None
    try:
        number = Decimal(text)
    except InvalidOperation:
        number = Decimal("NaN")
    if not _NUMBER.fullmatch(text) or not number.is_finite():
        raise BadValue(f"{shown(value)} is not a number. Write digits only.")
    return number


def parse_rooms(value: Cell) -> tuple[int | None, Decimal | None]:
    """Bedrooms and bathrooms out of one cell: "2/1.5", "2 Bd/1 Ba", "2x1", "Studio".

    A spreadsheet may have turned 2/1 into the first of February; month and day are read back.
    """
    refuse_formula(value)
    if isinstance(value, date):
        return value.month, Decimal(value.day)
    return _rooms_of(as_text(value).casefold().strip())


@lru_cache(maxsize=1000)
def _rooms_of(text: str) -> tuple[int | None, Decimal | None]:
    if _NOTHING.fullmatch(text):
        return None, None
    if match := _ROOMS.fullmatch(text):
        return _beds(match["beds"]), Decimal(match["baths"].replace(",", "."))
    if match := _BEDS.fullmatch(text):
        return _beds(match["beds"]), None
    raise BadValue(f"{shown(text)} is not bedrooms and bathrooms. Write them as 2/1.5.")


def _beds(text: str) -> int:
    return int(text) if text.isdecimal() else 0
