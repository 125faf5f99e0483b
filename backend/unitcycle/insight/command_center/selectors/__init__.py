"""Reads of the command center. Always inside one organisation."""

from unitcycle.insight.command_center.selectors.queue import (
    actions,
    batches,
    command_center_settings,
    items_of,
    open_actions,
    rank,
)

__all__ = [
    "actions",
    "batches",
    "command_center_settings",
    "items_of",
    "open_actions",
    "rank",
]
