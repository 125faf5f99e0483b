"""Celery's doors, and the jobs of this app: each calls one service."""

from typing import Any

from celery import shared_task

from unitcycle.core import clock
from unitcycle.core.jobs import Progress, job_kind
from unitcycle.core.outside import Reason, outside
from unitcycle.core.tasks import organization_task
from unitcycle.notifications.models import Message, ProviderCallback
from unitcycle.notifications.rules import policy
from unitcycle.notifications.rules.choices import MessageStatus
from unitcycle.notifications.services import announcing, callbacks, delivery
from unitcycle.notifications.services import settings as provider_settings
from unitcycle.notifications.services.waking import DELIVER, PROCESS_CALLBACKS


@organization_task(DELIVER)
def deliver() -> None:
    delivery.settle_lost()
    delivery.deliver_due()


@organization_task(PROCESS_CALLBACKS)
def process_callbacks() -> None:
    callbacks.process_callbacks()


@shared_task(name="notifications.sweep")
def sweep() -> None:
    """Takes up what never reached the queue, what has waited long enough, and what a dead worker left."""
    now = clock.now()
    open_messages = outside(Message, Reason.FAN_OUT).order_by()
    due = open_messages.filter(status=MessageStatus.QUEUED, next_attempt_at__lte=now)
    lost = open_messages.filter(
        status=MessageStatus.SENDING, claimed_at__lte=now - policy.SENDING_AT_MOST
    )
    for organization_id in {*_organizations(due), *_organizations(lost)}:
        deliver.delay(str(organization_id))
    waiting = outside(ProviderCallback, Reason.FAN_OUT).order_by().filter(processed_at__isnull=True)
    for organization_id in _organizations(waiting):
        process_callbacks.delay(str(organization_id))


@shared_task(name="notifications.forget_callbacks")
def forget_callbacks() -> int:
    return callbacks.forget_callbacks()


def _organizations(rows: Any) -> set[Any]:
    return set(rows.values_list("organization_id", flat=True).distinct())


@job_kind(announcing.KIND, title="Announcement")
def announce(progress: Progress, **announcement: Any) -> dict[str, Any]:
    return announcing.run_announcement(progress, **announcement)


@job_kind(provider_settings.TEST, title="Test of a message provider")
def test_settings(progress: Progress, **asked: Any) -> dict[str, Any]:
    return provider_settings.run_test(**asked, reference=progress.job_id)
