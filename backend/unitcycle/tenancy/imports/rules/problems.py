"""What is wrong with a value, in a sentence that says what to do about it."""

from dataclasses import dataclass

from unitcycle.core.tabular import BadCell, Cell, is_formula


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault of one row. `field` names the field, "" the row as a whole."""

    field: str
    message: str


class BadValue(ValueError):
    """A value that cannot be what its column says. The text of the error is the sentence."""


def refuse_formula(value: Cell) -> None:
    """Raise for a cell whose value only a spreadsheet program could work out."""
    if isinstance(value, BadCell):
        raise BadValue(
            f"the cell holds {value.text or 'an error'} instead of a value."
            " Open the file in a spreadsheet program, correct and save it, and upload it again."
        )
    if isinstance(value, str) and is_formula(value):
        raise BadValue(
            f"the cell holds the formula {shown(value)} instead of a value."
            " Paste the value in its place."
        )


def shown(value: object) -> str:
    """A value as it is quoted in a sentence: one line, not too long."""
    text = " ".join(str(value).split())
    return f"“{text if len(text) <= 40 else text[:39] + '…'}”"
