"""A database of its own, real processes on it, and ways to end them that no process can refuse."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, LiteralString
from urllib.parse import urlsplit, urlunsplit

import psycopg

BACKEND = Path(__file__).parents[2]
PATIENCE_SECONDS = 60.0


class Stage:
    """One test's database and processes. `sql` reads and writes as the owner, past every wall."""

    def __init__(self, database: str, environment: Mapping[str, str], directory: Path) -> None:
        self.database = database
        self.owner_url = _at(environment["DATABASE_URL"], database)
        self.environment = {
            **environment,
            "DATABASE_URL": self.owner_url,
            "DATABASE_APP_URL": _at(environment["DATABASE_APP_URL"], database),
            "DJANGO_SETTINGS_MODULE": "config.settings.dev",
            "UNITCYCLE_DATA_DIR": str(directory),
            "PYTHONUNBUFFERED": "1",
        }
        self.directory = directory
        self.processes: list[subprocess.Popen[str]] = []

    def start(self, *command: str) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            [sys.executable, "-m", *command],
            cwd=BACKEND,
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )
        self.processes.append(process)
        return process

    def scene(self, *words: object) -> subprocess.Popen[str]:
        return self.start("tests.faults.scenes", *map(str, words))

    def play(self, *words: object) -> dict[str, Any]:
        """A scene to its end; its last word."""
        return last_word(self.scene(*words))

    def kill(self, process: subprocess.Popen[str]) -> None:
        """As a power cut would: the process, and all it started, with no chance to tidy up."""
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()

    def sql(self, statement: LiteralString, *values: object) -> list[Any]:
        with psycopg.connect(self.owner_url) as connection:
            cursor = connection.execute(statement, values)
            return cursor.fetchall() if cursor.description else []

    def one(self, statement: LiteralString, *values: object) -> Any:
        return self.sql(statement, *values)[0][0]

    def waiting_for_a_lock(self) -> int:
        """How many sessions of this database wait; tests beside this one have others' waits."""
        waiting = self.one(
            "SELECT count(*) FROM pg_stat_activity"
            " WHERE datname = current_database() AND wait_event_type = 'Lock'"
        )
        return int(waiting)

    def clear_away(self) -> None:
        for process in self.processes:
            if process.poll() is None:
                self.kill(process)
            if process.stdout:
                process.stdout.close()


def worker(stage: Stage) -> subprocess.Popen[str]:
    """Celery, one task at a time."""
    return stage.start(
        "celery", "--app", "config", "--quiet", "worker", "--concurrency", "1",
        "--loglevel", "WARNING", "--without-gossip", "--without-mingle",
    )  # fmt: skip


def last_word(process: subprocess.Popen[str]) -> dict[str, Any]:
    output, _ = process.communicate(timeout=PATIENCE_SECONDS * 3)
    assert process.returncode == 0, output
    lines = [line for line in output.splitlines() if line.startswith("{")]
    word: dict[str, Any] = json.loads(lines[-1]) if lines else {}
    return word


def wait_until(is_so: Callable[[], bool], what: str, seconds: float = PATIENCE_SECONDS) -> None:
    deadline = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < deadline, f"still waiting: {what}"
        time.sleep(0.02)


def _at(url: str, database: str) -> str:
    return urlunsplit(urlsplit(url)._replace(path=f"/{database}"))
