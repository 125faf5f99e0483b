"""What needs a library of its own, imported when it is used: most processes never build an address."""

from importlib import import_module
from typing import Any

# a `bitcoin.wallet.BitcoinWallet`, the port to one key: its address at an index, the chain, the rates
Watched = Any

_PLACE = "unitcycle.integrations.payments.bitcoin"


def keys() -> Any:
    """Accounts, addresses and their branches."""
    return import_module(f"{_PLACE}.keys")


def transfer() -> Any:
    """Unsigned transactions."""
    return import_module(f"{_PLACE}.transfer")
