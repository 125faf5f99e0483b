"""Reads about Bitcoin."""

from datetime import datetime
from typing import Any

from django.db.models import Count, Exists, Min, OuterRef, Q, QuerySet, Subquery, Sum
from django.db.models.functions import Coalesce

from unitcycle.finance.bitcoin.models import (
    BitcoinCoin,
    BitcoinPayment,
    BitcoinPriceSnapshot,
    BitcoinTransfer,
    BitcoinWalletConfig,
)
from unitcycle.finance.bitcoin.rules import WATCHED_FOR, TransferStatus
from unitcycle.integrations.payments.bitcoin.rates import KEPT, STALE


def bitcoin_payments() -> QuerySet[BitcoinPayment]:
    return BitcoinPayment.objects.select_related("tenant", "invoice", "wallet")


def bitcoin_transfers() -> QuerySet[BitcoinTransfer]:
    return BitcoinTransfer.objects.select_related("wallet", "requested_by", "approved_by")


def bitcoin_wallets() -> QuerySet[BitcoinWalletConfig]:
    """Wallets with what lies in them as last read, what is on its way, and how many payments are open (N-31)."""
    return BitcoinWalletConfig.objects.select_related("gateway_config").annotate(
        confirmed_satoshis=_coins(height__isnull=False),
        unconfirmed_satoshis=_coins(height__isnull=True),
        reserved_satoshis=_coins(transfer__isnull=False),
        open_payments=_payments(closed_at__isnull=True),
        late_payments=_payments(late_satoshis__gt=0),
    )


def _coins(**which: Any) -> Coalesce:
    rows = BitcoinCoin.objects.filter(wallet=OuterRef("pk"), **which).order_by()
    return Coalesce(Subquery(rows.values("wallet").annotate(sum=Sum("satoshis")).values("sum")), 0)


def _payments(**which: Any) -> Coalesce:
    rows = BitcoinPayment.objects.filter(wallet=OuterRef("pk"), **which).order_by()
    return Coalesce(Subquery(rows.values("wallet").annotate(count=Count("pk")).values("count")), 0)


def spendable_coins(wallet: BitcoinWalletConfig) -> QuerySet[BitcoinCoin]:
    """In a block, and promised to no transfer."""
    return wallet.coins.filter(height__isnull=False, transfer__isnull=True)


def kept_rate(currency: str, now: datetime) -> BitcoinPriceSnapshot | None:
    """A rate that was asked for less than five minutes ago (R-P-11)."""
    return _rates(currency, now).filter(created_at__gt=now - KEPT).first()


def last_rate(currency: str, now: datetime) -> BitcoinPriceSnapshot | None:
    """The newest rate that is not stale yet (N-35)."""
    return _rates(currency, now).first()


def _rates(currency: str, now: datetime) -> QuerySet[BitcoinPriceSnapshot]:
    rows = BitcoinPriceSnapshot.objects.filter(currency=currency, created_at__lte=now)
    return rows.filter(quoted_at__gte=now - STALE).order_by("-created_at")


def payments_to_look_at(now: datetime) -> QuerySet[BitcoinPayment]:
    """Those that wait longest first."""
    return BitcoinPayment.objects.filter(next_check_at__lte=now).order_by("next_check_at", "id")


def stale_addresses(wallet: BitcoinWalletConfig) -> QuerySet[BitcoinPayment]:
    """Where something has moved since the coins there were read."""
    return wallet.payments.filter(coins_are_stale=True).order_by("derivation_index")


def addresses_with_coins(wallet: BitcoinWalletConfig) -> QuerySet[BitcoinCoin, Any]:
    """Address, branch and index of the coins that are known, those read longest ago first."""
    rows = wallet.coins.values_list("address", "branch", "derivation_index")
    return rows.annotate(read_at=Min("updated_at")).order_by("read_at")


def change_on_its_way(wallet: BitcoinWalletConfig, now: datetime) -> list[int]:
    """Indexes of the change branch that a transfer pays to, as long as that may take."""
    transfers = wallet.transfers.filter(change_satoshis__gt=0).filter(
        Q(status=TransferStatus.EXPORTED)
        | Q(status=TransferStatus.DONE, closed_at__gte=now - WATCHED_FOR)
    )
    found = transfers.order_by("change_index").values_list("change_index", flat=True)
    return [index for index in found if index is not None]


def wallets_to_read(wallets: QuerySet[BitcoinWalletConfig]) -> QuerySet[BitcoinWalletConfig]:
    """Those where coins are known, have moved or are about to come back."""
    return wallets.filter(
        Exists(BitcoinPayment.objects.filter(wallet=OuterRef("pk"), coins_are_stale=True))
        | Exists(BitcoinCoin.objects.filter(wallet=OuterRef("pk")))
        | Exists(
            BitcoinTransfer.objects.filter(
                wallet=OuterRef("pk"), status__in=[TransferStatus.EXPORTED, TransferStatus.DONE]
            )
        )
    )
