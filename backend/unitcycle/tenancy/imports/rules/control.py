"""The file's own totals, held against the sum of its rows."""

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from unitcycle.tenancy.imports.rules.fields import Field
from unitcycle.tenancy.imports.rules.layout import Skipped
from unitcycle.tenancy.imports.rules.rows import RentRollRow

MOST_KEPT = 500
_SUMMED = (Field.RENT, Field.DEPOSIT, Field.BALANCE, Field.TOTAL_CHARGES)
ZERO = Decimal(0)


@dataclass(slots=True)
class _Sums:
    amounts: dict[Field, Decimal] = field(default_factory=dict)

    def add(self, name: Field, amount: Decimal | None) -> None:
        self.amounts[name] = self.amounts.get(name, ZERO) + (amount or ZERO)


@dataclass(slots=True)
class ControlTotals:
    """Compares each total row with the rows since the last one, and with all rows so far.

    A total that fits either is right: one ends a property, the other the whole list.
    """

    found: list[dict[str, Any]] = field(default_factory=list)
    _since_last: _Sums = field(default_factory=_Sums)
    _all: _Sums = field(default_factory=_Sums)
    _counted: int = 0

    def add(self, row: RentRollRow) -> None:
        self._counted += 1
        self._since_last.add(Field.RENT, row.rent)
        self._since_last.add(Field.DEPOSIT, row.deposit)
        self._since_last.add(Field.BALANCE, row.balance)
        self._since_last.add(Field.TOTAL_CHARGES, (row.rent or ZERO) + row.other_charges)

    def compare(self, total: Skipped) -> None:
        """Only totals over more than one column of money say something about a property."""
        stated = _stated(total.totals)
        if not stated or not self._counted or len(self.found) >= MOST_KEPT:
            return
        for name, amount in self._since_last.amounts.items():
            self._all.add(name, amount)
        for name, amount in stated.items():
            section = self._since_last.amounts.get(name, ZERO)
            overall = self._all.amounts.get(name, ZERO)
            nearest = min((section, overall), key=lambda summed: abs(summed - amount))
            self.found.append(
                {
                    "row": total.number,
                    "label": total.text,
                    "field": name.value,
                    "name": name.label,
                    "stated": str(amount),
                    "rows": str(nearest),
                    "difference": str(nearest - amount),
                }
            )
        self._since_last = _Sums()


def _stated(totals: dict[Field, Decimal]) -> dict[Field, Decimal]:
    if len(totals) < 2:
        return {}
    stated = {name: totals[name] for name in _SUMMED if name in totals}
    if Field.DEPOSIT in stated:
        stated[Field.DEPOSIT] += totals.get(Field.OTHER_DEPOSIT, ZERO)
    if Field.CHARGE_AMOUNT in totals:
        stated[Field.TOTAL_CHARGES] = totals[Field.CHARGE_AMOUNT]
    return stated
