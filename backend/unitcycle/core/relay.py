"""Hands committed events to their after-commit handlers: at least once, in order per subject."""

import logging
from datetime import timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet

from unitcycle.core import clock, events
from unitcycle.core.models import OutboxEvent
from unitcycle.core.organizations import organization_context
from unitcycle.core.outside import Reason, outside
from unitcycle.core.turns import take_turn

logger = logging.getLogger(__name__)

MAX_ATTEMPTS = 8
FIRST_PAUSE = timedelta(seconds=5)
KEPT_FOR = timedelta(days=30)


def relay(organization_id: UUID) -> int:
    """Deliver all that is due for one organisation; the number of events delivered."""
    delivered = 0
    with organization_context(organization_id):
        while True:
            with transaction.atomic():
                # one relay at a time keeps the order; others wait for one event's time
                take_turn("outbox")
                row = _next_due()
                if row is None:
                    return delivered
                delivered += _deliver(row)


def undelivered() -> QuerySet[OutboxEvent]:
    return OutboxEvent.objects.filter(delivered_at__isnull=True, given_up_at__isnull=True)


def _next_due() -> OutboxEvent | None:
    """The oldest due event none of whose subject's earlier events still waits."""
    earlier = undelivered().filter(
        subject_id=OuterRef("subject_id"), position__lt=OuterRef("position")
    )
    return (
        undelivered()
        .filter(~Exists(earlier), next_attempt_at__lte=clock.now())
        .order_by("position")
        .first()
    )


def _deliver(row: OutboxEvent) -> int:
    event_type = events.CATALOGUE.get(row.name)
    try:
        if event_type is None:
            raise LookupError(f"no event is called {row.name}")
        with transaction.atomic():
            event = event_type.from_payload(row.subject_id, row.payload)
            for handler in events.handlers_after_commit(event_type):
                handler(event)
    except Exception as error:
        logger.exception("Event %s was not delivered", row.name)
        _put_off(row, error)
        return 0
    row.delivered_at = clock.now()
    row.save(update_fields=["delivered_at", "updated_at"])
    return 1


def _put_off(row: OutboxEvent, error: Exception) -> None:
    row.attempts += 1
    row.error = f"{type(error).__name__}: {error}"[:2000]
    if row.attempts >= MAX_ATTEMPTS:
        row.given_up_at = clock.now()
    else:
        row.next_attempt_at = clock.now() + FIRST_PAUSE * 2**row.attempts
    row.save(update_fields=["attempts", "error", "given_up_at", "next_attempt_at", "updated_at"])


def forget_delivered() -> int:
    """Remove what was delivered long ago; what was given up stays until somebody has looked at it."""
    old = clock.now() - KEPT_FOR
    return outside(OutboxEvent, Reason.UPKEEP).filter(delivered_at__lt=old).delete()[0]
