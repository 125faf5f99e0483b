"""What counts as a hit, and which is better."""

import unicodedata
from collections.abc import Mapping, Sequence
from enum import IntEnum
from math import ceil

SHORTEST, LONGEST = 2, 100
# more words than anybody types; each costs one look at every row
MOST_WORDS = 6
HITS_PER_KIND = 6
# of a shorter word one slip leaves next to nothing; a longer one is no name, and each letter costs a look at every word
SHORTEST_MISSPELT, LONGEST_MISSPELT = 4, 30
# Of the n + 1 trigrams of a word, a wrong letter spoils three, a lost one two, two that changed places four. Half finds
# a wrong letter from five letters on and changed places from seven. With less, words find each other that are not alike
# (at 0.4 "london" finds "Brandon"); with more, a wrong letter is forgiven in long words only (at 0.6 from seven on).
SHARE_NEEDED = 0.5
# beside "Riverbend", "Rivera" is not what was meant by "riverbent"
WORSE_THAN_BEST = 1


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


def may_be_misspelt(word: str) -> bool:
    """Whether it may stand for another word. A number and an address are right, or they are somebody else's."""
    return (
        SHORTEST_MISSPELT <= len(word) <= LONGEST_MISSPELT
        and "@" not in word
        and not any(map(str.isdigit, word))
    )


def padded(word: str) -> str:
    """With the blanks of pg_trgm, which make its beginning count for more than its end."""
    return f"  {word} "


def trigrams_of(word: str) -> Sequence[str]:
    """Every three letters in a row; what is there twice counts twice."""
    text = padded(word)
    return [text[start : start + 3] for start in range(len(text) - 2)]


def trigrams_missing(word: str, text: str) -> int:
    """How many of its trigrams the folded text's most similar word lacks; none where it is written out."""
    trigrams = trigrams_of(word)
    if word in text:
        return 0
    parts = map(padded, text.split())
    missing = (sum(trigram not in part for trigram in trigrams) for part in parts)
    return min(missing, default=len(trigrams))


def trigrams_needed(word: str) -> int:
    """How many of its trigrams have to be in one word of a text for the text to nearly have it."""
    return ceil(len(trigrams_of(word)) * SHARE_NEEDED)
