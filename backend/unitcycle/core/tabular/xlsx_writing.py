"""A workbook as a stream: each row becomes XML, is compressed and leaves at once.

openpyxl's write-only mode keeps a temporary file per sheet and hands the workbook out at the end;
this hands out the first bytes while the database still reads the last rows.
"""

import math
import re
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time
from decimal import Decimal
from itertools import chain, islice
from xml.sax.saxutils import escape

from unitcycle.core.tabular.formulas import neutralised
from unitcycle.core.tabular.writing import Value

_ROWS_OF_A_SHEET = 1_048_576
_CELL_CHARACTERS = 32_767
_CHUNK = 64 * 1024
_FLUSH_ROWS = 200

_DAY_ZERO = date(1899, 12, 30)
_FIRST_DAY = date(1900, 3, 1)  # before it the programs do not agree
_GENERAL, _DATE, _MOMENT, _HEADING = 0, 1, 2, 3

_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0d\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_LOOKS_ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_FORBIDDEN_IN_NAMES = re.compile(r"[\[\]:*?/\\']")

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"

_STYLES = (
    f'{_HEAD}<styleSheet xmlns="{_MAIN}">'
    '<numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/>'
    '<numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/></numFmts>'
    '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>'
    '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill>'
    '<fill><patternFill patternType="gray125"/></fill></fills>'
    "<borders><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
    '<cellStyleXfs count="1"><xf/></cellStyleXfs>'
    '<cellXfs count="4"><xf/><xf numFmtId="164" applyNumberFormat="1"/>'
    '<xf numFmtId="165" applyNumberFormat="1"/><xf fontId="1" applyFont="1"/></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>'
    "</styleSheet>"
)


class _Outlet:
    """A file that cannot seek: zipfile writes into it, the caller takes what has gathered."""

    def __init__(self) -> None:
        self._gathered = bytearray()

    def write(self, data: bytes) -> int:
        self._gathered += data
        return len(data)

    def flush(self) -> None:
        """Nothing waits anywhere else."""

    def take(self, least: int = 1) -> Iterator[bytes]:
        if len(self._gathered) >= least:
            yield bytes(self._gathered)
            self._gathered.clear()


def write_xlsx(
    heading: Sequence[str], rows: Iterable[Sequence[Value]], *, sheet_name: str = "Sheet1"
) -> Iterator[bytes]:
    """One table, its heading frozen and in bold. What one sheet cannot hold goes on in the next.

    Numbers, dates and times are what they are; text is text and never a formula.
    """
    outlet = _Outlet()
    names: list[str] = []
    waiting = iter(rows)
    first: list[Sequence[Value]] = list(islice(waiting, 1))
    with zipfile.ZipFile(outlet, "w", zipfile.ZIP_DEFLATED) as package:  # type: ignore[call-overload]
        while first or not names:
            names.append(_sheet_name(sheet_name, len(names)))
            of_this_sheet = islice(chain(first, waiting), _ROWS_OF_A_SHEET - 1)
            part = f"xl/worksheets/sheet{len(names)}.xml"
            with package.open(part, "w", force_zip64=True) as sheet:
                sheet.write(_sheet_start(heading))
                for xml in _rows_xml(of_this_sheet):
                    sheet.write(xml)
                    yield from outlet.take(_CHUNK)
                sheet.write(b"</sheetData></worksheet>")
            first = list(islice(waiting, 1))
        for name, content in _frame(names).items():
            package.writestr(name, content)
    yield from outlet.take()


def _rows_xml(rows: Iterator[Sequence[Value]]) -> Iterator[bytes]:
    """Rows as XML, some at a time: a call of the compressor for each would cost the most."""
    pieces: list[str] = []
    for row in rows:
        pieces.append(_row_xml(row))
        if len(pieces) == _FLUSH_ROWS:
            yield "".join(pieces).encode()
            pieces.clear()
    if pieces:
        yield "".join(pieces).encode()


def _sheet_start(heading: Sequence[str]) -> bytes:
    frozen = (
        '<sheetViews><sheetView workbookViewId="0">'
        '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
        "</sheetView></sheetViews>"
    )
    cells = "".join(_text_cell(title, _HEADING) for title in heading)
    return (f'{_HEAD}<worksheet xmlns="{_MAIN}">{frozen}<sheetData><row>{cells}</row>').encode()


