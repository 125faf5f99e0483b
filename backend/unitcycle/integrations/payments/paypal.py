"""PayPal Orders v2: the payer approves on PayPal's page, then the order is captured."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from decimal import Decimal
from functools import cached_property
from typing import Any
from urllib.parse import quote

from unitcycle.core import clock
from unitcycle.integrations.payments import amounts, paypal_webhooks, signatures, transport
from unitcycle.integrations.payments.adapter import Adapter, CallFailed
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

ORDERS = {
    "CREATED": PaymentStatus.REQUIRES_ACTION,
    "SAVED": PaymentStatus.REQUIRES_ACTION,
    "PAYER_ACTION_REQUIRED": PaymentStatus.REQUIRES_ACTION,
    "APPROVED": PaymentStatus.APPROVED,
    "VOIDED": PaymentStatus.CANCELLED,
}
CAPTURES = {
    "COMPLETED": PaymentStatus.COMPLETED,
    "PARTIALLY_REFUNDED": PaymentStatus.COMPLETED,
    "REFUNDED": PaymentStatus.COMPLETED,
    "PENDING": PaymentStatus.PROCESSING,
    "DECLINED": PaymentStatus.FAILED,
    "FAILED": PaymentStatus.FAILED,
}
REFUNDS = {
    "COMPLETED": RefundStatus.COMPLETED,
    "CANCELLED": RefundStatus.FAILED,
    "FAILED": RefundStatus.FAILED,
}
CODES = {
    "5120": ErrorType.INSUFFICIENT_FUNDS,
    "5400": ErrorType.EXPIRED_CARD,
    "CARD_EXPIRED": ErrorType.EXPIRED_CARD,
    "5180": ErrorType.INVALID_CARD,
    "1330": ErrorType.INVALID_CARD,
    "5110": ErrorType.INVALID_CARD,
    "00N7": ErrorType.INVALID_CARD,
    "INVALID_EXPIRATION_DATE": ErrorType.INVALID_CARD,
    "0500": ErrorType.DECLINED_CARD,
    "5100": ErrorType.DECLINED_CARD,
    "INSTRUMENT_DECLINED": ErrorType.DECLINED_CARD,
    "TRANSACTION_REFUSED": ErrorType.DECLINED_CARD,
    "TRANSACTION_LIMIT_EXCEEDED": ErrorType.LIMIT_EXCEEDED,
    "PAYEE_ACCOUNT_RESTRICTED": ErrorType.ACCOUNT_SUSPENDED,
    "PAYER_ACCOUNT_RESTRICTED": ErrorType.ACCOUNT_SUSPENDED,
}
DECLINES = (
    ErrorType.DECLINED_CARD,
    ErrorType.INSUFFICIENT_FUNDS,
    ErrorType.EXPIRED_CARD,
    ErrorType.INVALID_CARD,
    ErrorType.LIMIT_EXCEEDED,
)
EVENTS = {
    "PAYMENT.CAPTURE.COMPLETED": EventKind.PAYMENT_COMPLETED,
    "CHECKOUT.ORDER.APPROVED": EventKind.PAYMENT_APPROVED,
    "PAYMENT.CAPTURE.PENDING": EventKind.PAYMENT_PROCESSING,
    "PAYMENT.CAPTURE.DENIED": EventKind.PAYMENT_FAILED,
    "PAYMENT.CAPTURE.DECLINED": EventKind.PAYMENT_FAILED,
    "CHECKOUT.PAYMENT-APPROVAL.REVERSED": EventKind.PAYMENT_CANCELLED,
    "PAYMENT.CAPTURE.REFUNDED": EventKind.REFUND_COMPLETED,
    # PayPal took it back by itself: to the payer it is a dispute that was lost
    "PAYMENT.CAPTURE.REVERSED": EventKind.DISPUTE_LOST,
    "CUSTOMER.DISPUTE.CREATED": EventKind.DISPUTE_OPENED,
    "CUSTOMER.DISPUTE.UPDATED": EventKind.DISPUTE_UPDATED,
    "CUSTOMER.DISPUTE.RESOLVED": EventKind.DISPUTE_UPDATED,
}
SLACK = timedelta(minutes=5)
# the furthest that its reports reach at once
WINDOW = timedelta(days=31)


class PayPalGateway(Adapter):
    provider = "paypal"

    def get_client_config(self) -> Mapping[str, str]:
        return {"client_id": self._config["client_id"], "mode": self._config["mode"]}

    def _create(self, request: PaymentRequest) -> PaymentResult:
        unit = {
            "reference_id": request.reference,
            "custom_id": request.reference,
            # unique at PayPal: a second capture for the same payment is refused there
            "invoice_id": request.reference,
            "description": request.description[:127] or "Payment",
            "amount": _money(request.amount, request.currency),
        }
        body: dict[str, Any] = {"intent": "CAPTURE", "purchase_units": [unit]}
        if request.return_url:
            context = {
                "return_url": request.return_url,
                "cancel_url": request.return_url,
                "user_action": "PAY_NOW",
            }
            body["payment_source"] = {"paypal": {"experience_context": context}}
        order = self._call("POST", "/v2/checkout/orders", body, key=request.idempotency_key)
        return self._asked(lambda: self._result(order))

    def _confirm(self, provider_id: str, idempotency_key: str) -> PaymentResult:
        path = f"/v2/checkout/orders/{quote(provider_id, safe='')}/capture"
        try:
            order = self._call("POST", path, {}, key=idempotency_key)
        except CallFailed as trouble:
            if trouble.failure.provider_code in ("ORDER_ALREADY_CAPTURED", "ORDER_NOT_APPROVED"):
                return self._get(provider_id)
            if trouble.failure.provider_code == "DUPLICATE_INVOICE_ID":
                return self._paid_by_another(provider_id, trouble)
            raise
        return self._asked(lambda: self._result(order))

    def _paid_by_another(self, provider_id: str, trouble: CallFailed) -> PaymentResult:
        """Another order for the same payment was captured: that one is the payment. Raises CallFailed."""
        if found := self._find(self._get(provider_id).reference, None):
            return found
        raise CallFailed(trouble.failure, certain=False)

    def _get(self, provider_id: str) -> PaymentResult:
        return self._asked(lambda: self._result(self._order(provider_id)))

    def _order(self, provider_id: str) -> dict[str, Any]:
        order = self._call("GET", f"/v2/checkout/orders/{quote(provider_id, safe='')}")
        if order.get("id") != provider_id:
            raise ValueError("This is another order than the one asked for.")
        return order

    def _find(self, reference: str, since: datetime | None) -> PaymentResult | None:
        """Orders cannot be searched, what was captured can: an order without a capture has moved no money."""
        until = clock.now()
        start = max(since - SLACK, until - WINDOW) if since else until - WINDOW
        params = {
            "start_date": start.strftime("%Y-%m-%dT%H:%M:%SZ"),
            "end_date": until.strftime("%Y-%m-%dT%H:%M:%SZ"),
            "fields": "transaction_info",
            "page_size": "500",
        }
        for page in range(1, 21):
            report = self._call(
                "GET", "/v1/reporting/transactions", params={**params, "page": str(page)}
            )
            for row in report.get("transaction_details") or []:
                if found := self._captured(row.get("transaction_info") or {}, reference):
                    return found
            if page >= int(report.get("total_pages") or 1):
                break
        return None

    def _captured(self, row: dict[str, Any], reference: str) -> PaymentResult | None:
        # a refund names the payment it belongs to, and is not meant here
        if row.get("custom_field") != reference or row.get("paypal_reference_id"):
            return None
        number = quote(str(row["transaction_id"]), safe="")
        capture = self._call("GET", f"/v2/payments/captures/{number}")
        return self._get(str(capture["supplementary_data"]["related_ids"]["order_id"]))

    def _refund(self, request: RefundRequest) -> RefundResult:
        captures = _payments(self._order(request.payment_id)).get("captures") or []
        if not captures:
            words = "Nothing has been captured that could go back."
            raise transport.not_sent(self.failure(ErrorType.VALIDATION_ERROR, words))
        body: dict[str, Any] = {
            "custom_id": request.reference,
            "note_to_payer": request.reason[:255] or "Refund",
        }
        if request.amount is not None:
            body["amount"] = _money(request.amount, request.currency)
        path = f"/v2/payments/captures/{quote(str(captures[0]['id']), safe='')}/refund"
        refund = self._call("POST", path, body, key=request.idempotency_key)
        return self._asked(lambda: self._refunded(refund))

    def _find_refund(self, payment_id: str, reference: str) -> RefundResult | None:
        for refund in _payments(self._order(payment_id)).get("refunds") or []:
            if refund.get("custom_id") == reference:
                return self._asked(lambda: self._refunded(refund))  # noqa: B023
        return None

    def _webhook(self, body: bytes, headers: Mapping[str, str]) -> WebhookEvent:
        paypal_webhooks.check(
            body,
            headers,
            webhook_id=signatures.needed(self._config["webhook_id"]),
            base_url=self._base_urls["paypal"],
            timeout=self._timeout,
            now=clock.now(),
        )
        event = signatures.parsed(body)
        kind, thing = str(event["event_type"]), event["resource"]
        money = thing.get("amount") or {}
        currency = str(money.get("currency_code") or "")
        is_refund = kind == "PAYMENT.CAPTURE.REFUNDED"
        related = (thing.get("supplementary_data") or {}).get("related_ids") or {}
        is_order = kind.startswith("CHECKOUT.")
        return WebhookEvent(
            event_id=str(event.get("id") or signatures.fallback_id(body)),
            kind=_kind(kind, thing),
            provider_kind=kind,
            provider_id=str((thing.get("id") if is_order else related.get("order_id")) or ""),
            # of a refund the custom id is the refund's own
            reference="" if is_refund else str(_custom_id(thing)),
            amount=amounts.in_major(money["value"], currency) if money.get("value") else None,
            currency=currency,
            refund_id=str(thing.get("id") or "") if is_refund else "",
        )

    def _ping(self) -> str:
        self._token  # noqa: B018 - asking for it is the test
        return "PayPal accepts the client id and the client secret."

    @cached_property
    def _client(self) -> transport.HttpClient:
        return transport.HttpClient(self._base_urls["paypal"], timeout=self._timeout)

    @cached_property
    def _token(self) -> str:
        """Good for hours; a gateway lives for one request or task. Raises CallFailed."""
        answer = self._client.send(
            "POST",
            "/v1/oauth2/token",
            data={"grant_type": "client_credentials"},
            auth=(self._config["client_id"], self._config["client_secret"]),
        )
        if answer.status == 401:
            words = f"PayPal refuses the client id or the client secret: {answer.data.get('error_description')}"
            raise transport.not_sent(self.failure(ErrorType.AUTHENTICATION_ERROR, words, "401"))
        if answer.status != 200 or not answer.data.get("access_token"):
            raise transport.provider_fault(answer.status)
        return str(answer.data["access_token"])

    def _call(
        self,
        method: str,
        path: str,
        body: dict[str, Any] | None = None,
        *,
        key: str = "",
        params: Mapping[str, str] | None = None,
    ) -> dict[str, Any]:
        headers = {"Authorization": f"Bearer {self._token}"}
        if key:
            headers |= {"PayPal-Request-Id": key, "Prefer": "return=representation"}
        more: dict[str, Any] = {} if body is None else {"json": body}
        answer = self._client.send(method, path, headers=headers, params=params, **more)
        if answer.status in (200, 201) and answer.data:
            return answer.data
        raise self._refusal(answer)

    def _refusal(self, answer: transport.Answer) -> CallFailed:
        said = answer.data
        first = (said.get("details") or [{}])[0]
        code = str(first.get("issue") or said.get("name") or answer.status)
        words = first.get("description") or said.get("message") or code
        if answer.status in (401, 403):
            text = f"PayPal refuses the client id or the client secret: {words}"
            return transport.not_sent(self.failure(ErrorType.AUTHENTICATION_ERROR, text, code))
        if answer.status == 429:
            return transport.not_sent(self.failure(ErrorType.PROVIDER_ERROR, words, code))
        if answer.status not in (400, 404, 422) or not said:
            return transport.provider_fault(answer.status)
        kind = CODES.get(code, ErrorType.VALIDATION_ERROR)
        refusal = transport.absent if answer.status == 404 else transport.not_sent
        return refusal(self.failure(kind, words, code))

    def _result(self, order: dict[str, Any]) -> PaymentResult:
        unit = order["purchase_units"][0]
        captures = _payments(order).get("captures") or []
        money = captures[-1]["amount"] if captures else unit["amount"]
        currency = str(money["currency_code"])
        status = _status(order, captures)
        links = {str(link["rel"]): str(link["href"]) for link in order.get("links") or []}
        approval = links.get("payer-action") or links.get("approve")
        result = PaymentResult(
            status,
            str(order["id"]),
            str(unit.get("custom_id") or ""),
            amounts.in_major(money["value"], currency),
            currency,
            failure=self._declined(captures[-1]) if status == PaymentStatus.FAILED else None,
            next_step={"approval_url": approval, "order_id": str(order["id"])} if approval else {},
        )
        refunds = _payments(order).get("refunds") or []
        going = [one for one in refunds if REFUNDS.get(one["status"]) != RefundStatus.FAILED]
        back = sum((Decimal(str(one["amount"]["value"])) for one in going), Decimal(0))
        return with_refunds(result, back) if status == PaymentStatus.COMPLETED else result

    def _declined(self, capture: dict[str, Any]) -> Failure:
        code = str((capture.get("processor_response") or {}).get("response_code") or "")
        words = str((capture.get("status_details") or {}).get("reason") or "Declined.")
        known = classify(words)
        kind = CODES.get(code) or (known if known in DECLINES else ErrorType.DECLINED_CARD)
        return self.failure(kind, words, code)

    def _refunded(self, refund: dict[str, Any]) -> RefundResult:
        money = refund["amount"]
        currency = str(money["currency_code"])
        status = REFUNDS.get(str(refund["status"]), RefundStatus.PENDING)
        return RefundResult(
            status, str(refund["id"]), amounts.in_major(money["value"], currency), currency
        )


def _money(amount: Decimal, currency: str) -> dict[str, str]:
    return {"currency_code": currency, "value": amounts.plain(amount, currency)}


def _payments(order: dict[str, Any]) -> dict[str, Any]:
    return dict((order.get("purchase_units") or [{}])[0].get("payments") or {})


def _status(order: dict[str, Any], captures: list[dict[str, Any]]) -> PaymentStatus:
    """A captured order says nothing: its capture may still have been declined."""
    if captures:
        return CAPTURES.get(str(captures[-1]["status"]), PaymentStatus.UNKNOWN)
    return ORDERS.get(str(order["status"]), PaymentStatus.UNKNOWN)


def _kind(name: str, thing: dict[str, Any]) -> EventKind:
    if name == "CUSTOMER.DISPUTE.RESOLVED":
        outcome = str((thing.get("dispute_outcome") or {}).get("outcome_code") or "")
        won = {
            "RESOLVED_SELLER_FAVOUR": EventKind.DISPUTE_WON,
            "RESOLVED_BUYER_FAVOUR": EventKind.DISPUTE_LOST,
        }
        return won.get(outcome, EventKind.DISPUTE_UPDATED)
    return EVENTS.get(name, EventKind.OTHER)


def _custom_id(thing: dict[str, Any]) -> object:
    units = thing.get("purchase_units") or [{}]
    return thing.get("custom_id") or units[0].get("custom_id") or ""
