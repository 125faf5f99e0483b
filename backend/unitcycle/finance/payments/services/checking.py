"""Asking a provider how a payment stands: by a person, a webhook, or the sweep over what was left in between."""

import logging
from datetime import timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet

from unitcycle.accounts.selectors import local_today
from unitcycle.core import clock
from unitcycle.core.errors import NotFound
from unitcycle.finance.payments.errors import NotOnline
from unitcycle.finance.payments.models import Payment, Refund
from unitcycle.finance.payments.rules import ProviderName, RefundStatus
from unitcycle.finance.payments.services.gateways import adapter_of
from unitcycle.finance.payments.services.outcomes import apply_result
from unitcycle.finance.payments.services.refund_outcomes import apply_refund_result
from unitcycle.integrations.payments.port import PaymentGateway, PaymentResult, PaymentStatus

logger = logging.getLogger(__name__)

# longer than asking may take; a worker that died leaves it to the next sweep
_LEASE = timedelta(minutes=5)
_BATCH = 50


def check_payment(*, payment_id: UUID) -> Payment:
    """Ask the provider and take in what it says; takes the money of a payment that its payer approved.

    Runs outside any transaction, may run any number of times. Raises NotFound, NotOnline, and Invalid when the
    gateway's configuration cannot be used.
    """
    payment, refunds = _read(payment_id)
    port = port_of(payment)
    for refund in refunds:
        _check_refund(port, payment, refund)
    asked_at = clock.now()
    result = ask(port, payment)
    if result.status == PaymentStatus.APPROVED:
        number = result.provider_id or payment.gateway_transaction_id
        result = port.confirm_payment(number, idempotency_key=f"{payment.pk}:confirm")
    return apply_result(payment.pk, result, asked_at=asked_at)


def port_of(payment: Payment) -> PaymentGateway:
    """Raises NotOnline, and Invalid when the gateway's configuration cannot be used."""
    gateway = payment.gateway_config
    if gateway is None or gateway.provider == ProviderName.BITCOIN:
        raise NotOnline("No provider can be asked about this payment.")
    return adapter_of(gateway)


def ask(port: PaymentGateway, payment: Payment) -> PaymentResult:
    """How a payment stands at its provider. Outside any transaction."""
    return port.verify_payment(
        payment.gateway_transaction_id, reference=str(payment.pk), since=payment.sent_at
    )


def sweep_payments() -> int:
    """Ask about everything of the current organisation that is due; how many payments (R-C-22)."""
    asked = 0
    while payment_ids := _claim():
        for payment_id in payment_ids:
            try:
                check_payment(payment_id=payment_id)
            except Exception:
                # one that cannot be asked about keeps its lease, and holds up no other
                logger.exception("Payment %s could not be checked", payment_id)
            asked += 1
    return asked


def _check_refund(port: PaymentGateway, payment: Payment, refund: Refund) -> None:
    result = port.verify_refund(payment.gateway_transaction_id, reference=str(refund.pk))
    with transaction.atomic():
        apply_refund_result(refund.pk, result, today=local_today())


@transaction.atomic
def _read(payment_id: UUID) -> tuple[Payment, list[Refund]]:
    payment = Payment.objects.select_related("gateway_config").filter(pk=payment_id).first()
    if payment is None:
        raise NotFound("There is no such payment.")
    return payment, list(Refund.objects.filter(payment=payment, status=RefundStatus.PENDING))


@transaction.atomic
def _claim() -> list[UUID]:
    """Payments that are due, or whose refunds are, put off for as long as asking takes."""
    now = clock.now()
    payments = list(_due(Payment.objects.all(), now).values_list("pk", "checks"))
    refunds = list(_due(Refund.objects.all(), now).values_list("pk", "checks", "payment_id"))
    for model, rows in ((Payment, payments), (Refund, refunds)):
        for pk, checks, *_ in rows:
            model._default_manager.filter(pk=pk).update(
                next_check_at=now + _LEASE, checks=min(checks + 1, 32_000), updated_at=now
            )
    return list(dict.fromkeys([pk for pk, _ in payments] + [pk for *_, pk in refunds]))


def _due(rows: QuerySet, now: object) -> QuerySet:
    return (
        rows.filter(next_check_at__lte=now)
        .order_by("next_check_at", "pk")
        .select_for_update(skip_locked=True)[:_BATCH]
    )
