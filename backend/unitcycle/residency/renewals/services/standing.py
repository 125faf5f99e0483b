"""A recommendation as it is now, locked, and whether something can still be done with it."""

from datetime import date
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from unitcycle.accounts.selectors import current_organization
from unitcycle.residency.renewals.errors import RenewalExpired, RenewalNotFound, StepNotAllowed
from unitcycle.residency.renewals.models import RenewalRecommendation
from unitcycle.residency.renewals.rules import terms
from unitcycle.residency.renewals.rules.states import RenewalStatus, can_become


def held_renewal(renewal_id: UUID) -> RenewalRecommendation:
    """Locked. Who changes its lease as well holds the unit and the lease first. Raises RenewalNotFound."""
    rows = RenewalRecommendation.objects.select_for_update(no_key=True, of=("self",))
    found = rows.select_related("lease", "tenant", "unit", "property").filter(pk=renewal_id).first()
    if found is None:
        raise RenewalNotFound("There is no such renewal.")
    return found


def require_step(renewal: RenewalRecommendation, wanted: RenewalStatus) -> None:
    """Raises StepNotAllowed."""
    if can_become(renewal.status, wanted):
        return
    now = RenewalStatus(renewal.status).label
    raise StepNotAllowed(f"This renewal is “{now}” and cannot become “{wanted.label}”.")


def has_run_out(renewal: RenewalRecommendation, today: date) -> bool:
    """Whether its time is over, or its lease is no longer what was advised about."""
    zone = ZoneInfo(current_organization().time_zone)
    lease, rolls = renewal.lease, renewal.is_month_to_month
    fits = (
        lease.archived_at is None
        and lease.tenant_id == renewal.tenant_id
        and terms.still_fits(
            lease.lease_status,
            lease.lease_end_date,
            renewal.recommended_lease_start,
            is_month_to_month=rolls,
        )
    )
    return not fits or terms.has_expired(
        renewal.status,
        renewal.created_at.astimezone(zone).date(),
        renewal.recommended_lease_start,
        renewal.answer_by,
        today,
        is_month_to_month=rolls,
    )


def require_standing(renewal: RenewalRecommendation, today: date) -> None:
    """Raises RenewalExpired."""
    if has_run_out(renewal, today):
        raise RenewalExpired(
            "This renewal has expired: its time is over, or the lease has changed since. "
            "The next scan advises anew."
        )


def facts_of(renewal: RenewalRecommendation) -> dict[str, Any]:
    """What every event about a renewal says."""
    return {
        "subject_id": renewal.pk,
        "lease_id": renewal.lease_id,
        "tenant_id": renewal.tenant_id,
        "unit_id": renewal.unit_id,
        "property_id": renewal.property_id,
    }
