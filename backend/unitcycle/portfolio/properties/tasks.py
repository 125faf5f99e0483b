"""Celery's doors to properties."""

from celery import shared_task

from unitcycle.accounts.selectors import all_organization_ids
from unitcycle.core.tasks import organization_task
from unitcycle.portfolio.properties.services import daily_report


@shared_task(name="properties.send_daily_property_report")
def send_daily_property_report() -> None:
    """Each organisation for itself: one whose mail cannot be sent does not hold up the others."""
    for organization_id in all_organization_ids():
        send_reports_of_organization.delay(str(organization_id))


@organization_task("properties.send_reports_of_organization")
def send_reports_of_organization() -> None:
    daily_report.send_daily_reports()
