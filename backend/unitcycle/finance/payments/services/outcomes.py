"""What a provider says of a payment, committed: the third step, and whatever webhook or sweep finds out later.

Answers come in any order and any number of times; each is held against where the payment stands under its lock.
"""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Sum

from unitcycle.accounts.selectors import local_today
from unitcycle.core import clock
from unitcycle.core.changes import apply_changes
from unitcycle.core.events import emit
from unitcycle.core.money import ZERO
from unitcycle.core.secrets import seal
from unitcycle.finance.payments import rules
from unitcycle.finance.payments.errors import CreditUsed
from unitcycle.finance.payments.events import PaymentFailed
from unitcycle.finance.payments.models import Payment, Refund
from unitcycle.finance.payments.rules import PaymentStatus, RefundStatus, Stage
from unitcycle.finance.payments.services import books
from unitcycle.finance.payments.services.recording import fail_after_all, locked
from unitcycle.finance.payments.services.refund_outcomes import complete_refund
from unitcycle.integrations.payments.errors import ErrorType, Failure
from unitcycle.integrations.payments.port import PaymentResult
from unitcycle.integrations.payments.port import PaymentStatus as ProviderStatus

_NEVER_ARRIVED = Failure(
    ErrorType.TIMEOUT_ERROR, "The payment never reached the provider: nothing was charged."
)
_ABANDONED = Failure(ErrorType.UNKNOWN_ERROR, "Nobody finished this payment.")
_GONE = Failure(ErrorType.UNKNOWN_ERROR, "The provider cancelled this payment.")


@transaction.atomic
def apply_result(payment_id: UUID, result: PaymentResult, *, asked_at: datetime) -> Payment:
    """Bring a payment to where its provider has it, and give it as it is then.

    `asked_at` is the moment before the provider was asked. Raises NotFound.
    """
    payment = locked(payment_id)
    today = local_today()
    if result.provider_id and not payment.gateway_transaction_id:
        payment.gateway_transaction_id = result.provider_id[:200]
    if result.status != ProviderStatus.UNKNOWN:
        payment.provider_status = result.status.value
    stage = rules.stage_of(result.status)
    if payment.entry_id is None and stage == Stage.LOST:
        _forget_what_was_reported(payment)
    if payment.entry_id is None and stage == Stage.PAID:
        _take_in(payment, result, today)
    elif payment.status == PaymentStatus.PENDING:
        _move_on(payment, result, stage, today)
    elif stage == Stage.LOST and _had_come_before(payment, asked_at):
        _take_back(payment, result, today)
    payment.save()
    if payment.status == PaymentStatus.COMPLETED and stage == Stage.PAID:
        note_refunds_made_elsewhere(payment, result, today)
    return payment


def _had_come_before(payment: Payment, asked_at: datetime) -> bool:
    """Whether it was there when the provider was asked: an older answer says nothing about it."""
    if payment.status != PaymentStatus.COMPLETED:
        return False
    return payment.completed_at is None or asked_at > payment.completed_at


def _take_in(payment: Payment, result: PaymentResult, today: date) -> None:
    """The provider has the money. It counts if it is what was asked for (R-C-19), also after a failure."""
    differs = rules.mismatch(
        result, reference=str(payment.pk), amount=payment.amount, currency=payment.currency
    )
    payment.next_check_at, payment.next_step = None, ""
    if differs is None:
        take_money_in(payment, today)
        return
    payment.review_reason = differs[:300]
    payment.reported_amount = rules.bookable(result.amount)
    payment.reported_currency = result.currency.upper()[:3]


def take_money_in(payment: Payment, today: date) -> None:
    """What is to be booked of a payment is known, and its row is held."""
    payment.received_on, payment.completed_at = today, clock.now()
    payment.error_type = payment.error_message = payment.provider_error_code = ""
    _forget_what_was_reported(payment)
    books.take_in(payment, today)


def _forget_what_was_reported(payment: Payment) -> None:
    payment.review_reason, payment.reported_amount, payment.reported_currency = "", None, ""


def _move_on(payment: Payment, result: PaymentResult, stage: Stage, today: date) -> None:
    """A payment that has not come yet: it fails, or is asked about again."""
    now = clock.now()
    sent_at = payment.sent_at or payment.created_at
    if stage == Stage.LOST:
        _fail(payment, result.failure or _GONE, today)
    elif stage == Stage.ABSENT and rules.is_lost_on_the_way(sent_at, now):
        _fail(payment, _NEVER_ARRIVED, today)
    elif rules.is_abandoned(result.status, sent_at, now):
        _fail(payment, _ABANDONED, today)
    else:
        if result.failure is not None:
            _explain(payment, result.failure)
        if result.next_step:
            payment.next_step = seal(result.next_step)
        payment.next_check_at = rules.next_check(payment.checks, sent_at, now)


def _fail(payment: Payment, failure: Failure, today: date) -> None:
    _explain(payment, failure)
    payment.status, payment.returned_on = PaymentStatus.FAILED, today
    payment.return_reason = failure.message[:300]
    payment.next_check_at, payment.next_step = None, ""
    emit(
        PaymentFailed(
            subject_id=payment.pk,
            tenant_id=payment.tenant_id,
            amount=payment.amount,
            reason=payment.return_reason,
        )
    )


def _take_back(payment: Payment, result: PaymentResult, today: date) -> None:
    """A bank transfer that was returned after it had come."""
    failure = result.failure or _GONE
    try:
        fail_after_all(payment, on=today, reason=failure.message)
    except CreditUsed as error:
        apply_changes(payment, {"review_reason": error.detail[:300]})
    else:
        _explain(payment, failure)


def _explain(payment: Payment, failure: Failure) -> None:
    payment.error_type = failure.type.value
    payment.error_message = failure.message[:300]
    payment.provider_error_code = failure.provider_code[:100]


def note_refunds_made_elsewhere(payment: Payment, result: PaymentResult, today: date) -> None:
    """What somebody gave back at the provider's own desk belongs into the books, too."""
    ours = Refund.objects.filter(payment=payment).exclude(status=RefundStatus.FAILED)
    known = ours.aggregate(sum=Sum("amount"))["sum"] or ZERO
    more = min(result.refunded - known, payment.amount - payment.refunded_amount)
    if more <= 0:
        return
    refund = Refund.objects.create(
        payment=payment,
        amount=more,
        status=RefundStatus.FAILED,  # until it is posted, in this transaction
        is_external=True,
        reason="Made at the provider",
    )
    complete_refund(payment, refund, today)
