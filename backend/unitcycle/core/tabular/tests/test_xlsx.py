import io
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

import openpyxl
import pytest

from unitcycle.core.tabular import BadCell, Limits, TableTooLarge, open_table
from unitcycle.core.tabular.shared_parts import is_date_format
from unitcycle.core.tabular.tests.builders import MAIN, sheet_xml, workbook


def saved(rows: list[list[Any]], formats: dict[str, str] | None = None) -> io.BytesIO:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    for place, number_format in (formats or {}).items():
        sheet[place].number_format = number_format
    file = io.BytesIO()
    book.save(file)
    return file


def rows_of(file: io.BytesIO, **limits: int) -> list[tuple[int, tuple[object, ...]]]:
    table = open_table(file, limits=Limits(**limits))
    return [(row.number, row.cells) for row in table.sheets[0].rows()]


def test_values_keep_their_kinds() -> None:
    moment = datetime(2025, 5, 31, 13, 45)  # noqa: DTZ001
    file = saved(
        [["text", 7, 1234.56, -0.1, True, date(2025, 2, 28), moment, time(9, 30), None, "end"]]
    )

    ((number, cells),) = rows_of(file)

    assert number == 1
    assert cells == (
        "text",
        7,
        Decimal("1234.56"),
        Decimal("-0.1"),
        True,
        date(2025, 2, 28),
        moment,
        time(9, 30),
        None,
        "end",
    )


@pytest.mark.parametrize(
    ("stored", "shown"),
    [
        ("1234.5600000000001", Decimal("1234.56")),
        ("0.1", Decimal("0.1")),
        ("1200.0", 1200),
        ("1E3", 1000),
        ("-5", -5),
        ("34628553377", 34628553377),
        ("4.0000000000000001E-3", Decimal("0.004")),
        ("nonsense", BadCell("nonsense")),
        ("INF", BadCell("INF")),
        ("1E+300", Decimal("1E+300")),
    ],
)
def test_a_number_is_what_a_person_sees(stored: str, shown: object) -> None:
    file = workbook(sheet_xml(f'<row r="1"><c r="A1"><v>{stored}</v></c></row>'))

    assert rows_of(file) == [(1, (shown,))]


@pytest.mark.parametrize(
    ("serial", "starts_1904", "day"),
    [
        ("45658", False, date(2025, 1, 1)),
        ("45658.5", False, datetime(2025, 1, 1, 12)),  # noqa: DTZ001
        ("1", False, date(1900, 1, 1)),
        ("59", False, date(1900, 2, 28)),
        ("60", False, 60),  # 29 February 1900, which Excel believes in, is left a number
        ("61", False, date(1900, 3, 1)),
        ("2958465", False, date(9999, 12, 31)),
        ("2958466", False, 2958466),
        ("-1", False, -1),
        ("0.25", False, time(6)),
        ("44196", True, date(2025, 1, 1)),
    ],
)
def test_serial_numbers_are_days(serial: str, starts_1904: bool, day: object) -> None:
    styles = (
        f'<styleSheet xmlns="{MAIN}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>'
        "</styleSheet>"
    )
    properties = '<workbookPr date1904="1"/>' if starts_1904 else ""
    xml = sheet_xml(f'<row r="1"><c r="A1" s="1"><v>{serial}</v></c></row>')

    assert rows_of(workbook(xml, styles=styles, properties=properties)) == [(1, (day,))]


@pytest.mark.parametrize(
    ("pattern", "is_date"),
    [
        ("yyyy-mm-dd", True),
        ("[$-409]d-mmm-yy;@", True),
        ("h:mm AM/PM", True),
        ("dd.mm.yyyy", True),
        ("General", False),
        ("#,##0.00", False),
        ('"days" 0', False),
        ("[Red]-0.00", False),
        ('_("$"* #,##0.00_)', False),
        ("0.00E+00", False),
        ("@", False),
        ('#,##0.00\\ "₽"', False),
    ],
)
def test_a_format_is_a_date_when_it_shows_one(pattern: str, is_date: bool) -> None:
    assert is_date_format("164", pattern) is is_date


