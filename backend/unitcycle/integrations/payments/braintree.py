"""Braintree: a nonce from the browser is charged and submitted for settlement at once."""

import logging
import re
from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from functools import cached_property
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import braintree
from braintree.exceptions import http as http_errors
from braintree.exceptions.authentication_error import AuthenticationError
from braintree.exceptions.authorization_error import AuthorizationError
from braintree.exceptions.invalid_signature_error import InvalidSignatureError
from braintree.exceptions.not_found_error import NotFoundError
from braintree.exceptions.too_many_requests_error import TooManyRequestsError

from unitcycle.integrations.payments import amounts, signatures, transport
from unitcycle.integrations.payments.adapter import Adapter, CallFailed
from unitcycle.integrations.payments.errors import AmountRefused, ErrorType, Failure, classify
from unitcycle.integrations.payments.port import (
    EventKind,
    PaymentRequest,
    PaymentResult,
    PaymentStatus,
    RefundRequest,
    RefundResult,
    RefundStatus,
    Refusal,
    WebhookEvent,
    WebhookRefused,
    with_refunds,
)

logging.getLogger("braintree").setLevel(logging.WARNING)

STATUSES = {
    "authorizing": PaymentStatus.PROCESSING,
    "authorized": PaymentStatus.APPROVED,
    "submitted_for_settlement": PaymentStatus.COMPLETED,
    "settling": PaymentStatus.COMPLETED,
    "settlement_confirmed": PaymentStatus.COMPLETED,
    "settled": PaymentStatus.COMPLETED,
    "settlement_pending": PaymentStatus.PROCESSING,
    "settlement_declined": PaymentStatus.FAILED,
    "settlement_failed": PaymentStatus.FAILED,
    "processor_declined": PaymentStatus.FAILED,
    "gateway_rejected": PaymentStatus.FAILED,
    "failed": PaymentStatus.FAILED,
    "voided": PaymentStatus.CANCELLED,
    "authorization_expired": PaymentStatus.CANCELLED,
}
DUPLICATE = "duplicate"
REFUNDABLE = ("settling", "settled", "settlement_confirmed")
VOIDABLE = ("authorized", "submitted_for_settlement", "settlement_pending")
# answers of the processor; what is not here is a decline
CODES = {
    "2001": ErrorType.INSUFFICIENT_FUNDS,
    "2002": ErrorType.LIMIT_EXCEEDED,
    "2003": ErrorType.LIMIT_EXCEEDED,
    "2004": ErrorType.EXPIRED_CARD,
    "2005": ErrorType.INVALID_CARD,
    "2006": ErrorType.INVALID_CARD,
    "2007": ErrorType.INVALID_CARD,
    "2008": ErrorType.INVALID_CARD,
    "2010": ErrorType.INVALID_CARD,
    "3000": ErrorType.PROVIDER_ERROR,
}
EVENTS = {
    "transaction_settled": EventKind.PAYMENT_COMPLETED,
    "transaction_settlement_declined": EventKind.PAYMENT_FAILED,
    "refund_failed": EventKind.REFUND_FAILED,
    "dispute_opened": EventKind.DISPUTE_OPENED,
    "dispute_won": EventKind.DISPUTE_WON,
    "dispute_lost": EventKind.DISPUTE_LOST,
    "dispute_accepted": EventKind.DISPUTE_LOST,
    "dispute_auto_accepted": EventKind.DISPUTE_LOST,
    "dispute_disputed": EventKind.DISPUTE_UPDATED,
    "dispute_under_review": EventKind.DISPUTE_UPDATED,
    "dispute_expired": EventKind.DISPUTE_LOST,
}


