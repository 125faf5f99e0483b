"""Paystack: a page to pay on, verification by reference, refunds that are processed later."""

import hashlib
import hmac
from decimal import Decimal
from typing import Any

from sandbox.twins import checkout
from sandbox.twins.base import Letter, Payment, Refund, Twin
from sandbox.wire import Request, Response, answer, dumps


class PaystackTwin(Twin):
    name = "paystack"

    def answer(self, request: Request) -> Response:
        if found := request.match("GET", "/checkout/{}"):
            return checkout.shown(self.find(found[0]), "Paystack")
        if found := request.match("POST", "/checkout/{}"):
            payment = self.find(found[0])
            self.pay(payment.id, checkout.fate_of(request))
            return checkout.gone_back(payment.facts["callback"], reference=payment.reference)
        if (
            request.headers.get("authorization")
            != f"Bearer {self.credentials['PAYSTACK_SECRET_KEY']}"
        ):
            return _no(401, "Invalid key", "invalid_Key")
        return self._routed(request)

    def _routed(self, request: Request) -> Response:
        if request.match("GET", "/balance") is not None:
            return _yes([{"currency": "NGN", "balance": 0}], "Balances retrieved")
        if request.match("POST", "/transaction/initialize") is not None:
            return self._begun(request)
        if found := request.match("GET", "/transaction/verify/{}"):
            return self._verified(found[0])
        if request.match("POST", "/refund") is not None:
            return self._refunded(request.json())
        if request.match("GET", "/refund") is not None:
            wanted = request.params().get("transaction")
            mine = [p for p in self.payments.values() if p.id == wanted]
            return _yes([self._refund(p, r) for p in mine for r in p.refunds], "Refunds retrieved")
        return _no(404, "Not found", "unknown_path")

    def _begun(self, request: Request) -> Response:
        body = request.json()
        reference = str(body.get("reference") or self.new_id())
        if not body.get("email") or not isinstance(body.get("amount"), int):
            return _no(400, "email and amount are required", "missing_params")
        if any(payment.reference == reference for payment in self.payments.values()):
            return _no(400, "Duplicate Transaction Reference", "duplicate_reference")
        payment = Payment(
            str(self.new_number()),
            reference,
            Decimal(body["amount"]),
            str(body.get("currency", "NGN")),
            "abandoned",
            facts={
                "callback": str(body.get("callback_url") or ""),
                "metadata": body.get("metadata", ""),
            },
        )
        self.payments[payment.id] = payment
        return _yes(
            {
                "authorization_url": f"{request.base}/checkout/{payment.id}",
                "access_code": f"acc_{payment.id}",
                "reference": reference,
            },
            "Authorization URL created",
        )

    def _verified(self, reference: str) -> Response:
        for payment in self.payments.values():
            if payment.reference == reference:
                return _yes(self._transaction(payment), "Verification successful")
        return _no(404, "Transaction reference not found.", "transaction_not_found")

    def pay(self, payment_id: str, fate: str) -> None:
        payment = self.find(payment_id)
        payment.status = "success" if fate == "ok" else "failed"
        payment.facts["response"] = "Successful" if fate == "ok" else fate
        if fate == "ok":
            self._tell("charge.success", payment, self._transaction(payment))

    def _refunded(self, body: dict[str, Any]) -> Response:
        try:
            payment = self.find(str(body.get("transaction", "")))
        except LookupError:
            return _no(404, "Transaction not found", "transaction_not_found")
        amount = Decimal(body.get("amount", payment.left))
        if payment.status != "success" or not 0 < amount <= payment.left:
            return _no(
                400, "Refund amount cannot be more than the transaction amount", "invalid_amount"
            )
        note = str(body.get("merchant_note", ""))
        refund = Refund(str(self.new_number()), amount, "pending", note=note)
        payment.refunds.append(refund)
        self._tell("refund.pending", payment, self._told_refund(payment, refund))
        thing = self._refund(payment, refund)
        refund.status = "processed"
        self._tell("refund.processed", payment, self._told_refund(payment, refund))
        return _yes(thing, "Refund has been queued for processing")

    def _transaction(self, payment: Payment) -> dict[str, Any]:
        return {
            "id": int(payment.id),
            "domain": "test",
            "status": payment.status,
            "reference": payment.reference,
            "amount": payment.amount,
            "requested_amount": payment.amount,
            "currency": payment.currency,
            "gateway_response": payment.facts.get("response", ""),
            "channel": "card",
            "metadata": payment.facts["metadata"],
        }

    def _refund(self, payment: Payment, refund: Refund) -> dict[str, Any]:
        return {
            "id": int(refund.id),
            "transaction": int(payment.id),
            "amount": refund.amount,
            "currency": payment.currency,
            "status": refund.status,
            "merchant_note": refund.note,
        }

    def _told_refund(self, payment: Payment, refund: Refund) -> dict[str, Any]:
        """In a webhook the amount is a text."""
        return {
            "status": refund.status,
            "transaction_reference": payment.reference,
            "refund_reference": refund.id,
            "amount": str(refund.amount),
            "currency": payment.currency,
            "domain": "test",
        }

    def _tell(self, kind: str, payment: Payment, data: dict[str, Any]) -> None:
        self.tell(kind, payment.id, dumps({"event": kind, "data": data}))

    def sign(self, body: bytes, secret: str | None = None) -> Letter:
        key = secret or self.credentials["PAYSTACK_SECRET_KEY"]
        signed = hmac.new(key.encode(), body, hashlib.sha512).hexdigest()
        return Letter(body, {"Content-Type": "application/json", "x-paystack-signature": signed})


def _yes(data: Any, words: str) -> Response:
    return answer({"status": True, "message": words, "data": data})


def _no(status: int, words: str, code: str) -> Response:
    return answer(
        {"status": False, "message": words, "type": "validation_error", "code": code}, status
    )