def test_leading_zeros_that_a_format_shows_are_part_of_the_value() -> None:
    assert rows_of(saved([[7, 7]], {"A1": "0000", "B1": "0"})) == [(1, ("0007", 7))]


def test_gaps_are_kept_and_empty_styled_rows_are_not() -> None:
    styled = "".join(f'<row r="{n}"><c r="A{n}" s="1"/></row>' for n in range(5, 1005))
    xml = sheet_xml(
        '<row r="2"><c r="B2" t="inlineStr"><is><t>x</t></is></c><c r="D2"><v>1</v></c></row>'
        + styled
        + '<row r="2000"><c r="A2000"><v>2</v></c></row>'
    )

    assert rows_of(workbook(xml)) == [(2, (None, "x", None, 1)), (2000, (2,))]


def test_references_may_be_left_out() -> None:
    xml = sheet_xml("<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>")

    assert rows_of(workbook(xml)) == [(1, (1, 2)), (2, (3,))]


def test_shared_strings_are_joined_without_their_reading_aids() -> None:
    shared = (
        f'<sst xmlns="{MAIN}"><si><t>plain</t></si>'
        "<si><r><t>two </t></r><r><t>runs</t></r><rPh sb='0' eb='1'><t>aid</t></rPh></si>"
        "<si><t>line_x000D_end</t></si></sst>"
    )
    cells = "".join(f'<c t="s"><v>{number}</v></c>' for number in range(3))

    assert rows_of(workbook(sheet_xml(f"<row>{cells}</row>"), shared=shared)) == [
        (1, ("plain", "two runs", "line\rend"))
    ]


def test_prefixed_elements_are_read() -> None:
    xml = (
        f'<x:worksheet xmlns:x="{MAIN}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>5</x:v></x:c>'
        "</x:row></x:sheetData></x:worksheet>"
    )

    assert rows_of(workbook(xml)) == [(1, (5,))]


def test_a_formula_gives_its_result_and_says_when_there_is_none() -> None:
    xml = sheet_xml(
        '<row r="1"><c r="A1"><f>B1+1</f><v>7</v></c><c r="B1"><f>6</f></c>'
        '<c r="C1" t="str"><f>"a"</f><v>a</v></c><c r="D1" t="e"><v>#REF!</v></c></row>'
    )

    assert rows_of(workbook(xml)) == [
        (1, (7, BadCell("a formula without a result"), "a", BadCell("#REF!")))
    ]


def test_sheets_come_in_the_order_of_their_tabs_with_hidden_ones_marked() -> None:
    book = openpyxl.Workbook()
    assert book.active is not None
    book.active.title = "First"
    book.create_sheet("Second").sheet_state = "hidden"
    book.create_chartsheet("Chart")
    file = io.BytesIO()
    book.save(file)

    assert [(sheet.name, sheet.hidden) for sheet in open_table(file).sheets] == [
        ("First", False),
        ("Second", True),
    ]


def test_rows_may_be_read_twice() -> None:
    sheet = open_table(saved([["a", "b"], [1, 2]])).sheets[0]

    assert list(sheet.rows()) == list(sheet.rows()) != []


@pytest.mark.parametrize(
    ("xml", "limits", "words"),
    [
        (sheet_xml("<row><c><v>1</v></c></row>" * 5), {"rows": 4}, "more than 4 rows"),
        (sheet_xml('<row r="3"><c r="F3"><v>1</v></c></row>'), {"columns": 5}, "Row 3"),
        (
            sheet_xml(
                f'<row r="9"><c r="A9" t="inlineStr"><is><t>{"x" * 90_000}</t></is></c></row>'
            ),
            {"cell_characters": 70_000},
            "row 9",
        ),
    ],
)
def test_what_is_too_large_is_refused_with_its_place(
    xml: str, limits: dict[str, int], words: str
) -> None:
    with pytest.raises(TableTooLarge, match=words):
        rows_of(workbook(xml), **limits)
