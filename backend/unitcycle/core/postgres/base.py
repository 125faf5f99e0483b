from collections.abc import Mapping, Sequence
from contextlib import nullcontext
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
        """
        self._require_transaction()
        self.ensure_connection()
        with self.wrap_database_errors, self._planning_cursor() as cursor:
            log = CursorDebugWrapper(cursor, self).debug_sql if self.queries_logged else nullcontext
            with log(statement):
                cursor.execute(statement, values, prepare=True)
            rows: list[tuple[Any, ...]] = cursor.fetchall()
        return rows

    def _planning_cursor(self) -> Any:
        # Django's own cursors write the values into the text, which is another one each time
        return psycopg.Cursor(self.connection)

    def _require_transaction(self) -> None:
        outside = not self.in_atomic_block and not self._is_connecting
        if self.alias == "default" and current_organization_id() and outside:
            raise OutsideTransaction(
                "Inside an organisation every statement belongs to a transaction: use transaction.atomic()."
            )

    def _set_autocommit(self, autocommit: bool) -> None:
        super()._set_autocommit(autocommit)  # type: ignore[misc]
        organization_id = current_organization_id()
        if not autocommit and organization_id is not None and self.alias == "default":
            # not through a Django cursor: this is the start of every transaction, and no query of anybody's
            # that a log or a counter should show
            self._planning_cursor().execute(_ENTER, [str(organization_id)], prepare=True)
