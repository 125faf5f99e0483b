"""The watched key behind a gateway, and the port to where its coins are."""

from uuid import UUID

from django.db import transaction

from unitcycle.core.errors import NotFound
from unitcycle.finance.bitcoin.errors import NoBitcoinGateway
from unitcycle.finance.bitcoin.models import BitcoinWalletConfig
from unitcycle.finance.bitcoin.services.library import Watched
from unitcycle.finance.payments.models import PaymentGatewayConfig
from unitcycle.finance.payments.rules import ProviderName
from unitcycle.finance.payments.services.gateways import wallet_of

_PATHS = {"bitcoin": "m/84'/0'/0'", "testnet": "m/84'/1'/0'"}


def active_bitcoin_gateway() -> PaymentGatewayConfig:
    """The Bitcoin gateway that payments are asked for through. Raises NoBitcoinGateway."""
    rows = PaymentGatewayConfig.objects.filter(provider=ProviderName.BITCOIN, is_active=True)
    gateway = rows.order_by("-is_default", "created_at", "pk").first()
    if gateway is None:
        raise NoBitcoinGateway("No Bitcoin gateway is set up and active.")
    return gateway


def wallet_row(gateway: PaymentGatewayConfig, watched: Watched) -> BitcoinWalletConfig:
    """The row of the gateway's present key, made when there is none, held until the transaction ends."""
    key = {"first_address": watched.account.address(0)}
    BitcoinWalletConfig.objects.bulk_create(
        [
            BitcoinWalletConfig(
                gateway_config=gateway,
                xpub=gateway.config["xpub"],
                network=watched.account.network,
                derivation_path=_PATHS[watched.account.network],
                **key,
            )
        ],
        ignore_conflicts=True,
    )
    return BitcoinWalletConfig.objects.select_for_update(no_key=True).get(**key)


def locked_wallet(wallet_id: UUID) -> BitcoinWalletConfig:
    """Raises NotFound."""
    rows = BitcoinWalletConfig.objects.select_for_update(no_key=True, of=("self",))
    wallet = rows.select_related("gateway_config").filter(pk=wallet_id).first()
    if wallet is None:
        raise NotFound("There is no such wallet.")
    return wallet


def watch(wallet: BitcoinWalletConfig, gateway: PaymentGatewayConfig) -> Watched:
    """The port to a kept key: its own network, by the gateway's present wishes. Raises Invalid."""
    own = {"xpub": wallet.xpub, "network": wallet.network}
    return wallet_of(
        PaymentGatewayConfig(
            provider=gateway.provider, config={**gateway.config, **own}, secrets=gateway.secrets
        )
    )


@transaction.atomic
def gateway_and_watch() -> tuple[PaymentGatewayConfig, Watched]:
    """Raises NoBitcoinGateway, Invalid."""
    gateway = active_bitcoin_gateway()
    return gateway, wallet_of(gateway)
