"""Days that the command center works out."""

from datetime import date, timedelta

DAYS_BEFORE_MOVE_OUT = 2
_DAY = timedelta(days=1)


def days_to_event(
    state: str, today: date, *, lease_end: date | None = None, move_out: date | None = None
) -> int | None:
    """To the end of an active lease, to the move-out after a notice; nothing else has a day (R1.4-07)."""
    day = {"active": lease_end, "notice": move_out}.get(state)
    return None if day is None else (day - today).days


def inspection_date(move_out: date | None, today: date) -> date:
    """Two days before they leave, or as soon as can be where that is past or nobody said when (N1-70)."""
    if move_out is None:
        return today + _DAY
    return max(move_out - timedelta(days=DAYS_BEFORE_MOVE_OUT), today)


def effective_date(today: date, notice_days: int) -> date:
    """From when a raised rent is due: the first of a month, and no sooner than the notice period allows (N1-72)."""
    earliest = today + timedelta(days=notice_days)
    if earliest.day == 1:
        return earliest
    return (earliest.replace(day=28) + timedelta(days=4)).replace(day=1)
