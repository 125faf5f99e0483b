"""Amounts as people and programs write them."""

import re
import unicodedata
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

from unitcycle.core.tabular import Cell
from unitcycle.tenancy.imports.rules.problems import BadValue, refuse_formula, shown

CENT = Decimal("0.01")
REMEMBERED = 10_000
TOO_MUCH = Decimal("1E10")  # numeric(12, 2) holds less

_NOTHING = frozenset(
    ["", "-", "--", "---", "n/a", "na", "#n/a", "none", "null", "nil", "tbd", "нет", "no", "x"]
)
_CURRENCY = re.compile(
    r"(?:\b(?:us|ca|au|nz|hk|r|mx))?[$€£¥₽₴₸₹¢₺₩₪元円원]|\b(?:usd|eur|gbp|rub|cad|aud|chf|mxn|us|pln|brl|sek"
    r"|nok|dkk|czk|huf|try|inr|jpy|cny|krw|ils|aed|sar|uah|kzt)\b|(?<![a-z])(?:zł|kč|kr|ft|tl|fr)\b\.?"
    r"|\b(?:руб(?:лей|ля|ль)?|р|грн)\b\.?"
)
_PERIOD = re.compile(r"\s*(?:/|per\s|a\s|al\s|в\s|p\.)\s*(?:mo(?:nth)?|mes|мес(?:яц)?|mth|pcm)\.?$")
_DASHES = str.maketrans({"−": "-", "–": "-", "—": "-", "‐": "-", "‑": "-", "‒": "-"})
_QUOTES = str.maketrans("", "", "'’‘`´\u00a0\u202f\u2009 \t\r\n\u200b\ufeff")
_NUMBER = re.compile(r"\d[\d.,]*|[.,]\d+")
_GROUPS = re.compile(r"\d{1,3}(?:(?:,\d{2,3})*,|(?:\.\d{2,3})*\.)\d{3}")


def parse_money(value: Cell, *, decimal_sign: str = "") -> Decimal | None:
    """The amount to the cent, half a cent up; None for an empty cell or a dash.

    `decimal_sign` settles values such as 1.234, where a point may group or divide; without it three
    digits behind a single sign are a group, since money has two decimals. Negative: a minus in front
    or behind, parentheses, or CR behind. Raises BadValue.
    """
    if value is None:
        return None
    refuse_formula(value)
    if isinstance(value, int | Decimal) and not isinstance(value, bool):
        return _rounded(Decimal(value), value)
    if not isinstance(value, str):
        raise BadValue(f"{shown(value)} is not an amount. Write a number such as 1250.00.")
    return _from_text(value, decimal_sign)


@lru_cache(maxsize=REMEMBERED)  # the same rents and deposits come again and again
def _from_text(value: str, decimal_sign: str) -> Decimal | None:
    text = _plain(value)
    if text in _NOTHING:
        return None
    negative, digits = _sign(text)
    if not digits:
        return None
    if not _NUMBER.fullmatch(digits):
        raise BadValue(f"{shown(value)} is not an amount. Write a number such as 1250.00.")
    number = Decimal(_with_point(digits, decimal_sign, value))
    return _rounded(-number if negative else number, value)


def decimal_sign_of(value: Cell) -> str:
    """`.` or `,` when the value can be read in one way only, else an empty string."""
    if not isinstance(value, str):
        return ""
    digits = _sign(_plain(value))[1]
    if not _NUMBER.fullmatch(digits):
        return ""
    points, commas = digits.count("."), digits.count(",")
    if points and commas:
        return "." if digits.rfind(".") > digits.rfind(",") else ","
    if points + commas > 1:
        return "," if points else "."
    if not points + commas:
        return ""
    sign = "." if points else ","
    return "" if _GROUPS.fullmatch(digits) else sign


def _plain(value: str) -> str:
    text = value.strip().lower()
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text).translate(_DASHES)
    text = _PERIOD.sub("", text.strip("* "))
    return _CURRENCY.sub("", text).translate(_QUOTES)


def _sign(text: str) -> tuple[bool, str]:
    """Whether the amount is negative, and its digits and signs alone."""
    negative = False
    if text.startswith("(") and text.endswith(")"):
        negative, text = True, text[1:-1]
    for ending, sign in (("cr", True), ("dr", False), ("-", True)):
        if text.endswith(ending) and len(text) > len(ending):
            negative, text = negative or sign, text[: -len(ending)]
            break
    if text.startswith("-"):
        negative, text = True, text[1:]
    return negative, text.removeprefix("+").strip("-")


def _with_point(digits: str, decimal_sign: str, value: str) -> str:
    """The digits with at most one point, grouping removed."""
    points, commas = digits.count("."), digits.count(",")
    if points and commas:
        sign = "." if digits.rfind(".") > digits.rfind(",") else ","
    elif points + commas != 1:
        sign = ""
    elif _GROUPS.fullmatch(digits):
        sign = decimal_sign if decimal_sign and decimal_sign in digits else ""
    else:
        sign = "." if points else ","
    whole, _, fraction = digits.partition(sign) if sign else (digits, "", "")
    if not _grouped_well(whole) or "." in fraction or "," in fraction:
        raise BadValue(f"{shown(value)} is not an amount. Write a number such as 1250.00.")
    return f"{whole.replace(',', '').replace('.', '')}.{fraction}"


def _grouped_well(whole: str) -> bool:
    """1,234,567 and the Indian 12,34,567 are groups; 1,2,3 and 1,,2 are not."""
    return not ("," in whole or "." in whole) or _GROUPS.fullmatch(whole) is not None


def _rounded(number: Decimal, value: Cell) -> Decimal:
    if not number.is_finite() or abs(number) >= TOO_MUCH:
        raise BadValue(f"{shown(value)} is too large for an amount.")
    return number.quantize(CENT, rounding=ROUND_HALF_UP) + 0  # + 0 turns -0.00 into 0.00
