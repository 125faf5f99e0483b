"""Authorize.Net: one URL, ordered keys, a byte order mark before every answer, always 200."""

import hashlib
import hmac
import json
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from sandbox.twins.base import Letter, Payment, Refund, Twin
from sandbox.wire import Request, Response, dumps

# the order in which a transaction's parts have to come; another one is refused with E00003
ORDER = (
    *("transactionType", "amount", "currencyCode", "payment", "profile", "solution", "callId"),
    *("terminalNumber", "authCode", "refTransId", "splitTenderId", "order", "lineItems", "tax"),
    *("duty", "shipping", "taxExempt", "poNumber", "customer", "billTo", "shipTo", "customerIP"),
    *("cardholderAuthentication", "retail", "employeeId", "transactionSettings", "userFields"),
)
# opaque data: reason and words
DECLINES = {
    "sandbox-declined": ("2", "This transaction has been declined."),
    "sandbox-expired": ("8", "The credit card has expired."),
    "sandbox-invalid-number": ("6", "The credit card number is invalid."),
    "sandbox-cvv": ("78", "The card code is invalid."),
    "sandbox-limit": (
        "49",
        "The transaction amount submitted was greater than the maximum allowed.",
    ),
    "sandbox-processor": (
        "19",
        "An error occurred during processing. Please try again in 5 minutes.",
    ),
}
OK, HELD = "sandbox-ok", "sandbox-held"


