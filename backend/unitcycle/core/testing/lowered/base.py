from typing import Any

from django.conf import settings
from django.db.backends.postgresql import operations

from unitcycle.core import testing
from unitcycle.core.postgres import base


class DatabaseOperations(operations.DatabaseOperations):
    def execute_sql_flush(self, sql_list: Any) -> None:
        """Tests that commit are cleaned up after as the owner: the application cannot truncate."""
        with self.connection.cursor() as cursor:
            cursor.execute("RESET ROLE")
        super().execute_sql_flush(sql_list)
        if testing.lower_roles:
            with self.connection.cursor() as cursor:
                cursor.execute(f"SET ROLE {settings.APPLICATION_ROLE}")


class DatabaseWrapper(base.DatabaseWrapper):
    """Signs in as the owner, then drops to the application role for good."""

    ops_class = DatabaseOperations

    def init_connection_state(self) -> None:
        super().init_connection_state()
        if testing.lower_roles:
            self.connection.execute(f"SET ROLE {settings.APPLICATION_ROLE}")
