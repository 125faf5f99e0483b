import io
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unitcycle.core.tabular import (
    Limits,
    TableTooLarge,
    neutralised,
    open_table,
    restored,
    write_csv,
)
from unitcycle.core.tabular.encodings import detect_encoding
from unitcycle.core.tabular.errors import EmptyTable, UnclosedQuote, UnreadableTable
from unitcycle.core.tabular.text import detect_delimiter

SPANISH = "Dirección;Inquilino;Alquiler\nC/ Peñón, 3;Íñigo Núñez;1.234,56 €\n"
RUSSIAN = "Адрес;Жилец;Аренда\nг Москва, ул Тверская, д 1;Иванов Иван;1 234,50\n"
POLISH = "Adres;Najemca;Czynsz\nul. Łódzka 5;Grażyna Żółć;900\nul. Święta 3;Jędrzej Wałęsa;1\n"


def rows_of(content: bytes, **limits: int) -> list[tuple[int, tuple[object, ...]]]:
    table = open_table(io.BytesIO(content), limits=Limits(**limits))
    return [(row.number, row.cells) for row in table.sheets[0].rows()]


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (SPANISH, "utf-8"),
        (SPANISH, "utf-8-sig"),
        (SPANISH, "utf-16"),
        (SPANISH, "utf-16-le"),
        (SPANISH, "utf-16-be"),
        (SPANISH, "utf-32"),
        (SPANISH, "cp1252"),
        ("Unit,Tenant\n1,Jürgen Weiß\n2,Zoë\n", "latin-1"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8-r"),
        (RUSSIAN, "cp866"),
        ("Unit,Tenant,Rent\n1,Иван Иванов,900\n2,John Smith,950\n", "cp1251"),
        (POLISH, "cp1250"),
        ("Unit,Tenant,Rent\n101,José O’Neil,€1\n", "cp1252"),
    ],
)
def test_every_encoding_gives_the_same_text(text: str, encoding: str) -> None:
    file = io.BytesIO(text.encode(encoding))

    table = open_table(file)

    first = text.splitlines()[0]
    delimiter = ";" if ";" in first else ","
    expected = [tuple(line.split(delimiter)) for line in text.splitlines()]
    assert [row.cells for row in table.sheets[0].rows()] == expected
    assert table.delimiter == delimiter


def test_few_polish_letters_are_not_western() -> None:
    text = "Lokal;Najemca;Początek umowy;Czynsz\n1;Łukasz Żak;2024-01-01;2 500,00 zł\n2;Pusty;;\n"

    assert detect_encoding(io.BytesIO(text.encode("cp1250"))) == "cp1250"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("物件名,部屋番号,入居者\n桜荘,101,山田太郎\n", "cp932"),
        ("小区,房号,租客,开始日期\n阳光花园,101,王伟\n", "gb18030"),
        ("건물명,호수,임차인,월세\n푸른빌딩,101,김철수\n", "cp949"),
    ],
)
def test_what_is_no_text_of_europe_is_read_as_of_east_asia(text: str, encoding: str) -> None:
    (heading, *_) = rows_of(text.encode(encoding))

    assert heading[1] == tuple(text.splitlines()[0].split(","))


def test_one_accent_in_a_thousand_lines_is_western() -> None:
    text = "Unit,Tenant\n" + "1,Ann Lee\n" * 1000 + "2,Zoë Ng\n"

    assert detect_encoding(io.BytesIO(text.encode("cp1252"))) == "cp1252"


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|", "^", "~"])
def test_the_delimiter_is_the_one_that_makes_even_rows(delimiter: str) -> None:
    lines = [
        f"Rent roll, all properties; as of May{chr(10)}",
        delimiter.join(["Unit", "Tenant", "Rent"]) + "\n",
        delimiter.join(["1", '"Lee, Ann; Bo"', '"1,200.50"']) + "\n",
        delimiter.join(["2", '"Ng | Sons"', '"1.200,50"']) + "\n",
    ]

    assert detect_delimiter(lines) == delimiter


