"""Flutterwave v3: the payer pays on its page. Its webhooks prove nothing of their content (N-88)."""

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from functools import cached_property
from typing import Any
from urllib.parse import quote

from unitcycle.integrations.payments import amounts, signatures, transport
from unitcycle.integrations.payments.adapter import Adapter, CallFailed
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
    "successful": PaymentStatus.COMPLETED,
    "failed": PaymentStatus.FAILED,
    "pending": PaymentStatus.PROCESSING,
}
CHARGES = {
    "successful": EventKind.PAYMENT_COMPLETED,
    "failed": EventKind.PAYMENT_FAILED,
    "pending": EventKind.PAYMENT_PROCESSING,
}


class FlutterwaveGateway(Adapter):
    provider = "flutterwave"
    refunds_take_keys = False

    def get_client_config(self) -> Mapping[str, str]:
        return {"public_key": self._config["FLUTTERWAVE_PUBLIC_KEY"]}

    def _create(self, request: PaymentRequest) -> PaymentResult:
        missing = {
            name: ["Missing."]
            for name, value in (
                ("email", request.customer_email),
                ("return_url", request.return_url),
            )
            if not value
        }
        if missing:
            raise PayloadMissing(
                "Flutterwave needs an e-mail address and where to return to.", fields=missing
            )
        # a link for a reference that has been paid would ask for the money twice
        if paid := self._looked_up(request.reference):
            return paid
        body = {
            "tx_ref": request.reference,
            "amount": amounts.plain(request.amount, request.currency),
            "currency": request.currency,
            "redirect_url": request.return_url,
            "customer": {"email": request.customer_email, "name": request.customer_name},
            "customizations": {"title": request.description or "Payment"},
            "meta": dict(request.metadata),
        }
        try:
            data = self._data(self._client.send("POST", "/payments", json=body))
        except CallFailed as trouble:
            # it may have been paid between the look and the call
            if trouble.certain and (paid := self._looked_up(request.reference)):
                return paid
            raise
        return PaymentResult(
            PaymentStatus.REQUIRES_ACTION,
            "",
            request.reference,
            request.amount,
            request.currency,
            next_step={"authorization_url": str(data["link"])},
        )

    def _looked_up(self, reference: str) -> PaymentResult | None:
        try:
            found = self._find(reference, None)
        except CallFailed as trouble:
            if trouble.absent:
                return None
            raise
        return found if found and found.status != PaymentStatus.FAILED else None

    def _get(self, provider_id: str) -> PaymentResult:
        path = f"/transactions/{quote(provider_id, safe='')}/verify"
        return self._verified(self._data(self._client.send("GET", path)))

    def _find(self, reference: str, since: datetime | None) -> PaymentResult | None:
        path = "/transactions/verify_by_reference"
        found = self._verified(
            self._data(self._client.send("GET", path, params={"tx_ref": reference}))
        )
        return found if found.reference == reference else None

    def _verified(self, data: dict[str, Any]) -> PaymentResult:
        result = self._asked(lambda: self._result(data))
        if result.status != PaymentStatus.COMPLETED:
            return result
        refunds = self._refunds(result.provider_id)
        going = [refund for refund in refunds if refund.get("status") != "failed"]
        back = sum((Decimal(str(refund["amount_refunded"])) for refund in going), Decimal(0))
        return with_refunds(result, back)

    def _refund(self, request: RefundRequest) -> RefundResult:
        body = {"comments": f"{request.reference} {request.reason}".strip()}
        if request.amount is not None:
            body["amount"] = amounts.plain(request.amount, request.currency)
        path = f"/transactions/{quote(request.payment_id, safe='')}/refund"
        data = self._data(self._client.send("POST", path, json=body))
        return self._known_refund(data, request.currency)

    def _find_refund(self, payment_id: str, reference: str) -> RefundResult | None:
        for refund in self._refunds(payment_id):
            note = str(refund.get("comment") or refund.get("comments") or "")
            if note.split(" ")[0] == reference:
                return self._known_refund(refund, self._get(payment_id).currency)
        return None

    def _refunds(self, payment_id: str) -> list[dict[str, Any]]:
        answer = self._client.send("GET", "/refunds", params={"tx_id": payment_id})
        self._checked(answer)
        found = answer.data.get("data") or []
        return [refund for refund in found if str(refund.get("tx_id")) == payment_id]

    def _webhook(self, body: bytes, headers: Mapping[str, str]) -> WebhookEvent:
        """R-C-18: the header equals the secret. It covers no byte of the body, so all of it must be verified."""
        given = signatures.header(headers, "verif-hash")
        signatures.check(signatures.needed(self._config["FLUTTERWAVE_WEBHOOK_SECRET"]), given)
        event = signatures.parsed(body)
        data = event["data"]
        kind, status = str(event["event"]), str(data.get("status") or "").lower()
        currency = str(data.get("currency") or "")
        amount = data.get("amount")
        return WebhookEvent(
            event_id=f"{kind}:{data['id']}:{status}"
            if data.get("id")
            else signatures.fallback_id(body),
            kind=CHARGES.get(status, EventKind.OTHER)
            if kind == "charge.completed"
            else EventKind.OTHER,
            provider_kind=kind,
            provider_id=str(data.get("id") or ""),
            reference=str(data.get("tx_ref") or ""),
            amount=None if amount is None else amounts.in_major(amount, currency),
            currency=currency,
            must_verify=True,
        )

    def _ping(self) -> str:
        self._checked(self._client.send("GET", "/balances"))
        return "Flutterwave accepts the secret key."

    @cached_property
    def _client(self) -> transport.HttpClient:
        key = self._config["FLUTTERWAVE_SECRET_KEY"]
        return transport.HttpClient(
            self._base_urls["flutterwave"],
            headers={"Authorization": f"Bearer {key}"},
            timeout=self._timeout,
        )

    def _result(self, data: dict[str, Any]) -> PaymentResult:
        currency = str(data["currency"])
        status = STATUSES.get(str(data["status"]).lower(), PaymentStatus.UNKNOWN)
        failed = status == PaymentStatus.FAILED
        return PaymentResult(
            status,
            str(data["id"]),
            str(data["tx_ref"]),
            amounts.in_major(data["amount"], currency),
            currency,
            failure=self._declined(str(data.get("processor_response") or "")) if failed else None,
        )

    def _declined(self, words: str) -> Failure:
        kind = classify(words)
        known = kind if kind != ErrorType.UNKNOWN_ERROR else ErrorType.DECLINED_CARD
        return self.failure(known, words or "The payment failed.")

    def _known_refund(self, data: dict[str, Any], currency: str) -> RefundResult:
        return self._asked(lambda: self._refund_result(data, currency))

    def _refund_result(self, data: dict[str, Any], currency: str) -> RefundResult:
        status = str(data.get("status") or "").lower()
        known = {"completed": RefundStatus.COMPLETED, "failed": RefundStatus.FAILED}
        return RefundResult(
            known.get(status, RefundStatus.PENDING),
            str(data["id"]),
            amounts.in_major(data["amount_refunded"], currency),
            currency,
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
        if answer.status >= 500 or data.get("status") not in ("success", "error"):
            raise transport.provider_fault(answer.status)
        if data["status"] == "success" and answer.status < 400:
            return
        words = data.get("message") or ""
        if answer.status in (401, 403):
            text = f"Flutterwave refuses the secret key: {words}"
            raise transport.not_sent(
                self.failure(ErrorType.AUTHENTICATION_ERROR, text, answer.status)
            )
        refusal = self.failure(ErrorType.VALIDATION_ERROR, words, answer.status)
        is_absent = answer.status == 404 or "no transaction was found" in str(words).lower()
        raise transport.absent(refusal) if is_absent else transport.not_sent(refusal)
