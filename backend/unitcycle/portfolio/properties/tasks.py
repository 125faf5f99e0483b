"""Celery's doors to properties."""

from celery import shared_task

from unitcycle.accounts.fan_out import for_every_organization
from unitcycle.core.tasks import organization_task
from unitcycle.portfolio.properties.services import daily_report


@shared_task(name="properties.send_daily_property_report")
def send_daily_property_report() -> None:
    """Each organisation for itself: one whose mail cannot be sent does not hold up the others."""
    for_every_organization(send_reports_of_organization)


@organization_task("properties.send_reports_of_organization")
def send_reports_of_organization() -> None:
    daily_report.send_daily_reports()
