"""Ends our processes when we are gone, however we went: even `kill -9` leaves nothing behind.

A small program of its own, deaf to Ctrl-C. It is told on its input which process groups to watch;
when its parent is gone it ends the ones left, the youngest first (the servers before the database).
"""

import os
import select
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from unitcycle_dev import processes

LOOK_EVERY_SECONDS = 0.5


class Guard:
    """Our end of the line to that program."""

    def __init__(self) -> None:
        scripts = str(Path(__file__).resolve().parents[1])
        self._process = subprocess.Popen(
            [sys.executable, "-m", "unitcycle_dev.guard"],
            stdin=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": scripts},
            start_new_session=True,
            text=True,
        )

    def watch(self, group: int, first: int = signal.SIGTERM) -> None:
        self._tell(f"watch {group} {int(first)}")

    def forget(self, group: int) -> None:
        self._tell(f"forget {group} 0")

    def dismiss(self) -> None:
        """All is ended: the guard may go."""
        processes.end_group(self._process.pid, first=signal.SIGKILL)
        self._process.wait()

    def _tell(self, line: str) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(f"{line}\n")
        self._process.stdin.flush()


def _stand_guard() -> None:
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_IGN)
    watched: dict[int, int] = {}
    for line in _lines_while_parent_lives():
        verb, group, first = line.split()
        if verb == "watch":
            watched[int(group)] = int(first)
        else:
            watched.pop(int(group), None)
    while watched:
        youngest, polite = watched.popitem()
        processes.end_group(youngest, first=polite)


def _lines_while_parent_lives() -> Iterator[str]:
    """Read unbuffered: a line that waits in a buffer is a process that we would forget."""
    parent, rest = os.getppid(), b""
    while os.getppid() == parent:
        ready, _, _ = select.select([0], [], [], LOOK_EVERY_SECONDS)
        if not ready:
            continue
        read = os.read(0, 65536)
        if not read:
            return
        *lines, rest = (rest + read).split(b"\n")
        yield from (line.decode() for line in lines)


if __name__ == "__main__":
    _stand_guard()
