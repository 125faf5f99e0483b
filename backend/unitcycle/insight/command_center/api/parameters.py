"""From the words of an address, or of a body, to a filter and an order."""

import re
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from enum import Enum
from typing import TypeVar
from uuid import UUID

from unitcycle.insight.command_center.errors import BadFilter
from unitcycle.insight.command_center.rules.choices import Risk, SuggestedAction, UnitState
from unitcycle.insight.command_center.rules.filters import (
    DEFAULT_SORT,
    MOST_DAYS,
    SORTS,
    Asked,
    UnitFilter,
)

MOST_VALUES = 200
# as the OpenAPI files have them, so in the digits that those mean
AMOUNT = r"[0-9]{1,10}(\.[0-9]{1,2})?"
DAYS = r"-?[0-9]{1,4}(-[0-9]{1,4})?"

E = TypeVar("E", bound=Enum)
T = TypeVar("T")

PARAMETERS = (
    "lifecycle_state",
    "property_id",
    "building",
    "risk_level",
    "min_rent",
    "max_rent",
    "days_to_event",
    "action_type",
    "search",
)


def filter_of(given: Mapping[str, Iterable[str]]) -> UnitFilter:
    """From each parameter's texts, repeated or with commas. Raises BadFilter that names the one at fault."""
    several = {name: _split(given.get(name, ())) for name in PARAMETERS if name != "search"}
    buildings = several["building"]
    return UnitFilter(
        states=_choices("lifecycle_state", several, UnitState),
        property_ids=_all("property_id", several, _id, "An id is a UUID."),
        building_ids=frozenset(one for text in buildings if (one := _id_or_none(text))),
        building_names=frozenset(text for text in buildings if _id_or_none(text) is None),
        risks=_choices("risk_level", several, Risk),
        min_rent=_amount("min_rent", several),
        max_rent=_amount("max_rent", several),
        days=tuple(
            sorted(
                _all(
                    "days_to_event",
                    several,
                    _days,
                    f"A number of days up to {MOST_DAYS}, or two with a dash, as 60-90.",
                ),
                key=str,
            )
        ),
        action_types=_choices("action_type", several, SuggestedAction),
        words=_words(given.get("search", ())),
    )


def asked_of(given: Mapping[str, Iterable[str]]) -> Asked:
    """A filter with the order, and whether actions are wanted. Raises BadFilter."""
    sort = next(iter(given.get("sort_by", ())), "") or DEFAULT_SORT
    bare = sort.removeprefix("-")
    if bare not in SORTS:
        raise _fault("sort_by", f"One of {', '.join(SORTS)}; with a minus descending.")
    wants = (next(iter(given.get("include_ai_actions", ())), "") or "true").lower()
    if wants not in ("true", "false"):
        raise _fault("include_ai_actions", "Say true or false.")
    return Asked(filter_of(given), bare, sort != bare, wants == "true")


def _split(texts: Iterable[str]) -> list[str]:
    found = [part.strip() for text in texts for part in text.split(",") if part.strip()]
    return found[: MOST_VALUES + 1]


def _all(
    name: str, several: Mapping[str, list[str]], parse: Callable[[str], T], message: str
) -> frozenset[T]:
    if len(several[name]) > MOST_VALUES:
        raise _fault(name, f"At most {MOST_VALUES} values.")
    try:
        return frozenset(parse(text) for text in several[name])
    except ValueError as error:
        raise _fault(name, message) from error


def _choices(name: str, several: Mapping[str, list[str]], kind: type[E]) -> frozenset[E]:
    names = ", ".join(str(one.value) for one in kind)
    return _all(name, several, kind, f"One or several of {names}.")


def _id(text: str) -> UUID:
    return UUID(text)


def _id_or_none(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None


def _amount(name: str, several: Mapping[str, list[str]]) -> Decimal | None:
    found = _all(name, several, _decimal, "An amount, as 1850.00.")
    return next(iter(found), None) if len(found) < 2 else _refuse_two(name)


def _refuse_two(name: str) -> Decimal:
    raise _fault(name, "One amount.")


def _decimal(text: str) -> Decimal:
    if re.fullmatch(AMOUNT, text) is None:
        raise ValueError(text)
    return Decimal(text)


def _days(text: str) -> tuple[int | None, int]:
    """12: within as many days; 60-90, or 90-60: from one to the other."""
    if re.fullmatch(DAYS, text) is None:
        raise ValueError(text)
    first, dash, last = text[1:].partition("-")
    first = text[0] + first
    return (min(int(first), int(last)), max(int(first), int(last))) if dash else (None, int(first))


def _words(texts: Iterable[str]) -> tuple[str, ...]:
    text = " ".join(texts)
    if "\x00" in text:
        raise _fault("search", "Text must not contain NUL characters.")
    return tuple(text[:200].split()[:8])


def _fault(name: str, message: str) -> BadFilter:
    return BadFilter(f"{name}: {message}", fields={name: [message]})
