"""Something that could be done is written down; as far as the capability may go, it is done at once."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from uuid import UUID

from django.db import transaction
from pydantic import BaseModel

from unitcycle.agents.events import ProposalMade
from unitcycle.agents.models import AIRun, Proposal
from unitcycle.agents.rules.choices import OPEN, Autonomy, ProposalStatus, acts_at_once
from unitcycle.agents.services.deciding import carry_out
from unitcycle.agents.services.kinds import ProposalKind
from unitcycle.core import clock
from unitcycle.core.events import emit

SYSTEM = "system"


@dataclass(frozen=True)
class Idea:
    """What is proposed, why, and on which data."""

    title: str
    reason: str
    payload: BaseModel
    confidence: float
    facts: Mapping[str, str] = field(default_factory=dict)


@transaction.atomic
def propose(
    kind: ProposalKind, subject_id: UUID, idea: Idea, *, run: AIRun, level: Autonomy
) -> Proposal:
    """A newer proposal takes the place of one that nobody has decided on."""
    now = clock.now()
    _supersede(kind, subject_id)
    row = Proposal.objects.create(
        kind=kind.name,
        capability=run.capability,
        run=run,
        subject_kind=kind.subject_kind,
        subject_id=subject_id,
        title=idea.title[:200],
        reason=idea.reason[:1000],
        facts=dict(idea.facts),
        payload=idea.payload.model_dump(mode="json"),
        confidence=round(Decimal(str(idea.confidence)), 2),
        autonomy=level,
        expires_at=now + kind.lives_for,
    )
    at_once = acts_at_once(level, can_be_undone=kind.undo is not None)
    if at_once and idea.confidence >= kind.sure_enough:
        carry_out(row, kind, by=SYSTEM, by_id=None)
    emit(
        ProposalMade(subject_id=row.pk, kind=row.kind, capability=row.capability, status=row.status)
    )
    return row


def _supersede(kind: ProposalKind, subject_id: UUID) -> None:
    """One by one: each has a history. There is one at most."""
    rows = Proposal.objects.select_for_update(no_key=True).filter(
        kind=kind.name, subject_id=subject_id, status__in=OPEN
    )
    for row in rows:
        row.status = ProposalStatus.SUPERSEDED
        row.save(update_fields=["status", "updated_at"])
