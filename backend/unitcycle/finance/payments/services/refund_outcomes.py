"""What became of refunds, committed and posted."""

from datetime import date
from decimal import Decimal
from uuid import UUID, uuid4

from django.db import transaction

from unitcycle.core import clock
from unitcycle.core.changes import apply_changes
from unitcycle.core.errors import NotFound
from unitcycle.core.events import emit
from unitcycle.finance.ledger.errors import MoreThanOwed
from unitcycle.finance.ledger.services import reverse
from unitcycle.finance.payments import rules
from unitcycle.finance.payments.events import PaymentRefunded
from unitcycle.finance.payments.models import Payment, Refund
from unitcycle.finance.payments.rules import PaymentStatus, RefundStatus
from unitcycle.finance.payments.services import books
from unitcycle.finance.payments.services.recording import locked
from unitcycle.integrations.payments.port import RefundResult
from unitcycle.integrations.payments.port import RefundStatus as ProviderStatus

_NEVER_ARRIVED = "The refund never reached the provider: nothing went back."
_WENT_ALL_THE_SAME = (
    "A refund went out, but the payment itself did not come after all: the tenant owes both."
)


@transaction.atomic
def apply_refund_result(refund_id: UUID, result: RefundResult, *, today: date) -> Refund:
    """Bring a refund to where its provider has it. Raises NotFound."""
    payment_id = Refund.objects.filter(pk=refund_id).values_list("payment_id", flat=True).first()
    if payment_id is None:
        raise NotFound("There is no such refund.")
    payment = locked(payment_id)  # always before its refunds
    refund = Refund.objects.select_for_update().get(pk=refund_id)
    if result.provider_id and not refund.provider_refund_id:
        refund.provider_refund_id = result.provider_id[:200]
        refund.save(update_fields=["provider_refund_id", "updated_at"])
    now = clock.now()
    if result.status == ProviderStatus.COMPLETED:
        if refund.status != RefundStatus.COMPLETED:
            complete_refund(payment, refund, today)
    elif result.status == ProviderStatus.FAILED:
        _fail(payment, refund, result.failure.message if result.failure else "", today)
    elif refund.status == RefundStatus.PENDING:
        if result.status == ProviderStatus.ABSENT and rules.is_lost_on_the_way(refund.sent_at, now):
            _fail(payment, refund, _NEVER_ARRIVED, today)
        else:
            again = rules.next_check(refund.checks, refund.sent_at, now)
            apply_changes(refund, {"next_check_at": again})
    return refund


def complete_refund(payment: Payment, refund: Refund, today: date) -> None:
    """Post a refund that went through. The caller holds the payment's row."""
    refund.entry_id = books.take_back(
        payment,
        refund.amount,
        key=f"refund:{uuid4()}",
        description=f"Refund: {refund.reason}" if refund.reason else "Refund",
        on=today,
        from_account=books.held_in(payment),
        by_id=refund.requested_by_id,
    )
    refund.status, refund.refunded_on = RefundStatus.COMPLETED, today
    refund.next_check_at, refund.error_message = None, ""
    refund.save()
    gone_back(payment, refund.amount)
    emit(
        PaymentRefunded(
            subject_id=payment.pk,
            tenant_id=payment.tenant_id,
            refund_id=refund.pk,
            amount=refund.amount,
            is_whole=payment.status == PaymentStatus.REFUNDED,
        )
    )


def gone_back(payment: Payment, amount: Decimal) -> None:
    """Note on a payment what went back of it; all of it makes it refunded, unless it had not come after all."""
    payment.refunded_amount += amount
    if payment.status == PaymentStatus.FAILED:
        payment.review_reason = _WENT_ALL_THE_SAME
    elif payment.refunded_amount == payment.amount:
        payment.status = PaymentStatus.REFUNDED
    payment.save(update_fields=["refunded_amount", "status", "review_reason", "updated_at"])


def _fail(payment: Payment, refund: Refund, reason: str, today: date) -> None:
    """It did not go through, or came back after it had: then what it opened is settled again."""
    if refund.status == RefundStatus.FAILED:
        return
    changes = {
        "status": RefundStatus.FAILED,
        "error_message": (reason or "The provider refused it.")[:300],
        "next_check_at": None,
    }
    if refund.entry_id is not None:
        try:
            reverse(entry_id=refund.entry_id, on=today, reason="The refund came back")
        except MoreThanOwed:
            words = "A refund came back, but what it had opened was paid meanwhile."
            apply_changes(payment, {"review_reason": words})
            return
        if payment.status == PaymentStatus.REFUNDED:
            payment.status = PaymentStatus.COMPLETED
        changes |= {"entry_id": None, "refunded_on": None}
        payment.refunded_amount -= refund.amount
        payment.save(update_fields=["refunded_amount", "status", "updated_at"])
    apply_changes(refund, changes)
