"""Coins that are moved out: asked for by one person, agreed to by another, signed where the key is (N-29, N-30)."""

import re
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Sum

from unitcycle.core import clock
from unitcycle.core.changes import apply_changes
from unitcycle.core.constraints import refusing
from unitcycle.core.errors import NotFound
from unitcycle.core.events import emit
from unitcycle.finance.bitcoin import rules, selectors
from unitcycle.finance.bitcoin.errors import NotATransaction, NotInThisState, OwnRequest
from unitcycle.finance.bitcoin.events import BitcoinTransferDone, BitcoinTransferRequested
from unitcycle.finance.bitcoin.models import BitcoinCoin, BitcoinTransfer
from unitcycle.finance.bitcoin.rules import TransferStatus
from unitcycle.finance.bitcoin.services import library
from unitcycle.finance.bitcoin.services.wallets import locked_wallet
from unitcycle.integrations.payments.bitcoin.errors import KeyRefused, TransferRefused


@transaction.atomic
def request_transfer(
    *,
    wallet_id: UUID,
    destination: str,
    satoshis: int,
    fee_rate: int,
    by_id: UUID,
    notes: str = "",
) -> BitcoinTransfer:
    """Ask for coins to be moved out. Raises NotFound, KeyRefused, TransferRefused."""
    wallet = locked_wallet(wallet_id)
    address = destination.strip()
    try:
        library.keys().output_script(address, wallet.network)
    except KeyRefused as error:
        raise KeyRefused(error.detail, fields={"destination": [error.detail]}) from None
    _require_sound(satoshis, fee_rate)
    there = selectors.spendable_coins(wallet).aggregate(sum=Sum("satoshis"))["sum"] or 0
    message = f"There are {there} satoshis that can be moved."
    _require(satoshis < there, "satoshis", message)
    transfer = BitcoinTransfer.objects.create(
        wallet=wallet,
        destination=address,
        satoshis=satoshis,
        fee_rate=fee_rate,
        notes=notes,
        requested_by_id=by_id,
    )
    emit(BitcoinTransferRequested(subject_id=transfer.pk, satoshis=satoshis, requested_by_id=by_id))
    return transfer


@transaction.atomic
def approve_transfer(*, transfer_id: UUID, by_id: UUID) -> BitcoinTransfer:
    """Agree to it: the transaction is built, and its coins are promised to it.

    Raises NotFound, NotInThisState, OwnRequest, TransferRefused when there is not enough any more.
    """
    transfer = _locked(transfer_id, TransferStatus.APPROVED)
    if transfer.requested_by_id == by_id:
        raise OwnRequest("Another person than the one who asked has to approve this.")
    wallet = locked_wallet(transfer.wallet_id)
    coins = list(selectors.spendable_coins(wallet).select_for_update(no_key=True))
    built = library.transfer().unsigned_transfer(
        library.keys().account_key(wallet.xpub, wallet.network),
        [_coin(coin) for coin in coins],
        destination=transfer.destination,
        fee_rate=transfer.fee_rate,
        change_index=wallet.next_change_index,
        amount=transfer.satoshis,
    )
    _promise(transfer, built, coins)
    apply_changes(transfer, _built(built, wallet.next_change_index, by_id))
    apply_changes(wallet, {"next_change_index": wallet.next_change_index + 1})
    return transfer


@transaction.atomic
def export_transfer(*, transfer_id: UUID) -> BitcoinTransfer:
    """Take out the unsigned transaction; as often as it is needed. Raises NotFound, NotInThisState."""
    transfer = _locked(transfer_id, TransferStatus.EXPORTED)
    changes = {
        "status": TransferStatus.EXPORTED,
        "exported_at": transfer.exported_at or clock.now(),
    }
    apply_changes(transfer, changes)
    return transfer


@transaction.atomic
def complete_transfer(*, transfer_id: UUID, txid: str) -> BitcoinTransfer:
    """The wallet that holds the key has sent it. Raises NotFound, NotInThisState, NotATransaction.

    The id is another one than was foreseen when whoever signed raised the fee.
    """
    transfer = _locked(transfer_id, TransferStatus.DONE)
    entered = txid.strip().lower()
    if not re.fullmatch("[0-9a-f]{64}", entered):
        raise _no_txid("The id of a transaction has 64 digits from 0 to f.")
    taken = _no_txid("Another transfer was made with this transaction.")
    with refusing({"bitcoin_transaction_is_of_one_transfer": taken}):
        apply_changes(
            transfer,
            {"status": TransferStatus.DONE, "txid": entered, "closed_at": clock.now()},
        )
    emit(BitcoinTransferDone(subject_id=transfer.pk, satoshis=transfer.satoshis, txid=entered))
    return transfer


@transaction.atomic
def cancel_transfer(*, transfer_id: UUID) -> BitcoinTransfer:
    """Give it up; its coins are free. Raises NotFound, NotInThisState.

    A transaction that was taken out can still be signed: the next reading of the coins shows it.
    """
    transfer = _locked(transfer_id, TransferStatus.CANCELLED)
    BitcoinCoin.objects.filter(transfer=transfer).update(transfer=None)
    apply_changes(transfer, {"status": TransferStatus.CANCELLED, "closed_at": clock.now()})
    return transfer


def _locked(transfer_id: UUID, wanted: TransferStatus) -> BitcoinTransfer:
    rows = BitcoinTransfer.objects.select_for_update(no_key=True)
    transfer = rows.filter(pk=transfer_id).first()
    if transfer is None:
        raise NotFound("There is no such transfer.")
    if not rules.may_become(transfer.status, wanted):
        raise NotInThisState(f"This transfer is {transfer.get_status_display().lower()}.")
    return transfer


def _coin(coin: BitcoinCoin) -> Any:
    return library.transfer().Coin(
        coin.txid, coin.vout, coin.satoshis, coin.derivation_index, coin.branch
    )


def _promise(transfer: BitcoinTransfer, built: Any, coins: list[BitcoinCoin]) -> None:
    spent = {(coin.txid, coin.vout) for coin in built.coins}
    ids = [coin.pk for coin in coins if (coin.txid, coin.vout) in spent]
    BitcoinCoin.objects.filter(pk__in=ids).update(transfer=transfer)


def _built(built: Any, change_index: int, by_id: UUID) -> dict[str, Any]:
    return {
        "status": TransferStatus.APPROVED,
        "approved_by_id": by_id,
        "approved_at": clock.now(),
        "psbt": built.psbt,
        "fee_satoshis": built.fee,
        "change_satoshis": built.change,
        "change_index": change_index,
        "unsigned_txid": built.txid,
    }


def _require_sound(satoshis: int, fee_rate: int) -> None:
    limits = library.transfer()
    message = f"Nobody passes on less than {limits.DUST} satoshis."
    _require(satoshis >= limits.DUST, "satoshis", message)
    message = f"The fee is 1 to {limits.HIGHEST_FEE_RATE} satoshis per byte."
    _require(1 <= fee_rate <= limits.HIGHEST_FEE_RATE, "fee_rate", message)


def _require(is_fine: bool, field: str, message: str) -> None:
    if not is_fine:
        raise TransferRefused(message, fields={field: [message]})


def _no_txid(message: str) -> NotATransaction:
    return NotATransaction(message, fields={"txid": [message]})
