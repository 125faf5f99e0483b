"""Names of tenants: one or several in a cell, either part first."""

import re
from dataclasses import dataclass

from unitcycle.core.tabular import restored

_COMPANY = re.compile(
    r"\b(?:llc|l\.l\.c|inc|ltd|limited|corp|corporation|co|company|lp|llp|pllc|plc|pc|gmbh|ag|kg|sa"
    r"|s\.a|sl|s\.l|sarl|bv|trust|estate|bank|church|school|university|authority|association|assn"
    r"|foundation|partners|partnership|properties|holdings|group|services|restaurant|cafe|salon"
    r"|pharmacy|market|store|clinic|department|county|city of|ooo|ооо|ип|зао|оао|пао|ао|dba|d/b/a"
    r"|& sons|& co|and sons|management|realty|investments|solutions|studio|housing)\b",
    re.IGNORECASE,
)
_SEVERAL = re.compile(
    r"\s*(?:;|\n|\||\s/\s|\s&\s|\s\+\s|\s+and\s+|\s+y\s+|\s+и\s+)\s*", re.IGNORECASE
)
_CODE = re.compile(
    r"\s*[(\[]\s*[a-z]{0,3}\d{3,}\s*[)\]]\s*|\s*[#*]+\s*$|^\s*[*#]+\s*", re.IGNORECASE
)
_SUFFIX = re.compile(r"(?:jr|sr|ii|iii|iv|md|phd|esq)\.?", re.IGNORECASE)
_PATRONYMIC = re.compile(r"(?:[оеы]вич|[иы]ч|[оеё]вна|ична|инична)$", re.IGNORECASE)
LONGEST_NAME = 100
LONGEST_COMPANY = 200


@dataclass(frozen=True, slots=True)
class Person:
    """A tenant or another occupant: a person, or a company."""

    first_name: str
    last_name: str
    company: str = ""

    @property
    def full_name(self) -> str:
        return f"{self.first_name} {self.last_name}".strip() or self.company


def parse_people(text: str, *, last_name_first: bool = False) -> tuple[Person, ...]:
    """Everybody a cell names, the leaseholder first.

    "Lee, Ann" is Ann Lee; "Ann & Bo Lee" are two Lees; lines below each other are several people;
    "Smith & Sons LLC" is one company. "García López, Ana María" is one person where
    `last_name_first` says that the column writes names so, else "Ann Lee, Bo Ng" are two.
    """
    text = _CODE.sub(" ", restored(text.strip())).strip(" ,;\n")
    if not text:
        return ()
    if _COMPANY.search(text):
        return (Person("", "", " ".join(text.split())[:LONGEST_COMPANY]),)
    people: list[Person] = []
    parts = [part for part in _SEVERAL.split(text) if part and part.strip(" ,")]
    family = _shared_family_name(parts)
    for part in parts:
        people.extend(_people_of(part.strip(" ,"), family, last_name_first))
    unique = dict.fromkeys(person for person in people if person.full_name)
    return tuple(unique)


def join_name(first: str, last: str) -> tuple[Person, ...]:
    """Somebody whose name comes in two columns."""
    if _COMPANY.search(f"{first} {last}"):
        return parse_people(f"{first} {last}")
    first, last = (_short(_CODE.sub(" ", restored(part.strip()))) for part in (first, last))
    return (Person(first, last),) if first or last else ()


def last_name_first(text: str) -> bool | None:
    """What one cell says of the order of names: "Lee, Ann" is true, "Ann Lee, Bo Ng" is false."""
    pieces = [piece.strip() for piece in _CODE.sub(" ", text).split(",")]
    if len(pieces) != 2 or not all(pieces) or _SUFFIX.fullmatch(pieces[1]) or _COMPANY.search(text):
        return None
    return not all(" " in piece for piece in pieces)


def _shared_family_name(parts: list[str]) -> str:
    """The Lee of "Ann & Bo Lee" and of "Lee, Ann & Bo": the others are one word each."""
    if len(parts) < 2:
        return ""
    first, *_, last = parts
    if "," in first and not any("," in part or " " in part.strip() for part in parts[1:]):
        return first.partition(",")[0].strip()
    words = last.split()
    if len(words) > 1 and "," not in last and all(_is_word(part) for part in parts[:-1]):
        return words[-1]
    return ""


def _is_word(part: str) -> bool:
    return len(part.split()) == 1 and "," not in part


def _people_of(part: str, family: str, last_name_first: bool) -> list[Person]:
    pieces = [piece.strip() for piece in part.split(",") if piece.strip()]
    if len(pieces) > 1 and _SUFFIX.fullmatch(pieces[1]):
        pieces[0:2] = [f"{pieces[0]} {pieces[1]}"]
    if len(pieces) == 2 and (last_name_first or not all(" " in piece for piece in pieces)):
        return [_named(pieces[1], pieces[0])]
    if len(pieces) > 1 and all(" " in piece for piece in pieces):
        return [_split(piece) for piece in pieces]
    if len(pieces) > 2 and len(pieces) % 2 == 0 and not any(" " in piece for piece in pieces):
        pairs = zip(pieces[::2], pieces[1::2], strict=True)
        return [_named(first, last) for last, first in pairs]
    if len(pieces) > 2:
        return [_named(pieces[1], pieces[0])]
    name = pieces[0] if pieces else ""
    if family and len(name.split()) == 1:
        return [_named(name, family)]
    return [_split(name)]


def _split(name: str) -> Person:
    words = name.split()
    if len(words) < 2:
        return _named("", name)
    if len(words) == 3 and _PATRONYMIC.search(words[2]):  # Иванов Иван Иванович
        return _named(" ".join(words[1:]), words[0])
    count = 2 if _SUFFIX.fullmatch(words[-1]) and len(words) > 2 else 1
    return _named(" ".join(words[:-count]), " ".join(words[-count:]))


def _named(first: str, last: str) -> Person:
    return Person(_short(first), _short(last))


def _short(text: str) -> str:
    return " ".join(text.split())[:LONGEST_NAME].strip()
