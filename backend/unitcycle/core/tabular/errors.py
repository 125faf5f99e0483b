"""Why a table cannot be read. Each sentence says what is wrong and what to do about it."""

from unitcycle.core.errors import Invalid, TooLarge


class UnreadableTable(Invalid):
    """The file is no table this program reads."""

    code = "unreadable_table"


class EmptyTable(UnreadableTable):
    code = "empty_table"


class UnsupportedFormat(UnreadableTable):
    """A format that is known and not taken, such as a PDF or the old .xls."""

    code = "unsupported_format"


class PasswordProtected(UnreadableTable):
    code = "password_protected"


class DamagedWorkbook(UnreadableTable):
    code = "damaged_workbook"

    def __init__(self) -> None:
        super().__init__(
            "The workbook is damaged. Open it in a spreadsheet program, save it again"
            " and upload that."
        )


class UnclosedQuote(UnreadableTable):
    """A quotation mark opens a cell and nothing closes it."""

    code = "unclosed_quote"


class TableTooLarge(TooLarge):
    """More bytes, rows, columns or characters than the limits allow."""

    code = "table_too_large"


class UnsafeArchive(TableTooLarge):
    """The workbook unpacks to far more than a workbook holds (a ZIP bomb, or one by accident)."""

    code = "unsafe_archive"
