"""What tenants are told of by itself: a new invoice, a late fee.

A run that makes thousands only notes them, a few hundred to an event; they are told after its commit, each chunk in as
many statements as one (N-63).
"""

from collections.abc import Sequence
from decimal import Decimal
from uuid import UUID

from django.db import transaction

from unitcycle.accounts.selectors import local_today
from unitcycle.core import events
from unitcycle.core.money import ZERO
from unitcycle.finance.billing import rules
from unitcycle.finance.billing.events import NoticesDue
from unitcycle.finance.billing.models import Invoice, LateFeeLog
from unitcycle.finance.billing.rules import NoticeAbout
from unitcycle.finance.billing.services.telling import link_to
from unitcycle.finance.ledger.rules import with_currency
from unitcycle.finance.ledger.selectors import balances_of
from unitcycle.notifications.rules.templating import Value
from unitcycle.notifications.services import Happening, dispatch_events
from unitcycle.tenancy.tenants.handlers import as_recipient

CHUNK = 500


def plan(about: NoticeAbout, ids: Sequence[UUID]) -> None:
    """Note, in the transaction in which it happened, that tenants are to be told."""
    chunks = [list(map(str, ids[start : start + CHUNK])) for start in range(0, len(ids), CHUNK)]
    events.emit_many(
        [NoticesDue(subject_id=UUID(chunk[0]), about=about.value, ids=chunk) for chunk in chunks]
    )


@transaction.atomic
def tell(about: NoticeAbout, ids: Sequence[UUID]) -> None:
    """Tell the tenants. Told again, nobody hears it twice; what is no news any more is not told at all."""
    if about == NoticeAbout.INVOICE:
        dispatch_events("new_invoice", [_invoice(row) for row in _fresh_invoices(ids)])
        return
    fees = _fresh_fees(ids)
    balances = balances_of({fee.invoice.tenant_id for fee in fees})
    told = [_late_fee(fee, balances.get(fee.invoice.tenant_id, ZERO)) for fee in fees]
    dispatch_events("late_fee_charged", told)


def _fresh_invoices(ids: Sequence[UUID]) -> list[Invoice]:
    """Those that are still to be paid: what credit paid at once asks nothing of anybody."""
    rows = Invoice.objects.filter(pk__in=ids, status__in=rules.OPEN, issue_date__isnull=False)
    today = local_today()
    return [
        row
        for row in rows.select_related("tenant").order_by("invoice_number", "pk")
        if row.issue_date and rules.is_news(row.issue_date, today)
    ]


def _fresh_fees(ids: Sequence[UUID]) -> list[LateFeeLog]:
    rows = LateFeeLog.objects.filter(pk__in=ids, invoice__status__in=rules.OPEN)
    today = local_today()
    return [
        row
        for row in rows.select_related("invoice__tenant").order_by("pk")
        if rules.is_news(row.applied_date, today)
    ]


def _invoice(invoice: Invoice) -> Happening:
    context: dict[str, Value] = {
        "invoice_number": invoice.invoice_number,
        "amount": with_currency(invoice.total_amount, invoice.currency),
        "due_date": invoice.due_date,
        "link": link_to(invoice),
    }
    return Happening(context, str(invoice.pk), [as_recipient(invoice.tenant)])


def _late_fee(fee: LateFeeLog, balance: Decimal) -> Happening:
    invoice = fee.invoice
    context: dict[str, Value] = {
        "invoice_number": invoice.invoice_number,
        "amount": with_currency(fee.amount, invoice.currency),
        "balance": with_currency(balance, invoice.currency),
        "link": link_to(invoice),
    }
    return Happening(context, str(fee.pk), [as_recipient(invoice.tenant)])
