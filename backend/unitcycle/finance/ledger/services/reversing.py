"""Taking an entry back: never by changing it, always by its mirror image."""

from datetime import date
from uuid import UUID

from django.db import transaction

from unitcycle.core.errors import NotFound
from unitcycle.core.events import emit
from unitcycle.finance.ledger import rules
from unitcycle.finance.ledger.errors import AlreadyReversed, NotReversible
from unitcycle.finance.ledger.events import EntryReversed
from unitcycle.finance.ledger.models import Charge, Entry
from unitcycle.finance.ledger.rules import EntryKind, Line
from unitcycle.finance.ledger.services.posting import EntryDraft, post


@transaction.atomic
def reverse(*, entry_id: UUID, on: date, reason: str, by_id: UUID | None = None) -> UUID:
    """Post the mirror image of an entry, dated `on`, and give its id.

    Charges that the entry raised are closed; charges that it settled are open again. Raises NotFound,
    NotReversible for a reversal, AlreadyReversed, MoreThanOwed when a charge of it was paid meanwhile (take the
    payment back first), NotEnough when its credit was spent meanwhile.
    """
    entry = Entry.objects.filter(pk=entry_id).first()
    if entry is None:
        raise NotFound("There is no such entry.")
    if entry.kind == EntryKind.REVERSAL:
        raise NotReversible("A reversal is not reversed: post what should stand anew.")
    lines = tuple(
        Line(account_id, amount, charge_id)
        for account_id, amount, charge_id in entry.postings.values_list(
            "account_id", "amount", "charge_id"
        )
    )
    draft = EntryDraft(
        key=f"reversal:{entry_id}",
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
    posted = post([draft])
    if not posted.new:
        raise AlreadyReversed("This entry was reversed before.")
    Charge.objects.filter(entry=entry).update(reversed_on=on)
    emit(EntryReversed(subject_id=entry.pk, reversal_id=draft.id, reversed_on=on, reason=reason))
    return draft.id
