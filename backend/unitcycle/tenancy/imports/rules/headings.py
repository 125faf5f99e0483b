"""Finding the row of headings, and guessing which column says what."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from functools import cache
from itertools import islice

from unitcycle.core.tabular import Cell, Row
from unitcycle.tenancy.imports.rules.dates import (
    FIRST_SERIAL,
    LAST_SERIAL,
    looks_like_date,
    speaks_of_open_end,
)
from unitcycle.tenancy.imports.rules.fields import DATE_FIELDS, MONEY_FIELDS, Field
from unitcycle.tenancy.imports.rules.languages import HEADINGS
from unitcycle.tenancy.imports.rules.money import parse_money
from unitcycle.tenancy.imports.rules.problems import BadValue
from unitcycle.tenancy.imports.rules.synonyms import AT_NEED, MOSTLY, PLAINLY, SYNONYMS
from unitcycle.tenancy.imports.rules.units import as_text

# How far down a heading may stand below a title block, in rows with values
HEADING_WITHIN_ROWS = 60
_SHOWN_TO_A_PERSON = 500
_LONGEST_HEADING = 80
_FEWEST_FIELDS = 2
_MISSPELT = 0.82

_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_NOT_A_WORD = re.compile(r"[^\w№]+|_")
_BULLETS = ("- ", "* ", "• ")
_AMOUNT_ALONE = frozenset(["amount", "amt", "monthly amount", "importe", "сумма"])
_NUMBER_SIGN = re.compile(r"#|\bnum\b|\bnbr\b")

# What a table cannot be without; a title such as "Rent Roll" alone must not pass for headings
_IDENTITY = frozenset(
    [Field.UNIT, Field.PROPERTY, Field.ADDRESS, Field.STREET, Field.TENANT, Field.LAST_NAME]
)


@dataclass(frozen=True, slots=True)
class Guess:
    field: Field
    confidence: float


@dataclass(frozen=True, slots=True)
class ColumnGuess:
    """One column and what it seems to say; `field` None when nothing fits."""

    index: int
    heading: str
    field: Field | None
    confidence: float


@dataclass(frozen=True, slots=True)
class Heading:
    """Where the table starts. `titles` are the rows above, `lines` how many rows the heading takes."""

    number: int
    lines: int
    columns: tuple[ColumnGuess, ...]
    titles: tuple[Row, ...]

    @property
    def last_number(self) -> int:
        return self.number + self.lines - 1

    def column_of(self, field: Field) -> int | None:
        return next((column.index for column in self.columns if column.field is field), None)

    @property
    def fields(self) -> frozenset[Field]:
        return frozenset(column.field for column in self.columns if column.field)


def plain_heading(text: str) -> str:
    """A heading without case, punctuation and padding: "Bldg/Unit #", "LeaseStart" → words."""
    text = _CAMEL.sub(" ", unicodedata.normalize("NFC", text.strip()))
    text = _NUMBER_SIGN.sub(" no ", text.casefold())
    return " ".join(_NOT_A_WORD.sub(" ", text).split())


@cache
def _known() -> dict[str, tuple[Guess, ...]]:
    known: dict[str, list[Guess]] = {}
    for field, tiers in SYNONYMS.items():
        for tier, confidence in zip(tiers, (PLAINLY, MOSTLY, AT_NEED), strict=True):
            for words in filter(None, tier.split("|")):
                known.setdefault(plain_heading(words), []).append(Guess(field, confidence))
    for field, further in HEADINGS.items():
        for words in filter(None, further.split("|")):
            guesses = known.setdefault(plain_heading(words), [])
            if all(guess.field is not field for guess in guesses):
                guesses.append(Guess(field, PLAINLY))
    return {words: tuple(guesses) for words, guesses in known.items()}


@cache
def guesses_for(heading: str) -> tuple[Guess, ...]:
    """Every field a plain heading may mean. Misspelt words count less than known ones."""
    known = _known()
    if not heading or len(heading) > _LONGEST_HEADING:
        return ()
    if heading in known:
        return known[heading]
    return _guess_by_likeness(heading) if len(heading) > 4 else ()


def _guess_by_likeness(heading: str) -> tuple[Guess, ...]:
    best, likeness = "", 0.0
    for words in _known():
        ratio = _likeness(words, heading)
        if ratio > likeness or (ratio == likeness and words < best):
            best, likeness = words, ratio
    return tuple(
        Guess(guess.field, round(guess.confidence * likeness * 0.8, 2))
        for guess in _known().get(best, ())
    )


def _likeness(known: str, heading: str) -> float:
    """How alike two headings are, word by word; 0 when a word is another word."""
    ours, theirs = known.split(), heading.split()
    if len(ours) != len(theirs) or abs(len(known) - len(heading)) > 3:
        return 0.0
    ratios = []
    for one, other in zip(ours, theirs, strict=True):
        ratio = 1.0 if one == other else SequenceMatcher(None, one, other).ratio()
        if ratio < _MISSPELT or (
            ratio < 1 and (min(len(one), len(other)) < 4 or one[0] != other[0])
        ):
            return 0.0
        ratios.append(ratio)
    return sum(ratios) / len(ratios)


def propose(
    headings: Sequence[str], samples: Sequence[Sequence[Cell]] | None = None
) -> tuple[ColumnGuess, ...]:
    """Give each field its best column and each column at most one field.

    Depends on the headings and on `samples`, some values of each column, not on the order of the
    columns. A heading counts less when no value below it can be what it says. Of two equal headings
    the fuller column wins, then the left one.
    """
    plain = [plain_heading(heading) for heading in headings]
    values = samples or [()] * len(headings)
    candidates = sorted(
        (
            (-confidence * fitness(field, values[index]), field, words, -len(values[index]), index)
            for index, words in enumerate(plain)
            for field, confidence in _weighed(words, plain)
        ),
    )
    chosen: dict[int, tuple[Field, float]] = {}
    taken: set[Field] = set()
    for confidence, field, _, _, index in candidates:
        if index not in chosen and field not in taken:
            chosen[index] = (field, round(-confidence, 2))
            taken.add(field)
    return tuple(
        ColumnGuess(index, heading, *chosen.get(index, (None, 0.0)))
        for index, heading in enumerate(headings)
        if heading.strip() or index in chosen
    )


def fitness(field: Field, values: Sequence[Cell]) -> float:
    """1 when some value can be what the field says, or when there is none; little otherwise."""
    if not values or field not in _CHECKS:
        return 1.0
    return 1.0 if any(_CHECKS[field](value) for value in values) else 0.3


def _is_money(value: Cell) -> bool:
    try:
        return parse_money(value) is not None
    except BadValue:
        return False


def _is_date(value: Cell) -> bool:
    words = as_text(value)
    serial = isinstance(value, int) and FIRST_SERIAL <= value <= LAST_SERIAL
    return serial or looks_like_date(value) or speaks_of_open_end(words)


def _is_term(value: Cell) -> bool:
    text = as_text(value)
    return speaks_of_open_end(text) or sum(character.isdigit() for character in text) >= 4


def _is_code(value: Cell) -> bool:
    return any(character.isalpha() for character in as_text(value))


_CHECKS: dict[Field, Callable[[Cell], bool]] = {
    **dict.fromkeys(MONEY_FIELDS, _is_money),
    **dict.fromkeys(DATE_FIELDS, _is_date),
    Field.LEASE_TERM: _is_term,
    Field.CHARGE_CODE: _is_code,
    Field.TENANT: _is_code,
    Field.STATUS: _is_code,
}


def _weighed(words: str, all_words: Sequence[str]) -> list[tuple[Field, float]]:
    """The guesses for one heading, seen beside the others."""
    others = frozenset(all_words)
    if words in _AMOUNT_ALONE and _is_rent_alone(others):
        return [(Field.RENT, AT_NEED)]
    return [
        (guess.field, 0.5 if _is_tenant_code(guess.field, words, others) else guess.confidence)
        for guess in guesses_for(words)
        if _may_stand(guess.field, words, others)
    ]


def _is_rent_alone(others: frozenset[str]) -> bool:
    """Beside the term of a lease and no rent, the only amount is the rent."""
    has_term = any(_has(others, field) for field in (Field.LEASE_TERM, Field.LEASE_END))
    return has_term and not _has(others, Field.RENT) and not _has(others, Field.CHARGE_CODE)


def _is_tenant_code(field: Field, words: str, others: frozenset[str]) -> bool:
    """Beside a column "Name", "Resident" is the number of the resident."""
    return field is Field.TENANT and words in ("resident", "tenant") and "name" in others


def _may_stand(field: Field, words: str, others: frozenset[str]) -> bool:
    """Whether a field makes sense beside the other columns."""
    if words == "lot" and "block" in others:
        return False  # a tax lot, not a lot to live on
    if field is Field.CHARGE_AMOUNT:
        return _has(others, Field.CHARGE_CODE)
    if field is Field.CHARGE_CODE:
        return _has(others, Field.CHARGE_AMOUNT) or _has(others, Field.OTHER_CHARGES)
    return field is not Field.BUILDING or _has(others - {"lot"}, Field.UNIT)


def _has(all_words: Iterable[str], field: Field) -> bool:
    return any(guess.field is field for words in all_words for guess in guesses_for(words))


def find_heading(rows: Iterable[Row]) -> Heading | None:
    """The row, or the two rows, that name most columns; None when no row names any table."""
    top: list[Row] = []
    for row in rows:
        top.append(row)
        if len(top) > HEADING_WITHIN_ROWS:
            break
    best: tuple[float, int, int, tuple[ColumnGuess, ...]] | None = None
    seen: set[tuple[str, ...]] = set()  # the headings again, on a later page, are no better
    for position, row in enumerate(top[:HEADING_WITHIN_ROWS]):
        for lines, texts in _readings(row, top[position + 1 : position + 2]):
            if tuple(texts) in seen:
                continue
            seen.add(tuple(texts))
            below = top[position + lines :]
            columns = _where_the_values_are(texts, below)
            score = _score(columns)
            if score and (best is None or score > best[0] + 0.01):
                best = (score, position, lines, columns)
    if best is None:
        return None
    _, position, lines, columns = best
    return Heading(top[position].number, lines, columns, tuple(top[:position]))


def heading_at(rows: Iterable[Row], number: int | None) -> Heading | None:
    """The heading in the row a person points at; without a number the best one there is."""
    if number is None:
        return find_heading(rows)
    top = list(islice(rows, _SHOWN_TO_A_PERSON))
    for position, row in enumerate(top):
        if row.number == number:
            below = top[position + 1 :]
            texts = heading_texts(row)
            columns = _where_the_values_are(texts, below)
            return Heading(number, 1, columns, tuple(top[:position])) if columns else None
    return None


def _where_the_values_are(texts: Sequence[str], below: Sequence[Row]) -> tuple[ColumnGuess, ...]:
    """The guesses for a heading, each at the column that holds its values.

    A heading merged over several columns stands in the first of them, its values often in another.
    """
    width = max([len(texts), *(len(row.cells) for row in below)])
    samples = samples_of(below, width)
    padded = [*texts, *[""] * (width - len(texts))]
    places = {}
    for index, text in enumerate(padded):
        if text:
            places[index] = _first_filled(index, padded, samples)
    columns = propose(list(padded), [samples[places.get(index, index)] for index in range(width)])
    return tuple(replace(column, index=places[column.index]) for column in columns)


def _first_filled(index: int, texts: Sequence[str], samples: Sequence[Sequence[Cell]]) -> int:
    """The column itself if it has values, else the first with some before the next heading."""
    place = index
    while not samples[place]:
        place += 1
        if place >= len(texts) or texts[place]:
            return index
    return place


def _readings(row: Row, following: Sequence[Row]) -> list[tuple[int, list[str]]]:
    """The row alone, and joined with the next one when both are text."""
    texts = heading_texts(row)
    readings = [(1, texts)]
    if following and following[0].number == row.number + 1:
        below = heading_texts(following[0])
        if _all_text(row) and _all_text(following[0]) and any(below):
            readings.append((2, joined_headings(texts, below)))
    return readings


def heading_texts(row: Row) -> list[str]:
    return [" ".join(as_text(cell).split()) for cell in row.cells]


def joined_headings(above: Sequence[str], below: Sequence[str]) -> list[str]:
    """Two rows of headings as one: "Market" over "Rent", and "Lease" spread over "From" and "To"."""
    width = max(len(above), len(below))
    top = [*above, *[""] * (width - len(above))]
    bottom = [*below, *[""] * (width - len(below))]
    joined = []
    spread = ""
    for index in range(width):
        if top[index]:
            spread = top[index] if bottom[index] else ""
        elif not bottom[index]:
            spread = ""
        joined.append(" ".join(filter(None, (top[index] or spread, bottom[index]))))
    return joined


def _all_text(row: Row) -> bool:
    return all(cell is None or isinstance(cell, str) for cell in row.cells) and not any(
        isinstance(cell, str) and _is_figure(cell) for cell in row.cells
    )


def _is_figure(text: str) -> bool:
    digits = sum(character.isdigit() for character in text)
    return digits > 2 or (digits > 0 and digits >= len(text.strip()) / 2)


def _score(columns: Sequence[ColumnGuess]) -> float:
    found = [column for column in columns if column.field]
    sentences = sum(len(column.heading) > _LONGEST_HEADING for column in columns)
    if sentences > 1 or any(column.heading.startswith(_BULLETS) for column in columns):
        return 0.0  # sentences with commas in them are no headings; one note beside headings may be
    if len(found) < _FEWEST_FIELDS or not _IDENTITY & {column.field for column in found}:
        return 0.0
    figures = sum(_is_figure(column.heading) for column in columns)
    return sum(column.confidence for column in found) - 0.5 * figures


def samples_of(rows: Iterable[Row], width: int) -> list[list[Cell]]:
    """The values of each column in some rows, without the empty ones."""
    samples: list[list[Cell]] = [[] for _ in range(width)]
    for row in rows:
        for index, cell in enumerate(row.cells[:width]):
            if cell is not None and cell != "":
                samples[index].append(cell)
    return samples


def is_repeated_heading(texts: Sequence[str], headings: frozenset[str]) -> bool:
    """Whether a row says the headings again, as reports do at the top of each page.

    `texts` are the values of the row without its empty cells.
    """
    if len(texts) < 3 or plain_heading(texts[0]) not in headings:
        return False
    return sum(plain_heading(text) in headings for text in texts) >= 0.7 * len(texts)
