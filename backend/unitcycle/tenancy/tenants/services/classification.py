"""The scan that moves leases on: nightly, at the press of a button, and once for data from before the life cycle.

Set-based: a handful of statements for each window of leases, whatever their number. A window is one transaction
that holds the new states, their log rows, their events and the units' states, so that a scan may be killed at any
moment and run again, and two at once take turns: every step is written exactly once.
"""

from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db import connections, transaction

from unitcycle.core import audit, clock, events
from unitcycle.core.organizations import required_organization_id
from unitcycle.core.turns import take_turn
from unitcycle.tenancy.tenants.services import classification_sql as sql
from unitcycle.tenancy.tenants.services.current import settle_current_leases

# the kind of job that runs the scan when a person asks for it
SCAN = "tenants.classify_leases"
WINDOW = 50_000
DAILY = "system:daily_classify"
FIRST = "system:initial_reclassification"

_LOWEST = UUID(int=0)
_HIGHEST = UUID(int=2**128 - 1)

Report = Callable[[int], None]


@dataclass
class Summary:
    """How many leases the scan moved, or with `dry_run` would move."""

    to_month_to_month: int = 0
    to_vacant: int = 0

    def as_dict(self) -> dict[str, int]:
        return asdict(self)


def classify_leases(
    *,
    today: date,
    first: bool = False,
    dry_run: bool = False,
    window: int = WINDOW,
    report: Report | None = None,
) -> Summary:
    """Move every lease of the organisation whose day has come (R1.1-02, R1.1-03, N1-11, N1-13).

    With `first` also the leases that ended before there was a life cycle become vacant (R1.1-17, N1-11, N1-12).
    `report` is told after each window how many were moved so far. Run again it changes nothing.
    """
    summary = Summary()
    author = FIRST if first else DAILY
    with audit.acting(user=author):
        for step in sql.FIRST_STEPS if first else sql.DAILY_STEPS:
            for count in _run(step, today=today, author=author, dry_run=dry_run, window=window):
                setattr(summary, step.counts_as, getattr(summary, step.counts_as) + count)
                if report is not None:
                    report(summary.to_month_to_month + summary.to_vacant)
        if not dry_run:
            _settle_units_whose_next_lease_begins(today)
    return summary


def _run(step: sql.Step, *, today: date, author: str, dry_run: bool, window: int) -> Iterator[int]:
    given: dict[str, Any] = {"today": today, "window": window}
    if dry_run:
        yield int(_value(step.count_sql, given))
        return
    with transaction.atomic(), connections["default"].cursor() as cursor:
        cursor.execute(step.boundaries_sql, given)
        edges = [row[0] for row in cursor.fetchall()]
    for lowest, highest in zip([_LOWEST, *edges], [*edges, _HIGHEST], strict=True):
        yield _move_window(step, today=today, author=author, after=lowest, to=highest)


@transaction.atomic
def _move_window(step: sql.Step, *, today: date, author: str, after: UUID, to: UUID) -> int:
    organization_id = required_organization_id()
    heard = events.is_heard_after_commit(step.event_type)
    now = clock.now()
    given: dict[str, Any] = {
        "organization_id": organization_id,
        "today": today,
        "now": now,
        "author": author,
        "reason": step.reason,
        "after": after,
        "to": to,
        "event": step.event_type.name,
        "delivered_at": None if heard else now,
    }
    take_turn("classify-leases")
    with connections["default"].cursor() as cursor:
        if step.hold_units_sql:
            cursor.execute(step.hold_units_sql, given)
        if events.is_heard_in_transaction(step.event_type):
            return _move_and_hand_over(cursor, step, given)
        cursor.execute(step.move_and_tell_sql, given)
        moved = int(cursor.fetchone()[0])
    if moved and heard:
        events.wake_relay_after_commit()
    return moved


def _move_and_hand_over(cursor: Any, step: sql.Step, given: dict[str, Any]) -> int:
    """The same move, with the events built in Python for the handlers that must hold together with it."""
    cursor.execute(step.move_sql, given)
    names = [column.name for column in cursor.description]
    happened = [
        step.event_type(changed_by=given["author"], **dict(zip(names, row, strict=True)))
        for row in cursor.fetchall()
    ]
    events.emit_many(happened)
    return len(happened)


def _settle_units_whose_next_lease_begins(today: date) -> None:
    with transaction.atomic(), connections["default"].cursor() as cursor:
        cursor.execute(sql.UNITS_TO_SETTLE, {"today": today})
        unit_ids = [row[0] for row in cursor.fetchall()]
    for start in range(0, len(unit_ids), WINDOW):
        settle_current_leases(today=today, unit_ids=unit_ids[start : start + WINDOW])


def _value(statement: str, given: dict[str, Any]) -> Any:
    with transaction.atomic(), connections["default"].cursor() as cursor:
        cursor.execute(statement, given)
        return cursor.fetchone()[0]
