"""Asks a worker to call a server, once the transaction has committed. A lost call is caught by the sweep."""

from uuid import UUID

from celery import current_app
from django.db import transaction

from unitcycle.core.organizations import required_organization_id

# the name of the task, which stands above the services
SEND = "webhooks.send"


def wake_after_commit(endpoint_id: UUID) -> None:
    organization_id = required_organization_id()

    def wake() -> None:
        current_app.tasks[SEND].delay(str(organization_id), str(endpoint_id))

    # robust: an unreachable broker must not fail a request whose work is committed
    transaction.on_commit(wake, robust=True)
