"""Fixtures for the tests of the two commands: real processes, real servers, no mocks of either."""

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from unitcycle_dev import credentials, ports
from unitcycle_dev.guard import Guard
from unitcycle_dev.postgres import THROW_AWAY, Postgres


@pytest.fixture
def guard() -> Iterator[Guard]:
    guard = Guard()
    yield guard
    guard.dismiss()


@pytest.fixture
def open_place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A directory in which root's PostgreSQL, which is another user, can work."""
    place = tmp_path_factory.mktemp("place")
    place.chmod(0o711)
    return place


@pytest.fixture
def make_postgres(open_place: Path, guard: Guard) -> Iterator[Callable[..., Postgres]]:
    """Servers on one data directory; those still running are stopped."""
    made: list[Postgres] = []
    first_secrets = credentials.generate()

    def make(secrets: dict[str, str] | None = None) -> Postgres:
        server = Postgres(
            open_place / "postgres",
            open_place / "postgres.log",
            ports.any_free(),
            secrets or first_secrets,
            THROW_AWAY,
        )
        made.append(server)
        return server

    yield make
    for server in made:
        server.stop(guard)


@pytest.fixture
def start_python() -> Iterator[Callable[[str], "subprocess.Popen[str]"]]:
    """Start a small program in a session of its own; it is killed at the end."""
    started: list[subprocess.Popen[str]] = []

    def start(program: str) -> "subprocess.Popen[str]":
        process = subprocess.Popen(
            [sys.executable, "-u", "-c", program],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            start_new_session=True,
            text=True,
        )
        started.append(process)
        return process

    yield start
    for process in started:
        process.kill()
        process.wait()


def wait_until(holds: Callable[[], bool], seconds: float = 60) -> bool:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if holds():
            return True
        time.sleep(0.05)
    return holds()
