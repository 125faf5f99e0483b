"""Tables in and out: CSV and any other delimited text, .xlsx workbooks, HTML tables named .xls.

Reading streams and trusts nothing; writing streams and hands no formula on.
"""

from unitcycle.core.tabular.cells import (
    BadCell,
    Cell,
    Row,
    Sheet,
    Table,
    column_index,
    column_letter,
)
from unitcycle.core.tabular.errors import TableTooLarge, UnreadableTable
from unitcycle.core.tabular.formulas import is_formula, neutralised, restored
from unitcycle.core.tabular.limits import DEFAULT_LIMITS, Limits
from unitcycle.core.tabular.reading import open_table
from unitcycle.core.tabular.writing import Value, as_value, write_csv
from unitcycle.core.tabular.xlsx_writing import write_xlsx

__all__ = [
    "DEFAULT_LIMITS",
    "BadCell",
    "Cell",
    "Limits",
    "Row",
    "Sheet",
    "Table",
    "TableTooLarge",
    "UnreadableTable",
    "Value",
    "as_value",
    "column_index",
    "column_letter",
    "is_formula",
    "neutralised",
    "open_table",
    "restored",
    "write_csv",
    "write_xlsx",
]
