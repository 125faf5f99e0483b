"""Stripe: PaymentIntents, refunds, search, balance, over forms with brackets."""

import hashlib
import hmac
import re
import time
from decimal import Decimal
from typing import Any

from sandbox.twins.base import Letter, Payment, Refund, Twin
from sandbox.wire import Request, Response, answer, dumps

# payment method: code, decline code, words
DECLINES = {
    "pm_card_visa_chargeDeclined": ("card_declined", "generic_decline", "Your card was declined."),
    "pm_card_visa_chargeDeclinedInsufficientFunds": (
        "card_declined",
        "insufficient_funds",
        "Your card has insufficient funds.",
    ),
    "pm_card_chargeDeclinedExpiredCard": ("expired_card", None, "Your card has expired."),
    "pm_card_chargeDeclinedIncorrectCvc": (
        "incorrect_cvc",
        None,
        "Your card's security code is incorrect.",
    ),
    "pm_card_chargeDeclinedProcessingError": (
        "processing_error",
        None,
        "An error occurred while processing your card.",
    ),
    "pm_card_visa_chargeDeclinedVelocityLimitExceeded": (
        "card_declined",
        "card_velocity_exceeded",
        "Your card was declined for making repeated attempts too frequently or exceeding its limit.",
    ),
}
# of a debit that the bank turns back some days later
RETURNS = {
    "pm_usBankAccount_insufficientFunds": (
        "insufficient_funds",
        None,
        "The account has insufficient funds.",
    ),
    "pm_usBankAccount_accountClosed": ("account_closed", None, "The bank account has been closed."),
    "pm_usBankAccount_noAccount": ("no_account", None, "The bank account could not be located."),
    "pm_usBankAccount_debitNotAuthorized": (
        "debit_not_authorized",
        None,
        "Debits to the bank account are not authorized.",
    ),
}
DECLINES |= RETURNS
ACTION = "pm_card_threeDSecure2Required"
BANK = "pm_usBankAccount"
PAYS = ("pm_card_visa", "pm_card_mastercard", BANK, ACTION, *DECLINES)


