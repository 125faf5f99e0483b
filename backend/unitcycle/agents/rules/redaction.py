"""Takes personal data out of texts before a model sees them, and puts it back into what the model wrote.

    taken = Redaction.of({"reported_by": "PERSON"}, {"reported_by": "Maria Lopez", "text": "Maria called."})
    taken.hidden("Maria called.")           # "[PERSON_2] called."
    taken.restored("Call [PERSON_2] back.") # "Call Maria back."

Each spelling has a placeholder of its own, so that what is put back is what was taken, to the letter. A placeholder
never is a text that stood there before.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

# what is personal wherever it stands; every repetition has an end, for whoever writes a megabyte of one letter
_EVERYWHERE = (
    (
        "EMAIL",
        re.compile(
            r"[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}"
        ),
    ),
    ("TAX_ID", re.compile(r"(?<!\d)\d{3}-\d{2}-\d{4}(?!\d)")),
    ("CARD", re.compile(r"(?<!\d)\d(?:[ -]?\d){12,18}(?!\d)")),
    (
        "PHONE",
        re.compile(r"(?<![\w.])(?:\+\d{1,3}[ .-]?)?\(?\d{3}\)?[ .-]?\d{3}[ .-]?\d{4}(?![\w])"),
    ),
)
_PLACEHOLDER = re.compile(r"\[[A-Z][A-Z_]*_\d+\]")
# parts of a name that are shorter say nothing, and would be found in every other word
_SHORTEST_PART = 3
# as many parts of one value as a name has
_MOST_PARTS = 8


@dataclass(frozen=True)
class Redaction:
    """What stands for what, for one question and its answer."""

    patterns: tuple[tuple[str, re.Pattern[str]], ...] = ()
    known: frozenset[str] = frozenset()
    # field → what it is
    personal: Mapping[str, str] = field(default_factory=dict)
    # surface → placeholder
    placeholders: dict[str, str] = field(default_factory=dict, repr=False)

    @classmethod
    def of(cls, personal: Mapping[str, str], values: Mapping[str, Any]) -> "Redaction":
        """For these values, of which `personal` names those to hide, each with what it is (PERSON, ADDRESS…)."""
        texts = list(_texts(values))
        patterns = []
        for name, label in personal.items():
            terms = sorted({term for text in _texts(values.get(name)) for term in _terms(text)})
            if terms:
                terms.sort(key=len, reverse=True)
                either = "|".join(re.escape(term) for term in terms)
                found = re.compile(rf"(?<!\w)(?:{either})(?!\w)", re.IGNORECASE)
                patterns.append((label, found))
        # what looks like a placeholder already is never used as one
        taken = frozenset(found for text in texts for found in _PLACEHOLDER.findall(text))
        # an address first: the name in it would leave its other half
        return cls(_EVERYWHERE + tuple(patterns), taken, dict(personal))

    def hidden(self, text: str) -> str:
        """The text with placeholders. What one pattern found, no later one looks into."""
        pieces = [text]
        for label, pattern in self.patterns:
            pieces = [
                piece
                for place, known in enumerate(pieces)
                # every second piece is a placeholder
                for piece in ([known] if place % 2 else self._split(label, pattern, known))
            ]
        return "".join(pieces)

    def restored(self, text: str) -> str:
        surfaces = {placeholder: surface for surface, placeholder in self.placeholders.items()}
        return _PLACEHOLDER.sub(lambda found: surfaces.get(found[0], found[0]), text)

    def unknown(self, text: str) -> list[str]:
        """Placeholders in the model's words that stand for nothing: it made them up."""
        given = {*self.placeholders.values(), *self.known}
        return [found for found in _PLACEHOLDER.findall(text) if found not in given]

    def hidden_in(self, values: Mapping[str, Any]) -> dict[str, Any]:
        """The values with every text in them hidden, and the personal ones as wholes."""
        return {name: _mapped(value, self._hiding(name)) for name, value in values.items()}

    def restored_in(self, value: Any) -> Any:
        return _mapped(value, self.restored)

    def unknown_in(self, value: Any) -> list[str]:
        return [found for text in _texts(value) for found in self.unknown(text)]

    def _hiding(self, name: str) -> Callable[[str], str]:
        label = self.personal.get(name)
        if label is None:
            return self.hidden
        return lambda text: self._placeholder(label, text) if text.strip() else text

    def _split(self, label: str, pattern: re.Pattern[str], text: str) -> list[str]:
        pieces, end = [], 0
        for found in pattern.finditer(text):
            pieces += [text[end : found.start()], self._placeholder(label, found[0])]
            end = found.end()
        return [*pieces, text[end:]]

    def _placeholder(self, label: str, surface: str) -> str:
        if surface not in self.placeholders:
            number = 1 + len(self.placeholders)  # one for each: no two labels share a number
            while f"[{label}_{number}]" in self.known:
                number += 1_000
            self.placeholders[surface] = f"[{label}_{number}]"
        return self.placeholders[surface]


def _terms(text: str) -> Iterator[str]:
    whole = text.strip()
    if not whole:
        return
    yield whole
    parts = re.findall(r"\w+", whole)
    if 1 < len(parts) <= _MOST_PARTS:
        yield from (part for part in parts if len(part) >= _SHORTEST_PART)


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for one in value.values():
            yield from _texts(one)
    elif isinstance(value, list | tuple):
        for one in value:
            yield from _texts(one)


def _mapped(value: Any, change: Any) -> Any:
    if isinstance(value, str):
        return change(value)
    if isinstance(value, Mapping):
        return {name: _mapped(one, change) for name, one in value.items()}
    if isinstance(value, list | tuple):
        return [_mapped(one, change) for one in value]
    return value
