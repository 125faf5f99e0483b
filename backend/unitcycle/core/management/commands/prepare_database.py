"""Makes sure the application's role exists and can work in this database."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand
from django.db import connections
from psycopg import sql


class Command(BaseCommand):
    help = "Create or update the role that the application connects as. Run it before migrate."
    requires_system_checks = []

    def handle(self, *args: Any, **options: Any) -> None:
        role = settings.DATABASES["default"]["USER"]
        password = settings.DATABASES["default"]["PASSWORD"]
        connection = connections["owner"]
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [role])
            # Only a superuser may touch those attributes of a role that exists, even to take them away.
            statement = (
                "ALTER ROLE {role} LOGIN PASSWORD {secret}"
                if cursor.fetchone()
                else "CREATE ROLE {role} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD {secret}"
            )
            cursor.execute(
                sql.SQL(statement).format(role=sql.Identifier(role), secret=sql.Literal(password))
            )
            cursor.execute(
                sql.SQL("GRANT CONNECT ON DATABASE {name} TO {role}").format(
                    name=sql.Identifier(connection.settings_dict["NAME"]),
                    role=sql.Identifier(role),
                )
            )
        self.stdout.write(f"The role {role} is ready.")
