"""Reads about webhooks."""

from dataclasses import fields
from datetime import datetime
from typing import Any, get_args, get_type_hints

from django.db.models import Exists, OuterRef, QuerySet

from unitcycle.core import events
from unitcycle.core.events import Event
from unitcycle.webhooks.models import WebhookDelivery, WebhookEndpoint
from unitcycle.webhooks.rules import DeliveryStatus


def endpoints() -> QuerySet[WebhookEndpoint]:
    return WebhookEndpoint.objects.all()


def deliveries() -> QuerySet[WebhookDelivery]:
    return WebhookDelivery.objects.select_related("endpoint")


def due(rows: QuerySet[WebhookDelivery], now: datetime) -> QuerySet[WebhookDelivery]:
    """Of these the calls that may be made now: none before an earlier one about the same subject has ended."""
    earlier = rows.filter(
        organization=OuterRef("organization"),
        endpoint=OuterRef("endpoint"),
        subject_id=OuterRef("subject_id"),
        position__lt=OuterRef("position"),
        status=DeliveryStatus.PENDING,
    )
    return rows.filter(
        ~Exists(earlier),
        status=DeliveryStatus.PENDING,
        next_attempt_at__lte=now,
        endpoint__is_active=True,
    )


def event_types() -> dict[str, type[Event]]:
    """What can be subscribed to: every event of the catalogue, by name. Tests have events of their own."""
    return {
        name: kind
        for name, kind in sorted(events.CATALOGUE.items())
        if kind.__module__.startswith("unitcycle.") and ".tests." not in kind.__module__
    }


def meaning_of(kind: type[Event]) -> str:
    return " ".join((kind.__doc__ or "").split())


def fields_of(kind: type[Event]) -> dict[str, tuple[type[Any], bool]]:
    """What an event tells: each field with its type, and whether it can be null."""
    hints = get_type_hints(kind)
    return {field.name: _plain(hints[field.name]) for field in fields(kind)}


def _plain(hint: Any) -> tuple[type[Any], bool]:
    options = get_args(hint) or (hint,)
    known = [one for one in options if one is not type(None)]
    return known[0], len(known) < len(options)
