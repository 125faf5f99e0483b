"""Authorize.Net: one URL, JSON whose keys have an order, a byte order mark, and 200 whatever happens."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from decimal import Decimal
from functools import cached_property
from typing import Any

from unitcycle.core import clock
from unitcycle.integrations.payments import amounts, signatures, transport
from unitcycle.integrations.payments.adapter import Adapter
from unitcycle.integrations.payments.errors import ErrorType, Failure, classify
from unitcycle.integrations.payments.port import (
    EventKind,
    PaymentRequest,
    PaymentResult,
    PaymentStatus,
    RefundRequest,
    RefundResult,
    RefundStatus,
    WebhookEvent,
    with_refunds,
)

STATUSES = {
    "authorizedPendingCapture": PaymentStatus.APPROVED,
    "capturedPendingSettlement": PaymentStatus.COMPLETED,
    "settledSuccessfully": PaymentStatus.COMPLETED,
    "chargeback": PaymentStatus.COMPLETED,
    "chargebackReversal": PaymentStatus.COMPLETED,
    "underReview": PaymentStatus.PROCESSING,
    "FDSPendingReview": PaymentStatus.PROCESSING,
    "FDSAuthorizedPendingReview": PaymentStatus.PROCESSING,
    "approvedReview": PaymentStatus.PROCESSING,
    "voided": PaymentStatus.CANCELLED,
    "expired": PaymentStatus.CANCELLED,
    "declined": PaymentStatus.FAILED,
    "communicationError": PaymentStatus.FAILED,
    "generalError": PaymentStatus.FAILED,
    "failedReview": PaymentStatus.FAILED,
    "settlementError": PaymentStatus.FAILED,
    "returnedItem": PaymentStatus.FAILED,
}
REFUND_STATUSES = {
    "refundPendingSettlement": RefundStatus.PENDING,
    "refundSettledSuccessfully": RefundStatus.COMPLETED,
    "declined": RefundStatus.FAILED,
    "generalError": RefundStatus.FAILED,
}
REFUNDED = ("refundPendingSettlement", "refundSettledSuccessfully")
# reasons; insufficient funds cannot be told from any other decline here
CODES: dict[str, ErrorType] = {
    **dict.fromkeys(("2", "3", "4", "41", "250", "251", "254"), ErrorType.DECLINED_CARD),
    **dict.fromkeys(("8", "317"), ErrorType.EXPIRED_CARD),
    **dict.fromkeys(
        ("6", "7", "27", "37", "44", "45", "65", "78", "127", "315", "316"), ErrorType.INVALID_CARD
    ),
    **dict.fromkeys(("49", "252"), ErrorType.LIMIT_EXCEEDED),
    **dict.fromkeys(("13", "103"), ErrorType.AUTHENTICATION_ERROR),
    **dict.fromkeys(
        [str(n) for n in (*range(19, 24), 25, 26, *range(57, 64))], ErrorType.PROVIDER_ERROR
    ),
    **dict.fromkeys(("5", "33", "54", "55"), ErrorType.VALIDATION_ERROR),
}
EVENTS = {
    "authcapture.created": EventKind.PAYMENT_COMPLETED,
    "capture.created": EventKind.PAYMENT_COMPLETED,
    "priorAuthCapture.created": EventKind.PAYMENT_COMPLETED,
    "authorization.created": EventKind.PAYMENT_APPROVED,
    "fraud.approved": EventKind.PAYMENT_COMPLETED,
    "fraud.declined": EventKind.PAYMENT_FAILED,
    "fraud.held": EventKind.PAYMENT_PROCESSING,
    "void.created": EventKind.PAYMENT_CANCELLED,
    "refund.created": EventKind.REFUND_PENDING,
}
DUPLICATE = "11"
KEYS_REFUSED = ("E00005", "E00006", "E00007", "E00008")
FAULTS = ("E00001", "E00104")
NOT_FOUND = "E00040"
# the longest that it looks for the same payment again, eight hours
DUPLICATE_WINDOW = "28800"
# the furthest that its lists of settled batches reach at once
WINDOW = timedelta(days=31)
DESCRIPTOR = "COMMON.ACCEPT.INAPP.PAYMENT"


class AuthorizeNetGateway(Adapter):
    provider = "authorize_net"
    refunds_take_keys = False

    def get_client_config(self) -> Mapping[str, str]:
        return {key: self._config[key] for key in ("api_login_id", "client_key", "environment")}

    def _create(self, request: PaymentRequest) -> PaymentResult:
        (value,) = self.given(request, "opaque_data")
        descriptor = request.payload.get("opaque_descriptor") or DESCRIPTOR
        asked: dict[str, Any] = {
            "transactionType": "authCaptureTransaction",
            "amount": amounts.plain(request.amount, request.currency),
            "currencyCode": request.currency,
            "payment": {"opaqueData": {"dataDescriptor": descriptor, "dataValue": value}},
            "order": _order(request.reference, request.reference, request.description),
        }
        if request.customer_email:
            asked["customer"] = {"email": request.customer_email}
        asked["transactionSettings"] = {
            "setting": [{"settingName": "duplicateWindow", "settingValue": DUPLICATE_WINDOW}]
        }
        return self._made(self._transact(request.reference, asked), request)

    def _made(self, said: dict[str, Any], request: PaymentRequest) -> PaymentResult:
        code = str(said.get("responseCode") or "")
        number = str(said.get("transId") or "")
        statuses = {"1": PaymentStatus.COMPLETED, "4": PaymentStatus.PROCESSING}
        if status := statuses.get(code):
            return PaymentResult(
                status, number, request.reference, request.amount, request.currency
            )
        failure = self._reason(said)
        if failure.provider_code == DUPLICATE:
            # the first one of this reference was taken: its answer is this one's
            if found := self._find(request.reference, None):
                return found
            raise transport.unknown(ErrorType.UNKNOWN_ERROR, failure.message, DUPLICATE)
        return PaymentResult(
            PaymentStatus.FAILED,
            number if number != "0" else "",
            request.reference,
            request.amount,
            request.currency,
            failure=failure,
        )

    def _get(self, provider_id: str) -> PaymentResult:
        result = self._asked(lambda: self._result(self._details(provider_id)))
        if result.status != PaymentStatus.COMPLETED:
            return result
        return with_refunds(result, self._returned(result.reference))

    def _find(self, reference: str, since: datetime | None) -> PaymentResult | None:
        tried: PaymentResult | None = None
        for row in self._rows(reference, since):
            if row.get("transactionStatus") in REFUNDED:
                continue
            found = self._get(str(row["transId"]))
            if found.reference == reference and found.status != PaymentStatus.FAILED:
                return found
            tried = tried or (found if found.reference == reference else None)
        return tried

    def _refund(self, request: RefundRequest) -> RefundResult:
        paid = self._details(request.payment_id)
        result = self._asked(lambda: self._result(paid))
        if paid["transactionStatus"] == "capturedPendingSettlement":
            return self._voided(request, result)
        left = (result.amount or Decimal(0)) - self._returned(result.reference)
        amount = left if request.amount is None else request.amount
        if paid["transactionStatus"] != "settledSuccessfully" or not 0 < amount <= left:
            words = "There is not so much left to give back."
            raise transport.not_sent(self.failure(ErrorType.VALIDATION_ERROR, words))
        card = paid["payment"]["creditCard"]
        said = self._transact(
            request.reference,
            {
                "transactionType": "refundTransaction",
                "amount": amounts.plain(amount, request.currency),
                "currencyCode": request.currency,
                "payment": {
                    "creditCard": {"cardNumber": card["cardNumber"][-4:], "expirationDate": "XXXX"}
                },
                "refTransId": request.payment_id,
                # filed under the payment's number, so that all its refunds are found together
                "order": _order(result.reference, request.reference, request.reason),
                "transactionSettings": {
                    "setting": [{"settingName": "duplicateWindow", "settingValue": "0"}]
                },
            },
        )
        if str(said.get("responseCode")) != "1":
            raise transport.not_sent(self._reason(said))
        return RefundResult(RefundStatus.PENDING, str(said["transId"]), amount, request.currency)

    def _voided(self, request: RefundRequest, paid: PaymentResult) -> RefundResult:
        """Before the settlement a payment can only be called off as a whole."""
        if request.amount not in (None, paid.amount):
            words = "Part of it can be given back once it has settled, usually the next day."
            raise transport.not_sent(self.failure(ErrorType.VALIDATION_ERROR, words, "not_settled"))
        asked = {"transactionType": "voidTransaction", "refTransId": request.payment_id}
        said = self._transact(request.reference, asked)
        if str(said.get("responseCode")) != "1":
            raise transport.not_sent(self._reason(said))
        return RefundResult(
            RefundStatus.COMPLETED, request.payment_id, paid.amount, request.currency
        )

    def _find_refund(self, payment_id: str, reference: str) -> RefundResult | None:
        paid = self._asked(lambda: self._result(self._details(payment_id)))
        if paid.status == PaymentStatus.CANCELLED:
            # to the payer a void is a refund of everything
            return RefundResult(RefundStatus.COMPLETED, payment_id, paid.amount, paid.currency)
        for row in self._rows(paid.reference, None):
            if row.get("transactionStatus") in REFUND_STATUSES and row["transId"] != payment_id:
                found = self._details(str(row["transId"]))
                if _reference(found) == reference:
                    return self._asked(lambda: self._refund_result(found, paid.currency))  # noqa: B023
        return None

    def _returned(self, reference: str) -> Decimal:
        """What of a payment went back within the last month: refunds are filed under its number."""
        rows = [
            row for row in self._rows(reference, None) if row.get("transactionStatus") in REFUNDED
        ]
        return sum((Decimal(str(row["settleAmount"])) for row in rows), Decimal(0))

    def _rows(self, reference: str, since: datetime | None) -> Iterator[dict[str, Any]]:
        """Everything filed under a reference: what has not settled yet, then batch by batch."""
        number = invoice_number(reference)
        listed = self._call("getUnsettledTransactionListRequest", {})
        yield from _numbered(listed, number)
        until = clock.now()
        start = max(since - timedelta(days=1), until - WINDOW) if since else until - WINDOW
        asked = {"firstSettlementDate": _moment(start), "lastSettlementDate": _moment(until)}
        for batch in self._call("getSettledBatchListRequest", asked).get("batchList") or []:
            batch_id = {"batchId": str(batch["batchId"])}
            yield from _numbered(self._call("getTransactionListRequest", batch_id), number)

    def _details(self, provider_id: str) -> dict[str, Any]:
        said = self._call("getTransactionDetailsRequest", {"transId": provider_id})
        return dict(said["transaction"]) if "transaction" in said else {}

    def _webhook(self, body: bytes, headers: Mapping[str, str]) -> WebhookEvent:
        """HMAC-SHA512 of the raw body under the literal text of the Signature Key, not its bytes."""
        given = signatures.header(headers, "X-ANET-Signature")
        key = signatures.needed(self._config["signature_key"])
        signed = f"sha512={signatures.hmac_hex(key, body, 'sha512')}"
        signatures.check(signed.lower(), given.lower())
        event = signatures.parsed(body)
        kind, payload = str(event["eventType"]), event["payload"]
        name = kind.removeprefix("net.authorize.payment.")
        is_refund = name == "refund.created"
        amount = payload.get("authAmount")
        number = str(payload.get("id") or "")
        return WebhookEvent(
            event_id=str(event.get("notificationId") or signatures.fallback_id(body)),
            kind=EVENTS.get(name, EventKind.OTHER),
            provider_kind=kind,
            provider_id="" if is_refund else number,
            # it names no currency, and of our reference only what fits into twenty letters
            amount=None if amount is None else amounts.in_major(amount, ""),
            refund_id=number if is_refund else "",
            must_verify=True,
        )

    def _ping(self) -> str:
        self._call("authenticateTestRequest", {})
        return "Authorize.Net accepts the API login and the transaction key."

    @cached_property
    def _client(self) -> transport.HttpClient:
        return transport.HttpClient(self._base_urls["authorize_net"], timeout=self._timeout)

    def _transact(self, reference: str, asked: dict[str, Any]) -> dict[str, Any]:
        said = self._call("createTransactionRequest", {"transactionRequest": asked}, reference)
        return dict(said.get("transactionResponse") or {})

    def _call(self, name: str, asked: dict[str, Any], reference: str = "") -> dict[str, Any]:
        """The answer. Raises CallFailed; a transaction that was refused is an answer."""
        auth = {
            "name": self._config["api_login_id"],
            "transactionKey": self._config["transaction_key"],
        }
        body: dict[str, Any] = {"merchantAuthentication": auth}
        if reference:
            body["refId"] = invoice_number(reference)
        # the order of the keys is part of the protocol: written as it stands here
        content = json.dumps({name: {**body, **asked}}).encode()
        sent = {"Content-Type": "application/json"}
        answer = self._client.send("POST", "/xml/v1/request.api", content=content, headers=sent)
        said = transport.Answer(answer.status, answer.content, "utf-8-sig").data
        messages = said.get("messages") or {}
        if answer.status != 200 or not messages:
            raise transport.provider_fault(answer.status)
        if messages.get("resultCode") == "Ok" or said.get("transactionResponse"):
            return said
        raise self._refusal(messages)

    def _refusal(self, messages: dict[str, Any]) -> Exception:
        first = (messages.get("message") or [{}])[0]
        code, words = str(first.get("code") or ""), first.get("text") or ""
        if code in FAULTS:
            return transport.unknown(ErrorType.PROVIDER_ERROR, self.safe(words), code)
        if code in KEYS_REFUSED:
            text = f"Authorize.Net refuses the API login or the transaction key: {words}"
            return transport.not_sent(self.failure(ErrorType.AUTHENTICATION_ERROR, text, code))
        refusal = self.failure(ErrorType.VALIDATION_ERROR, words, code)
        return transport.absent(refusal) if code == NOT_FOUND else transport.not_sent(refusal)

    def _reason(self, said: dict[str, Any]) -> Failure:
        first = (said.get("errors") or [{}])[0]
        code, words = str(first.get("errorCode") or ""), str(first.get("errorText") or "Declined.")
        return self.failure(CODES.get(code) or classify(words), words, code)

    def _result(self, paid: dict[str, Any]) -> PaymentResult:
        status = STATUSES.get(str(paid["transactionStatus"]), PaymentStatus.UNKNOWN)
        currency = str(paid.get("currencyCode") or "USD")
        reason, words = (
            str(paid.get("responseReasonCode") or ""),
            paid.get("responseReasonDescription"),
        )
        failed = status == PaymentStatus.FAILED
        kind = CODES.get(reason, ErrorType.DECLINED_CARD)
        return PaymentResult(
            status,
            str(paid["transId"]),
            _reference(paid),
            amounts.in_major(paid.get("settleAmount") or paid["authAmount"], currency),
            currency,
            failure=self.failure(kind, words or "Declined.", reason) if failed else None,
        )

    def _refund_result(self, refund: dict[str, Any], currency: str) -> RefundResult:
        status = REFUND_STATUSES.get(str(refund["transactionStatus"]), RefundStatus.UNKNOWN)
        amount = amounts.in_major(refund["settleAmount"], currency)
        return RefundResult(status, str(refund["transId"]), amount, currency)


def invoice_number(reference: str) -> str:
    """Twenty letters that stand for a reference: longer ones are refused."""
    return hashlib.sha256(reference.encode()).hexdigest()[:20].upper()


def _order(number: str, reference: str, words: str) -> dict[str, str]:
    return {
        "invoiceNumber": invoice_number(number),
        "description": f"{reference} {words}".strip()[:255],
    }


def _reference(paid: dict[str, Any]) -> str:
    return str((paid.get("order") or {}).get("description") or "").split(" ")[0]


def _numbered(listed: dict[str, Any], number: str) -> Iterator[dict[str, Any]]:
    rows = listed.get("transactions") or []
    return (row for row in rows if row.get("invoiceNumber") == number)


def _moment(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")
