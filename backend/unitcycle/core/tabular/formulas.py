"""Text that a spreadsheet would run. Written out, it is made text again; read back, it is itself.

A cell that begins with = + - @, a tab, a carriage return or a line feed (or the full-width forms
of the signs) is a formula to one program or another. Such text gets an apostrophe in front, in CSV
and in workbooks alike (OWASP ASVS 5.0, 1.2.10): in a workbook the cell is typed as text and
harmless until somebody saves it as CSV. Numbers are not text: -50 is written as the number it is.
"""

_STARTERS = frozenset("=+-@\t\r\n＝＋－＠")
_APOSTROPHE = "'"


def neutralised(text: str) -> str:
    """The text, with an apostrophe in front where a spreadsheet would see a formula."""
    return _APOSTROPHE + text if text[:1] in _STARTERS and text else text


def restored(text: str) -> str:
    """The inverse, for tables that were written by this program or typed by a careful person."""
    if len(text) > 1 and text[0] == _APOSTROPHE and text[1] in _STARTERS:
        return text[1:]
    return text


def is_formula(text: str) -> bool:
    """Whether a text cell read from a file is a formula that was never calculated."""
    return len(text) > 1 and text[0] == "="
