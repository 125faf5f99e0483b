"""Celery's doors into the kernel."""

from collections.abc import Callable
from functools import wraps
from typing import Any
from uuid import UUID

from celery import shared_task
from django.core.cache import cache

from unitcycle.core import idempotency, relay
from unitcycle.core.clock import now
from unitcycle.core.jobs import runner
from unitcycle.core.models import UNFINISHED, Job, OutboxEvent
from unitcycle.core.organizations import organization_context
from unitcycle.core.outside import Reason, outside

HEARTBEAT = "worker-heartbeat"


def organization_task(name: str, **options: Any) -> Callable[[Callable[..., Any]], Any]:
    """A task whose first argument is an organisation's id; it runs inside that organisation."""

    def decorate(function: Callable[..., Any]) -> Any:
        @shared_task(name=name, **options)
        @wraps(function)
        def inside(organization_id: str, *args: Any, **kwargs: Any) -> Any:
            with organization_context(UUID(organization_id)):
                return function(*args, **kwargs)

        return inside

    return decorate


@shared_task(name="core.worker_heartbeat")
def worker_heartbeat() -> None:
    cache.set(HEARTBEAT, now().timestamp(), timeout=600)


@shared_task(name="core.relay_outbox")
def relay_outbox(organization_id: str) -> int:
    return relay.relay(UUID(organization_id))


@shared_task(name="core.sweep_outbox")
def sweep_outbox() -> None:
    waiting = (
        outside(OutboxEvent, Reason.OUTBOX)
        .filter(delivered_at__isnull=True, given_up_at__isnull=True, next_attempt_at__lte=now())
        .order_by()
        .values_list("organization_id", flat=True)
        .distinct()
    )
    for organization_id in waiting:
        relay_outbox.delay(str(organization_id))


@organization_task("core.run_job")
def run_job(job_id: str) -> None:
    runner.run(UUID(job_id))


@shared_task(name="core.sweep_jobs")
def sweep_jobs() -> None:
    """Takes up jobs that never reached the queue or whose worker died."""
    unfinished = outside(Job, Reason.FAN_OUT).filter(status__in=UNFINISHED)
    for job in runner.abandoned(unfinished):
        run_job.delay(str(job.organization_id), str(job.pk))


@shared_task(name="core.forget_idempotency_keys")
def forget_idempotency_keys() -> int:
    return idempotency.forget_old_keys()


@shared_task(name="core.forget_delivered_events")
def forget_delivered_events() -> int:
    return relay.forget_delivered()
