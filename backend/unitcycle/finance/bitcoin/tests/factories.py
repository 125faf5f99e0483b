"""A watched wallet at the sandbox, payments to it, and what the chain shows."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

from sandbox.credentials import CREDENTIALS
from unitcycle.core import clock
from unitcycle.finance.bitcoin.models import BitcoinPayment, BitcoinPriceSnapshot
from unitcycle.finance.bitcoin.services.asking import Wanted, open_payment
from unitcycle.finance.bitcoin.services.watching import Look
from unitcycle.finance.payments.models import PaymentGatewayConfig
from unitcycle.finance.payments.services import create_gateway
from unitcycle.finance.payments.services.gateways import wallet_of
from unitcycle.integrations.payments.bitcoin.chain import Observation
from unitcycle.integrations.payments.bitcoin.rules import Received

TIP = 840_000
RATE = Decimal("65000.00")


def make_bitcoin_gateway(name: str = "Bitcoin", **config: str) -> PaymentGatewayConfig:
    return create_gateway(
        provider="bitcoin",
        display_name=name,
        config={**CREDENTIALS["bitcoin"], **config},
        is_active=True,
    )


def make_rate(rate: Decimal = RATE, currency: str = "USD") -> BitcoinPriceSnapshot:
    """A rate that was asked for just now."""
    now = clock.now()
    return BitcoinPriceSnapshot.objects.create(
        currency=currency, rate=rate, source="coingecko", quoted_at=now, created_at=now
    )


def make_bitcoin_payment(
    of: Any, amount: str = "1200.00", gateway: PaymentGatewayConfig | None = None, **wanted: Any
) -> BitcoinPayment:
    """Asked for at 65,000 a bitcoin; `of` is an invoice, or a tenant."""
    tenant_id = getattr(of, "tenant_id", of.pk)
    invoice_id = of.pk if hasattr(of, "tenant_id") else None
    row = gateway or PaymentGatewayConfig.objects.filter(provider="bitcoin").first()
    row = row or make_bitcoin_gateway()
    return open_payment(
        Wanted(tenant_id, Decimal(amount), invoice_id, **wanted),
        gateway=row,
        watched=wallet_of(row),
        rate=make_rate(),
    )


def txid(number: int) -> str:
    return f"{number:064x}"


def look(*outputs: tuple[int, int, int | None], after: int = 1, **given: Any) -> Look:
    """What is seen minutes from now: number of the transaction, satoshis, block."""
    received = tuple(Received(txid(number), sum_, height) for number, sum_, height in outputs)
    given = {"required": 1, "rate": None, "tip": TIP, **given}
    tip = given.pop("tip")
    return Look(Observation(tip, received), clock.now() + timedelta(minutes=after), **given)
