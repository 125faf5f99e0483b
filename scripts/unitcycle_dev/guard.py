"""Ends our processes when we are gone, however we went: even `kill -9` leaves nothing behind.

A small program of its own, deaf to Ctrl-C. It is told on its input which process groups to watch;
when its parent is gone it ends the ones left, the youngest first (the servers before the database).
"""

import os
import select
import signal
import subprocess
import sys
import time
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
    parent = os.getppid()
    watched: dict[int, int] = {}
    while os.getppid() == parent:
        ready, _, _ = select.select([sys.stdin], [], [], LOOK_EVERY_SECONDS)
        if not ready:
            continue
        line = sys.stdin.readline()
        if not line:
            break
        verb, group, first = line.split()
        if verb == "watch":
            watched[int(group)] = int(first)
        else:
            watched.pop(int(group), None)
    while watched:
        group, first = watched.popitem()
        processes.end_group(group, first=first)
        time.sleep(0)


if __name__ == "__main__":
    _stand_guard()
