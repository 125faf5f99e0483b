"""Whoever follows a message hears what became of it."""

from unitcycle.core.events import emit
from unitcycle.notifications.events import MessageSettled
from unitcycle.notifications.following import is_followed
from unitcycle.notifications.models import Message


def tell_follower(message: Message, status: str, reason: str) -> None:
    """In the transaction that settles it."""
    if is_followed(message.source):
        emit(
            MessageSettled(
                subject_id=message.pk,
                source=message.source,
                channel=message.channel,
                status=status,
                reason=reason[:300],
            )
        )
