"""A person says yes, no, or takes it back. What is done is done once, in the transaction of the decision."""

from uuid import UUID

from django.db import transaction

from unitcycle.agents.errors import CannotBeUndone, ProposalNotOpen
from unitcycle.agents.events import ProposalDecided
from unitcycle.agents.models import Proposal
from unitcycle.agents.rules.choices import OPEN, ProposalStatus
from unitcycle.agents.services.kinds import ProposalKind, kind_named
from unitcycle.core import clock
from unitcycle.core.errors import DomainError, NotFound
from unitcycle.core.events import emit
from unitcycle.core.outside import Reason, outside


@transaction.atomic
def approve(*, proposal_id: UUID, by: str, by_id: UUID | None, note: str = "") -> Proposal:
    """Carry it out. One that was carried out already stays as it is.

    What stands in its way is written down as `failure`, and it may be tried again. Raises NotFound, ProposalNotOpen.
    """
    row = _locked(proposal_id)
    if row.status == ProposalStatus.DONE:
        return row
    _require_open(row)
    row.note = note
    carry_out(row, kind_named(row.kind), by=by, by_id=by_id)
    _tell(row)
    return row


@transaction.atomic
def reject(*, proposal_id: UUID, by_id: UUID | None, note: str = "") -> Proposal:
    """Nothing is done. Raises NotFound, ProposalNotOpen."""
    row = _locked(proposal_id)
    if row.status == ProposalStatus.REJECTED:
        return row
    _require_open(row)
    row.status = ProposalStatus.REJECTED
    row.decided_by_id = by_id
    row.decided_at = clock.now()
    row.note = note
    row.save(update_fields=["status", "decided_by", "decided_at", "note", "updated_at"])
    _tell(row)
    return row


@transaction.atomic
def undo(*, proposal_id: UUID, by: str, by_id: UUID | None) -> Proposal:
    """Back to before. Raises NotFound, CannotBeUndone, and what stands in its way."""
    row = _locked(proposal_id)
    if row.status == ProposalStatus.UNDONE:
        return row
    kind = kind_named(row.kind)
    if row.status != ProposalStatus.DONE or row.done_at is None:
        raise CannotBeUndone("Only what was done can be undone.")
    if kind.undo is None:
        raise CannotBeUndone("What this did cannot be undone.")
    if clock.now() > row.done_at + kind.undone_within:
        raise CannotBeUndone(f"This could be undone for {kind.undone_within.days} days.")
    kind.undo(row.subject_id, row.receipt, by)
    row.status = ProposalStatus.UNDONE
    row.undone_by_id = by_id
    row.undone_at = clock.now()
    row.save(update_fields=["status", "undone_by", "undone_at", "updated_at"])
    _tell(row)
    return row


def carry_out(row: Proposal, kind: ProposalKind, *, by: str, by_id: UUID | None) -> None:
    """Do it, under the lock of the row, and write down what it did or why it could not be done."""
    now = clock.now()
    row.decided_by_id = by_id
    row.decided_at = now
    try:
        with transaction.atomic():
            payload = kind.payload.model_validate(row.payload)
            row.receipt = dict(kind.do(row.subject_id, payload, by))
    except DomainError as refusal:
        row.status, row.failure = ProposalStatus.FAILED, refusal.detail[:500]
    else:
        row.status, row.failure, row.done_at = ProposalStatus.DONE, "", now
    row.save(
        update_fields=[
            "status", "failure", "done_at", "receipt", "decided_by", "decided_at", "note", "updated_at",
        ]
    )  # fmt: skip


def expire() -> int:
    """Proposals that nobody decided on in time, over all organisations."""
    rows = outside(Proposal, Reason.UPKEEP).filter(status__in=OPEN, expires_at__lte=clock.now())
    return rows.update(status=ProposalStatus.EXPIRED, updated_at=clock.now())


def _locked(proposal_id: UUID) -> Proposal:
    row = Proposal.objects.select_for_update(no_key=True).filter(pk=proposal_id).first()
    if row is None:
        raise NotFound("There is no such proposal.")
    return row


def _require_open(row: Proposal) -> None:
    if row.status not in OPEN:
        label = ProposalStatus(row.status).label
        raise ProposalNotOpen(f"Nobody can decide on this any more: {label.lower()}.")
    if row.expires_at <= clock.now():
        raise ProposalNotOpen("This proposal has expired.")


def _tell(row: Proposal) -> None:
    emit(
        ProposalDecided(
            subject_id=row.pk, kind=row.kind, capability=row.capability, status=row.status
        )
    )
