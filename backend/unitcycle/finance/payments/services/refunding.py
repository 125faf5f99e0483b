"""Giving money back, in the same three steps as taking it (N-27)."""

import logging
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from django.db import transaction

from unitcycle.accounts.selectors import local_today
from unitcycle.core import clock
from unitcycle.core.constraints import refusing
from unitcycle.finance.payments.errors import (
    NotRefundable,
    RefundTooLarge,
    RefundUnderway,
)
from unitcycle.finance.payments.models import Dispute, Payment, PaymentGatewayConfig, Refund
from unitcycle.finance.payments.rules import (
    DisputeStatus,
    PaymentStatus,
    ProviderName,
    RefundStatus,
)
from unitcycle.finance.payments.services.gateways import adapter_of
from unitcycle.finance.payments.services.paying import FIRST_CHECK
from unitcycle.finance.payments.services.recording import locked, require_amount
from unitcycle.finance.payments.services.refund_outcomes import apply_refund_result, complete_refund
from unitcycle.integrations.payments.errors import AmountRefused
from unitcycle.integrations.payments.port import RefundRequest, RefundResult
from unitcycle.integrations.payments.port import RefundStatus as ProviderStatus

logger = logging.getLogger(__name__)
_UNDERWAY = "A refund of this payment is underway: wait until it is decided."


@dataclass(frozen=True)
class _Intent:
    refund: Refund
    gateway: PaymentGatewayConfig | None
    request: RefundRequest


def refund_payment(
    *,
    payment_id: UUID,
    amount: Decimal | None = None,
    reason: str = "",
    by_id: UUID | None = None,
) -> Refund:
    """Give back all that is left of a payment, or part of it. Runs outside any transaction.

    Through its gateway; what came by hand goes back by hand, and is only recorded. Raises NotFound, NotRefundable,
    WrongAmount, RefundTooLarge, RefundUnderway.
    """
    intent = _intend(payment_id, amount, reason, by_id)
    if intent.gateway is None:
        return intent.refund
    try:
        result = adapter_of(intent.gateway).refund_payment(intent.request)
    except AmountRefused:
        _forget(intent.refund)
        raise
    except Exception:
        # whether it went through nobody knows: the sweep asks
        logger.exception("Refund %s ended without an answer", intent.refund.pk)
        result = RefundResult(ProviderStatus.UNKNOWN)
    with transaction.atomic():
        return apply_refund_result(intent.refund.pk, result, today=local_today())


@transaction.atomic
def _intend(payment_id: UUID, amount: Decimal | None, reason: str, by_id: UUID | None) -> _Intent:
    """Step one: the refund as pending. What came by hand is done with it."""
    payment = locked(payment_id)
    gateway = payment.gateway_config
    _require_refundable(payment, gateway)
    left = payment.amount - payment.refunded_amount
    asked = left if amount is None else amount
    require_amount(asked)
    if asked > left:
        message = f"At most {left:.2f} can go back: that is what is left of the payment."
        raise RefundTooLarge(message, fields={"amount": [message]})
    refund = Refund(payment=payment, amount=asked, reason=reason, requested_by_id=by_id)
    if gateway is None:
        complete_refund(payment, refund, local_today())
    else:
        refund.next_check_at = clock.now() + FIRST_CHECK
        with refusing({"one_refund_at_a_time": RefundUnderway(_UNDERWAY)}):
            refund.save()
    is_whole = asked == payment.amount
    request = RefundRequest(
        payment_id=payment.gateway_transaction_id,
        reference=str(refund.pk),
        currency=payment.currency,
        idempotency_key=str(refund.pk),
        # a provider may undo a whole payment in another way than give part of it back
        amount=None if is_whole else asked,
        reason=reason,
    )
    return _Intent(refund, gateway, request)


def _require_refundable(payment: Payment, gateway: PaymentGatewayConfig | None) -> None:
    if payment.status != PaymentStatus.COMPLETED:
        raise NotRefundable(f"Nothing can go back of a payment that is {payment.status}.")
    if gateway is not None and gateway.provider == ProviderName.BITCOIN:
        raise NotRefundable("Bitcoin goes back by a transfer that you sign.")  # R-P-12
    if Refund.objects.filter(payment=payment, status=RefundStatus.PENDING).exists():
        raise RefundUnderway(_UNDERWAY)
    if Dispute.objects.filter(payment=payment, status=DisputeStatus.OPEN).exists():
        raise NotRefundable("The payer's bank holds this money until its dispute is decided.")


@transaction.atomic
def _forget(refund: Refund) -> None:
    Refund.objects.filter(pk=refund.pk, status=RefundStatus.PENDING).delete()
