"""What must not be committed: secrets, and traces of the machine on which something was made."""

import re
import socket
from collections.abc import Iterator
from pathlib import Path

from unitcycle_dev import processes, project

LOCK_FILES = re.compile(r"(\.lock|package-lock\.json|scripts/locks/.*\.txt)$")
ADDRESS = re.compile(r"https?://[^\s\"']+")
SECRETS = re.compile(
    r"-----BEGIN [A-Z ]*PRIVATE KEY-----|\bAKIA[0-9A-Z]{16}\b|\bghp_[A-Za-z0-9]{36}\b"
    r"|\bsk_live_[A-Za-z0-9]{20,}"
)
LARGEST_BYTES = 5 * 1024 * 1024


def find() -> list[str]:
    """One line per finding: the file, the line, what it is. Empty when all is well."""
    traces = _traces()
    return [finding for path in tracked() for finding in _in_file(path, traces)]


def tracked() -> list[Path]:
    """What git has, and what it would add."""
    listed = processes.run(["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"])
    return [project.ROOT / name for name in listed.split("\0") if name]


def _traces() -> re.Pattern[str]:
    """This machine's own names: where the checkout and the home are, what it is called."""
    host = socket.gethostname()
    # A short or common name ("vm", "/app") would be found where it means something else.
    telling = [
        str(place) for place in (project.ROOT, Path.home()) if len(str(place)) > len("/root")
    ]
    if "-" in host and len(host) > len("debian-linux"):
        telling.append(host)
    return re.compile(
        "|".join(rf"(?<![\w-]){re.escape(name)}(?![\w-])" for name in telling) or "(?!)"
    )


def _in_file(path: Path, traces: re.Pattern[str]) -> Iterator[str]:
    if not path.is_file() or path.stat().st_size > LARGEST_BYTES:
        return
    try:
        lines = path.read_text("utf-8").splitlines()
    except UnicodeDecodeError:
        return
    name = project.short(path)
    for number, line in enumerate(lines, 1):
        if traces.search(line) and not name.startswith("infra/"):
            yield f"{name}:{number} names this machine or a place on it"
        if SECRETS.search(line):
            yield f"{name}:{number} looks like a secret"
        if LOCK_FILES.search(name) and _names_a_registry(line):
            yield f"{name}:{number} names a package registry"


def _names_a_registry(line: str) -> bool:
    """Who pays for a package or where it is at home may be named; where to fetch it may not."""
    return (
        '"resolved"' in line
        or "--index-url" in line
        or bool(not line.lstrip().startswith(('"url"', "#")) and re.search(r"@ https?://", line))
    )