class BraintreeGateway(Adapter):
    provider = "braintree"

    def get_client_config(self) -> Mapping[str, str]:
        """An empty token while the provider is away: the form says so."""
        try:
            token = self._asked(lambda: str(self._gateway.client_token.generate()))
        except CallFailed:
            token = ""
        return {"client_token": token}

    def _create(self, request: PaymentRequest) -> PaymentResult:
        (nonce,) = self.given(request, "nonce")
        account = self._account_for(request.currency)
        sale: dict[str, Any] = {
            "amount": amounts.plain(request.amount, request.currency),
            "payment_method_nonce": nonce,
            "order_id": request.reference,
            "merchant_account_id": account,
            "api_request_key": request.idempotency_key,
            "options": {"submit_for_settlement": True},
        }
        if data := request.payload.get("device_data"):
            sale["device_data"] = data
        made = self._asked(lambda: self._gateway.transaction.sale(sale))
        if made.transaction is None:
            raise transport.not_sent(self._validation(made))
        if getattr(made.transaction, "gateway_rejection_reason", None) == DUPLICATE:
            # an account without request keys says so of a second try: the first one was taken
            first = self._find(request.reference, None)
            if first and first.status != PaymentStatus.FAILED:
                return first
        return self._asked(lambda: self._result(made.transaction))

    def _account_for(self, currency: str) -> str:
        """Money in another currency than meant would be taken without it. Raises AmountRefused."""
        accounts = self._accounts
        if currency not in accounts:
            raise AmountRefused(f"This Braintree account does not take {currency}.")
        return accounts[currency]

    @cached_property
    def _accounts(self) -> dict[str, str]:
        found = self._asked(
            lambda: list(self._gateway.merchant_account.all().merchant_accounts.items)
        )
        open_ones = [account for account in found if account.status == "active"]
        # the default last, so that it wins
        return {
            account.currency_iso_code: account.id
            for account in sorted(open_ones, key=lambda account: bool(account.default))
        }

    def _confirm(self, provider_id: str, idempotency_key: str) -> PaymentResult:
        found = self._get(provider_id)
        if found.status != PaymentStatus.APPROVED:
            return found
        key = {"api_request_key": idempotency_key}
        done = self._asked(
            lambda: self._gateway.transaction.submit_for_settlement(provider_id, None, key)
        )
        if done.transaction is None:
            raise transport.not_sent(self._validation(done))
        return self._asked(lambda: self._result(done.transaction))

    def _get(self, provider_id: str) -> PaymentResult:
        return self._asked(lambda: self._result(self._gateway.transaction.find(provider_id)))

    def _find(self, reference: str, since: datetime | None) -> PaymentResult | None:
        query = braintree.TransactionSearch.order_id == reference

        def search() -> PaymentResult | None:
            found = [
                sale for sale in self._gateway.transaction.search(query) if sale.type == "sale"
            ]
            mine = [self._result(sale) for sale in found if sale.order_id == reference]
            return min(mine, key=lambda result: result.status == PaymentStatus.FAILED, default=None)

        return self._asked(search)

    def _refund(self, request: RefundRequest) -> RefundResult:
        sale = self._asked(lambda: self._gateway.transaction.find(request.payment_id))
        if sale.status in VOIDABLE:
            return self._voided(sale, request)
        left = sale.amount - self._returned(sale)
        amount = left if request.amount is None else request.amount
        if sale.status not in REFUNDABLE or not 0 < amount <= left:
            words = "There is not so much left to give back."
            raise transport.not_sent(self.failure(ErrorType.VALIDATION_ERROR, words, sale.status))
        options = {
            "amount": amounts.plain(amount, request.currency),
            "order_id": request.reference,
            "api_request_key": request.idempotency_key,
        }
        done = self._asked(lambda: self._gateway.transaction.refund(request.payment_id, options))
        if done.transaction is None:
            raise transport.not_sent(self._validation(done))
        return self._asked(lambda: self._refunded(done.transaction))

    def _voided(self, sale: Any, request: RefundRequest) -> RefundResult:
        """Before the settlement a payment can only be called off as a whole."""
        if request.amount not in (None, sale.amount):
            words = "Part of it can be given back once it has settled, usually the next day."
            raise transport.not_sent(self.failure(ErrorType.VALIDATION_ERROR, words, "not_settled"))
        key = {"api_request_key": request.idempotency_key}
        done = self._asked(lambda: self._gateway.transaction.void(request.payment_id, key))
        if done.transaction is None:
            raise transport.not_sent(self._validation(done))
        return _called_off(sale, request.currency)

    def _find_refund(self, payment_id: str, reference: str) -> RefundResult | None:
        def search() -> RefundResult | None:
            sale = self._gateway.transaction.find(payment_id)
            if sale.status == "voided":
                return _called_off(sale, sale.currency_iso_code)
            for refund in self._refunds(sale):
                if refund.order_id == reference:
                    return self._refunded(refund)
            return None

        return self._asked(search)

    def _refunds(self, sale: Any) -> list[Any]:
        ids = getattr(sale, "refund_ids", None) or []
        return [self._gateway.transaction.find(refund_id) for refund_id in ids]

    def _returned(self, sale: Any) -> Decimal:
        refunds = self._asked(lambda: self._refunds(sale))
        going = [
            refund for refund in refunds if STATUSES.get(refund.status) != PaymentStatus.FAILED
        ]
        return sum((refund.amount for refund in going), Decimal(0))

    def _webhook(self, body: bytes, headers: Mapping[str, str]) -> WebhookEvent:
        """Both halves are in a form: `bt_signature` over the text of `bt_payload`."""
        signature, payload = _halves(body)
        try:
            event = self._gateway.webhook_notification.parse(signature, payload)
        except InvalidSignatureError:
            raise WebhookRefused(Refusal.BAD_SIGNATURE) from None
        except Exception as error:  # an XML parser stumbles in many ways
            raise WebhookRefused(Refusal.MALFORMED) from error
        sale = getattr(event, "transaction", None)
        dispute = getattr(event, "dispute", None)
        about = sale or getattr(dispute, "transaction", None)
        subject = sale or dispute
        name = f"{event.kind}:{getattr(subject, 'id', '')}:{event.timestamp.isoformat()}"
        currency = str(getattr(subject, "currency_iso_code", None) or "")
        amount = getattr(subject, "amount", None) or getattr(dispute, "amount_disputed", None)
        return WebhookEvent(
            event_id=name if subject else signatures.fallback_id(body),
            kind=EVENTS.get(event.kind, EventKind.OTHER),
            provider_kind=event.kind,
            provider_id=str(getattr(about, "id", "") or ""),
            reference=str(getattr(about, "order_id", "") or ""),
            amount=amounts.in_major(amount, currency) if amount else None,
            currency=currency,
        )

    def _ping(self) -> str:
        accounts = self._asked(lambda: self._accounts)
        return f"Braintree accepts the keys; the account takes {', '.join(sorted(accounts)) or 'nothing'}."

    @cached_property
    def _gateway(self) -> braintree.BraintreeGateway:
        return braintree.BraintreeGateway(
            braintree.Configuration(
                environment=self._environment,
                merchant_id=self._config["merchant_id"],
                public_key=self._config["public_key"],
                private_key=self._config["private_key"],
                timeout=self._timeout,
                wrap_http_exceptions=True,
            )
        )

    @property
    def _environment(self) -> Any:
        """The SDK takes no URL, but a host and a port; without a port it is the provider's own."""
        url = urlsplit(self._base_urls["braintree"])
        if not url.port:
            is_live = self._config["environment"] == "production"
            return braintree.Environment.Production if is_live else braintree.Environment.Sandbox
        host, port = url.hostname or "", str(url.port)
        return braintree.Environment(
            "given", host, port, self._base_urls["braintree"], False, None, host, port
        )

    def _result(self, sale: Any) -> PaymentResult:
        status = STATUSES.get(sale.status, PaymentStatus.UNKNOWN)
        currency = sale.currency_iso_code
        result = PaymentResult(
            status,
            sale.id,
            sale.order_id or "",
            amounts.in_major(sale.amount, currency),
            currency,
            failure=self._declined(sale) if status == PaymentStatus.FAILED else None,
        )
        return (
            with_refunds(result, self._returned(sale))
            if status == PaymentStatus.COMPLETED
            else result
        )

    def _refunded(self, refund: Any) -> RefundResult:
        failed = STATUSES.get(refund.status) == PaymentStatus.FAILED
        return RefundResult(
            RefundStatus.FAILED if failed else RefundStatus.COMPLETED,
            refund.id,
            amounts.in_major(refund.amount, refund.currency_iso_code),
            refund.currency_iso_code,
            self._declined(refund) if failed else None,
        )

    def _declined(self, sale: Any) -> Failure:
        if reason := getattr(sale, "gateway_rejection_reason", None):
            return self.failure(
                ErrorType.DECLINED_CARD, f"Braintree rejected it: {reason}.", reason
            )
        code = str(getattr(sale, "processor_response_code", "") or "")
        words = getattr(sale, "processor_response_text", "") or "Declined."
        return self.failure(CODES.get(code, ErrorType.DECLINED_CARD), words, code)

    def _validation(self, refusal: Any) -> Failure:
        first = next(iter(refusal.errors.deep_errors), None)
        code = getattr(first, "code", "")
        card = classify(refusal.message) == ErrorType.INVALID_CARD
        kind = ErrorType.INVALID_CARD if card else ErrorType.VALIDATION_ERROR
        return self.failure(kind, refusal.message, code)

    def _trouble(self, error: Exception) -> CallFailed | None:
        if isinstance(error, http_errors.TimeoutError):
            return transport.timed_out()
        if isinstance(error, http_errors.ConnectionError):
            return transport.not_reached()
        if isinstance(error, (AuthenticationError, AuthorizationError)):
            words = "Braintree refuses the merchant id, the public key or the private key."
            return transport.not_sent(self.failure(ErrorType.AUTHENTICATION_ERROR, words))
        if isinstance(error, NotFoundError):
            return transport.absent(
                self.failure(ErrorType.VALIDATION_ERROR, "Braintree knows no such payment.")
            )
        if isinstance(error, TooManyRequestsError):
            return transport.not_sent(
                self.failure(ErrorType.PROVIDER_ERROR, "Too many calls.", "429")
            )
        return None


def _called_off(sale: Any, currency: str) -> RefundResult:
    """To the payer a void is a refund of everything."""
    amount = amounts.in_major(sale.amount, currency)
    return RefundResult(RefundStatus.COMPLETED, sale.id, amount, currency)


def _halves(body: bytes) -> tuple[str, str]:
    """Signature and payload. Raises WebhookRefused unless there is exactly one of each."""
    try:
        fields = parse_qsl(body.decode("ascii"), keep_blank_values=True, strict_parsing=True)
    except ValueError:
        raise WebhookRefused(Refusal.BAD_SIGNATURE) from None
    found = dict(fields)
    if not found.get("bt_signature"):
        raise WebhookRefused(Refusal.MISSING_SIGNATURE)
    if len(fields) != 2 or "bt_payload" not in found:
        raise WebhookRefused(Refusal.BAD_SIGNATURE)
    if not re.fullmatch(r"[\w-]+\|[0-9a-f]+(&[\w-]+\|[0-9a-f]+)*", found["bt_signature"]):
        raise WebhookRefused(Refusal.BAD_SIGNATURE)
    return found["bt_signature"], found["bt_payload"]
