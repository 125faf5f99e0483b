"""One page of a list, and how many rows there are, in one statement.

The page is cut from the list's own table first; the joins are looked up for its rows alone:

    SELECT lease.id, …, tenant.first_name, …, (SELECT count(*) FROM (… LIMIT 10001) AS counted)
    FROM (SELECT lease.* FROM lease WHERE … ORDER BY … LIMIT 51) AS lease LEFT JOIN tenant …

What surrounds the page is the same for every request, so it is compiled once per shape of rows. A source that
filters or annotates its rows is no such constant: it is read through the ORM as it is.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import connections
from django.db.models import Model, QuerySet
from psycopg.types.datetime import TimestamptzLoader

Row = dict[str, Any]
_PAGE, _COUNT = "page_of_list", "count_of_list"


@dataclass(frozen=True)
class Shape:
    """How rows of a model are shown: the names of their columns and the statement around a page."""

    names: tuple[str, ...]
    before: str
    after: str
    # place in the row -> what makes a Python value of it
    converters: tuple[tuple[int, Any], ...]

    def read(
        self, page: QuerySet[Any], counted: QuerySet[Any] | None = None, *, up_to: int = 0
    ) -> tuple[list[Row], int]:
        """The rows of a page (ordered, sliced), and how many `counted` has, as far as it is counted.

        A page without rows counts nothing.
        """
        table = page.model._meta.db_table
        try:
            ids, given = page.values("pk").query.sql_with_params()
        except (
            EmptyResultSet
        ):  # Django sees that no row can fit: a number that the column cannot hold
            return [], 0
        page_sql = _with_all_columns(ids, page.model)
        count_sql, count_given = "0", ()
        if counted is not None:
            counted_sql, count_given = _capped(counted, up_to).sql_with_params()
            count_sql = f"(SELECT count(*) FROM ({counted_sql}) AS {_COUNT})"
        statement = (
            f"SELECT {count_sql} AS {_COUNT}, {self.before}"
            f"(SELECT {_PAGE}.*, row_number() OVER () AS {_PAGE} FROM ({page_sql}) AS {_PAGE}) "
            f'AS "{table}"{self.after} ORDER BY "{table}".{_PAGE}'
        )
        with connections[page.db].cursor() as cursor:
            # psycopg's own, in C: Django's does the same in Python, for three moments of each of fifty rows
            cursor.cursor.adapters.register_loader("timestamptz", TimestamptzLoader)
            cursor.execute(statement, [*count_given, *given])
            found = cursor.fetchall()
        return [self._row(values) for values in found], found[0][0] if found else 0

    def _row(self, values: Sequence[Any]) -> Row:
        row = dict(zip(self.names, values[1:], strict=True))
        for place, convert in self.converters:
            row[self.names[place]] = convert(values[place + 1])
        return row


def _capped(rows: QuerySet[Any], up_to: int) -> Any:
    return rows.order_by().values("pk")[:up_to].query


def shape_of(source: QuerySet[Any], columns: Sequence[str]) -> Shape | None:
    """The shape of these columns; None when the source is no constant."""
    query = source.query
    if query.where or query.annotations or query.distinct or query.combinator or query.is_sliced:
        return None
    model: Any = source.model
    return _compiled(model, tuple(columns), source.db)


@lru_cache(maxsize=256)
def _compiled(model: type[Model], columns: tuple[str, ...], alias: str) -> Shape | None:
    query = model._default_manager.using(alias).order_by().values(*columns).query
    compiler: Any = query.get_compiler(alias)
    sql, given = compiler.as_sql()
    table = f' FROM "{model._meta.db_table}"'
    if given or sql.count(table) != 1 or not sql.startswith("SELECT "):
        return None
    before, after = sql.removeprefix("SELECT ").split(table)
    converters = compiler.get_converters([column for column, _, _ in compiler.select])
    return Shape(
        names=tuple(query.selected or query.values_select),
        before=f"{before} FROM ",
        after=after,
        converters=tuple(
            (place, _converter(functions, expression, alias))
            for place, (functions, expression) in converters.items()
        ),
    )


def _converter(functions: Sequence[Any], expression: Any, alias: str) -> Any:
    def convert(value: Any) -> Any:
        for function in functions:
            value = function(value, expression, connections[alias])
        return value

    return convert


def _with_all_columns(ids: str, model: type[Model]) -> str:
    """The statement for the ids of a page, made to give whole rows: the page is read from the table once."""
    table = f'"{model._meta.db_table}"'
    head = f'SELECT {table}."{model._meta.pk.column}" AS "pk" FROM {table}'
    if not ids.startswith(head):
        raise ValueError(f"A page of {model.__name__} is not selected as expected: {ids[:200]}")
    return f"SELECT {table}.* FROM {table}" + ids[len(head) :]
