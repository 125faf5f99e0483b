"""Daily runs go by the day that it is at each property (N-72), not by the one at the organisation's desk."""

from collections.abc import Callable
from datetime import date
from functools import cache
from typing import Any, Protocol, Self, TypeVar
from uuid import UUID

from unitcycle.accounts.selectors import local_today
from unitcycle.core import clock
from unitcycle.portfolio.properties.selectors import local_days, today_at

# the `time_zone` of a property -> the day that it is there
DayAt = Callable[[str], date]


def day_at(today: date) -> DayAt:
    """The day at each property while it is `today` where the organisation is."""
    here = cache(local_today)  # not asked where no property has a zone of its own

    def day(time_zone: str) -> date:
        return today + (clock.today(time_zone) - here()) if time_zone else today

    return day


class Run(Protocol):
    """What a run did; two of them are added up."""

    def __add__(self, other: Self) -> Self: ...


R = TypeVar("R", bound=Run)


def by_local_day(
    run: Callable[..., R],
    *,
    property_id: UUID | None = None,
    report: Callable[[int], None] | None = None,
    **options: Any,
) -> R:
    """Run it for one property on its day, or for all: once for each day that it is now at some of them, as one run."""
    if property_id is not None:
        today = today_at(property_id)
        return run(today=today, property_id=property_id, report=report, **options)
    first, *others = local_days()
    progress = _Progress(report)
    done = run(today=first.today, zones=first.zones, report=progress, **options)
    for day in others:
        progress.go_on()
        done = done + run(today=day.today, zones=day.zones, report=progress, **options)
    return done


class _Progress:
    """Tells of several runs as if they were one."""

    def __init__(self, report: Callable[[int], None] | None) -> None:
        self._report = report
        self._before = self._seen = 0

    def __call__(self, done: int) -> None:
        self._seen = done
        if self._report is not None:
            self._report(self._before + done)

    def go_on(self) -> None:
        self._before += self._seen
        self._seen = 0