class StripeTwin(Twin):
    name = "stripe"

    def __init__(self) -> None:
        super().__init__()
        self._answers: dict[str, tuple[str, Response]] = {}

    def answer(self, request: Request) -> Response:
        key = request.headers.get("authorization", "").removeprefix("Bearer ")
        if key != self.credentials["secret_key"]:
            # as the real one does, the key is quoted in part: adapters have to hide it
            return _error(401, f"Invalid API Key provided: {key[:8]}***{key[-4:]}")
        idempotency = request.headers.get("idempotency-key", "")
        if request.method != "POST" or not idempotency:
            return self._routed(request)
        seen = hashlib.sha256(request.path.encode() + request.body).hexdigest()
        if idempotency in self._answers:
            before, response = self._answers[idempotency]
            if before != seen:
                return _error(
                    400,
                    "Keys for idempotent requests can only be used with the same parameters.",
                    kind="idempotency_error",
                )
            return response
        response = self._routed(request)
        self._answers[idempotency] = (seen, response)
        return response

    def _routed(self, request: Request) -> Response:  # noqa: C901 - a table of routes
        if request.match("GET", "/v1/balance") is not None:
            return answer({"object": "balance", "available": [], "pending": [], "livemode": False})
        if request.match("POST", "/v1/customers") is not None:
            return self._customer(request.form())
        if request.match("POST", "/v1/payment_intents") is not None:
            return self._created(request.form())
        if request.match("GET", "/v1/payment_intents/search") is not None:
            return self._searched(request)
        if found := request.match("POST", "/v1/payment_intents/{}/confirm"):
            return self._confirmed(found[0], request.form())
        if found := request.match("POST", "/v1/payment_intents/{}/cancel"):
            return self._cancelled(found[0])
        if found := request.match("GET", "/v1/payment_intents/{}"):
            payment = self.payments.get(found[0])
            return answer(self._intent(payment)) if payment else _missing(found[0])
        if request.match("POST", "/v1/refunds") is not None:
            return self._refunded(request.form())
        if request.match("GET", "/v1/refunds") is not None:
            return self._refunds(request)
        return _error(404, f"Unrecognized request URL ({request.method}: {request.path}).")

    def _customer(self, form: dict[str, Any]) -> Response:
        if not str(form.get("source", "")).startswith("btok_"):
            return _error(400, "No such token", code="resource_missing")
        said = {
            "id": self.new_id("cus_"),
            "object": "customer",
            "default_source": self.new_id("ba_"),
        }
        return answer({**said, "metadata": form.get("metadata") or {}})

    def _created(self, form: dict[str, Any]) -> Response:
        amount, currency = str(form.get("amount", "")), str(form.get("currency", ""))
        if not amount.isdigit() or int(amount) < 1:
            return _error(400, "Invalid integer: amount", code="parameter_invalid_integer")
        if int(amount) > 99999999:
            return _error(400, "Amount must be no more than $999,999.99", code="amount_too_large")
        if not re.fullmatch("[a-z]{3}", currency):
            return _error(400, "Invalid currency", code="parameter_invalid")
        metadata = form.get("metadata") or {}
        payment = Payment(
            self.new_id("pi_"),
            str(metadata.get("reference", "")),
            Decimal(amount),
            currency.upper(),
            "requires_payment_method",
            facts={"metadata": metadata, "charge": self.new_id("ch_")},
        )
        self.payments[payment.id] = payment
        if form.get("confirm") == "true":
            return self._tried(payment, str(form.get("payment_method", "")))
        return answer(self._intent(payment))

    def _confirmed(self, payment_id: str, form: dict[str, Any]) -> Response:
        payment = self.payments.get(payment_id)
        if not payment:
            return _missing(payment_id)
        return self._tried(payment, str(form.get("payment_method", "")))

    def _cancelled(self, payment_id: str) -> Response:
        payment = self.payments.get(payment_id)
        if not payment:
            return _missing(payment_id)
        payment.status = "canceled"
        self._tell("payment_intent.canceled", payment)
        return answer(self._intent(payment))

    def _tried(self, payment: Payment, method: str) -> Response:
        if method not in PAYS and not method.startswith("ba_"):
            return _error(400, f"No such PaymentMethod: '{method}'", code="resource_missing")
        if method in DECLINES:
            code, decline, words = DECLINES[method]
            error = {"type": "card_error", "code": code, "message": words}
            error |= {"decline_code": decline} if decline else {}
            payment.facts["error"] = error
            payment.status = "requires_payment_method"
            self._tell("payment_intent.payment_failed", payment)
            return answer({"error": {**error, "payment_intent": self._intent(payment)}}, 402)
        if method == ACTION:
            payment.status = "requires_action"
            self._tell("payment_intent.requires_action", payment)
        elif method == BANK or method.startswith("ba_"):
            payment.status = "processing"
            self._tell("payment_intent.processing", payment)
        else:
            payment.status = "succeeded"
            self._tell("payment_intent.succeeded", payment)
        return answer(self._intent(payment))

    def pay(self, payment_id: str, fate: str) -> None:
        """The payer's browser, or the bank a few days later: "ok" or a test payment method."""
        payment = self.find(payment_id)
        self._tried(payment, "pm_card_visa" if fate == "ok" else fate)

    def _searched(self, request: Request) -> Response:
        found = re.fullmatch(
            r"metadata\['reference'\]:'([^']*)'", request.params().get("query", "")
        )
        if not found:
            return _error(400, "We were unable to parse your search query.")
        mine = [p for p in self.payments.values() if p.reference == found[1]]
        return answer(
            {
                "object": "search_result",
                "url": "/v1/payment_intents/search",
                "has_more": False,
                "data": [self._intent(payment, whole=True) for payment in mine],
            }
        )

    def _refunded(self, form: dict[str, Any]) -> Response:
        payment = self.payments.get(str(form.get("payment_intent", "")))
        if not payment:
            return _missing(str(form.get("payment_intent", "")))
        if payment.status != "succeeded":
            return _error(400, "This PaymentIntent does not have a successful charge to refund.")
        amount = Decimal(form.get("amount", payment.left))
        if not payment.left:
            return _error(400, "Charge has already been refunded.", code="charge_already_refunded")
        if not 0 < amount <= payment.left:
            return _error(
                400, f"Refund amount ({amount}) is greater than unrefunded amount on charge"
            )
        metadata = form.get("metadata") or {}
        refund = Refund(self.new_id("re_"), amount, "succeeded", str(metadata.get("reference", "")))
        payment.refunds.append(refund)
        thing = self._refund(payment, refund)
        self._send("charge.refunded", payment, self._charge(payment))
        self._send("refund.created", payment, thing)
        return answer(thing)

    def _refunds(self, request: Request) -> Response:
        payment = self.payments.get(request.params().get("payment_intent", ""))
        found = [self._refund(payment, refund) for refund in payment.refunds] if payment else []
        return answer({"object": "list", "url": "/v1/refunds", "has_more": False, "data": found})

    def _refund(self, payment: Payment, refund: Refund) -> dict[str, Any]:
        return {
            "id": refund.id,
            "object": "refund",
            "amount": refund.amount,
            "currency": payment.currency.lower(),
            "payment_intent": payment.id,
            "charge": payment.facts["charge"],
            "metadata": {"reference": refund.reference},
            "status": refund.status,
        }

    def _charge(self, payment: Payment) -> dict[str, Any]:
        return {
            "id": payment.facts["charge"],
            "object": "charge",
            "amount": payment.amount,
            "amount_refunded": payment.refunded,
            "currency": payment.currency.lower(),
            "payment_intent": payment.id,
            "metadata": payment.facts["metadata"],
            "refunded": not payment.left,
        }

    def _intent(self, payment: Payment, *, whole: bool = True) -> dict[str, Any]:
        paid = payment.status == "succeeded"
        return {
            "id": payment.id,
            "object": "payment_intent",
            "amount": payment.amount,
            "amount_received": payment.amount if paid else 0,
            "currency": payment.currency.lower(),
            "status": payment.status,
            "client_secret": f"{payment.id}_secret_sandbox",
            "metadata": payment.facts["metadata"],
            "latest_charge": self._charge(payment) if paid and whole else None,
            "last_payment_error": payment.facts.get("error"),
            "livemode": False,
            "created": int(payment.created),
        }

    def _tell(self, kind: str, payment: Payment) -> None:
        self._send(
            kind, payment, {**self._intent(payment), "latest_charge": payment.facts["charge"]}
        )

    def _send(self, kind: str, payment: Payment, thing: dict[str, Any]) -> None:
        event_id = self.new_id("evt_")
        event = {
            "id": event_id,
            "object": "event",
            "api_version": "2026-10-28.endive",
            "created": int(time.time()),
            "type": kind,
            "livemode": False,
            "data": {"object": thing},
        }
        self.tell(kind, payment.id, dumps(event), event_id)

    def sign(self, body: bytes, secret: str | None = None) -> Letter:
        key = secret or self.credentials["webhook_secret"]
        stamp = int(time.time())
        signed = hmac.new(key.encode(), f"{stamp}.".encode() + body, hashlib.sha256).hexdigest()
        return Letter(
            body,
            {"Content-Type": "application/json", "Stripe-Signature": f"t={stamp},v1={signed}"},
        )


def _error(
    status: int, words: str, *, kind: str = "invalid_request_error", code: str = ""
) -> Response:
    error = {"type": kind, "message": words}
    return answer({"error": error | ({"code": code} if code else {})}, status)


def _missing(thing: str) -> Response:
    return _error(404, f"No such payment_intent: '{thing}'", code="resource_missing")
