"""Migration operations that build the walls between organisations.

`WallOff("Lease", "LeaseStatusLog")` is all a migration needs. The policies are forced, so that even the owner
of a table is subject to them; the owner then gets a policy of its own, which core.outside relies on.
"""

from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.operations.base import Operation
from django.db.migrations.state import ProjectState

from unitcycle.core.organizations import SETTING

_CURRENT = f"nullif(current_setting('{SETTING}', true), '')::uuid"

_WALL = """
ALTER TABLE {table} ENABLE ROW LEVEL SECURITY;
ALTER TABLE {table} FORCE ROW LEVEL SECURITY;
CREATE POLICY organization_wall ON {table}
    USING ({column} = {current}) WITH CHECK ({column} = {current});
CREATE POLICY owner_door ON {table} TO CURRENT_USER USING (true) WITH CHECK (true);
"""

# What happened cannot be unsaid: the audit log of a table is only ever added to.
_ADD_ONLY = "REVOKE UPDATE, DELETE, TRUNCATE ON {table} FROM {role};"

_CHANGE_ONLY = "GRANT UPDATE ({columns}) ON {table} TO {role};"
_CHANGE_ALL = "GRANT UPDATE, DELETE ON {table} TO {role};"

_NO_WALL = """
DROP POLICY IF EXISTS owner_door ON {table};
DROP POLICY IF EXISTS organization_wall ON {table};
ALTER TABLE {table} NO FORCE ROW LEVEL SECURITY;
ALTER TABLE {table} DISABLE ROW LEVEL SECURITY;
"""

# Tables made before this migration and after it, by the role that migrates.
_GRANT = """
GRANT USAGE ON SCHEMA public TO {role};
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {role};
GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {role};
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO {role};
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO {role};
"""


class WallOff(Operation):
    """Row-level security on each named model's table, by its organisation column."""

    reversible = True
    reduces_to_sql = True

    def __init__(self, *models: str, column: str = "organization_id") -> None:
        self.models = models
        self.column = column

    def deconstruct(self) -> tuple[str, list[Any], dict[str, Any]]:
        return self.__class__.__qualname__, list(self.models), {"column": self.column}

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        """Changes no model."""

    def database_forwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        self._run(_WALL, app_label, schema_editor, to_state)

    def database_backwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        self._run(_NO_WALL, app_label, schema_editor, from_state)

    def describe(self) -> str:
        return f"Wall off {', '.join(self.models)} by {self.column}"

    def _run(
        self, sql: str, app_label: str, editor: BaseDatabaseSchemaEditor, state: ProjectState
    ) -> None:
        if editor.connection.alias != settings.MIGRATION_ALIAS:
            return
        for name in self.models:
            model = state.apps.get_model(app_label, name)
            table = editor.quote_name(model._meta.db_table)
            editor.execute(sql.format(table=table, column=self.column, current=_CURRENT))
            if sql is _WALL and any(field.name == "pgh_id" for field in model._meta.fields):
                role = editor.quote_name(settings.APPLICATION_ROLE)
                editor.execute(_ADD_ONLY.format(table=table, role=role))


class Protect(Operation):
    """What the application may change in a table: the named columns, or nothing; and it removes no row of it.

    `Protect("Posting")` lets it only add; `Protect("Charge", change=["open_amount"])` lets it move that column.
    """

    reversible = True
    reduces_to_sql = True

    def __init__(self, model: str, change: Sequence[str] = ()) -> None:
        self.model = model
        self.change = change

    def deconstruct(self) -> tuple[str, list[Any], dict[str, Any]]:
        return self.__class__.__qualname__, [self.model], {"change": list(self.change)}

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        """Changes no model."""

    def database_forwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        self._run(_ADD_ONLY, app_label, schema_editor, to_state)
        if self.change:
            self._run(_CHANGE_ONLY, app_label, schema_editor, to_state)

    def database_backwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        self._run(_CHANGE_ALL, app_label, schema_editor, from_state)

    def describe(self) -> str:
        return f"Let the application change {', '.join(self.change) or 'nothing'} of {self.model}"

    def _run(
        self, sql: str, app_label: str, editor: BaseDatabaseSchemaEditor, state: ProjectState
    ) -> None:
        if editor.connection.alias != settings.MIGRATION_ALIAS:
            return
        model = state.apps.get_model(app_label, self.model)
        columns = [editor.quote_name(model._meta.get_field(name).column) for name in self.change]
        editor.execute(
            sql.format(
                table=editor.quote_name(model._meta.db_table),
                role=editor.quote_name(settings.APPLICATION_ROLE),
                columns=", ".join(columns),
            )
        )


class GrantToApplicationRole(Operation):
    """Lets the application role read and write rows, of tables that are there and that will come."""

    reversible = True
    reduces_to_sql = True

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        """Changes no model."""

    def database_forwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        if schema_editor.connection.alias == settings.MIGRATION_ALIAS:
            role = schema_editor.quote_name(settings.APPLICATION_ROLE)
            schema_editor.execute(_GRANT.format(role=role))

    def database_backwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        """Rights that nobody uses do no harm: the tables go with their own migrations."""

    def describe(self) -> str:
        return "Grant rows to the application role"
