from typing import Any

from django.db.backends.postgresql import base

from unitcycle.core.organizations import SETTING, current_organization_id


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
        outside = not self.in_atomic_block and not self._is_connecting
        if self.alias == "default" and current_organization_id() and outside:
            raise OutsideTransaction(
                "Inside an organisation every statement belongs to a transaction: use transaction.atomic()."
            )
        return super().create_cursor(name)

    def _set_autocommit(self, autocommit: bool) -> None:
        super()._set_autocommit(autocommit)  # type: ignore[misc]
        organization_id = current_organization_id()
        if not autocommit and organization_id is not None and self.alias == "default":
            # `connection.execute` and not a Django cursor: this is the start of every transaction,
            # and no query of anybody's that a log or a counter should show.
            self.connection.execute(
                f"SELECT set_config('{SETTING}', %s, true)", [str(organization_id)]
            )
