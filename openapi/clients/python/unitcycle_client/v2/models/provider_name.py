from enum import StrEnum


class ProviderName(StrEnum):
    AUTHORIZE_NET = "authorize_net"
    BITCOIN = "bitcoin"
    BRAINTREE = "braintree"
    FLUTTERWAVE = "flutterwave"
    PAYPAL = "paypal"
    PAYSTACK = "paystack"
    PLAID_ACH = "plaid_ach"
    SQUARE = "square"
    STRIPE = "stripe"

    def __str__(self) -> str:
        return str(self.value)
