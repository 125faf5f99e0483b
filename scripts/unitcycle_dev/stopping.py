"""Ctrl-C, SIGTERM, a closed terminal or a vanished `make`: each stops us once, and in order."""

import os
import signal
import threading
import time
from pathlib import Path
from types import FrameType

SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
LOOK_EVERY_SECONDS = 0.5


class Stopped(BaseException):
    """A person asked us to stop."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.code = 128 + number


def listen() -> None:
    """From now on a signal raises `Stopped`, once: what follows is the clean-up."""
    for number in SIGNALS:
        signal.signal(number, _stop)


def ignore() -> None:
    """The clean-up has begun; it is bounded in time and not to be interrupted."""
    for number in SIGNALS:
        signal.signal(number, signal.SIG_IGN)


def follow_make() -> None:
    """Stop when the `make` that started us has stopped."""
    if "MAKELEVEL" in os.environ:
        threading.Thread(target=_follow, args=(os.getppid(),), daemon=True).start()


def _stop(number: int, _: FrameType | None) -> None:
    ignore()
    raise Stopped(number)


def _follow(parent: int) -> None:
    while os.getppid() == parent:
        if _is_interrupted(parent):
            os.kill(os.getpid(), signal.SIGINT)
            return
        time.sleep(LOOK_EVERY_SECONDS)
    os.kill(os.getpid(), signal.SIGTERM)


def _is_interrupted(pid: int) -> bool:
    """Whether make got an interrupt that only it got: it waits then and tells nobody.

    While it handles a signal, that signal is blocked; Linux shows it.
    """
    try:
        lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    except OSError:
        return False
    blocked = next((line.split()[1] for line in lines if line.startswith("SigBlk:")), "0")
    return bool(int(blocked, 16) & (1 << (signal.SIGINT - 1)))
