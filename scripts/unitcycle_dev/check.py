"""`make check`: everything that can be known without running the product. One line per step."""

import difflib
import shutil
import tempfile
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from unitcycle_dev import leaks, lock, node, openapi, processes, project, setup, texts
from unitcycle_dev.application import Application
from unitcycle_dev.console import COLUMN, Problem, say

# `check --deploy` judges the production settings, so it is given what a deployment would give.
DEPLOYMENT = {
    "DJANGO_SETTINGS_MODULE": "config.settings.prod",
    "ALLOWED_HOSTS": "app.example.com",
    "UNITCYCLE_BASE_URL": "https://app.example.com",
    # checked, never used: 32 zero bytes
    "FIELD_ENCRYPTION_KEYS": "A" * 43 + "=",
}
SHOWN_LINES = 60


# Set when somebody stops the command: what is left is not begun.
stopped = threading.Event()


class Finding(Exception):
    """A step found something; the text says what."""


@dataclass(frozen=True)
class Tools:
    app: Application
    node: Mapping[str, str]
    place: Path

    def python(self, *words: str | Path, cwd: Path = project.BACKEND) -> None:
        self.command(project.PYTHON, "-m", *words, cwd=cwd)

    def program(self, name: str, *words: str | Path, cwd: Path = project.ROOT) -> None:
        """A program of the virtual environment."""
        self.command(project.VENV / "bin" / name, *words, cwd=cwd)

    def command(self, *words: str | Path, cwd: Path) -> None:
        processes.run(words, cwd=cwd, env=self.app.environment)

    def manage(self, *words: str, **environment: str) -> None:
        command = [str(project.PYTHON), "manage.py", *words]
        processes.run(command, cwd=project.BACKEND, env={**self.app.environment, **environment})

    def npm(self, *words: str) -> None:
        processes.run(["npm", *words], cwd=project.FRONTEND, env=self.node)


Check = Callable[[Tools], None]
Lane = Mapping[str, Check]


def main() -> int:
    started = time.monotonic()
    with lock.waited_for(setup.LOCK):
        environment = node.environment()
        node.ensure_modules(environment)
    with openapi.application() as app, tempfile.TemporaryDirectory() as place:
        tools = Tools(app, environment, Path(place))
        failed = side_by_side(tools)
    steps = sum(len(lane) for lane in LANES)
    say(
        f"\n{steps - len(failed)} checks hold, {len(failed)} do not"
        f" ({time.monotonic() - started:.0f} s)"
    )
    for name in failed:
        say(f"  {name}")
    return 1 if failed else 0


def side_by_side(tools: Tools) -> list[str]:
    """The names of the steps that do not hold."""

    def walk(lane: Lane) -> list[str]:
        return [name for name, check in lane.items() if not _holds(name, check, tools)]

    with ThreadPoolExecutor(len(LANES)) as threads:
        lanes = [threads.submit(walk, lane) for lane in LANES]
        try:
            return [name for lane in lanes for name in lane.result()]
        except BaseException:
            stopped.set()
            processes.end_running()
            raise


def _holds(name: str, check: Check, tools: Tools) -> bool:
    if stopped.is_set():
        return False
    started = time.monotonic()
    try:
        check(tools)
    except processes.CommandFailed as failure:
        trouble = failure.output
    except (Finding, Problem) as finding:
        trouble = str(finding)
    else:
        say(f"  {name:<{COLUMN + 8}}{time.monotonic() - started:.1f} s")
        return True
    if not stopped.is_set():
        seconds = time.monotonic() - started
        say(f"  {name:<{COLUMN + 8}}NO ({seconds:.1f} s)\n\n{_shortened(trouble)}\n")
    return False


def _shortened(text: str) -> str:
    lines = text.strip().splitlines()
    left = len(lines) - SHOWN_LINES
    return "\n".join(lines[:SHOWN_LINES] + ([f"... and {left} more lines"] if left > 0 else []))


def _lint(tools: Tools) -> None:
    tools.program(
        "ruff", "check", "--quiet", "--output-format", "concise", project.BACKEND, project.SCRIPTS
    )


def _format(tools: Tools) -> None:
    tools.program("ruff", "format", "--check", "--quiet", project.BACKEND, project.SCRIPTS)


def _types(tools: Tools) -> None:
    tools.python("mypy", "unitcycle", "config", "sandbox")


def _script_types(tools: Tools) -> None:
    settings = project.SCRIPTS / "mypy.ini"
    tools.python("mypy", "--config-file", settings, "-p", "unitcycle_dev", cwd=project.SCRIPTS)


