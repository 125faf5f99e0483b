"""`make test`: every part with servers of its own that are thrown away, and one count at the end."""

import os
import shlex
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from unitcycle_dev import chromium, live, lock, node, processes, project, servers, setup, tally
from unitcycle_dev.console import Problem, complain, fact, say
from unitcycle_dev.guard import Guard
from unitcycle_dev.servers import Servers
from unitcycle_dev.tally import Tally

BACKEND_WORKERS = 2
# These mostly wait for processes to end.
SCRIPT_WORKERS = 4
# the demo data is made beside the one for the others
LEAVES_A_CORE, NEED_THE_DEMO = "frontend", {"schema", "browser"}
# where pictures of pages go, if anybody wants them: `make screenshots` does
PICTURES = "UNITCYCLE_PICTURES"


@dataclass(frozen=True)
class Place:
    """What a part may use: running servers, the guard, room for reports."""

    servers: Servers
    guard: Guard
    reports: Path
    arguments: Sequence[str]


def main() -> int:
    asked = sys.argv[1].removeprefix("test").removeprefix("-")
    names = [asked] if asked else list(PARTS)
    # ARGS belong to one runner, so they are only handed on to a part that was named.
    arguments = shlex.split(os.environ.get("ARGS", "")) if asked else []
    return run(names, arguments)


def run(names: Sequence[str], arguments: Sequence[str]) -> int:
    results: list[tuple[str, Tally, float]] = []
    servers.make_data_directory()
    with (
        tempfile.TemporaryDirectory(prefix="unitcycle-test-") as reports,
        servers.guarded() as guard,
        servers.throw_away_servers(guard) as running,
    ):
        place = Place(running, guard, Path(reports), arguments)
        try:
            for name in names:
                if name == LEAVES_A_CORE and not NEED_THE_DEMO.isdisjoint(names):
                    live.begin_demo(running)
                started = time.monotonic()
                result = _run_part(name, place)
                results.append((name, result, time.monotonic() - started))
        except BaseException:
            processes.end_running()
            raise
    return _close(results)


def _run_part(name: str, place: Place) -> Tally:
    say(f"\n== {name}")
    try:
        return PARTS[name](place)
    except Problem as problem:
        complain(str(problem))
        return tally.BROKEN


def _close(results: Sequence[tuple[str, Tally, float]]) -> int:
    say()
    for name, result, seconds in results:
        fact(name, f"{result}  ({seconds:.0f} s)")
    total = sum((result for _, result, _ in results), Tally())
    say(f"\n{total}")
    return 1 if total.failed else 0


def _scripts(place: Place) -> Tally:
    environment = {**os.environ, "PYTHONPATH": str(project.SCRIPTS)}
    words = ["tests", "-p", "no:django", "-p", "no:cacheprovider", "-q", "-n", str(SCRIPT_WORKERS)]
    return _pytest("scripts", words, place, environment, project.SCRIPTS)


def _backend(place: Place) -> Tally:
    environment = {**os.environ, **place.servers.environment, **live.template(place.servers)}
    words = ["-m", "not browser and not server", "-n", str(BACKEND_WORKERS)]
    apart = ["--ignore=tests/schema", "--ignore=tests/browser"]
    return _pytest("backend", [*words, *apart], place, environment)


def _frontend(place: Place) -> Tally:
    with lock.waited_for(setup.LOCK):
        environment = node.environment()
        node.ensure_modules(environment)
    report = place.reports / "frontend.json"
    command = ["npm", "test", "--", "--json", f"--outputFile={report}", *place.arguments]
    code = processes.show(command, cwd=project.FRONTEND, env=environment)
    return tally.of_jest(report, code)


def _schema(place: Place) -> Tally:
    return _on_running_server("schema", place, {})


def _browser(place: Place) -> Tally:
    with lock.waited_for(setup.LOCK):
        node.ensure_web_app(node.environment())
    # the stories one after the other, and beside them the pages that are only looked at
    words = ["-n", "2", "--dist", "loadgroup"]
    more = {"CHROMIUM": chromium.find(), PICTURES: os.environ.get(PICTURES, "")}
    return _on_running_server("browser", place, more, words)


def _on_running_server(
    name: str, place: Place, more: Mapping[str, str], how: Sequence[str] = ()
) -> Tally:
    """The tests in tests/<name>, against the whole application on a database of its own."""
    with live.application(name, place.servers, place.guard) as app:
        environment = {**app.environment, **more, "DJANGO_SETTINGS_MODULE": "config.settings.test"}
        words = [] if _names_tests(place.arguments) else [f"tests/{name}"]
        return _pytest(name, [*how, *words], place, environment)


def _names_tests(arguments: Sequence[str]) -> bool:
    """Whether somebody asks for certain files; beside their directory they would all run."""
    paths = [word.partition("::")[0] for word in arguments]
    return any(path.startswith("tests/") and (project.BACKEND / path).exists() for path in paths)


def _pytest(
    name: str,
    words: Sequence[str],
    place: Place,
    environment: Mapping[str, str],
    directory: Path = project.BACKEND,
) -> Tally:
    report = place.reports / f"{name}.xml"
    command = [str(project.PYTHON), "-m", "pytest", *words, f"--junitxml={report}"]
    # An interrupted pytest still clears away what its fixtures started.
    words = [*command, *place.arguments]
    code = processes.show(words, cwd=directory, env=environment, first=signal.SIGINT)
    return tally.of_pytest(report, code)


PARTS: Mapping[str, Callable[[Place], Tally]] = {
    "scripts": _scripts,
    "backend": _backend,
    "frontend": _frontend,
    "schema": _schema,
    "browser": _browser,
}
