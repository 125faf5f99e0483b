"""What lies at the addresses of a wallet, read from the chain: outside of transactions, address by address (N-31)."""

from collections.abc import Callable, Iterable
from datetime import datetime
from functools import partial
from uuid import UUID

from django.db import transaction

from unitcycle.core import clock
from unitcycle.core.errors import DomainError, NotFound
from unitcycle.finance.bitcoin import selectors
from unitcycle.finance.bitcoin.models import BitcoinCoin, BitcoinPayment, BitcoinWalletConfig
from unitcycle.finance.bitcoin.services import library
from unitcycle.finance.bitcoin.services.library import Watched
from unitcycle.finance.bitcoin.services.wallets import watch
from unitcycle.integrations.payments.bitcoin.chain import Unspent
from unitcycle.integrations.payments.bitcoin.errors import ChainUnavailable

# addresses in one run; the others come first in the next
AT_ONCE = 200
READ = "bitcoin.read_coins"
Place = tuple[int, int]


def read_coins(*, wallet_id: UUID, report: Callable[[int], None] = lambda done: None) -> int:
    """Bring the coins of a wallet to where the chain is; says how many addresses were asked about.

    Calls the network. Raises NotFound, Invalid, ChainUnavailable: what was read until then is kept.
    """
    done = _read(wallet_id, _places, report)
    with transaction.atomic():
        rows = BitcoinWalletConfig.objects.filter(pk=wallet_id)
        rows.update(coins_read_at=clock.now())
    return done


def read_moved_coins() -> int:
    """Only the addresses at which the monitor saw something since they were read; says how many.

    So that what was credited stands in the balance at once. Calls the network; a chain that says nothing is asked
    with the next run over whole wallets.
    """
    with transaction.atomic():
        moved = BitcoinPayment.objects.filter(coins_are_stale=True)
        ids = list(moved.order_by().values_list("wallet_id", flat=True).distinct())
    return sum(_if_readable(partial(_read, pk, _moved)) for pk in ids)


def read_all_coins() -> int:
    """Every wallet of the organisation where there is something to read; one that cannot be read waits."""
    with transaction.atomic():
        rows = selectors.wallets_to_read(BitcoinWalletConfig.objects.all())
        ids = list(rows.values_list("pk", flat=True))
    return sum(_if_readable(partial(read_coins, wallet_id=pk)) for pk in ids)


def _if_readable(read: Callable[[], int]) -> int:
    """One wallet that cannot be read, or not watched any more, does not hold up the others."""
    try:
        return read()
    except (ChainUnavailable, DomainError):
        return 0


def _read(
    wallet_id: UUID,
    which: Callable[[BitcoinWalletConfig, Watched], dict[str, Place]],
    report: Callable[[int], None] = lambda done: None,
) -> int:
    with transaction.atomic():
        wallet = _wallet(wallet_id)
        watched = watch(wallet, wallet.gateway_config)
        looked_at = dict(
            selectors.stale_addresses(wallet).values_list("btc_address", "observed_at")
        )
        places = dict(list(which(wallet, watched).items())[:AT_ONCE])
    for done, (address, place) in enumerate(places.items(), 1):
        found = watched.chain.unspent(address)
        _keep(wallet, address, place, found, looked_at.get(address))
        report(done)
    return len(places)


def _wallet(wallet_id: UUID) -> BitcoinWalletConfig:
    rows = BitcoinWalletConfig.objects.select_related("gateway_config")
    wallet = rows.filter(pk=wallet_id).first()
    if wallet is None:
        raise NotFound("There is no such wallet.")
    return wallet


def _places(wallet: BitcoinWalletConfig, watched: Watched) -> dict[str, Place]:
    """Address -> branch and index, what has moved first."""
    branches = library.keys()
    places = _moved(wallet, watched)
    for index in selectors.change_on_its_way(wallet, clock.now()):
        places[watched.account.address(index, branch=branches.CHANGE)] = (branches.CHANGE, index)
    for address, branch, index, _ in selectors.addresses_with_coins(wallet):
        places.setdefault(address, (branch, index))
    return places


def _moved(wallet: BitcoinWalletConfig, watched: Watched) -> dict[str, Place]:
    """Where the monitor has seen something since."""
    receiving = library.keys().RECEIVING
    stale = selectors.stale_addresses(wallet).values_list("btc_address", "derivation_index")
    return {address: (receiving, index) for address, index in stale}


@transaction.atomic
def _keep(
    wallet: BitcoinWalletConfig,
    address: str,
    place: Place,
    found: Iterable[Unspent],
    looked_at: datetime | None,
) -> None:
    """What is not there any more was spent, or never made it into a block."""
    branch, index = place
    now = clock.now()
    coins = [
        BitcoinCoin(
            wallet=wallet,
            address=address,
            branch=branch,
            derivation_index=index,
            txid=coin.txid,
            vout=coin.vout,
            satoshis=coin.satoshis,
            height=coin.height,
            updated_at=now,
        )
        for coin in found
    ]
    there = {(coin.txid, coin.vout) for coin in coins}
    kept = BitcoinCoin.objects.filter(wallet=wallet, address=address)
    gone = [pk for pk, *coin in kept.values_list("pk", "txid", "vout") if tuple(coin) not in there]
    BitcoinCoin.objects.filter(pk__in=gone).delete()
    BitcoinCoin.objects.bulk_create(
        coins,
        update_conflicts=True,
        unique_fields=["organization", "txid", "vout"],
        update_fields=["satoshis", "height", "updated_at"],
    )
    # unless the monitor has looked again meanwhile: then it may know of more
    seen = BitcoinPayment.objects.filter(wallet=wallet, btc_address=address, observed_at=looked_at)
    seen.update(coins_are_stale=False)
