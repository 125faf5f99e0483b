"""Square: a card token from the browser is charged at once."""

import hashlib
import re
from collections.abc import Mapping
from datetime import datetime, timedelta
from decimal import Decimal
from functools import cached_property
from typing import Any

import httpx
from square import Square
from square.core.api_error import ApiError
from square.core.request_options import RequestOptions

from unitcycle.integrations.payments import amounts, signatures, transport
from unitcycle.integrations.payments.adapter import Adapter, CallFailed
from unitcycle.integrations.payments.errors import ErrorType, Failure
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
    "APPROVED": PaymentStatus.APPROVED,
    "PENDING": PaymentStatus.PROCESSING,
    "COMPLETED": PaymentStatus.COMPLETED,
    "CANCELED": PaymentStatus.CANCELLED,
    "FAILED": PaymentStatus.FAILED,
}
REFUND_STATUSES = {
    "PENDING": RefundStatus.PENDING,
    "COMPLETED": RefundStatus.COMPLETED,
    "REJECTED": RefundStatus.FAILED,
    "FAILED": RefundStatus.FAILED,
}
CODES = {
    "GENERIC_DECLINE": ErrorType.DECLINED_CARD,
    "CARD_DECLINED": ErrorType.DECLINED_CARD,
    "CARD_DECLINED_CALL_ISSUER": ErrorType.DECLINED_CARD,
    "CARD_DECLINED_VERIFICATION_REQUIRED": ErrorType.DECLINED_CARD,
    "CARDHOLDER_INSUFFICIENT_PERMISSIONS": ErrorType.DECLINED_CARD,
    "VOICE_FAILURE": ErrorType.DECLINED_CARD,
    "INSUFFICIENT_FUNDS": ErrorType.INSUFFICIENT_FUNDS,
    "CARD_EXPIRED": ErrorType.EXPIRED_CARD,
    "EXPIRATION_FAILURE": ErrorType.EXPIRED_CARD,
    "INVALID_EXPIRATION": ErrorType.INVALID_CARD,
    "INVALID_CARD": ErrorType.INVALID_CARD,
    "INVALID_CARD_DATA": ErrorType.INVALID_CARD,
    "INVALID_ACCOUNT": ErrorType.INVALID_CARD,
    "PAN_FAILURE": ErrorType.INVALID_CARD,
    "CVV_FAILURE": ErrorType.INVALID_CARD,
    "VERIFY_CVV_FAILURE": ErrorType.INVALID_CARD,
    "ADDRESS_VERIFICATION_FAILURE": ErrorType.INVALID_CARD,
    "CARD_TOKEN_EXPIRED": ErrorType.INVALID_CARD,
    "CARD_TOKEN_USED": ErrorType.INVALID_CARD,
    "TRANSACTION_LIMIT": ErrorType.LIMIT_EXCEEDED,
    "AMOUNT_TOO_HIGH": ErrorType.LIMIT_EXCEEDED,
    "TEMPORARY_ERROR": ErrorType.PROVIDER_ERROR,
    "RATE_LIMITED": ErrorType.PROVIDER_ERROR,
}
REFUND_EVENTS = {
    RefundStatus.PENDING: EventKind.REFUND_PENDING,
    RefundStatus.COMPLETED: EventKind.REFUND_COMPLETED,
    RefundStatus.FAILED: EventKind.REFUND_FAILED,
}
PAYMENT_EVENTS = {
    PaymentStatus.APPROVED: EventKind.PAYMENT_APPROVED,
    PaymentStatus.PROCESSING: EventKind.PAYMENT_PROCESSING,
    PaymentStatus.COMPLETED: EventKind.PAYMENT_COMPLETED,
    PaymentStatus.CANCELLED: EventKind.PAYMENT_CANCELLED,
    PaymentStatus.FAILED: EventKind.PAYMENT_FAILED,
}
DISPUTES = {"WON": EventKind.DISPUTE_WON, "LOST": EventKind.DISPUTE_LOST}
LONGEST_KEY = 45
# the clocks of two companies differ
SLACK = timedelta(minutes=5)


