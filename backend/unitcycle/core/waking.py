"""Asks a worker to begin, once the transaction has committed. A lost call is caught by a sweep."""

from uuid import UUID

from celery import current_app
from django.db import connections, transaction

from unitcycle.core.organizations import required_organization_id


class _Wake:
    """One run of a task for one organisation."""

    def __init__(self, task: str, organization_id: UUID) -> None:
        self.named = (task, organization_id)
        self.has_called = False
        # Django names a robust callback that failed by this, and an object has none of its own
        self.__qualname__ = f"wake {task}"

    def __call__(self) -> None:
        self.has_called = True
        task, organization_id = self.named
        current_app.tasks[task].delay(str(organization_id))


def wake_after_commit(task: str) -> None:
    """Once per transaction, however often it is asked for."""
    wake = _Wake(task, required_organization_id())
    registered = (callback for _, callback, *_ in connections["default"].run_on_commit)
    waiting = [one.named for one in registered if isinstance(one, _Wake) and not one.has_called]
    if wake.named not in waiting:
        # robust: an unreachable broker must not fail a request whose work is committed
        transaction.on_commit(wake, robust=True)
