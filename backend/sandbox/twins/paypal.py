"""PayPal: tokens, orders, captures, refunds, reports, and webhooks signed by a certificate of its own."""

import base64
import uuid
import zlib
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from functools import lru_cache
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.x509.oid import NameOID

from sandbox.twins import checkout
from sandbox.twins.base import Letter, Payment, Refund, Twin
from sandbox.wire import Request, Response, answer, dumps

# fate: the capture's status, the processor's answer, its reason
DECLINES = {
    "Insufficient Funds": ("DECLINED", "5120", "Insufficient funds"),
    "Expired Card": ("DECLINED", "5400", "Expired card"),
    "Incorrect PIN": ("DECLINED", "5180", "Invalid card"),
    "Declined": ("DECLINED", "0500", "Do not honor"),
}
ISSUES = ("INSTRUMENT_DECLINED", "TRANSACTION_LIMIT_EXCEEDED", "PAYER_ACCOUNT_RESTRICTED")
TOKEN = "sandbox-paypal-token"


class PayPalTwin(Twin):
    name = "paypal"

    def __init__(self) -> None:
        super().__init__()
        self._answers: dict[str, Response] = {}
        self._base = ""

    def answer(self, request: Request) -> Response:
        self._base = request.base
        if request.match("GET", "/v1/notifications/certs/SANDBOX-CERT") is not None:
            return Response(200, _identity()[1], "application/x-pem-file")
        if found := request.match("GET", "/checkout/{}"):
            return checkout.shown(self.find(found[0]), "PayPal")
        if found := request.match("POST", "/checkout/{}"):
            payment = self.find(found[0])
            self.pay(payment.id, checkout.fate_of(request))
            return checkout.gone_back(payment.facts["return"], token=payment.id, PayerID="SANDBOX")
        if request.match("POST", "/v1/oauth2/token") is not None:
            return self._token(request)
        if request.headers.get("authorization") != f"Bearer {TOKEN}":
            return answer(
                {"error": "invalid_token", "error_description": "Token signature failed"}, 401
            )
        return self._once(request)

    def _token(self, request: Request) -> Response:
        words = f"{self.credentials['client_id']}:{self.credentials['client_secret']}"
        if (
            request.headers.get("authorization")
            != "Basic " + base64.b64encode(words.encode()).decode()
        ):
            said = {"error": "invalid_client", "error_description": "Client Authentication failed"}
            return answer(said, 401)
        return answer({"access_token": TOKEN, "token_type": "Bearer", "expires_in": 32400})

    def _once(self, request: Request) -> Response:
        key = request.headers.get("paypal-request-id", "")
        if key and f"{request.path} {key}" in self._answers:
            return self._answers[f"{request.path} {key}"]
        response = self._routed(request)
        if key:
            self._answers[f"{request.path} {key}"] = response
        return response

    def _routed(self, request: Request) -> Response:
        if request.match("POST", "/v2/checkout/orders") is not None:
            return self._ordered(request)
        if found := request.match("GET", "/v2/checkout/orders/{}"):
            payment = self.payments.get(found[0])
            return answer(self._order(payment)) if payment else _missing()
        if found := request.match("POST", "/v2/checkout/orders/{}/capture"):
            return self._captured(found[0])
        if found := request.match("GET", "/v2/payments/captures/{}"):
            payment = self._by_capture(found[0])
            return answer(self._capture(payment)) if payment else _missing()
        if found := request.match("POST", "/v2/payments/captures/{}/refund"):
            return self._refunded(found[0], request.json())
        if request.match("GET", "/v1/reporting/transactions") is not None:
            rows = [row for payment in self.payments.values() for row in self._rows(payment)]
            return answer({"transaction_details": rows, "page": 1, "total_pages": 1})
        return _missing()

    def _ordered(self, request: Request) -> Response:
        body = request.json()
        unit = (body.get("purchase_units") or [{}])[0]
        money = unit.get("amount") or {}
        value = str(money.get("value", ""))
        if not value.replace(".", "", 1).isdigit() or Decimal(value) <= 0:
            return _no(
                400, "INVALID_REQUEST", "CANNOT_BE_ZERO_OR_NEGATIVE", "Must be greater than zero."
            )
        context = ((body.get("payment_source") or {}).get("paypal") or {}).get(
            "experience_context"
        ) or {}
        payment = Payment(
            self.new_id("ORDER"),
            str(unit.get("custom_id", "")),
            Decimal(value),
            str(money.get("currency_code", "")),
            "PAYER_ACTION_REQUIRED",
            # until it is captured it has taken nothing
            facts={"unit": unit, "took": False, "return": str(context.get("return_url", ""))},
        )
        self.payments[payment.id] = payment
        return answer(self._order(payment), 201)

    def pay(self, payment_id: str, fate: str) -> None:
        """The payer approves; what the bank will say to the capture is known already."""
        payment = self.find(payment_id)
        payment.status = "APPROVED"
        payment.facts["fate"] = fate
        self._tell("CHECKOUT.ORDER.APPROVED", payment, "checkout-order", self._order(payment))

    def find(self, text: str) -> Payment:
        """Of two orders for one payment the later."""
        for payment in reversed(self.payments.values()):
            if text in (payment.id, payment.reference):
                return payment
        raise LookupError(f"no payment {text}")

    def _captured(self, wanted: str) -> Response:
        payment = self.payments.get(wanted)
        if not payment:
            return _missing()
        if payment.facts.get("capture"):
            return _no(
                422, "UNPROCESSABLE_ENTITY", "ORDER_ALREADY_CAPTURED", "Order already captured."
            )
        if payment.status != "APPROVED":
            return _no(
                422, "UNPROCESSABLE_ENTITY", "ORDER_NOT_APPROVED", "Payer has not approved it."
            )
        others = [p for p in self.payments.values() if p.facts["took"]]
        if any(p.reference and p.reference == payment.reference for p in others):
            return _no(422, "UNPROCESSABLE_ENTITY", "DUPLICATE_INVOICE_ID", "Duplicate invoice id.")
        fate = payment.facts.get("fate", "ok")
        if fate in ISSUES:
            return _no(422, "UNPROCESSABLE_ENTITY", fate, f"The payment was refused ({fate}).")
        payment.status = "COMPLETED"
        payment.facts["capture"] = self.new_id("CAP")
        payment.facts["took"] = fate not in DECLINES
        kind = "PAYMENT.CAPTURE.DECLINED" if fate in DECLINES else "PAYMENT.CAPTURE.COMPLETED"
        self._tell(kind, payment, "capture", self._capture(payment))
        return answer(self._order(payment), 201)

    def _by_capture(self, number: str) -> Payment | None:
        found = [p for p in self.payments.values() if p.facts.get("capture") == number]
        return found[0] if found else None

    def _refunded(self, wanted: str, body: dict[str, Any]) -> Response:
        payment = self._by_capture(wanted)
        if not payment:
            return _missing()
        amount = Decimal(str((body.get("amount") or {}).get("value", payment.left)))
        if not payment.facts["took"] or not 0 < amount <= payment.left:
            words = "The refund amount is more than what is left of the capture."
            return _no(422, "UNPROCESSABLE_ENTITY", "REFUND_AMOUNT_EXCEEDED", words)
        refund = Refund(self.new_id("REF"), amount, "COMPLETED", str(body.get("custom_id", "")))
        payment.refunds.append(refund)
        self._tell("PAYMENT.CAPTURE.REFUNDED", payment, "refund", self._refund(payment, refund))
        return answer(self._refund(payment, refund), 201)

    def _order(self, payment: Payment) -> dict[str, Any]:
        paid: dict[str, Any] = {}
        if payment.facts.get("capture"):
            paid["captures"] = [self._capture(payment)]
        if payment.refunds:
            paid["refunds"] = [self._refund(payment, refund) for refund in payment.refunds]
        unit = {**payment.facts["unit"], **({"payments": paid} if paid else {})}
        link = {
            "rel": "payer-action",
            "href": f"{self._base}/checkout/{payment.id}",
            "method": "GET",
        }
        waits = payment.status == "PAYER_ACTION_REQUIRED"
        return {
            "id": payment.id,
            "status": payment.status,
            "intent": "CAPTURE",
            "purchase_units": [unit],
            "links": [link] if waits else [],
        }

    def _capture(self, payment: Payment) -> dict[str, Any]:
        status = "COMPLETED"
        if payment.refunds:
            status = "PARTIALLY_REFUNDED" if payment.left else "REFUNDED"
        said: dict[str, Any] = {
            "id": payment.facts["capture"],
            "amount": self._money(payment, payment.amount),
            "custom_id": payment.reference,
            "supplementary_data": {"related_ids": {"order_id": payment.id}},
        }
        if decline := DECLINES.get(payment.facts.get("fate", "ok")):
            status, code, reason = decline
            said |= {
                "processor_response": {"response_code": code},
                "status_details": {"reason": reason},
            }
        return {**said, "status": status}

    def _refund(self, payment: Payment, refund: Refund) -> dict[str, Any]:
        return {
            "id": refund.id,
            "status": refund.status,
            "amount": self._money(payment, refund.amount),
            "custom_id": refund.reference,
            "links": [
                {
                    "rel": "up",
                    "href": f"{self._base}/v2/payments/captures/{payment.facts['capture']}",
                }
            ],
        }

    def _rows(self, payment: Payment) -> list[dict[str, Any]]:
        if not payment.facts["took"]:
            return []
        paid = {
            "transaction_id": payment.facts["capture"],
            "custom_field": payment.reference,
            "transaction_status": "S",
        }
        back = [
            {
                "transaction_id": refund.id,
                "paypal_reference_id": payment.facts["capture"],
                "custom_field": payment.reference,
            }
            for refund in payment.refunds
        ]
        return [{"transaction_info": row} for row in (*back, paid)]

    def _money(self, payment: Payment, amount: Decimal) -> dict[str, str]:
        return {"currency_code": payment.currency, "value": f"{amount:.2f}"}

    def _tell(self, kind: str, payment: Payment, what: str, thing: dict[str, Any]) -> None:
        event_id = self.new_id("WH-")
        event = {
            "id": event_id,
            "event_version": "1.0",
            "create_time": datetime.now(UTC).isoformat(),
            "resource_type": what,
            "event_type": kind,
            "resource": thing,
        }
        self.tell(kind, payment.id, dumps(event), event_id)

    def sign(self, body: bytes, secret: str | None = None) -> Letter:
        """What is signed names the merchant's webhook; with another secret it is somebody else's."""
        number, stamp = str(uuid.uuid4()), datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        webhook = secret or self.credentials["webhook_id"]
        signed = f"{number}|{stamp}|{webhook}|{zlib.crc32(body) & 0xFFFFFFFF}".encode()
        signature = _identity()[0].sign(signed, PKCS1v15(), hashes.SHA256())
        return Letter(
            body,
            {
                "Content-Type": "application/json",
                "PAYPAL-TRANSMISSION-ID": number,
                "PAYPAL-TRANSMISSION-TIME": stamp,
                "PAYPAL-TRANSMISSION-SIG": base64.b64encode(signature).decode(),
                "PAYPAL-CERT-URL": f"{self._base}/v1/notifications/certs/SANDBOX-CERT",
                "PAYPAL-AUTH-ALGO": "SHA256withRSA",
            },
        )


@lru_cache(maxsize=1)
def _identity() -> tuple[rsa.RSAPrivateKey, bytes]:
    """A key and a certificate for it, made once per process: they vouch for nobody outside."""
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "messageverificationcerts.sandbox")])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=365))
        .sign(key, hashes.SHA256())
    )
    return key, certificate.public_bytes(serialization.Encoding.PEM)


def _no(status: int, name: str, issue: str, words: str) -> Response:
    details = [{"issue": issue, "description": words}]
    said = {
        "name": name,
        "message": "The requested action failed.",
        "debug_id": "sandbox",
        "details": details,
    }
    return answer(said, status)


def _missing() -> Response:
    return _no(404, "RESOURCE_NOT_FOUND", "INVALID_RESOURCE_ID", "The resource does not exist.")
