"""Whom this app knows by itself: those who work in the organisation. Read audiences.py for how others join in."""

import contextlib
from collections.abc import Iterable
from uuid import UUID

from django.db.models import Q

from unitcycle.notifications import selectors
from unitcycle.notifications.audiences import Recipient, audience, directory


@audience("All Staff")
def all_staff() -> Iterable[Recipient]:
    return map(selectors.as_recipient, selectors.staff())


@directory
def colleague_by(key: str) -> Iterable[Recipient]:
    wanted = Q(user__email__iexact=key)
    with contextlib.suppress(ValueError):
        wanted |= Q(user_id=UUID(key))
    return map(selectors.as_recipient, selectors.staff().filter(wanted))
