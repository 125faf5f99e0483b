"""What happens with proposals."""

from dataclasses import dataclass
from typing import ClassVar

from unitcycle.core.events import Event


@dataclass(frozen=True, kw_only=True)
class ProposalMade(Event):
    """Something is proposed that waits for a person, or was done at once."""

    name: ClassVar[str] = "proposal.made"
    kind: str
    capability: str
    status: str


@dataclass(frozen=True, kw_only=True)
class ProposalDecided(Event):
    """A proposal was carried out, rejected, undone, or could not be carried out."""

    name: ClassVar[str] = "proposal.decided"
    kind: str
    capability: str
    status: str
