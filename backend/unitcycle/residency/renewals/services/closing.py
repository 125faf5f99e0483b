"""Open recommendations of leases that can no longer be renewed as it was advised."""

from collections.abc import Collection
from uuid import UUID

from django.db import transaction

from unitcycle.core import clock
from unitcycle.core.events import emit_many
from unitcycle.residency.renewals import selectors
from unitcycle.residency.renewals.events import RenewalExpired
from unitcycle.residency.renewals.models import RenewalRecommendation
from unitcycle.residency.renewals.rules.states import RenewalStatus
from unitcycle.residency.renewals.services.standing import facts_of


@transaction.atomic
def close_renewals_of(lease_ids: Collection[UUID]) -> int:
    """Let whatever is open of these leases expire; says how many. The caller holds the leases."""
    held = selectors.open_renewals().select_for_update(no_key=True).order_by("pk")
    rows = list(held.filter(lease__in=lease_ids))
    events = [RenewalExpired(previous_status=row.status, **facts_of(row)) for row in rows]
    RenewalRecommendation.objects.filter(pk__in=[row.pk for row in rows]).update(
        status=RenewalStatus.EXPIRED, updated_at=clock.now()
    )
    emit_many(events)
    return len(rows)
