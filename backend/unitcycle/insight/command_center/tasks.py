"""Celery's doors into the command center."""

from typing import Any
from uuid import UUID

from celery import shared_task

from unitcycle.accounts.fan_out import for_every_organization
from unitcycle.core.jobs import Progress, job_kind
from unitcycle.core.organizations import organization_context
from unitcycle.core.tasks import organization_task
from unitcycle.finance.billing.services import by_local_day
from unitcycle.insight.command_center.services import batches
from unitcycle.insight.command_center.services.drafting import DRAFTS, have_letters_drafted
from unitcycle.insight.command_center.services.forgetting import forget_superseded
from unitcycle.insight.command_center.services.generating import (
    GENERATE,
    generate_ai_action_queue,
)

__all__ = ["DRAFTS"]  # declared by being imported


@shared_task(name="portfolio_command.generate_ai_action_queue")
def nightly_ai_action_queue(organization_id: str | None = None) -> dict[str, Any]:
    """The night. Without an organisation it is queued once for each of them."""
    if organization_id is None:
        return for_every_organization(nightly_ai_action_queue)
    with organization_context(UUID(organization_id)):
        done = by_local_day(generate_ai_action_queue).as_dict()
        have_letters_drafted()
        return {**done, "forgotten": forget_superseded()}


@job_kind(GENERATE, title="Suggest actions")
def generate(progress: Progress) -> dict[str, Any]:
    """The same, asked for by a person."""
    done = by_local_day(generate_ai_action_queue, report=lambda made: progress.report(done=made))
    have_letters_drafted()
    return done.as_dict()


@job_kind(batches.EXECUTE, title="Bulk action")
def execute(progress: Progress, *, batch_id: str) -> dict[str, Any]:
    batch = batches.execute(
        UUID(batch_id), report=lambda done, failed: progress.report(done=done, failed=failed)
    )
    return {
        "batch": batch_id,
        "units_processed": batch.sent_count,
        "failed": batch.failed_count,
        "status": batch.status,
    }


@organization_task("portfolio_command.execute_batch")
def execute_batch(batch_id: str) -> None:
    batches.execute(UUID(batch_id))


@shared_task(name="portfolio_command.sweep_batches")
def sweep_batches() -> int:
    """What is scheduled for now, and what a dead worker left."""
    due = batches.due_batches()
    for organization_id, batch_id in due:
        execute_batch.delay(str(organization_id), str(batch_id))
    return len(due)
