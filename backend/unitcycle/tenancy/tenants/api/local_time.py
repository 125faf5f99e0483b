"""The day and moment of a request, in the organisation's time zone."""

from datetime import date, datetime
from typing import Any

from rest_framework.request import Request

from unitcycle.accounts.api.authentication import SignedIn, signed_in
from unitcycle.core import clock


def local_today(request: Request) -> date:
    """Today where the organisation is."""
    return clock.today(signed_in(request).organization.time_zone)


def times_of(request: Request | None) -> dict[str, Any]:
    """What serializers need to count days; nothing while the API is only described."""
    if request is None or not isinstance(request.auth, SignedIn):
        return {}
    now: datetime = clock.now()
    return {"now": now, "today": local_today(request)}
