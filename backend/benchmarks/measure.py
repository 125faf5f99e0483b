"""Two sides in one run: rounds that alternate, medians, and what becomes of a goal."""

import gc
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from statistics import median
from typing import Any

Side = Callable[[], float]
"""Does the work once and returns how long it took, in seconds; preparing is not counted."""


class WrongResult(Exception):
    """The two sides do not agree, so their times mean nothing."""


@dataclass(frozen=True)
class Figure:
    """One line of the table: what was to be reached, and what was."""

    name: str
    goal: str
    measured: str
    passed: bool
    details: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Rounds:
    """The seconds of each side, one number a round."""

    seconds: Mapping[str, list[float]]

    def ratio(self, one: str, other: str) -> float:
        """How many times as long `one` takes, by the medians of both."""
        return median(self.seconds[one]) / median(self.seconds[other])

    def details(self) -> dict[str, Any]:
        return {
            "rounds": len(next(iter(self.seconds.values()))),
            "milliseconds": {
                name: {
                    "median": round(1000 * median(values), 3),
                    "lowest": round(1000 * min(values), 3),
                    "highest": round(1000 * max(values), 3),
                }
                for name, values in self.seconds.items()
            },
        }


def interleaved(rounds: int, sides: Mapping[str, Side]) -> Rounds:
    """Every round runs every side once, and each round begins with another one."""
    seconds: dict[str, list[float]] = {name: [] for name in sides}
    names = list(sides)
    for number in range(rounds):
        first = number % len(names)
        for name in names[first:] + names[:first]:
            gc.collect()
            seconds[name].append(sides[name]())
    return Rounds(seconds)


def timed(work: Callable[[], Any]) -> float:
    """How long one call takes, in seconds."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def alternating(rounds: int, calls: int, sides: Mapping[str, Callable[[], Any]]) -> Rounds:
    """For work of milliseconds: a round is the median of that many calls, one of each side in turn."""
    for work in sides.values():
        for _ in range(calls):
            work()
    seconds: dict[str, list[float]] = {name: [] for name in sides}
    for _ in range(rounds):
        with _without_collector():
            taken = [{name: timed(work) for name, work in sides.items()} for _ in range(calls)]
        for name in sides:
            seconds[name].append(median(call[name] for call in taken))
    return Rounds(seconds)


def at_most(name: str, limit: float, measured: float, **details: Any) -> Figure:
    return Figure(name, f"≤ {limit:g} ×", f"{measured:.2f} ×", measured <= limit, details)


def at_least(name: str, limit: float, measured: float, **details: Any) -> Figure:
    return Figure(name, f"≥ {limit:g} ×", f"{measured:.1f} ×", measured >= limit, details)


def require_same(ours: Any, theirs: Any, what: str) -> None:
    """Raises WrongResult with the first difference that can be shown."""
    if ours != theirs:
        raise WrongResult(f"{what} differ: {_first_difference(ours, theirs)}")


def _first_difference(ours: Any, theirs: Any) -> str:
    if isinstance(ours, dict) and isinstance(theirs, dict):
        for key in sorted({*ours, *theirs}, key=str):
            if ours.get(key, "missing") != theirs.get(key, "missing"):
                inner = _first_difference(ours.get(key, "missing"), theirs.get(key, "missing"))
                return f"{key}: {inner}"
    if isinstance(ours, list) and isinstance(theirs, list):
        if len(ours) != len(theirs):
            return f"{len(ours)} and {len(theirs)} of them"
        for place, (one, other) in enumerate(zip(ours, theirs, strict=True)):
            if one != other:
                return f"[{place}] {_first_difference(one, other)}"
    return f"{ours!r} here, {theirs!r} there"


@contextmanager
def _without_collector() -> Iterator[None]:
    """A collection would fall on whichever side happens to run."""
    gc.collect()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
