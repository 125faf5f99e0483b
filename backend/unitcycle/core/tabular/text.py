"""Rows out of delimited text: any delimiter, any encoding, quoted or not."""

import codecs
import csv
import io
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import BinaryIO

from unitcycle.core.tabular.cells import Cell, Row, Table
from unitcycle.core.tabular.encodings import detect_encoding
from unitcycle.core.tabular.errors import TableTooLarge, UnclosedQuote
from unitcycle.core.tabular.limits import Limits

_DELIMITERS = (",", ";", "\t", "|", "^", "~")
_SAMPLE_LINES = 200
# A quoted cell may hold line breaks, an address say. More than this is a quote nobody closed.
_LINES_OF_ONE_ROW = 200
_CHUNK = 64 * 1024


@dataclass(frozen=True, slots=True)
class TextSheet:
    name: str
    hidden: bool
    _file: BinaryIO
    _encoding: str
    _delimiter: str
    _limits: Limits

    def rows(self) -> Iterator[Row]:
        lines = _Lines(read_lines(self._file, self._encoding, self._limits), self._limits)
        seen = 0
        for number, record in enumerate(_records(lines, self._delimiter, self._limits), start=1):
            lines.row_ended()
            if number == 1 and _names_the_delimiter(record):
                continue
            cells = _trimmed(record)
            if not cells:
                continue
            seen += 1
            self._check(number, cells, seen, lines.longest)
            yield Row(number, cells)

    def _check(self, number: int, cells: tuple[Cell, ...], seen: int, longest: int) -> None:
        if seen > self._limits.rows:
            raise TableTooLarge(
                f"The file has more than {self._limits.rows:,} rows. Split it into several files."
            )
        if len(cells) > self._limits.columns:
            raise TableTooLarge(
                f"Row {number} has more than {self._limits.columns} columns."
                " Remove the columns that do not belong to the table."
            )
        most = self._limits.cell_characters
        if longest > most and any(len(cell) > most for cell in cells if isinstance(cell, str)):
            raise TableTooLarge(f"A cell in row {number} holds more than {most:,} characters.")


def open_text(file: BinaryIO, limits: Limits) -> Table:
    encoding = detect_encoding(file)
    sample = list(islice(read_lines(file, encoding, limits), _SAMPLE_LINES))
    delimiter = detect_delimiter(sample)
    sheet = TextSheet("", False, file, encoding, delimiter, limits)
    return Table(format="csv", sheets=(sheet,), encoding=encoding, delimiter=delimiter)


def read_lines(file: BinaryIO, encoding: str, limits: Limits) -> Iterator[str]:
    """Lines with their ends. Bytes that do not fit the encoding become a replacement character."""
    file.seek(0)
    decoder = codecs.getincrementaldecoder(encoding)(errors="replace")
    rest = ""
    number = 0
    while True:
        chunk = file.read(_CHUNK)
        text = rest + decoder.decode(chunk, final=not chunk)
        lines = io.StringIO(text, newline="").readlines()
        # the last one may go on in the next chunk, and so may a \r\n cut in two
        rest = lines.pop() if chunk and lines else ""
        for line in lines:
            number += 1
            yield line
        if len(rest) > limits.line_characters:
            raise TableTooLarge(
                f"Line {number + 1} is longer than {limits.line_characters:,} characters."
                " This does not look like a table; check the export."
            )
        if not chunk:
            return


class _Lines:
    """Hands lines to the csv module and watches how many of them it takes for one row."""

    def __init__(self, lines: Iterator[str], limits: Limits) -> None:
        self._lines = lines
        self._taken = 0
        self._first = 1
        self._quotes = 0
        self.longest = 0

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        try:
            line = next(self._lines)
        except StopIteration:
            if self._taken > 1 and self._quotes % 2:
                raise self._unclosed() from None
            raise
        self._taken += 1
        self._quotes += line.count('"')
        self.longest = max(self.longest, len(line))
        if self._taken > _LINES_OF_ONE_ROW:
            raise self._unclosed()
        return line.replace("\x00", "")

    def row_ended(self) -> None:
        self._first += self._taken
        self._taken = self._quotes = 0

    def _unclosed(self) -> UnclosedQuote:
        return UnclosedQuote(
            f'A quotation mark (") opens a cell on line {self._first} and is never closed.'
            " Close or remove it and upload the file again."
        )


def _records(lines: Iterable[str], delimiter: str, limits: Limits) -> Iterator[list[str]]:
    number = 1
    try:
        for record in csv.reader(lines, delimiter=delimiter):
            yield record
            number += 1
    except csv.Error as error:
        # the one error left with non-strict rules: a cell beyond the csv module's own limit
        raise TableTooLarge(
            f"A cell in row {number} holds more than {limits.cell_characters:,} characters."
        ) from error


def _trimmed(record: list[str]) -> tuple[Cell, ...]:
    end = len(record)
    while end and not record[end - 1].strip():
        end -= 1
    return tuple(record[:end])


def _names_the_delimiter(record: list[str]) -> bool:
    """Excel's own first line, `sep=;`, which is no row of the table."""
    return "".join(record).strip().lower() == "sep="


def detect_delimiter(lines: list[str]) -> str:
    """The delimiter under which most rows have the same number of columns, and more than one."""
    if lines and lines[0].lower().startswith("sep=") and len(lines[0].strip()) == 5:
        return lines[0][4]
    return max(_DELIMITERS, key=lambda delimiter: _evenness(lines, delimiter))


def _evenness(lines: list[str], delimiter: str) -> tuple[float, int]:
    try:
        widths = [len(record) for record in csv.reader(lines, delimiter=delimiter) if record]
    except csv.Error:
        return (0.0, 0)
    split = Counter(width for width in widths if width > 1)
    if not split:
        return (0.0, -_DELIMITERS.index(delimiter))
    width, rows = max(split.items(), key=lambda item: (item[1] * min(item[0], 8), item[0]))
    return (rows / len(widths) * min(width, 8), -_DELIMITERS.index(delimiter))
