"""A transaction that moves coins out, ready to be signed elsewhere (PSBT, N-30). Nothing here can sign."""

from collections.abc import Sequence
from dataclasses import dataclass

from embit import bip32
from embit.psbt import PSBT, DerivationPath
from embit.transaction import Transaction, TransactionInput, TransactionOutput

from unitcycle.integrations.payments.bitcoin.errors import TransferRefused
from unitcycle.integrations.payments.bitcoin.keys import (
    CHANGE,
    RECEIVING,
    AccountKey,
    output_script,
)

# virtual bytes of a native SegWit transaction
OVERHEAD, PER_INPUT, PER_OUTPUT = 11, 68, 9
# less than this costs more to spend than it is worth, and no node passes it on
DUST = 294
# above it somebody mistyped: no block has ever been that full
HIGHEST_FEE_RATE = 2000
# opts in to a higher fee later
REPLACEABLE = 0xFFFFFFFD


@dataclass(frozen=True)
class Coin:
    """An unspent output at branch/index of the account."""

    txid: str
    vout: int
    satoshis: int
    index: int
    branch: int = RECEIVING


@dataclass(frozen=True)
class Origin:
    """Where the account hangs in its owner's wallet; a signer finds its keys by it."""

    fingerprint: bytes
    path: str


@dataclass(frozen=True)
class Transfer:
    """`psbt` in base64, for the wallet that holds the key. Sums in satoshis; `txid` as it will be."""

    psbt: str
    txid: str
    amount: int
    fee: int
    change: int
    coins: tuple[Coin, ...]


def unsigned_transfer(
    account: AccountKey,
    coins: Sequence[Coin],
    *,
    destination: str,
    fee_rate: int,
    change_index: int,
    amount: int | None = None,
    origin: Origin | None = None,
) -> Transfer:
    """Pay `amount` (all there is without one) to the destination, the rest back to the change address.

    Raises TransferRefused, and KeyRefused for a destination of another network.
    """
    if not 1 <= fee_rate <= HIGHEST_FEE_RATE:
        raise TransferRefused(f"The fee is 1 to {HIGHEST_FEE_RATE} satoshis per byte.")
    if len({(coin.txid, coin.vout) for coin in coins}) < len(coins):
        raise TransferRefused("A coin is spent once.")
    pays = output_script(destination, account.network)
    back = account.script(change_index, branch=CHANGE)
    if amount is None:
        chosen, change = list(coins), 0
        fee = fee_rate * _size(len(chosen), [pays.data])
        sent = sum(coin.satoshis for coin in chosen) - fee
    else:
        sent = amount
        chosen, fee, change = _chosen(coins, amount, fee_rate, pays.data, back.data)
    if sent < DUST or not chosen:
        raise TransferRefused("There is not enough to send after the fee.")
    outputs = [TransactionOutput(sent, pays)]
    if change:
        outputs.append(TransactionOutput(change, back))
    inputs = [
        TransactionInput(bytes.fromhex(coin.txid), coin.vout, sequence=REPLACEABLE)
        for coin in chosen
    ]
    transaction = Transaction(vin=inputs, vout=outputs)
    psbt = PSBT(transaction)
    _describe(psbt, account, chosen, change_index if change else None, origin)
    return Transfer(psbt.to_string(), transaction.txid().hex(), sent, fee, change, tuple(chosen))


def _chosen(
    coins: Sequence[Coin], amount: int, fee_rate: int, pays: bytes, back: bytes
) -> tuple[list[Coin], int, int]:
    """The largest coins until they suffice; what they cost, and what comes back."""
    if amount < DUST:
        raise TransferRefused(f"Nobody passes on less than {DUST} satoshis.")
    chosen: list[Coin] = []
    total = 0
    for coin in sorted(coins, key=lambda coin: (-coin.satoshis, coin.txid, coin.vout)):
        chosen.append(coin)
        total += coin.satoshis
        fee = fee_rate * _size(len(chosen), [pays, back])
        if total - amount - fee >= DUST:
            return chosen, fee, total - amount - fee
        if total - amount >= fee_rate * _size(len(chosen), [pays]):
            # change that small is left to the miners
            return chosen, total - amount, 0
    raise TransferRefused("There is not enough to send this and pay the fee.")


def _size(inputs: int, outputs: list[bytes]) -> int:
    """Virtual bytes, rounded up."""
    return OVERHEAD + PER_INPUT * inputs + sum(PER_OUTPUT + len(data) for data in outputs)


def _describe(
    psbt: PSBT,
    account: AccountKey,
    chosen: list[Coin],
    change_index: int | None,
    origin: Origin | None,
) -> None:
    """Tell the signer what each coin is worth and by which key it is spent."""
    for scope, coin in zip(psbt.inputs, chosen, strict=True):
        script = account.script(coin.index, branch=coin.branch)
        scope.witness_utxo = TransactionOutput(coin.satoshis, script)
        key = account.public_key(coin.index, branch=coin.branch).key
        scope.bip32_derivations[key] = _path(account, origin, coin.branch, coin.index)
    if change_index is not None:
        key = account.public_key(change_index, branch=CHANGE).key
        psbt.outputs[1].bip32_derivations[key] = _path(account, origin, CHANGE, change_index)


def _path(account: AccountKey, origin: Origin | None, branch: int, index: int) -> DerivationPath:
    if origin is None:
        return DerivationPath(account.fingerprint, [branch, index])
    return DerivationPath(origin.fingerprint, [*bip32.parse_path(origin.path), branch, index])
