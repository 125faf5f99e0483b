"""Asks a worker to begin, once the transaction has committed. A lost call is caught by a sweep."""

from uuid import UUID

from celery import current_app
from django.db import connections, transaction

from unitcycle.core.organizations import required_organization_id


class _Wake:
    """One run of a task for one organisation, or for one thing of it."""

    def __init__(self, task: str, *about: UUID) -> None:
        self.named = (task, about)
        self.has_called = False
        # Django names a robust callback that failed by this, and an object has none of its own
        self.__qualname__ = f"wake {task}"

    def __call__(self) -> None:
        self.has_called = True
        task, about = self.named
        current_app.tasks[task].delay(*map(str, about))


def wake_after_commit(task: str, *about: UUID) -> None:
    """Call a task with the organisation and the ids of `about`; once per transaction, however often asked for."""
    wake = _Wake(task, required_organization_id(), *about)
    registered = (callback for _, callback, *_ in connections["default"].run_on_commit)
    waiting = [one.named for one in registered if isinstance(one, _Wake) and not one.has_called]
    if wake.named not in waiting:
        # robust: an unreachable broker must not fail a request whose work is committed
        transaction.on_commit(wake, robust=True)