def _row_xml(row: Sequence[Value]) -> str:
    return f"<row>{''.join(map(_cell_xml, row))}</row>"


def _cell_xml(value: Value) -> str:
    if value is None or value == "":
        return "<c/>"
    if isinstance(value, str):
        return _text_cell(value)
    if isinstance(value, bool):
        return f'<c t="b"><v>{value:d}</v></c>'
    if isinstance(value, int | float | Decimal):
        return _number_cell(value)
    if isinstance(value, date):
        return _date_cell(value)
    if isinstance(value, time):
        return _text_cell(value.isoformat())
    return _text_cell(str(value))


def _number_cell(value: int | float | Decimal) -> str:
    finite = value.is_finite() if isinstance(value, Decimal) else math.isfinite(value)
    # beyond 15 digits a spreadsheet rounds; an account number must not be rounded
    digits = len(Decimal(value).as_tuple().digits) if finite else 0
    if not finite or digits > 17 or (isinstance(value, int) and digits > 15):
        return _text_cell(str(value))
    return f"<c><v>{value}</v></c>"


def _date_cell(value: date) -> str:
    day = value.date() if isinstance(value, datetime) else value
    if day < _FIRST_DAY:
        return _text_cell(value.isoformat())
    serial = (day - _DAY_ZERO).days
    if not isinstance(value, datetime):
        return f'<c s="{_DATE}"><v>{serial}</v></c>'
    seconds = value.hour * 3600 + value.minute * 60 + value.second
    return f'<c s="{_MOMENT}"><v>{serial + seconds / 86_400:.10f}</v></c>'


def _text_cell(text: str, style: int = _GENERAL) -> str:
    text = neutralised(text)[:_CELL_CHARACTERS]
    text = _LOOKS_ESCAPED.sub("_x005F_", text)
    text = escape(_NOT_XML.sub(lambda match: f"_x{ord(match[0]):04X}_", text))
    return f'<c s="{style}" t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'


def _sheet_name(wanted: str, index: int) -> str:
    suffix = f" {index + 1}" if index else ""
    name = _NOT_XML.sub("", _FORBIDDEN_IN_NAMES.sub(" ", wanted)).strip() or "Sheet"
    return name[: 31 - len(suffix)] + suffix


def _frame(names: Sequence[str]) -> dict[str, str]:
    """The parts around the sheets."""
    numbers = range(1, len(names) + 1)
    sheets = "".join(
        f'<sheet name="{escape(name, {chr(34): "&quot;"})}" sheetId="{number}" r:id="rId{number}"/>'
        for number, name in zip(numbers, names, strict=True)
    )
    relations = "".join(
        f'<Relationship Id="rId{number}" Type="{_RELATIONS}/worksheet"'
        f' Target="worksheets/sheet{number}.xml"/>'
        for number in numbers
    )
    overrides = "".join(
        f'<Override PartName="/xl/worksheets/sheet{number}.xml"'
        f' ContentType="{_SHEET_TYPE}.worksheet+xml"/>'
        for number in numbers
    )
    return {
        "xl/styles.xml": _STYLES,
        "xl/workbook.xml": (
            f'{_HEAD}<workbook xmlns="{_MAIN}" xmlns:r="{_RELATIONS}">'
            f"<sheets>{sheets}</sheets></workbook>"
        ),
        "xl/_rels/workbook.xml.rels": (
            f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{relations}'
            f'<Relationship Id="rIdStyles" Type="{_RELATIONS}/styles" Target="styles.xml"/>'
            "</Relationships>"
        ),
        "_rels/.rels": (
            f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1"'
            f' Type="{_RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
        ),
        "[Content_Types].xml": (
            f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">'
            '<Default Extension="rels"'
            ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/>'
            f'<Override PartName="/xl/workbook.xml" ContentType="{_SHEET_TYPE}.sheet.main+xml"/>'
            f'<Override PartName="/xl/styles.xml" ContentType="{_SHEET_TYPE}.styles+xml"/>'
            f"{overrides}</Types>"
        ),
    }
