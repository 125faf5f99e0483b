"""What a person reads: one line per step, one line per problem."""

import errno
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

COLUMN = 24


class Problem(Exception):
    """Something a person can put right: one line that says what is wrong and what to do."""


class _Line:
    """The line of the step that is going on; whatever else is said first ends it."""

    open_name: str | None = None

    @classmethod
    def begin(cls, name: str) -> None:
        print(f"  {name:<{COLUMN}}", end="", flush=True)
        cls.open_name = name

    @classmethod
    def end(cls, name: str, result: str) -> None:
        beginning = "" if cls.open_name == name else f"  {name:<{COLUMN}}"
        print(f"{beginning}{result}", flush=True)
        cls.open_name = None

    @classmethod
    def interrupt(cls) -> None:
        if cls.open_name is not None:
            print("...", flush=True)
            cls.open_name = None


def say(text: str = "") -> None:
    _Line.interrupt()
    print(text, flush=True)


@contextmanager
def step(name: str) -> Iterator[None]:
    """Print the name, do the work, add how long it took."""
    _Line.interrupt()
    _Line.begin(name)
    started = time.monotonic()
    try:
        yield
    except BaseException:
        _Line.end(name, "stopped")
        raise
    _Line.end(name, f"{time.monotonic() - started:.1f} s")


def fact(name: str, value: str) -> None:
    say(f"  {name:<{COLUMN}}{value}")


def complain(problem: str) -> None:
    sys.stdout.flush()
    print(f"UnitCycle: {problem}", file=sys.stderr, flush=True)


def explain_os_error(error: OSError) -> str:
    """The one line for what the operating system refused."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return "the disk is full: free at least 3 GB, then run the same command again."
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return (
            f"{error.filename} cannot be written: it belongs to another user or the disk is "
            "read-only. Run as the user who owns the checkout."
        )
    return f"{error.strerror or error} ({error.filename or 'no file'})."
