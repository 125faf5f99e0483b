"""Web server, worker and scheduler under honcho, with two promises that honcho alone does not keep.

It ends processes that ignore the request to stop even when none of them stops, and it tells our
guard about each, so that nothing is left when we are killed ourselves.
"""

import re
import shlex
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from honcho.manager import Manager
from honcho.printer import Message, Printer

from unitcycle_dev import processes
from unitcycle_dev.guard import Guard

# What runs every few seconds for its own sake would bury what a person wants to see.
ROUTINE = re.compile(rb"core\.(worker_heartbeat|sweep_\w+)")


class ReadablePrinter(Printer):  # type: ignore[misc]  # honcho has no types
    def write(self, message: Message) -> None:
        if not (isinstance(message.data, bytes) and ROUTINE.search(message.data)):
            super().write(message)


class Supervisor(Manager):  # type: ignore[misc]  # honcho has no types
    def __init__(self, guard: Guard, once_started: Callable[[], None]) -> None:
        super().__init__(ReadablePrinter(sys.stdout))
        self._guard = guard
        self._once_started = once_started
        self._watched: set[int] = set()
        self._processes: dict[str, dict[str, Any]] = {}
        self._asked = False
        self._first: str | None = None

    def add(
        self,
        name: str,
        command: Sequence[str | Path],
        cwd: Path,
        env: Mapping[str, str],
    ) -> None:
        words = [str(word) for word in command]
        self.add_process(name, f"exec {shlex.join(words)}", cwd=str(cwd), env=dict(env))

    def run(self) -> int:
        """Until one ends or somebody stops us; then all have ended. The exit code of the first."""
        try:
            self.loop()
        finally:
            for group in self._groups():
                processes.end_group(group)
                self._guard.forget(group)
        return int(self.returncode or 0)

    def ended_by_itself(self) -> str | None:
        """The name of the part whose end ended the others, if it was not a person."""
        return None if self._asked else self._first

    # honcho's own steps, completed

    def _start(self) -> None:
        super()._start()
        self._once_started()

    def terminate(self) -> None:
        if self._first is None and super()._any_stopped():
            self._first = next(
                name for name, state in self._processes.items() if "returncode" in state
            )
        elif self._first is None:
            self._asked = True
        super().terminate()

    def _any_stopped(self) -> bool:
        # "Asked to stop" counts, so that the wait for the deaf ones begins at once.
        return self._asked or bool(super()._any_stopped())

    def _all_started(self) -> bool:
        for group in self._groups() - self._watched:
            self._guard.watch(group)
            self._watched.add(group)
        return bool(super()._all_started())

    def _killall(self, force: bool = False) -> None:
        # A stop in the first moments meets parts that have no process yet; run() ends those.
        known = {name: state for name, state in self._processes.items() if "pid" in state}
        everything, self._processes = self._processes, known
        try:
            super()._killall(force=force)
        finally:
            self._processes = everything

    def _groups(self) -> set[int]:
        return {state["pid"] for state in self._processes.values() if "pid" in state}
