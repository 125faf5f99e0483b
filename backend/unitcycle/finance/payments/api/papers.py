"""A receipt on paper."""

from unitcycle.accounts.selectors import current_organization
from unitcycle.core.pdf import Paper
from unitcycle.finance.ledger.rules import with_currency
from unitcycle.finance.payments.models import Payment
from unitcycle.finance.payments.rules import PaymentMethod, PaymentStatus
from unitcycle.notifications.rules.templating import shown


def receipt_paper(payment: Payment, *, named: bool = True) -> Paper:
    """That money was received, and if it came back, that too. `named`: the reader may know the tenant's name."""
    organization = current_organization()
    method = PaymentMethod(payment.method).label
    facts = [("Received", shown(payment.received_on)), ("Paid by", str(method))]
    if payment.reference_number:
        facts.append(("Reference", payment.reference_number))
    if payment.status == PaymentStatus.FAILED and payment.returned_on:
        facts.append(("Came back", shown(payment.returned_on)))
    what = (
        f"Payment for invoice {payment.invoice.invoice_number}"
        if payment.invoice
        else "Payment on the account"
    )
    received = 0 if payment.status == PaymentStatus.FAILED else 1
    rows = [[what, shown(payment.amount)]]
    if not received:
        rows.append(["Came back", shown(-payment.amount)])
    return Paper(
        title="Receipt",
        sender=organization.name,
        logo=organization.logo,
        recipient=[payment.tenant.name] if named else [],
        facts=facts,
        columns=["Description", "Amount"],
        rows=rows,
        amounts=1,
        totals=[("Received", with_currency(payment.amount * received, payment.currency))],
    )
