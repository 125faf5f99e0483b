"""The providers: what each needs to be configured, what it takes, and where its API is.

The guided form, the API of gateways and the adapters are all made from this table. It imports no SDK.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import cast

from unitcycle.integrations.payments.errors import NotConfigured, UnknownProvider
from unitcycle.integrations.payments.port import PaymentGateway

LONGEST_VALUE = 500


@dataclass(frozen=True)
class Setting:
    """One key of a gateway's configuration. A secret is encrypted, written and never shown again.

    `pattern` is what the whole value has to look like; `choices` what it may be.
    """

    key: str
    label: str
    help: str
    secret: bool = False
    required: bool = True
    choices: tuple[str, ...] = ()
    default: str = ""
    pattern: str = r"\S+"


@dataclass(frozen=True)
class Provider:
    """`adapter` is module:class. `hosts` by a name, for the test and for the live environment.

    `environment`: the setting that says which; without one the keys themselves do, and both are the same host.
    `payload`: what the provider's script in the browser has to give before a payment can be made.
    `has_webhook`: False means that it is asked instead (N-21).
    """

    name: str
    label: str
    adapter: str
    settings: tuple[Setting, ...]
    currencies: frozenset[str]
    methods: tuple[str, ...]
    live: Mapping[str, str]
    test: Mapping[str, str]
    environment: str = ""
    payload: tuple[str, ...] = ()
    has_webhook: bool = True

    @property
    def secrets(self) -> tuple[str, ...]:
        return tuple(setting.key for setting in self.settings if setting.secret)


def _currencies(names: str) -> frozenset[str]:
    return frozenset(names.split())


_ENVIRONMENT = "Sandbox while you try things out, production when real money shall move."

STRIPE = Provider(
    name="stripe",
    label="Stripe",
    adapter="stripe:StripeGateway",
    settings=(
        Setting(
            "secret_key",
            "Secret key",
            "Developers, API keys. Begins with sk_ or rk_.",
            secret=True,
            pattern=r"(sk|rk)_\w+",
        ),
        Setting(
            "publishable_key",
            "Publishable key",
            "Beside the secret key. Begins with pk_.",
            pattern=r"pk_\w+",
        ),
        Setting(
            "webhook_secret",
            "Webhook signing secret",
            "Shown where the webhook endpoint is set up. Begins with whsec_.",
            secret=True,
            pattern=r"whsec_\S+",
        ),
    ),
    currencies=_currencies(
        "USD EUR GBP CAD AUD NZD CHF SEK NOK DKK PLN CZK JPY SGD HKD MXN BRL ZAR INR"
    ),
    methods=("card", "bank_account"),
    live={"stripe": "https://api.stripe.com"},
    test={"stripe": "https://api.stripe.com"},
)

PAYSTACK = Provider(
    name="paystack",
    label="Paystack",
    adapter="paystack:PaystackGateway",
    settings=(
        Setting(
            "PAYSTACK_SECRET_KEY",
            "Secret key",
            "Settings, API keys and webhooks. Begins with sk_; it also signs the webhooks.",
            secret=True,
            pattern=r"sk_\w+",
        ),
        Setting(
            "PAYSTACK_PUBLIC_KEY",
            "Public key",
            "Beside the secret key. Begins with pk_.",
            pattern=r"pk_\w+",
        ),
    ),
    currencies=_currencies("NGN GHS ZAR KES USD"),
    methods=("card", "bank_transfer", "ussd", "mobile_money"),
    live={"paystack": "https://api.paystack.co"},
    test={"paystack": "https://api.paystack.co"},
)

FLUTTERWAVE = Provider(
    name="flutterwave",
    label="Flutterwave",
    adapter="flutterwave:FlutterwaveGateway",
    settings=(
        Setting(
            "FLUTTERWAVE_SECRET_KEY",
            "Secret key",
            "Settings, API. Begins with FLWSECK.",
            secret=True,
            pattern=r"FLWSECK\S+",
        ),
        Setting(
            "FLUTTERWAVE_PUBLIC_KEY",
            "Public key",
            "Beside the secret key. Begins with FLWPUBK.",
            pattern=r"FLWPUBK\S+",
        ),
        Setting(
            "FLUTTERWAVE_WEBHOOK_SECRET",
            "Secret hash",
            "What you typed as secret hash under Settings, Webhooks. At least 12 characters, and hard to guess.",
            secret=True,
            pattern=r"\S{12,}",
        ),
    ),
    currencies=_currencies("NGN GHS KES ZAR TZS USD EUR GBP XAF XOF RWF"),
    methods=("card", "bank_transfer", "ussd", "mobile_money"),
    live={"flutterwave": "https://api.flutterwave.com/v3"},
    test={"flutterwave": "https://api.flutterwave.com/v3"},
)

SQUARE = Provider(
    name="square",
    label="Square",
    adapter="square:SquareGateway",
    settings=(
        Setting(
            "access_token",
            "Access token",
            "Developer console, your application, Credentials.",
            secret=True,
        ),
        Setting("application_id", "Application ID", "Beside the access token."),
        Setting(
            "location_id", "Location ID", "Which of your locations gets the money.", pattern=r"\w+"
        ),
        Setting(
            "environment",
            "Environment",
            _ENVIRONMENT,
            choices=("sandbox", "production"),
            default="sandbox",
        ),
        Setting(
            "webhook_signature_key",
            "Webhook signature key",
            "Shown with the webhook subscription.",
            secret=True,
        ),
        Setting(
            "webhook_url",
            "Webhook URL",
            "Exactly as it is written in the subscription: it is part of the signature.",
            pattern=r"https?://\S+",
        ),
    ),
    currencies=_currencies("USD CAD GBP EUR AUD JPY"),
    methods=("card", "bank_account"),
    live={"square": "https://connect.squareup.com"},
    test={"square": "https://connect.squareupsandbox.com"},
    environment="environment",
    payload=("source_id",),
)

BRAINTREE = Provider(
    name="braintree",
    label="Braintree",
    adapter="braintree:BraintreeGateway",
    settings=(
        Setting("merchant_id", "Merchant ID", "Settings, Business.", pattern=r"\w+"),
        Setting("public_key", "Public key", "Settings, API, API keys.", pattern=r"\w+"),
        Setting("private_key", "Private key", "Beside the public key.", secret=True),
        Setting(
            "environment",
            "Environment",
            _ENVIRONMENT,
            choices=("sandbox", "production"),
            default="sandbox",
        ),
    ),
    currencies=_currencies("USD EUR GBP CAD AUD NZD CHF SEK NOK DKK PLN CZK SGD HKD MXN ZAR JPY"),
    methods=("card", "paypal"),
    live={"braintree": "https://api.braintreegateway.com"},
    test={"braintree": "https://api.sandbox.braintreegateway.com"},
    environment="environment",
    payload=("nonce",),
)

AUTHORIZE_NET = Provider(
    name="authorize_net",
    label="Authorize.Net",
    adapter="authorize_net:AuthorizeNetGateway",
    settings=(
        Setting("api_login_id", "API login ID", "Account, Settings, API credentials and keys."),
        Setting("transaction_key", "Transaction key", "On the same page.", secret=True),
        Setting(
            "signature_key",
            "Signature key",
            "On the same page; 128 digits and letters. It signs the webhooks.",
            secret=True,
            pattern=r"[0-9A-Fa-f]{128}",
        ),
        Setting("client_key", "Public client key", "Account, Settings, Manage public client key."),
        Setting(
            "environment",
            "Environment",
            _ENVIRONMENT,
            choices=("sandbox", "production"),
            default="sandbox",
        ),
    ),
    currencies=_currencies("USD CAD GBP EUR AUD NZD"),
    methods=("card",),
    live={"authorize_net": "https://api.authorize.net"},
    test={"authorize_net": "https://apitest.authorize.net"},
    environment="environment",
    payload=("opaque_data",),
)

PAYPAL = Provider(
    name="paypal",
    label="PayPal",
    adapter="paypal:PayPalGateway",
    settings=(
        Setting("client_id", "Client ID", "Developer dashboard, Apps and credentials."),
        Setting("client_secret", "Client secret", "Beside the client ID.", secret=True),
        Setting(
            "mode",
            "Mode",
            "Sandbox while you try things out, live when real money shall move.",
            choices=("sandbox", "live"),
            default="sandbox",
        ),
        Setting(
            "webhook_id",
            "Webhook ID",
            "Shown with the webhook in your app; it is part of what is signed.",
            pattern=r"\w+",
        ),
    ),
    currencies=_currencies("USD EUR GBP CAD AUD NZD CHF SEK NOK DKK PLN CZK SGD HKD MXN BRL JPY"),
    methods=("paypal", "card"),
    live={"paypal": "https://api-m.paypal.com"},
    test={"paypal": "https://api-m.sandbox.paypal.com"},
    environment="mode",
)

PLAID_ACH = Provider(
    name="plaid_ach",
    label="Plaid + ACH",
    adapter="plaid_ach:PlaidAchGateway",
    settings=(
        Setting("plaid_client_id", "Plaid client ID", "Plaid dashboard, Developers, Keys."),
        Setting(
            "plaid_secret",
            "Plaid secret",
            "Beside the client ID, one for each environment.",
            secret=True,
        ),
        Setting(
            "plaid_environment",
            "Plaid environment",
            _ENVIRONMENT,
            choices=("sandbox", "production"),
            default="sandbox",
        ),
        Setting(
            "stripe_secret_key",
            "Stripe secret key",
            "The debit itself is made by Stripe. Begins with sk_ or rk_.",
            secret=True,
            pattern=r"(sk|rk)_\w+",
        ),
        Setting(
            "stripe_publishable_key",
            "Stripe publishable key",
            "Beside the Stripe secret key. Begins with pk_.",
            pattern=r"pk_\w+",
        ),
        # N-24: without it no webhook could be verified, and ACH is told by webhooks alone
        Setting(
            "stripe_webhook_secret",
            "Stripe webhook signing secret",
            "Shown where the webhook endpoint is set up at Stripe. Begins with whsec_.",
            secret=True,
            pattern=r"whsec_\S+",
        ),
    ),
    currencies=_currencies("USD"),
    methods=("bank_account",),
    live={"plaid": "https://production.plaid.com", "stripe": "https://api.stripe.com"},
    test={"plaid": "https://sandbox.plaid.com", "stripe": "https://api.stripe.com"},
    environment="plaid_environment",
    payload=("public_token", "account_id"),
)

PROVIDERS: Mapping[str, Provider] = {
    provider.name: provider
    for provider in (
        STRIPE,
        PAYSTACK,
        FLUTTERWAVE,
        SQUARE,
        BRAINTREE,
        AUTHORIZE_NET,
        PAYPAL,
        PLAID_ACH,
    )
}


def provider_named(name: str) -> Provider:
    """Raises UnknownProvider (N-89: nothing of an unknown provider is ever believed)."""
    if name not in PROVIDERS:
        raise UnknownProvider("There is no such payment provider.")
    return PROVIDERS[name]


def checked_config(name: str, config: Mapping[str, str]) -> dict[str, str]:
    """The configuration with defaults filled in and nothing else in it.

    Raises UnknownProvider, and NotConfigured with a sentence for each key at fault. No value is ever quoted.
    """
    provider = provider_named(name)
    kept: dict[str, str] = {}
    problems: dict[str, list[str]] = {}
    for setting in provider.settings:
        value = str(config.get(setting.key) or setting.default).strip()
        if problem := _problem(setting, value):
            problems[setting.key] = [problem]
        elif value:
            kept[setting.key] = value
    for key in config.keys() - {setting.key for setting in provider.settings}:
        problems[str(key)[:64]] = ["This provider has no such setting."]
    if problems:
        raise NotConfigured(f"{provider.label} is not configured completely.", fields=problems)
    return kept


def _problem(setting: Setting, value: str) -> str | None:
    if not value:
        return f"{setting.label} is missing." if setting.required else None
    if setting.choices and value not in setting.choices:
        return f"Has to be one of: {', '.join(setting.choices)}."
    if len(value) > LONGEST_VALUE or not re.fullmatch(setting.pattern, value):
        return f"This cannot be the {setting.label.lower()}. {setting.help}"
    return None


def base_urls_of(name: str, config: Mapping[str, str]) -> Mapping[str, str]:
    """Where the API of a provider is, for the environment that the configuration names."""
    provider = provider_named(name)
    is_live = config.get(provider.environment) in ("live", "production")
    return provider.live if is_live else provider.test


def gateway_for(
    name: str,
    config: Mapping[str, str],
    base_urls: Mapping[str, str] | None = None,
    *,
    timeout: float | None = None,
) -> PaymentGateway:
    """The adapter for a configured account; its SDK is imported now and not before.

    `base_urls` by the names in `Provider.live`, over the provider's own; those missing stay the provider's.
    Raises UnknownProvider, NotConfigured.
    """
    provider = provider_named(name)
    checked = checked_config(name, config)
    module, _, kind = provider.adapter.partition(":")
    adapter = getattr(import_module(f"unitcycle.integrations.payments.{module}"), kind)
    more = {} if timeout is None else {"timeout": timeout}
    urls = {**base_urls_of(name, checked), **(base_urls or {})}
    return cast(PaymentGateway, adapter(checked, urls, **more))
