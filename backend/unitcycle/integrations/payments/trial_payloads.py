"""What the providers' scripts would give for their published test cards: for trying things out where twins answer."""

from collections.abc import Mapping
from uuid import uuid4

# Plaid takes a public token once: what ends so gets another ending each time.
_ONCE = "public-sandbox-"

# provider -> what it is -> the payload
_PAYLOADS: Mapping[str, Mapping[str, Mapping[str, str]]] = {
    "stripe": {
        "Card that is paid": {"payment_method": "pm_card_visa"},
        "Card that is declined": {"payment_method": "pm_card_visa_chargeDeclined"},
        "Card without funds": {"payment_method": "pm_card_visa_chargeDeclinedInsufficientFunds"},
        "Bank account, takes days": {"payment_method": "pm_usBankAccount"},
    },
    "square": {
        "Card that is paid": {"source_id": "cnon:card-nonce-ok"},
        "Card that is declined": {"source_id": "cnon:card-nonce-declined"},
    },
    "braintree": {
        "Card that is paid": {"nonce": "fake-valid-nonce"},
        "Card that is declined": {"nonce": "fake-processor-declined-visa-nonce"},
    },
    "authorize_net": {
        "Card that is paid": {"opaque_data": "sandbox-ok"},
        "Card that is declined": {"opaque_data": "sandbox-declined"},
    },
    "plaid_ach": {
        "Checking account": {"public_token": _ONCE, "account_id": "acc-checking"},
    },
}


def trial_payloads(provider: str) -> dict[str, dict[str, str]]:
    """What it is -> a payload that was not used before; nothing for providers whose own page is paid on."""
    return {
        label: {
            name: f"{_ONCE}{uuid4()}" if value == _ONCE else value
            for name, value in payload.items()
        }
        for label, payload in _PAYLOADS.get(provider, {}).items()
    }
