"""What happens in the ledger."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar
from uuid import UUID

from unitcycle.core.events import Event


@dataclass(frozen=True, kw_only=True)
class EntryReversed(Event):
    """An entry was taken back by its mirror image. The subject is the entry that was taken back."""

    name: ClassVar[str] = "ledger.entry_reversed"
    reversal_id: UUID
    reversed_on: date
    reason: str
