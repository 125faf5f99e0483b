"""Stripe: PaymentIntents, confirmed in the browser or at once with a payment method from there."""

import logging
from collections.abc import Mapping
from datetime import datetime
from functools import cached_property
from typing import Any

import requests
import stripe

from unitcycle.core import clock
from unitcycle.integrations.payments import amounts, signatures, transport
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
)

# else the SDK writes a file into the home directory and reports how long calls took
stripe.enable_telemetry = False
# it would write whole bodies into a log that is set to debug
logging.getLogger("stripe").setLevel(logging.WARNING)

STATUSES = {
    "requires_payment_method": PaymentStatus.REQUIRES_ACTION,
    "requires_confirmation": PaymentStatus.REQUIRES_ACTION,
    "requires_action": PaymentStatus.REQUIRES_ACTION,
    "requires_capture": PaymentStatus.APPROVED,
    "processing": PaymentStatus.PROCESSING,
    "succeeded": PaymentStatus.COMPLETED,
    "canceled": PaymentStatus.CANCELLED,
}
REFUND_STATUSES = {
    "succeeded": RefundStatus.COMPLETED,
    "failed": RefundStatus.FAILED,
    "canceled": RefundStatus.FAILED,
}
CODES = {
    "insufficient_funds": ErrorType.INSUFFICIENT_FUNDS,
    "expired_card": ErrorType.EXPIRED_CARD,
    "incorrect_number": ErrorType.INVALID_CARD,
    "invalid_number": ErrorType.INVALID_CARD,
    "invalid_account": ErrorType.INVALID_CARD,
    "incorrect_cvc": ErrorType.INVALID_CARD,
    "invalid_cvc": ErrorType.INVALID_CARD,
    "invalid_expiry_month": ErrorType.INVALID_CARD,
    "invalid_expiry_year": ErrorType.INVALID_CARD,
    "account_closed": ErrorType.INVALID_CARD,
    "no_account": ErrorType.INVALID_CARD,
    "card_velocity_exceeded": ErrorType.LIMIT_EXCEEDED,
    "withdrawal_count_limit_exceeded": ErrorType.LIMIT_EXCEEDED,
    "amount_too_large": ErrorType.LIMIT_EXCEEDED,
    "debit_not_authorized": ErrorType.DECLINED_CARD,
    "authentication_required": ErrorType.DECLINED_CARD,
    "processing_error": ErrorType.PROVIDER_ERROR,
    "card_declined": ErrorType.DECLINED_CARD,
}
EVENTS = {
    "payment_intent.succeeded": EventKind.PAYMENT_COMPLETED,
    "payment_intent.processing": EventKind.PAYMENT_PROCESSING,
    "payment_intent.requires_action": EventKind.PAYMENT_REQUIRES_ACTION,
    "payment_intent.amount_capturable_updated": EventKind.PAYMENT_APPROVED,
    "payment_intent.payment_failed": EventKind.PAYMENT_FAILED,
    "payment_intent.canceled": EventKind.PAYMENT_CANCELLED,
    "charge.dispute.created": EventKind.DISPUTE_OPENED,
    "charge.dispute.updated": EventKind.DISPUTE_UPDATED,
}
REFUND_EVENTS = {
    RefundStatus.PENDING: EventKind.REFUND_PENDING,
    RefundStatus.COMPLETED: EventKind.REFUND_COMPLETED,
    RefundStatus.FAILED: EventKind.REFUND_FAILED,
}


