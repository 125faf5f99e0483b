"""Celery's doors into collections."""

from typing import Any
from uuid import UUID

from celery import shared_task

from unitcycle.accounts.fan_out import for_every_organization
from unitcycle.core.jobs import Progress, job_kind
from unitcycle.core.organizations import organization_context
from unitcycle.residency.rent_collections.services import scan_cases
from unitcycle.residency.rent_collections.services.engine import run_engine
from unitcycle.residency.rent_collections.services.scanning import SCAN


@shared_task(name="collections.daily_collections_scan")
def daily_collections_scan(organization_id: str | None = None) -> dict[str, Any]:
    """The daily scan. Without an organisation it is queued once for each of them."""
    if organization_id is None:
        return for_every_organization(daily_collections_scan)
    with organization_context(UUID(organization_id)):
        return scan_cases().as_dict()


@shared_task(name="collections.escalation_engine")
def escalation_engine(organization_id: str | None = None) -> dict[str, Any]:
    """Takes the steps that are due, every four hours."""
    if organization_id is None:
        return for_every_organization(escalation_engine)
    with organization_context(UUID(organization_id)):
        return run_engine().as_dict()


@job_kind(SCAN, title="Collections scan")
def scan(progress: Progress) -> dict[str, Any]:
    """The same scan, asked for by a person."""
    done = scan_cases()
    progress.report(done=done.created + done.refreshed + done.closed)
    return done.as_dict()
