"""Databases that live as long as the run: made empty, migrated, filled, copied, dropped."""

import io
from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import Any
from uuid import uuid4

import psycopg
from django.core.management import call_command
from django.db import connections
from psycopg import sql

ALIASES = ("default", "owner")


class Scratch:
    """Makes databases beside the one of DATABASE_URL and drops them when it is closed."""

    def __init__(self) -> None:
        self._prefix = f"bench_{uuid4().hex[:8]}"
        self._home = connections["owner"].settings_dict["NAME"]
        self._made: list[str] = []

    def migrated(self) -> str:
        """A database with the schema and no rows."""
        name = self._create("schema")
        use(name)
        call_command("prepare_database", stdout=io.StringIO())
        call_command("migrate", database="owner", verbosity=0)
        leave()
        return name

    def copy_of(self, template: str, label: str) -> str:
        """A copy file by file: the same, and as tidy, however often it is made."""
        leave()
        return self._create(label, template)

    def drop(self, name: str) -> None:
        leave()
        with closing(raw(self._home, "owner", autocommit=True)) as server:
            server.execute(sql.SQL("DROP DATABASE IF EXISTS {}").format(sql.Identifier(name)))
        self._made.remove(name)

    def close(self) -> None:
        for name in list(self._made):
            self.drop(name)
        use(self._home)

    def _create(self, label: str, template: str | None = None) -> str:
        name = f"{self._prefix}_{label}"
        statement = sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name))
        if template:
            # files and not the log: nothing of the copy is left to be written while we measure
            statement += sql.SQL(" TEMPLATE {} STRATEGY FILE_COPY").format(sql.Identifier(template))
        with closing(raw(self._home, "owner", autocommit=True)) as server:
            server.execute(statement)
        self._made.append(name)
        return name


@contextmanager
def scratch_databases() -> Iterator[Scratch]:
    scratch = Scratch()
    try:
        yield scratch
    finally:
        scratch.close()


def use(name: str) -> None:
    """From here on the application works in that database, with its two roles."""
    leave()
    for alias in ALIASES:
        connections[alias].settings_dict["NAME"] = name


def leave() -> None:
    for alias in ALIASES:
        connections[alias].close()


def raw(name: str, alias: str = "default", **options: Any) -> psycopg.Connection[Any]:
    """A bare connection of psycopg, as the application's role or as the owner's."""
    settings = connections[alias].settings_dict
    return psycopg.connect(
        dbname=name,
        user=settings["USER"],
        password=settings["PASSWORD"],
        host=settings["HOST"],
        port=settings["PORT"],
        **options,
    )
