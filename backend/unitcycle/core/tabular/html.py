"""Rows out of an HTML table. Several programs export one under the name .xls."""

from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import BinaryIO

from unitcycle.core.tabular.cells import Cell, Row, Table
from unitcycle.core.tabular.encodings import detect_encoding
from unitcycle.core.tabular.errors import TableTooLarge, UnsupportedFormat
from unitcycle.core.tabular.limits import Limits
from unitcycle.core.tabular.text import read_lines

_WIDEST_SPAN = 100


@dataclass(frozen=True, slots=True)
class HtmlSheet:
    name: str
    hidden: bool
    _file: BinaryIO
    _encoding: str
    _limits: Limits

    def rows(self) -> Iterator[Row]:
        """All tables of the page below each other, numbered as Excel numbers them on opening."""
        parser = _TableParser()
        seen = 0
        for line in read_lines(self._file, self._encoding, self._limits):
            parser.feed(line)
            for row in parser.take():
                seen += 1
                self._check(row, seen)
                yield row

    def _check(self, row: Row, seen: int) -> None:
        limits = self._limits
        if seen > limits.rows or len(row.cells) > limits.columns:
            raise TableTooLarge(
                f"The table has more than {limits.rows:,} rows or {limits.columns} columns."
                " Split it into several files."
            )
        if any(len(str(cell)) > limits.cell_characters for cell in row.cells):
            raise TableTooLarge(
                f"A cell in row {row.number} holds more than {limits.cell_characters:,} characters."
            )


def open_html(file: BinaryIO, limits: Limits) -> Table:
    encoding = detect_encoding(file)
    sheet = HtmlSheet("", False, file, encoding, limits)
    if next(sheet.rows(), None) is None:
        raise UnsupportedFormat(
            "This is a web page without a table. Export the report as CSV or .xlsx."
        )
    return Table(format="html", sheets=(sheet,), encoding=encoding)


class _TableParser(HTMLParser):
    """Text of cells only; nothing is fetched and nothing runs."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._number = 0
        self._cells: list[Cell] = []
        self._text: list[str] | None = None
        self._span = 1
        self._rows: list[Row] = []

    def take(self) -> list[Row]:
        rows, self._rows = self._rows, []
        return rows

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "tr":
            self._end_row()
            self._number += 1
        elif tag in ("td", "th"):
            self._end_cell()
            self._text = []
            span = dict(attrs).get("colspan") or ""
            self._span = min(int(span), _WIDEST_SPAN) if span.isdecimal() else 1
        elif tag == "br" and self._text is not None:
            self._text.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in ("td", "th"):
            self._end_cell()
        elif tag in ("tr", "table"):
            self._end_row()

    def handle_data(self, data: str) -> None:
        if self._text is not None:
            self._text.append(data)

    def _end_cell(self) -> None:
        if self._text is None:
            return
        text = " ".join("".join(self._text).split())
        self._cells.append(text)
        self._cells.extend([""] * (max(self._span, 1) - 1))
        self._text = None

    def _end_row(self) -> None:
        self._end_cell()
        while self._cells and not self._cells[-1]:
            self._cells.pop()
        if self._cells:
            self._rows.append(Row(self._number, tuple(self._cells)))
        self._cells = []
