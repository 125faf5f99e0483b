"""The kinds of proposals: what is done when one is approved, by whom, and how it is undone.

Apps register theirs in their `ai.py`. What is done and undone is a service of the app, in the transaction of the
decision: it holds together with it or not at all.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

from django.core.exceptions import ImproperlyConfigured
from pydantic import BaseModel

from unitcycle.agents.capability import load
from unitcycle.core.errors import NotFound

Receipt = Mapping[str, Any]
Do = Callable[[UUID, Any, str], Receipt]
Undo = Callable[[UUID, Receipt, str], None]


@dataclass(frozen=True)
class ProposalKind:
    """`do(subject_id, payload, by)` gives what `undo(subject_id, receipt, by)` needs. `resource` and `action` are what
    whoever approves must be allowed. Below `sure_enough` nothing is done without a person."""

    name: str
    label: str
    subject_kind: str
    resource: str
    action: str
    payload: type[BaseModel]
    do: Do
    undo: Undo | None = None
    sure_enough: float = 0.7
    lives_for: timedelta = timedelta(days=14)
    undone_within: timedelta = timedelta(days=7)


_kinds: dict[str, ProposalKind] = {}


def declare_kind(kind: ProposalKind) -> ProposalKind:
    if kind.name in _kinds:
        raise ImproperlyConfigured(f"There are two kinds of proposals {kind.name}.")
    _kinds[kind.name] = kind
    return kind


def kinds() -> list[ProposalKind]:
    load()
    return list(_kinds.values())


def kind_named(name: str) -> ProposalKind:
    """Raises NotFound: an app may have left, and its proposals stay."""
    load()
    if name not in _kinds:
        raise NotFound("There is no such kind of proposal any more.")
    return _kinds[name]
