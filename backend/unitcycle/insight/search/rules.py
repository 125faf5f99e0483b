"""What counts as a hit, and which is better."""

import unicodedata
from collections.abc import Mapping, Sequence
from enum import IntEnum

SHORTEST, LONGEST = 2, 100
# more words than anybody types; each costs one look at every row
MOST_WORDS = 6
HITS_PER_KIND = 6


class Fit(IntEnum):
    """How well a title fits what was typed; the lower the better."""

    EXACT = 0
    BEGINS = 1
    WORD_BEGINS = 2
    CONTAINS = 3
    ELSEWHERE = 4


def _plain_letters() -> dict[str, str]:
    """Each accented Latin letter, and the small letter without its accent."""
    found = {"ø": "o", "Ø": "o", "ł": "l", "Ł": "l", "đ": "d", "Đ": "d", "ı": "i"}
    for letter in map(chr, range(0xC0, 0x250)):
        base = unicodedata.normalize("NFD", letter)[0]
        if base != letter and base.isascii():
            found[letter] = base.lower()
    return found


PLAIN_LETTERS: Mapping[str, str] = _plain_letters()
# an accent that stands behind its letter, as some keyboards and file names have it
LOOSE_ACCENTS = "".join(map(chr, range(0x300, 0x370)))
_TABLE = str.maketrans(dict(PLAIN_LETTERS)) | dict.fromkeys(map(ord, LOOSE_ACCENTS))


def folded(text: str) -> str:
    """As texts are compared: small letters, Latin ones without their accents."""
    return text.translate(_TABLE).lower()


def words_of(text: str) -> Sequence[str]:
    """The words that all have to be found, folded, each once."""
    return list(dict.fromkeys(folded(text).split()))[:MOST_WORDS]
