"""Writes what differs."""

from collections.abc import Mapping
from typing import Any

from django.db.models import Model


def apply_changes(row: Model, changes: Mapping[str, Any]) -> list[str]:
    """Set the fields that differ, save them alone, and say which they were.

    A change to what the row says already is none: nothing is written, and its version stays.
    """
    changed = [name for name, value in changes.items() if getattr(row, name) != value]
    for name in changed:
        setattr(row, name, changes[name])
    if changed:
        row.save(update_fields=[*changed, "updated_at"])
    return changed
