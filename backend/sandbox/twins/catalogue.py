"""Which twins there are, and which path belongs to which."""

from sandbox.twins.anthropic import AnthropicTwin
from sandbox.twins.authorize_net import AuthorizeNetTwin
from sandbox.twins.base import Twin
from sandbox.twins.bitcoin import CoinGeckoTwin, MempoolTwin
from sandbox.twins.braintree import BraintreeTwin
from sandbox.twins.flutterwave import FlutterwaveTwin
from sandbox.twins.paypal import PayPalTwin
from sandbox.twins.paystack import PaystackTwin
from sandbox.twins.plaid import PlaidTwin
from sandbox.twins.square import SquareTwin
from sandbox.twins.stripe import StripeTwin

TWINS: tuple[type[Twin], ...] = (
    StripeTwin,
    PaystackTwin,
    FlutterwaveTwin,
    SquareTwin,
    BraintreeTwin,
    AuthorizeNetTwin,
    PayPalTwin,
    PlaidTwin,
    MempoolTwin,
    CoinGeckoTwin,
    AnthropicTwin,
)


def make() -> dict[str, Twin]:
    return {kind.name: kind() for kind in TWINS}


def route(path: str) -> tuple[str | None, str]:
    """The twin's name and the path behind its prefix; no name: the sandbox itself."""
    first, _, rest = path.lstrip("/").partition("/")
    if first == "merchants":
        # the one SDK that takes a host and no path: its own paths begin like this
        return BraintreeTwin.name, f"/{rest}"
    if any(kind.name == first for kind in TWINS):
        return first, f"/{rest}"
    return None, path


def base_urls(url: str) -> dict[str, str]:
    """Of the payment providers, by the names that their adapters use."""
    return {kind.name: f"{url}/{kind.name}" for kind in TWINS if kind.takes_payments}
