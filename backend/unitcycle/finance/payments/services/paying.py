"""Online payments in three steps: the intent is committed, the provider is called, its answer is committed.

Between the steps anything may die. What was begun is then found by the sweep, which asks the provider by our
reference; nothing is ever sent a second time on a guess.
"""

import hashlib
import json
import logging
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID, uuid4

from django.conf import settings
from django.db import transaction

from unitcycle.core import clock
from unitcycle.core.errors import Invalid, KeyReused, NotFound
from unitcycle.core.secrets import Unreadable, unseal
from unitcycle.finance.billing.services.settling import lock_open_invoices
from unitcycle.finance.ledger.services.chart import currency_of_the_books
from unitcycle.finance.payments import rules
from unitcycle.finance.payments.errors import CurrencyNotTaken, NoGateway
from unitcycle.finance.payments.models import Payment, PaymentGatewayConfig
from unitcycle.finance.payments.rules import PaymentMethod, PaymentStatus, ProviderName
from unitcycle.finance.payments.services.gateways import adapter_of, get_active_gateway
from unitcycle.finance.payments.services.outcomes import apply_result
from unitcycle.finance.payments.services.recording import require_amount, require_payable
from unitcycle.integrations.payments import catalogue
from unitcycle.integrations.payments.port import PaymentGateway, PaymentRequest, PaymentResult
from unitcycle.integrations.payments.port import PaymentStatus as ProviderStatus
from unitcycle.tenancy.tenants.models import Tenant
from unitcycle.tenancy.tenants.rules import full_name

logger = logging.getLogger(__name__)

# longer than any call may take: whoever made the call answers before the sweep asks
FIRST_CHECK = timedelta(minutes=2)


@dataclass(frozen=True)
class _Wanted:
    """What a caller asks for, apart from the provider's one-time payload."""

    tenant_id: UUID
    amount: Decimal
    invoice_id: UUID | None
    gateway_id: UUID | None

    @property
    def digest(self) -> str:
        told = [
            str(value)
            for value in (self.tenant_id, f"{self.amount:.2f}", self.invoice_id, self.gateway_id)
        ]
        return hashlib.sha256(json.dumps(told).encode()).hexdigest()


def start_payment(
    *,
    tenant_id: UUID,
    amount: Decimal,
    today: date,
    invoice_id: UUID | None = None,
    gateway_id: UUID | None = None,
    payload: Mapping[str, str] | None = None,
    return_url: str = "",
    idempotency_key: str | None = None,
    by_id: UUID | None = None,
) -> Payment:
    """Pay through a gateway, the default one unless another is named. Runs outside any transaction.

    `payload` is what the provider's script in the browser gave (N-25); it is not kept. The answer may be final, or
    wait for the payer: `next_step_of` says what the browser does then. With a key that was used before, the payment
    that it made. Raises NotFound, WrongAmount, InvoiceNotOpen, NoGateway, CurrencyNotTaken, KeyReused, and what the
    provider's adapter refuses before it sends anything: nothing is left behind by these.
    """
    wanted = _Wanted(tenant_id, amount, invoice_id, gateway_id)
    payment, is_new = _intend(wanted, today, idempotency_key, by_id)
    if not is_new:
        return payment
    gateway = payment.gateway_config
    assert gateway is not None
    asked_at = clock.now()
    try:
        port = adapter_of(gateway)
        result = port.create_payment(_request(payment, payload or {}, return_url))
    except Invalid:  # refused before anything was sent
        _forget(payment)
        raise
    except Exception:
        # whether it arrived nobody knows: the sweep asks
        logger.exception("Creating payment %s ended without an answer", payment.pk)
        result = PaymentResult(ProviderStatus.UNKNOWN)
    return apply_result(payment.pk, result, asked_at=asked_at)


def next_step_of(payment: Payment) -> dict[str, str]:
    """What the payer's browser needs to go on (a client secret, an approval URL); empty when nothing is left to do."""
    try:
        return unseal(payment.next_step)
    except Unreadable:
        return {}


@transaction.atomic
def client_config(gateway_id: UUID | None) -> tuple[PaymentGatewayConfig, PaymentGateway]:
    """The gateway and its port, for asking what the browser needs. Raises NotFound."""
    try:
        row = _gateway(gateway_id)
    except NoGateway as error:
        raise NotFound(error.detail) from error
    return row, adapter_of(row)


@transaction.atomic
def _intend(
    wanted: _Wanted, today: date, key: str | None, by_id: UUID | None
) -> tuple[Payment, bool]:
    """Step one: the payment as pending, and whether it is new."""
    if key is not None and (known := _asked_before(key, wanted)) is not None:
        return known, False
    require_amount(wanted.amount)
    lock_open_invoices([wanted.tenant_id])
    require_payable(wanted.tenant_id, wanted.invoice_id)
    gateway = _gateway(wanted.gateway_id)
    currency = currency_of_the_books()
    if currency not in catalogue.provider_named(gateway.provider).currencies:
        raise CurrencyNotTaken(f"{gateway.display_name} takes no {currency}.")
    now = clock.now()
    payment = Payment(
        id=uuid4(),
        tenant_id=wanted.tenant_id,
        invoice_id=wanted.invoice_id,
        amount=wanted.amount,
        currency=currency,
        method=rules.METHOD_OF.get(gateway.provider, PaymentMethod.ONLINE),
        status=PaymentStatus.PENDING,
        received_on=today,
        gateway_config=gateway,
        sent_at=now,
        next_check_at=now + FIRST_CHECK,
        idempotency_key=key,
        request_hash=wanted.digest,
        recorded_by_id=by_id,
    )
    # a twin of this request that was faster has the key: its payment is the answer
    Payment.objects.bulk_create([payment], ignore_conflicts=True)
    if key is not None:
        known = _asked_before(key, wanted)
        assert known is not None
        return known, known.pk == payment.pk
    return payment, True


def _asked_before(key: str, wanted: _Wanted) -> Payment | None:
    rows = Payment.objects.select_related("gateway_config")
    known = rows.filter(idempotency_key=key).first()
    if known is not None and known.request_hash != wanted.digest:
        raise KeyReused("This Idempotency-Key was used before with another payment. Use a new key.")
    return known


def _gateway(gateway_id: UUID | None) -> PaymentGatewayConfig:
    if gateway_id is None:
        row = get_active_gateway()
    else:
        found = PaymentGatewayConfig.objects.filter(pk=gateway_id).first()
        if found is None:
            raise NotFound("There is no such gateway.")
        row = found
    if not row.is_active:
        raise NoGateway(f"{row.display_name} is switched off.")
    if row.provider == ProviderName.BITCOIN:
        raise NoGateway("Bitcoin is paid to an address: ask for one.")
    return row


def _request(payment: Payment, payload: Mapping[str, str], return_url: str) -> PaymentRequest:
    with transaction.atomic():
        tenant = Tenant.objects.get(pk=payment.tenant_id)
    return PaymentRequest(
        reference=str(payment.pk),
        amount=payment.amount,
        currency=payment.currency,
        idempotency_key=str(payment.pk),
        description="Rent",
        customer_email=tenant.email or "",
        customer_name=full_name(tenant.first_name, tenant.last_name, tenant.company),
        return_url=return_url or f"{settings.BASE_URL}/payments/{payment.pk}",
        payload=payload,
    )


@transaction.atomic
def _forget(payment: Payment) -> None:
    Payment.objects.filter(pk=payment.pk, status=PaymentStatus.PENDING).delete()
