"""Paystack: the payer pays on its page; the merchant's reference is the name of everything."""

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from functools import cached_property
from typing import Any
from urllib.parse import quote

from unitcycle.integrations.payments import amounts, signatures, transport
from unitcycle.integrations.payments.adapter import Adapter
from unitcycle.integrations.payments.errors import ErrorType, Failure, PayloadMissing, classify
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
    "success": PaymentStatus.COMPLETED,
    "failed": PaymentStatus.FAILED,
    "abandoned": PaymentStatus.PENDING,
    "ongoing": PaymentStatus.REQUIRES_ACTION,
    "pending": PaymentStatus.PROCESSING,
    "processing": PaymentStatus.PROCESSING,
    "queued": PaymentStatus.PROCESSING,
    "reversed": PaymentStatus.REFUNDED,
}
REFUND_STATUSES = {
    "processed": RefundStatus.COMPLETED,
    "failed": RefundStatus.FAILED,
}
EVENTS = {
    "charge.success": EventKind.PAYMENT_COMPLETED,
    "refund.pending": EventKind.REFUND_PENDING,
    "refund.processing": EventKind.REFUND_PENDING,
    "refund.needs-attention": EventKind.REFUND_PENDING,
    "refund.processed": EventKind.REFUND_COMPLETED,
    "refund.failed": EventKind.REFUND_FAILED,
    "charge.dispute.create": EventKind.DISPUTE_OPENED,
    "charge.dispute.remind": EventKind.DISPUTE_UPDATED,
    "charge.dispute.resolve": EventKind.DISPUTE_UPDATED,
}
DUPLICATE = "duplicate transaction reference"


