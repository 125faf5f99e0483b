"""Files made to break a reader. Each ends in a sentence, quickly and in little memory."""

import io
import struct
import tracemalloc
import zipfile

import pytest

from unitcycle.core.tabular import Limits, TableTooLarge, UnreadableTable, open_table
from unitcycle.core.tabular.archive import Archive
from unitcycle.core.tabular.errors import (
    DamagedWorkbook,
    PasswordProtected,
    UnsafeArchive,
    UnsupportedFormat,
)
from unitcycle.core.tabular.tests.builders import MAIN, sheet_xml, workbook

OLE = bytes.fromhex("D0CF11E0A1B11AE1")
MIB = 1024 * 1024


def read_all(file: io.BytesIO, limits: Limits | None = None) -> int:
    table = open_table(file, limits=limits or Limits())
    return sum(1 for sheet in table.sheets for _ in sheet.rows())


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"%PDF-1.7 ...", "PDF"),
        (b"\x89PNG\r\n\x1a\n" + b"\x00" * 50, "picture"),
        (b"\x1f\x8b\x08\x00", "gzip"),
        (b"Rar!\x1a\x07", "RAR"),
        (b"{\\rtf1 hello}", "RTF"),
        (OLE + b"\x00" * 5000, "old Office format"),
        (b'{"units": [1]}', "JSON"),
        (b'[\n  {"unit": 1}\n]', "JSON"),
        (b"<?xml version='1.0'?><feed/>", "XML"),
        (
            b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
            "Excel 2003",
        ),
        (b"<html><body>no table</body></html>", "web page without a table"),
        (bytes(range(1, 32)) * 40, "neither a text file"),
    ],
)
def test_a_foreign_format_is_named(content: bytes, words: str) -> None:
    with pytest.raises(UnsupportedFormat, match=words):
        read_all(io.BytesIO(content))


@pytest.mark.parametrize(
    ("names", "words"),
    [
        (["word/document.xml", "[Content_Types].xml", "_rels/.rels"], "Word"),
        (["content.xml", "mimetype"], "OpenDocument"),
        (["xl/workbook.bin", "[Content_Types].xml", "_rels/.rels"], "xlsb"),
        (["Index/Document.iwa"], "Numbers"),
        (["rent roll.csv"], "ZIP archive"),
    ],
)
def test_another_kind_of_archive_is_named(names: list[str], words: str) -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        for name in names:
            package.writestr(name, "x")

    with pytest.raises(UnsupportedFormat, match=words):
        read_all(file)


def test_an_encrypted_workbook_asks_for_one_without_password() -> None:
    content = OLE + b"\x00" * 3000 + "EncryptedPackage".encode("utf-16-le") + b"\x00" * 3000

    with pytest.raises(PasswordProtected, match="without a password"):
        read_all(io.BytesIO(content))


def test_an_encrypted_archive_asks_for_one_without_password() -> None:
    content = bytearray(workbook(sheet_xml("<row/>")).getvalue())
    at = content.find(b"PK\x01\x02")
    while at >= 0:  # set the flag "encrypted" in every entry of the directory
        content[at + 8] |= 1
        at = content.find(b"PK\x01\x02", at + 1)

    with pytest.raises(PasswordProtected):
        read_all(io.BytesIO(bytes(content)))


def test_a_bomb_is_refused_by_its_ratio_before_it_is_unpacked() -> None:
    bomb = workbook(sheet_xml('<row r="1"/>' * 100), extra={"xl/media/x.bin": b"\x00" * 30 * MIB})
    assert len(bomb.getvalue()) < MIB

    with pytest.raises(UnsafeArchive):
        open_table(bomb)


def test_a_bomb_is_refused_by_its_declared_size() -> None:
    limits = Limits(unpacked_bytes=MIB, ratio_applies_from_bytes=2 * MIB)

    with pytest.raises(UnsafeArchive, match="1 MB"):
        open_table(workbook(sheet_xml(" " * 2 * MIB)), limits=limits)


def test_what_really_comes_out_counts_not_what_the_header_says() -> None:
    content = workbook(sheet_xml("<row><c><v>1</v></c></row>")).getvalue()
    limits = Limits()
    archive = Archive(io.BytesIO(content), limits)
    small = Limits(unpacked_bytes=100)
    archive._limits = small  # the check of the declared sizes has passed; now the bytes flow

    with pytest.raises(UnsafeArchive):
        list(archive.chunks("xl/worksheets/sheet1.xml"))


