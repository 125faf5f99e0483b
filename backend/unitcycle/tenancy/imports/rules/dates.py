"""Dates as people and programs write them. The order of day and month is decided per column."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from functools import lru_cache

from unitcycle.core.tabular import Cell
from unitcycle.tenancy.imports.rules.languages import OPEN_ENDED
from unitcycle.tenancy.imports.rules.problems import BadValue, refuse_formula, shown

MONTH_FIRST = "mdy"
DAY_FIRST = "dmy"

# A lease that ends this long after it is read has no agreed end; exporters write 12/31/2099 or so.
OPEN_ENDED_AFTER_YEARS = 40
REMEMBERED = 10_000
_EARLIEST, _LATEST = 1900, 9999
_PIVOT = 69  # 68 is 2068, 69 is 1969

FIRST_SERIAL, LAST_SERIAL = 18_264, 73_415  # 1950-01-01 to 2100-12-31
_DAY_ZERO = date(1899, 12, 30)

_NOTHING = re.compile(
    r"|[-./ ]+|n/?a|#n/a|none|null|nil|tbd|нет|unknown|[0 ]{1,4}([-./])0{1,2}\1[0]{1,4}|0|\?+"
)
_MONTH_TO_MONTH = re.compile(
    r"\W*(?:m\W?t\W?m|m\W?[-/2]\W?m|mo(?:nth)?s?\s*\W?\s*(?:to|2|by)\s*\W?\s*mo(?:nth)?s?|monthly"
    r"|month\W*to\W*month.*|mes a mes|mensual|помесячно|ежемесячно)\W*"
)
_OPEN = re.compile(
    r"\W*(?:open(?:\W*ended)?|indefinite(?:ly)?|no end(?: date)?|ongoing|perpetual|never|hold\W?over"
    r"|indefinido|бессрочн\w*|continuing|at will|tenant at will|rolling|periodic|"
    rf"{OPEN_ENDED})\W*"
)
_YEAR_FIRST = re.compile(r"(\d{4})[-./ ](\d{1,2})[-./ ](\d{1,2})(?:[t ].*)?")
_EAST_ASIAN = re.compile(r"(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]")
_COMPACT = re.compile(r"(?:19|20)\d{6}")
_THREE_NUMBERS = re.compile(r"(\d{1,2})\s*([-./ ])\s*(\d{1,2})\s*\2\s*(\d{4}|\d{2})(?:[ ,t].*)?")
_TIME = re.compile(r"[ ,t]+\d{1,2}:\d{2}.*$")
_NAMED = re.compile(
    r"(?:(?P<day>\d{1,2})(?:st|nd|rd|th|er|º|\.)?[-/. ,]*(?:de |of )?)?(?P<month>[^\W\d_]{3,})\.?"
    r"[-/. ,]*(?:(?P<late_day>\d{1,2})(?:st|nd|rd|th)?[-/. ,]+)?(?:de |del )?'?(?P<year>\d{4}|\d{2})"
    r"(?:\s*г(?:\.|ода?)?)?"
)
_WEEKDAY = re.compile(r"^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[., ]+")
_MONTHS = (
    ("jan", "ene", "янв", "gen", "sty"),
    ("feb", "фев", "fév", "fev", "lut"),
    ("mar", "мар", "mär", "mrt"),
    ("apr", "abr", "апр", "avr", "kwi"),
    ("may", "май", "мая", "mai", "mei", "mag", "maj"),
    ("jun", "июн", "juin", "giu", "cze"),
    ("jul", "июл", "juil", "lug", "lip"),
    ("aug", "ago", "авг", "aoû", "aou", "sie"),
    ("sep", "set", "сен", "wrz"),
    ("oct", "окт", "okt", "out", "ott", "paź"),
    ("nov", "ноя", "lis"),
    ("dec", "dic", "дек", "dez", "déc", "gru"),
)
_MONTH_OF = {name: number for number, names in enumerate(_MONTHS, start=1) for name in names}


@dataclass(frozen=True, slots=True)
class LeaseEnd:
    """What a cell says of the end of a lease: a day, or that there is none and why."""

    day: date | None = None
    month_to_month: bool = False
    open_ended: bool = False


def parse_date(value: Cell, *, order: str = MONTH_FIRST) -> date | None:
    """The day, or None for an empty cell. `order` is that of the column, `mdy` or `dmy`.

    Years of two digits: 00 to 68 are 2000 to 2068. Raises BadValue for a date that does not exist.
    """
    if value is None or isinstance(value, date):
        return value.date() if isinstance(value, datetime) else value
    refuse_formula(value)
    if isinstance(value, time):  # the number 0 in a cell formatted as a date
        return None
    if isinstance(value, int | Decimal) and not isinstance(value, bool):
        return _from_serial(value)
    if not isinstance(value, str):
        raise _no_date(value)
    return _day_of_text(value, order)


@lru_cache(maxsize=REMEMBERED)  # leases begin and end on the same days
def _day_of_text(value: str, order: str) -> date | None:
    text = _plain(value)
    if _NOTHING.fullmatch(text):
        return None
    return _from_text(text, value, order)


def parse_lease_end(value: Cell, *, order: str = MONTH_FIRST, today: date) -> LeaseEnd:
    """The end of a lease. "MTM" and the like are no error, and a far future day means no end."""
    if isinstance(value, str) and not value[:1].isdecimal():
        text = _plain(value)
        if _MONTH_TO_MONTH.fullmatch(text):
            return LeaseEnd(month_to_month=True)
        if _OPEN.fullmatch(text):
            return LeaseEnd(open_ended=True)
    day = parse_date(value, order=order)
    if day is not None and day.year >= today.year + OPEN_ENDED_AFTER_YEARS:
        return LeaseEnd(open_ended=True)
    return LeaseEnd(day=day)


def speaks_of_open_end(text: str) -> bool:
    """Whether a cell says in words that a lease has no end: "MTM", "open", "at will"."""
    words = _plain(text)
    return bool(_MONTH_TO_MONTH.fullmatch(words) or _OPEN.fullmatch(words))


def order_of(value: Cell) -> str:
    """What one cell says of the order: `mdy`, `dmy`, or nothing."""
    if not isinstance(value, str):
        return ""
    match = _THREE_NUMBERS.fullmatch(_plain(value))
    if match is None:
        return ""
    first, second = int(match[1]), int(match[3])
    if first > 12 >= second:
        return DAY_FIRST
    if second > 12 >= first:
        return MONTH_FIRST
    return ""


@dataclass(slots=True)
class OrderVotes:
    """Counts what the cells of a column, or of a file, say of the order."""

    month_first: int = 0
    day_first: int = 0
    dotted: int = 0  # points divide a date where the day comes first

    def add(self, value: Cell) -> None:
        order = order_of(value)
        self.month_first += order == MONTH_FIRST
        self.day_first += order == DAY_FIRST
        if not order and isinstance(value, str) and value.count(".") == 2:
            match = _THREE_NUMBERS.fullmatch(_plain(value))
            self.dotted += match is not None

    def decision(self, otherwise: str = "") -> str:
        """The order that more cells speak for; `otherwise` when none does."""
        if self.month_first != self.day_first:
            return MONTH_FIRST if self.month_first > self.day_first else DAY_FIRST
        return DAY_FIRST if self.dotted else otherwise


def looks_like_date(value: Cell) -> bool:
    """Whether a cell is a date at all; a plain number is not."""
    if isinstance(value, date):
        return True
    if not isinstance(value, str) or not any(character.isdigit() for character in value):
        return False
    try:
        return parse_date(value) is not None and not value.strip().isdigit()
    except BadValue:
        return bool(_THREE_NUMBERS.fullmatch(_plain(value)))


def _plain(value: str) -> str:
    text = value.casefold()
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text)
        text = text.replace("–", "-").replace("—", "-").replace("−", "-")
        text = _EAST_ASIAN.sub(r"\1-\2-\3", text)
    return " ".join(text.split())


def _from_serial(value: int | Decimal) -> date | None:
    if value == 0:
        return None
    if not FIRST_SERIAL <= value <= LAST_SERIAL:
        compact = str(value)
        if _COMPACT.fullmatch(compact):
            return _from_text(compact, compact, MONTH_FIRST)
        raise _no_date(value)
    return _DAY_ZERO + timedelta(days=int(value))


def _from_text(text: str, value: str, order: str) -> date:
    if match := _YEAR_FIRST.fullmatch(text):
        return _day(int(match[1]), int(match[2]), int(match[3]), value)
    if _COMPACT.fullmatch(text):
        return _day(int(text[:4]), int(text[4:6]), int(text[6:]), value)
    if match := _THREE_NUMBERS.fullmatch(text):
        first, second = int(match[1]), int(match[3])
        day, month = (second, first) if order == MONTH_FIRST else (first, second)
        return _day(_full_year(match[4]), month, day, value, order)
    if match := _NAMED.fullmatch(_WEEKDAY.sub("", _TIME.sub("", text))):
        month = _MONTH_OF.get(match["month"][:3]) or _MONTH_OF.get(match["month"][:4], 0)
        day_text = match["day"] or match["late_day"]
        if month and day_text:
            return _day(_full_year(match["year"]), month, int(day_text), value)
    if text.isdecimal() and FIRST_SERIAL <= int(text) <= LAST_SERIAL:
        return _DAY_ZERO + timedelta(days=int(text))
    raise _no_date(value)


def _full_year(text: str) -> int:
    year = int(text)
    if len(text) == 4:
        return year
    return year + (2000 if year < _PIVOT else 1900)


def _day(year: int, month: int, day: int, value: str, order: str = "") -> date:
    try:
        result = date(year, month, day)
    except ValueError:
        form = {MONTH_FIRST: " as month/day/year", DAY_FIRST: " as day/month/year"}.get(order, "")
        raise BadValue(
            f"the date {shown(value)} does not exist{form}. Correct it, for instance to"
            " the form 2025-05-31."
        ) from None
    if not _EARLIEST <= result.year <= _LATEST:
        raise BadValue(f"the year of {shown(value)} cannot be right. Correct it.")
    return result


def _no_date(value: Cell) -> BadValue:
    return BadValue(f"{shown(value)} is not a date. Write it in the form 2025-05-31.")
