"""A bank account chosen with Plaid, debited by Stripe over ACH: days pass before it is certain."""

import json
import logging
from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Any, TypeVar

import plaid
import urllib3
from plaid.api import plaid_api
from plaid.model.country_code import CountryCode
from plaid.model.item_public_token_exchange_request import ItemPublicTokenExchangeRequest
from plaid.model.link_token_create_request import LinkTokenCreateRequest
from plaid.model.link_token_create_request_user import LinkTokenCreateRequestUser
from plaid.model.processor_stripe_bank_account_token_create_request import (
    ProcessorStripeBankAccountTokenCreateRequest,
)
from plaid.model.products import Products

from unitcycle.integrations.payments import amounts, transport
from unitcycle.integrations.payments.adapter import CallFailed
from unitcycle.integrations.payments.errors import ErrorType
from unitcycle.integrations.payments.port import PaymentRequest, PaymentResult
from unitcycle.integrations.payments.stripe import StripeGateway

logging.getLogger("plaid").setLevel(logging.WARNING)

T = TypeVar("T")
CODES = {
    "INVALID_API_KEYS": ErrorType.AUTHENTICATION_ERROR,
    "UNAUTHORIZED_ENVIRONMENT": ErrorType.AUTHENTICATION_ERROR,
    "RATE_LIMIT_EXCEEDED": ErrorType.PROVIDER_ERROR,
    "INSTITUTION_DOWN": ErrorType.PROVIDER_ERROR,
    "INSTITUTION_NOT_RESPONDING": ErrorType.PROVIDER_ERROR,
    "PRODUCT_NOT_READY": ErrorType.PROVIDER_ERROR,
    "ITEM_LOGIN_REQUIRED": ErrorType.VALIDATION_ERROR,
}
# it can be exchanged once: whoever comes with it again was here before
TOKEN_USED = "INVALID_PUBLIC_TOKEN"


class PlaidAchGateway(StripeGateway):
    provider = "plaid_ach"
    _secret_key = "stripe_secret_key"
    _webhook_key = "stripe_webhook_secret"

    def get_client_config(self) -> Mapping[str, str]:
        """An empty link token while Plaid is away: the form says so."""
        try:
            token = self._link_token("resident")
        except CallFailed:
            token = ""
        return {
            "link_token": token,
            "stripe_publishable_key": self._config["stripe_publishable_key"],
        }

    def _create(self, request: PaymentRequest) -> PaymentResult:
        public_token, account = self.given(request, "public_token", "account_id")
        try:
            bank = self._bank_token(public_token, account)
        except CallFailed as trouble:
            if trouble.failure.provider_code != TOKEN_USED:
                raise
            if found := self._find(request.reference, None):
                return found
            raise CallFailed(trouble.failure, certain=False) from None
        source = self._source(bank, request)
        return self._made(
            {
                **source,
                "amount": amounts.to_minor(request.amount, request.currency),
                "currency": request.currency.lower(),
                "description": request.description or "Payment",
                "metadata": {**request.metadata, "reference": request.reference},
                "payment_method_types": ["us_bank_account"],
                "mandate_data": {"customer_acceptance": _acceptance(request.payload)},
                "confirm": True,
            },
            request.idempotency_key,
        )

    def _bank_token(self, public_token: str, account: str) -> str:
        exchange = ItemPublicTokenExchangeRequest(public_token=public_token)
        item = self._plaid_asked(
            lambda: self._plaid.item_public_token_exchange(exchange, _request_timeout=self._timeout)
        )
        wanted = ProcessorStripeBankAccountTokenCreateRequest(
            access_token=item.access_token, account_id=account
        )
        made = self._plaid_asked(
            lambda: self._plaid.processor_stripe_bank_account_token_create(
                wanted, _request_timeout=self._timeout
            )
        )
        return str(made.stripe_bank_account_token)

    def _source(self, bank: str, request: PaymentRequest) -> dict[str, str]:
        """The bank account at Stripe: it hangs on a customer, who is made for it."""
        params: Any = {"source": bank, "metadata": {"reference": request.reference}}
        if request.customer_email:
            params["email"] = request.customer_email
        if request.customer_name:
            params["name"] = request.customer_name
        key: Any = {"idempotency_key": f"{request.idempotency_key}-customer"}
        customer = self._asked(lambda: self._client.v1.customers.create(params, key))
        return {"customer": customer.id, "payment_method": str(customer.default_source)}

    def _link_token(self, user: str) -> str:
        wanted = LinkTokenCreateRequest(
            products=[Products("auth")],
            client_name="UnitCycle",
            country_codes=[CountryCode("US")],
            language="en",
            user=LinkTokenCreateRequestUser(client_user_id=user),
        )
        made = self._plaid_asked(
            lambda: self._plaid.link_token_create(wanted, _request_timeout=self._timeout)
        )
        return str(made.link_token)

    def _ping(self) -> str:
        self._link_token("connection-test")
        super()._ping()
        return "Plaid and Stripe both accept their keys."

    @cached_property
    def _plaid(self) -> Any:
        configuration = plaid.Configuration(
            host=self._base_urls["plaid"].rstrip("/"),
            api_key={
                "clientId": self._config["plaid_client_id"],
                "secret": self._config["plaid_secret"],
                "plaidVersion": "2020-09-14",
            },
        )
        return plaid_api.PlaidApi(plaid.ApiClient(configuration))

    def _plaid_asked(self, call: Callable[[], T]) -> T:
        """Plaid's answer. Raises CallFailed: as no money moves at Plaid, a refusal of its is certain."""
        try:
            return call()
        except plaid.ApiException as error:
            raise self._plaid_refusal(error) from None
        except urllib3.exceptions.HTTPError as error:
            slow = isinstance(getattr(error, "reason", error), urllib3.exceptions.TimeoutError)
            raise (transport.timed_out() if slow else transport.not_reached()) from None
        except Exception as error:
            raise self._explained(error) from None

    def _plaid_refusal(self, error: plaid.ApiException) -> CallFailed:
        try:
            said = json.loads(error.body)
        except (TypeError, ValueError):
            said = {}
        status = int(error.status or 0)
        if status >= 500 or not isinstance(said, dict) or not said:
            return transport.provider_fault(status)
        code = str(said.get("error_code") or "")
        words = said.get("display_message") or said.get("error_message") or code
        kind = CODES.get(code, ErrorType.VALIDATION_ERROR)
        if kind == ErrorType.AUTHENTICATION_ERROR:
            words = f"Plaid refuses the client id or the secret: {words}"
        return transport.not_sent(self.failure(kind, words, code))


def _acceptance(payload: Mapping[str, str]) -> dict[str, Any]:
    """How the payer agreed to the debit: in a browser, when the form says which."""
    ip, agent = payload.get("ip_address"), payload.get("user_agent")
    if ip and agent:
        return {"type": "online", "online": {"ip_address": ip, "user_agent": agent}}
    return {"type": "offline", "offline": {}}
