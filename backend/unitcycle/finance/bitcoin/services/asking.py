"""A payment is asked for: an address of its own, so many satoshis, by then."""

import hashlib
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from uuid import UUID

from django.db import transaction

from unitcycle.core import clock
from unitcycle.core.constraints import refusing
from unitcycle.core.errors import Conflict, KeyReused
from unitcycle.finance.bitcoin import rules
from unitcycle.finance.bitcoin.errors import TooSmall
from unitcycle.finance.bitcoin.models import (
    BitcoinPayment,
    BitcoinPriceSnapshot,
    BitcoinWalletConfig,
)
from unitcycle.finance.bitcoin.services import library
from unitcycle.finance.bitcoin.services.library import Watched
from unitcycle.finance.bitcoin.services.rates import current_rate
from unitcycle.finance.bitcoin.services.wallets import gateway_and_watch, wallet_row
from unitcycle.finance.ledger.services.chart import currency_of_the_books
from unitcycle.finance.payments.models import PaymentGatewayConfig
from unitcycle.finance.payments.services.recording import require_amount, require_payable
from unitcycle.integrations.payments.bitcoin.rules import expected_satoshis

# Addresses of this key that another organisation may have given out before us.
_TRIES = 1000


class _Taken(Conflict):
    """Somebody else who watches the same key has given out this address."""


@dataclass(frozen=True)
class Wanted:
    """What is asked for, by which key of the caller's."""

    tenant_id: UUID
    amount: Decimal
    invoice_id: UUID | None = None
    by_id: UUID | None = None
    key: str | None = None

    @property
    def digest(self) -> str:
        words = f"{self.tenant_id}:{self.invoice_id}:{self.amount:.2f}"
        return hashlib.sha256(words.encode()).hexdigest()


def ask_for_payment(
    *,
    tenant_id: UUID,
    amount: Decimal,
    invoice_id: UUID | None = None,
    by_id: UUID | None = None,
    idempotency_key: str | None = None,
) -> BitcoinPayment:
    """Find out the rate, then show an address. Calls the network: runs outside any transaction.

    With a key that was used before, the payment that it made. Raises NotFound, WrongAmount, TooSmall, InvoiceNotOpen,
    NoBitcoinGateway, RateUnknown, KeyReused.
    """
    wanted = Wanted(tenant_id, amount, invoice_id, by_id, idempotency_key)
    with transaction.atomic():
        if (known := _asked_before(wanted)) is not None:
            return known
        require_amount(amount)
        require_payable(tenant_id, invoice_id)
        gateway, watched = gateway_and_watch()
        currency = currency_of_the_books()
    rate = current_rate(watched, currency)
    return open_payment(wanted, gateway=gateway, watched=watched, rate=rate)


@transaction.atomic
def open_payment(
    wanted: Wanted,
    *,
    gateway: PaymentGatewayConfig,
    watched: Watched,
    rate: BitcoinPriceSnapshot,
) -> BitcoinPayment:
    """Give out the next address of the key, which is given to nobody else (R-P-06, R-P-07)."""
    # held from here on: whoever asks at the same time waits, and sees what was given out
    wallet = wallet_row(gateway, watched)
    if (known := _asked_before(wanted)) is not None:
        return known
    require_payable(wanted.tenant_id, wanted.invoice_id)
    satoshis = expected_satoshis(wanted.amount, rate.rate)
    if satoshis < (least := library.transfer().DUST):
        message = f"This is less than {least} satoshis, which nobody passes on."
        raise TooSmall(message, fields={"amount": [message]})
    now = clock.now()
    payment = BitcoinPayment(
        tenant_id=wanted.tenant_id,
        invoice_id=wanted.invoice_id,
        gateway_config=gateway,
        wallet=wallet,
        amount=wanted.amount,
        currency=rate.currency,
        rate=rate.rate,
        expected_satoshis=satoshis,
        expires_at=now + timedelta(minutes=watched.window_minutes),
        next_check_at=rules.next_look(None, now),
        requested_by_id=wanted.by_id,
        idempotency_key=wanted.key,
        request_hash=wanted.digest,
    )
    _take_address(payment, wallet, watched)
    return payment


def _asked_before(wanted: Wanted) -> BitcoinPayment | None:
    """Raises KeyReused when something else was asked for with this key."""
    if wanted.key is None:
        return None
    known = BitcoinPayment.objects.filter(idempotency_key=wanted.key).first()
    if known is not None and known.request_hash != wanted.digest:
        raise KeyReused("This Idempotency-Key was used before with another payment. Use a new key.")
    return known


def _take_address(payment: BitcoinPayment, wallet: BitcoinWalletConfig, watched: Watched) -> None:
    """Save it with the next free address of the wallet, whose row the caller holds."""
    taken = {"bitcoin_address_is_used_once": _Taken("This address was given out before.")}
    for index in range(wallet.next_index, wallet.next_index + _TRIES):
        payment.derivation_index = index
        payment.btc_address = watched.account.address(index)
        try:
            with refusing(taken):
                payment.save(force_insert=True)
        except _Taken:
            continue
        wallet.next_index = index + 1
        wallet.save(update_fields=["next_index", "updated_at"])
        return
    raise Conflict("Other organisations use the addresses of this key: take a key of your own.")
