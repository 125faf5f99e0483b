"""The table on the screen, and `benchmarks/` in the repository: results.json and the table of its README."""

import os
import platform
import subprocess
from collections.abc import Sequence
from dataclasses import asdict
from importlib.metadata import version
from typing import Any

import orjson
from django.db import connections

from benchmarks.measure import Figure
from config.env import REPOSITORY
from unitcycle.core import clock

RESULTS = REPOSITORY / "benchmarks" / "results.json"
PAGE = REPOSITORY / "benchmarks" / "README.md"
_BEGIN, _END = "<!-- figures -->", "<!-- end of figures -->"
# the order of the page
ROOMS = (
    "scan", "imports", "lists", "command_center", "invoices", "hot_account", "webhooks", "scoring",
    "web", "honeycomb", "startup",
)  # fmt: skip
PACKAGES = ("django", "djangorestframework", "psycopg", "orjson", "celery")


def line(figure: Figure) -> str:
    return f"{_verdict(figure)}  {figure.name}: {figure.measured} (goal {figure.goal})"


def table(figures: Sequence[Figure]) -> str:
    rows = [("figure", "goal", "measured", "")]
    rows += [(one.name, one.goal, one.measured, _verdict(one)) for one in figures]
    widths = [max(len(row[place]) for row in rows) for place in range(4)]
    lines = [
        "  ".join(text.ljust(width) for text, width in zip(row, widths, strict=True))
        for row in rows
    ]
    passed = sum(figure.passed for figure in figures)
    return "\n".join(["", *lines, "", f"{passed} of {len(figures)} reached."])


def keep(room: str, figures: Sequence[Figure]) -> None:
    """Put the room's figures in the place of its older ones, with everything that is needed to read them later."""
    rooms = orjson.loads(RESULTS.read_bytes()) if RESULTS.exists() else {}
    rooms[room] = {
        "measured_at": clock.now().isoformat(timespec="seconds"),
        "commit": _commit(),
        "machine": _machine(),
        "versions": _versions(),
        "figures": [asdict(figure) for figure in figures],
    }
    RESULTS.parent.mkdir(exist_ok=True)
    RESULTS.write_bytes(orjson.dumps(rooms, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE))
    kept = [Figure(**one) for name in ROOMS if name in rooms for one in rooms[name]["figures"]]
    before, _, rest = PAGE.read_text().partition(_BEGIN)
    after = rest.partition(_END)[2]
    PAGE.write_text(f"{before}{_BEGIN}\n{_markdown(kept)}\n{_END}{after}")


def _markdown(figures: Sequence[Figure]) -> str:
    rows = ["| figure | goal | measured |", "| --- | --- | --- |"]
    rows += [
        f"| {one.name} | {one.goal} | {one.measured}{'' if one.passed else ' **(not reached)**'} |"
        for one in figures
    ]
    return "\n".join(rows)


def _verdict(figure: Figure) -> str:
    return "pass" if figure.passed else "FAIL"


def _commit() -> str:
    """The commit, marked when the product differs from it."""
    commit = _git("rev-parse", "HEAD")
    changed = _git("status", "--porcelain", "--", "backend", "frontend")
    return f"{commit} with changes" if changed else commit


def _git(*words: str) -> str:
    done = subprocess.run(["git", *words], cwd=REPOSITORY, capture_output=True, text=True)
    return done.stdout.strip()


def _machine() -> dict[str, Any]:
    return {"system": platform.platform(), "cores": os.cpu_count(), "load": os.getloadavg()[0]}


def _versions() -> dict[str, str]:
    with connections["owner"].cursor() as cursor:
        cursor.execute("SHOW server_version")
        postgres = cursor.fetchone()[0]
    found = {name: version(name) for name in PACKAGES}
    return {"python": platform.python_version(), "postgresql": postgres, **found}
