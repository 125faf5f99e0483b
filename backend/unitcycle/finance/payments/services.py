"""What can be done with payments."""

from datetime import date
from decimal import Decimal
from uuid import UUID, uuid4

from django.db import transaction

from unitcycle.core.changes import apply_changes
from unitcycle.core.errors import NotFound
from unitcycle.core.events import emit
from unitcycle.finance.billing.models import Invoice
from unitcycle.finance.billing.rules import OPEN
from unitcycle.finance.billing.selectors import invoices_of
from unitcycle.finance.billing.services import settle
from unitcycle.finance.billing.services.settling import lock_open_invoices
from unitcycle.finance.ledger import rules as ledger
from unitcycle.finance.ledger import selectors as books
from unitcycle.finance.ledger.errors import NotEnough
from unitcycle.finance.ledger.models import Charge, Entry
from unitcycle.finance.ledger.rules import Due, EntryKind, Line, Purpose
from unitcycle.finance.ledger.services import (
    EntryDraft,
    open_chart,
    post,
    reverse,
    tenant_accounts,
)
from unitcycle.finance.ledger.services.chart import currency_of_the_books
from unitcycle.finance.payments import rules
from unitcycle.finance.payments.errors import (
    CreditUsed,
    InvoiceNotOpen,
    NotReturnable,
    NotYetReceived,
    WrongAmount,
)
from unitcycle.finance.payments.events import PaymentReceived, PaymentReturned
from unitcycle.finance.payments.models import Payment
from unitcycle.finance.payments.rules import PaymentMethod, PaymentStatus
from unitcycle.tenancy.tenants.models import Tenant


@transaction.atomic
def record_payment(
    *,
    tenant_id: UUID,
    amount: Decimal,
    method: PaymentMethod | str,
    received_on: date,
    today: date,
    invoice_id: UUID | None = None,
    reference_number: str = "",
    notes: str = "",
    by_id: UUID | None = None,
) -> Payment:
    """Record money that the staff received: it settles the invoice it names, then what is due longest.

    What is left over is the tenant's credit (R-P-44, N-17). Raises NotFound, WrongAmount, NotYetReceived,
    InvoiceNotOpen.
    """
    if ledger.fault_of_amount(amount) is not None or amount <= 0:
        message = "An amount above zero with at most two decimal places, up to 99,999,999.99."
        raise WrongAmount(message, fields={"amount": [message]})
    if rules.is_received_too_early(received_on, today):
        message = "Not before it is received."
        raise NotYetReceived(message, fields={"received_on": [message]})
    if not Tenant.objects.filter(pk=tenant_id).exists():
        raise NotFound("There is no such tenant.")
    lock_open_invoices([tenant_id])
    first = _dues_of(invoice_id, tenant_id) if invoice_id else []
    named = {due.charge_id for due in first}
    others = [due for due in books.open_charges(tenant_id) if due.charge_id not in named]
    parts, credit = rules.applied(amount, first, others)
    payment = Payment(
        id=uuid4(),
        tenant_id=tenant_id,
        invoice_id=invoice_id,
        amount=amount,
        currency=currency_of_the_books(),
        method=method,
        reference_number=reference_number,
        received_on=received_on,
        credit=credit,
        notes=notes,
        recorded_by_id=by_id,
    )
    draft = _entry(payment, parts)
    post([draft])
    payment.entry_id = draft.id
    payment.save()
    settle(invoices_of([charge_id for charge_id, _ in parts]), today)
    emit(
        PaymentReceived(
            subject_id=payment.pk,
            tenant_id=tenant_id,
            amount=amount,
            method=str(method),
            received_on=received_on,
            credit=credit,
        )
    )
    return payment


@transaction.atomic
def return_payment(
    *, payment_id: UUID, on: date, reason: str, by_id: UUID | None = None
) -> Payment:
    """A check that bounced, or a payment recorded by mistake: what it settled is open again.

    Raises NotFound, NotReturnable, CreditUsed when what it left over has paid other charges meanwhile.
    """
    payment = Payment.objects.select_for_update(no_key=True).filter(pk=payment_id).first()
    if payment is None:
        raise NotFound("There is no such payment.")
    if not rules.may_become(payment.status, PaymentStatus.FAILED):
        raise NotReturnable("This payment failed before.")
    settled = _charges_of(payment.entry_id)
    invoice_ids = invoices_of(settled)
    list(Invoice.objects.select_for_update(no_key=True).filter(pk__in=invoice_ids).order_by("pk"))
    try:
        reverse(entry_id=payment.entry_id, on=on, reason=reason, by_id=by_id)
    except NotEnough as error:
        raise CreditUsed(
            "What this payment left as credit has paid other charges meanwhile: void those first."
        ) from error
    apply_changes(
        payment, {"status": PaymentStatus.FAILED, "returned_on": on, "return_reason": reason}
    )
    settle(invoice_ids, on)
    emit(
        PaymentReturned(
            subject_id=payment.pk,
            tenant_id=payment.tenant_id,
            amount=payment.amount,
            reason=reason,
        )
    )
    return payment


def _entry(payment: Payment, parts: list[tuple[UUID, Decimal]]) -> EntryDraft:
    held = open_chart()[rules.HELD_IN[PaymentMethod(payment.method)]]
    tenant_id = payment.tenant_id
    lines = [Line(held, payment.amount)]
    if parts:
        receivable = tenant_accounts(Purpose.RECEIVABLE, [tenant_id])[tenant_id]
        lines += [Line(receivable, -part, charge_id) for charge_id, part in parts]
    if payment.credit:
        prepaid = tenant_accounts(Purpose.PREPAYMENTS, [tenant_id])[tenant_id]
        lines.append(Line(prepaid, -payment.credit))
    what = PaymentMethod(payment.method).label
    number = payment.reference_number
    return EntryDraft(
        key=f"payment:{payment.pk}",
        kind=EntryKind.PAYMENT,
        date=payment.received_on,
        description=f"{what} {number}".strip(),
        lines=tuple(lines),
        currency=payment.currency,
        tenant_id=tenant_id,
        reference_id=payment.pk,
        posted_by_id=payment.recorded_by_id,
    )


def _dues_of(invoice_id: UUID, tenant_id: UUID) -> list[Due]:
    """What is open of the named invoice, which must be this tenant's and open."""
    invoice = Invoice.objects.filter(pk=invoice_id, tenant=tenant_id).first()
    if invoice is None:
        raise NotFound("There is no such invoice of this tenant.")
    if invoice.status not in OPEN:
        raise InvoiceNotOpen(
            f"Invoice {invoice.invoice_number} takes no payment: it is {invoice.status}."
        )
    rows = Charge.objects.filter(lines__invoice=invoice, open_amount__gt=0)
    return [
        Due(pk, due, made, amount)
        for pk, due, made, amount in rows.values_list("pk", "due_date", "trans_date", "open_amount")
    ]


def _charges_of(entry_id: UUID) -> list[UUID]:
    """The charges that an entry settled."""
    postings = Entry.objects.get(pk=entry_id).postings
    return list(postings.filter(charge__isnull=False).values_list("charge_id", flat=True))