def _imports(tools: Tools) -> None:
    tools.program("lint-imports", cwd=project.BACKEND)


def _system(tools: Tools) -> None:
    tools.manage("check", "--fail-level", "WARNING")


def _deployment(tools: Tools) -> None:
    tools.manage("check", "--deploy", "--fail-level", "WARNING", **DEPLOYMENT)


def _migrations(tools: Tools) -> None:
    tools.manage("makemigrations", "--check", "--dry-run")


def _security(tools: Tools) -> None:
    settings = project.BACKEND / "pyproject.toml"
    rooms = [project.BACKEND / "unitcycle", project.BACKEND / "config", project.SCRIPTS]
    tools.python("bandit", "-c", settings, "-r", *rooms, "-lll", "--quiet")


def _description(tools: Tools) -> None:
    fresh = tools.place / "openapi"
    fresh.mkdir()
    openapi.describe(tools.app, fresh)
    for version in openapi.VERSIONS:
        committed, written = openapi.file_of(version), openapi.file_of(version, fresh)
        if different := _difference(committed, written):
            where = project.short(committed)
            raise Finding(f"{where} is not what the code says: run make openapi.\n{different}")


def _difference(committed: Path, written: Path) -> str:
    old, new = (
        path.read_text().splitlines() if path.exists() else [] for path in (committed, written)
    )
    return "\n".join(difflib.unified_diff(old, new, "committed", "the code", lineterm="", n=1))


def _angular_client(tools: Tools) -> None:
    _same(openapi.ANGULAR, tools.place / "angular", openapi.angular_client, tools)


def _python_client(tools: Tools) -> None:
    place = tools.place / "python"
    place.mkdir()
    _same(openapi.CLIENT / openapi.PACKAGE, place / openapi.PACKAGE, openapi.python_client, tools)


def _same(committed: Path, fresh: Path, generate: openapi.Generate, tools: Tools) -> None:
    generate(fresh, tools.node)
    if different := openapi.differences(committed, fresh):
        names = "\n".join(f"  {project.short(committed)}/{name}" for name in different[:10])
        raise Finding(f"{len(different)} files are not what make openapi writes:\n{names}")


def _web_lint(tools: Tools) -> None:
    tools.npm("run", "lint")


def _web_format(tools: Tools) -> None:
    tools.npm("run", "format:check")


def _web_build(tools: Tools) -> None:
    node.build(dict(tools.node))


def _texts(tools: Tools) -> None:
    place = tools.place / "texts"
    texts.extract(place, tools.node)
    if different := _difference(texts.SOURCE, place / texts.SOURCE.name):
        where = project.short(texts.SOURCE)
        raise Finding(f"{where} is not what the web app says: run make texts.\n{different}")
    if lacking := list(texts.findings(texts.SOURCE)):
        raise Finding("\n".join(lacking))


def _compose(tools: Tools) -> None:
    compose = project.ROOT / "docker-compose.yml"
    tools.python("yamllint", "--strict", "-c", project.SCRIPTS / "yamllint.yaml", compose)
    tools.program("check-jsonschema", "--builtin-schema", "vendor.compose-spec", compose)


def _images(tools: Tools) -> None:
    hadolint = project.VENV / "bin" / "hadolint"
    if not hadolint.exists():
        raise Finding("hadolint has no wheel for this machine: run make check on x86-64 Linux.")
    tools.command(
        hadolint,
        *sorted((project.ROOT / "infra" / "docker").glob("*.Dockerfile")),
        cwd=project.ROOT,
    )


def _shell(tools: Tools) -> None:
    for script in (project.SCRIPTS / "dev", project.ROOT / ".ci" / "run"):
        tools.command(shutil.which("bash") or "sh", "-n", script, cwd=project.ROOT)


def _leaks(tools: Tools) -> None:
    if found := leaks.find():
        raise Finding("\n".join(found))


# Side by side, for most steps keep one processor busy: what is in Python, and what is of the web app.
LANES: Sequence[Lane] = (
    {
        "ruff check": _lint,
        "ruff format": _format,
        "mypy": _types,
        "mypy (scripts)": _script_types,
        "import contracts": _imports,
        "manage.py check": _system,
        "manage.py check --deploy": _deployment,
        "migrations complete": _migrations,
        "bandit (high)": _security,
        "OpenAPI files": _description,
        "Python client": _python_client,
        "docker-compose.yml": _compose,
        "container images": _images,
        "shell scripts": _shell,
        "no secret, no machine": _leaks,
    },
    {
        "Angular client": _angular_client,
        "eslint": _web_lint,
        "prettier": _web_format,
        "web app translated": _texts,
        "web app builds": _web_build,
    },
)
