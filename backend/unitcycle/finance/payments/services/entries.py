"""What a payment that came in posts and tells, whether one comes or many."""

from collections.abc import Sequence
from decimal import Decimal
from uuid import UUID

from unitcycle.finance.ledger.rules import EntryKind, Line
from unitcycle.finance.ledger.services import EntryDraft
from unitcycle.finance.payments.events import PaymentReceived
from unitcycle.finance.payments.models import Payment
from unitcycle.finance.payments.rules import PaymentMethod

Shares = Sequence[tuple[UUID, Decimal]]


def entry_of(
    payment: Payment,
    shares: Shares,
    credit: Decimal,
    *,
    held: UUID,
    receivable: UUID | None,
    prepaid: UUID | None,
) -> EntryDraft:
    """The money on `held`, its shares off the charges that they settle, and what is left over as credit.

    `receivable` and `prepaid` are asked of who has shares and credit.
    """
    lines = [Line(held, payment.amount)]
    if receivable:
        lines += [Line(receivable, -share, charge_id) for charge_id, share in shares]
    if prepaid:
        lines.append(Line(prepaid, -credit))
    what = PaymentMethod(payment.method).label
    return EntryDraft(
        key=f"payment:{payment.pk}",
        kind=EntryKind.PAYMENT,
        date=payment.received_on,
        description=f"{what} {payment.reference_number}".strip(),
        lines=tuple(lines),
        currency=payment.currency,
        tenant_id=payment.tenant_id,
        reference_id=payment.pk,
        posted_by_id=payment.recorded_by_id,
    )


def received(payment: Payment) -> PaymentReceived:
    """Told once the payment is posted and knows its credit."""
    return PaymentReceived(
        subject_id=payment.pk,
        tenant_id=payment.tenant_id,
        amount=payment.amount,
        method=str(payment.method),
        received_on=payment.received_on,
        credit=payment.credit,
    )
