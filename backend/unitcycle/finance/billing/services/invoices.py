"""Invoices one by one: written by hand, issued, voided."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db import transaction

from unitcycle.core.changes import apply_changes
from unitcycle.core.errors import NotFound
from unitcycle.core.events import emit
from unitcycle.core.money import ZERO, to_cents
from unitcycle.finance.billing import rules
from unitcycle.finance.billing.errors import NotADraft, NothingToBill, PaidInPart
from unitcycle.finance.billing.events import InvoiceIssued, InvoiceVoided
from unitcycle.finance.billing.models import Invoice, InvoiceLine
from unitcycle.finance.billing.rules import InvoiceStatus, Item
from unitcycle.finance.billing.services.drafting import Bill, Books, entry_of, take_numbers
from unitcycle.finance.billing.services.settling import (
    lock_open_invoices,
    post_with_credit,
    settle,
)
from unitcycle.finance.ledger.models import Charge
from unitcycle.finance.ledger.rules import MOST, ChargeKind, Purpose
from unitcycle.finance.ledger.services import open_chart, reverse_all, tenant_accounts
from unitcycle.finance.ledger.services.chart import currency_of_the_books
from unitcycle.tenancy.tenants.models import Lease


@transaction.atomic
def create_invoice(
    *, lease_id: UUID, due_date: date, lines: Sequence[Mapping[str, Any]], notes: str = ""
) -> Invoice:
    """A draft out of turn. `lines` have charge_type, description, quantity and unit_price.

    It has its number from the day it is due; nothing is owed until it is issued. Raises NotFound, NothingToBill
    for a lease without a household or lines that come to nothing.
    """
    lease = Lease.objects.filter(pk=lease_id, archived_at=None).first()
    if lease is None:
        raise NotFound("There is no such lease.")
    if lease.tenant_id is None:
        raise NothingToBill("Nobody lives by this lease: there is no one to bill.")
    month = rules.month_of(due_date)
    invoice = Invoice(
        invoice_number=rules.number_text(month, take_numbers(month, 1)),
        lease=lease,
        tenant_id=lease.tenant_id,
        property_id=lease.property_id,
        due_date=due_date,
        currency=currency_of_the_books(),
        notes=notes,
    )
    rows = _lines(invoice, lines)
    invoice.save()
    InvoiceLine.objects.bulk_create(rows)
    return invoice


@transaction.atomic
def rewrite_draft(
    *, invoice_id: UUID, lines: Sequence[Mapping[str, Any]] | None = None, **changes: Any
) -> Invoice:
    """Other lines, due date or notes for a draft. Raises NotFound, NotADraft, NothingToBill."""
    invoice = _draft(invoice_id)
    if lines is not None:
        rows = _lines(invoice, lines)
        invoice.lines.all().delete()
        InvoiceLine.objects.bulk_create(rows)
        changes["total_amount"] = invoice.total_amount
        invoice.refresh_from_db(fields=["total_amount"])
    apply_changes(invoice, changes)
    return invoice


@transaction.atomic
def issue_invoice(*, invoice_id: UUID, today: date, by_id: UUID | None = None) -> Invoice:
    """Post a draft: from now on it is owed, and credit pays it. Raises NotFound, NotADraft, NothingToBill."""
    invoice = _draft(invoice_id)
    lock_open_invoices([invoice.tenant_id])
    rows = list(invoice.lines.all())
    if not rows:
        raise NothingToBill("An invoice needs at least one line.")
    bill = Bill(
        id=invoice.pk,
        lease_id=invoice.lease_id,
        tenant_id=invoice.tenant_id,
        property_id=invoice.property_id,
        month=invoice.month,
        issue_date=today,
        due_date=invoice.due_date,
        items=[Item(ChargeKind(row.charge_type), row.description, row.amount) for row in rows],
    )
    books = Books(
        invoice.currency, open_chart(), tenant_accounts(Purpose.RECEIVABLE, [bill.tenant_id])
    )
    entry = entry_of(bill, invoice.invoice_number, books, by_id)
    done = post_with_credit([entry], books.receivables, books.currency, today)
    for row, charge in zip(rows, entry.charges, strict=True):
        row.charge_id = charge.id
    InvoiceLine.objects.bulk_update(rows, ["charge"])
    status = rules.status_of(invoice.total_amount, ZERO, invoice.due_date, today)
    apply_changes(invoice, {"status": status, "issue_date": today})
    emit(
        InvoiceIssued(
            subject_id=invoice.pk,
            invoice_number=invoice.invoice_number,
            tenant_id=invoice.tenant_id,
            lease_id=invoice.lease_id,
            total_amount=invoice.total_amount,
            due_date=invoice.due_date,
        )
    )
    settle(done.invoice_ids | {invoice.pk}, today)
    invoice.refresh_from_db()
    return invoice


@transaction.atomic
def void_invoice(
    *, invoice_id: UUID, today: date, reason: str, by_id: UUID | None = None
) -> Invoice:
    """Take an invoice back by reversing what it posted; a draft is only put away.

    Raises NotFound, PaidInPart when something was paid on it. Voided again it stays as it is.
    """
    invoice = _locked(invoice_id)
    if invoice.status == InvoiceStatus.CANCELLED:
        return invoice
    if invoice.status != InvoiceStatus.DRAFT:
        settle([invoice.pk], today)
        invoice.refresh_from_db()
        if invoice.amount_paid > 0:
            raise PaidInPart(
                "Something was paid on this invoice: take that back or refund it first."
            )
        charges = Charge.objects.filter(lines__invoice=invoice)
        entry_ids = sorted(set(charges.values_list("entry_id", flat=True)))
        reverse_all(entry_ids=entry_ids, on=today, reason=reason, by_id=by_id)
    apply_changes(invoice, {"status": InvoiceStatus.CANCELLED})
    emit(
        InvoiceVoided(
            subject_id=invoice.pk,
            invoice_number=invoice.invoice_number,
            tenant_id=invoice.tenant_id,
            reason=reason,
        )
    )
    return invoice


def _draft(invoice_id: UUID) -> Invoice:
    invoice = _locked(invoice_id)
    if invoice.status != InvoiceStatus.DRAFT:
        raise NotADraft("Only a draft can be changed or issued: void the invoice and bill anew.")
    return invoice


def _locked(invoice_id: UUID) -> Invoice:
    invoice = Invoice.objects.select_for_update(no_key=True).filter(pk=invoice_id).first()
    if invoice is None:
        raise NotFound("There is no such invoice.")
    return invoice


def _lines(invoice: Invoice, lines: Sequence[Mapping[str, Any]]) -> list[InvoiceLine]:
    rows = []
    for place, line in enumerate(lines, 1):
        quantity: Decimal = line.get("quantity", Decimal(1))
        amount = to_cents(quantity * line["unit_price"])
        if amount <= 0:
            raise NothingToBill("Each line of an invoice comes to something.")
        rows.append(
            InvoiceLine(
                invoice=invoice,
                place=place,
                charge_type=line["charge_type"],
                description=line["description"],
                quantity=quantity,
                unit_price=line["unit_price"],
                amount=amount,
            )
        )
    invoice.total_amount = sum((row.amount for row in rows), ZERO)
    if invoice.total_amount > MOST:
        raise NothingToBill("An invoice comes to at most 99,999,999.99.")
    return rows
