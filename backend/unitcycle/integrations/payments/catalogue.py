"""Finds providers, checks their configuration, makes their gateways. No SDK is imported before it is used."""

import re
from collections.abc import Mapping
from importlib import import_module
from typing import Any, cast

from unitcycle.integrations.payments.errors import NotConfigured, UnknownProvider
from unitcycle.integrations.payments.port import PaymentGateway
from unitcycle.integrations.payments.providers import PROVIDERS, Provider, Setting

LONGEST_VALUE = 500


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
    is_live = config.get(provider.environment) in ("live", "production", "bitcoin")
    return provider.live if is_live else provider.test


def sandbox_urls(url: str) -> dict[str, str]:
    """The base URLs of all providers when a sandbox at that address stands in for them."""
    names = {name for provider in PROVIDERS.values() for name in provider.live}
    return {name: f"{url.rstrip('/')}/{name}" for name in sorted(names)}


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
    if not provider.adapter:
        raise UnknownProvider(f"{provider.label} is no gateway: it is watched (bitcoin.wallet).")
    checked = checked_config(name, config)
    module, _, kind = provider.adapter.partition(":")
    adapter = getattr(import_module(f"unitcycle.integrations.payments.{module}"), kind)
    more = {} if timeout is None else {"timeout": timeout}
    urls = {**base_urls_of(name, checked), **(base_urls or {})}
    return cast(PaymentGateway, adapter(checked, urls, **more))


def bitcoin_wallet(config: Mapping[str, str], base_urls: Mapping[str, str] | None = None) -> Any:
    """The watch-only wallet (`bitcoin.wallet.BitcoinWallet`); its library is imported now and not before.

    Raises NotConfigured, KeyRefused.
    """
    module = import_module("unitcycle.integrations.payments.bitcoin.wallet")
    return module.wallet_for(config, base_urls)
