"""Secrets: generated on the first start, kept in .data/secrets.env (mode 600), never defaulted."""

import os
import secrets
from pathlib import Path

from unitcycle_dev import project

NAMES = (
    "SECRET_KEY",
    "POSTGRES_SUPERUSER_PASSWORD",
    "DATABASE_OWNER_PASSWORD",
    "DATABASE_APP_PASSWORD",
    "REDIS_PASSWORD",
)
FILE = "secrets.env"


def generate() -> dict[str, str]:
    """Fresh secrets. The alphabet needs no quoting in a URL, in a file or in SQL."""
    return {name: secrets.token_urlsafe(48) for name in NAMES}


def load_or_create(data: Path = project.DATA) -> dict[str, str]:
    """The secrets of this data directory; what is missing is generated and kept."""
    path = data / FILE
    kept = read_env_file(path)
    wanted = {**generate(), **kept}
    if wanted != kept:
        write_env_file(path, wanted)
    return wanted


def read_env_file(path: Path) -> dict[str, str]:
    if not path.exists():
        return {}
    lines = (line.strip() for line in path.read_text().splitlines())
    pairs = (line.partition("=") for line in lines if line and not line.startswith("#"))
    return {name: value for name, _, value in pairs}


def write_env_file(path: Path, values: dict[str, str]) -> None:
    """Written beside and moved into place: a full disk never leaves half a file of secrets."""
    fresh = path.with_suffix(".new")
    fresh.unlink(missing_ok=True)
    descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w") as file:
        file.writelines(f"{name}={value}\n" for name, value in values.items())
    fresh.replace(path)
