"""Many payments at once, recorded as `services.record_payment` records one, in a handful of statements."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from uuid import UUID, uuid4

from django.db import transaction

from unitcycle.core.events import emit_many
from unitcycle.finance.billing.selectors import invoices_of, open_charges_of
from unitcycle.finance.billing.services import settle
from unitcycle.finance.billing.services.days import day_at
from unitcycle.finance.billing.services.settling import lock_open_invoices
from unitcycle.finance.ledger import rules as ledger
from unitcycle.finance.ledger.rules import Due, Purpose
from unitcycle.finance.ledger.services import EntryDraft, open_chart, post, tenant_accounts
from unitcycle.finance.ledger.services.chart import currency_of_the_books
from unitcycle.finance.payments import rules
from unitcycle.finance.payments.errors import NotYetReceived, WrongAmount
from unitcycle.finance.payments.models import Payment
from unitcycle.finance.payments.rules import PaymentMethod
from unitcycle.finance.payments.services.entries import Shares, entry_of, received


@dataclass(frozen=True)
class Receipt:
    """Money that a tenant paid for whatever is due longest."""

    tenant_id: UUID
    amount: Decimal
    method: PaymentMethod
    received_on: date
    reference_number: str = ""


@transaction.atomic
def record_payments(receipts: Sequence[Receipt], *, today: date) -> list[Payment]:
    """Each settles what its tenant has owed longest; what is left over is credit (R-P-44, N-17).

    Of one tenant's several the first in the list is shared out first. Raises WrongAmount and NotYetReceived for the
    first that is wrong, and records none then.
    """
    for receipt in receipts:
        _require_sound(receipt, today)
    tenant_ids = {receipt.tenant_id for receipt in receipts}
    lock_open_invoices(tenant_ids)
    open_charges = open_charges_of(tenant_ids)
    currency = currency_of_the_books()
    rows = []
    for receipt in receipts:
        dues = open_charges.get(receipt.tenant_id, [])
        parts, credit = rules.applied(receipt.amount, dues, ())
        open_charges[receipt.tenant_id] = _left_open(dues, parts)
        rows.append((_payment(receipt, credit, currency), parts))
    drafts = _entries(rows)
    post(drafts)
    for (payment, _), draft in zip(rows, drafts, strict=True):
        payment.entry_id = draft.id
    payments = Payment.objects.bulk_create([payment for payment, _ in rows])
    settle(invoices_of([charge_id for _, parts in rows for charge_id, _ in parts]), day_at(today))
    emit_many([received(payment) for payment in payments])
    return payments


def _require_sound(receipt: Receipt, today: date) -> None:
    if ledger.fault_of_amount(receipt.amount) is not None or receipt.amount <= 0:
        raise WrongAmount("An amount above zero with at most two decimal places.")
    if rules.is_received_too_early(receipt.received_on, today):
        raise NotYetReceived("Not before it is received.")


def _left_open(dues: Sequence[Due], parts: Shares) -> list[Due]:
    paid: Mapping[UUID, Decimal] = dict(parts)
    left = [
        replace(due, open_amount=due.open_amount - paid.get(due.charge_id, Decimal(0)))
        for due in dues
    ]
    return [due for due in left if due.open_amount > 0]


def _payment(receipt: Receipt, credit: Decimal, currency: str) -> Payment:
    return Payment(
        id=uuid4(),
        tenant_id=receipt.tenant_id,
        amount=receipt.amount,
        currency=currency,
        method=receipt.method,
        reference_number=receipt.reference_number,
        received_on=receipt.received_on,
        credit=credit,
    )


def _entries(rows: Sequence[tuple[Payment, Shares]]) -> list[EntryDraft]:
    chart = open_chart()
    owing = {payment.tenant_id for payment, shares in rows if shares}
    ahead = {payment.tenant_id for payment, _ in rows if payment.credit}
    receivable = tenant_accounts(Purpose.RECEIVABLE, owing)
    prepaid = tenant_accounts(Purpose.PREPAYMENTS, ahead)
    return [
        entry_of(
            payment,
            shares,
            payment.credit,
            held=chart[rules.HELD_IN[PaymentMethod(payment.method)]],
            receivable=receivable[payment.tenant_id] if shares else None,
            prepaid=prepaid[payment.tenant_id] if payment.credit else None,
        )
        for payment, shares in rows
    ]