def test_excels_own_first_line_names_the_delimiter_and_is_no_row() -> None:
    assert rows_of(b"sep=;\r\nUnit;Rent\r\n1,2;3\r\n") == [
        (2, ("Unit", "Rent")),
        (3, ("1,2", "3")),
    ]


def test_row_numbers_are_those_a_spreadsheet_shows() -> None:
    content = b'Unit,Address\n\n1,"12 High St\nTown"\n,,\n2,x\n'

    assert rows_of(content) == [
        (1, ("Unit", "Address")),
        (3, ("1", "12 High St\nTown")),
        (5, ("2", "x")),
    ]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_line_end_is_a_line_end_even_across_chunks(end: str) -> None:
    content = end.join(f"{number},{'x' * 20}" for number in range(10_000)).encode()

    rows = rows_of(content)

    assert len(rows) == 10_000
    assert rows[-1] == (10_000, ("9999", "x" * 20))


def test_ragged_rows_and_a_thousand_empty_ones() -> None:
    content = b"Unit,Tenant,Rent\n1\n2,Ann,3,,,,\n" + b",,,\n" * 1000

    assert rows_of(content)[1:] == [(2, ("1",)), (3, ("2", "Ann", "3"))]


@pytest.mark.parametrize("filler", [b"", b"\n" * 300, b"1,2\n" * 5])
def test_an_unclosed_quote_is_named_with_its_line(filler: bytes) -> None:
    content = b'Unit,Tenant\n1,"Ann\n2,Bob\n' + filler

    with pytest.raises(UnclosedQuote, match="line 2"):
        rows_of(content)


def test_a_quote_inside_a_cell_is_an_inch_mark() -> None:
    assert rows_of(b'Unit,Note\n1,5" pipe\n2,x\n')[1] == (2, ("1", '5" pipe'))


@pytest.mark.parametrize("content", [b"", b"\n\n", b" \r\n\t", b"\xef\xbb\xbf", b"\xff\xfe"])
def test_an_empty_file_is_called_empty(content: bytes) -> None:
    with pytest.raises(EmptyTable):
        rows_of(content)


@pytest.mark.parametrize(
    ("content", "limits", "words"),
    [
        (b"1,2\n" * 100, {"rows": 99}, "more than 99 rows"),
        (b"a\n" + b"1," * 20 + b"1\n", {"columns": 20}, "Row 2 has more than 20 columns"),
        (b"a,b\n1," + b"x" * 101, {"cell_characters": 100}, "cell in row 2"),
        (
            b"a,b\n1," + b"x" * 5000,
            {"line_characters": 1000, "cell_characters": 9},
            "Line 2 is longer",
        ),
        (b"a,b\n1," + b"x" * 200_000, {}, "cell in row 2"),
        (b"x" * 3_000_000, {}, "Line 1 is longer"),
        (b"1,2\n" * 100, {"bytes": 100}, "MB is the most"),
    ],
)
def test_what_is_too_large_is_refused_with_its_place(
    content: bytes, limits: dict[str, int], words: str
) -> None:
    with pytest.raises(TableTooLarge, match=words):
        rows_of(content, **limits)


@given(st.binary(max_size=400))
def test_any_bytes_give_rows_or_a_sentence(content: bytes) -> None:
    with suppress(UnreadableTable, TableTooLarge):
        assert all(number > 0 and cells for number, cells in rows_of(content))


# Without the other delimiters: in a table of five cells a guess may rightly go to either
CELL = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\x00;\t|^~"), max_size=20
)


@given(st.lists(st.lists(CELL, min_size=2, max_size=5), min_size=1, max_size=8))
def test_what_is_written_is_read_again(table: list[list[str]]) -> None:
    heading = ["Unit", "Tenant", "Rent"]
    content = b"".join(write_csv(heading, table))

    read = rows_of(content)

    assert read[0] == (1, tuple(heading))
    expected = []
    for number, cells in enumerate(table, start=2):
        while cells and not neutralised(cells[-1]).strip():
            cells = cells[:-1]
        if cells:
            expected.append((number, tuple(cells)))
    assert [(n, tuple(restored(str(cell)) for cell in cells)) for n, cells in read[1:]] == expected