class PaystackGateway(Adapter):
    provider = "paystack"
    refunds_take_keys = False

    def get_client_config(self) -> Mapping[str, str]:
        return {"public_key": self._config["PAYSTACK_PUBLIC_KEY"]}

    def _create(self, request: PaymentRequest) -> PaymentResult:
        if not request.customer_email:
            raise PayloadMissing(
                "Paystack needs the payer's e-mail address.", fields={"email": ["Missing."]}
            )
        body = {
            "email": request.customer_email,
            "amount": amounts.to_minor(request.amount, request.currency),
            "currency": request.currency,
            "reference": request.reference,
            "metadata": {**request.metadata, "reference": request.reference},
        }
        if request.return_url:
            body["callback_url"] = request.return_url
        answer = self._client.send("POST", "/transaction/initialize", json=body)
        said = str(answer.data.get("message") or "").lower()
        if answer.status == 400 and DUPLICATE in said:
            return self._get(request.reference)
        data = self._data(answer)
        steps = {name: str(data[name]) for name in ("authorization_url", "access_code")}
        return PaymentResult(
            PaymentStatus.REQUIRES_ACTION,
            request.reference,
            request.reference,
            request.amount,
            request.currency,
            next_step=steps,
        )

    def _get(self, provider_id: str) -> PaymentResult:
        path = f"/transaction/verify/{quote(provider_id, safe='')}"
        data = self._data(self._client.send("GET", path))
        result = self._asked(lambda: self._result(data))
        if result.status not in (PaymentStatus.COMPLETED, PaymentStatus.REFUNDED):
            return result
        return self._asked(lambda: _less_refunds(result, self._refunds(data["id"])))

    def _find(self, reference: str, since: datetime | None) -> PaymentResult | None:
        return self._get(reference)

    def _refund(self, request: RefundRequest) -> RefundResult:
        body: dict[str, Any] = {
            "transaction": request.payment_id,
            "merchant_note": f"{request.reference} {request.reason}".strip(),
        }
        if request.amount is not None:
            body["amount"] = amounts.to_minor(request.amount, request.currency)
        data = self._data(self._client.send("POST", "/refund", json=body))
        return self._known_refund(data)

    def _find_refund(self, payment_id: str, reference: str) -> RefundResult | None:
        path = f"/transaction/verify/{quote(payment_id, safe='')}"
        paid = self._data(self._client.send("GET", path))
        for refund in self._refunds(paid.get("id")):
            if str(refund.get("merchant_note", "")).split(" ")[0] == reference:
                return self._known_refund(refund)
        return None

    def _refunds(self, transaction: object) -> list[dict[str, Any]]:
        params = {"transaction": str(transaction), "perPage": "100"}
        answer = self._client.send("GET", "/refund", params=params)
        self._checked(answer)
        return list(answer.data.get("data") or [])

    def _webhook(self, body: bytes, headers: Mapping[str, str]) -> WebhookEvent:
        """R-C-17: hex HMAC-SHA512 of the raw body under the secret key of the API."""
        given = signatures.header(headers, "x-paystack-signature")
        secret = signatures.needed(self._config["PAYSTACK_SECRET_KEY"])
        signatures.check(signatures.hmac_hex(secret, body, "sha512"), given)
        event = signatures.parsed(body)
        kind, data = str(event["event"]), event["data"]
        is_refund = kind.startswith("refund.")
        reference = str(data.get("transaction_reference") or data.get("reference") or "")
        currency = str(data.get("currency") or "")
        # an event has no id of its own; a refund's amount comes as a number or as text
        name = data.get("refund_reference") or data.get("id") or reference
        return WebhookEvent(
            event_id=f"{kind}:{name}" if name else signatures.fallback_id(body),
            kind=EVENTS.get(kind, EventKind.OTHER),
            provider_kind=kind,
            provider_id=reference,
            reference=reference,
            amount=_paid(data, currency) if data.get("amount") is not None else None,
            currency=currency,
            refund_id=str(data.get("id") or data.get("refund_reference") or "")
            if is_refund
            else "",
        )

    def _ping(self) -> str:
        answer = self._client.send("GET", "/balance")
        self._checked(answer)
        return "Paystack accepts the secret key."

    @cached_property
    def _client(self) -> transport.HttpClient:
        key = self._config["PAYSTACK_SECRET_KEY"]
        return transport.HttpClient(
            self._base_urls["paystack"],
            headers={"Authorization": f"Bearer {key}"},
            timeout=self._timeout,
        )

    def _result(self, data: dict[str, Any]) -> PaymentResult:
        currency = str(data["currency"])
        status = STATUSES.get(str(data["status"]), PaymentStatus.UNKNOWN)
        words = str(data.get("gateway_response") or "The payment failed.")
        failed = status == PaymentStatus.FAILED
        return PaymentResult(
            status,
            str(data["reference"]),
            str(data["reference"]),
            _paid(data, currency),
            currency,
            failure=self._declined(words) if failed else None,
        )

    def _declined(self, words: str) -> Failure:
        kind = classify(words)
        # the payment did fail, so an unknown word is still a decline
        known = kind if kind != ErrorType.UNKNOWN_ERROR else ErrorType.DECLINED_CARD
        return self.failure(known, words)

    def _known_refund(self, data: dict[str, Any]) -> RefundResult:
        return self._asked(lambda: self._refund_result(data))

    def _refund_result(self, data: dict[str, Any]) -> RefundResult:
        currency = str(data["currency"])
        status = REFUND_STATUSES.get(str(data["status"]), RefundStatus.PENDING)
        return RefundResult(
            status, str(data["id"]), amounts.from_minor(str(data["amount"]), currency), currency
        )

    def _data(self, answer: transport.Answer) -> dict[str, Any]:
        self._checked(answer)
        return dict(answer.data.get("data") or {})

    def _checked(self, answer: transport.Answer) -> None:
        """Raises CallFailed for what is no success."""
        data = answer.data
        if answer.status == 429:
            raise transport.not_sent(
                self.failure(ErrorType.PROVIDER_ERROR, "Too many calls.", "429")
            )
        if answer.status >= 500 or not isinstance(data.get("status"), bool):
            raise transport.provider_fault(answer.status)
        if data["status"] is True and answer.status < 400:
            return
        words, code = data.get("message") or "", data.get("code") or answer.status
        if answer.status in (401, 403):
            text = f"Paystack refuses the secret key: {words}"
            raise transport.not_sent(self.failure(ErrorType.AUTHENTICATION_ERROR, text, code))
        refusal = self.failure(ErrorType.VALIDATION_ERROR, words, code)
        if answer.status == 404 or data.get("code") == "transaction_not_found":
            raise transport.absent(refusal)
        raise transport.not_sent(refusal)


def _paid(data: dict[str, Any], currency: str) -> Decimal:
    """What counts as paid: what was asked, although the payer may have borne the fees on top; or less."""
    paid = Decimal(str(data["amount"]))
    asked = Decimal(str(data.get("requested_amount") or paid))
    return amounts.from_minor(min(paid, asked), currency)


def _less_refunds(result: PaymentResult, refunds: list[dict[str, Any]]) -> PaymentResult:
    """The payment with what went back; refunds on their way count, those that failed do not."""
    going = [refund for refund in refunds if refund.get("status") != "failed"]
    back = sum(
        (amounts.from_minor(str(refund["amount"]), result.currency) for refund in going), Decimal(0)
    )
    return with_refunds(result, back)
