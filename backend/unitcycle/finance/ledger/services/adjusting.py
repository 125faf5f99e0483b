"""What a bookkeeper posts by hand: between the organisation's own accounts, and back again."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID, uuid4

from django.db import transaction

from unitcycle.core.errors import NotFound
from unitcycle.finance.ledger.errors import NotByHand
from unitcycle.finance.ledger.models import Account, Entry
from unitcycle.finance.ledger.rules import EntryKind, Line
from unitcycle.finance.ledger.services.posting import EntryDraft, post
from unitcycle.finance.ledger.services.reversing import reverse


@transaction.atomic
def adjust(
    *,
    date: date,
    description: str,
    lines: Sequence[Mapping[str, Any]],
    property_id: UUID | None = None,
    by_id: UUID | None = None,
) -> UUID:
    """Post an adjustment; `lines` have `account`, `side` and `amount`. Gives the entry's id.

    Raises NotByHand for a tenant's or a gateway's account (charges, credits and payments move those), Unbalanced,
    DoesNotFit.
    """
    accounts: list[Account] = [line["account"] for line in lines]
    if any(account.tenant_id or account.gateway_id for account in accounts):
        raise NotByHand("Tenants' and gateways' accounts move by charges, credits and payments.")
    draft = EntryDraft(
        key=f"adjustment:{uuid4()}",
        kind=EntryKind.ADJUSTMENT,
        date=date,
        description=description,
        lines=tuple(Line(line["account"].pk, _signed(line)) for line in lines),
        currency=accounts[0].currency,
        property_id=property_id,
        posted_by_id=by_id,
    )
    post([draft])
    return draft.id


@transaction.atomic
def reverse_adjustment(*, entry_id: UUID, on: date, reason: str, by_id: UUID | None) -> UUID:
    """Take back what was posted by hand. Raises NotFound, NotByHand, and what `reverse` raises."""
    entry = Entry.objects.filter(pk=entry_id).first()
    if entry is None:
        raise NotFound("There is no such entry.")
    if entry.kind not in (EntryKind.ADJUSTMENT, EntryKind.REVERSAL):
        raise NotByHand("What an invoice or a payment posted is taken back there.")
    return reverse(entry_id=entry_id, on=on, reason=reason, by_id=by_id)


def _signed(line: Mapping[str, Any]) -> Decimal:
    amount: Decimal = line["amount"]
    return amount if line["side"] == "debit" else -amount
