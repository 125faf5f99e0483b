"""Reading what one was told in the app."""

from collections.abc import Collection
from uuid import UUID

from django.db import transaction

from unitcycle.core import clock
from unitcycle.core.errors import NotFound
from unitcycle.notifications import selectors


@transaction.atomic
def mark_read(*, user_id: UUID, ids: Collection[UUID]) -> None:
    """Raises NotFound when one of them is not in the person's inbox."""
    rows = selectors.inbox_of(user_id).filter(pk__in=ids)
    if rows.count() != len(set(ids)):
        raise NotFound("There is no such notification.")
    rows.filter(read_at__isnull=True).update(read_at=clock.now(), updated_at=clock.now())


@transaction.atomic
def mark_all_read(*, user_id: UUID) -> int:
    """How many were unread."""
    unread = selectors.inbox_of(user_id).filter(read_at__isnull=True)
    return unread.update(read_at=clock.now(), updated_at=clock.now())
