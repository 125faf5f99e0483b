"""Payments that the staff received by hand, and payments that did not come after all."""

from datetime import date
from decimal import Decimal
from uuid import UUID, uuid4

from django.db import transaction

from unitcycle.core.changes import apply_changes
from unitcycle.core.errors import NotFound
from unitcycle.core.events import emit
from unitcycle.finance.billing.models import Invoice
from unitcycle.finance.billing.rules import OPEN
from unitcycle.finance.billing.services.settling import lock_open_invoices
from unitcycle.finance.ledger import rules as ledger
from unitcycle.finance.ledger.errors import MoreThanOwed
from unitcycle.finance.ledger.services.chart import currency_of_the_books
from unitcycle.finance.payments import rules
from unitcycle.finance.payments.errors import (
    CreditUsed,
    InvoiceNotOpen,
    NothingReceived,
    NotReturnable,
    NotYetReceived,
    WrongAmount,
)
from unitcycle.finance.payments.events import PaymentReturned
from unitcycle.finance.payments.models import Payment
from unitcycle.finance.payments.rules import PaymentMethod, PaymentStatus
from unitcycle.finance.payments.services import books
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
    gateway_config_id: UUID | None = None,
    gateway_transaction_id: str = "",
    reference_number: str = "",
    notes: str = "",
    by_id: UUID | None = None,
) -> Payment:
    """Record money that came: it settles the invoice it names, then what is due longest.

    What is left over is the tenant's credit (R-P-44, N-17). With a gateway it lies on that one's clearing account.
    Raises NotFound, WrongAmount, NotYetReceived, InvoiceNotOpen.
    """
    require_amount(amount)
    if rules.is_received_too_early(received_on, today):
        message = "Not before it is received."
        raise NotYetReceived(message, fields={"received_on": [message]})
    lock_open_invoices([tenant_id])
    require_payable(tenant_id, invoice_id)
    payment = Payment(
        id=uuid4(),
        tenant_id=tenant_id,
        invoice_id=invoice_id,
        amount=amount,
        currency=currency_of_the_books(),
        method=method,
        gateway_config_id=gateway_config_id,
        gateway_transaction_id=gateway_transaction_id,
        reference_number=reference_number,
        received_on=received_on,
        notes=notes,
        recorded_by_id=by_id,
    )
    books.take_in(payment, today)
    return payment


@transaction.atomic
def return_payment(
    *, payment_id: UUID, on: date, reason: str, by_id: UUID | None = None
) -> Payment:
    """A check that bounced, or a payment recorded by mistake: what it settled is open again.

    Credit that it left and that paid other charges meanwhile is owed anew. Raises NotFound, NotReturnable,
    CreditUsed when even that debt was paid meanwhile.
    """
    payment = locked(payment_id)
    if payment.gateway_config_id:
        raise NotReturnable("A payment through a gateway is refunded, not returned.")
    if not rules.may_become(payment.status, PaymentStatus.FAILED):
        raise NotReturnable("This payment failed before.")
    return fail_after_all(payment, on=on, reason=reason, by_id=by_id)


def fail_after_all(
    payment: Payment, *, on: date, reason: str, by_id: UUID | None = None
) -> Payment:
    """A payment that had come is gone again. The caller holds its row. Raises CreditUsed."""
    try:
        books.undo(payment, on=on, reason=reason, by_id=by_id)
    except MoreThanOwed as error:
        raise CreditUsed(
            "What went back of this payment before was paid again meanwhile: take that back first."
        ) from error
    apply_changes(
        payment,
        {"status": PaymentStatus.FAILED, "returned_on": on, "return_reason": reason[:300]},
    )
    emit(
        PaymentReturned(
            subject_id=payment.pk,
            tenant_id=payment.tenant_id,
            amount=payment.amount,
            reason=reason,
        )
    )
    return payment


def locked(payment_id: UUID) -> Payment:
    """The row of a payment, held until the transaction ends. Raises NotFound."""
    payment = Payment.objects.select_for_update(no_key=True).filter(pk=payment_id).first()
    if payment is None:
        raise NotFound("There is no such payment.")
    return payment


def require_received(payment: Payment) -> None:
    """A receipt says that money came. Raises NothingReceived."""
    if payment.entry_id is None:
        raise NothingReceived("This payment has not come: there is nothing to give a receipt for.")


def require_amount(amount: Decimal) -> None:
    """Raises WrongAmount."""
    if ledger.fault_of_amount(amount) is not None or amount <= 0:
        message = "An amount above zero with at most two decimal places, up to 99,999,999.99."
        raise WrongAmount(message, fields={"amount": [message]})


def require_payable(tenant_id: UUID, invoice_id: UUID | None) -> None:
    """The tenant, and an open invoice of theirs. Raises NotFound, InvoiceNotOpen."""
    if not Tenant.objects.filter(pk=tenant_id).exists():
        raise NotFound("There is no such tenant.")
    if invoice_id is None:
        return
    invoice = Invoice.objects.filter(pk=invoice_id, tenant=tenant_id).first()
    if invoice is None:
        raise NotFound("There is no such invoice of this tenant.")
    if invoice.status not in OPEN:
        raise InvoiceNotOpen(
            f"Invoice {invoice.invoice_number} takes no payment: it is {invoice.status}."
        )
