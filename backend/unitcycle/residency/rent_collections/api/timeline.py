"""The five steps of a case as a line."""

from datetime import date
from typing import Any

from unitcycle.residency.rent_collections.rules import dunning


def timeline_of(level: int, days: int, due_date: date) -> list[dict[str, Any]]:
    """R1.3-01, N1-50: what went out is done; of the others those whose day has come are due."""
    present = dunning.shown_level(level, days)
    return [
        {
            "step": step.number,
            "label": step.label,
            "days": step.days,
            "due_on": dunning.step_date(due_date, step.number),
            "state": _state_of(step, level, days),
            "is_present": step.number == present,
        }
        for step in dunning.STEPS
    ]


def _state_of(step: dunning.Step, level: int, days: int) -> str:
    if step.number <= level:
        return "done"
    return "due" if days >= step.days else "ahead"
