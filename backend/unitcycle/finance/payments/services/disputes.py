"""Disputes: the payer's bank takes the money into its keeping, and gives it back or not.

While it is open the money lies on the account of disputed funds and the tenant's balance is as it was. Lost, it
went back to the payer: what it settled is open again. What a provider says may come in any order.
"""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from uuid import UUID

from django.db import transaction

from unitcycle.core.events import emit
from unitcycle.finance.ledger.rules import EntryKind, Line, Purpose
from unitcycle.finance.ledger.services import EntryDraft, account_of, post, reverse
from unitcycle.finance.payments.events import PaymentDisputed
from unitcycle.finance.payments.models import Dispute, Payment
from unitcycle.finance.payments.rules import DisputeStatus, PaymentStatus
from unitcycle.finance.payments.services import books
from unitcycle.finance.payments.services.recording import locked
from unitcycle.finance.payments.services.refund_outcomes import gone_back
from unitcycle.integrations.payments.port import EventKind

BECOMES: Mapping[EventKind, DisputeStatus] = {
    EventKind.DISPUTE_OPENED: DisputeStatus.OPEN,
    EventKind.DISPUTE_UPDATED: DisputeStatus.OPEN,
    EventKind.DISPUTE_WON: DisputeStatus.WON,
    EventKind.DISPUTE_LOST: DisputeStatus.LOST,
}


@transaction.atomic
def take_dispute(
    *, payment_id: UUID, kind: EventKind, amount: Decimal | None, today: date
) -> Dispute | None:
    """What a provider says of a dispute, held against what is known of it; None when there is nothing to dispute.

    A decision stands: what comes after it, or came before it and arrives late, changes nothing.
    """
    payment = locked(payment_id)
    becomes = BECOMES[kind]
    dispute = Dispute.objects.select_for_update().filter(payment=payment).first()
    if dispute is None:
        left = payment.amount - payment.refunded_amount
        if payment.status != PaymentStatus.COMPLETED or left <= 0:
            return None
        dispute = _open(payment, min(amount or left, left), today)
    if dispute.status == DisputeStatus.OPEN and becomes != DisputeStatus.OPEN:
        _close(payment, dispute, becomes, today)
    return dispute


def _open(payment: Payment, amount: Decimal, today: date) -> Dispute:
    draft = EntryDraft(
        key=f"dispute:{payment.pk}",
        kind=EntryKind.ADJUSTMENT,
        date=today,
        description="Disputed payment",
        lines=(
            Line(account_of(Purpose.DISPUTED), amount),
            Line(books.clearing_of(payment), -amount),
        ),
        currency=payment.currency,
    )
    post([draft])
    dispute = Dispute.objects.create(
        payment=payment, amount=amount, opened_on=today, entry_id=draft.id
    )
    _tell(payment, dispute)
    return dispute


def _close(payment: Payment, dispute: Dispute, status: DisputeStatus, today: date) -> None:
    if status == DisputeStatus.WON or payment.status == PaymentStatus.FAILED:
        # what failed meanwhile went back with that, and does not go back twice
        entry_id = reverse(entry_id=dispute.entry_id, on=today, reason=status.value)
    else:
        entry_id = books.take_back(
            payment,
            dispute.amount,
            key=f"dispute-lost:{payment.pk}",
            description="Payment taken back by the payer's bank",
            on=today,
            from_account=account_of(Purpose.DISPUTED),
        )
        gone_back(payment, dispute.amount)
    dispute.status, dispute.closed_on, dispute.closing_entry_id = status, today, entry_id
    dispute.save()
    _tell(payment, dispute)


def _tell(payment: Payment, dispute: Dispute) -> None:
    emit(
        PaymentDisputed(
            subject_id=payment.pk,
            tenant_id=payment.tenant_id,
            amount=dispute.amount,
            status=str(dispute.status),
        )
    )
