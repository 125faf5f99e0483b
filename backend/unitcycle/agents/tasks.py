"""Celery's doors: two lines each."""

from celery import shared_task

from unitcycle.agents.services import batching, deciding, running

# jobs are known once their module is
__all__ = ["batching", "tidy"]


@shared_task(name="agents.tidy")
def tidy() -> dict[str, int]:
    """What nobody decided on in time, and what a dead worker left."""
    return {"expired": deciding.expire(), "closed": running.close_abandoned()}
