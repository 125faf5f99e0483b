"""Which organisation this piece of work is for, and how the database is told.

The organisation is held in a context variable; `core.postgres` repeats it to PostgreSQL at the start of every
transaction (`SET LOCAL`), where the row-level-security policies read it. Without one, nothing is visible.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any
from uuid import UUID

from django.db import connections
from psycopg.pq import TransactionStatus

SETTING = "unitcycle.organization_id"
_TELL = f"SELECT set_config('{SETTING}', %s, true)"

_current: ContextVar[UUID | None] = ContextVar("organization_id", default=None)


class NoOrganization(RuntimeError):
    """Code that needs an organisation ran outside one: a bug, never a user's mistake."""


def current_organization_id() -> UUID | None:
    return _current.get()


def required_organization_id() -> UUID:
    """The current organisation. Raises NoOrganization outside one."""
    organization_id = _current.get()
    if organization_id is None:
        raise NoOrganization("This needs an organisation: enter one with organization_context().")
    return organization_id


@contextmanager
def organization_context(organization_id: UUID) -> Iterator[None]:
    """Everything inside sees and writes only rows of this organisation."""
    token = _current.set(organization_id)
    tell_database()
    try:
        yield
    finally:
        _current.reset(token)
        tell_database()


@contextmanager
def no_organization() -> Iterator[None]:
    """The scope of one request: whatever organisation it enters is left at its end."""
    token = _current.set(None)
    _tell_quietly()
    try:
        yield
    finally:
        _current.reset(token)
        _tell_quietly()


def enter_organization(organization_id: UUID) -> None:
    """Enter for the rest of the surrounding `no_organization` scope (sign-in of a request)."""
    _current.set(organization_id)
    tell_database()


def tell_database() -> None:
    """Repeat the current organisation to an open transaction; a later one is told when it begins."""
    connection = connections["default"]
    if _listens(connection):
        with connection.cursor() as cursor:
            cursor.execute(_TELL, [_name_of_current()])


def _tell_quietly() -> None:
    """As tell_database, past Django's query log: a request that begins and ends inside an open transaction,
    as in tests, is told so, and no count of queries is changed by it."""
    connection = connections["default"]
    if _listens(connection):
        connection.connection.execute(_TELL, [_name_of_current()])


def _listens(connection: Any) -> bool:
    if not connection.in_atomic_block or connection.connection is None:
        return False
    # a failed transaction will be rolled back, and the setting with it
    return bool(connection.connection.info.transaction_status != TransactionStatus.INERROR)


def _name_of_current() -> str:
    return str(_current.get() or "")
