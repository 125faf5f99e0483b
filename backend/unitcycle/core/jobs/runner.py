"""Starts jobs, runs them, shows their progress and takes up those that were dropped."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from threading import Event as Flag
from threading import Thread
from typing import Any
from uuid import UUID

from django.db import DatabaseError, connections, transaction
from django.db.models import Q, QuerySet

from unitcycle.core import clock
from unitcycle.core.errors import DomainError
from unitcycle.core.jobs.registry import kind_named
from unitcycle.core.models import Job, JobStatus
from unitcycle.core.organizations import required_organization_id
from unitcycle.core.outside import Reason, outside

logger = logging.getLogger(__name__)

DROPPED_AFTER = timedelta(minutes=2)
MOST_ATTEMPTS = 3
BEAT_SECONDS = 20.0


def start_job(kind: str, *, asked_by: Any = None, **params: Any) -> Job:
    """Queue work of that kind. It starts after the surrounding transaction commits."""
    job = Job.objects.create(
        kind=kind, title=kind_named(kind).title, params=params, asked_by=asked_by
    )
    organization_id = str(required_organization_id())

    def enqueue() -> None:
        from unitcycle.core.tasks import run_job  # noqa: PLC0415  tasks import the runner

        run_job.delay(organization_id, str(job.pk))

    # robust: with the broker down the job stays queued and the sweep starts it later
    transaction.on_commit(enqueue, robust=True)
    return job


class Progress:
    """How far one job is. Shown at once, even while the work's own transaction is open."""

    def __init__(self, job: Job) -> None:
        self.job_id = job.pk

    def report(
        self,
        *,
        done: int | None = None,
        total: int | None = None,
        failed: int | None = None,
        message: str | None = None,
    ) -> None:
        given = {"done": done, "total": total, "failed": failed, "message": message}
        self._write(**{name: value for name, value in given.items() if value is not None})

    def beat(self) -> None:
        self._write()

    def _write(self, **values: Any) -> None:
        outside(Job, Reason.JOB_PROGRESS).filter(pk=self.job_id).update(
            heartbeat_at=clock.now(), updated_at=clock.now(), **values
        )


def run(job_id: UUID) -> None:
    """Do the work of a job once. A second call while it runs, or after it ended, does nothing."""
    job = _claim(job_id)
    if job is None:
        return
    if job.attempts > MOST_ATTEMPTS:
        _finish(
            job,
            JobStatus.FAILED,
            message=f"The worker stopped {MOST_ATTEMPTS} times while doing this. It was given up.",
        )
        return
    progress = Progress(job)
    try:
        with _heartbeat(progress):
            result = kind_named(job.kind).work(progress, **job.params)
    except DomainError as refusal:
        _finish(job, JobStatus.FAILED, message=refusal.detail, result={"fields": refusal.fields})
    except Exception:
        logger.exception("Job %s (%s) failed", job.pk, job.kind)
        _finish(
            job,
            JobStatus.FAILED,
            message="This stopped because of an error on our side. Nothing was half-done.",
        )
    else:
        _finish(job, JobStatus.SUCCEEDED, result=result)


def abandoned(jobs: QuerySet[Job]) -> QuerySet[Job]:
    """Unfinished jobs that no worker is at."""
    limit = clock.now() - DROPPED_AFTER
    return jobs.filter(
        Q(status=JobStatus.QUEUED, created_at__lt=limit)
        | Q(status=JobStatus.RUNNING, heartbeat_at__lt=limit)
    )


def _claim(job_id: UUID) -> Job | None:
    with transaction.atomic():
        free = Q(status=JobStatus.QUEUED) | Q(
            status=JobStatus.RUNNING, heartbeat_at__lt=clock.now() - DROPPED_AFTER
        )
        job = Job.objects.select_for_update().filter(free, pk=job_id).first()
        if job is None:
            return None
        job.status = JobStatus.RUNNING
        job.heartbeat_at = clock.now()
        job.started_at = job.started_at or job.heartbeat_at
        job.attempts += 1
        job.save(update_fields=["status", "heartbeat_at", "started_at", "attempts", "updated_at"])
        return job


def _finish(
    job: Job, status: JobStatus, *, message: str = "", result: dict[str, Any] | None = None
) -> None:
    with transaction.atomic():
        attempt = job.attempts
        job = Job.objects.select_for_update().get(pk=job.pk)
        if job.status != JobStatus.RUNNING or job.attempts != attempt:
            return  # taken for dead meanwhile, and another worker has it
        job.status = status
        job.finished_at = clock.now()
        job.message = (message or job.message)[:500]
        job.result = result or {}
        job.save(update_fields=["status", "finished_at", "message", "result", "updated_at"])


@contextmanager
def _heartbeat(progress: Progress) -> Iterator[None]:
    """Beats from a thread of its own, so that one long statement does not look like a death."""
    if connections["default"].in_atomic_block:  # a test's transaction cannot be shared by threads
        yield
        return
    stopped = Flag()

    def beat() -> None:
        while not stopped.wait(BEAT_SECONDS):
            try:
                progress.beat()
            except DatabaseError:  # the next beat may get through
                logger.warning("A heartbeat of job %s was lost", progress.job_id)
        connections.close_all()

    thread = Thread(target=beat, daemon=True)
    thread.start()
    try:
        yield
    finally:
        stopped.set()
        thread.join()
