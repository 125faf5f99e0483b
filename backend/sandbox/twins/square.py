"""Square: card tokens charged at once, keys in the body, webhooks signed over URL and body."""

import base64
import hashlib
import hmac
import time
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from sandbox.twins.base import Letter, Payment, Refund, Twin
from sandbox.wire import Request, Response, answer, dumps

OK = "cnon:card-nonce-ok"
BANK = "bnon:bank-nonce-ok"
# the last four stand for test values that the real one tells by the card's number or the amount
DECLINES = {
    "cnon:card-nonce-declined": "GENERIC_DECLINE",
    "cnon:card-nonce-rejected-cvv": "CVV_FAILURE",
    "cnon:card-nonce-rejected-expiration": "INVALID_EXPIRATION",
    "cnon:card-nonce-rejected-postalcode": "ADDRESS_VERIFICATION_FAILURE",
    "cnon:card-nonce-insufficient-funds": "INSUFFICIENT_FUNDS",
    "cnon:card-nonce-expired": "CARD_EXPIRED",
    "cnon:card-nonce-limit": "TRANSACTION_LIMIT",
    "cnon:card-nonce-temporary": "TEMPORARY_ERROR",
}


class SquareTwin(Twin):
    name = "square"

    def __init__(self) -> None:
        super().__init__()
        self._answers: dict[str, tuple[bytes, Response]] = {}

    def answer(self, request: Request) -> Response:
        if request.headers.get("authorization") != f"Bearer {self.credentials['access_token']}":
            return _no(
                401, "AUTHENTICATION_ERROR", "UNAUTHORIZED", "This request could not be authorized."
            )
        key = str(request.json().get("idempotency_key", ""))
        if not key:
            return self._routed(request)
        if len(key) > 45:
            return _no(
                400, "INVALID_REQUEST_ERROR", "VALUE_TOO_LONG", "Field must not be greater than 45"
            )
        if key in self._answers:
            before, response = self._answers[key]
            if before != request.body:
                words = "Different request parameters used for the same idempotency_key."
                return _no(400, "INVALID_REQUEST_ERROR", "IDEMPOTENCY_KEY_REUSED", words)
            return response
        response = self._routed(request)
        self._answers[key] = (request.body, response)
        return response

    def _routed(self, request: Request) -> Response:  # noqa: C901 - a table of routes
        if found := request.match("GET", "/v2/locations/{}"):
            if found[0] != self.credentials["location_id"]:
                return _no(404, "INVALID_REQUEST_ERROR", "NOT_FOUND", "Location not found.")
            return answer({"location": {"id": found[0], "status": "ACTIVE", "currency": "USD"}})
        if request.match("POST", "/v2/payments") is not None:
            return self._created(request.json())
        if request.match("GET", "/v2/payments") is not None:
            return self._listed(request.params())
        if found := request.match("GET", "/v2/payments/{}"):
            payment = self.payments.get(found[0])
            return answer({"payment": self._payment(payment)}) if payment else _missing()
        if request.match("POST", "/v2/refunds") is not None:
            return self._refunded(request.json())
        if found := request.match("GET", "/v2/refunds/{}"):
            for payment in self.payments.values():
                for refund in payment.refunds:
                    if refund.id == found[0]:
                        return answer({"refund": self._refund(payment, refund)})
        return _missing()

    def _listed(self, params: dict[str, str]) -> Response:
        after = params.get("begin_time", "")
        found = [
            self._payment(payment)
            for payment in reversed(self.payments.values())
            if not after or datetime.fromisoformat(after).timestamp() <= payment.created
        ]
        return answer({"payments": found} if found else {})

    def _created(self, body: dict[str, Any]) -> Response:
        money, source = body.get("amount_money") or {}, str(body.get("source_id", ""))
        if not isinstance(money.get("amount"), int) or money["amount"] < 1:
            return _no(400, "INVALID_REQUEST_ERROR", "BAD_REQUEST", "Amount must be positive.")
        if source not in (OK, BANK, *DECLINES):
            return _no(404, "INVALID_REQUEST_ERROR", "NOT_FOUND", f"Card nonce not found: {source}")
        payment = Payment(
            self.new_id("sqp"),
            str(body.get("reference_id", "")),
            Decimal(money["amount"]),
            str(money.get("currency", "")),
            "PENDING" if source == BANK else "COMPLETED",
            facts={"error": None},
        )
        self.payments[payment.id] = payment
        if source in DECLINES:
            payment.status = "FAILED"
            code = DECLINES[source]
            payment.facts["error"] = _error(
                "PAYMENT_METHOD_ERROR", code, f"Authorization error: '{code}'"
            )
            self._tell("payment.created", payment, "payment", self._payment(payment))
            said = {"errors": [payment.facts["error"]], "payment": self._payment(payment)}
            return answer(said, 400)
        self._tell(
            "payment.created", payment, "payment", {**self._payment(payment), "status": "APPROVED"}
        )
        if payment.status == "COMPLETED":
            self._tell("payment.updated", payment, "payment", self._payment(payment))
        return answer({"payment": self._payment(payment)})

    def pay(self, payment_id: str, fate: str) -> None:
        """A bank payment arrives, or comes back, some days later."""
        payment = self.find(payment_id)
        payment.status = "COMPLETED" if fate == "ok" else "FAILED"
        self._tell("payment.updated", payment, "payment", self._payment(payment))

    def _refunded(self, body: dict[str, Any]) -> Response:
        payment = self.payments.get(str(body.get("payment_id", "")))
        if not payment:
            return _missing()
        amount = Decimal((body.get("amount_money") or {}).get("amount", 0))
        if payment.status != "COMPLETED" or not 0 < amount <= payment.left:
            words = "The requested refund amount exceeds the amount available to refund."
            return _no(400, "REFUND_ERROR", "REFUND_AMOUNT_INVALID", words)
        refund = Refund(self.new_id("sqr"), amount, "PENDING", note=str(body.get("reason", "")))
        payment.refunds.append(refund)
        thing = self._refund(payment, refund)
        self._tell("refund.created", payment, "refund", thing)
        refund.status = "COMPLETED"
        self._tell("refund.updated", payment, "refund", self._refund(payment, refund))
        return answer({"refund": thing})

    def _payment(self, payment: Payment) -> dict[str, Any]:
        money = {"amount": payment.amount, "currency": payment.currency}
        stamp = datetime.fromtimestamp(payment.created, UTC).isoformat()
        said: dict[str, Any] = {
            "id": payment.id,
            "created_at": stamp,
            "updated_at": stamp,
            "amount_money": money,
            "total_money": money,
            "status": payment.status,
            "source_type": "CARD",
            "location_id": self.credentials["location_id"],
            "reference_id": payment.reference,
            "card_details": {"status": "CAPTURED"},
        }
        if payment.facts["error"]:
            said["card_details"] = {"status": "FAILED", "errors": [payment.facts["error"]]}
        if payment.refunds:
            said["refunded_money"] = {"amount": payment.refunded, "currency": payment.currency}
            said["refund_ids"] = [refund.id for refund in payment.refunds]
        return said

    def _refund(self, payment: Payment, refund: Refund) -> dict[str, Any]:
        return {
            "id": refund.id,
            "status": refund.status,
            "payment_id": payment.id,
            "amount_money": {"amount": refund.amount, "currency": payment.currency},
            "reason": refund.note,
            "location_id": self.credentials["location_id"],
        }

    def _tell(self, kind: str, payment: Payment, name: str, thing: dict[str, Any]) -> None:
        event_id = self.new_id("sqe")
        event = {
            "merchant_id": "MSANDBOX",
            "type": kind,
            "event_id": event_id,
            "created_at": datetime.fromtimestamp(time.time(), UTC).isoformat(),
            "data": {"type": name, "id": thing["id"], "object": {name: thing}},
        }
        self.tell(kind, payment.id, dumps(event), event_id)

    def sign(self, body: bytes, secret: str | None = None) -> Letter:
        key = secret or self.credentials["webhook_signature_key"]
        signed = self.credentials["webhook_url"].encode() + body
        digest = hmac.new(key.encode(), signed, hashlib.sha256).digest()
        return Letter(
            body,
            {
                "Content-Type": "application/json",
                "x-square-hmacsha256-signature": base64.b64encode(digest).decode(),
            },
        )


def _error(category: str, code: str, words: str) -> dict[str, str]:
    return {"category": category, "code": code, "detail": words}


def _no(status: int, category: str, code: str, words: str) -> Response:
    return answer({"errors": [_error(category, code, words)]}, status)


def _missing() -> Response:
    return _no(404, "INVALID_REQUEST_ERROR", "NOT_FOUND", "Could not find it.")
