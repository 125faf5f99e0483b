"""The uploaded file, open for reading."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO, cast

from django.core.files.storage import default_storage

from unitcycle.core.tabular import Sheet, Table, open_table
from unitcycle.tenancy.imports.errors import MappingInvalid
from unitcycle.tenancy.imports.models import RentRollImport


@contextmanager
def opened_table(rent_roll: RentRollImport) -> Iterator[Table]:
    """Raises UnreadableTable or TableTooLarge, here or while rows are read."""
    with default_storage.open(rent_roll.file.key, "rb") as stored:
        yield open_table(cast(BinaryIO, stored))


def sheet_named(table: Table, name: str) -> Sheet:
    for sheet in table.sheets:
        if sheet.name == name:
            return sheet
    names = ", ".join(f"“{sheet.name}”" for sheet in table.sheets)
    message = f"The file has no sheet “{name}”; it has {names}."
    raise MappingInvalid(message, fields={"sheet": [message]})
