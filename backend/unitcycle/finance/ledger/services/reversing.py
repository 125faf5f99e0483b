"""Taking an entry back: never by changing it, always by its mirror image."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from django.db import transaction
from django.db.models import F

from unitcycle.core.errors import NotFound
from unitcycle.core.events import emit_many
from unitcycle.finance.ledger import rules
from unitcycle.finance.ledger.errors import AlreadyReversed, NotReversible
from unitcycle.finance.ledger.events import EntryReversed
from unitcycle.finance.ledger.models import Charge, Entry
from unitcycle.finance.ledger.rules import EntryKind, Line
from unitcycle.finance.ledger.services.posting import EntryDraft, post


@transaction.atomic
def reverse(*, entry_id: UUID, on: date, reason: str, by_id: UUID | None = None) -> UUID:
    """Post the mirror image of an entry, dated `on`, and give its id. Raises what `reverse_all` raises."""
    (reversal_id,) = reverse_all(entry_ids=[entry_id], on=on, reason=reason, by_id=by_id)
    return reversal_id


@transaction.atomic
def reverse_all(
    *,
    entry_ids: Sequence[UUID],
    on: date | None,
    reason: str,
    by_id: UUID | None = None,
    along: Sequence[EntryDraft] = (),
) -> list[UUID]:
    """Post the mirror images of several entries, all or none, and give their ids.

    Dated `on`, or without it each on the day of what it takes back, as if that had never been.
    `along` is posted in the same call: what makes up for what a reversal takes away.

    Charges that an entry raised are closed; charges that it settled are open again. Raises NotFound,
    NotReversible for a reversal, AlreadyReversed, MoreThanOwed when a charge of it was paid meanwhile (take the
    payment back first), NotEnough when its credit was spent meanwhile.
    """
    entries = list(Entry.objects.filter(pk__in=entry_ids).prefetch_related("postings"))
    if len(entries) < len(set(entry_ids)):
        raise NotFound("There is no such entry.")
    if any(entry.kind == EntryKind.REVERSAL for entry in entries):
        raise NotReversible("A reversal is not reversed: post what should stand anew.")
    drafts = [_mirror(entry, on or entry.date, reason, by_id) for entry in entries]
    posted = post([*drafts, *along])
    if len(posted.new) < len(drafts) + len(along):
        raise AlreadyReversed("This entry was reversed before.")
    Charge.objects.filter(entry__in=entries).update(reversed_on=on or F("trans_date"))
    emit_many(
        [
            EntryReversed(
                subject_id=entry.pk, reversal_id=draft.id, reversed_on=draft.date, reason=reason
            )
            for entry, draft in zip(entries, drafts, strict=True)
        ]
    )
    return [draft.id for draft in drafts]


def _mirror(entry: Entry, on: date, reason: str, by_id: UUID | None) -> EntryDraft:
    lines = [
        Line(posting.account_id, posting.amount, posting.charge_id)
        for posting in entry.postings.all()
    ]
    return EntryDraft(
        key=f"reversal:{entry.pk}",
        kind=EntryKind.REVERSAL,
        date=on,
        description=f"{entry.description}: {reason}"[:200],
        lines=rules.reversed_lines(lines),
        currency=entry.currency,
        tenant_id=entry.tenant_id,
        lease_id=entry.lease_id,
        property_id=entry.property_id,
        reference_id=entry.reference_id,
        reverses_id=entry.pk,
        posted_by_id=by_id,
    )
