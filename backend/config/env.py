"""The one place that reads environment variables. Settings ask here, nothing else does."""

import os
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

from django.core.exceptions import ImproperlyConfigured

REPOSITORY = Path(__file__).resolve().parents[2]


def text(name: str, default: str | None = None) -> str:
    """The variable's value; without a default a missing variable stops the start."""
    value = os.environ.get(name, default)
    if value is None or (value == "" and default is None):
        raise ImproperlyConfigured(
            f"The environment variable {name} is not set. `make run` sets it for you; "
            "a deployment sets it from its secret store."
        )
    return value


def flag(name: str, *, default: bool) -> bool:
    return text(name, str(default)).strip().lower() in {"1", "true", "yes", "on"}


def number(name: str, default: int) -> int:
    return int(text(name, str(default)))


def words(name: str, default: str = "") -> list[str]:
    """A comma-separated list."""
    return [word.strip() for word in text(name, default).split(",") if word.strip()]


def path(name: str, default: Path) -> Path:
    return Path(text(name, str(default))).resolve()


def application_database_url(owner_url: str) -> str:
    """Where the application connects: its own URL, or the owner's server with the application's role.

    The role never owns a table and cannot bypass row-level security.
    """
    given = os.environ.get("DATABASE_APP_URL")
    if given:
        return given
    parts = urlsplit(owner_url)
    host = parts.netloc.rpartition("@")[2]
    secret = text("DATABASE_APP_PASSWORD")
    return urlunsplit(parts._replace(netloc=f"unitcycle_app:{secret}@{host}"))
