import csv
import io
import json
import tracemalloc
import zipfile
from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from decimal import Decimal
from uuid import UUID

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from unitcycle.core.tabular import (
    Value,
    is_formula,
    neutralised,
    open_table,
    restored,
    write_csv,
    write_xlsx,
)

STARTERS = ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"]

ROW: list[Value] = [
    "Ann",
    "=1+1",
    "-50",
    -50,
    Decimal("-1234.50"),
    True,
    None,
    date(2025, 5, 31),
    datetime(2025, 5, 31, 12, 30, tzinfo=UTC),
    time(9, 30),
    UUID(int=1),
    2.5,
]


def as_csv(*rows: list[Value]) -> list[list[str]]:
    content = b"".join(write_csv(["h"], rows)).decode("utf-8-sig")
    return list(csv.reader(io.StringIO(content, newline="")))[1:]


def as_xlsx(*rows: list[Value]) -> io.BytesIO:
    return io.BytesIO(b"".join(write_xlsx(["=h"], rows)))


@pytest.mark.parametrize("starter", STARTERS)
def test_text_that_a_spreadsheet_would_run_gets_an_apostrophe(starter: str) -> None:
    text = f"{starter}cmd|' /C calc'!A0"

    assert neutralised(text) == "'" + text
    assert as_csv([text]) == [["'" + text]]
    cell = openpyxl.load_workbook(as_xlsx([text])).worksheets[0]["A2"]
    assert cell.data_type == "s"
    assert cell.value.startswith("'")


def test_each_kind_of_value_in_csv() -> None:
    assert as_csv(ROW) == [
        [
            "Ann",
            "'=1+1",
            "'-50",
            "-50",
            "-1234.50",
            "true",
            "",
            "2025-05-31",
            "2025-05-31T12:30:00+00:00",
            "09:30:00",
            "00000000-0000-0000-0000-000000000001",
            "2.5",
        ]
    ]


def test_csv_is_utf_8_with_a_mark_and_rfc_4180_line_ends() -> None:
    content = b"".join(write_csv(["Name"], [['Žofia, "Z"']]))

    assert content == '\ufeffName\r\n"Žofia, ""Z"""\r\n'.encode()


def test_each_kind_of_value_in_a_workbook_as_another_program_reads_it() -> None:
    sheet = openpyxl.load_workbook(as_xlsx(ROW)).worksheets[0]

    assert [cell.value for cell in sheet[2]] == [
        "Ann",
        "'=1+1",
        "'-50",
        -50,
        -1234.5,
        True,
        None,
        datetime(2025, 5, 31),  # noqa: DTZ001
        datetime(2025, 5, 31, 12, 30),  # noqa: DTZ001
        "09:30:00",
        "00000000-0000-0000-0000-000000000001",
        2.5,
    ]
    assert sheet["A1"].value == "'=h"
    assert sheet["A1"].font.b
    assert sheet.freeze_panes == "A2"


@pytest.mark.parametrize(
    "value",
    [
        12345678901234567,
        Decimal("0.1234567890123456789"),
        float("nan"),
        Decimal("Infinity"),
        date(1899, 1, 1),
    ],
)
def test_what_a_spreadsheet_would_round_or_refuse_is_written_as_text(value: Value) -> None:
    sheet = openpyxl.load_workbook(as_xlsx([value])).worksheets[0]

    assert sheet["A2"].value == str(value)


def test_characters_that_xml_forbids_survive() -> None:
    text = 'a\x01b\x0bc_x0041_d & <e> "f" \' ]]> \u202e \U0001f3e0'

    rows = [row.cells for row in open_table(as_xlsx([text])).sheets[0].rows()]

    assert rows[1] == (text,)


def test_a_sheet_name_is_made_fit() -> None:
    content = b"".join(write_xlsx(["h"], [], sheet_name="Rent/roll: [May] & 'all' of the lot"))

    assert openpyxl.load_workbook(io.BytesIO(content)).sheetnames == [
        "Rent roll   May  &  all  of the"
    ]


def test_rows_beyond_one_sheet_go_on_in_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("unitcycle.core.tabular.xlsx_writing._ROWS_OF_A_SHEET", 1000)
    rows: list[list[Value]] = [[number] for number in range(1500)]

    table = open_table(io.BytesIO(b"".join(write_xlsx(["n"], rows))))

    assert [sheet.name for sheet in table.sheets] == ["Sheet1", "Sheet1 2"]
    read = [row.cells for sheet in table.sheets for row in sheet.rows()]
    assert [cells for cells in read if cells != ("n",)] == [(number,) for number in range(1500)]


@pytest.mark.parametrize("write", [write_csv, write_xlsx])
def test_many_rows_take_little_memory_and_leave_in_pieces(write: type) -> None:
    def rows() -> Iterator[list[Value]]:
        for number in range(40_000):
            yield [f"Tenant {number} {number * 7919 % 10007}", Decimal(number), date(2025, 1, 1)]

    tracemalloc.start()
    sizes = [len(chunk) for chunk in write(["Tenant", "Rent", "Begin"], rows())]
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()

    assert len(sizes) > 3
    assert peak < 3 * 1024 * 1024


def test_the_workbook_is_a_sound_archive() -> None:
    package = zipfile.ZipFile(as_xlsx(ROW))

    assert package.testzip() is None


TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)


@given(TEXT)
def test_neutralising_is_undone_by_reading(text: str) -> None:
    written = neutralised(text)

    assert written[:1] not in STARTERS
    if not text.startswith("'"):
        assert restored(written) == text


@given(st.lists(st.lists(TEXT, min_size=1, max_size=4), min_size=1, max_size=5))
def test_any_text_survives_a_workbook(table: list[list[str]]) -> None:
    content = io.BytesIO(b"".join(write_xlsx(["a", "b", "c", "d"], table)))

    read = {row.number: row.cells for row in open_table(content).sheets[0].rows()}

    for number, cells in enumerate(table, start=2):
        expected = [neutralised(text) or None for text in cells]
        while expected and expected[-1] is None:
            expected.pop()
        assert list(read.get(number, ())) == expected


def test_only_an_equals_sign_makes_a_formula() -> None:
    assert [is_formula(text) for text in ["=A1", "=", "-5", "Ann", ""]] == [
        True,
        False,
        False,
        False,
        False,
    ]


def test_naughty_words_come_back_as_they_went() -> None:
    words = json.loads('["\\u0000", "\\u2028", "undefined", "\\ufeff", "1E2", "\\u0007bell"]')
    content = io.BytesIO(b"".join(write_xlsx(["w"], [[word] for word in words])))

    rows = [row.cells[0] for row in open_table(content).sheets[0].rows()]

    assert rows[1:] == words
