"""How a repair request is sorted by words alone: what answers when no model does. Pure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from unitcycle.portfolio.work_orders.rules import Priority, WorkCategory

LONGEST_TITLE = 80
_C, _P = WorkCategory, Priority

# the first that is found wins: what is dangerous stands before what is common
_CATEGORIES: Sequence[tuple[WorkCategory, str]] = (
    (_C.SAFETY, r"gas|smok\w*|carbon monoxide|co alarm|fire|alarm|detector|burning smell"),
    (_C.PEST, r"bed ?bugs?|roach\w*|cockroach\w*|mice|mouse|rats?|ants|wasps?|termites?|pests?|bugs"),
    (_C.LOCKS, r"locks?|locked out|keys?|deadbolt|door (?:won'?t|does not|doesn'?t) (?:close|lock|shut)|door handle"),
    (_C.APPLIANCE, r"fridge|refrigerator|freezer|stove|oven|dishwasher|washer|dryer|microwave|washing machine"),
    (_C.HVAC, r"heat(?:er|ing)?|furnace|radiator|boiler|thermostat|air ?con\w*|a/?c|cooling|vent(?:ilation)?"),
    (_C.EXTERIOR, r"roof|gutters?|parking|fence|yard|garden|sidewalk|shingles|tree|snow"),
    (_C.ELECTRICAL, r"outlets?|sockets?|sparks?|sparking|breaker|fuse|wiring|power|electric\w*|lights?|switch"),
    (
        _C.PLUMBING,
        r"tap|faucet|sink|toilet|drain\w*|pipes?|leak\w*|drip\w*|flood\w*|shower|tub|bathtub|hot water|water heater|"
        r"sewage|clog\w*|water",
    ),
    (_C.FLOORING, r"floors?|carpet|tiles?|laminate|parquet"),
    (_C.PAINTING, r"paint\w*|peeling|wall ?paper|stains? on the (?:wall|ceiling)"),
    (_C.STRUCTURAL, r"cracks?|ceiling|foundation|stairs?|railing|balcony|windows?|beam|collaps\w*"),
    (_C.CLEANING, r"clean\w*|trash|garbage|mold|mould|dirty"),
)  # fmt: skip
_PRIORITIES: Sequence[tuple[Priority, str]] = (
    (
        _P.URGENT,
        r"smells? (?:of |like )?gas|gas (?:smell|leak)|fire|smoke (?!detector|alarm)|sparks?|sparking|flood\w*|"
        r"burst|sewage|carbon monoxide|no heat\w*|heat(?:er|ing)? (?:is|has|does|stopped)|locked out|(?:can(?:not|'?t)|"
        r"won'?t|does not|doesn'?t) lock|emergency|collaps\w*|alarm (?:is |keeps )?(?:sounding|going|beeping)|shocks?",
    ),
    (
        _P.HIGH,
        r"no (?:hot )?water|toilet|bed ?bugs?|leak\w*|refrigerator|fridge|freezer|no power|mice|rats?|"
        r"overflow\w*|broken window",
    ),
    (_P.LOW, r"paint\w*|squeak\w*|scratch\w*|cosmetic|loose|noise|noisy|whenever|no rush|bulb|drip\w*"),
)  # fmt: skip


def _compiled(table: Sequence[tuple[str, str]]) -> list[tuple[str, re.Pattern[str]]]:
    return [(str(name), re.compile(rf"\b(?:{words})\b", re.IGNORECASE)) for name, words in table]


_BY_CATEGORY, _BY_PRIORITY = _compiled(_CATEGORIES), _compiled(_PRIORITIES)


@dataclass(frozen=True)
class Sorted:
    """`words` are those that decided, in the order of category and priority."""

    category: WorkCategory
    priority: Priority
    title: str
    words: tuple[str, ...]


def sort_by_words(title: str, description: str) -> Sorted:
    text = f"{title}. {description}"
    category, one = _first(_BY_CATEGORY, text, _C.GENERAL)
    priority, other = _first(_BY_PRIORITY, text, _P.MEDIUM)
    words = tuple(word.lower() for word in (one, other) if word)
    return Sorted(_C(category), _P(priority), short_title(title, description), words)


def short_title(title: str, description: str) -> str:
    """The title, or the beginning of what was described, cut at a word."""
    whole = " ".join((title.strip() or description.strip() or "Repair request").split())
    if len(whole) <= LONGEST_TITLE:
        return whole
    return whole[: LONGEST_TITLE - 1].rpartition(" ")[0].rstrip(".,;:") + "…"


def _first(
    table: Sequence[tuple[str, re.Pattern[str]]], text: str, otherwise: str
) -> tuple[str, str]:
    for name, pattern in table:
        if found := pattern.search(text):
            return name, found[0]
    return otherwise, ""
