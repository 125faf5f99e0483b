"""Celery's doors into renewals."""

from typing import Any
from uuid import UUID

from celery import shared_task

from unitcycle.accounts.fan_out import for_every_organization
from unitcycle.core.jobs import Progress, job_kind
from unitcycle.core.organizations import organization_context
from unitcycle.finance.billing.services import by_local_day
from unitcycle.residency.renewals import ai
from unitcycle.residency.renewals.services import scan_renewals
from unitcycle.residency.renewals.services.scanning import SCAN


@shared_task(name="renewals.nightly_renewal_scan")
def nightly_renewal_scan(organization_id: str | None = None) -> dict[str, Any]:
    """The nightly scan. Without an organisation it is queued once for each of them."""
    if organization_id is None:
        return for_every_organization(nightly_renewal_scan)
    with organization_context(UUID(organization_id)):
        done = by_local_day(scan_renewals).as_dict()
        ai.have_letters_written()
    return done


@job_kind(SCAN, title="Renewal scan")
def scan(progress: Progress, *, property_id: str | None, with_expiring: bool) -> dict[str, Any]:
    """The same scan, asked for by a person."""
    done = by_local_day(
        scan_renewals,
        property_id=UUID(property_id) if property_id else None,
        with_expiring=with_expiring,
        report=lambda made: progress.report(done=made),
    )
    ai.have_letters_written()
    return done.as_dict()
