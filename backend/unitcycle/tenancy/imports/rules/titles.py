"""What stands around a table: its title block, sections, totals, summaries and page footers."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import lru_cache

from unitcycle.core.tabular import Row
from unitcycle.tenancy.imports.rules.dates import MONTH_FIRST, parse_date
from unitcycle.tenancy.imports.rules.languages import TOTALS
from unitcycle.tenancy.imports.rules.problems import BadValue
from unitcycle.tenancy.imports.rules.statuses import plain_words
from unitcycle.tenancy.imports.rules.units import as_text

LONGEST_PROPERTY_NAME = 200


class Section(StrEnum):
    """The part of a report that a row stands in."""

    CURRENT = "current"
    FUTURE = "future"
    PAST = "past"


@dataclass(frozen=True, slots=True)
class Titles:
    """What the rows above the heading say of the whole table."""

    property_name: str = ""
    is_labelled: bool = False  # "Property: Maple Court" rather than a line that may be any title
    as_of: date | None = None


_AS_OF = re.compile(
    r"(?:as\s*of(?:\s*date)?|as\s+at|report\s*date|effective(?:\s*date)?|date|on|rent roll for"
    r"|а дату|на|al|a fecha de|fecha|stand|stichtag|per|au|em|na dzień"
    r"|den|op)\s*[:=]?\s*(?P<date>[\w/.,’' -]*\d[\w/.,’' -]*)$",
    re.IGNORECASE,
)
_LABELLED = re.compile(
    r"^(?:->|→|»|onesite reports?\s*[-–])\s*(?P<arrow>.+)$"
    r"|^(?:property(?:\s*name)?|properties|community|complex|site|for\s+property|объект|адрес|edificio"
    r"|propiedad|inmueble|finca)\s*[:=]\s*(?P<name>.+)$",
    re.IGNORECASE,
)
_WITH_ADDRESS = re.compile(r"(?P<name>.{2,}?)\s+[-–—]\s+(?P<address>\d+[\w-]*\s.*,.*)")
_CODE_BEHIND = re.compile(r"\s*\((?P<code>[\w-]{1,20})\)\s*$")
_NOT_A_NAME = re.compile(
    r"\b(?:rent\s*roll|report|tenancy schedule|unit directory|tenant (?:directory|list|tickler)"
    r"|lease charges|with lease charges|generated|printed|exported|created|run (?:on|date|by)"
    r"|page \d+|parameters?|sort(?:ed)? by|group(?:ed)? by|filter(?:ed)?|include[sd]?|excluded?"
    r"|as of|month year|period|onesite|realpage|yardi|voyager|appfolio|buildium|resman|entrata|v\d"
    r"|confidential|detail[s]?|summary|show|level of detail|units?:|date range|selected properties"
    r"|all properties|listado|relación|реестр|список|дата|miet(?:er)?liste|état locatif|elenco"
    r"|lista|huurlijst|stand \d.*|tenants?\b.*:|user|database|book|unaudited"
    r"|owned by|status:|department|statement|subjournals?|display|resident\b.*:)\b|https?:|www\.|@",
    re.IGNORECASE,
)
_TOTAL = re.compile(
    r"(?:grand |sub ?|unit |property |overall |building |report |column )?totals?(?: .*)?"
    r"|.+ (?:sub ?)?totals?|subtotals?(?: .*)?|.+ subtotals?|итого.*|всего.*|total general.*"
    r"|suma(?: .*)?|сумма|\d+ units?(?: .*)?|sum"
    rf"|(?:{TOTALS})(?: .*)?"
)
_GRAND_TOTAL = re.compile(
    r"(?:grand |report |overall )totals?.*|totals?|totals? (?:for )?all .*|итого|всего|total general"
    rf"|total \d+ units.*|sum|(?:{TOTALS})"
)
_SUMMARY = re.compile(
    r"\b(?:summary|summaries|statistics|recap|occupancy (?:rate|and|percent|%)|unit mix|legend|floorplans?"
    r"|percent(?:age)? (?:occupied|leased)|average rent|unit statistics|rent summary|charge summary"
    r"|amt sqft|summary groups|occupancy report|totals? by|by (?:status|floorplan|charge code|unit type)"
    r"|resumen|сводка|статистика|non revenue units|vacancy loss)\b"
)
_PAGE = re.compile(
    r"page \d+(?: of \d+)?.*|.*\bpage \d+ of \d+|printed .*|generated .*|report (?:generated|date).*"
    r"|run (?:date|on|by).*|as of .*|exported .*|date printed.*|end of report|\d+ of \d+"
)
_FUTURE_SECTION = re.compile(
    r"(?:future|pending|upcoming|applicants?|approved)\b.*|.*\bapplicants|будущие.*|futuros.*"
)
_PAST_SECTION = re.compile(r"(?:past|former|previous|evicted)\b.*(?:residents?|tenants?|leases?).*")
_CURRENT_SECTION = re.compile(
    r"(?:current|occupied|vacant|notice|leased|active|model|down)\b.*(?:residents?|units?|tenants?"
    r"|leases?)|current notice vacant.*|vacant|occupied|занятые.*|свободные.*|commercial|residential"
    r"|residential units|commercial units"
)
_BUILDING = re.compile(
    r"(?:building|bldg|block|tower|floor|корпус|подъезд|секция|bloque|torre|edificio)\b.{0,40}"
)


def read_titles(rows: Iterable[Row], order: str = MONTH_FIRST) -> Titles:
    """Property and as-of date out of a title block. What cannot be told stays empty."""
    name, labelled, as_of = "", "", None
    for row in rows:
        texts = list(dict.fromkeys(" ".join(as_text(cell).split()) for cell in row.cells if cell))
        as_of = as_of or _date_in(row, texts, order)
        for position, text in enumerate(texts):
            labelled = labelled or _labelled_name(text, texts[position + 1 : position + 2])
            if not name and len(texts) <= 2 and _is_name(text) and not _LABELLED.match(text):
                name = text
    return Titles(
        property_name=property_of(labelled or name)[0], is_labelled=bool(labelled), as_of=as_of
    )


@lru_cache(maxsize=1000)
def property_of(text: str) -> tuple[str, str]:
    """Name and address of a property as a title, a section or a column writes them.

    Without arrow, label and code: "-> Maple Court - 12 High St Town, IL 62701" is Maple Court, at
    12 High St Town, IL 62701.
    """
    text = " ".join(text.split())
    match = _LABELLED.match(text)
    if match:
        text = match["arrow"] or match["name"]
    text = _CODE_BEHIND.sub("", text).strip(" -–—:=")
    parts = _WITH_ADDRESS.fullmatch(text)
    name, address = (parts["name"], parts["address"]) if parts else (text, "")
    return name[:LONGEST_PROPERTY_NAME].strip(), address[:LONGEST_PROPERTY_NAME].strip()


def is_report_title(rows: Iterable[Row]) -> bool:
    """Whether rows in the middle of a file are the title block of a further report."""
    texts = [as_text(cell) for row in rows for cell in row.cells if cell]
    return any(_NOT_A_NAME.search(text) or _LABELLED.match(text) for text in texts)


_NAMED_TOTAL = re.compile(
    r"(?:sub)?totals?(?:\s+for)?\s*[:–-]?\s+(?P<name>\D.+)|(?P<before>\D.+?)\s+(?:sub)?totals?:?",
    re.IGNORECASE,
)
_NO_PROPERTY = re.compile(
    r"(?:all|grand|sub|units?|rent|charges?|report|overall|properties|selected|current|future|occupied"
    r"|vacant|building|bldg|square|amount|balance|deposits?|non|column|per|monthly|annual)\b.*",
    re.IGNORECASE,
)


def property_of_total(text: str) -> str:
    """The property whose rows a total sums up: "Total Maple Court (mc)"; empty when it names none."""
    match = _NAMED_TOTAL.fullmatch(" ".join(text.split()))
    name = property_of(match["name"] or match["before"])[0] if match else ""
    return name if _is_name(name) and not _NO_PROPERTY.fullmatch(name) else ""


def is_total(text: str) -> bool:
    return bool(_TOTAL.fullmatch(plain_words(text)))


def is_grand_total(text: str) -> bool:
    """A total that ends a table. A plain "Total" may end one property of several, too."""
    return bool(_GRAND_TOTAL.fullmatch(plain_words(text)))


def is_summary(text: str) -> bool:
    return bool(_SUMMARY.search(plain_words(text)))


def is_page_footer(text: str) -> bool:
    return bool(_PAGE.fullmatch(plain_words(text)))


def section_of(text: str) -> Section | None:
    words = plain_words(text)
    if _FUTURE_SECTION.fullmatch(words):
        return Section.FUTURE
    if _PAST_SECTION.fullmatch(words):
        return Section.PAST
    if _CURRENT_SECTION.fullmatch(words):
        return Section.CURRENT
    return None


def is_building(text: str) -> bool:
    return bool(_BUILDING.fullmatch(plain_words(text)))


def names_property(text: str) -> bool:
    """Whether the only text of a row names the property of the rows below it."""
    if _LABELLED.match(text.strip()):
        return True
    return _is_name(text) and not text.rstrip().endswith((".", "!", "?", ":"))


def _is_name(text: str) -> bool:
    words = text.split()
    return (
        2 < len(text) <= 120
        and len(words) <= 14
        and sum(character.isalpha() for character in text) > 2
        and not text.startswith(("*", "(", "[", "=", "#"))
        and not _NOT_A_NAME.search(text)
        and not _looks_dated(text)
    )


def _looks_dated(text: str) -> bool:
    try:
        return parse_date(text) is not None
    except BadValue:
        return False


def _labelled_name(text: str, following: list[str]) -> str:
    match = _LABELLED.match(text)
    if match:
        name = (match["arrow"] or match["name"]).strip()
        several = ";" in name or name.casefold() in ("all", "all properties", "selected")
        return "" if several else name
    if text.rstrip(" :=").casefold() in ("property", "property name", "community") and following:
        return following[0]
    return ""


def _date_in(row: Row, texts: list[str], order: str) -> date | None:
    for cell in row.cells:
        if isinstance(cell, date):
            return cell.date() if isinstance(cell, datetime) else cell
    for text in (*texts, " ".join(texts)):
        match = _AS_OF.search(text)
        if match:
            try:
                return parse_date(match["date"].strip(" ,."), order=order)
            except BadValue:
                continue
    return None