class StripeGateway(Adapter):
    provider = "stripe"
    _secret_key = "secret_key"
    _webhook_key = "webhook_secret"

    def get_client_config(self) -> Mapping[str, str]:
        return {"publishable_key": self._config["publishable_key"]}

    def _create(self, request: PaymentRequest) -> PaymentResult:
        params: dict[str, Any] = {
            "amount": amounts.to_minor(request.amount, request.currency),
            "currency": request.currency.lower(),
            "description": request.description or "Payment",
            "metadata": {**request.metadata, "reference": request.reference},
            **self._means(request),
        }
        if request.customer_email:
            params["receipt_email"] = request.customer_email
        return self._made(params, request.idempotency_key)

    def _means(self, request: PaymentRequest) -> dict[str, Any]:
        """How it is paid: by what the browser chose, at once, or by what it will choose."""
        if not (method := request.payload.get("payment_method")):
            return {"automatic_payment_methods": {"enabled": True}}
        means: dict[str, Any] = {"payment_method": method, "confirm": True}
        if request.return_url:
            return {
                **means,
                "return_url": request.return_url,
                "automatic_payment_methods": {"enabled": True},
            }
        return {**means, "automatic_payment_methods": {"enabled": True, "allow_redirects": "never"}}

    def _made(self, params: dict[str, Any], key: str) -> PaymentResult:
        intents = self._client.v1.payment_intents
        try:
            return self._result(intents.create(params, {"idempotency_key": key}))  # type: ignore[arg-type]
        except stripe.CardError as error:
            # a decline is an answer: the intent is there, and its id belongs to the payment
            intent = _field(error.error, "payment_intent")
            return PaymentResult(
                PaymentStatus.FAILED,
                _field(intent, "id") or "",
                params["metadata"]["reference"],
                amounts.from_minor(params["amount"], params["currency"]),
                params["currency"].upper(),
                failure=self._declined(error.error, error.user_message),
            )
        except Exception as error:
            raise self._explained(error) from None

    def _confirm(self, provider_id: str, idempotency_key: str) -> PaymentResult:
        found = self._get(provider_id)
        if found.status != PaymentStatus.APPROVED:
            return found
        options: Any = {"idempotency_key": idempotency_key}
        return self._result(
            self._asked(lambda: self._client.v1.payment_intents.capture(provider_id, {}, options))
        )

    def _get(self, provider_id: str) -> PaymentResult:
        more: Any = {"expand": ["latest_charge"]}
        return self._result(
            self._asked(lambda: self._client.v1.payment_intents.retrieve(provider_id, more))
        )

    def _find(self, reference: str, since: datetime | None) -> PaymentResult | None:
        quoted = reference.replace("\\", "").replace("'", "")
        params: Any = {
            "query": f"metadata['reference']:'{quoted}'",
            "expand": ["data.latest_charge"],
            "limit": 10,
        }
        page = self._asked(lambda: self._client.v1.payment_intents.search(params))
        found = [self._result(intent) for intent in page.data]
        mine = [result for result in found if result.reference == reference]
        # one that was paid before those that were not
        return min(mine, key=lambda result: result.status == PaymentStatus.FAILED, default=None)

    def _refund(self, request: RefundRequest) -> RefundResult:
        params: Any = {
            "payment_intent": request.payment_id,
            "metadata": {"reference": request.reference, "reason": request.reason},
        }
        if request.amount is not None:
            params["amount"] = amounts.to_minor(request.amount, request.currency)
        options: Any = {"idempotency_key": request.idempotency_key}
        return self._refunded(self._asked(lambda: self._client.v1.refunds.create(params, options)))

    def _find_refund(self, payment_id: str, reference: str) -> RefundResult | None:
        params: Any = {"payment_intent": payment_id, "limit": 100}
        page = self._asked(lambda: self._client.v1.refunds.list(params))
        for refund in page.data:
            if _field(refund.metadata, "reference") == reference:
                return self._refunded(refund)
        return None

    def _webhook(self, body: bytes, headers: Mapping[str, str]) -> WebhookEvent:
        given = signatures.header(headers, "Stripe-Signature")
        secret = self._config.get(self._webhook_key, "")
        signatures.check_stripe(body, given, secret, clock.now())
        return _event(signatures.parsed(body))

    def _ping(self) -> str:
        self._asked(lambda: self._client.v1.balance.retrieve())
        return "Stripe accepts the secret key."

    @cached_property
    def _client(self) -> stripe.StripeClient:
        return stripe.StripeClient(
            self._config[self._secret_key],
            base_addresses={"api": self._base_urls["stripe"].rstrip("/")},
            # the sweep tries again, after it has asked
            max_network_retries=0,
            http_client=stripe.RequestsClient(timeout=self._timeout),
        )

    def _result(self, intent: Any) -> PaymentResult:
        currency = intent.currency.upper()
        amount = amounts.from_minor(intent.amount, currency)
        charge = _field(intent, "latest_charge")
        back = amounts.from_minor(_field(charge, "amount_refunded") or 0, currency)
        status = STATUSES.get(intent.status, PaymentStatus.UNKNOWN)
        problem = _field(intent, "last_payment_error")
        if status == PaymentStatus.REQUIRES_ACTION and problem:
            status = PaymentStatus.FAILED
        if status == PaymentStatus.COMPLETED and back:
            status = PaymentStatus.REFUNDED if back == amount else PaymentStatus.PARTIALLY_REFUNDED
        secret = _field(intent, "client_secret")
        return PaymentResult(
            status,
            intent.id,
            _field(_field(intent, "metadata"), "reference") or "",
            amount,
            currency,
            back,
            failure=self._declined(problem, None) if status == PaymentStatus.FAILED else None,
            next_step={"client_secret": secret} if secret else {},
        )

    def _refunded(self, refund: Any) -> RefundResult:
        currency = refund.currency.upper()
        status = REFUND_STATUSES.get(refund.status or "", RefundStatus.PENDING)
        reason = _field(refund, "failure_reason") or ""
        failure = self.failure(classify(reason), reason, reason)
        return RefundResult(
            status,
            refund.id,
            amounts.from_minor(refund.amount, currency),
            currency,
            failure if status == RefundStatus.FAILED else None,
        )

    def _declined(self, problem: Any, text: str | None) -> Failure:
        code = _field(problem, "decline_code") or _field(problem, "code") or ""
        words = text or _field(problem, "message") or "The card was declined."
        return self.failure(CODES.get(code, ErrorType.DECLINED_CARD), words, code)

    def _trouble(self, error: Exception) -> CallFailed | None:
        if isinstance(error, stripe.APIConnectionError):
            slow = isinstance(error.__cause__, requests.exceptions.Timeout)
            return transport.timed_out() if slow else transport.not_reached()
        if isinstance(error, stripe.StripeError):
            return self._refusal(error)
        return None

    def _refusal(self, error: stripe.StripeError) -> CallFailed:
        code = error.code or ""
        words = error.user_message or ""
        if isinstance(error, (stripe.AuthenticationError, stripe.PermissionError)):
            text = f"Stripe refuses the secret key: {words}"
            return transport.not_sent(self.failure(ErrorType.AUTHENTICATION_ERROR, text, code))
        if isinstance(error, stripe.RateLimitError):
            return transport.not_sent(self.failure(ErrorType.PROVIDER_ERROR, words, "rate_limit"))
        if isinstance(error, stripe.CardError):
            return transport.not_sent(self._declined(error.error, words))
        if isinstance(error, stripe.InvalidRequestError):
            kind = CODES.get(code, ErrorType.VALIDATION_ERROR)
            refusal = transport.absent if code == "resource_missing" else transport.not_sent
            return refusal(self.failure(kind, words, code))
        # a key used for something else, a conflict, a fault: what is there has to be looked up
        return transport.provider_fault(error.http_status or 0)


