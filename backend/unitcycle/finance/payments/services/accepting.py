"""A person's decision about money that is not what was asked for (R-C-19): it is booked as it came."""

from decimal import Decimal
from uuid import UUID

from django.db import transaction
from django.db.models import Q

from unitcycle.accounts.selectors import local_today
from unitcycle.core import clock
from unitcycle.core.errors import NotFound
from unitcycle.finance.payments import rules
from unitcycle.finance.payments.errors import NotAcceptable
from unitcycle.finance.payments.models import Payment
from unitcycle.finance.payments.services.checking import ask, port_of
from unitcycle.finance.payments.services.outcomes import (
    apply_result,
    note_refunds_made_elsewhere,
    take_money_in,
)
from unitcycle.finance.payments.services.recording import locked
from unitcycle.integrations.payments.port import PaymentResult


def accept_payment(
    *, payment_id: UUID, reason: str, seen: Decimal | None = None, by_id: UUID | None = None
) -> Payment:
    """Book what the provider has in place of what was asked for. Runs outside any transaction.

    The provider is asked once more: what it has now is booked, and only if it is `seen`, where that is given.
    Raises NotFound, NotOnline, NotAcceptable, and Invalid when the gateway's configuration cannot be used.
    """
    payment = _waiting(payment_id)
    port = port_of(payment)
    asked_at = clock.now()
    result = ask(port, payment)
    apply_result(payment_id, result, asked_at=asked_at)
    return book_what_came(payment_id, result, reason=reason, seen=seen, by_id=by_id)


@transaction.atomic
def book_what_came(
    payment_id: UUID,
    result: PaymentResult,
    *,
    reason: str,
    seen: Decimal | None = None,
    by_id: UUID | None = None,
) -> Payment:
    """The last step: it settles what it covers, the rest is credit. Raises NotFound, NotAcceptable."""
    payment = locked(payment_id)
    _require_waiting(payment)
    fault = rules.fault_of_what_came(result, currency=payment.currency, seen=seen)
    if fault is not None or result.amount is None:
        raise NotAcceptable(fault or "")
    _require_nobody_elses(payment, result)
    today = local_today()
    payment.asked_amount, payment.amount = payment.amount, result.amount
    payment.accepted_at, payment.accepted_by_id = clock.now(), by_id
    payment.acceptance_reason = reason[:300]
    take_money_in(payment, today)
    note_refunds_made_elsewhere(payment, result, today)
    return payment


@transaction.atomic
def _waiting(payment_id: UUID) -> Payment:
    payment = Payment.objects.select_related("gateway_config").filter(pk=payment_id).first()
    if payment is None:
        raise NotFound("There is no such payment.")
    _require_waiting(payment)
    return payment


def _require_waiting(payment: Payment) -> None:
    if payment.entry_id is not None:
        raise NotAcceptable("This payment is in the books: there is nothing to accept.")
    if not payment.review_reason:
        raise NotAcceptable("Nothing came that differs from what was asked for.")


def _require_nobody_elses(payment: Payment, result: PaymentResult) -> None:
    """The same money is not booked for two payments."""
    others = Payment.objects.filter(gateway_config=payment.gateway_config_id).exclude(pk=payment.pk)
    theirs = Q()
    if number := result.provider_id or payment.gateway_transaction_id:
        theirs |= Q(gateway_transaction_id=number)
    if reference := _uuid(result.reference):
        theirs |= Q(pk=reference)
    if theirs and others.filter(theirs).exists():
        raise NotAcceptable("The provider has this money as that of another payment: look there.")


def _uuid(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None
