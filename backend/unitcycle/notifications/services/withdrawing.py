"""Takes back what waits in the queue: what it says is not so any more."""

from collections.abc import Collection
from uuid import UUID

from django.db import transaction

from unitcycle.core import clock
from unitcycle.notifications.models import Message
from unitcycle.notifications.rules.choices import MessageStatus
from unitcycle.notifications.services import attached


@transaction.atomic
def withdraw_messages(message_ids: Collection[UUID], because: str) -> set[UUID]:
    """Of these messages the ones that will not leave now. Nobody waits for one that a worker took up."""
    rows = Message.objects.select_for_update(no_key=True, skip_locked=True).filter(
        pk__in=message_ids, status=MessageStatus.QUEUED
    )
    found = list(rows.order_by("pk"))
    now = clock.now()
    Message.objects.filter(pk__in=[row.pk for row in found]).update(
        status=MessageStatus.SUPPRESSED,
        status_reason=because[:300],
        body="",
        html="",
        settled_at=now,
        updated_at=now,
    )
    for row in found:
        attached.forget(row.attachments)
    return {row.pk for row in found}
