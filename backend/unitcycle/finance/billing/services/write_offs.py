"""What a tenant will not pay: out of what they owe, into bad debt. Their invoices say that nothing is open."""

from datetime import date
from decimal import Decimal
from uuid import UUID, uuid4

from django.db import transaction

from unitcycle.core.money import ZERO
from unitcycle.finance.billing.selectors import invoices_of
from unitcycle.finance.billing.services.days import day_at
from unitcycle.finance.billing.services.settling import lock_open_invoices, settle
from unitcycle.finance.ledger import selectors as books
from unitcycle.finance.ledger.rules import EntryKind, Line, Purpose
from unitcycle.finance.ledger.services import EntryDraft, account_of, post, tenant_accounts
from unitcycle.finance.ledger.services.chart import currency_of_the_books


@transaction.atomic
def write_off(
    *, tenant_id: UUID, due_before: date, on: date, reason: str, by_id: UUID | None = None
) -> Decimal:
    """Write off whatever is open of charges that were due before a day; how much that was. Nothing is nothing.

    `on` is the day in the books, at the property. Taken back by reversing its entry.
    """
    lock_open_invoices([tenant_id])
    dues = [due for due in books.open_charges(tenant_id) if due.due_date < due_before]
    total = sum((due.open_amount for due in dues), ZERO)
    if not total:
        return ZERO
    receivable = tenant_accounts(Purpose.RECEIVABLE, [tenant_id])[tenant_id]
    parts = tuple(Line(receivable, -due.open_amount, due.charge_id) for due in dues)
    post(
        [
            EntryDraft(
                key=f"write-off:{uuid4()}",
                kind=EntryKind.WRITE_OFF,
                date=on,
                description=reason[:200],
                lines=(Line(account_of(Purpose.BAD_DEBT), total), *parts),
                currency=currency_of_the_books(),
                tenant_id=tenant_id,
                posted_by_id=by_id,
            )
        ]
    )
    settle(invoices_of([due.charge_id for due in dues]), day_at(on))
    return total
