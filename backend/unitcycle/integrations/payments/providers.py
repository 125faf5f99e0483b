"""The table of providers: what each needs to be configured, what it takes, and where its API is."""

from collections.abc import Mapping
from dataclasses import dataclass


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
    """`adapter` is module:class; none where no gateway is asked. `live` and `test` are hosts by a name.

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

BITCOIN = Provider(
    name="bitcoin",
    label="Bitcoin",
    adapter="",
    settings=(
        Setting(
            "xpub",
            "Account public key",
            "Of a native SegWit account: xpub or zpub, on the test network tpub or vpub. Never a private key.",
            pattern=r"[xztv]pub[1-9A-HJ-NP-Za-km-z]{100,112}",
        ),
        Setting(
            "network",
            "Network",
            "The test network while you try things out.",
            choices=("bitcoin", "testnet"),
            default="bitcoin",
        ),
        Setting(
            "payment_window_minutes",
            "Minutes to pay",
            "How long a quote holds, 15 to 1440.",
            default="60",
            pattern=r"1[5-9]|[2-9]\d|[1-9]\d\d|1[0-3]\d\d|14[0-3]\d|1440",
        ),
        Setting(
            "required_confirmations",
            "Confirmations",
            "Blocks until a payment counts, 1 to 6.",
            default="1",
            choices=("1", "2", "3", "4", "5", "6"),
        ),
    ),
    currencies=_currencies(
        "USD EUR GBP CAD AUD NZD CHF SEK NOK DKK PLN CZK SGD HKD MXN BRL ZAR INR NGN"
    ),
    methods=("crypto",),
    live={"mempool": "https://mempool.space/api", "coingecko": "https://api.coingecko.com/api/v3"},
    test={
        "mempool": "https://mempool.space/testnet4/api",
        "coingecko": "https://api.coingecko.com/api/v3",
    },
    environment="network",
    has_webhook=False,
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
        BITCOIN,
    )
}