class SquareGateway(Adapter):
    provider = "square"

    def get_client_config(self) -> Mapping[str, str]:
        return {key: self._config[key] for key in ("application_id", "location_id", "environment")}

    def _create(self, request: PaymentRequest) -> PaymentResult:
        (source,) = self.given(request, "source_id")
        more = {}
        if token := request.payload.get("verification_token"):
            more["verification_token"] = token
        if request.customer_email:
            more["buyer_email_address"] = request.customer_email
        try:
            made = self._client.payments.create(
                source_id=source,
                idempotency_key=_key(request.idempotency_key),
                amount_money=_money(request.amount, request.currency),
                autocomplete=True,
                location_id=self._config["location_id"],
                reference_id=request.reference,
                note=request.description[:500] or "Payment",
                request_options=self._once,
                **more,
            )
            return self._asked(lambda: self._result(made.payment))
        except ApiError as error:
            if declined := self._declined(error, request):
                return declined
            raise self._explained(error) from None
        except CallFailed:
            raise
        except Exception as error:
            raise self._explained(error) from None

    def _confirm(self, provider_id: str, idempotency_key: str) -> PaymentResult:
        found = self._get(provider_id)
        if found.status != PaymentStatus.APPROVED:
            return found
        done = self._asked(
            lambda: self._client.payments.complete(provider_id, request_options=self._once)
        )
        return self._asked(lambda: self._result(done.payment))

    def _get(self, provider_id: str) -> PaymentResult:
        return self._asked(
            lambda: self._result(
                self._client.payments.get(provider_id, request_options=self._once).payment
            )
        )

    def _find(self, reference: str, since: datetime | None) -> PaymentResult | None:
        """Square can only list: the newest first, from when it was sent or of the last year."""
        more = {"begin_time": (since - SLACK).isoformat()} if since else {}

        def search() -> PaymentResult | None:
            pages = self._client.payments.list(
                location_id=self._config["location_id"],
                sort_order="DESC",
                limit=100,
                request_options=self._once,
                **more,
            )
            found = (payment for payment in pages if payment.reference_id == reference)
            mine = [self._result(payment) for payment in found]
            return min(mine, key=lambda result: result.status == PaymentStatus.FAILED, default=None)

        return self._asked(search)

    def _refund(self, request: RefundRequest) -> RefundResult:
        amount = request.amount
        if amount is None:
            paid = self._get(request.payment_id)
            amount = (paid.amount or Decimal(0)) - paid.refunded
        words = f"{request.reference} {request.reason}".strip()[:192]
        return self._asked(
            lambda: self._refunded(
                self._client.refunds.refund_payment(
                    idempotency_key=_key(request.idempotency_key),
                    amount_money=_money(amount, request.currency),
                    payment_id=request.payment_id,
                    reason=words,
                    request_options=self._once,
                ).refund
            )
        )

    def _find_refund(self, payment_id: str, reference: str) -> RefundResult | None:
        def search() -> RefundResult | None:
            paid = self._client.payments.get(payment_id, request_options=self._once).payment
            if not paid or paid.id != payment_id:
                raise ValueError("This is another payment than the one asked for.")
            for refund_id in paid.refund_ids or []:
                refund = self._client.refunds.get(refund_id, request_options=self._once).refund
                if refund and (refund.reason or "").split(" ")[0] == reference:
                    return self._refunded(refund)
            return None

        return self._asked(search)

    def _webhook(self, body: bytes, headers: Mapping[str, str]) -> WebhookEvent:
        """Over the URL as it is registered there and the raw body; Square sends no moment to check."""
        given = signatures.header(headers, "x-square-hmacsha256-signature")
        key = signatures.needed(self._config["webhook_signature_key"])
        signed = self._config["webhook_url"].encode() + body
        signatures.check(signatures.hmac_base64(key, signed, "sha256"), given)
        event = signatures.parsed(body)
        kind = str(event["type"])
        thing = next(iter(event["data"]["object"].values()))
        money = thing.get("amount_money") or {}
        currency = str(money.get("currency") or "")
        is_payment = kind.startswith("payment.")
        return WebhookEvent(
            event_id=str(event.get("event_id") or signatures.fallback_id(body)),
            kind=_kind(kind, thing),
            provider_kind=kind,
            provider_id=_payment_id(thing, is_payment),
            reference=str(thing.get("reference_id") or "") if is_payment else "",
            amount=amounts.from_minor(int(money["amount"]), currency) if money else None,
            currency=currency,
            refund_id=str(thing.get("id") or "") if kind.startswith("refund.") else "",
        )

    def _ping(self) -> str:
        location = self._config["location_id"]
        self._asked(lambda: self._client.locations.get(location, request_options=self._once))
        return "Square accepts the access token and knows the location."

    @cached_property
    def _client(self) -> Square:
        return Square(
            token=self._config["access_token"],
            base_url=self._base_urls["square"].rstrip("/"),
            timeout=self._timeout,
        )

    @property
    def _once(self) -> RequestOptions:
        # the sweep tries again, after it has asked
        return {"max_retries": 0}

    def _result(self, payment: Any) -> PaymentResult:
        money = payment.amount_money
        back = payment.refunded_money
        status = STATUSES.get(payment.status, PaymentStatus.UNKNOWN)
        errors = (payment.card_details.errors if payment.card_details else None) or []
        failed = status == PaymentStatus.FAILED
        result = PaymentResult(
            status,
            payment.id,
            payment.reference_id or "",
            amounts.from_minor(money.amount, money.currency),
            money.currency,
            failure=self._failure(errors) if failed else None,
        )
        returned = amounts.from_minor(back.amount, money.currency) if back else Decimal(0)
        return with_refunds(result, returned) if status == PaymentStatus.COMPLETED else result

    def _refunded(self, refund: Any) -> RefundResult:
        money = refund.amount_money
        return RefundResult(
            REFUND_STATUSES.get(refund.status, RefundStatus.PENDING),
            refund.id,
            amounts.from_minor(money.amount, money.currency),
            money.currency,
        )

    def _failure(self, errors: list[Any]) -> Failure:
        first = errors[0] if errors else None
        code = str(getattr(first, "code", "") or "")
        words = getattr(first, "detail", None) or code.replace("_", " ").capitalize()
        return self.failure(CODES.get(code, ErrorType.DECLINED_CARD), words or "Declined.", code)

    def _declined(self, error: ApiError, request: PaymentRequest) -> PaymentResult | None:
        """A decline is an answer, and may name the payment that failed."""
        if not any(said.category == "PAYMENT_METHOD_ERROR" for said in error.errors):
            return None
        body = error.body if isinstance(error.body, dict) else {}
        return PaymentResult(
            PaymentStatus.FAILED,
            str((body.get("payment") or {}).get("id") or ""),
            request.reference,
            request.amount,
            request.currency,
            failure=self._failure(error.errors),
        )

    def _trouble(self, error: Exception) -> CallFailed | None:
        if isinstance(error, httpx.TimeoutException):
            return transport.timed_out()
        if isinstance(error, httpx.HTTPError):
            return transport.not_reached()
        if isinstance(error, ApiError):
            return self._refusal(error)
        return None

    def _refusal(self, error: ApiError) -> CallFailed:
        status = error.status_code or 0
        said = error.errors[0]
        code, words = str(said.code), said.detail or str(said.code)
        if status in (401, 403):
            text = f"Square refuses the access token: {words}"
            return transport.not_sent(self.failure(ErrorType.AUTHENTICATION_ERROR, text, code))
        if status == 429:
            return transport.not_sent(self.failure(ErrorType.PROVIDER_ERROR, words, code))
        if status >= 500 or status < 400 or code == "IDEMPOTENCY_KEY_REUSED":
            return transport.provider_fault(status)
        kind = CODES.get(code, ErrorType.VALIDATION_ERROR)
        refusal = transport.absent if status == 404 else transport.not_sent
        return refusal(self.failure(kind, words, code))