class AuthorizeNetTwin(Twin):
    name = "authorize_net"

    def answer(self, request: Request) -> Response:
        if request.match("POST", "/xml/v1/request.api") is None:
            return Response(404)
        body = request.json()
        if len(body) != 1:
            return _no("E00003", "The root element is missing.")
        ((name, asked),) = body.items()
        if next(iter(asked), "") != "merchantAuthentication":
            return _no("E00003", "The element has an invalid child element.")
        auth = asked["merchantAuthentication"]
        known = (self.credentials["api_login_id"], self.credentials["transaction_key"])
        if (auth.get("name"), auth.get("transactionKey")) != known:
            return _no("E00007", "User authentication failed due to invalid authentication values.")
        return self._routed(name, asked)

    def _routed(self, name: str, asked: dict[str, Any]) -> Response:
        if name == "createTransactionRequest":
            return self._transacted(asked.get("transactionRequest") or {}, asked.get("refId", ""))
        if name == "getTransactionDetailsRequest":
            return self._details(str(asked.get("transId", "")))
        if name == "getUnsettledTransactionListRequest":
            return _yes({"transactions": self._rows(settled=False)})
        if name == "getSettledBatchListRequest":
            return _yes({"batchList": [{"batchId": "1", "settlementState": "settledSuccessfully"}]})
        if name == "getTransactionListRequest":
            return _yes({"transactions": self._rows(settled=True)})
        if name == "authenticateTestRequest":
            return _yes({})
        return _no("E00003", f"The element {name} is unknown.")

    def _transacted(self, asked: dict[str, Any], ref_id: str) -> Response:
        places = [ORDER.index(key) if key in ORDER else -1 for key in asked]
        if -1 in places or places != sorted(places) or len(ref_id) > 20:
            return _no("E00003", "The element 'transactionRequest' has invalid child element.")
        if len(str((asked.get("order") or {}).get("invoiceNumber", ""))) > 20:
            return _no("E00003", "The invoiceNumber is too long.")
        kind = asked["transactionType"]
        if kind == "authCaptureTransaction":
            return self._sold(asked)
        if kind == "refundTransaction":
            return self._refunded(asked)
        if kind == "voidTransaction":
            return self._voided(str(asked.get("refTransId", "")))
        return _no("E00003", "The transactionType is invalid.")

    def _sold(self, asked: dict[str, Any]) -> Response:
        order, value = asked.get("order") or {}, asked["payment"]["opaqueData"]["dataValue"]
        number, amount = str(order.get("invoiceNumber", "")), Decimal(str(asked.get("amount", 0)))
        same = [
            p
            for p in self.payments.values()
            if p.reference == number and p.amount == amount and p.status != "declined"
        ]
        if same:
            return _refused("3", "11", "A duplicate transaction has been submitted.")
        if value not in (OK, HELD, *DECLINES):
            return _refused("3", "114", "Invalid OTS Token.")
        payment = Payment(
            str(self.new_number()),
            number,
            amount,
            str(asked.get("currencyCode", "USD")),
            "FDSPendingReview" if value == HELD else "capturedPendingSettlement",
            facts={"full": str(order.get("description", "")).split(" ")[0], "order": order},
        )
        self.payments[payment.id] = payment
        if value in DECLINES:
            reason, words = DECLINES[value]
            payment.status, payment.facts["reason"] = "declined", (reason, words)
            return _refused("2" if reason in "234" else "3", reason, words, payment.id)
        kind = "fraud.held" if value == HELD else "authcapture.created"
        self._tell(kind, payment, payment.id, amount)
        return _approved("4" if value == HELD else "1", payment.id)

    def find(self, text: str) -> Payment:
        for payment in self.payments.values():
            if text in (payment.id, payment.reference, payment.facts["full"]):
                return payment
        raise LookupError(f"no payment {text}")

    def pay(self, payment_id: str, fate: str) -> None:
        """The night passes: "settle"; or the review of a held payment ends."""
        payment = self.find(payment_id)
        if fate == "settle":
            payment.status = "settledSuccessfully"
            return
        payment.status = "capturedPendingSettlement" if fate == "ok" else "declined"
        kind = "fraud.approved" if fate == "ok" else "fraud.declined"
        self._tell(kind, payment, payment.id, payment.amount)

    def _refunded(self, asked: dict[str, Any]) -> Response:
        payment = self.payments.get(str(asked.get("refTransId", "")))
        card = (asked.get("payment") or {}).get("creditCard") or {}
        amount = Decimal(str(asked.get("amount", 0)))
        if not payment or card != {"cardNumber": "1111", "expirationDate": "XXXX"}:
            return _refused("3", "16", "The transaction cannot be found.")
        if payment.status != "settledSuccessfully":
            return _refused("3", "54", "The referenced transaction does not meet the criteria.")
        if not 0 < amount <= payment.left:
            return _refused("3", "55", "The sum of credits would exceed the original debit amount.")
        order = asked.get("order") or {}
        refund = Refund(
            str(self.new_number()),
            amount,
            "refundPendingSettlement",
            reference=str(order.get("invoiceNumber", "")),
            note=str(order.get("description", "")),
        )
        payment.refunds.append(refund)
        self._tell("refund.created", payment, refund.id, amount)
        return _approved("1", refund.id)

    def _voided(self, wanted: str) -> Response:
        payment = self.payments.get(wanted)
        if not payment or payment.status != "capturedPendingSettlement":
            return _refused("3", "16", "The transaction cannot be found.")
        payment.status = "voided"
        self._tell("void.created", payment, payment.id, payment.amount)
        return _approved("1", payment.id)

    def _rows(self, *, settled: bool) -> list[dict[str, Any]]:
        rows = []
        for payment in self.payments.values():
            if (payment.status == "settledSuccessfully") == settled:
                rows.append(_row(payment.id, payment.reference, payment.status, payment.amount))
            if not settled:
                rows += [_row(r.id, r.reference, r.status, r.amount) for r in payment.refunds]
        return rows

    def _details(self, wanted: str) -> Response:
        card = {
            "creditCard": {"cardNumber": "XXXX1111", "expirationDate": "XXXX", "cardType": "Visa"}
        }
        for payment in self.payments.values():
            reason, words = payment.facts.get("reason", ("1", "Approval"))
            if payment.id == wanted:
                said = {
                    "transId": payment.id,
                    "transactionStatus": payment.status,
                    "responseReasonCode": int(reason),
                    "responseReasonDescription": words,
                    "order": payment.facts["order"],
                    "authAmount": payment.amount,
                    "settleAmount": payment.amount,
                    "payment": card,
                    "currencyCode": payment.currency,
                }
                return _yes({"transaction": said})
            for refund in payment.refunds:
                if refund.id == wanted:
                    order = {"invoiceNumber": refund.reference, "description": refund.note}
                    said = {
                        "transId": refund.id,
                        "refTransId": payment.id,
                        "transactionStatus": refund.status,
                        "order": order,
                        "settleAmount": refund.amount,
                        "payment": card,
                    }
                    return _yes({"transaction": said})
        return _no("E00040", "The record cannot be found.")

    def _tell(self, kind: str, payment: Payment, number: str, amount: Decimal) -> None:
        event = {
            "notificationId": self.new_id("n-"),
            "eventType": f"net.authorize.payment.{kind}",
            "eventDate": datetime.now(UTC).isoformat(),
            "webhookId": "sandbox",
            "payload": {
                "responseCode": 1,
                "authCode": "SANDBX",
                "avsResponse": "Y",
                "authAmount": amount,
                "merchantReferenceId": payment.reference,
                "entityName": "transaction",
                "id": number,
            },
        }
        self.tell(kind, payment.id, dumps(event), str(event["notificationId"]))

    def sign(self, body: bytes, secret: str | None = None) -> Letter:
        key = secret or self.credentials["signature_key"]
        signed = hmac.new(key.encode(), body, hashlib.sha512).hexdigest().upper()
        return Letter(
            body, {"Content-Type": "application/json", "X-ANET-Signature": f"sha512={signed}"}
        )


def _row(number: str, invoice: str, status: str, amount: Decimal) -> dict[str, Any]:
    return {
        "transId": number,
        "invoiceNumber": invoice,
        "transactionStatus": status,
        "settleAmount": amount,
    }


def _said(data: dict[str, Any]) -> Response:
    text = json.dumps(data, default=lambda value: float(value))
    return Response(200, b"\xef\xbb\xbf" + text.encode())


def _messages(result: str, code: str, words: str) -> dict[str, Any]:
    return {"messages": {"resultCode": result, "message": [{"code": code, "text": words}]}}


def _yes(data: dict[str, Any]) -> Response:
    return _said({**data, **_messages("Ok", "I00001", "Successful.")})


def _no(code: str, words: str) -> Response:
    return _said(_messages("Error", code, words))


def _approved(code: str, number: str) -> Response:
    return _yes(
        {"transactionResponse": {"responseCode": code, "authCode": "SANDBX", "transId": number}}
    )


def _refused(code: str, reason: str, words: str, number: str = "0") -> Response:
    errors = [{"errorCode": reason, "errorText": words}]
    response = {"responseCode": code, "transId": number, "errors": errors}
    failed = _messages("Error", "E00027", "The transaction was unsuccessful.")
    return _said({"transactionResponse": response, **failed})
