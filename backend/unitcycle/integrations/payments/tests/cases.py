"""What the contract suite has to know of each provider: how to pay there, and how to be refused."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from uuid import uuid4

from sandbox.credentials import CREDENTIALS
from unitcycle.integrations.payments.catalogue import gateway_for
from unitcycle.integrations.payments.errors import ErrorType
from unitcycle.integrations.payments.port import PaymentRequest, RefundRequest


@dataclass(frozen=True)
class Case:
    """`pays`: the payload that is charged at once. None: the payer acts on the provider's page.

    `declines`: the payload, or the fate on the page, for each error that the provider can tell apart.
    `finishes`: what happens days later, where a payment is not certain at once.
    `wrong_key`: the key whose wrong value has to be named, and a word of the answer.
    `settles`: what the twin has to be told before money can go back.
    """

    provider: str
    declines: dict[str, ErrorType]
    wrong_key: dict[str, str]
    key_word: str
    pays: dict[str, str] | None = None
    decline_with: Callable[[str], dict[str, str]] | None = None
    currency: str = "USD"
    settles: str = ""
    signature_headers: tuple[str, ...] = ()
    webhook_secret: str = ""
    signs_body: bool = True
    create_path: str = ""
    refund_path: str = ""
    refund_call: str = ""
    twin: str = ""
    finishes: str = ""
    event_currency: str | None = None

    @property
    def at(self):
        """The twin at which the money moves."""
        return self.twin or self.provider

    def gateway(self, hand, config=None, **options):
        return gateway_for(
            self.provider,
            {**CREDENTIALS[self.provider], **(config or {})},
            hand.base_urls,
            **options,
        )

    def request(self, amount="1250.00", **more):
        values = {
            "reference": str(uuid4()),
            "amount": Decimal(amount),
            "currency": self.currency,
            "idempotency_key": str(uuid4()),
            "description": "Rent",
            "customer_email": "ana@example.com",
            "customer_name": "Ana Gonzalez",
            "return_url": "https://rent.example.com/paid/",
            "payload": self.pays or {},
        }
        return PaymentRequest(**{**values, **more})

    def paid(self, hand, gateway, request):
        """Create the payment and bring it to its end."""
        made = gateway.create_payment(request)
        if self.finishes:
            hand.tell(self.at, "pay", payment=request.reference, fate=self.finishes)
            return gateway.verify_payment(made.provider_id)
        if self.pays is None:
            hand.tell(self.at, "pay", payment=request.reference, fate="ok")
            return gateway.confirm_payment(
                made.provider_id or gateway.verify_payment(reference=request.reference).provider_id,
                idempotency_key=f"c-{request.idempotency_key}"[:45],
            )
        return made

    def refused(self, hand, gateway, fate):
        """A payment that ends with this fate."""
        if self.decline_with:
            return gateway.create_payment(self.request(payload=self.decline_with(fate)))
        request = self.request()
        made = gateway.create_payment(request)
        hand.tell(self.at, "pay", payment=request.reference, fate=fate)
        if made.provider_id:
            return gateway.confirm_payment(made.provider_id, idempotency_key=str(uuid4()))
        return gateway.verify_payment(reference=request.reference)

    def settled(self, hand, payment_id):
        if self.settles:
            hand.tell(self.at, "pay", payment=payment_id, fate=self.settles)

    def refund(self, payment, amount=None, **more):
        values = {
            "payment_id": payment.provider_id,
            "reference": str(uuid4()),
            "currency": self.currency,
            "idempotency_key": str(uuid4()),
            "amount": None if amount is None else Decimal(amount),
            "reason": "Moved out early",
        }
        return RefundRequest(**{**values, **more})


CASES = [
    Case(
        provider="stripe",
        pays={"payment_method": "pm_card_visa"},
        declines={
            "pm_card_visa_chargeDeclined": ErrorType.DECLINED_CARD,
            "pm_card_visa_chargeDeclinedInsufficientFunds": ErrorType.INSUFFICIENT_FUNDS,
            "pm_card_chargeDeclinedExpiredCard": ErrorType.EXPIRED_CARD,
            "pm_card_chargeDeclinedIncorrectCvc": ErrorType.INVALID_CARD,
            "pm_card_chargeDeclinedProcessingError": ErrorType.PROVIDER_ERROR,
            "pm_card_visa_chargeDeclinedVelocityLimitExceeded": ErrorType.LIMIT_EXCEEDED,
        },
        decline_with=lambda method: {"payment_method": method},
        wrong_key={"secret_key": "sk_test_wrong_9999"},
        key_word="secret key",
        signature_headers=("Stripe-Signature",),
        webhook_secret="webhook_secret",
        create_path="/v1/payment_intents",
        refund_path="/v1/refunds",
    ),
    Case(
        provider="paystack",
        currency="NGN",
        declines={
            "Declined": ErrorType.DECLINED_CARD,
            "Insufficient Funds": ErrorType.INSUFFICIENT_FUNDS,
            "Expired Card": ErrorType.EXPIRED_CARD,
            "Incorrect PIN": ErrorType.INVALID_CARD,
            "Exceeds withdrawal limit": ErrorType.LIMIT_EXCEEDED,
            "Payment timed out": ErrorType.TIMEOUT_ERROR,
            "Issuer or switch inoperative": ErrorType.PROVIDER_ERROR,
            "Something nobody has heard of": ErrorType.DECLINED_CARD,
        },
        wrong_key={"PAYSTACK_SECRET_KEY": "sk_test_wrong_9999"},
        key_word="secret key",
        signature_headers=("x-paystack-signature",),
        create_path="/transaction/initialize",
        refund_path="/refund",
    ),
    Case(
        provider="flutterwave",
        currency="NGN",
        declines={
            "Declined": ErrorType.DECLINED_CARD,
            "Insufficient Funds": ErrorType.INSUFFICIENT_FUNDS,
            "Expired Card": ErrorType.EXPIRED_CARD,
            "Incorrect PIN": ErrorType.INVALID_CARD,
            "Transaction limit exceeded": ErrorType.LIMIT_EXCEEDED,
        },
        wrong_key={"FLUTTERWAVE_SECRET_KEY": "FLWSECK_TEST-wrong-9999"},
        key_word="secret key",
        signature_headers=("verif-hash",),
        signs_body=False,
        create_path="/payments",
        refund_path="/refund",
    ),
    Case(
        provider="square",
        pays={"source_id": "cnon:card-nonce-ok"},
        declines={
            "cnon:card-nonce-declined": ErrorType.DECLINED_CARD,
            "cnon:card-nonce-rejected-cvv": ErrorType.INVALID_CARD,
            "cnon:card-nonce-insufficient-funds": ErrorType.INSUFFICIENT_FUNDS,
            "cnon:card-nonce-expired": ErrorType.EXPIRED_CARD,
            "cnon:card-nonce-limit": ErrorType.LIMIT_EXCEEDED,
            "cnon:card-nonce-temporary": ErrorType.PROVIDER_ERROR,
        },
        decline_with=lambda nonce: {"source_id": nonce},
        wrong_key={"access_token": "wrong-square-token-9999"},
        key_word="access token",
        signature_headers=("x-square-hmacsha256-signature",),
        create_path="/v2/payments",
        refund_path="/v2/refunds",
    ),
    Case(
        provider="braintree",
        pays={"nonce": "fake-valid-nonce"},
        declines={
            "fake-processor-declined-visa-nonce": ErrorType.DECLINED_CARD,
            "fake-processor-insufficient-nonce": ErrorType.INSUFFICIENT_FUNDS,
            "fake-processor-limit-nonce": ErrorType.LIMIT_EXCEEDED,
            "fake-processor-expired-nonce": ErrorType.EXPIRED_CARD,
            "fake-processor-invalid-number-nonce": ErrorType.INVALID_CARD,
            "fake-processor-unavailable-nonce": ErrorType.PROVIDER_ERROR,
            "fake-gateway-rejected-fraud-nonce": ErrorType.DECLINED_CARD,
            "fake-luhn-invalid-nonce": ErrorType.INVALID_CARD,
        },
        decline_with=lambda nonce: {"nonce": nonce},
        wrong_key={"private_key": "wrong-braintree-private-9999"},
        key_word="private key",
        settles="settle",
        create_path="/transactions",
        refund_path="/refund",
    ),
    Case(
        provider="authorize_net",
        pays={"opaque_data": "sandbox-ok"},
        declines={
            "sandbox-declined": ErrorType.DECLINED_CARD,
            "sandbox-expired": ErrorType.EXPIRED_CARD,
            "sandbox-invalid-number": ErrorType.INVALID_CARD,
            "sandbox-cvv": ErrorType.INVALID_CARD,
            "sandbox-limit": ErrorType.LIMIT_EXCEEDED,
            "sandbox-processor": ErrorType.PROVIDER_ERROR,
        },
        decline_with=lambda value: {"opaque_data": value},
        wrong_key={"transaction_key": "wrongTransKey999"},
        key_word="transaction key",
        settles="settle",
        signature_headers=("X-ANET-Signature",),
        create_path="/xml/v1/request.api",
        refund_path="/xml/v1/request.api",
        refund_call="refundTransaction",
        event_currency="",
    ),
    Case(
        provider="paypal",
        declines={
            "Declined": ErrorType.DECLINED_CARD,
            "Insufficient Funds": ErrorType.INSUFFICIENT_FUNDS,
            "Expired Card": ErrorType.EXPIRED_CARD,
            "Incorrect PIN": ErrorType.INVALID_CARD,
            "INSTRUMENT_DECLINED": ErrorType.DECLINED_CARD,
            "TRANSACTION_LIMIT_EXCEEDED": ErrorType.LIMIT_EXCEEDED,
            "PAYER_ACCOUNT_RESTRICTED": ErrorType.ACCOUNT_SUSPENDED,
        },
        wrong_key={"client_secret": "wrong-paypal-secret-9999"},
        key_word="client secret",
        signature_headers=("PAYPAL-TRANSMISSION-SIG", "PAYPAL-TRANSMISSION-ID"),
        create_path="/v2/checkout/orders",
        refund_path="/refund",
    ),
    Case(
        provider="plaid_ach",
        twin="stripe",
        finishes="ok",
        pays={"public_token": "public-sandbox-1", "account_id": "acc-checking"},
        declines={
            "pm_usBankAccount_insufficientFunds": ErrorType.INSUFFICIENT_FUNDS,
            "pm_usBankAccount_accountClosed": ErrorType.INVALID_CARD,
            "pm_usBankAccount_noAccount": ErrorType.INVALID_CARD,
            "pm_usBankAccount_debitNotAuthorized": ErrorType.DECLINED_CARD,
        },
        wrong_key={"plaid_secret": "wrong-plaid-secret-9999"},
        key_word="Plaid",
        signature_headers=("Stripe-Signature",),
        create_path="/v1/payment_intents",
        refund_path="/v1/refunds",
    ),
]
