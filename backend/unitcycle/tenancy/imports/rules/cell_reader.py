"""Reading the cells of one row: what cannot be read becomes a sentence instead of an error."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import TypeVar

from unitcycle.core.tabular import Cell
from unitcycle.tenancy.imports.rules.dates import LeaseEnd, parse_date, parse_lease_end
from unitcycle.tenancy.imports.rules.fields import Field
from unitcycle.tenancy.imports.rules.mapping import Mapping
from unitcycle.tenancy.imports.rules.money import parse_money
from unitcycle.tenancy.imports.rules.problems import BadValue, Problem
from unitcycle.tenancy.imports.rules.units import parse_number, parse_text

Value = TypeVar("Value")


class CellReader:
    """The values of one row by field, and what was found wrong with them."""

    def __init__(self, values: dict[Field, Cell], mapping: Mapping, today: date) -> None:
        self.values = values
        self.problems: list[Problem] = []
        self.warnings: list[Problem] = []
        self._mapping = mapping
        self._today = today

    def text(self, field: Field, longest: int) -> str:
        return self.read(field, parse_text, otherwise="")[:longest].strip()

    def day(self, field: Field) -> date | None:
        return self.read(field, self.date_of, otherwise=None)

    def date_of(self, cell: Cell) -> date | None:
        """Raises BadValue."""
        return parse_date(cell, order=self._mapping.date_order)

    def lease_end_of(self, cell: Cell) -> LeaseEnd:
        """Raises BadValue."""
        return parse_lease_end(cell, order=self._mapping.date_order, today=self._today)

    def money(self, field: Field) -> Decimal | None:
        return self.money_of(self.values.get(field), field)

    def money_of(self, cell: Cell, field: Field) -> Decimal | None:
        if cell is None:
            return None
        try:
            return parse_money(cell, decimal_sign=self._mapping.decimal_sign)
        except BadValue as bad:
            self.problem(field, str(bad))
            return None

    def count(self, field: Field, most: int) -> int | None:
        number = self.read(field, parse_number, otherwise=None, only_warn=True)
        return int(number) if number is not None and 1 <= number <= most else None

    def read(
        self,
        field: Field,
        parse: Callable[[Cell], Value],
        *,
        otherwise: Value,
        only_warn: bool = False,
    ) -> Value:
        """The parsed value of a field; `otherwise` when the cell is empty or cannot be read."""
        cell = self.values.get(field)
        if cell is None:
            return otherwise
        try:
            return parse(cell)
        except BadValue as bad:
            (self.warn if only_warn else self.problem)(field, str(bad))
            return otherwise

    def problem(self, field: Field, message: str) -> None:
        """The row cannot be imported."""
        self.problems.append(Problem(field.value, f"{field.label}: {message}"))

    def warn(self, field: Field, message: str) -> None:
        """The row is imported, and a person should look at it."""
        self.warnings.append(Problem(field.value, f"{field.label}: {message}"))
