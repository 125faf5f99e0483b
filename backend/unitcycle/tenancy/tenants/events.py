"""What happens to leases, as it is told to other apps and to webhooks."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar
from uuid import UUID

from unitcycle.core.events import Event


@dataclass(frozen=True, kw_only=True)
class LeaseFact(Event):
    """Something about one lease, which is the subject."""

    unit_id: UUID
    property_id: UUID
    tenant_id: UUID | None
    changed_by: str


@dataclass(frozen=True, kw_only=True)
class LeaseCreated(LeaseFact):
    """A lease was signed and is active."""

    name: ClassVar[str] = "lease.created"

    lease_begin_date: date
    lease_end_date: date | None


@dataclass(frozen=True, kw_only=True)
class LeaseOpeningBalanceSet(LeaseFact):
    """What the tenant owed (positive) or had paid ahead when the lease came from earlier books was written down,
    corrected, or taken away (null)."""

    name: ClassVar[str] = "lease.opening_balance_set"

    opening_balance_amount: Decimal | None
    opening_balance_date: date | None


@dataclass(frozen=True, kw_only=True)
class LeaseConvertedToMonthToMonth(LeaseFact):
    """The term ran out, or a person decided so; the household stays."""

    name: ClassVar[str] = "lease.converted_to_month_to_month"

    holdover_start_date: date


@dataclass(frozen=True, kw_only=True)
class LeaseNoticeGiven(LeaseFact):
    """The household will move out."""

    name: ClassVar[str] = "lease.notice_given"

    notice_date: date
    notice_move_out_date: date


@dataclass(frozen=True, kw_only=True)
class LeaseVacated(LeaseFact):
    """The household is out."""

    name: ClassVar[str] = "lease.vacated"

    actual_move_out_date: date


@dataclass(frozen=True, kw_only=True)
class LeaseReactivated(LeaseFact):
    """A lease on month-to-month has a term again."""

    name: ClassVar[str] = "lease.reactivated"

    lease_end_date: date


@dataclass(frozen=True, kw_only=True)
class LeaseRenewed(LeaseFact):
    """A lease was given a further term and its rent. Until it begins, the days are billed by the rent before."""

    name: ClassVar[str] = "lease.renewed"

    lease_begin_date: date
    lease_end_date: date
    monthly_rent_amount: Decimal
    previous_rent_amount: Decimal


@dataclass(frozen=True, kw_only=True)
class LeaseRentChanged(LeaseFact):
    """A lease that runs from month to month costs something else from a day on. Until then, the rent before."""

    name: ClassVar[str] = "lease.rent_changed"

    first_day: date
    monthly_rent_amount: Decimal
    previous_rent_amount: Decimal


@dataclass(frozen=True, kw_only=True)
class LeaseArchived(LeaseFact):
    """A lease was put away; it is in no list and no count any more."""

    name: ClassVar[str] = "lease.archived"
