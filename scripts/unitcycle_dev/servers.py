"""PostgreSQL and Redis for a while: started together, ended together, in the right order."""

import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import psutil

from unitcycle_dev import credentials, ports, postgres, project
from unitcycle_dev.console import fact, step
from unitcycle_dev.guard import Guard
from unitcycle_dev.postgres import DURABLE, THROW_AWAY, Postgres
from unitcycle_dev.redis import Redis

# Root's PostgreSQL runs as another user, who must be able to pass through.
DIRECTORY_MODE = 0o711 if project.IS_ROOT else 0o700
LEFTOVER = "throw-away-"


@dataclass(frozen=True)
class Servers:
    """Where the running servers answer, as the application's environment variables."""

    environment: Mapping[str, str]
    postgres: Postgres | None


@contextmanager
def guarded() -> Iterator[Guard]:
    guard = Guard()
    try:
        yield guard
    finally:
        guard.dismiss()


@contextmanager
def own_servers(guard: Guard) -> Iterator[Servers]:
    """The servers of `make run`: embedded with data kept, or the ones the environment names."""
    make_data_directory()
    secrets = credentials.load_or_create(project.DATA)
    environment = {"SECRET_KEY": os.environ.get("SECRET_KEY") or secrets["SECRET_KEY"]}
    database: Postgres | None = None
    with ExitStack() as stack:
        if url := os.environ.get("DATABASE_URL"):
            environment |= _outside_database(url, secrets)
        else:
            database = stack.enter_context(own_postgres(guard))
            environment |= _database_environment(database)
        if url := os.environ.get("REDIS_URL"):
            environment["REDIS_URL"] = url
            fact("Redis", "the one of REDIS_URL")
        else:
            broker = Redis(project.DATA / "redis", _log("redis"), _port_of("redis"), secrets)
            with step("Redis"):
                stack.callback(broker.stop, guard)
                broker.start(guard)
            environment["REDIS_URL"] = broker.url
        yield Servers(environment, database)


@contextmanager
def own_postgres(guard: Guard) -> Iterator[Postgres]:
    """The embedded PostgreSQL on the data that is kept."""
    secrets = credentials.load_or_create(project.DATA)
    place = project.DATA / "postgres"
    database = Postgres(place, _log("postgres"), _port_of("postgres"), secrets)
    try:
        with step("PostgreSQL"):
            database.start(guard)
        yield database
    finally:
        database.stop(guard)


@contextmanager
def throw_away_servers(guard: Guard, *, durable: bool = False) -> Iterator[Servers]:
    """Fresh servers of their own for tests or figures; nothing of them is kept."""
    make_data_directory()
    _remove_leftovers()
    secrets = credentials.generate()
    with (
        tempfile.TemporaryDirectory(dir=project.DATA, prefix=f"{LEFTOVER}{os.getpid()}-") as name,
        ExitStack() as stack,
    ):
        place = Path(name)
        place.chmod(DIRECTORY_MODE)
        settings = DURABLE if durable else THROW_AWAY
        database = Postgres(
            place / "postgres",
            place / "postgres.log",
            ports.any_free(),
            secrets,
            settings,
        )
        broker = Redis(place / "redis", place / "redis.log", ports.any_free(), secrets, keep=False)
        with step("PostgreSQL and Redis"):
            stack.callback(database.stop, guard)
            database.start(guard)
            stack.callback(broker.stop, guard)
            broker.start(guard)
        environment = {
            **_database_environment(database),
            "REDIS_URL": broker.url,
            "SECRET_KEY": secrets["SECRET_KEY"],
            "UNITCYCLE_DATA_DIR": str(place / "data"),
        }
        yield Servers(environment, database)


def _remove_leftovers() -> None:
    """What a run that was killed could not throw away; its process number is in the name."""
    for place in project.DATA.glob(f"{LEFTOVER}*"):
        owner = place.name.removeprefix(LEFTOVER).split("-")[0]
        if not psutil.pid_exists(int(owner)):
            shutil.rmtree(place, ignore_errors=True)


def make_data_directory() -> None:
    """Ours alone, but for the way that root's PostgreSQL needs."""
    project.DATA.mkdir(parents=True, exist_ok=True)
    project.DATA.chmod(DIRECTORY_MODE)
    logs = project.DATA / "logs"
    logs.mkdir(exist_ok=True)
    logs.chmod(0o700)


def _port_of(name: str) -> int:
    return ports.RememberedPorts(project.DATA / "ports.json").of(name)


def _log(name: str) -> Path:
    return project.DATA / "logs" / f"{name}.log"


def _database_environment(database: Postgres) -> dict[str, str]:
    return {
        "DATABASE_URL": database.url(),
        "DATABASE_APP_URL": database.url(postgres.APPLICATION),
    }


def _outside_database(url: str, secrets: Mapping[str, str]) -> dict[str, str]:
    """A server that is not ours. Without an application URL the set-up makes that role there."""
    fact("PostgreSQL", "the one of DATABASE_URL")
    given = os.environ.get("DATABASE_APP_URL")
    if given:
        return {"DATABASE_URL": url, "DATABASE_APP_URL": given}
    return {
        "DATABASE_URL": url,
        "DATABASE_APP_PASSWORD": secrets["DATABASE_APP_PASSWORD"],
    }
