"""Gateways against the sandbox, and payments through them."""

import base64

from sandbox.credentials import CREDENTIALS
from sandbox.credentials import TELLS as TWINS
from unitcycle.finance.payments.models import PaymentGatewayConfig
from unitcycle.finance.payments.services import create_gateway, process_webhooks
from unitcycle.finance.payments.services.intake import Call, take_webhook
from unitcycle.integrations.payments.trial_payloads import trial_payloads

# what the browser would give for a payment that goes through at once; the others are paid on the provider's page
GOOD = {
    provider: next(iter(payloads.values()))
    for provider in CREDENTIALS
    if (payloads := trial_payloads(provider))
}
ONLINE = sorted(set(CREDENTIALS) - {"bitcoin"})


def make_gateway(provider: str = "stripe", **values) -> PaymentGatewayConfig:
    given = {
        "display_name": f"Our {provider}",
        "config": CREDENTIALS[provider],
        "is_active": True,
        "is_default": True,
        **values,
    }
    return create_gateway(provider=provider, **given)


def letters(hand, provider: str, **told) -> list[Call]:
    """What the provider's twin has to tell, signed as it signs."""
    sent = hand.tell(TWINS.get(provider, provider), "webhook", **told)["sent"]
    return [Call(base64.b64decode(one["body"]), one["headers"]) for one in sent]


def hear(hand, gateway: PaymentGatewayConfig, **told) -> int:
    """Everything the twin has to tell, taken and processed; how many were new."""
    new = sum(take_webhook(gateway, call) for call in letters(hand, gateway.provider, **told))
    process_webhooks()
    return new
