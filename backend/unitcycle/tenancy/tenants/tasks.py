"""Celery's doors into the life cycle."""

from typing import Any
from uuid import UUID

from celery import shared_task

from unitcycle.accounts.fan_out import for_every_organization
from unitcycle.accounts.selectors import local_today
from unitcycle.core.jobs import Progress, job_kind
from unitcycle.core.organizations import organization_context
from unitcycle.tenancy.tenants.services import classify_leases
from unitcycle.tenancy.tenants.services.classification import SCAN


@shared_task(name="tenants.classify_lease_statuses")
def classify_lease_statuses(organization_id: str | None = None) -> dict[str, int]:
    """The nightly scan. Without an organisation it is queued once for each of them."""
    if organization_id is None:
        return for_every_organization(classify_lease_statuses)
    with organization_context(UUID(organization_id)):
        return classify_leases(today=local_today()).as_dict()


@shared_task(name="tenants.initial_lease_reclassification")
def initial_lease_reclassification(organization_id: str | None = None) -> dict[str, int]:
    """Once, for leases from before the life cycle; safe to run again (R1.1-17, N1-12)."""
    if organization_id is None:
        return for_every_organization(initial_lease_reclassification)
    with organization_context(UUID(organization_id)):
        return classify_leases(today=local_today(), first=True).as_dict()


@job_kind(SCAN, title="Lease life-cycle scan")
def scan(progress: Progress) -> dict[str, Any]:
    """The same scan, asked for by a person."""
    summary = classify_leases(today=local_today(), report=lambda moved: progress.report(done=moved))
    return summary.as_dict()
