"""A household stays for a further term."""

from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID

from django.db import transaction

from unitcycle.core.events import emit
from unitcycle.tenancy.tenants import errors, events, rules, selectors
from unitcycle.tenancy.tenants.models import Lease, LeaseTerm
from unitcycle.tenancy.tenants.rules import LeaseStatus
from unitcycle.tenancy.tenants.services.current import settle_current_leases
from unitcycle.tenancy.tenants.services.transitions import (
    facts_of,
    held_lease,
    require_free_unit,
    step,
)

_CHANGED = [
    "lease_begin_date",
    "lease_end_date",
    "monthly_rent_amount",
    "holdover_start_date",
    "move_in_date",
]


@transaction.atomic
def renew_lease(
    *,
    lease_id: UUID,
    lease_begin_date: date,
    lease_end_date: date,
    monthly_rent_amount: Decimal,
    author: str,
    today: date,
) -> Lease:
    """Give a lease its next term and rent: it is active, no longer on holdover, and the step is logged (N1-35).

    The term before is kept with its rent, which its days are billed by until the new one begins. Raises
    TransitionNotAllowed unless the lease is active or month-to-month, DatesImpossible, UnitIsLet.
    """
    lease = held_lease(lease_id)
    previous, rent_before = lease.lease_status, lease.monthly_rent_amount
    _require_renewable(lease, lease_begin_date, lease_end_date)
    term = _ended_term(lease, lease_begin_date)
    # whoever lives there already does not move in again when the next term begins
    lease.move_in_date = lease.move_in_date or lease.lease_begin_date
    lease.lease_begin_date, lease.lease_end_date = lease_begin_date, lease_end_date
    lease.monthly_rent_amount, lease.holdover_start_date = monthly_rent_amount, None
    claim = selectors.claim_of(lease, lease_status=LeaseStatus.ACTIVE)
    require_free_unit(claim, lease.unit_id, field="lease_end_date")
    term.save(force_insert=True)
    _log(lease, rent_before, author)
    settle_current_leases(today=today, unit_ids=[lease.unit_id], units_are_held=True)
    _tell(lease, previous, rent_before)
    return lease


def _log(lease: Lease, rent_before: Decimal, author: str) -> None:
    step(
        lease,
        LeaseStatus.ACTIVE,
        author=author,
        reason="Renewed",
        changed=_CHANGED,
        metadata={
            "lease_begin_date": str(lease.lease_begin_date),
            "lease_end_date": str(lease.lease_end_date),
            "monthly_rent_amount": str(lease.monthly_rent_amount),
            "previous_rent_amount": str(rent_before),
        },
    )


def _tell(lease: Lease, previous: str, rent_before: Decimal) -> None:
    assert lease.lease_end_date is not None
    facts = facts_of(lease)
    if previous == LeaseStatus.MONTH_TO_MONTH:
        emit(events.LeaseReactivated(lease_end_date=lease.lease_end_date, **facts))
    emit(
        events.LeaseRenewed(
            lease_begin_date=lease.lease_begin_date,
            lease_end_date=lease.lease_end_date,
            monthly_rent_amount=lease.monthly_rent_amount,
            previous_rent_amount=rent_before,
            **facts,
        )
    )


def _ended_term(lease: Lease, next_begin: date) -> LeaseTerm:
    return LeaseTerm(
        lease=lease,
        lease_begin_date=lease.lease_begin_date,
        lease_end_date=next_begin - timedelta(days=1),
        monthly_rent_amount=lease.monthly_rent_amount,
    )


def _require_renewable(lease: Lease, begin: date, end: date) -> None:
    if lease.lease_status not in rules.RENEWABLE:
        label = LeaseStatus(lease.lease_status).label
        raise errors.TransitionNotAllowed(f"A lease that is {label} cannot be renewed.")
    if begin <= lease.lease_begin_date:
        message = f"The present term begins on {lease.lease_begin_date.isoformat()}; the next one begins later."
        raise errors.DatesImpossible(message, fields={"lease_begin_date": [message]})
    if end < begin:
        message = "A lease ends on or after its first day."
        raise errors.DatesImpossible(message, fields={"lease_end_date": [message]})
