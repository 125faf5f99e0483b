"""The only door out of an organisation.

Everything else connects as the application role, which row-level security walls in. What has to look across
organisations, or before it is known which one a request belongs to, says so here with its reason and is
served by the owner role. A test refuses any other use of that connection.
"""

from collections.abc import Sequence
from enum import StrEnum
from typing import Any, TypeVar

from django.apps import apps
from django.conf import settings
from django.db import connections
from django.db.models import Model, QuerySet

_OWNER = "owner"

M = TypeVar("M", bound=Model)


class Reason(StrEnum):
    """Why a query may stand outside every organisation."""

    SIGN_IN = "which organisations does this person belong to"
    API_KEY = "whose key is this"
    INVITATION = "whose invitation is this"
    FAN_OUT = "which organisations does a scheduled task run for"
    OUTBOX = "which organisations have events that were not delivered"
    JOB_PROGRESS = "show progress while the work's own transaction is open"
    UPKEEP = "remove what has served its time"
    METRICS = "how long are the queues of the installation"
    CALLBACK = "whose message does a provider tell about"
    WEBHOOK = "whose gateway does a payment provider call"
    COMMAND = "an operator names an organisation on the command line"


def outside(model: type[M], reason: Reason) -> QuerySet[M]:
    """Rows of every organisation, read or written as the owner role."""
    assert isinstance(reason, Reason)
    return model._default_manager.using(_OWNER)


def read_outside(reason: Reason, statement: str, values: Sequence[object]) -> list[tuple[Any, ...]]:
    """What a written-out statement finds: for calls so frequent that composing it would cost more than running it."""
    assert isinstance(reason, Reason)
    connection: Any = connections[_OWNER]
    found: list[tuple[Any, ...]] = connection.prepared(statement, values)
    return found


def take_statistics() -> None:
    """After many rows were written: the server would count them by itself, but a minute later.

    Until then it would join thousands of rows by loops.
    """
    with connections[_OWNER].cursor() as cursor:
        cursor.execute("ANALYZE")


def delete_everything() -> None:
    """Every row of every organisation, histories and books included. For development alone.

    Truncated, because what was posted refuses to be deleted. The schedule of tasks stays.
    """
    connection = connections[_OWNER]
    tables = {
        connection.ops.quote_name(model._meta.db_table)
        for model in apps.get_models(include_auto_created=True)
        if model.__module__.startswith("unitcycle.") and model._meta.managed
    }
    with connection.cursor() as cursor:
        cursor.execute(f"TRUNCATE {', '.join(sorted(tables))} CASCADE")


class Router:
    """Sends everything to the walled connection, whichever connection an object was read from."""

    def db_for_read(self, model: type[Model], **hints: Any) -> str:
        return "default"

    def db_for_write(self, model: type[Model], **hints: Any) -> str:
        return "default"

    def allow_relation(self, one: Model, other: Model, **hints: Any) -> bool:
        return True

    def allow_migrate(self, db: str, app_label: str, **hints: Any) -> bool:
        return db == settings.MIGRATION_ALIAS