def _key(key: str) -> str:
    """At most 45 letters; a longer one is digested, so that two of them stay two."""
    return (
        key if len(key) <= LONGEST_KEY else hashlib.sha256(key.encode()).hexdigest()[:LONGEST_KEY]
    )


def _money(amount: Decimal, currency: str) -> Any:
    return {"amount": amounts.to_minor(amount, currency), "currency": currency}


def _payment_id(thing: dict[str, Any], is_payment: bool) -> str:
    disputed = thing.get("disputed_payment") or {}
    return str(
        (thing.get("id") if is_payment else thing.get("payment_id"))
        or disputed.get("payment_id")
        or ""
    )


def _kind(name: str, thing: dict[str, Any]) -> EventKind:
    status = str(thing.get("status") or "")
    if re.fullmatch(r"payment\.(created|updated)", name):
        return PAYMENT_EVENTS.get(STATUSES.get(status, PaymentStatus.UNKNOWN), EventKind.OTHER)
    if re.fullmatch(r"refund\.(created|updated)", name):
        return REFUND_EVENTS[REFUND_STATUSES.get(status, RefundStatus.PENDING)]
    if name == "dispute.created":
        return EventKind.DISPUTE_OPENED
    if name.startswith("dispute."):
        return DISPUTES.get(str(thing.get("state")), EventKind.DISPUTE_UPDATED)
    return EventKind.OTHER
