"""Braintree: XML, Basic sign-in, nonces, settlement, and webhooks as a signed form."""

import base64
import hashlib
import hmac
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any
from urllib.parse import parse_qsl, urlencode
from xml.etree import ElementTree
from xml.sax.saxutils import escape

from sandbox.twins.base import Letter, Payment, Refund, Twin
from sandbox.wire import Request, Response

OK = "fake-valid-nonce"
# nonce: answer of the processor
DECLINES = {
    "fake-processor-declined-visa-nonce": ("2000", "Do Not Honor"),
    "fake-processor-insufficient-nonce": ("2001", "Insufficient Funds"),
    "fake-processor-limit-nonce": ("2002", "Limit Exceeded"),
    "fake-processor-expired-nonce": ("2004", "Expired Card"),
    "fake-processor-invalid-number-nonce": ("2005", "Invalid Credit Card Number"),
    "fake-processor-unavailable-nonce": ("3000", "Processor Network Unavailable"),
}
REJECTED = "fake-gateway-rejected-fraud-nonce"
LUHN = "fake-luhn-invalid-nonce"
ACCOUNTS = {"sandbox-usd": "USD", "sandbox-eur": "EUR"}


class BraintreeTwin(Twin):
    name = "braintree"

    def __init__(self) -> None:
        super().__init__()
        self._answers: dict[str, Response] = {}

    def answer(self, request: Request) -> Response:
        words = f"{self.credentials['public_key']}:{self.credentials['private_key']}"
        basic = "Basic " + base64.b64encode(words.encode()).decode()
        prefix = f"/{self.credentials['merchant_id']}"
        if request.headers.get("authorization") != basic or not request.path.startswith(
            f"{prefix}/"
        ):
            return Response(401, b"", "application/xml")
        inner = Request(
            request.method,
            request.path.removeprefix(prefix),
            request.query,
            request.headers,
            request.body,
        )
        asked = _read(request.body)
        key = asked.get("api-request-key")
        if key and key in self._answers:
            return self._answers[key]
        response = self._routed(inner, asked)
        if key:
            self._answers[key] = response
        return response

    def _routed(self, request: Request, asked: dict[str, Any]) -> Response:  # noqa: C901 - a table of routes
        if request.match("GET", "/merchant_accounts/") is not None:
            return _xml(self._accounts())
        if request.match("POST", "/client_token") is not None:
            return _xml("<client-token><value>c2FuZGJveA==</value></client-token>", 201)
        if request.match("POST", "/transactions") is not None:
            return self._sold(asked)
        if request.match("POST", "/transactions/advanced_search_ids") is not None:
            return self._searched(request)
        if request.match("POST", "/transactions/advanced_search") is not None:
            wanted = {node.text for node in ElementTree.fromstring(request.body).iter("item")}
            rows = [self._transaction(p) for p in self.payments.values() if p.id in wanted]
            return _xml(
                "<credit-card-transactions type='collection'>"
                + "".join(rows)
                + "</credit-card-transactions>"
            )
        if found := request.match("GET", "/transactions/{}"):
            return self._found(found[0])
        if found := request.match("POST", "/transactions/{}/refund"):
            return self._refunded(found[0], asked)
        if found := request.match("PUT", "/transactions/{}/void"):
            return self._voided(found[0])
        return Response(404, b"", "application/xml")

    def _accounts(self) -> str:
        rows = "".join(
            f"<merchant-account><id>{name}</id><currency-iso-code>{code}</currency-iso-code>"
            f"<status>active</status><default type='boolean'>{str(code == 'USD').lower()}</default>"
            "</merchant-account>"
            for name, code in ACCOUNTS.items()
        )
        return (
            "<merchant-accounts type='collection'><current-page-number type='integer'>1</current-page-number>"
            "<page-size type='integer'>50</page-size>"
            f"<total-items type='integer'>{len(ACCOUNTS)}</total-items>{rows}</merchant-accounts>"
        )

    def _sold(self, asked: dict[str, Any]) -> Response:
        nonce = asked.get("payment-method-nonce", "")
        if nonce == LUHN:
            return _invalid("81715", "Credit card number is invalid.")
        if nonce not in (OK, REJECTED, *DECLINES):
            return _invalid("91565", "Unknown or expired payment_method_nonce.")
        account = asked.get("merchant-account-id", "sandbox-usd")
        payment = Payment(
            self.new_id("bt"),
            asked.get("order-id", ""),
            Decimal(asked.get("amount", "0")),
            ACCOUNTS.get(account, "USD"),
            "submitted_for_settlement",
        )
        same = [
            p
            for p in self.payments.values()
            if p.reference and p.reference == payment.reference and p.status == payment.status
        ]
        self.payments[payment.id] = payment
        if same:
            # what its duplicate checking says when no request key tells the two apart
            payment.status = "gateway_rejected"
            payment.facts |= {"rejection": "duplicate", "took": False}
            return self._refused(payment, "Gateway Rejected: duplicate")
        if nonce in DECLINES:
            payment.status = "processor_declined"
            payment.facts["processor"] = DECLINES[nonce]
            return self._refused(payment, DECLINES[nonce][1])
        if nonce == REJECTED:
            payment.status = "gateway_rejected"
            payment.facts["rejection"] = "fraud"
            return self._refused(payment, "Gateway Rejected: fraud")
        return _xml(self._transaction(payment), 201)

    def _refused(self, payment: Payment, words: str) -> Response:
        return _xml(
            "<api-error-response><errors><errors type='array'/></errors>"
            f"<message>{escape(words)}</message>{self._transaction(payment)}</api-error-response>",
            422,
        )

    def _searched(self, request: Request) -> Response:
        node = ElementTree.fromstring(request.body).find("order_id/is")
        if node is None:
            node = ElementTree.fromstring(request.body).find("order-id/is")
        wanted = node.text if node is not None else None
        ids = [p.id for p in self.payments.values() if p.reference == wanted]
        items = "".join(f"<item>{name}</item>" for name in ids)
        return _xml(
            "<search-results><page-size type='integer'>50</page-size>"
            f"<ids type='array'>{items}</ids></search-results>"
        )

    def _found(self, wanted: str) -> Response:
        for payment in self.payments.values():
            if payment.id == wanted:
                return _xml(self._transaction(payment))
            for refund in payment.refunds:
                if refund.id == wanted:
                    return _xml(self._refund(payment, refund))
        return Response(404, b"", "application/xml")

    def _refunded(self, wanted: str, asked: dict[str, Any]) -> Response:
        payment = self.payments.get(wanted)
        if not payment:
            return Response(404, b"", "application/xml")
        if payment.status != "settled":
            return _invalid("91506", "Cannot refund transaction unless it is settled.")
        amount = Decimal(asked.get("amount") or payment.amount)
        if not 0 < amount <= payment.left:
            return _invalid("91521", "Refund amount is too large.")
        refund = Refund(
            self.new_id("bt"), amount, "submitted_for_settlement", asked.get("order-id", "")
        )
        payment.refunds.append(refund)
        return _xml(self._refund(payment, refund), 201)

    def _voided(self, wanted: str) -> Response:
        payment = self.payments.get(wanted)
        if not payment:
            return Response(404, b"", "application/xml")
        if payment.status != "submitted_for_settlement":
            return _invalid("91504", "Transaction can only be voided if status is authorized.")
        payment.status = "voided"
        return _xml(self._transaction(payment))

    def pay(self, payment_id: str, fate: str) -> None:
        """The night passes: "settle", or anything else for a settlement that is declined."""
        payment = self.find(payment_id)
        is_good = fate in ("settle", "ok")
        payment.status = "settled" if is_good else "settlement_declined"
        kind = "transaction_settled" if is_good else "transaction_settlement_declined"
        stamp = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        xml = (
            f"<notification><timestamp type='datetime'>{stamp}</timestamp><kind>{kind}</kind>"
            f"<subject>{self._transaction(payment)}</subject></notification>"
        )
        self.tell(kind, payment.id, base64.encodebytes(xml.encode()))

    def _transaction(self, payment: Payment) -> str:
        code, words = payment.facts.get("processor", ("1000", "Approved"))
        rejection = payment.facts.get("rejection")
        refunds = "".join(f"<item>{refund.id}</item>" for refund in payment.refunds)
        return (
            f"<transaction><id>{payment.id}</id><status>{payment.status}</status><type>sale</type>"
            f"<currency-iso-code>{payment.currency}</currency-iso-code><amount>{payment.amount:.2f}</amount>"
            f"<order-id>{escape(payment.reference)}</order-id>"
            f"<processor-response-code>{code}</processor-response-code>"
            f"<processor-response-text>{escape(words)}</processor-response-text>"
            + (
                f"<gateway-rejection-reason>{rejection}</gateway-rejection-reason>"
                if rejection
                else ""
            )
            + f"<refund-ids type='array'>{refunds}</refund-ids></transaction>"
        )

    def _refund(self, payment: Payment, refund: Refund) -> str:
        return (
            f"<transaction><id>{refund.id}</id><status>{refund.status}</status><type>credit</type>"
            f"<currency-iso-code>{payment.currency}</currency-iso-code><amount>{refund.amount:.2f}</amount>"
            f"<order-id>{escape(refund.reference)}</order-id>"
            f"<refunded-transaction-id>{payment.id}</refunded-transaction-id></transaction>"
        )

    def sign(self, body: bytes, secret: str | None = None) -> Letter:
        """The body of an event is the payload's text; on the wire it is one field of a form."""
        key = hashlib.sha1((secret or self.credentials["private_key"]).encode()).digest()
        signed = hmac.new(key, body, hashlib.sha1).hexdigest()
        form = {
            "bt_signature": f"{self.credentials['public_key']}|{signed}",
            "bt_payload": body.decode(),
        }
        return Letter(
            urlencode(form).encode(), {"Content-Type": "application/x-www-form-urlencoded"}
        )

    def spoil(self, letter: Letter, how: str) -> Letter:
        form = dict(parse_qsl(letter.body.decode()))
        if how == "unsigned":
            form.pop("bt_signature")
        elif how == "signature":
            last = form["bt_signature"][-1]
            form["bt_signature"] = form["bt_signature"][:-1] + ("0" if last != "0" else "1")
        else:
            form["bt_payload"] = "A" + form["bt_payload"][1:]
        return Letter(urlencode(form).encode(), letter.headers)


def _read(body: bytes) -> dict[str, Any]:
    """The leaves of a request's XML by their names."""
    if not body:
        return {}
    try:
        root = ElementTree.fromstring(body)
    except ElementTree.ParseError:
        return {}
    return {node.tag.replace("_", "-"): node.text or "" for node in root.iter() if not len(node)}


def _xml(text: str, status: int = 200) -> Response:
    whole = f'<?xml version="1.0" encoding="UTF-8"?>\n{text}'
    return Response(status, whole.encode(), "application/xml; charset=utf-8")


def _invalid(code: str, words: str) -> Response:
    return _xml(
        "<api-error-response><errors><errors type='array'/><transaction><errors type='array'>"
        f"<error><code>{code}</code><attribute>base</attribute><message>{words}</message></error>"
        f"</errors></transaction></errors><message>{words}</message></api-error-response>",
        422,
    )
