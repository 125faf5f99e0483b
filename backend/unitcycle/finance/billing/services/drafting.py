"""From the items of an invoice to its rows and its ledger entry."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Any
from uuid import UUID, uuid4

from django.db import connections

from unitcycle.core import clock
from unitcycle.core.money import ZERO
from unitcycle.core.organizations import required_organization_id
from unitcycle.core.recordsets import as_json
from unitcycle.finance.billing import rules
from unitcycle.finance.billing.rules import Item
from unitcycle.finance.billing.services import writing_sql as sql
from unitcycle.finance.ledger.rules import EntryKind, Line, Purpose, income_of
from unitcycle.finance.ledger.services import ChargeDraft, EntryDraft


@dataclass(frozen=True)
class Bill:
    """An invoice to be: whose it is, what is on it, and when it is due."""

    lease_id: UUID
    tenant_id: UUID
    property_id: UUID
    month: date | None
    issue_date: date
    due_date: date
    items: Sequence[Item]
    notes: str = ""
    id: UUID = field(default_factory=uuid4)

    @cached_property
    def total(self) -> Decimal:
        return sum((item.amount for item in self.items), ZERO)


@dataclass(frozen=True)
class Books:
    """Where invoices are posted: the currency, the income accounts, and each tenant's receivable."""

    currency: str
    accounts: Mapping[Purpose, UUID]
    receivables: Mapping[UUID, UUID]


def entry_of(bill: Bill, number: str, books: Books, by_id: UUID | None = None) -> EntryDraft:
    """The entry that an invoice posts: each item a charge on the tenant's receivable, income on the other side."""
    receivable = books.receivables[bill.tenant_id]
    charges = tuple(
        ChargeDraft(
            account_id=receivable,
            tenant_id=bill.tenant_id,
            kind=item.kind,
            description=item.description,
            due_date=bill.due_date,
            amount=item.amount,
            lease_id=bill.lease_id,
            property_id=bill.property_id,
        )
        for item in bill.items
    )
    earned: dict[UUID, Decimal] = {}
    for item in bill.items:
        account = books.accounts[income_of(item.kind)]
        earned[account] = earned.get(account, ZERO) + item.amount
    return EntryDraft(
        key=f"invoice:{bill.id}",
        kind=EntryKind.CHARGE,
        date=bill.issue_date,
        description=f"Invoice {number}",
        currency=books.currency,
        tenant_id=bill.tenant_id,
        lease_id=bill.lease_id,
        property_id=bill.property_id,
        reference_id=bill.id,
        posted_by_id=by_id,
        charges=charges,
        lines=(
            *(Line(receivable, charge.amount, charge.id) for charge in charges),
            *(Line(account, -amount) for account, amount in earned.items()),
        ),
    )


def take_numbers(month: date, count: int) -> int:
    """The last of `count` numbers of a month; its counter stays locked until the transaction ends.

    Numbers have no gaps: who rolls back gives theirs back, and who comes meanwhile waits.
    """
    with connections["default"].cursor() as cursor:
        cursor.execute(sql.TAKE_NUMBERS, [uuid4(), required_organization_id(), month, count])
        last: int = cursor.fetchone()[0]
    return last


def write_invoices(
    rows: Iterable[tuple[Bill, str, EntryDraft]], currency: str, today: date
) -> None:
    """Insert issued invoices and their lines, whose charges are posted already. Two statements."""
    rows = list(rows)
    owned: dict[str, Any] = {
        "organization": required_organization_id(),
        "now": clock.now(),
        "currency": currency,
    }
    invoices = [
        {
            "id": bill.id,
            "invoice_number": number,
            "lease_id": bill.lease_id,
            "tenant_id": bill.tenant_id,
            "property_id": bill.property_id,
            "month": bill.month,
            "status": rules.status_of(bill.total, ZERO, bill.due_date, today),
            "issue_date": bill.issue_date,
            "due_date": bill.due_date,
            "total_amount": bill.total,
            "notes": bill.notes,
        }
        for bill, number, _ in rows
    ]
    lines = [
        {
            "invoice_id": bill.id,
            "charge_id": charge.id,
            "place": place,
            "charge_type": item.kind,
            "description": item.description,
            "amount": item.amount,
        }
        for bill, _, entry in rows
        for place, (item, charge) in enumerate(zip(bill.items, entry.charges, strict=True), 1)
    ]
    with connections["default"].cursor() as cursor:
        cursor.execute(sql.INVOICES, {**owned, "rows": as_json(invoices)})
        cursor.execute(sql.LINES, {**owned, "rows": as_json(lines)})
