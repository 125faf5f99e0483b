"""Celery's doors into billing."""

from datetime import date
from typing import Any
from uuid import UUID

from celery import shared_task

from unitcycle.accounts.fan_out import for_every_organization
from unitcycle.core import clock
from unitcycle.core.jobs import Progress, job_kind
from unitcycle.core.organizations import organization_context
from unitcycle.finance.billing.services import (
    apply_late_fees,
    by_local_day,
    generate_invoices,
    send_reminders,
)
from unitcycle.finance.billing.services.generation import GENERATE
from unitcycle.finance.billing.services.late_fees import LATE_FEES
from unitcycle.finance.billing.services.reminders import REMINDERS


@shared_task(name="billing.generate_monthly_invoices")
def generate_monthly_invoices(organization_id: str | None = None) -> dict[str, Any]:
    """The monthly run, at the beginning of the month in UTC: it bills that month, wherever the organisation is."""
    if organization_id is None:
        return for_every_organization(generate_monthly_invoices)
    with organization_context(UUID(organization_id)):
        month = clock.now().date().replace(day=1)
        return by_local_day(generate_invoices, month=month).as_dict()


@shared_task(name="billing.apply_late_fees")
def apply_late_fees_task(organization_id: str | None = None) -> dict[str, Any]:
    """The daily run over what is late."""
    if organization_id is None:
        return for_every_organization(apply_late_fees_task)
    with organization_context(UUID(organization_id)):
        return by_local_day(apply_late_fees).as_dict()


@shared_task(name="billing.send_payment_reminders")
def send_payment_reminders(organization_id: str | None = None) -> dict[str, Any]:
    """The daily run that reminds tenants, an hour after lateness was charged."""
    if organization_id is None:
        return for_every_organization(send_payment_reminders)
    with organization_context(UUID(organization_id)):
        return by_local_day(send_reminders).as_dict()


@job_kind(GENERATE, title="Invoices of a month")
def generate(
    progress: Progress, *, month: str, property_id: str | None, dry_run: bool
) -> dict[str, Any]:
    """The monthly run, asked for by a person."""
    made = by_local_day(
        generate_invoices,
        month=date.fromisoformat(month),
        property_id=UUID(property_id) if property_id else None,
        dry_run=dry_run,
        report=lambda done: progress.report(done=done),
    )
    return made.as_dict()


@job_kind(LATE_FEES, title="Late fees")
def late_fees(progress: Progress, *, property_id: str | None, dry_run: bool) -> dict[str, Any]:
    """The daily run, asked for by a person."""
    done = by_local_day(
        apply_late_fees,
        property_id=UUID(property_id) if property_id else None,
        dry_run=dry_run,
        report=lambda seen: progress.report(done=seen),
    )
    return done.as_dict()


@job_kind(REMINDERS, title="Payment reminders")
def reminders(
    progress: Progress,
    *,
    property_id: str | None,
    days_before: list[int] | None,
    days_after: list[int] | None,
    by_id: str | None,
    dry_run: bool,
) -> dict[str, Any]:
    """The daily run that reminds tenants, asked for by a person."""
    done = by_local_day(
        send_reminders,
        property_id=UUID(property_id) if property_id else None,
        days_before=days_before,
        days_after=days_after,
        by_hand=True,
        by_id=UUID(by_id) if by_id else None,
        dry_run=dry_run,
        report=lambda seen: progress.report(done=seen),
    )
    return done.as_dict()
