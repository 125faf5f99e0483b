"""The organisation's accounts at payment providers: set up, made default, tried out, and asked for."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.db.models import RestrictedError

from unitcycle.core import clock
from unitcycle.core.changes import apply_changes
from unitcycle.core.constraints import refusing
from unitcycle.core.errors import Invalid, NotFound
from unitcycle.core.secrets import Unreadable, seal, unseal
from unitcycle.finance.payments.errors import GatewayInUse, NameTaken, NoGateway
from unitcycle.finance.payments.models import Payment, PaymentGatewayConfig
from unitcycle.finance.payments.rules import ProviderName
from unitcycle.integrations.payments import catalogue
from unitcycle.integrations.payments.port import ConnectionCheck, PaymentGateway

_SWITCHES = ("is_active", "is_default")


def get_active_gateway() -> PaymentGatewayConfig:
    """The gateway that online payments go through: the default one (R-P-01). Raises NoGateway."""
    row = PaymentGatewayConfig.objects.filter(is_default=True, is_active=True).first()
    if row is None:
        raise NoGateway("No payment gateway is set up as the default one: online payment is off.")
    return row


@transaction.atomic
def create_gateway(
    *,
    provider: str,
    display_name: str,
    config: Mapping[str, str],
    supported_methods: Sequence[str] = (),
    is_active: bool = False,
    is_default: bool = False,
) -> PaymentGatewayConfig:
    """Set up an account at a provider. Raises Invalid with a sentence for each key at fault, NameTaken."""
    row = PaymentGatewayConfig(provider=provider, display_name=display_name)
    _configure(row, config)
    row.supported_methods = _methods(provider, supported_methods)
    with refusing(_name_taken(display_name)):
        row.save()
    _switch(row, {"is_active": is_active, "is_default": is_default})
    return row


@transaction.atomic
def update_gateway(*, gateway_id: UUID, **changes: Any) -> PaymentGatewayConfig:
    """Change it. Of `config`, keys that are left out stay; so does a secret that is sent empty.

    Raises NotFound, Invalid, NameTaken.
    """
    row = _locked(gateway_id)
    switches = {name: changes.pop(name) for name in _SWITCHES if name in changes}
    if "config" in changes:
        given = changes.pop("config")
        before = (row.config, row.secrets)
        _configure(row, given)
        now = {"config": row.config, "secrets": row.secrets}
        row.config, row.secrets = before
        changes |= now
    if "supported_methods" in changes:
        changes["supported_methods"] = _methods(row.provider, changes["supported_methods"])
    with refusing(_name_taken(changes.get("display_name", row.display_name))):
        apply_changes(row, changes)
    _switch(row, switches)
    return row


@transaction.atomic
def remove_gateway(*, gateway_id: UUID) -> None:
    """Forget an account through which nothing was ever paid. Raises NotFound, GatewayInUse."""
    row = _locked(gateway_id)
    if Payment.objects.filter(gateway_config=row).exists():
        raise GatewayInUse("Payments were made through this gateway: switch it off instead.")
    try:
        row.delete()
    except RestrictedError as error:  # rows of rooms above, which this one does not know
        raise GatewayInUse("Payments were asked for: switch this gateway off instead.") from error


def check_connection(*, gateway_id: UUID) -> ConnectionCheck:
    """Ask the provider something harmless with the kept keys (R-P-05). Runs outside any transaction."""
    with transaction.atomic():
        row = PaymentGatewayConfig.objects.filter(pk=gateway_id).first()
    if row is None:
        raise NotFound("There is no such gateway.")
    found: ConnectionCheck
    try:
        if row.provider == ProviderName.BITCOIN:
            found = wallet_of(row).test_connection()
        else:
            found = adapter_of(row).test_connection()
    except Invalid as error:
        found = ConnectionCheck(False, error.detail)
    with transaction.atomic():
        PaymentGatewayConfig.objects.filter(pk=row.pk).update(
            last_tested_at=clock.now(), last_test_problem="" if found.ok else found.message[:300]
        )
    return found


def adapter_of(row: PaymentGatewayConfig) -> PaymentGateway:
    """The port to this account. Raises Invalid when its configuration cannot be used."""
    return catalogue.gateway_for(row.provider, whole_config(row), _base_urls())


def wallet_of(row: PaymentGatewayConfig) -> Any:
    """The `BitcoinWallet` of a Bitcoin gateway, watch-only. Raises Invalid when its configuration cannot be used."""
    return catalogue.bitcoin_wallet(whole_config(row), _base_urls())


def whole_config(row: PaymentGatewayConfig) -> dict[str, str]:
    """Settings and secrets together. Raises Invalid when the key that sealed the secrets is gone."""
    try:
        return {**row.config, **unseal(row.secrets)}
    except Unreadable as error:
        raise Invalid("The secrets of this gateway must be entered anew.") from error


def webhook_url(row: PaymentGatewayConfig) -> str:
    """The address to enter at the provider; empty for one that is polled (N-21)."""
    if not catalogue.provider_named(row.provider).has_webhook:
        return ""
    return f"{settings.BASE_URL}/api/v1/webhooks/{row.provider}/{row.pk}/"


def _base_urls() -> dict[str, str]:
    """Where the providers are: at their own addresses, or all in a sandbox."""
    if not settings.PAYMENT_SANDBOX_URL:
        return {}
    return catalogue.sandbox_urls(settings.PAYMENT_SANDBOX_URL)


def _configure(row: PaymentGatewayConfig, given: Mapping[str, str]) -> None:
    """Set settings and secrets from what was given, over what is kept; nothing is saved. Raises Invalid."""
    about = catalogue.provider_named(row.provider)
    try:
        kept = {**row.config, **unseal(row.secrets)}
    except Unreadable:  # its key is gone: what is entered now replaces it
        kept = dict(row.config)
    secrets = set(about.secrets)
    entered = {key: value for key, value in given.items() if value != "" or key not in secrets}
    if row.provider == ProviderName.SQUARE:
        kept.setdefault("webhook_url", webhook_url(row))
    try:
        checked = catalogue.checked_config(row.provider, {**kept, **entered})
        if row.provider == ProviderName.BITCOIN:
            catalogue.bitcoin_wallet(checked)
    except Invalid as error:
        fields = {f"config.{key}": messages for key, messages in error.fields.items()}
        raise type(error)(error.detail, fields=fields or {"config": [error.detail]}) from None
    row.config = {key: value for key, value in checked.items() if key not in secrets}
    sealed = {key: value for key, value in checked.items() if key in secrets}
    if _readable(row.secrets) != sealed:
        row.secrets = seal(sealed)


def _readable(sealed: str) -> dict[str, str] | None:
    try:
        return unseal(sealed)
    except Unreadable:
        return None


def _methods(provider: str, wanted: Sequence[str]) -> list[str]:
    offered = catalogue.provider_named(provider).methods
    if strange := [name for name in wanted if name not in offered]:
        message = f"{strange[0]} is not offered. One of: {', '.join(offered)}."
        raise Invalid(message, fields={"supported_methods": [message]})
    return [name for name in offered if name in wanted]


def _switch(row: PaymentGatewayConfig, wanted: Mapping[str, bool]) -> None:
    """R-P-01 and N-20: a default gateway is active, and there is one; switching it off leaves none."""
    changes = dict(wanted)
    if changes.get("is_default"):
        if changes.get("is_active") is False and row.is_active:
            message = "The default gateway is active: make another one the default first."
            raise Invalid(message, fields={"is_active": [message]})
        changes["is_active"] = True
        others = PaymentGatewayConfig.objects.select_for_update().filter(is_default=True)
        for other in others.exclude(pk=row.pk):
            apply_changes(other, {"is_default": False})
    elif changes.get("is_active") is False:
        changes["is_default"] = False
    apply_changes(row, changes)


def _locked(gateway_id: UUID) -> PaymentGatewayConfig:
    row = PaymentGatewayConfig.objects.select_for_update().filter(pk=gateway_id).first()
    if row is None:
        raise NotFound("There is no such gateway.")
    return row


def _name_taken(name: str) -> dict[str, NameTaken]:
    message = f"There is another gateway called {name}."
    return {"gateway_is_named_once": NameTaken(message, fields={"display_name": [message]})}
