from django.db.backends.postgresql import base

from unitcycle.core.organizations import SETTING, current_organization_id


class DatabaseWrapper(base.DatabaseWrapper):
    """Begins each transaction with the current organisation, as `SET LOCAL` would."""

    def _set_autocommit(self, autocommit: bool) -> None:
        super()._set_autocommit(autocommit)
        organization_id = current_organization_id()
        if not autocommit and organization_id is not None and self.alias == "default":
            # `connection.execute` and not a Django cursor: this is the start of every transaction,
            # and no query of anybody's that a log or a counter should show.
            self.connection.execute(
                f"SELECT set_config('{SETTING}', %s, true)", [str(organization_id)]
            )
