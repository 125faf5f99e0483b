"""Starting commands and ending them for certain, with everything they started."""

import contextlib
import os
import re
import signal
import subprocess
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from unitcycle_dev import project
from unitcycle_dev.console import Problem

GRACE_SECONDS = 5.0
TAIL_LINES = 15

# What pip, uv and npm say when they cannot reach their registry.
_NO_NETWORK = re.compile(
    r"ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ENETUNREACH|ETIMEDOUT|ERR_SOCKET_TIMEOUT"
    r"|name resolution|dns error|NewConnectionError|NameResolutionError|Network is unreachable"
    r"|[Ff]ailed to fetch|[Cc]onnection refused|error sending request|[Cc]ould not connect"
    r"|ProxyError|ConnectTimeout|Failed to establish a new connection"
)
_NO_SPACE = re.compile(r"No space left on device|ENOSPC|[Dd]isk quota exceeded")


# the groups of the quiet commands that run at the moment
_running: set[int] = set()


class CommandFailed(Exception):
    """A command ended badly; `output` is all it said."""

    def __init__(self, command: Sequence[str], code: int, output: str) -> None:
        super().__init__(f"{command[0]} ended with {code}")
        self.code = code
        self.output = output

    @property
    def tail(self) -> str:
        return "\n".join(self.output.strip().splitlines()[-TAIL_LINES:])


def run(
    command: Sequence[str | Path],
    *,
    cwd: Path = project.ROOT,
    env: Mapping[str, str] | None = None,
    timeout: float | None = None,
    identity: Mapping[str, Any] | None = None,
) -> str:
    """Run a quiet command to its end and return its output; if we are stopped, so is it.

    `identity` is the system user to become: Popen's user, group and extra_groups.
    """
    words = [str(word) for word in command]
    process = subprocess.Popen(
        words,
        cwd=cwd,
        env=env,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        start_new_session=True,
        **(identity or {}),
    )
    _running.add(process.pid)
    try:
        output: bytes = process.communicate(timeout=timeout)[0]
    except BaseException:
        end_group(process.pid)
        process.wait()
        raise
    finally:
        _running.discard(process.pid)
    text = output.decode("utf-8", "replace")
    if process.returncode:
        raise CommandFailed(words, process.returncode, text)
    return text


def end_running() -> None:
    """End the quiet commands that other threads wait for: only the main thread hears that we are stopped."""
    for group in tuple(_running):
        end_group(group)


def show(
    command: Sequence[str], *, cwd: Path, env: Mapping[str, str], first: int = signal.SIGTERM
) -> int:
    """Run a command with its output shown and return its code; if we are stopped, so is it.

    `first` is the signal by which it is asked to stop.
    """
    process = subprocess.Popen(
        command, cwd=cwd, env=env, stdin=subprocess.DEVNULL, start_new_session=True
    )
    try:
        return process.wait()
    except BaseException:
        end_group(process.pid, first=first)
        process.wait()
        raise


def unseen(command: Sequence[str], *, cwd: Path, env: Mapping[str, str]) -> int:
    """Run a quiet command and return its code."""
    try:
        run(command, cwd=cwd, env=env)
    except CommandFailed as failure:
        return failure.code
    return 0


def set_up(
    command: Sequence[str | Path],
    what: str,
    *,
    cwd: Path = project.ROOT,
    env: Mapping[str, str] | None = None,
    identity: Mapping[str, Any] | None = None,
) -> str:
    """Run a command of the set-up; its known failures become one line that says what to do."""
    try:
        return run(command, cwd=cwd, env=env, identity=identity)
    except FileNotFoundError as error:
        raise Problem(f"{what} needs {command[0]}, which is not on this machine.") from error
    except CommandFailed as failure:
        raise _explained(failure, what) from failure


def _explained(failure: CommandFailed, what: str) -> Problem:
    log = _keep(failure.output)
    if _NO_SPACE.search(failure.output):
        return Problem(f"{what}: the disk is full. Free at least 3 GB, then run it again.")
    if _NO_NETWORK.search(failure.output):
        return Problem(
            f"{what} could not be downloaded: the package registry does not answer. Check the "
            f"network or the proxy, then run it again (details: {log})."
        )
    return Problem(f"{what} failed (details: {log}). Its last lines:\n{failure.tail}")


def _keep(output: str) -> str:
    log = project.DATA / "logs" / "setup.log"
    with contextlib.suppress(OSError):
        log.parent.mkdir(parents=True, exist_ok=True)
        log.write_text(output)
    return project.short(log)


def is_alive(group: int) -> bool:
    """Whether any process of this process group is left."""
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def signal_group(group: int, number: int) -> None:
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(group, number)


def end_group(group: int, *, first: int = signal.SIGTERM, grace: float = GRACE_SECONDS) -> None:
    """End a process group: politely, then for certain. A stopped process is woken to hear it."""
    signal_group(group, first)
    signal_group(group, signal.SIGCONT)
    deadline = time.monotonic() + grace
    while time.monotonic() < deadline:
        reap(group)
        if not is_alive(group):
            return
        time.sleep(0.05)
    signal_group(group, signal.SIGKILL)
    reap(group)


def reap(pid: int) -> None:
    """Collect a finished child, so that it does not count as alive."""
    with contextlib.suppress(ChildProcessError):
        os.waitpid(pid, os.WNOHANG)
