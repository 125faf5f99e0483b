"""Asks a worker to begin, once the transaction has committed. A lost call is caught by the sweep."""

from uuid import UUID

from celery import current_app
from django.db import connections, transaction

from unitcycle.core.organizations import required_organization_id

# names of tasks, which stand above the services
DELIVER = "notifications.deliver"
PROCESS_CALLBACKS = "notifications.process_callbacks"


class _Wake:
    """One run of a task for one organisation; equal to any other that asks for the same."""

    def __init__(self, task: str, organization_id: UUID) -> None:
        self.named = (task, organization_id)
        # Django names a robust callback that failed by this, and an object has none of its own
        self.__qualname__ = f"wake {task}"

    def __call__(self) -> None:
        task, organization_id = self.named
        current_app.tasks[task].delay(str(organization_id))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Wake) and other.named == self.named

    def __hash__(self) -> int:
        return hash(self.named)


def wake_after_commit(task: str) -> None:
    """Once per transaction, however often it is asked for."""
    wake = _Wake(task, required_organization_id())
    waiting = [callback for _, callback, *_ in connections["default"].run_on_commit]
    if wake not in waiting:
        # robust: an unreachable broker must not fail a request whose work is committed
        transaction.on_commit(wake, robust=True)
