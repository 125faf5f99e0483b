"""Celery's doors into payments."""

from typing import Any

from celery import shared_task

from unitcycle.core import clock
from unitcycle.core.outside import Reason, outside
from unitcycle.core.tasks import organization_task
from unitcycle.finance.payments.models import Payment, Refund, WebhookEvent
from unitcycle.finance.payments.services import checking, processing
from unitcycle.finance.payments.services.names import PROCESS_WEBHOOKS

SWEEP = "payments.sweep_payments"


@organization_task(PROCESS_WEBHOOKS)
def process_webhooks() -> None:
    processing.process_webhooks()


@organization_task(SWEEP)
def sweep_payments() -> None:
    checking.sweep_payments()


@shared_task(name="payments.sweep")
def sweep() -> None:
    """Takes up webhooks that never reached the queue, and asks about payments that were left in between."""
    now = clock.now()
    events = outside(WebhookEvent, Reason.FAN_OUT).filter(next_attempt_at__lte=now)
    for organization_id in _organizations(events):
        process_webhooks.delay(str(organization_id))
    payments = outside(Payment, Reason.FAN_OUT).filter(next_check_at__lte=now)
    refunds = outside(Refund, Reason.FAN_OUT).filter(next_check_at__lte=now)
    for organization_id in {*_organizations(payments), *_organizations(refunds)}:
        sweep_payments.delay(str(organization_id))


@shared_task(name="payments.forget_refused_webhooks")
def forget_refused_webhooks() -> int:
    return processing.forget_refused()


def _organizations(rows: Any) -> set[Any]:
    return set(rows.order_by().values_list("organization_id", flat=True).distinct())
