"""Celery's doors: two lines each."""

from uuid import UUID

from celery import shared_task

from unitcycle.core import clock
from unitcycle.core.outside import Reason, outside
from unitcycle.core.tasks import organization_task
from unitcycle.webhooks import selectors, services
from unitcycle.webhooks.models import WebhookDelivery
from unitcycle.webhooks.services.names import SEND


@organization_task(SEND)
def send(endpoint_id: str) -> int:
    return services.send_due(UUID(endpoint_id))


@shared_task(name="webhooks.sweep")
def sweep() -> None:
    """One task for each server that something is due for; one statement when nothing is."""
    rows = selectors.due(outside(WebhookDelivery, Reason.FAN_OUT), clock.now()).order_by()
    for organization_id, endpoint_id in rows.values_list(
        "organization_id", "endpoint_id"
    ).distinct():
        send.delay(str(organization_id), str(endpoint_id))


@shared_task(name="webhooks.forget_deliveries")
def forget_deliveries() -> int:
    return services.forget_deliveries()
