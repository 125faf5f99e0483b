"""An embedded PostgreSQL: a data directory, a loopback port, three roles."""

import contextlib
import os
import shutil
import signal
import subprocess
import time
from collections.abc import Mapping
from pathlib import Path

import psutil
import psycopg
from psycopg import sql

from unitcycle_dev import processes, project
from unitcycle_dev.console import Problem
from unitcycle_dev.guard import Guard
from unitcycle_dev.ports import HOST
from unitcycle_dev.postgres_programs import (
    SYSTEM_USER,
    VERSION,
    as_system_user,
    binary,
    let_the_system_user_in,
)

SUPERUSER = "postgres"
OWNER = "unitcycle_owner"
APPLICATION = "unitcycle_app"
DATABASE = "unitcycle"

START_SECONDS = 60.0
# Fast shutdown ends the clients' sessions; after an immediate one the next start replays the log.
FAST, IMMEDIATE = signal.SIGINT, signal.SIGQUIT
LOG_LIMIT_BYTES = 10 * 1024 * 1024

DURABLE: Mapping[str, str] = {}
THROW_AWAY: Mapping[str, str] = {
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
}


class _SecretsLostError(Exception):
    """The server runs, but it knows another superuser password."""


class Postgres:
    """One server on one data directory, as a child of ours."""

    def __init__(
        self,
        data: Path,
        log: Path,
        port: int,
        secrets: Mapping[str, str],
        settings: Mapping[str, str] = DURABLE,
    ) -> None:
        self._data = data
        self._log = log
        self._port = port
        self._secrets = secrets
        self._settings = settings
        self._process: subprocess.Popen[bytes] | None = None

    def url(self, role: str = OWNER, database: str = DATABASE) -> str:
        password = {
            SUPERUSER: "POSTGRES_SUPERUSER_PASSWORD",
            OWNER: "DATABASE_OWNER_PASSWORD",
            APPLICATION: "DATABASE_APP_PASSWORD",
        }[role]
        return f"postgres://{role}:{self._secrets[password]}@{HOST}:{self._port}/{database}"

    def start(self, guard: Guard) -> None:
        self._check_version()
        let_the_system_user_in(self._data)
        if not (self._data / "PG_VERSION").exists():
            self._initialise()
        self._end_leftover()
        try:
            self._launch(guard)
        except _SecretsLostError:
            self.stop(guard)
            self._reset_superuser()
            self._launch(guard)
        self._prepare_roles()

    def stop(self, guard: Guard) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        # Each backend is a group of its own, so the family is counted before its head is gone.
        family = _family(process.pid)
        for member in (process.pid, *(child.pid for child in family)):
            with contextlib.suppress(ProcessLookupError):
                os.kill(member, signal.SIGCONT)
        for number, seconds in ((FAST, 10.0), (IMMEDIATE, 7.0), (signal.SIGKILL, 5.0)):
            with contextlib.suppress(ProcessLookupError):
                os.kill(process.pid, number)
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(seconds)
                break
        for left in family:
            with contextlib.suppress(psutil.NoSuchProcess):
                left.kill()
        guard.forget(process.pid)

    def create_database_from(self, template: str, name: str) -> None:
        """A copy of a database, made by the server in a blink; nobody may be connected to it."""
        with psycopg.connect(self.url(SUPERUSER, "postgres"), autocommit=True) as connection:
            connection.execute(
                sql.SQL("CREATE DATABASE {} TEMPLATE {} OWNER {}").format(
                    *map(sql.Identifier, (name, template, OWNER))
                )
            )

    def _check_version(self) -> None:
        mark = self._data / "PG_VERSION"
        if not mark.exists():
            return
        found = mark.read_text().strip()
        if found != VERSION:
            where = project.short(self._data)
            raise Problem(
                f"{where} was written by PostgreSQL {found}, and this is PostgreSQL {VERSION}: "
                f"dump it with PostgreSQL {found}, move {where} away and restore the dump, "
                "or move it away to start empty (docs/operations.md, Upgrading PostgreSQL)."
            )

    def _initialise(self) -> None:
        if self._data.exists() and any(self._data.iterdir()):
            # An earlier initdb was cut short; without PG_VERSION there is no data to lose.
            shutil.rmtree(self._data)
            let_the_system_user_in(self._data)
        password_file = self._data.parent / "initdb-password"
        password_file.unlink(missing_ok=True)
        descriptor = os.open(password_file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w") as file:
            file.write(self._secrets["POSTGRES_SUPERUSER_PASSWORD"])
        if project.IS_ROOT:
            shutil.chown(password_file, SYSTEM_USER)
        command: list[str | Path] = [
            binary("initdb"), "--pgdata", self._data, "--username", SUPERUSER,
            "--pwfile", password_file, "--auth", "scram-sha-256", "--encoding", "UTF8",
            "--locale", "C", "--locale-provider", "builtin", "--builtin-locale", "C.UTF-8",
        ]  # fmt: skip
        try:
            processes.set_up(
                command, "A new PostgreSQL data directory", cwd=Path("/"), identity=as_system_user()
            )
        finally:
            password_file.unlink(missing_ok=True)

    def _end_leftover(self) -> None:
        """A server that outlived its start (a power cut took our guard too) is ended first."""
        mark = self._data / "postmaster.pid"
        if not mark.exists():
            return
        pid = int(mark.read_text().split()[0])
        try:
            command = psutil.Process(pid).cmdline()
        except psutil.Error:
            command = []
        if str(self._data) in command:
            processes.end_group(pid, first=FAST, grace=15)
        elif not any("postgres" in word for word in command):
            # The number now belongs to another program; PostgreSQL would take it for a server.
            mark.unlink(missing_ok=True)

    def _launch(self, guard: Guard) -> None:
        if self._log.exists() and self._log.stat().st_size > LOG_LIMIT_BYTES:
            self._log.replace(self._log.with_suffix(".log.1"))
        settings = {
            "listen_addresses": HOST,
            "port": str(self._port),
            "unix_socket_directories": "",
            "timezone": "UTC",
            "log_timezone": "UTC",
            # disks without moving heads: reading fifty rows by their index beats reading the table
            "random_page_cost": "1.1",
            **self._settings,
        }
        options = [word for pair in settings.items() for word in ("-c", "=".join(pair))]
        with self._log.open("ab") as log:
            self._process = subprocess.Popen(
                [binary("postgres"), "-D", self._data, *options],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                cwd="/",
                start_new_session=True,
                **as_system_user(),
            )
        guard.watch(self._process.pid, FAST)
        self._wait_until_ready()

    def _wait_until_ready(self) -> None:
        assert self._process is not None
        deadline = time.monotonic() + START_SECONDS
        while time.monotonic() < deadline:
            if self._process.poll() is not None:
                raise Problem(self._why_it_ended())
            try:
                psycopg.connect(self.url(SUPERUSER, "postgres"), connect_timeout=2).close()
                return
            except psycopg.OperationalError as error:
                if "password authentication failed" in str(error):
                    raise _SecretsLostError from error
            time.sleep(0.1)
        raise Problem(f"PostgreSQL does not answer; its log is {project.short(self._log)}.")

    def _why_it_ended(self) -> str:
        lines = self._log.read_text(errors="replace").splitlines()
        reasons = [line for line in lines[-20:] if "FATAL" in line or "PANIC" in line]
        reason = reasons[-1].split("  ", 1)[-1] if reasons else "no reason given"
        if "No space left on device" in reason:
            reason = "the disk is full: free at least 3 GB, then run it again"
        return f"PostgreSQL did not start: {reason} (log: {project.short(self._log)})."

    def _reset_superuser(self) -> None:
        """secrets.env was lost: give the superuser the new password, in single-user mode."""
        password = self._secrets["POSTGRES_SUPERUSER_PASSWORD"]
        subprocess.run(
            [binary("postgres"), "--single", "-D", self._data, "postgres"],
            input=f"ALTER ROLE {SUPERUSER} PASSWORD '{password}'\n".encode(),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            check=True,
            cwd="/",
            **as_system_user(),
        )

    def _prepare_roles(self) -> None:
        """The superuser's only work: the two roles, the database, and who may become whom."""
        with psycopg.connect(self.url(SUPERUSER, "postgres"), autocommit=True) as connection:
            for role, rights in (
                (OWNER, "LOGIN CREATEDB CREATEROLE NOSUPERUSER NOBYPASSRLS"),
                (APPLICATION, "LOGIN NOCREATEDB NOCREATEROLE NOSUPERUSER NOBYPASSRLS"),
            ):
                self._ensure_role(connection, role, rights)
            connection.execute(
                f"GRANT {APPLICATION} TO {OWNER} WITH ADMIN OPTION, SET TRUE, INHERIT TRUE"
            )
            found = connection.execute(
                "SELECT 1 FROM pg_database WHERE datname = %s", [DATABASE]
            ).fetchone()
            if not found:
                connection.execute(f"CREATE DATABASE {DATABASE} OWNER {OWNER}")

    def _ensure_role(
        self, connection: psycopg.Connection[tuple[object, ...]], role: str, rights: str
    ) -> None:
        password = self.url(role).split(":")[2].split("@")[0]
        found = connection.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [role]).fetchone()
        statement = sql.SQL("{} ROLE {} {} PASSWORD {}").format(
            sql.SQL("ALTER" if found else "CREATE"),
            sql.Identifier(role),
            sql.SQL(rights),
            sql.Literal(password),
        )
        connection.execute(statement)


def _family(pid: int) -> list[psutil.Process]:
    try:
        return list(psutil.Process(pid).children(recursive=True))
    except psutil.NoSuchProcess:
        return []
