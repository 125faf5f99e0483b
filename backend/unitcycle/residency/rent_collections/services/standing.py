"""A case as it is now, locked, and whether something can still be done with it."""

from typing import Any
from uuid import UUID

from unitcycle.portfolio.properties.selectors import today_at
from unitcycle.residency.rent_collections import selectors
from unitcycle.residency.rent_collections.errors import CaseClosed, CaseNotFound, CollectionStopped
from unitcycle.residency.rent_collections.models import CollectionCase
from unitcycle.residency.rent_collections.rules.choices import (
    UNRESOLVED,
    CaseStatus,
    StopKind,
    can_become,
)


def held_case(case_id: UUID) -> CollectionCase:
    """Locked, with whom it is about. Whoever posts does it before. Raises CaseNotFound."""
    rows = CollectionCase.objects.select_for_update(no_key=True, of=("self",))
    found = rows.select_related("tenant", "lease", "unit", "property").filter(pk=case_id).first()
    if found is None:
        raise CaseNotFound("There is no such case.")
    return found


def require_unresolved(case: CollectionCase) -> None:
    """Raises CaseClosed."""
    if case.status not in UNRESOLVED:
        raise CaseClosed(f"This case is “{CaseStatus(case.status).label}”.")


def require_step(case: CollectionCase, wanted: CaseStatus) -> None:
    """Raises CaseClosed."""
    if not can_become(case.status, wanted):
        now = CaseStatus(case.status).label
        raise CaseClosed(f"This case is “{now}” and cannot become “{wanted.label}”.")


def require_contactable(case: CollectionCase) -> None:
    """Raises CollectionStopped while something says that nothing goes out."""
    stops = selectors.standing_stops([case.tenant_id], today_at(case.property_id))
    if stops:
        why = StopKind(stops[0].kind).label
        raise CollectionStopped(f"Nothing goes out to this tenant: {why}.")


def facts_of(case: CollectionCase) -> dict[str, Any]:
    """What every event about a case says."""
    return {
        "subject_id": case.pk,
        "tenant_id": case.tenant_id,
        "lease_id": case.lease_id,
        "property_id": case.property_id,
    }
