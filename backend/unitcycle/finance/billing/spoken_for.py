"""Whom somebody else speaks to about what is overdue: billing's own reminders leave it to them.

leave_overdue_to(tenants_in_collections)   # in handlers.py of a wing above
"""

from collections.abc import Callable
from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

# on a day: rows of any kind that have a `tenant`
Spoken = Callable[[date], QuerySet[Any]]

_others: list[Spoken] = []


def leave_overdue_to(tenants: Spoken) -> None:
    _others.append(tenants)


def spoken_for(today: date) -> Q:
    """The tenants, as a condition on rows with a `tenant`."""
    found = Q(pk__in=[])
    for tenants in _others:
        found |= Q(Exists(tenants(today).filter(tenant=OuterRef("tenant"))))
    return found
