"""Posting: entries, their charges and their lines, any number of them in one statement.

Post everything that belongs to one transaction in one call. The accounts that a call touches are locked in the
order of their ids; a second call in the same transaction begins that order anew, and could meet another
transaction half-way.
"""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID, uuid4

from django.db import connections, transaction

from unitcycle.core import clock
from unitcycle.core.constraints import told_as
from unitcycle.core.organizations import required_organization_id
from unitcycle.core.recordsets import as_json
from unitcycle.finance.ledger import rules
from unitcycle.finance.ledger.errors import (
    DoesNotFit,
    KeyTaken,
    MoreThanOwed,
    NotEnough,
    Unbalanced,
)
from unitcycle.finance.ledger.models import Entry
from unitcycle.finance.ledger.rules import ChargeKind, EntryKind, Fault, Line


@dataclass(frozen=True)
class ChargeDraft:
    """A charge that an entry raises by one of its lines, which must name `id` and debit `account_id`."""

    account_id: UUID
    tenant_id: UUID
    kind: ChargeKind
    description: str
    due_date: date
    amount: Decimal
    lease_id: UUID | None = None
    property_id: UUID | None = None
    id: UUID = field(default_factory=uuid4)


@dataclass(frozen=True)
class EntryDraft:
    """An entry to be. `key` makes it post once in its organisation, however often it is asked for."""

    key: str
    kind: EntryKind
    date: date
    description: str
    lines: tuple[Line, ...]
    currency: str
    charges: tuple[ChargeDraft, ...] = ()
    tenant_id: UUID | None = None
    lease_id: UUID | None = None
    property_id: UUID | None = None
    reference_id: UUID | None = None
    reverses_id: UUID | None = None
    posted_by_id: UUID | None = None
    id: UUID = field(default_factory=uuid4)

    @property
    def fingerprint(self) -> str:
        """Of the money: what kind, whose, and what it moves where. Not of days and words."""
        moved = sorted([f"{line.account_id.hex}={line.amount:f}" for line in self.lines])
        told = [self.kind, self.currency, str(self.tenant_id), *moved]
        return hashlib.sha256("\n".join(told).encode()).hexdigest()


@dataclass(frozen=True)
class Posted:
    """Key -> the entry posted under it, and which of the keys were posted just now."""

    entries: Mapping[str, UUID]
    new: frozenset[str]


# migrations/0004_charges_come_open.py: entries whose key is new, their charges and lines; triggers move the balances
_POST = "SELECT ledger_write(%(organization)s, %(now)s, %(entries)s, %(charges)s, %(lines)s)"


def post(drafts: Iterable[EntryDraft]) -> Posted:
    """Post entries, all or none; those whose key was posted before stay as they are.

    Raises Unbalanced, DoesNotFit, KeyTaken, NotEnough (a guarded account would leave its side) and MoreThanOwed
    (a charge would be settled by more than is open of it).
    """
    ordered = sorted(drafts, key=lambda draft: draft.key)
    for draft in ordered:
        _require_sound(draft)
    if not ordered:
        return Posted({}, frozenset())
    if len(ordered) == 1 and not connections["default"].in_atomic_block:
        # no other transaction than the statement's: each further trip to the server would be made while accounts
        # are locked
        return _post(ordered)
    with transaction.atomic():
        return _post(ordered)


def _post(drafts: Sequence[EntryDraft]) -> Posted:
    with told_as(_REFUSALS):
        made = _write(drafts)
    entries = {draft.key: draft.id for draft in drafts if draft.id in made}
    known = [draft for draft in drafts if draft.key not in entries]
    return Posted({**entries, **_posted_before(known)}, frozenset(entries))


def _require_sound(draft: EntryDraft) -> None:
    fault = rules.fault_of([line.amount for line in draft.lines])
    if fault is not None:
        raise Unbalanced(Fault(fault).label)
    raised = {line.charge_id: line for line in draft.lines if line.charge_id}
    if len(raised) < sum(line.charge_id is not None for line in draft.lines):
        raise Unbalanced("An entry moves a charge once.")
    for charge in draft.charges:
        line = raised.get(charge.id)
        if line is None or (line.account_id, line.amount) != (charge.account_id, charge.amount):
            raise Unbalanced("Each charge needs its own line of the same amount on its account.")


def _posted_before(drafts: Sequence[EntryDraft]) -> dict[str, UUID]:
    if not drafts:
        return {}
    rows = Entry.objects.filter(idempotency_key__any=[draft.key for draft in drafts])
    told = rows.values_list("idempotency_key", "pk", "fingerprint")
    with transaction.atomic():
        found = {key: (pk, was) for key, pk, was in told}
    for draft in drafts:
        if found[draft.key][1] != draft.fingerprint:
            raise KeyTaken(f"“{draft.key}” was posted before with other amounts or accounts.")
    return {key: pk for key, (pk, _) in found.items()}


def _write(drafts: Sequence[EntryDraft]) -> set[UUID]:
    """The ids of the entries that are new."""
    entries = [_entry(draft) for draft in drafts]
    charges, lines = [], []
    for draft in drafts:
        raised = {charge.id: charge for charge in draft.charges}
        for place, line in enumerate(draft.lines):
            charge = raised.get(line.charge_id) if line.charge_id else None
            if charge is not None:
                charges.append(_charge(charge, draft, place))
            else:
                lines.append(_line(line, draft, place))
    values: dict[str, Any] = {
        "organization": required_organization_id(),
        "now": clock.now(),
        "entries": as_json(entries),
        "charges": as_json(charges),
        "lines": as_json(lines),
    }
    connection: Any = connections["default"]
    return {pk for (pk,) in connection.prepared(_POST, values)}


def _entry(draft: EntryDraft) -> dict[str, Any]:
    return {
        "id": draft.id,
        "kind": draft.kind,
        "date": draft.date,
        "description": draft.description,
        "currency": draft.currency,
        "key": draft.key,
        "fingerprint": draft.fingerprint,
        "tenant_id": draft.tenant_id,
        "lease_id": draft.lease_id,
        "property_id": draft.property_id,
        "reference_id": draft.reference_id,
        "reverses_id": draft.reverses_id,
        "posted_by_id": draft.posted_by_id,
    }


def _line(line: Line, draft: EntryDraft, place: int) -> dict[str, Any]:
    return {
        "entry_id": draft.id,
        "account_id": line.account_id,
        "charge_id": line.charge_id,
        "amount": line.amount,
        "place": place,
    }


def _charge(charge: ChargeDraft, draft: EntryDraft, place: int) -> dict[str, Any]:
    """With its line, which needs no row of its own."""
    return {
        "id": charge.id,
        "entry_id": draft.id,
        "account_id": charge.account_id,
        "tenant_id": charge.tenant_id,
        "lease_id": charge.lease_id,
        "property_id": charge.property_id,
        "kind": charge.kind,
        "description": charge.description,
        "due_date": charge.due_date,
        "amount": charge.amount,
        "place": place,
    }


_OVERDRAWN = "There is not that much on the account."
_OVERPAID = "That is more than is open of the charge."
_STRAY = "The accounts of an entry have its currency, and a receivable moves by charges of its own tenant."
_REFUSALS = {
    "account_stays_on_its_side": NotEnough(_OVERDRAWN),
    "charge_is_open_between_nothing_and_all": MoreThanOwed(_OVERPAID),
    "posting_fits_its_entry": DoesNotFit(_STRAY),
}
