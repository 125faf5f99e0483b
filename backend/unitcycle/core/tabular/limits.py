"""How much of a table is read before it is refused."""

from dataclasses import dataclass

MIB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """Upper bounds of one file. They bound time and memory, whoever sends the file."""

    bytes: int = 50 * MIB
    rows: int = 250_000  # rows with at least one value, over all that is read of one sheet
    columns: int = 512
    cell_characters: int = 32_767  # what a cell of a spreadsheet holds
    line_characters: int = MIB  # one line of a text file
    # A workbook is a ZIP archive; what it unpacks to is what costs.
    archive_entries: int = 2_000
    archive_directory_bytes: int = MIB
    unpacked_bytes: int = 400 * MIB
    # Real workbooks reach 10 to 40; deflate itself ends at 1,032.
    unpacked_ratio: int = 120
    # Below this much a high ratio is a small file of blanks and harmless.
    ratio_applies_from_bytes: int = 10 * MIB
    shared_strings: int = 2_000_000
    shared_characters: int = 60_000_000


DEFAULT_LIMITS = Limits()
