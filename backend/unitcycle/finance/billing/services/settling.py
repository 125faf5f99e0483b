"""What an invoice stands at follows from what is open of its charges; and credit pays what is open."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID, uuid4

from django.db import connections, transaction

from unitcycle.core import clock, events
from unitcycle.core.money import ZERO
from unitcycle.finance.billing import rules, selectors
from unitcycle.finance.billing.events import InvoicePaid
from unitcycle.finance.billing.models import Invoice
from unitcycle.finance.billing.rules import InvoiceStatus
from unitcycle.finance.billing.services import writing_sql as sql
from unitcycle.finance.billing.services.days import DayAt, day_at
from unitcycle.finance.ledger import rules as ledger
from unitcycle.finance.ledger.models import Account
from unitcycle.finance.ledger.rules import Due, EntryKind, Line, Purpose
from unitcycle.finance.ledger.services import EntryDraft, post


@transaction.atomic
def settle(invoice_ids: Iterable[UUID], today: date | DayAt) -> int:
    """Bring invoices to where their charges are; says how many moved. Two statements, whatever their number.

    `today` is the day at their properties, or tells it for each (N-72): `days.day_at`.
    """
    ids = sorted(set(invoice_ids))
    if not ids:
        return 0
    day_of = today if callable(today) else lambda _: today
    changed, paid = [], []
    with connections["default"].cursor() as cursor:
        cursor.execute(sql.STANDINGS, {"ids": ids})
        for pk, number, tenant_id, due, status, *rest in cursor.fetchall():
            total, was_paid, had_fees, zone, is_total, is_paid, fees, written_off = rest
            becomes = rules.status_of(is_total - written_off, is_paid, due, day_of(zone))
            if (status, total, was_paid, had_fees) == (becomes, is_total, is_paid, fees):
                continue
            changed.append((pk, becomes.value, is_total, is_paid, fees))
            is_settled = becomes == InvoiceStatus.PAID and status != InvoiceStatus.PAID
            if is_settled and not written_off:
                paid.append(
                    InvoicePaid(
                        subject_id=pk,
                        invoice_number=number,
                        tenant_id=tenant_id,
                        total_amount=is_total,
                    )
                )
        if changed:
            columns = [list(column) for column in zip(*changed, strict=True)]
            cursor.execute(sql.SETTLE, [clock.now(), *columns])
    if paid:
        events.emit_many(paid)
    return len(changed)


@dataclass(frozen=True)
class Charged:
    """What posting charges did: how much credit paid, and the invoices from before that it moved."""

    credit_applied: Decimal
    invoice_ids: frozenset[UUID]


def lock_open_invoices(tenant_ids: Iterable[UUID]) -> None:
    """Invoices are locked before accounts, everywhere: who pays and who charges a fee then take turns."""
    rows = Invoice.objects.select_for_update(no_key=True).filter(
        tenant_id__any=tenant_ids, status__in=rules.OPEN
    )
    list(rows.order_by("pk").values_list("pk"))


def post_with_credit(
    entries: Sequence[EntryDraft], receivables: Mapping[UUID, UUID], currency: str, on: date
) -> Charged:
    """Post charges, and let the credit of their tenants pay what is open, in one call of the ledger.

    `receivables` is tenant -> account. What has been due longest is paid first, whether it is new or not
    (R-P-29, R-P-31).
    """
    credit = _credit_of(receivables)
    if not credit:
        post(entries)
        return Charged(ZERO, frozenset())
    lock_open_invoices(credit)
    dues = selectors.open_charges_of(credit)
    for entry in entries:
        for charge in entry.charges:
            if charge.tenant_id in credit:
                due = Due(charge.id, charge.due_date, entry.date, charge.amount)
                dues.setdefault(charge.tenant_id, []).append(due)
    applied = [
        draft
        for tenant_id, (prepaid, amount) in credit.items()
        for draft in _applied(
            tenant_id,
            prepaid,
            amount,
            dues.get(tenant_id, []),
            receivables[tenant_id],
            currency,
            on,
        )
    ]
    post([*entries, *applied])
    settled = [line.charge_id for draft in applied for line in draft.lines if line.charge_id]
    return Charged(
        sum((draft.lines[0].amount for draft in applied), ZERO),
        frozenset(selectors.invoices_of(settled)),
    )


def _applied(
    tenant_id: UUID,
    prepaid: UUID,
    credit: Decimal,
    dues: Sequence[Due],
    receivable: UUID,
    currency: str,
    on: date,
) -> list[EntryDraft]:
    parts, left = ledger.shared_out(credit, dues)
    if not parts:
        return []
    return [
        EntryDraft(
            key=f"credit:{uuid4()}",
            kind=EntryKind.CREDIT_APPLIED,
            date=on,
            description="Credit applied",
            currency=currency,
            tenant_id=tenant_id,
            lines=(
                Line(prepaid, credit - left),
                *(Line(receivable, -part, charge_id) for charge_id, part in parts),
            ),
        )
    ]


def _credit_of(tenant_ids: Iterable[UUID]) -> dict[UUID, tuple[UUID, Decimal]]:
    """Tenant -> their prepayments account and what is on it, of those who have some."""
    rows = Account.objects.filter(
        purpose=Purpose.PREPAYMENTS, tenant_id__any=tenant_ids, balance__lt=0
    )
    return {
        tenant_id: (pk, -balance)
        for tenant_id, pk, balance in rows.values_list("tenant_id", "pk", "balance")
        if tenant_id
    }


@transaction.atomic
def apply_credit(tenant_ids: Iterable[UUID], today: date) -> Decimal:
    """Let tenants' credit pay what they owe; says how much it paid. Run again it finds nothing to do.

    `today` is the organisation's.
    """
    rows = Account.objects.filter(purpose=Purpose.RECEIVABLE, tenant_id__any=tenant_ids)
    found = {row.tenant_id: row for row in rows if row.tenant_id}
    if not found:
        return ZERO
    currency = next(iter(found.values())).currency
    receivables = {tenant_id: row.pk for tenant_id, row in found.items()}
    done = post_with_credit([], receivables, currency, today)
    settle(done.invoice_ids, day_at(today))
    return done.credit_applied
