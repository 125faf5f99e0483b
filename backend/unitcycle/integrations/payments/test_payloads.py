"""What the providers' scripts would give for their published test cards: for trying things out where twins answer."""

from collections.abc import Mapping

# provider -> what it is -> the payload
TEST_PAYLOADS: Mapping[str, Mapping[str, Mapping[str, str]]] = {
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
        "Checking account": {"public_token": "public-sandbox-1", "account_id": "acc-checking"},
    },
}
