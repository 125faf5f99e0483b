"""What a model's words may hold: the numbers of the facts and no others, and nothing that leads elsewhere."""

import re
from collections.abc import Collection, Iterable, Set
from decimal import Decimal, InvalidOperation

_NUMBER = re.compile(r"\d[\d.,]*\d|\d")
# numbers that are hidden in words could not be looked up
_NUMBER_WORDS = re.compile(
    r"\b(?:hundreds?|thousands?|millions?|twice|double[ds]?|triple[ds]?|half|per ?cent|percentage|"
    r"(?:twen|thir|for|fif|six|seven|eigh|nine)ty|(?:thir|four|fif|six|seven|eigh|nine)teen)\b|%",
    re.IGNORECASE,
)
_LEADS_AWAY = re.compile(
    r"https?:|www\.|@|"
    r"\b[a-z0-9][a-z0-9-]*\.(?:com|net|org|io|co|info|biz|me|ly|app|dev|xyz|top|us|ru|cn|link|site|online|shop|gl)\b",
    re.IGNORECASE,
)
_LEFT_OVER = re.compile(r"[<>]|\{\{|\}\}|\[[^\]\n]{0,40}\]|_{3,}|\bX{3,}\b")


def numbers_in(text: str) -> set[Decimal]:
    """Every number that is written in figures, however it is grouped."""
    found = set()
    for written in _NUMBER.findall(text):
        try:
            found.add(Decimal(written.replace(",", "")))
        except InvalidOperation:
            found.add(Decimal(-1))  # 1.2.3: no number of ours
    return found


def numbers_of(texts: Iterable[str]) -> set[Decimal]:
    return {number for text in texts for number in numbers_in(text)}


def hides_numbers(text: str) -> bool:
    """Whether it writes numbers in words, or reckons in shares."""
    return bool(_NUMBER_WORDS.search(text))


def problems_with_numbers(field: str, text: str, allowed: Set[Decimal]) -> list[str]:
    """In sentences for the model, quoting nothing of it."""
    problems = []
    if not numbers_in(text) <= allowed:
        problems.append(f"{field}: it has a number that is not in the facts.")
    if hides_numbers(text):
        problems.append(f"{field}: write every number in figures, as the facts do.")
    return problems


def problems_with_plainness(field: str, text: str) -> list[str]:
    """Addresses of any kind, markup, and what is left to be filled in."""
    if leads_away(text) or has_gaps(text):
        return [f"{field}: plain text, without addresses, markup and gaps to be filled."]
    return []


def leads_away(text: str) -> bool:
    return bool(_LEADS_AWAY.search(text))


def has_gaps(text: str) -> bool:
    """Whether it has markup, or what a template would fill in."""
    return bool(_LEFT_OVER.search(text))


def without(text: str, known: Collection[str]) -> str:
    """What is left of it: what people and houses are called, and other texts of ours, are not to be judged."""
    for one in sorted(known, key=len, reverse=True):
        if one:
            text = re.sub(rf"(?<!\w){re.escape(one)}(?!\w)", " ", text)
    return text
