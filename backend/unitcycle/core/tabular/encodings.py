"""Which encoding a text file is in: its mark, else UTF-8 if it fits, else the likeliest old one."""

import codecs
import re
from typing import BinaryIO

from charset_normalizer import from_bytes

from unitcycle.core.tabular.errors import UnsupportedFormat

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # begins with the mark of UTF-16 LE, so it comes first
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CHUNK = 1024 * 1024
_SAMPLE = 32 * 1024
# Guessed among what office programs of the last thirty years wrote, not among all there is:
# a few accents in a hundred names are too little to choose from a hundred encodings.
_OLD_ENCODINGS = ["cp1252", "cp1251", "koi8_r", "cp866", "cp1250"]
_EAST_ASIAN = ["cp932", "gb18030", "cp949", "big5"]  # tried when none of those fits
_FALLBACK = "cp1252"
_LETTER_BESIDE_SIGN = re.compile(r"[^\W\d_][\x80-\xbf×÷]|[\x80-\xbf×÷][^\W\d_]")
_HARMLESS_SIGNS = str.maketrans("", "", "’‘“”–—…ªº°«»¿¡·€£¢ ­®©™§")


def detect_encoding(file: BinaryIO) -> str:
    """The name of a Python codec that reads the file. Never fails on text; refuses binary data."""
    file.seek(0)
    head = file.read(4096)
    for mark, encoding in _MARKS:
        if head.startswith(mark):
            return encoding
    unmarked = _utf16_without_mark(head)
    if unmarked:
        return unmarked
    _refuse_binary(head)
    if _is_utf8(file):
        return "utf-8"
    return _old_encoding(_lines_beyond_ascii(file))


def _utf16_without_mark(head: bytes) -> str:
    half = len(head) // 2
    if half < 2:
        return ""
    if head[1::2].count(0) > half * 0.4 and head[0::2].count(0) < half * 0.05:
        return "utf-16-le"
    if head[0::2].count(0) > half * 0.4 and head[1::2].count(0) < half * 0.05:
        return "utf-16-be"
    return ""


def _refuse_binary(head: bytes) -> None:
    controls = sum(byte < 32 and byte not in b"\t\n\r\x0b\x0c\x1a\x1b" for byte in head)
    if controls > len(head) * 0.02 + 2:
        raise UnsupportedFormat(
            "This is neither a text file nor a workbook. Upload a CSV or an .xlsx file."
        )


def _is_utf8(file: BinaryIO) -> bool:
    file.seek(0)
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        while chunk := file.read(_CHUNK):
            decoder.decode(chunk)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _lines_beyond_ascii(file: BinaryIO) -> bytes:
    """Some lines that hold what the guess is about; the rest of the file says nothing."""
    file.seek(0)
    sample = bytearray()
    while len(sample) < _SAMPLE and (line := file.readline(_CHUNK)):
        if not line.isascii():
            sample += line[:_SAMPLE]
    return bytes(sample)


def _old_encoding(sample: bytes) -> str:
    best = from_bytes(sample, cp_isolation=_OLD_ENCODINGS, enable_fallback=True).best()
    if best is None or best.encoding == "latin_1":
        best = from_bytes(sample, cp_isolation=_EAST_ASIAN, enable_fallback=False).best() or best
    encoding = best.encoding if best is not None else _FALLBACK
    if encoding in ("cp1250", "latin_1", "ascii") and _reads_as_western(sample):
        encoding = _FALLBACK
    elif encoding in (_FALLBACK, "latin_1") and _reads_as_central(sample):
        encoding = "cp1250"
    try:
        sample.decode(encoding)
    except UnicodeDecodeError:
        return "latin-1"
    return encoding


def _reads_as_western(sample: bytes) -> bool:
    """cp1250 and cp1252 share most letters. Read as the wrong one, signs stand inside words."""
    text = sample.decode(_FALLBACK, errors="replace").translate(_HARMLESS_SIGNS)
    return _LETTER_BESIDE_SIGN.search(text) is None and "\ufffd" not in text


def _reads_as_central(sample: bytes) -> bool:
    """Signs inside words as western text, none as the text of Poland, Hungary and their neighbours."""
    text = sample.decode("cp1250", errors="replace").translate(_HARMLESS_SIGNS)
    clean = _LETTER_BESIDE_SIGN.search(text) is None and "\ufffd" not in text
    return clean and not _reads_as_western(sample)
