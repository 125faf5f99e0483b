"""What a reader hands out: rows of plain values, each with the number a spreadsheet shows."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from typing import NamedTuple, Protocol


@dataclass(frozen=True, slots=True)
class BadCell:
    """A cell that holds no usable value: an error such as #REF!, or a formula without a result."""

    text: str

    def __str__(self) -> str:
        return self.text


# Text files give only str. Workbooks give numbers as int or Decimal, never float.
Cell = str | int | Decimal | bool | date | datetime | time | BadCell | None


class Row(NamedTuple):
    """One row that holds at least one value. Trailing empty cells are cut off."""

    number: int  # 1-based, as the spreadsheet program shows it
    cells: tuple[Cell, ...]


class Sheet(Protocol):
    """One table. `rows` may be called again; each call reads the file from its start."""

    @property
    def name(self) -> str: ...

    @property
    def hidden(self) -> bool: ...

    def rows(self) -> Iterator[Row]: ...


@dataclass(frozen=True, slots=True)
class Table:
    """An opened file. It stays usable as long as the file object it was opened from."""

    format: str  # "csv", "xlsx" or "html"
    sheets: tuple[Sheet, ...]
    encoding: str = ""  # of text files
    delimiter: str = ""  # of text files


def column_letter(index: int) -> str:
    """0 is A, 25 is Z, 26 is AA."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def column_index(letters: str) -> int:
    """The inverse of `column_letter`."""
    index = 0
    for letter in letters:
        index = index * 26 + ord(letter) - 64
    return index - 1
