"""Asks about many rows, as one job: at a pace, counted one by one, taken up where it stopped."""

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic
from uuid import UUID

from django.conf import settings
from django.core.cache import cache
from django.core.exceptions import ImproperlyConfigured
from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet

from unitcycle.agents.capability import Capability, I, O, load
from unitcycle.agents.errors import CapabilityOff
from unitcycle.agents.models import AIRun
from unitcycle.agents.rules.choices import Autonomy, OfflineReason, RunOutcome, is_within
from unitcycle.agents.selectors import level_of
from unitcycle.agents.services.running import Result, configured_model, run
from unitcycle.core.errors import DomainError, Invalid, NotFound
from unitcycle.core.jobs import Progress, job_kind, start_job
from unitcycle.core.models import Job
from unitcycle.core.organizations import required_organization_id

JOB = "agents.batch"
# what one worker asks, at the usual pace, well within the time that a task may take
MOST = 2_000
_MINUTE = 60


@dataclass(frozen=True)
class Batch(Generic[I, O]):
    """`inputs` reads what is asked about each row, and leaves out rows that are gone; `take` does with an answer what
    is done with a single one, in the transaction of its run."""

    name: str
    capability: Capability[I, O]
    subject_kind: str
    inputs: Callable[[Sequence[UUID]], Mapping[UUID, I]]
    take: Callable[[UUID, Result[O]], Any]


_batches: dict[str, Batch[Any, Any]] = {}


def declare_batch(batch: Batch[I, O]) -> Batch[I, O]:
    if batch.name in _batches:
        raise ImproperlyConfigured(f"There are two batches {batch.name}.")
    _batches[batch.name] = batch
    return batch


def start_batch(batch: Batch[Any, Any], subject_ids: Sequence[UUID], *, asked_by: Any) -> Job:
    """Raises Invalid for too many."""
    wanted = list(dict.fromkeys(subject_ids))
    if len(wanted) > MOST:
        raise Invalid(f"At most {MOST:,} at a time.")
    asked_by_id = str(asked_by.pk) if asked_by else None
    return start_job(
        JOB,
        asked_by=asked_by,
        batch=batch.name,
        subject_ids=[str(one) for one in wanted],
        asked_by_id=asked_by_id,
    )


@transaction.atomic
def start_unasked(batch: Batch[Any, Any], rows: QuerySet[Any]) -> Job | None:
    """Start a job for those of the rows, in their order, that the model was not asked about: what a night does.

    Nothing to do without a model, or where it may only suggest.
    """
    if configured_model().is_offline or not is_within(Autonomy.DRAFT, level_of(batch.capability)):
        return None
    asked = AIRun.objects.filter(
        capability=batch.capability.name,
        subject_kind=batch.subject_kind,
        subject_id=OuterRef("pk"),
    ).exclude(offline_reason=OfflineReason.OVER_BUDGET)
    wanted = list(rows.filter(~Exists(asked)).values_list("pk", flat=True)[:MOST])
    return start_batch(batch, wanted, asked_by=None) if wanted else None


@job_kind(JOB, title="Ask about many")
def ask_about_many(
    progress: Progress, *, batch: str, subject_ids: Sequence[str], asked_by_id: str | None
) -> dict[str, Any]:
    """What was asked before its worker died is not asked again."""
    load()
    known = _batches.get(batch)
    if known is None:
        raise NotFound("There is no such batch any more.")
    wanted = [UUID(one) for one in subject_ids]
    asked = _asked_before(progress.job_id)
    done = sum(outcome != RunOutcome.FAILED for outcome in asked.values())
    failed = len(asked) - done
    progress.report(total=len(wanted), done=len(asked), failed=failed)
    for subject_id in wanted:
        if subject_id in asked:
            continue
        if _ask_about(known, subject_id, progress.job_id, asked_by_id):
            done += 1
        else:
            failed += 1
        progress.report(done=done + failed, failed=failed)
    return {"done": done, "failed": failed}


def _ask_about(
    batch: Batch[Any, Any], subject_id: UUID, job_id: UUID, asked_by_id: str | None
) -> bool:
    """Whether it came to an end. One that fails does not stop the others; one that is switched off stops all."""
    with transaction.atomic():
        given = batch.inputs([subject_id]).get(subject_id)
    if given is None:
        return False
    keep_pace()
    try:
        run(
            batch.capability,
            given,
            subject=(batch.subject_kind, subject_id),
            asked_by_id=UUID(asked_by_id) if asked_by_id else None,
            job_id=job_id,
            then=lambda result: batch.take(subject_id, result),
        )
    except CapabilityOff:
        raise
    except DomainError:
        return False
    return True


def keep_pace(sleep: Callable[[float], None] = time.sleep) -> None:
    """Wait until this organisation may ask again: so many questions a minute, over all its batches."""
    if configured_model().is_offline:
        return
    while not _has_turn():
        sleep(1.0)


def _has_turn() -> bool:
    minute = int(time.time()) // _MINUTE
    key = f"ai-pace:{required_organization_id()}:{minute}"
    cache.add(key, 0, timeout=2 * _MINUTE)
    return bool(cache.incr(key) <= settings.AI_CALLS_PER_MINUTE)


@transaction.atomic
def _asked_before(job_id: UUID) -> dict[UUID, str]:
    """Runs of this job that came to an end, by what they were about."""
    rows = AIRun.objects.filter(job_id=job_id).exclude(outcome=RunOutcome.RUNNING)
    return dict(rows.values_list("subject_id", "outcome"))  # type: ignore[arg-type]
