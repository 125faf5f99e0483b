"""The file's own totals, held against the sum of its rows."""

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from unitcycle.tenancy.imports.rules.fields import Field
from unitcycle.tenancy.imports.rules.layout import Skipped
from unitcycle.tenancy.imports.rules.rows import RentRollRow
from unitcycle.tenancy.imports.rules.statuses import Occupancy

MOST_KEPT = 500
_SUMMED = (Field.RENT, Field.DEPOSIT, Field.BALANCE, Field.TOTAL_CHARGES)
ZERO = Decimal(0)


@dataclass(slots=True)
class _Sums:
    amounts: dict[Field, Decimal] = field(default_factory=dict)

    def add(self, name: Field, amount: Decimal | None) -> None:
        self.amounts[name] = self.of(name) + (amount or ZERO)

    def add_all(self, others: "_Sums") -> None:
        for name, amount in others.amounts.items():
            self.add(name, amount)

    def of(self, name: Field) -> Decimal:
        return self.amounts.get(name, ZERO)


@dataclass(slots=True)
class ControlTotals:
    """Compares each total row with the rows since the last one, and with all rows so far.

    A total that fits either is right: one ends a property, the other the whole list. Some programs
    leave the leases to come out of their totals, so both are tried without them as well.
    """

    found: list[dict[str, Any]] = field(default_factory=list)
    _since_last: _Sums = field(default_factory=_Sums)
    _all: _Sums = field(default_factory=_Sums)
    _to_come: _Sums = field(default_factory=_Sums)
    _all_to_come: _Sums = field(default_factory=_Sums)
    _counted: int = 0

    def add(self, row: RentRollRow) -> None:
        self._counted += 1
        _add_row(self._since_last, row)
        if row.occupancy is Occupancy.FUTURE:
            _add_row(self._to_come, row)

    def compare(self, total: Skipped) -> None:
        """Only totals over more than one column of money say something about a property."""
        stated = _stated(total.totals)
        if not stated or not self._counted or len(self.found) >= MOST_KEPT:
            return
        self._all.add_all(self._since_last)
        self._all_to_come.add_all(self._to_come)
        for name, amount in stated.items():
            nearest = min(self._sums_of(name), key=lambda summed: abs(summed - amount))
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
        self._since_last, self._to_come = _Sums(), _Sums()

    def _sums_of(self, name: Field) -> list[Decimal]:
        """What a total may mean, the likeliest first."""
        section, overall = self._since_last.of(name), self._all.of(name)
        return [
            section,
            overall,
            section - self._to_come.of(name),
            overall - self._all_to_come.of(name),
        ]


def _add_row(sums: _Sums, row: RentRollRow) -> None:
    sums.add(Field.RENT, row.rent)
    sums.add(Field.DEPOSIT, row.deposit)
    sums.add(Field.BALANCE, row.balance)
    sums.add(Field.TOTAL_CHARGES, (row.rent or ZERO) + row.other_charges)


def _stated(totals: dict[Field, Decimal]) -> dict[Field, Decimal]:
    if len(totals) < 2:
        return {}
    stated = {name: totals[name] for name in _SUMMED if name in totals}
    if Field.DEPOSIT in stated:
        stated[Field.DEPOSIT] += totals.get(Field.OTHER_DEPOSIT, ZERO)
    if Field.CHARGE_AMOUNT in totals:
        stated[Field.TOTAL_CHARGES] = totals[Field.CHARGE_AMOUNT]
    return stated
