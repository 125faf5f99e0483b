"""A small chain as mempool.space shows it, and what CoinGecko says of its price."""

import time
from decimal import Decimal
from typing import Any

from sandbox.twins.base import Letter, Payment, Twin
from sandbox.wire import Request, Response, answer

FIRST_TIP = 840_000
PAGE = 25


class MempoolTwin(Twin):
    """`pay` with an address and satoshis funds it, with "mine" makes a block, with "replace" drops the unconfirmed."""

    name = "mempool"

    def __init__(self) -> None:
        super().__init__()
        self.tip = FIRST_TIP

    def answer(self, request: Request) -> Response:
        if request.match("GET", "/blocks/tip/height") is not None:
            return Response(200, str(self.tip).encode(), "text/plain")
        if request.match("GET", "/v1/fees/recommended") is not None:
            fees = {
                "fastestFee": 12,
                "halfHourFee": 8,
                "hourFee": 5,
                "economyFee": 2,
                "minimumFee": 1,
            }
            return answer(fees)
        if found := request.match("GET", "/address/{}/txs"):
            return answer(self._shown(found[0]))
        if found := request.match("GET", "/address/{}/txs/chain/{}"):
            return answer(self._older(*found))
        if found := request.match("GET", "/address/{}/utxo"):
            return answer([self._unspent(payment) for payment in self._of(found[0])])
        return Response(404, b"Not found", "text/plain")

    def pay(self, payment_id: str, fate: str) -> None:
        if fate == "mine":
            self.tip += 1
            for payment in self.payments.values():
                if payment.facts["height"] is None:
                    payment.facts["height"], payment.status = self.tip, "confirmed"
        elif fate == "replace":
            gone = [p.id for p in self.payments.values() if p.facts["height"] is None]
            for number in gone:
                del self.payments[number]
        else:
            number = self.new_id().rjust(64, "a")
            facts = {"height": None}
            payment = Payment(number, payment_id, Decimal(int(fate)), "sat", "mempool", facts=facts)
            self.payments[number] = payment

    def _of(self, address: str) -> list[Payment]:
        """The newest first, those in no block before all others."""
        found = [p for p in self.payments.values() if p.reference == address]
        return sorted(reversed(found), key=lambda p: p.facts["height"] is not None)

    def _shown(self, address: str) -> list[dict[str, Any]]:
        loose = [p for p in self._of(address) if p.facts["height"] is None]
        settled = [p for p in self._of(address) if p.facts["height"] is not None]
        return [self._transaction(payment) for payment in (*loose, *settled[:PAGE])]

    def _older(self, address: str, last: str) -> list[dict[str, Any]]:
        settled = [p for p in self._of(address) if p.facts["height"] is not None]
        place = [payment.id for payment in settled].index(last) + 1
        return [self._transaction(payment) for payment in settled[place : place + PAGE]]

    def _transaction(self, payment: Payment) -> dict[str, Any]:
        output = {"scriptpubkey_address": payment.reference, "value": int(payment.amount)}
        change = {"scriptpubkey_address": "somebody-else", "value": 5000}
        return {"txid": payment.id, "vout": [change, output], "status": self._status(payment)}

    def _unspent(self, payment: Payment) -> dict[str, Any]:
        value, status = int(payment.amount), self._status(payment)
        return {"txid": payment.id, "vout": 1, "value": value, "status": status}

    def _status(self, payment: Payment) -> dict[str, Any]:
        height = payment.facts["height"]
        return (
            {"confirmed": False} if height is None else {"confirmed": True, "block_height": height}
        )

    def sign(self, body: bytes, secret: str | None = None) -> Letter:
        raise LookupError("the chain tells nobody: it is asked")


class CoinGeckoTwin(Twin):
    """`pay` with a currency and a number sets the price, with "stale" makes it an hour old."""

    name = "coingecko"

    def __init__(self) -> None:
        super().__init__()
        self.prices = {
            "usd": Decimal("65000.00"),
            "eur": Decimal("60000.00"),
            "ngn": Decimal(99000000),
        }
        self.age = 0

    def answer(self, request: Request) -> Response:
        if request.match("GET", "/simple/price") is None:
            return Response(404, b"{}")
        name = request.params().get("vs_currencies", "")
        if name not in self.prices:
            return answer({"bitcoin": {"last_updated_at": int(time.time())}})
        stamp = int(time.time()) - self.age
        return answer({"bitcoin": {name: self.prices[name], "last_updated_at": stamp}})

    def pay(self, payment_id: str, fate: str) -> None:
        if fate == "stale":
            self.age = 3600
        else:
            self.prices[payment_id] = Decimal(fate)

    def sign(self, body: bytes, secret: str | None = None) -> Letter:
        raise LookupError("a price tells nobody: it is asked")
