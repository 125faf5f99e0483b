from django.conf import settings

from unitcycle.core import testing
from unitcycle.core.postgres import base


class DatabaseWrapper(base.DatabaseWrapper):
    """Signs in as the owner, then drops to the application role for good."""

    def init_connection_state(self) -> None:
        super().init_connection_state()
        if testing.lower_roles:
            self.connection.execute(f"SET ROLE {settings.APPLICATION_ROLE}")
