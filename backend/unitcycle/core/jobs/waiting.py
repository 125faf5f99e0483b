"""Waits a little for a job to end, so that whoever started it need not ask again and again."""

from threading import BoundedSemaphore
from time import monotonic, sleep
from uuid import UUID

from unitcycle.core.models import UNFINISHED, Job
from unitcycle.core.outside import Reason, outside

LONGEST_SECONDS = 10
LOOK_EVERY_SECONDS = 0.25
# of a process's eight threads (gunicorn.conf.py): those who wait must never keep the others from being answered
MOST_WAITING = 2
_places = BoundedSemaphore(MOST_WAITING)


def wait_for_end(job_id: UUID, seconds: float) -> None:
    """Returns when the job has ended or the seconds are over; at once where too many wait already.

    Call it outside of a transaction: it would be open all the while, and `job_id` after who asks was let in.
    """
    if not _places.acquire(blocking=False):
        return
    try:
        deadline = monotonic() + seconds
        job = outside(Job, Reason.JOB_PROGRESS).filter(pk=job_id, status__in=UNFINISHED)
        while job.exists() and (left := deadline - monotonic()) > 0:
            sleep(min(LOOK_EVERY_SECONDS, left))
    finally:
        _places.release()
