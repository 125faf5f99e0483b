"""Flutterwave v3: a page to pay on, major units, and a webhook whose header is the secret itself."""

from decimal import Decimal, InvalidOperation
from typing import Any

from sandbox.twins import checkout
from sandbox.twins.base import Letter, Payment, Refund, Twin
from sandbox.wire import Request, Response, answer, dumps


class FlutterwaveTwin(Twin):
    name = "flutterwave"

    def answer(self, request: Request) -> Response:
        if found := request.match("GET", "/checkout/{}"):
            return checkout.shown(self.find(found[0]), "Flutterwave")
        if found := request.match("POST", "/checkout/{}"):
            payment = self.find(found[0])
            self.pay(payment.id, checkout.fate_of(request))
            return checkout.gone_back(
                payment.facts["redirect"],
                status=payment.status,
                tx_ref=payment.reference,
                transaction_id=payment.id,
            )
        if (
            request.headers.get("authorization")
            != f"Bearer {self.credentials['FLUTTERWAVE_SECRET_KEY']}"
        ):
            return _no(401, "Invalid authorization key")
        return self._routed(request)

    def _routed(self, request: Request) -> Response:
        if request.match("GET", "/balances") is not None:
            return _yes([{"currency": "NGN", "available_balance": 0}], "Wallet balances fetched")
        if request.match("POST", "/payments") is not None:
            return self._begun(request)
        if found := request.match("GET", "/transactions/{}/verify"):
            return self._verified(lambda payment: payment.id == found[0])
        if request.match("GET", "/transactions/verify_by_reference") is not None:
            wanted = request.params().get("tx_ref")
            return self._verified(lambda payment: payment.reference == wanted)
        if found := request.match("POST", "/transactions/{}/refund"):
            return self._refunded(found[0], request.json())
        if request.match("GET", "/refunds") is not None:
            refunds = [self._refund(p, r) for p in self.payments.values() for r in p.refunds]
            return _yes(refunds, "Refunds fetched")
        return _no(404, "Not found")

    def _begun(self, request: Request) -> Response:
        body = request.json()
        reference = str(body.get("tx_ref", ""))
        try:
            amount = Decimal(str(body.get("amount")))
        except InvalidOperation:
            amount = Decimal(0)
        if not reference or amount <= 0 or not body.get("redirect_url") or not body.get("customer"):
            return _no(400, "tx_ref, amount, redirect_url and customer are required")
        known = [p for p in self.payments.values() if p.reference == reference]
        if known and known[0].status == "successful":
            return _no(400, "Transaction reference already used")
        payment = known[0] if known else None
        if payment is None:
            payment = Payment(
                str(self.new_number()),
                reference,
                amount,
                str(body.get("currency", "NGN")),
                "opened",
                facts={"redirect": str(body["redirect_url"]), "meta": body.get("meta")},
            )
            self.payments[payment.id] = payment
        return _yes({"link": f"{request.base}/checkout/{payment.id}"}, "Hosted Link")

    def _verified(self, is_it: Any) -> Response:
        for payment in self.payments.values():
            # a page that was only opened is no transaction yet
            if is_it(payment) and payment.status != "opened":
                return _yes(self._transaction(payment), "Transaction fetched successfully")
        return _no(404, "No transaction was found for this id")

    def pay(self, payment_id: str, fate: str) -> None:
        payment = self.find(payment_id)
        payment.status = "successful" if fate == "ok" else "failed"
        payment.facts["response"] = "Approved" if fate == "ok" else fate
        event = {"event": "charge.completed", "data": self._transaction(payment)}
        self.tell("charge.completed", payment.id, dumps(event))

    def _refunded(self, payment_id: str, body: dict[str, Any]) -> Response:
        payment = self.payments.get(payment_id)
        if not payment or payment.status != "successful":
            return _no(404, "No transaction was found for this id")
        amount = Decimal(str(body.get("amount", payment.left)))
        if not 0 < amount <= payment.left:
            return _no(400, "Refund amount is more than the amount left")
        note = str(body.get("comments", ""))
        refund = Refund(str(self.new_number()), amount, "completed", note=note)
        payment.refunds.append(refund)
        return _yes(self._refund(payment, refund), "Transaction refund initiated")

    def _transaction(self, payment: Payment) -> dict[str, Any]:
        return {
            "id": int(payment.id),
            "tx_ref": payment.reference,
            "flw_ref": f"FLW-{payment.id}",
            "amount": payment.amount,
            "charged_amount": payment.amount,
            "currency": payment.currency,
            "status": payment.status,
            "processor_response": payment.facts.get("response", ""),
            "payment_type": "card",
        }

    def _refund(self, payment: Payment, refund: Refund) -> dict[str, Any]:
        return {
            "id": int(refund.id),
            "tx_id": int(payment.id),
            "flw_ref": f"URF-{refund.id}",
            "amount_refunded": refund.amount,
            "status": refund.status,
            "comment": refund.note,
        }

    def sign(self, body: bytes, secret: str | None = None) -> Letter:
        key = secret or self.credentials["FLUTTERWAVE_WEBHOOK_SECRET"]
        return Letter(body, {"Content-Type": "application/json", "verif-hash": key})


def _yes(data: Any, words: str) -> Response:
    return answer({"status": "success", "message": words, "data": data})


def _no(status: int, words: str) -> Response:
    return answer({"status": "error", "message": words, "data": None}, status)
