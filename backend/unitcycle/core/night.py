"""What the scheduler does between two hours, done now, one after the other."""

import logging
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta
from typing import Any

from celery import Celery, signals
from celery.schedules import crontab

_tracing = logging.getLogger("celery.app.trace")


@dataclass(frozen=True)
class Turn:
    """One entry of the schedule, at one of its times."""

    at: datetime
    name: str
    task: str


@dataclass
class Told:
    """What a turn and all that it started came to: the numbers of their answers, summed, and what went wrong."""

    turn: Turn
    numbers: Counter[str] = field(default_factory=Counter)
    failures: list[str] = field(default_factory=list)


def turns(
    schedule: Mapping[str, Mapping[str, Any]], day: datetime, begin: time, end: time
) -> list[Turn]:
    """In the order of their times. What has no hour, a sweep every few seconds, is not among them."""
    first, last = (datetime.combine(day.date(), one, UTC) for one in (begin, end))
    minutes = int((last - first) / timedelta(minutes=1))
    found = [
        Turn(at, name, entry["task"])
        for name, entry in schedule.items()
        if isinstance(entry["schedule"], crontab)
        for step in range(minutes + 1)
        if _is_due(entry["schedule"], at := first + timedelta(minutes=step))
    ]
    return sorted(found, key=lambda turn: turn.at)


def _is_due(when: Any, at: datetime) -> bool:
    return (
        at.minute in when.minute
        and at.hour in when.hour
        and at.isoweekday() % 7 in when.day_of_week
        and at.day in when.day_of_month
        and at.month in when.month_of_year
    )


def do(app: Celery, planned: list[Turn]) -> Iterator[Told]:
    """Each turn with all that it starts, in this process. One that fails does not hold up the others."""
    with _here_and_now(app):
        for turn in planned:
            told = Told(turn)
            with _listening(told):
                app.tasks[turn.task].apply()
            yield told


@contextmanager
def _here_and_now(app: Celery) -> Iterator[None]:
    before = (app.conf.task_always_eager, app.conf.task_eager_propagates)
    app.conf.task_always_eager, app.conf.task_eager_propagates = True, False
    level = _tracing.level
    _tracing.setLevel(logging.WARNING)  # each task that went well is in what is told
    try:
        yield
    finally:
        _tracing.setLevel(level)
        app.conf.task_always_eager, app.conf.task_eager_propagates = before


@contextmanager
def _listening(told: Told) -> Iterator[None]:
    def succeeded(sender: Any, result: Any, **_: Any) -> None:
        if sender.name == told.turn.task and isinstance(result, Mapping):
            told.numbers.update({key: n for key, n in result.items() if type(n) is int})

    def failed(sender: Any, exception: BaseException, **_: Any) -> None:
        told.failures.append(f"{sender.name}: {type(exception).__name__}")

    signals.task_success.connect(succeeded, weak=False)
    signals.task_failure.connect(failed, weak=False)
    try:
        yield
    finally:
        signals.task_success.disconnect(succeeded)
        signals.task_failure.disconnect(failed)
