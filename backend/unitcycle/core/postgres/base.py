from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, nullcontext
from typing import Any

import psycopg
from django.db.backends.postgresql import base
from django.db.backends.utils import CursorDebugWrapper

from unitcycle.core.organizations import SETTING, current_organization_id

Values = Sequence[object] | Mapping[str, object]

_ENTER = f"SELECT set_config('{SETTING}', %s, true)"


class OutsideTransaction(RuntimeError):
    """A statement inside an organisation, but in no transaction: a bug."""


class DatabaseWrapper(base.DatabaseWrapper):
    """Begins each transaction with the current organisation, as `SET LOCAL` would.

    Outside a transaction the wall knows no organisation and would show nothing: that is refused, not answered
    with an empty result.
    """

    _is_connecting = False

    def init_connection_state(self) -> None:
        self._is_connecting = (
            True  # the first connection of a process asks for the server's version
        )
        try:
            super().init_connection_state()
        finally:
            self._is_connecting = False
        # The triggers of the history ask for it row by row. Where it is not set, each asks in vain, and the server
        # takes a subtransaction back, for which it looks through all that waits for the commit.
        self.connection.execute("SELECT set_config('pgtrigger.ignore', '{}', false)")

    def create_cursor(self, name: str | None = None) -> Any:
        self._require_transaction()
        return super().create_cursor(name)

    def prepared(self, statement: str, values: Values) -> list[tuple[Any, ...]]:
        """The rows of a written-out statement that the server plans once for a connection, and not each time.

        For the few that run with every call of a provider and with every posting. Nothing is added to them: rows
        that have a history of who changed them are not written this way.

        Outside a transaction it is one of its own, which enters the organisation and commits in one trip to the
        server: what others wait for is not held while an answer is on its way.
        """
        self.ensure_connection()
        trip = self._one_trip if self._is_outside_transaction() else nullcontext
        with self.wrap_database_errors, self._planning_cursor() as cursor:
            log = CursorDebugWrapper(cursor, self).debug_sql if self.queries_logged else nullcontext
            with log(statement), trip():
                cursor.execute(statement, values, prepare=True)
            rows: list[tuple[Any, ...]] = cursor.fetchall()
        return rows

    @contextmanager
    def _one_trip(self) -> Iterator[None]:
        with self.connection.pipeline():
            self._enter()
            yield

    def _enter(self) -> None:
        # not through a Django cursor: this is the start of every transaction, and no query of anybody's that a
        # log or a counter should show
        self._planning_cursor().execute(_ENTER, [str(current_organization_id())], prepare=True)

    def _planning_cursor(self) -> Any:
        # Django's own cursors write the values into the text, which is another one each time
        return psycopg.Cursor(self.connection)

    def _is_outside_transaction(self) -> bool:
        outside = not self.in_atomic_block and not self._is_connecting
        return self.alias == "default" and bool(current_organization_id()) and outside

    def _require_transaction(self) -> None:
        if self._is_outside_transaction():
            raise OutsideTransaction(
                "Inside an organisation every statement belongs to a transaction: use transaction.atomic()."
            )

    def _set_autocommit(self, autocommit: bool) -> None:
        super()._set_autocommit(autocommit)  # type: ignore[misc]
        if not autocommit and current_organization_id() is not None and self.alias == "default":
            self._enter()
