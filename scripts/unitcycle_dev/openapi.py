"""`make openapi`: the API's description and what is generated from it, written or compared."""

import filecmp
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from unitcycle_dev import lock, node, ports, processes, project, servers, setup
from unitcycle_dev.application import Application
from unitcycle_dev.console import step

VERSIONS = ("v1", "v2")
CLIENT = project.OPENAPI / "clients" / "python"
CLIENT_SETTINGS = project.OPENAPI / "clients" / "python.yaml"
PACKAGE = "unitcycle_client"
ANGULAR = project.FRONTEND / "src" / "app" / "api"
CACHES = {".ruff_cache", "__pycache__"}

Generate = Callable[[Path, Mapping[str, str]], None]


def main() -> int:
    with lock.waited_for(setup.LOCK):
        environment = node.environment()
        node.ensure_modules(environment)
    with application() as app, step("OpenAPI files"):
        describe(app, project.OPENAPI)
    with step("Python client"):
        _replace(CLIENT / PACKAGE, python_client, environment)
    with step("Angular client"):
        _replace(ANGULAR, angular_client, environment)
    return 0


@contextmanager
def application() -> Iterator[Application]:
    """An application that can be asked about itself; nobody signs in."""
    with servers.guarded() as guard, servers.throw_away_servers(guard) as running:
        yield Application(running.environment, ports.any_free())


def file_of(version: str, directory: Path = project.OPENAPI) -> Path:
    return directory / f"unitcycle-{version}.yaml"


def describe(app: Application, directory: Path) -> None:
    """Write both files; a warning of the generator is an error."""
    for version in VERSIONS:
        app.manage(
            "spectacular", "--api-version", version, "--file", str(file_of(version, directory)),
            "--validate", "--fail-on-warn",
        )  # fmt: skip


def python_client(target: Path, environment: Mapping[str, str]) -> None:
    """Generate the package from the committed files, one module per version."""
    # The formatter reads its settings from the client's project file, so that comes along.
    shutil.copy(CLIENT / "pyproject.toml", target.parent)
    target.mkdir()
    for name in ("__init__.py", "py.typed"):
        shutil.copy(CLIENT / PACKAGE / name, target)
    path = os.pathsep.join([str(project.VENV / "bin"), environment["PATH"]])
    for version in VERSIONS:
        command = [
            str(project.PYTHON), "-m", "openapi_python_client", "generate", "--meta", "none",
            "--path", str(file_of(version)), "--output-path", str(target / version),
            "--config", str(CLIENT_SETTINGS), "--fail-on-warning",
        ]  # fmt: skip
        processes.run(command, cwd=target, env={**environment, "PATH": path})


def angular_client(target: Path, environment: Mapping[str, str]) -> None:
    command = ["npx", "--no-install", "ng-openapi-gen", "--output", str(target)]
    processes.run(command, cwd=project.FRONTEND, env=environment)


def differences(expected: Path, found: Path) -> list[str]:
    """The files that are not the same in both directories."""
    names = {*_files(expected), *_files(found)}
    return [str(name) for name in sorted(names) if not _same(expected / name, found / name)]


def _files(directory: Path) -> Iterator[Path]:
    for path in directory.rglob("*"):
        if path.is_file() and not CACHES & set(path.parts):
            yield path.relative_to(directory)


def _same(one: Path, other: Path) -> bool:
    return one.exists() and other.exists() and filecmp.cmp(one, other, shallow=False)


def _replace(target: Path, generate: Generate, environment: Mapping[str, str]) -> None:
    """Generate beside and swap, so that a failure leaves the old client and no file outlives."""
    with tempfile.TemporaryDirectory(dir=target.parent, prefix=".generated-") as place:
        fresh = Path(place) / target.name
        generate(fresh, environment)
        for cache in CACHES:
            for directory in fresh.rglob(cache):
                shutil.rmtree(directory)
        shutil.rmtree(target, ignore_errors=True)
        fresh.rename(target)