def _field(holder: Any, name: str) -> Any:
    """A field of an answer, or None: an id in its place, or nothing, is as good as a missing field."""
    return getattr(holder, name, None)


def _event(event: dict[str, Any]) -> WebhookEvent:
    kind, thing = str(event["type"]), event["data"]["object"]
    currency = str(thing.get("currency") or "").upper()
    amount = thing.get("amount")
    refund = thing if thing.get("object") == "refund" else {}
    intent = thing["id"] if kind.startswith("payment_intent.") else thing.get("payment_intent")
    return WebhookEvent(
        event_id=str(event["id"]),
        kind=_kind(kind, thing),
        provider_kind=kind,
        provider_id=str(intent or ""),
        reference="" if refund else str((thing.get("metadata") or {}).get("reference") or ""),
        amount=None if amount is None else amounts.from_minor(int(amount), currency),
        currency=currency,
        refund_id=str(refund.get("id") or ""),
    )


def _kind(name: str, thing: dict[str, Any]) -> EventKind:
    if name.startswith("refund."):
        return REFUND_EVENTS[REFUND_STATUSES.get(str(thing.get("status")), RefundStatus.PENDING)]
    if name == "charge.dispute.closed":
        outcomes = {"won": EventKind.DISPUTE_WON, "lost": EventKind.DISPUTE_LOST}
        return outcomes.get(str(thing.get("status")), EventKind.DISPUTE_UPDATED)
    return EVENTS.get(name, EventKind.OTHER)
