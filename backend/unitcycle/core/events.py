"""What happened: events, the outbox and who listens.

    @dataclass(frozen=True, kw_only=True)
    class LeaseNoticeGiven(Event):
        name = "lease.notice_given"
        lease_id: UUID

`emit` writes an outbox row and runs the `@in_transaction` handlers at once: what must hold together.
`@after_commit` handlers are run by the relay (core.relay) after the commit: at least once, in order per
subject. Handlers receive events, never models, and read anew what they need.
"""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields
from datetime import date, datetime
from decimal import Decimal
from typing import Any, ClassVar, Self, TypeVar, get_type_hints
from uuid import UUID

from django.db import connections, transaction

from unitcycle.core import clock
from unitcycle.core.organizations import required_organization_id
from unitcycle.core.recordsets import as_json

CATALOGUE: dict[str, type["Event"]] = {}


@dataclass(frozen=True, kw_only=True)
class Event:
    """A fact in the past tense. Carries ids and plain values; `subject_id` gives the order."""

    name: ClassVar[str]
    subject_id: UUID

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        if "name" in cls.__dict__:
            CATALOGUE[cls.name] = cls

    def payload(self) -> dict[str, Any]:
        """JSON values of all fields but the subject. An event is flat: what it carries needs no copy."""
        return {key: _plain(value) for key, value in vars(self).items() if key != "subject_id"}

    @classmethod
    def from_payload(cls, subject_id: UUID, payload: dict[str, Any]) -> Self:
        """The event as it was emitted; fields that the class has gained since keep their default."""
        hints = get_type_hints(cls)
        known = {
            field.name: _typed(hints[field.name], payload[field.name])
            for field in fields(cls)
            if field.name in payload
        }
        return cls(subject_id=subject_id, **known)


def _plain(value: Any) -> Any:
    if isinstance(value, UUID | Decimal):
        return str(value)
    return value.isoformat() if isinstance(value, date | datetime) else value


def _typed(hint: Any, value: Any) -> Any:
    if value is None:
        return None
    for kind, parse in (
        (UUID, UUID),
        (Decimal, Decimal),
        (datetime, datetime.fromisoformat),
        (date, date.fromisoformat),
    ):
        if hint is kind or kind in getattr(hint, "__args__", ()):
            return parse(value)  # type: ignore[operator]
    return value


E = TypeVar("E", bound=Event)
Batch = Callable[[Sequence[E]], None]
One = Callable[[E], None]

_in_transaction: dict[type[Event], list[Callable[..., None]]] = defaultdict(list)
_after_commit: dict[type[Event], list[Callable[..., None]]] = defaultdict(list)


def in_transaction(event_type: type[E]) -> Callable[[Batch[E]], Batch[E]]:
    """Run the handler inside the emitting transaction, with a list: a scan emits thousands."""

    def subscribe(handler: Batch[E]) -> Batch[E]:
        _in_transaction[event_type].append(handler)
        return handler

    return subscribe


def after_commit(event_type: type[E]) -> Callable[[One[E]], One[E]]:
    """Run the handler after the commit, from the relay. It may run twice: make it idempotent."""

    def subscribe(handler: One[E]) -> One[E]:
        _after_commit[event_type].append(handler)
        return handler

    return subscribe


def handlers_after_commit(event_type: type[Event]) -> list[Callable[..., None]]:
    return _after_commit[event_type]


def is_heard_in_transaction(event_type: type[Event]) -> bool:
    """Whether a set-based writer has to hand its events to Python at all."""
    return bool(_in_transaction[event_type])


def is_heard_after_commit(event_type: type[Event]) -> bool:
    return bool(_after_commit[event_type])


# as one JSON text: to make and to bind an object a row takes longer than to write it
_INSERT = """
INSERT INTO core_outboxevent (
    id, organization_id, created_at, updated_at, next_attempt_at, attempts, error, name, subject_id, payload,
    delivered_at
)
SELECT gen_random_uuid(), %s, %s, %s, %s, 0, '', e.name, e.subject_id, e.payload, e.delivered_at
FROM json_to_recordset(%s::json)
    AS e (name text, subject_id uuid, payload jsonb, delivered_at timestamptz)
"""


def emit(event: Event) -> None:
    """Record that it happened, in the transaction in which it did."""
    emit_many([event])


def emit_many(events: Sequence[Event]) -> None:
    """Record many at once: one INSERT, and each in-transaction handler is called once per type."""
    if not events:
        return
    if not connections["default"].in_atomic_block:
        raise RuntimeError("An event belongs to the transaction in which it happened.")
    now = clock.now()
    rows = [
        {
            "name": event.name,
            "subject_id": event.subject_id,
            "payload": event.payload(),
            "delivered_at": None if is_heard_after_commit(type(event)) else now,
        }
        for event in events
    ]
    with connections["default"].cursor() as cursor:
        cursor.execute(_INSERT, [required_organization_id(), now, now, now, as_json(rows)])
    by_type: dict[type[Event], list[Event]] = defaultdict(list)
    for event in events:
        by_type[type(event)].append(event)
    for event_type, batch in by_type.items():
        for handler in _in_transaction[event_type]:
            handler(batch)
    if any(is_heard_after_commit(event_type) for event_type in by_type):
        wake_relay_after_commit()


class _Wake:
    """Asks for one relay run of one organisation; equal to any other that asks for the same."""

    def __init__(self, organization_id: UUID) -> None:
        self.organization_id = organization_id
        # Django names a robust callback that failed by this, and an object has none of its own
        self.__qualname__ = "wake_relay"

    def __call__(self) -> None:
        from unitcycle.core.tasks import relay_outbox  # noqa: PLC0415  tasks import the relay

        relay_outbox.delay(str(self.organization_id))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Wake) and other.organization_id == self.organization_id

    def __hash__(self) -> int:
        return hash(self.organization_id)


def wake_relay_after_commit() -> None:
    """Once per transaction, however many events it emits. A lost call is caught by the sweep."""
    wake = _Wake(required_organization_id())
    waiting = [callback for _, callback, *_ in connections["default"].run_on_commit]
    if wake not in waiting:
        # robust: an unreachable broker must not fail a request whose work is committed
        transaction.on_commit(wake, robust=True)
