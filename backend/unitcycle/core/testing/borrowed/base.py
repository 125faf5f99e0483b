from typing import Any

from django.db import connections
from psycopg import Connection

from unitcycle.core.postgres import base


class _Raising:
    """A cursor that works as the owner role for each of its statements and steps down after."""

    def __init__(self, cursor: Any, connection: Connection, role: str) -> None:
        self._cursor = cursor
        self._connection = connection
        self._role = role

    def execute(self, *args: Any, **kwargs: Any) -> Any:
        return self._raised(self._cursor.execute, *args, **kwargs)

    def executemany(self, *args: Any, **kwargs: Any) -> Any:
        return self._raised(self._cursor.executemany, *args, **kwargs)

    def _raised(self, method: Any, *args: Any, **kwargs: Any) -> Any:
        self._connection.execute("RESET ROLE")
        result = method(*args, **kwargs)  # on an error the rollback takes the role back, too
        self._connection.execute(f"SET ROLE {self._role}")
        return result

    def __getattr__(self, name: str) -> Any:
        return getattr(self._cursor, name)

    def __iter__(self) -> Any:
        return iter(self._cursor)

    def __enter__(self) -> "_Raising":
        return self

    def __exit__(self, *exc: object) -> None:
        self._cursor.close()


class DatabaseWrapper(base.DatabaseWrapper):
    """The owner's connection. Inside a test's transaction it borrows the connection of `default`.

    Tests that commit have no such transaction: there it is a connection of its own, as in production.
    """

    @property
    def _borrowing(self) -> bool:
        blocks: list[Any] = connections["default"].atomic_blocks
        return any(block._from_testcase for block in blocks)

    def ensure_connection(self) -> None:
        if self._borrowing:
            connections["default"].ensure_connection()
            if self.connection is not connections["default"].connection:
                self.close()
            self.connection = connections["default"].connection
            self.in_atomic_block = True
            self.autocommit = False
        else:
            self._give_back()
            super().ensure_connection()

    def _give_back(self) -> None:
        if self.connection is not None and self.connection is connections["default"].connection:
            self.connection = None
            self.in_atomic_block = False
            self.savepoint_ids = []
            self.needs_rollback = False

    def close(self) -> None:
        if self.connection is connections["default"].connection:
            self._give_back()
        elif not self.in_atomic_block:
            super().close()

    def create_cursor(self, name: str | None = None) -> Any:
        return self._raising(super().create_cursor(name))

    def _planning_cursor(self) -> Any:
        return self._raising(super()._planning_cursor())

    def _raising(self, cursor: Any) -> Any:
        if self._borrowing:
            from django.conf import settings  # noqa: PLC0415

            return _Raising(cursor, self.connection, settings.APPLICATION_ROLE)
        return cursor