def test_a_lying_header_is_damage() -> None:
    content = bytearray(workbook(sheet_xml("<row><c><v>1</v></c></row>" * 50)).getvalue())
    at = content.find(b"PK\x01\x02")
    while at >= 0:
        if content[at + 46 :].startswith(b"xl/worksheets"):
            struct.pack_into("<L", content, at + 24, 40)  # unpacked size, far too small
        at = content.find(b"PK\x01\x02", at + 1)

    with pytest.raises(DamagedWorkbook):
        read_all(io.BytesIO(bytes(content)))


def test_a_directory_of_many_entries_is_refused_by_its_count() -> None:
    file = workbook(sheet_xml("<row/>"), extra={f"x{n}": b"" for n in range(3000)})

    with pytest.raises(UnsafeArchive):
        open_table(file)


def test_the_64_bit_record_cannot_hide_a_long_directory() -> None:
    content = workbook(sheet_xml("<row/>")).getvalue()
    end = content.rfind(b"PK\x05\x06")
    size, offset = struct.unpack_from("<LL", content, end + 12)
    record = struct.pack(
        "<4sQ2H2L4Q", b"PK\x06\x06", 44, 45, 45, 0, 0, 5_000_000, 5_000_000, size, offset
    )
    locator = struct.pack("<4sLQL", b"PK\x06\x07", 0, end, 1)

    with pytest.raises(UnsafeArchive):
        open_table(io.BytesIO(content[:end] + record + locator + content[end:]))


@pytest.mark.parametrize(
    "doctype",
    [
        '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>',
        '<!DOCTYPE w SYSTEM "file:///etc/hostname">',
        '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/hostname">]>',
    ],
)
@pytest.mark.parametrize("part", ["sheet", "shared", "styles"])
def test_document_types_and_entities_are_refused(doctype: str, part: str) -> None:
    sheet = sheet_xml("<row><c t='s'><v>0</v></c></row>")
    shared = f'<sst xmlns="{MAIN}"><si><t>x</t></si></sst>'
    styles = f'<styleSheet xmlns="{MAIN}"/>'
    parts = {"sheet": sheet, "shared": shared, "styles": styles}
    parts[part] = doctype + parts[part]

    with pytest.raises(DamagedWorkbook):
        read_all(workbook(parts["sheet"], shared=parts["shared"], styles=parts["styles"]))


@pytest.mark.parametrize(
    "sheet",
    [
        "not xml",
        "<worksheet>",
        sheet_xml("<row r='x'/>"),
        sheet_xml("<row r='0'><c><v>1</v></c></row>"),
        sheet_xml("<row r='99999999999'><c><v>1</v></c></row>"),
        sheet_xml("<row r='1'><c r='ÀÀ1'><v>1</v></c></row>"),
        sheet_xml("<row r='1'><c r='AAAA1'><v>1</v></c></row>"),
        sheet_xml("<row r='1'><c r='A1' t='s'><v>7</v></c></row>"),
        sheet_xml("<row r='1'><c r='A1' t='s'><v>seven</v></c></row>"),
        '<?xml version="1.0" encoding="no-such-encoding"?><worksheet/>',
    ],
)
def test_a_damaged_sheet_is_called_damaged(sheet: str) -> None:
    with pytest.raises(DamagedWorkbook, match="save it again"):
        read_all(workbook(sheet))


@pytest.mark.parametrize("keep", [30, 200, 400, -30])
def test_a_cut_off_file_is_called_damaged(keep: int) -> None:
    content = workbook(sheet_xml("<row><c><v>1</v></c></row>")).getvalue()

    with pytest.raises(UnreadableTable):
        read_all(io.BytesIO(content[:keep]))


@pytest.mark.parametrize(
    "sheet",
    [
        sheet_xml(f'<row r="1"><c r="{"A" * 9 * MIB}"/></row>'),
        sheet_xml(f'<row r="1"><c t="inlineStr"><is><t>{"x" * 9 * MIB}</t></is></c></row>'),
        sheet_xml("<row>" + "<c><v>1</v></c>" * 600_000 + "</row>"),
    ],
    ids=["an attribute without end", "a cell without end", "a row without end"],
)
def test_memory_stays_small_whatever_does_not_end(sheet: str) -> None:
    file = workbook(sheet, method=zipfile.ZIP_STORED)

    tracemalloc.start()
    with pytest.raises((TableTooLarge, UnreadableTable)):
        read_all(file)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()

    assert peak < 6 * MIB


def test_a_sheet_of_two_far_corners_costs_nothing() -> None:
    xml = sheet_xml(
        '<row r="1"><c r="A1"><v>1</v></c></row>'
        '<row r="1048576"><c r="SR1048576"><v>2</v></c></row>'
    )

    assert read_all(workbook(xml)) == 2
