"""`make backup` and `make restore FROM=...`: the database and the files, as one directory.

A restore overwrites nothing: what was there is set aside under another name.
"""

import os
import sys
import tarfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
from psycopg import sql

from unitcycle_dev import credentials, lock, postgres, processes, project, run, servers
from unitcycle_dev.console import Problem, fact, say, step
from unitcycle_dev.postgres import Postgres
from unitcycle_dev.postgres_programs import binary

DUMP, FILES = "database.dump", "files.tar.gz"
FRESH = "unitcycle_restoring"


def main() -> int:
    if os.environ.get("DATABASE_URL"):
        raise Problem("DATABASE_URL names a server of your own: back it up with its own tools.")
    servers.make_data_directory()
    return {"backup": _backup, "restore": _restore}[sys.argv[1]]()


def _backup() -> int:
    target = Path(os.environ.get("TO") or project.DATA / "backups" / _now())
    target.mkdir(parents=True)
    target.chmod(0o700)
    with _database_url() as url, step("Database"):
        # The walls are forced on the owner too; its own policy shows it every row.
        words = ["--format=custom", "--enable-row-security", f"--file={target / DUMP}", url]
        processes.set_up([binary("pg_dump"), *words], "The backup of the database")
    with step("Files"), tarfile.open(target / FILES, "w:gz") as archive:
        if (project.DATA / "files").exists():
            archive.add(project.DATA / "files", "files")
    say(
        f"\nThe backup is in {project.short(target)}. Keep it, and apart from it "
        f"{project.short(project.DATA / credentials.FILE)}, away from this machine."
    )
    return 0


def _restore() -> int:
    source = Path(os.environ.get("FROM") or "")
    if not (source / DUMP).is_file() or not (source / FILES).is_file():
        raise Problem("name the directory of a backup: make restore FROM=.data/backups/...")
    before = f"before_{_now()}"
    with (
        lock.held(run.LOCK),
        servers.guarded() as guard,
        servers.own_postgres(guard) as database,
    ):
        with step("Database"):
            _fill_fresh_database(database, source / DUMP)
            _swap_databases(database, f"unitcycle_{before}")
        with step("Files"):
            _swap_files(source / FILES, f"files_{before}")
    fact("Set aside", f"the database unitcycle_{before} and files_{before}")
    say("\nRestored. Start it with make run.")
    return 0


def _fill_fresh_database(database: Postgres, dump: Path) -> None:
    with _superuser(database) as connection:
        connection.execute(sql.SQL("DROP DATABASE IF EXISTS {}").format(sql.Identifier(FRESH)))
        connection.execute(
            sql.SQL("CREATE DATABASE {} OWNER {}").format(
                sql.Identifier(FRESH), sql.Identifier(postgres.OWNER)
            )
        )
    url = database.url(postgres.OWNER, FRESH)
    words = ["--no-owner", "--exit-on-error", f"--dbname={url}"]
    processes.set_up([binary("pg_restore"), *words, str(dump)], "The restore of the database")


def _swap_databases(database: Postgres, aside: str) -> None:
    with _superuser(database) as connection, connection.transaction():
        for old, new in ((postgres.DATABASE, aside), (FRESH, postgres.DATABASE)):
            connection.execute(
                sql.SQL("ALTER DATABASE {} RENAME TO {}").format(*map(sql.Identifier, (old, new)))
            )


def _swap_files(archive: Path, aside: str) -> None:
    files = project.DATA / "files"
    if files.exists():
        files.rename(project.DATA / aside)
    with tarfile.open(archive) as opened:
        opened.extractall(project.DATA, filter="data")


@contextmanager
def _database_url() -> Iterator[str]:
    """The owner's address, of the running instance or of a server started for the moment."""
    if running := run.running_environment():
        yield running["DATABASE_URL"]
        return
    with (
        lock.held(run.LOCK),
        servers.guarded() as guard,
        servers.own_postgres(guard) as database,
    ):
        yield database.url()


def _superuser(database: Postgres) -> "psycopg.Connection[tuple[object, ...]]":
    return psycopg.connect(database.url(postgres.SUPERUSER, "postgres"), autocommit=True)


def _now() -> str:
    return time.strftime("%Y%m%d_%H%M%S")
