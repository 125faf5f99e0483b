"""What the product asks of a payment provider, in the product's words. Every value is immutable."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple, Protocol

from unitcycle.integrations.payments.errors import Failure

ZERO = Decimal(0)


class PaymentStatus(StrEnum):
    """How a payment stands at its provider, as far as the provider said."""

    PENDING = "pending"  # made there; nobody has paid yet
    REQUIRES_ACTION = "requires_action"  # the payer has to do something: see `next_step`
    APPROVED = "approved"  # the payer agreed: `confirm_payment` takes the money
    PROCESSING = "processing"  # on its way, and may still fail (ACH, review)
    COMPLETED = "completed"
    FAILED = "failed"
    CANCELLED = "cancelled"
    PARTIALLY_REFUNDED = "partially_refunded"
    REFUNDED = "refunded"
    ABSENT = "absent"  # the provider knows no such payment (yet: a request may still be on its way)
    UNKNOWN = "unknown"  # asked, and no certain answer came: verify before anything else


class RefundStatus(StrEnum):
    PENDING = "pending"
    COMPLETED = "completed"
    FAILED = "failed"
    ABSENT = "absent"
    UNKNOWN = "unknown"


class EventKind(StrEnum):
    """What a webhook tells, whatever its provider calls it."""

    PAYMENT_COMPLETED = "payment_completed"
    PAYMENT_APPROVED = "payment_approved"
    PAYMENT_REQUIRES_ACTION = "payment_requires_action"
    PAYMENT_PROCESSING = "payment_processing"
    PAYMENT_FAILED = "payment_failed"
    PAYMENT_CANCELLED = "payment_cancelled"
    REFUND_PENDING = "refund_pending"
    REFUND_COMPLETED = "refund_completed"
    REFUND_FAILED = "refund_failed"
    DISPUTE_OPENED = "dispute_opened"
    DISPUTE_UPDATED = "dispute_updated"
    DISPUTE_WON = "dispute_won"
    DISPUTE_LOST = "dispute_lost"
    OTHER = "other"


@dataclass(frozen=True)
class PaymentRequest:
    """One payment to be made. `amount` in major units; `reference` is our id of the payment.

    `payload` is what the provider's script in the browser gave (a nonce, a source id, a public token): it is
    good for one charge, so it is kept out of every repr.
    """

    reference: str
    amount: Decimal
    currency: str
    idempotency_key: str
    description: str = ""
    customer_email: str = ""
    customer_name: str = ""
    return_url: str = ""
    metadata: Mapping[str, str] = field(default_factory=dict)
    payload: Mapping[str, str] = field(default_factory=dict, repr=False)


@dataclass(frozen=True)
class PaymentResult:
    """A payment as its provider sees it.

    `amount` is what was paid or is asked, `refunded` what of it went back, both in major units.
    `next_step` is for the payer's browser alone (client_secret, approval_url), never for a log.
    """

    status: PaymentStatus
    provider_id: str = ""
    reference: str = ""
    amount: Decimal | None = None
    currency: str = ""
    refunded: Decimal = ZERO
    failure: Failure | None = None
    next_step: Mapping[str, str] = field(default_factory=dict, repr=False)


@dataclass(frozen=True)
class RefundRequest:
    """Money to give back. Without an amount: all that is left. `payment_id` is the provider's."""

    payment_id: str
    reference: str
    currency: str
    idempotency_key: str
    amount: Decimal | None = None
    reason: str = ""


@dataclass(frozen=True)
class RefundResult:
    status: RefundStatus
    provider_id: str = ""
    amount: Decimal | None = None
    currency: str = ""
    failure: Failure | None = None


@dataclass(frozen=True)
class WebhookEvent:
    """What a verified webhook says. With `must_verify` it only says where to look: ask before believing."""

    event_id: str
    kind: EventKind
    provider_kind: str
    provider_id: str = ""
    reference: str = ""
    amount: Decimal | None = None
    currency: str = ""
    refund_id: str = ""
    must_verify: bool = False


class Refusal(StrEnum):
    """Why a webhook is not believed."""

    MISSING_SIGNATURE = "missing_signature"
    BAD_SIGNATURE = "bad_signature"
    TOO_OLD = "too_old"
    MALFORMED = "malformed"
    NOT_CONFIGURED = "not_configured"
    UNKNOWN_PROVIDER = "unknown_provider"
    UNAVAILABLE = "unavailable"  # what it must be checked against could not be fetched: try again


class WebhookRefused(Exception):
    def __init__(self, reason: Refusal) -> None:
        super().__init__(reason.value)
        self.reason = reason


class ConnectionCheck(NamedTuple):
    """R-P-05: whether the keys work, and if not, which one and why."""

    ok: bool
    message: str


class PaymentGateway(Protocol):
    """One configured account at one provider.

    What a provider refuses or does not answer is a result, not an exception. `errors.AmountRefused` and
    `errors.PayloadMissing` are raised before anything is sent.
    """

    provider: str

    def create_payment(self, request: PaymentRequest) -> PaymentResult:
        """Make a payment. The same idempotency key twice charges once; a lost answer is `unknown`."""

    def confirm_payment(self, provider_id: str, *, idempotency_key: str) -> PaymentResult:
        """Take the money of a payment the payer has approved; elsewhere the same as verify."""

    def verify_payment(
        self, provider_id: str = "", *, reference: str = "", since: datetime | None = None
    ) -> PaymentResult:
        """Ask how a payment stands: by the provider's id, or by our reference when its answer was lost.

        `since` (when it was sent) narrows the search where a provider can only list.
        """

    def refund_payment(self, request: RefundRequest) -> RefundResult:
        """Give back all or part of a payment."""

    def verify_refund(self, payment_id: str, *, reference: str) -> RefundResult:
        """What became of a refund whose answer was lost, by the reference it was sent with."""

    def get_client_config(self) -> Mapping[str, str]:
        """What the payer's browser needs to know. No secret of ours is in it."""

    def verify_webhook(self, body: bytes, headers: Mapping[str, str]) -> WebhookEvent:
        """Check the signature over the raw body, then read it. Raises WebhookRefused."""

    def test_connection(self) -> ConnectionCheck:
        """Ask the provider something harmless with these keys (R-P-05)."""


def with_refunds(result: PaymentResult, back: Decimal) -> PaymentResult:
    """A completed payment, with the sum of what went back."""
    if not back:
        return result
    whole = result.amount is not None and back >= result.amount
    status = PaymentStatus.REFUNDED if whole else PaymentStatus.PARTIALLY_REFUNDED
    return replace(result, status=status, refunded=back)
