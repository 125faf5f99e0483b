"""What counts as a hit, and which is better."""

from collections.abc import Sequence
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


def words_of(text: str) -> Sequence[str]:
    """The words that all have to be found, in lower case, each once."""
    return list(dict.fromkeys(text.lower().split()))[:MOST_WORDS]
