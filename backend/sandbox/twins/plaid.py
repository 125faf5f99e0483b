"""Plaid: link tokens, the exchange of public tokens, bank account tokens for Stripe."""

from datetime import UTC, datetime, timedelta
from typing import Any

from sandbox.credentials import CREDENTIALS
from sandbox.twins.base import Letter, Twin
from sandbox.wire import Request, Response, answer

ACCOUNTS = ("acc-checking", "acc-savings")


class PlaidTwin(Twin):
    name = "plaid"

    def __init__(self) -> None:
        super().__init__()
        self.credentials = dict(CREDENTIALS["plaid_ach"])
        self._used: set[str] = set()

    def answer(self, request: Request) -> Response:
        given = (request.headers.get("plaid-client-id"), request.headers.get("plaid-secret"))
        if given != (self.credentials["plaid_client_id"], self.credentials["plaid_secret"]):
            return self._no(
                400, "INVALID_INPUT", "INVALID_API_KEYS", "invalid client_id or secret provided"
            )
        asked = request.json()
        if request.match("POST", "/link/token/create") is not None:
            until = datetime.now(UTC) + timedelta(hours=4)
            return self._yes(link_token=self.new_id("link-sandbox-"), expiration=until.isoformat())
        if request.match("POST", "/item/public_token/exchange") is not None:
            return self._exchanged(str(asked.get("public_token", "")))
        if request.match("POST", "/processor/stripe/bank_account_token/create") is not None:
            if asked.get("account_id") not in ACCOUNTS:
                return self._no(400, "INVALID_INPUT", "INVALID_ACCOUNT_ID", "account id not found")
            return self._yes(stripe_bank_account_token=self.new_id("btok_"))
        return self._no(404, "INVALID_REQUEST", "NOT_FOUND", "no such endpoint")

    def _exchanged(self, token: str) -> Response:
        if not token.startswith("public-sandbox-") or token in self._used:
            words = "could not find matching public token"
            return self._no(400, "INVALID_INPUT", "INVALID_PUBLIC_TOKEN", words)
        self._used.add(token)
        return self._yes(access_token=self.new_id("access-sandbox-"), item_id=self.new_id("item"))

    def _yes(self, **said: Any) -> Response:
        return answer({**said, "request_id": self.new_id("req")})

    def _no(self, status: int, kind: str, code: str, words: str) -> Response:
        return answer(
            {
                "error_type": kind,
                "error_code": code,
                "error_message": words,
                "display_message": None,
                "request_id": self.new_id("req"),
            },
            status,
        )

    def sign(self, body: bytes, secret: str | None = None) -> Letter:
        raise LookupError("what happens to a payment is told by Stripe")
