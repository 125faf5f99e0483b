"""Many rows by one statement: INSERT … SELECT with every column that the model has."""

from collections.abc import Mapping
from typing import Any
from uuid import uuid4

from django.db import connections, models
from django.utils import timezone
from psycopg.types.json import Jsonb

from unitcycle.core import clock
from unitcycle.core.organizations import current_organization_id, required_organization_id

Given = Mapping[str, Any]


def execute(statement: str, given: Given | None = None) -> int:
    """Run a statement; how many rows it touched."""
    with connections["default"].cursor() as cursor:
        cursor.execute(statement, given)
        return int(cursor.rowcount)


def fetch(statement: str, given: Given | None = None) -> list[dict[str, Any]]:
    with connections["default"].cursor() as cursor:
        cursor.execute(statement, given)
        names = [column.name for column in cursor.description]
        return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


def value(statement: str, given: Given | None = None) -> Any:
    with connections["default"].cursor() as cursor:
        cursor.execute(statement, given)
        row = cursor.fetchone()
        return row[0] if row else None


def temporary(name: str, select: str, given: Given | None = None) -> None:
    """A table of this transaction's own, filled by a query."""
    execute(f"DROP TABLE IF EXISTS pg_temp.{name}")
    execute(f"CREATE TEMP TABLE {name} ON COMMIT DROP AS {select}", given)
    # without statistics the planner takes a table of 100,000 rows for one of a thousand
    execute(f"ANALYZE {name}")


def insert(
    model: type[models.Model],
    columns: Mapping[str, str],
    source: str,
    given: Given | None = None,
    *,
    conflict: str = "",
) -> int:
    """Insert one row of the model for each row of `source` (what follows FROM); how many.

    `columns` are SQL expressions by column name. The other columns get what the model would give them,
    so that a column added later needs no change here.
    """
    expressions = dict(columns)
    values = dict(given or {})
    for column in model._meta.concrete_fields:
        target = column.column or column.name
        if target in expressions or column.generated or column.has_db_default():
            continue
        name = f"default_{target}"
        expression, default = _default_of(column, name)
        expressions[target] = expression
        if default is not None:
            values[name] = default
    names = ", ".join(f'"{name}"' for name in expressions)
    return execute(
        f'INSERT INTO "{model._meta.db_table}" ({names})'
        f" SELECT {', '.join(expressions.values())} FROM {source} {conflict}",
        values,
    )


def _default_of(column: models.Field, name: str) -> tuple[str, Any]:
    """The expression for a column that is not given, and the parameter it needs."""
    if column.default is uuid4:
        return "gen_random_uuid()", None
    if column.default is current_organization_id:
        return f"%({name})s::uuid", required_organization_id()
    if column.default is timezone.now or getattr(column, "auto_now", False):
        return f"%({name})s::timestamptz", clock.now()
    default = column.get_default()
    if default is None:
        return "NULL", None
    if isinstance(column, models.JSONField):
        return f"%({name})s::jsonb", Jsonb(default)
    return f"%({name})s", default
