"""Reads the chain through mempool.space's interface (Esplora's, too). What it says is checked for its shape."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal
from typing import Any, TypeVar
from urllib.parse import quote

from unitcycle.integrations.payments import transport
from unitcycle.integrations.payments.adapter import TIMEOUT_SECONDS, CallFailed
from unitcycle.integrations.payments.bitcoin.errors import ChainUnavailable
from unitcycle.integrations.payments.bitcoin.rules import Received

T = TypeVar("T")
# confirmed transactions on a page
PAGE = 25
# an address of ours is used once: more than this is somebody's joke
MOST_PAGES = 8
# all there will ever be
MOST_SATOSHIS = 21_000_000 * 100_000_000


@dataclass(frozen=True)
class Observation:
    """What pays an address, as of the block `tip`."""

    tip: int
    received: tuple[Received, ...]

    @property
    def seen(self) -> int:
        return sum(output.satoshis for output in self.received)


@dataclass(frozen=True)
class Unspent:
    txid: str
    vout: int
    satoshis: int
    height: int | None = None


@dataclass(frozen=True)
class FeeRates:
    """Satoshis per virtual byte."""

    fastest: int
    hour: int
    minimum: int


class Chain:
    """One explorer. Every question raises ChainUnavailable when there is no usable answer."""

    def __init__(self, base_url: str, timeout: float = TIMEOUT_SECONDS) -> None:
        self._client = transport.HttpClient(base_url, timeout=timeout)

    def tip(self) -> int:
        """The height of the newest block."""
        return _number(self._asked("/blocks/tip/height"))

    def observe(self, address: str) -> Observation:
        """All outputs that pay the address: several transactions may, and one may pay it twice."""
        received = tuple(self._outputs(address))
        # the tip is read last: a block between the two questions must not make anything newer than it is
        return Observation(self.tip(), received)

    def unspent(self, address: str) -> list[Unspent]:
        found = self._asked(f"/address/{quote(address, safe='')}/utxo")
        return [self._read(_unspent, row) for row in _list(found)]

    def fee_rates(self) -> FeeRates:
        said = self._asked("/v1/fees/recommended")
        return self._read(
            lambda rates: FeeRates(
                *(_fee(rates[name]) for name in ("fastestFee", "hourFee", "minimumFee"))
            ),
            said,
        )

    def _outputs(self, address: str) -> Iterator[Received]:
        path = f"/address/{quote(address, safe='')}/txs"
        seen: set[str] = set()
        for _ in range(MOST_PAGES):
            page = _list(self._asked(path))
            for transaction in page:
                txid = self._read(_txid, transaction)
                if txid not in seen:
                    seen.add(txid)
                    yield from self._read(lambda found: _paying(found, address), transaction)
            settled = [row for row in page if self._read(_height, row) is not None]
            if len(settled) < PAGE:
                return
            path = f"/address/{quote(address, safe='')}/txs/chain/{_txid(settled[-1])}"
        raise ChainUnavailable("Too many transactions at one address.")

    def _asked(self, path: str) -> Any:
        try:
            answer = self._client.send("GET", path)
        except CallFailed as trouble:
            raise ChainUnavailable(trouble.failure.message) from None
        if answer.status != 200 or answer.json is None:
            raise ChainUnavailable(f"The explorer answered with {answer.status}.")
        return answer.json

    def _read(self, how: Callable[[Any], T], data: Any) -> T:
        try:
            return how(data)
        except (KeyError, TypeError, ValueError, AttributeError, ArithmeticError):
            raise ChainUnavailable("The explorer's answer has another shape.") from None


def _list(data: Any) -> list[Any]:
    if not isinstance(data, list):
        raise ChainUnavailable("The explorer's answer has another shape.")
    return data


def _number(value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= MOST_SATOSHIS:
        raise ChainUnavailable("The explorer's answer has another shape.")
    return value


def _fee(value: Any) -> int:
    """Explorers write half satoshis: rounded up, and one at least."""
    return max(1, _number(int(Decimal(str(value)).to_integral_value(ROUND_CEILING))))


def _txid(transaction: Any) -> str:
    txid = str(transaction["txid"])
    if not re.fullmatch("[0-9a-f]{64}", txid):
        raise ValueError(txid)
    return txid


def _height(transaction: Any) -> int | None:
    status = transaction["status"]
    return _number(status["block_height"]) if status["confirmed"] else None


def _paying(transaction: Any, address: str) -> list[Received]:
    txid, height = _txid(transaction), _height(transaction)
    return [
        Received(txid, _number(output["value"]), height)
        for output in transaction["vout"]
        if output.get("scriptpubkey_address") == address
    ]


def _unspent(row: Any) -> Unspent:
    return Unspent(_txid(row), _number(row["vout"]), _number(row["value"]), _height(row))
