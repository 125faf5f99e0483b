"""What happens to payments."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar
from uuid import UUID

from unitcycle.core.events import Event


@dataclass(frozen=True, kw_only=True)
class PaymentReceived(Event):
    """A tenant paid. The subject is the payment."""

    name: ClassVar[str] = "payment.received"
    tenant_id: UUID
    amount: Decimal
    method: str
    received_on: date
    credit: Decimal


@dataclass(frozen=True, kw_only=True)
class PaymentReturned(Event):
    """A payment was taken back: what it settled is open again. The subject is the payment."""

    name: ClassVar[str] = "payment.returned"
    tenant_id: UUID
    amount: Decimal
    reason: str


@dataclass(frozen=True, kw_only=True)
class PaymentFailed(Event):
    """A payment through a gateway did not come: nothing was posted. The subject is the payment."""

    name: ClassVar[str] = "payment.failed"
    tenant_id: UUID
    amount: Decimal
    reason: str


@dataclass(frozen=True, kw_only=True)
class PaymentRefunded(Event):
    """Money of a payment went back: what it settled is open again. The subject is the payment."""

    name: ClassVar[str] = "payment.refunded"
    tenant_id: UUID
    refund_id: UUID
    amount: Decimal
    is_whole: bool


@dataclass(frozen=True, kw_only=True)
class PaymentDisputed(Event):
    """A payer's bank asked for the money, or decided whether it keeps it. The subject is the payment."""

    name: ClassVar[str] = "payment.disputed"
    tenant_id: UUID
    amount: Decimal
    status: str
