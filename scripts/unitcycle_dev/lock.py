"""One `make run` per data directory, one set-up at a time."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from unitcycle_dev import project
from unitcycle_dev.console import Problem, say


@contextmanager
def held(path: Path) -> Iterator[None]:
    """Hold the lock or refuse; it goes with the process, so nothing stale can stay."""
    with path.open("a+") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            file.seek(0)
            raise Problem(
                f"it is already running on {project.short(path.parent)} (process "
                f"{file.read().strip() or 'unknown'}): stop that one first, or give this one a "
                "directory of its own with UNITCYCLE_DATA_DIR."
            ) from error
        file.truncate(0)
        file.write(str(os.getpid()))
        file.flush()
        yield


@contextmanager
def waited_for(path: Path) -> Iterator[None]:
    """Hold the lock; if another set-up holds it, wait for that one to end."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            say("  Waiting for another set-up in this checkout to end ...")
            fcntl.flock(file, fcntl.LOCK_EX)
        yield


def is_held(path: Path) -> bool:
    """Whether somebody holds it right now."""
    if not path.exists():
        return False
    with path.open("a") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return True
    return False
