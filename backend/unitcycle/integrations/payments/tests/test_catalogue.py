import subprocess
import sys

import pytest

from sandbox.credentials import CREDENTIALS
from unitcycle.integrations.payments.catalogue import (
    base_urls_of,
    checked_config,
    gateway_for,
    provider_named,
)
from unitcycle.integrations.payments.errors import NotConfigured, UnknownProvider
from unitcycle.integrations.payments.providers import PROVIDERS

KEYS = {
    "stripe": "secret_key publishable_key webhook_secret",
    "paypal": "client_id client_secret mode webhook_id",
    "square": "access_token application_id location_id environment webhook_signature_key webhook_url",
    "authorize_net": "api_login_id transaction_key signature_key client_key environment",
    "braintree": "merchant_id public_key private_key environment",
    "plaid_ach": "plaid_client_id plaid_secret plaid_environment stripe_secret_key"
    " stripe_publishable_key stripe_webhook_secret",
    "bitcoin": "xpub network payment_window_minutes required_confirmations",
    "paystack": "PAYSTACK_SECRET_KEY PAYSTACK_PUBLIC_KEY",
    "flutterwave": "FLUTTERWAVE_SECRET_KEY FLUTTERWAVE_PUBLIC_KEY FLUTTERWAVE_WEBHOOK_SECRET",
}
each = pytest.mark.parametrize("provider", PROVIDERS.values(), ids=lambda provider: provider.name)


def test_the_keys_are_those_of_the_contract():
    found = {
        name: " ".join(setting.key for setting in provider.settings)
        for name, provider in PROVIDERS.items()
    }
    assert found == KEYS


@each
def test_every_setting_can_be_asked_for_in_a_form(provider):
    assert provider.label
    assert provider.methods
    assert all(setting.label and setting.help for setting in provider.settings)
    assert all(
        setting.default in setting.choices for setting in provider.settings if setting.choices
    )
    assert all(
        url.startswith("https://") for url in (*provider.live.values(), *provider.test.values())
    )


@each
def test_a_complete_configuration_is_taken_and_filled_up(provider):
    given = CREDENTIALS[provider.name]
    without_defaults = {
        setting.key: given[setting.key] for setting in provider.settings if not setting.default
    }

    checked = checked_config(provider.name, without_defaults)

    assert checked.keys() == {setting.key for setting in provider.settings}


@each
def test_every_missing_key_is_named_and_no_value_is_repeated(provider):
    for setting in provider.settings:
        wrong = {**CREDENTIALS[provider.name], setting.key: "wrong value with spaces"}
        with pytest.raises(NotConfigured) as refused:
            checked_config(provider.name, wrong)
        assert list(refused.value.fields) == [setting.key]
        assert "wrong value" not in f"{refused.value} {refused.value.fields}"


def test_a_setting_nobody_knows_is_refused():
    with pytest.raises(NotConfigured) as refused:
        checked_config("stripe", {**CREDENTIALS["stripe"], "hot_wallet_key": "x"})
    assert list(refused.value.fields) == ["hot_wallet_key"]


@pytest.mark.parametrize("name", ["", "stripe ", "venmo", "__class__"])
def test_an_unknown_provider_is_refused(name):
    for ask in (provider_named, lambda name: gateway_for(name, {})):
        with pytest.raises(UnknownProvider):
            ask(name)


@pytest.mark.parametrize(
    ("name", "config", "host"),
    [
        ("paypal", {"mode": "live"}, "https://api-m.paypal.com"),
        ("paypal", {"mode": "sandbox"}, "https://api-m.sandbox.paypal.com"),
        ("paypal", {}, "https://api-m.sandbox.paypal.com"),
        ("square", {"environment": "production"}, "https://connect.squareup.com"),
        ("authorize_net", {"environment": "sandbox"}, "https://apitest.authorize.net"),
        ("plaid_ach", {"plaid_environment": "production"}, "https://production.plaid.com"),
        ("bitcoin", {"network": "bitcoin"}, "https://mempool.space/api"),
        ("bitcoin", {"network": "testnet"}, "https://mempool.space/testnet4/api"),
    ],
)
def test_real_money_moves_only_where_the_configuration_says_so(name, config, host):
    assert host in base_urls_of(name, config).values()


def test_no_sdk_is_imported_before_it_is_used():
    code = (
        "import sys; import unitcycle.integrations.payments.catalogue;"
        "print([name for name in ('stripe', 'square', 'braintree', 'plaid', 'embit', 'httpx')"
        " if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"
