"""What a file is, judged by its first bytes and never by its name."""

import re
from typing import BinaryIO

from unitcycle.core.tabular.errors import (
    EmptyTable,
    PasswordProtected,
    UnreadableTable,
    UnsupportedFormat,
)

_OLE = bytes.fromhex("D0CF11E0A1B11AE1")  # the container of .xls, .doc, and of encrypted .xlsx
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")
_HEAD = 8 * 1024
_DIRECTORY_SEARCH = 4 * 1024 * 1024

_JSON = re.compile(rb"[\[{]\s*(?:[\"{\[]|\Z)")

_SAVE_AS = "save it as .xlsx or CSV and upload that"
_OTHERS = (
    (b"%PDF", "This is a PDF. Ask the program it came from for an Excel or CSV export."),
    (b"{\\rtf", f"This is a text document (RTF). Put its table into a spreadsheet, {_SAVE_AS}."),
    (b"\x1f\x8b", "This is a compressed file (gzip). Unpack it and upload the table inside."),
    (b"7z\xbc\xaf\x27\x1c", "This is a 7-Zip archive. Unpack it and upload the table inside."),
    (b"Rar!", "This is a RAR archive. Unpack it and upload the table inside."),
    (b"\x89PNG", "This is a picture. Type its rows into a spreadsheet or ask for an export."),
    (b"\xff\xd8\xff", "This is a picture. Type its rows into a spreadsheet or ask for an export."),
    (b"GIF8", "This is a picture. Type its rows into a spreadsheet or ask for an export."),
    (b"SQLite format 3", "This is a database file. Export its table as CSV and upload that."),
    (b"\x09\x08\x10\x00", f"This is an old Excel sheet. Open it in Excel, {_SAVE_AS}."),
)


def detect_format(file: BinaryIO) -> str:
    """`zip`, `html`, `xml` or `text`; anything else is refused with a sentence that names it."""
    file.seek(0)
    head = file.read(_HEAD)
    if not head.strip(b"\x00\t\r\n\x0b\x0c \xef\xbb\xbf\xff\xfe"):
        raise EmptyTable("The file is empty. Check the export and upload it again.")
    if head.startswith(_OLE):
        _refuse_ole(file)
    if head.startswith(_ZIP):
        return "zip"
    for signature, sentence in _OTHERS:
        if head.startswith(signature):
            raise UnsupportedFormat(sentence)
    return _text_format(head)


def _refuse_ole(file: BinaryIO) -> None:
    file.seek(0)
    if _ENCRYPTED_STREAM in file.read(_DIRECTORY_SEARCH) or _ENCRYPTED_STREAM in _end_of(file):
        raise PasswordProtected(
            "The workbook is protected by a password."
            " Save it without a password and upload it again."
        )
    raise UnsupportedFormat(
        "This is a file of the old Office format (.xls, .doc). Open it in Excel or LibreOffice,"
        f" {_SAVE_AS}."
    )


def _end_of(file: BinaryIO) -> bytes:
    size = file.seek(0, 2)
    file.seek(max(0, size - _DIRECTORY_SEARCH))
    return file.read()


def _text_format(head: bytes) -> str:
    # UTF-16 has a zero in every second byte of plain text; the words stay recognisable without
    start = head.replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").lower()
    if start.startswith((b"<!doctype html", b"<html", b"<table", b"<head", b"<meta", b"<style")):
        return "html"
    if start.startswith(b"<?xml"):
        if b"<html" in start:
            return "html"
        if b"urn:schemas-microsoft-com:office:spreadsheet" in start:
            raise UnsupportedFormat(
                f"This is an Excel 2003 XML spreadsheet. Open it in Excel, {_SAVE_AS}."
            )
        raise UnsupportedFormat(f"This is an XML file, not a table. Open it in Excel, {_SAVE_AS}.")
    if _JSON.match(start):
        raise UnsupportedFormat("This is a JSON file, not a table. Export the table as CSV.")
    return "text"


def refuse_archive(names: frozenset[str]) -> UnreadableTable:
    """The sentence for a ZIP archive that is no .xlsx workbook. `names` are its parts."""
    if "xl/workbook.bin" in names:
        return UnsupportedFormat(
            f"This is a binary workbook (.xlsb). Open it in Excel, {_SAVE_AS}."
        )
    if "content.xml" in names and "mimetype" in names:
        return UnsupportedFormat(
            f"This is an OpenDocument file. Open it in LibreOffice, {_SAVE_AS}."
        )
    if any(name.startswith(("word/", "ppt/")) for name in names):
        return UnsupportedFormat(
            f"This is a Word or PowerPoint file. Put its table into a spreadsheet, {_SAVE_AS}."
        )
    if any(name.startswith("index/") and name.endswith(".iwa") for name in names):
        return UnsupportedFormat("This is a Numbers document. Export it as CSV and upload that.")
    return UnsupportedFormat("This is a ZIP archive. Unpack it and upload the table inside.")
