"""The kinds of long work, each declared in the app that does it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

Work = Callable[..., dict[str, Any]]


@dataclass(frozen=True)
class Kind:
    name: str
    title: str
    work: Work


_kinds: dict[str, Kind] = {}


def job_kind(name: str, *, title: str) -> Callable[[Work], Work]:
    """Declare a function as the work of a kind of job. It may run twice: make it idempotent."""

    def declare(work: Work) -> Work:
        _kinds[name] = Kind(name, title, work)
        return work

    return declare


def kind_named(name: str) -> Kind:
    return _kinds[name]
