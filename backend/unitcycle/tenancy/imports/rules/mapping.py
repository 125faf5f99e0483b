"""Which column says what, and how its values are to be read. Proposed by the program, set by a person."""

from collections.abc import Mapping as AnyMapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from unitcycle.core.tabular import column_index, column_letter
from unitcycle.tenancy.imports.rules.dates import MONTH_FIRST
from unitcycle.tenancy.imports.rules.fields import Field
from unitcycle.tenancy.imports.rules.headings import ColumnGuess
from unitcycle.tenancy.imports.rules.kinds import ListKind


@dataclass(frozen=True, slots=True)
class Mapping:
    """Everything that reading the rows of one file depends on."""

    kind: ListKind
    sheet: str
    heading_row: int
    heading_lines: int
    columns: tuple[ColumnGuess, ...]
    date_order: str = MONTH_FIRST
    decimal_sign: str = ""
    last_name_first: bool = False
    property_name: str = ""  # of rows that name none
    as_of: date | None = None

    @property
    def fields(self) -> dict[Field, int]:
        """Column index by field."""
        return {column.field: column.index for column in self.columns if column.field}

    def heading_of(self, wanted: Field) -> str:
        return next((column.heading for column in self.columns if column.field is wanted), "")

    def to_json(self) -> dict[str, Any]:
        return {
            "kind": self.kind.value,
            "sheet": self.sheet,
            "heading_row": self.heading_row,
            "heading_lines": self.heading_lines,
            "columns": [
                {
                    "column": column_letter(column.index),
                    "heading": column.heading,
                    "field": column.field.value if column.field else None,
                    "confidence": column.confidence,
                }
                for column in self.columns
            ],
            "date_order": self.date_order,
            "decimal_sign": self.decimal_sign,
            "last_name_first": self.last_name_first,
            "property_name": self.property_name,
            "as_of": self.as_of.isoformat() if self.as_of else None,
        }

    @classmethod
    def from_json(cls, stored: AnyMapping[str, Any]) -> "Mapping":
        """The inverse of `to_json`."""
        return cls(
            kind=ListKind(stored["kind"]),
            sheet=stored["sheet"],
            heading_row=stored["heading_row"],
            heading_lines=stored["heading_lines"],
            columns=tuple(
                ColumnGuess(
                    column_index(column["column"]),
                    column["heading"],
                    Field(column["field"]) if column["field"] else None,
                    column["confidence"],
                )
                for column in stored["columns"]
            ),
            date_order=stored["date_order"],
            decimal_sign=stored["decimal_sign"],
            last_name_first=stored["last_name_first"],
            property_name=stored["property_name"],
            as_of=date.fromisoformat(stored["as_of"]) if stored["as_of"] else None,
        )
