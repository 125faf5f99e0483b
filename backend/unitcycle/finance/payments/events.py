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
