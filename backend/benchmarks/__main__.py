"""`python -m benchmarks [room …]`: measure, print, keep.

The rooms are scan, imports, lists, command_center, invoices, hot_account, webhooks, scoring, startup, web and
honeycomb; by default the first eight.
"""

import sys
import traceback
from collections.abc import Callable, Iterator
from importlib import import_module

import django

from benchmarks.measure import Figure, WrongResult

USUAL = (
    "scan", "imports", "lists", "command_center", "invoices", "hot_account", "webhooks", "scoring",
)  # fmt: skip
ROOMS = (*USUAL, "startup", "web", "honeycomb")


def main(words: list[str]) -> int:
    unknown = [word for word in words if word not in ROOMS]
    if unknown:
        say(f"There are {', '.join(ROOMS)}; not {', '.join(unknown)}.")
        return 2
    django.setup()
    report = import_module("benchmarks.report")  # reads settings, so not before the line above
    found: list[Figure] = []
    for room in words or USUAL:
        module = import_module(f"benchmarks.{room}")
        measured = []
        for figure in _measured(room, module.figures):
            say(report.line(figure))
            measured.append(figure)
        report.keep(room, measured)
        found += measured
    say(report.table(found))
    return 0 if all(figure.passed for figure in found) else 1


def say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def _measured(room: str, figures: Callable[[], Iterator[Figure]]) -> Iterator[Figure]:
    """The room's figures; a wrong result or an error is one more, and fails."""
    try:
        yield from figures()
    except WrongResult as error:
        yield Figure(room, "the same result on both sides", f"wrong: {error}", passed=False)
    except Exception as error:
        traceback.print_exc()
        yield Figure(room, "no error", f"{type(error).__name__}: {error}", passed=False)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
