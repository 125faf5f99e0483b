"""The audit log as one list: the history tables of all audited models, newest first.

Each table is read only as far as the page asks for, by its index on organisation and time, so that a page costs the
same in the tenth year as in the first.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any
from uuid import UUID

import orjson
from django.db import connections, models
from psycopg import sql

from unitcycle.core.audit import audited_models, named_by

SYSTEM = "system"
_NEVER_SHOWN = ("hash", "secret", "token", "password")
_OF_NO_INTEREST = frozenset({"id", "organization_id"})

_BRANCH = """(SELECT {label} AS model, pgh_id AS number, pgh_created_at AS at, pgh_label AS action,
    pgh_obj_id AS object_id, pgh_context->>'user' AS actor, pgh_context->>'path' AS path
    FROM {table} WHERE {conditions}
    ORDER BY pgh_created_at {way}, pgh_id {way} LIMIT {most})"""
_MERGED = """SELECT * FROM ({branches}) AS trail
    ORDER BY at {way}, model {way}, number {way} LIMIT {limit} OFFSET {offset}"""
_VERSIONS = """SELECT {label}, e.pgh_id, to_jsonb(e)::text, (
        SELECT to_jsonb(before)::text FROM {table} AS before
        WHERE before.pgh_obj_id = e.pgh_obj_id AND before.pgh_id < e.pgh_id
        ORDER BY before.pgh_id DESC LIMIT 1)
    FROM {table} AS e WHERE e.pgh_id = ANY({numbers})"""

Position = tuple[datetime, str, int]


@dataclass(frozen=True)
class Entry:
    """One change of one row: what it was and what it became, by whom and through what."""

    model: str
    number: int
    at: datetime
    action: str
    object_id: UUID
    actor: str | None
    path: str | None
    name: str = ""
    changes: dict[str, list[Any]] = field(default_factory=dict)

    @property
    def position(self) -> Position:
        return self.at, self.model, self.number


@dataclass(frozen=True, kw_only=True)
class Trail:
    """What happened in the current organisation, narrowed by whatever is given."""

    model: str | None = None
    object_id: UUID | None = None
    actor: str | None = None
    since: datetime | None = None
    until: datetime | None = None

    def page(
        self,
        limit: int,
        *,
        offset: int = 0,
        beyond: Position | None = None,
        backwards: bool = False,
    ) -> list[Entry]:
        """Entries after a position (backwards: before it), in the order of reading."""
        entries = self._read(limit, offset=offset, beyond=beyond, backwards=backwards)
        versions = _versions_of(entries)
        names = _columns_of_names()
        return [
            replace(
                entry,
                name=_name_of(versions[entry.position][1], names[entry.model]),
                changes=_changes(entry.action, *versions[entry.position]),
            )
            for entry in entries
        ]

    def count(self, most: int) -> int:
        """How many entries there are, counted no further than `most`."""
        counted = sql.SQL("SELECT count(*) FROM ({branches}) AS trail").format(
            branches=self._branches(most, None, backwards=False)
        )
        return min(int(_rows(counted)[0][0]), most)

    def _read(
        self, limit: int, *, offset: int, beyond: Position | None, backwards: bool
    ) -> list[Entry]:
        statement = sql.SQL(_MERGED).format(
            branches=self._branches(limit + offset, beyond, backwards=backwards),
            way=sql.SQL("ASC" if backwards else "DESC"),
            limit=limit,
            offset=offset,
        )
        return [Entry(*row) for row in _rows(statement)]

    def _branches(self, most: int, beyond: Position | None, *, backwards: bool) -> sql.Composed:
        way = sql.SQL("ASC" if backwards else "DESC")
        return sql.SQL(" UNION ALL ").join(
            sql.SQL(_BRANCH).format(
                label=label,
                table=sql.Identifier(table),
                conditions=self._conditions(label, beyond, backwards=backwards),
                way=way,
                most=most,
            )
            for label, table in history_tables().items()
            if self.model in (None, label)
        )

    def _conditions(self, label: str, beyond: Position | None, *, backwards: bool) -> sql.Composed:
        found: list[sql.Composable] = [sql.SQL("true")]
        if self.object_id is not None:
            found.append(sql.SQL("pgh_obj_id = {}").format(self.object_id))
        if self.actor is not None:
            names = [self.actor, f"user:{self.actor}", f"key:{self.actor}"]
            found.append(sql.SQL("pgh_context->>'user' = ANY({})").format(names))
        if self.since is not None:
            found.append(sql.SQL("pgh_created_at >= {}").format(self.since))
        if self.until is not None:
            found.append(sql.SQL("pgh_created_at <= {}").format(self.until))
        if beyond is not None:
            found.append(_beyond(label, beyond, backwards=backwards))
        return sql.SQL(" AND ").join(found)


def history_tables() -> dict[str, str]:
    """`accounts.membership` -> the table of its history."""
    return {
        _tracked(model)._meta.label_lower: model._meta.db_table
        for model in sorted(audited_models(), key=lambda model: _tracked(model)._meta.label_lower)
    }


def _columns_of_names() -> dict[str, tuple[str, ...]]:
    tracked = [_tracked(model) for model in audited_models()]
    return {model._meta.label_lower: named_by(model) for model in tracked}


def _name_of(row: dict[str, Any], columns: Iterable[str]) -> str:
    """What people called the row when it was written, so that a removed one has its name, too."""
    return " ".join(str(row[column]) for column in columns if row.get(column))


def _tracked(model: type[models.Model]) -> type[models.Model]:
    tracked: type[models.Model] = model.pgh_tracked_model  # type: ignore[attr-defined]
    return tracked


def _beyond(label: str, position: Position, *, backwards: bool) -> sql.Composed:
    """After a position of the merged list. The bound on the time alone lets the index start there."""
    form = (
        "pgh_created_at >= {at} AND (pgh_created_at, {label}::text, pgh_id) > ({at}, {model}, {number})"
        if backwards
        else "pgh_created_at <= {at} AND (pgh_created_at, {label}::text, pgh_id) < ({at}, {model}, {number})"
    )
    at, model, number = position
    return sql.SQL(form).format(at=at, label=label, model=model, number=number)


def _versions_of(
    entries: Iterable[Entry],
) -> dict[Position, tuple[dict[str, Any], dict[str, Any]]]:
    """Each entry's row as it was before and as it is written there."""
    at = {(entry.model, entry.number): entry.position for entry in entries}
    tables = history_tables()
    by_model: dict[str, list[int]] = {}
    for label, number in at:
        by_model.setdefault(label, []).append(number)
    if not by_model:
        return {}
    statement = sql.SQL(" UNION ALL ").join(
        sql.SQL(_VERSIONS).format(label=label, table=sql.Identifier(tables[label]), numbers=numbers)
        for label, numbers in by_model.items()
    )
    return {
        at[label, number]: (orjson.loads(before or "{}"), orjson.loads(after))
        for label, number, after, before in _rows(statement)
    }


def _changes(action: str, before: dict[str, Any], after: dict[str, Any]) -> dict[str, list[Any]]:
    """Field -> [old, new], of the fields that differ."""
    if action == "insert":
        before = {}
    elif action == "delete":
        before, after = after, {}
    names = sorted({*before, *after})
    pairs = {name: [before.get(name), after.get(name)] for name in names if _is_shown(name)}
    return {name: pair for name, pair in pairs.items() if pair[0] != pair[1]}


def _is_shown(name: str) -> bool:
    return (
        name not in _OF_NO_INTEREST
        and not name.startswith("pgh_")
        and not any(word in name for word in _NEVER_SHOWN)
    )


def _rows(statement: sql.Composable) -> Sequence[tuple[Any, ...]]:
    with connections["default"].cursor() as cursor:
        # as text: what wraps Django's cursors reads the statement
        cursor.execute(statement.as_string(cursor.connection))
        rows: list[tuple[Any, ...]] = cursor.fetchall()
        return rows
