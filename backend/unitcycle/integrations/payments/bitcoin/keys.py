"""The public key of an account, and its addresses (BIP32, BIP84). A private key is never taken."""

from dataclasses import dataclass, field

from embit import bip32, script
from embit.base import EmbitError
from embit.networks import NETWORKS

from unitcycle.integrations.payments.bitcoin.errors import KeyRefused

MAINNET, TESTNET = "bitcoin", "testnet"
_NETWORKS = {MAINNET: NETWORKS["main"], TESTNET: NETWORKS["test"]}
_PREFIXES = {"xpub": MAINNET, "zpub": MAINNET, "tpub": TESTNET, "vpub": TESTNET}
_PRIVATE = ("xprv", "yprv", "zprv", "tprv", "uprv", "vprv", "Yprv", "Zprv", "Uprv", "Vprv")
# m / purpose' / coin' / account'
ACCOUNT_DEPTH = 3
RECEIVING, CHANGE = 0, 1


@dataclass(frozen=True)
class AccountKey:
    """An account that can be watched and not spent from."""

    network: str
    fingerprint: bytes
    _key: bip32.HDKey = field(repr=False, compare=False)

    def address(self, index: int, *, branch: int = RECEIVING) -> str:
        """The address at branch/index, native SegWit. R-P-06: an index is used for one payment only."""
        return str(self.script(index, branch=branch).address(_NETWORKS[self.network]))

    def script(self, index: int, *, branch: int = RECEIVING) -> script.Script:
        return script.p2wpkh(self.public_key(index, branch=branch))

    def public_key(self, index: int, *, branch: int = RECEIVING) -> bip32.HDKey:
        # a hardened child cannot be had from a public key, and must not be mistaken for one that can
        if branch not in (RECEIVING, CHANGE) or not 0 <= index < bip32.HARDENED_INDEX:
            raise ValueError("There is no such address.")
        return self._key.derive([branch, index])


def account_key(text: str, network: str) -> AccountKey:
    """The key behind xpub, zpub (bitcoin), tpub, vpub (testnet), its checksum checked.

    Raises KeyRefused; what was typed is not repeated, because it may be a private key.
    """
    typed = text.strip()
    if typed[:4] in _PRIVATE:
        raise _refused(
            "This is a private key. It must never leave the wallet: give the public one."
        )
    if typed[:4] not in _PREFIXES:
        raise _refused("Give the public key of a native SegWit account: xpub, zpub, tpub or vpub.")
    if _PREFIXES[typed[:4]] != network:
        raise _refused("This key belongs to another network than the one chosen.")
    try:
        key = bip32.HDKey.from_string(typed)
    except (EmbitError, ValueError, IndexError, AssertionError):
        raise _refused("This key has a typing error: its checksum is wrong.") from None
    if key.is_private or key.depth != ACCOUNT_DEPTH:
        raise _refused("This is not the key of an account (m/84'/0'/0' or m/84'/1'/0').")
    return AccountKey(network, key.my_fingerprint, key)


def output_script(address: str, network: str) -> script.Script:
    """What to write into an output that pays the address. Raises KeyRefused for one of another network."""
    try:
        found = script.address_to_scriptpubkey(address.strip())
        again = found.address(_NETWORKS[network])
    except (EmbitError, ValueError, IndexError, KeyError, AssertionError):
        raise _refused("This is not a Bitcoin address.") from None
    if again != address.strip() and again != address.strip().lower():
        raise _refused("This is not an address of the network chosen.")
    return found


def _refused(words: str) -> KeyRefused:
    return KeyRefused(words, fields={"xpub": [words]})
