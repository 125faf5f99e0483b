"""Opening a table from a stranger."""

from typing import BinaryIO

from unitcycle.core.tabular.cells import Table
from unitcycle.core.tabular.errors import TableTooLarge
from unitcycle.core.tabular.formats import detect_format
from unitcycle.core.tabular.html import open_html
from unitcycle.core.tabular.limits import DEFAULT_LIMITS, MIB, Limits
from unitcycle.core.tabular.text import open_text
from unitcycle.core.tabular.xlsx import open_xlsx


def open_table(file: BinaryIO, *, limits: Limits = DEFAULT_LIMITS) -> Table:
    """Recognise a CSV, TSV, .xlsx or HTML table by its content and make it readable row by row.

    `file` is open in binary mode and can seek; it stays open as long as rows are read.
    Raises UnreadableTable or TableTooLarge, here or while rows are read.
    """
    size = file.seek(0, 2)
    if size > limits.bytes:
        raise TableTooLarge(
            f"The file has {size / MIB:,.0f} MB; {limits.bytes // MIB} MB is the most."
            " Split it into several files."
        )
    match detect_format(file):
        case "zip":
            return open_xlsx(file, limits)
        case "html":
            return open_html(file, limits)
    return open_text(file, limits)
