"""The virtual environment: uv from its wheel, then every dependency by hash.

Standard library only, and quick when nothing changed: a stamp says what was installed.
"""

import hashlib
import importlib.util
import os
import re
import shutil
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from unitcycle_dev import processes, project
from unitcycle_dev.console import Problem, step

GIGABYTE = 1024**3
NEEDED_GIGABYTES = 3.0
NEEDED_FOR_DATA_GIGABYTES = 0.5
UV_ENVIRONMENT = project.TOOLS / "uv"
UV = UV_ENVIRONMENT / "bin" / "uv"
BOOTSTRAP = project.LOCKS / "bootstrap.txt"
STAMP = ".unitcycle-stamp"
LOCK = project.TOOLS / "set-up.lock"


def ensure_packages() -> None:
    """Create or update .venv when its lock file changed."""
    wanted = fingerprint([project.REQUIREMENTS, BOOTSTRAP], sys.version, str(project.VENV))
    stamp = project.VENV / STAMP
    if is_stamped(stamp, wanted):
        return
    check_disk()
    with step("Python packages"), _readable_by_all():
        ensure_uv()
        _make_environment()
        _install()
    write_stamp(stamp, wanted)


def ensure_uv() -> None:
    """uv in an environment of its own, pinned by hash."""
    wanted = fingerprint([BOOTSTRAP], sys.version, str(UV_ENVIRONMENT))
    stamp = UV_ENVIRONMENT / STAMP
    if is_stamped(stamp, wanted):
        return
    if importlib.util.find_spec("ensurepip") is None:
        _install_ensurepip()
    shutil.rmtree(UV_ENVIRONMENT, ignore_errors=True)
    processes.set_up([sys.executable, "-m", "venv", UV_ENVIRONMENT], "A virtual environment")
    processes.set_up(
        [UV_ENVIRONMENT / "bin" / "python", "-m", "pip", "install", "--quiet",
         "--require-hashes", "--requirement", BOOTSTRAP],
        "uv (the installer of the Python packages)",
    )  # fmt: skip
    write_stamp(stamp, wanted)


def uv(*words: str | Path, what: str, cwd: Path = project.ROOT) -> str:
    """Run uv; `what` is what fails if it fails."""
    command = [UV, "--no-progress", *words]
    return processes.set_up(command, what, cwd=cwd, env=uv_environment())


def install_apart(lock_file: Path, target: Path, *, what: str) -> None:
    """A package that is a program: into a directory of its own, by hash."""
    uv(
        "pip", "install", "--require-hashes", "--no-deps", "--target", target,
        "--requirement", lock_file, what=what,
    )  # fmt: skip


def uv_environment() -> dict[str, str]:
    env = {
        **os.environ,
        "UV_PYTHON_DOWNLOADS": "never",
        "VIRTUAL_ENV": str(project.VENV),
    }
    if "PIP_INDEX_URL" in env:
        env.setdefault("UV_DEFAULT_INDEX", env["PIP_INDEX_URL"])
    if not _home_is_writable():
        env.setdefault("UV_CACHE_DIR", str(project.TOOLS / "cache" / "uv"))
    return env


def cache_environment() -> dict[str, str]:
    """npm's cache, for a user without a home directory."""
    if _home_is_writable():
        return {}
    return {
        "npm_config_cache": str(project.TOOLS / "cache" / "npm"),
        "HOME": str(project.TOOLS),
    }


def check_disk() -> None:
    """Refuse early: half an installation is worse than none."""
    _check_room(project.ROOT, NEEDED_GIGABYTES, "the set-up")


def check_data_disk() -> None:
    """A database that runs out of disk stops in the middle of something."""
    _check_room(project.DATA, NEEDED_FOR_DATA_GIGABYTES, "the database")


def _check_room(place: Path, needed: float, what: str) -> None:
    free = shutil.disk_usage(place).free / GIGABYTE
    if free < needed:
        raise Problem(
            f"the disk is full: {what} needs {needed:g} GB and {free:.1f} GB are free. "
            f"Make room on the disk of {place}, then run it again."
        )


def fingerprint(files: Iterable[Path], *facts: str) -> str:
    """A hash over the contents of files and whatever else the result depends on."""
    digest = hashlib.sha256("\0".join(facts).encode())
    for file in files:
        digest.update(str(file.name).encode() + b"\0" + file.read_bytes() + b"\0")
    return digest.hexdigest()


def is_stamped(stamp: Path, wanted: str) -> bool:
    return stamp.exists() and stamp.read_text() == wanted


def write_stamp(stamp: Path, wanted: str) -> None:
    stamp.write_text(wanted)


@contextmanager
def _readable_by_all() -> Iterator[None]:
    """Whatever the person's umask: root's PostgreSQL runs from here as another user."""
    before = os.umask(0o022)
    try:
        yield
    finally:
        os.umask(before)


def _make_environment() -> None:
    if not _environment_fits():
        uv(
            "venv",
            "--clear",
            "--python",
            sys.executable,
            project.VENV,
            what="A virtual environment",
        )


def _environment_fits() -> bool:
    """Made by this Python's version, and for this place: a moved checkout needs a new one."""
    settings, activate = project.VENV / "pyvenv.cfg", project.VENV / "bin" / "activate"
    if not (settings.exists() and activate.exists() and project.PYTHON.exists()):
        return False
    found = re.search(r"^version(?:_info)? = (\d+\.\d+)", settings.read_text(), re.MULTILINE)
    same_version = found is not None and found[1] == "{}.{}".format(*sys.version_info[:2])
    return same_version and f"{project.VENV}'" in activate.read_text()


def _install() -> None:
    uv(
        "pip", "sync", "--require-hashes", "--compile-bytecode", project.REQUIREMENTS,
        what="The Python packages",
    )  # fmt: skip


def _install_ensurepip() -> None:
    """Debian keeps venv's other half in a package of its own; root may fetch it."""
    package = "python{}.{}-venv".format(*sys.version_info[:2])
    apt = shutil.which("apt-get")
    if not (apt and project.IS_ROOT):
        raise Problem(
            f"this Python cannot make virtual environments: install {package} "
            "(Debian and Ubuntu) or a complete Python, then run it again."
        )
    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    processes.set_up([apt, "update"], "The list of Debian packages", env=env)
    processes.set_up([apt, "install", "--yes", package], f"The Debian package {package}", env=env)


def _home_is_writable() -> bool:
    home = Path(os.environ.get("HOME") or "/nonexistent")
    try:
        with tempfile.TemporaryFile(dir=home):
            return True
    except OSError:
        return False
