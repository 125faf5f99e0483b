"""What happens to renewals. The subject is the recommendation."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar
from uuid import UUID

from unitcycle.core.events import Event


@dataclass(frozen=True, kw_only=True)
class RenewalFact(Event):
    """Something about one renewal, which is the subject."""

    lease_id: UUID
    tenant_id: UUID
    unit_id: UUID
    property_id: UUID


@dataclass(frozen=True, kw_only=True)
class RenewalApproved(RenewalFact):
    """A person agreed to a rent and a term."""

    name: ClassVar[str] = "renewal.approved"

    rent: Decimal
    term_months: int
    approved_by: str


@dataclass(frozen=True, kw_only=True)
class RenewalSent(RenewalFact):
    """The offer left for the tenant."""

    name: ClassVar[str] = "renewal.sent"

    rent: Decimal
    term_months: int
    answer_by: date


@dataclass(frozen=True, kw_only=True)
class RenewalAccepted(RenewalFact):
    """The tenant stays: the lease has its next term and rent."""

    name: ClassVar[str] = "renewal.accepted"

    rent: Decimal
    lease_begin_date: date
    lease_end_date: date
    answered_by: str


@dataclass(frozen=True, kw_only=True)
class RenewalDeclined(RenewalFact):
    """The tenant does not want it."""

    name: ClassVar[str] = "renewal.declined"

    reason: str
    answered_by: str


@dataclass(frozen=True, kw_only=True)
class RenewalExpired(RenewalFact):
    """It ran out before it was answered, or its lease can no longer be renewed."""

    name: ClassVar[str] = "renewal.expired"

    previous_status: str
