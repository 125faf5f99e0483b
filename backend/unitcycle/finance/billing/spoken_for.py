"""Whom somebody else speaks to about what is overdue: billing's own reminders leave it to them.

leave_overdue_to(tenants_in_cases)                             # in handlers.py of a wing above
leave_overdue_to(tenants_left_alone, even_by_hand=True)        # nor may a person remind these
"""

from collections.abc import Callable
from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

# on a day: rows of any kind that have a `tenant`
Spoken = Callable[[date], QuerySet[Any]]

_others: list[tuple[Spoken, bool]] = []


def leave_overdue_to(tenants: Spoken, *, even_by_hand: bool = False) -> None:
    _others.append((tenants, even_by_hand))


def spoken_for(today: date, *, by_hand: bool) -> Q:
    """The tenants, as a condition on rows with a `tenant`."""
    found = Q(pk__in=[])
    for tenants, even_by_hand in _others:
        if even_by_hand or not by_hand:
            found |= Q(Exists(tenants(today).filter(tenant=OuterRef("tenant"))))
    return found
