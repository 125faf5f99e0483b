"""Takes proposals back that nobody has decided on: what they are about is over."""

from collections.abc import Collection
from uuid import UUID

from django.db import transaction

from unitcycle.agents.models import Proposal
from unitcycle.agents.rules.choices import OPEN, ProposalStatus
from unitcycle.core import clock


@transaction.atomic
def withdraw_proposals(kinds: Collection[str], subject_ids: Collection[UUID]) -> int:
    """Says how many."""
    rows = Proposal.objects.filter(kind__in=kinds, subject_id__in=subject_ids, status__in=OPEN)
    return rows.update(status=ProposalStatus.SUPERSEDED, updated_at=clock.now())
