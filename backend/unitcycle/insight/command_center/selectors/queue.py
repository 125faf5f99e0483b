"""The queue of suggested actions, the batches, and the settings."""

from uuid import UUID

from django.db import transaction
from django.db.models import Case, IntegerField, QuerySet, Value, When

from unitcycle.insight.command_center.models import (
    AIActionQueue,
    BulkActionBatch,
    BulkActionItem,
    CommandCenterSettings,
)
from unitcycle.insight.command_center.rules.choices import OPEN, PRIORITY_RANK


@transaction.atomic
def command_center_settings() -> CommandCenterSettings:
    """What the organisation wants; the defaults where nothing was set."""
    return CommandCenterSettings.objects.first() or CommandCenterSettings()


def rank() -> Case:
    """Urgent before high before medium before low, as a number (N1-61)."""
    whens = [When(priority=name, then=Value(place)) for name, place in PRIORITY_RANK.items()]
    return Case(*whens, default=Value(0), output_field=IntegerField())


def actions() -> QuerySet[AIActionQueue]:
    """With the names that belong to them."""
    return AIActionQueue.objects.select_related("unit", "property", "lease__tenant")


def open_actions() -> QuerySet[AIActionQueue]:
    return AIActionQueue.objects.filter(status__in=OPEN)


def batches() -> QuerySet[BulkActionBatch]:
    return BulkActionBatch.objects.all()


def items_of(batch_id: UUID) -> QuerySet[BulkActionItem]:
    """Each unit of a batch, with the names that belong to it."""
    rows = BulkActionItem.objects.filter(batch_id=batch_id)
    return rows.select_related("unit__property", "lease__tenant")
