"""What happens to invoices."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar
from uuid import UUID

from unitcycle.core.events import Event


@dataclass(frozen=True, kw_only=True)
class InvoiceIssued(Event):
    """A tenant owes what an invoice says. The subject is the invoice."""

    name: ClassVar[str] = "invoice.issued"
    invoice_number: str
    tenant_id: UUID
    lease_id: UUID
    total_amount: Decimal
    due_date: date


@dataclass(frozen=True, kw_only=True)
class InvoicePaid(Event):
    """Nothing is open of an invoice any more. The subject is the invoice."""

    name: ClassVar[str] = "invoice.paid"
    invoice_number: str
    tenant_id: UUID
    total_amount: Decimal


@dataclass(frozen=True, kw_only=True)
class LateFeeCharged(Event):
    """Lateness added to an invoice. The subject is the invoice."""

    name: ClassVar[str] = "invoice.late_fee_charged"
    invoice_number: str
    tenant_id: UUID
    fee_id: UUID
    fee_type: str
    amount: Decimal


@dataclass(frozen=True, kw_only=True)
class InvoiceVoided(Event):
    """An invoice was taken back. The subject is the invoice."""

    name: ClassVar[str] = "invoice.voided"
    invoice_number: str
    tenant_id: UUID
    reason: str


@dataclass(frozen=True, kw_only=True)
class NoticesDue(Event):
    """Tenants are to be told of some invoices or late fees; it carries many, because a run makes thousands."""

    name: ClassVar[str] = "billing.notices_due"
    about: str
    ids: list[str]
