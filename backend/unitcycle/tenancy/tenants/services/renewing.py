"""A household stays for a further term, or for another rent."""

from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID

from django.db import transaction
from django.db.models import Max

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
    _end_rent(lease, lease_begin_date)
    # whoever lives there already does not move in again when the next term begins
    lease.move_in_date = lease.move_in_date or lease.lease_begin_date
    lease.lease_begin_date, lease.lease_end_date = lease_begin_date, lease_end_date
    lease.monthly_rent_amount, lease.holdover_start_date = monthly_rent_amount, None
    claim = selectors.claim_of(lease, lease_status=LeaseStatus.ACTIVE)
    require_free_unit(claim, lease.unit_id, field="lease_end_date")
    _log(lease, rent_before, author)
    settle_current_leases(today=today, unit_ids=[lease.unit_id], units_are_held=True)
    _tell(lease, previous, rent_before)
    return lease


@transaction.atomic
def change_rent(
    *, lease_id: UUID, first_day: date, monthly_rent_amount: Decimal, author: str, today: date
) -> Lease:
    """Let a lease that runs from month to month cost something else from a day to come on.

    The days before are billed by the rent of today, which is kept as a term that ends then. Raises
    TransitionNotAllowed unless the lease runs from month to month, DatesImpossible for a day that is not to come, or
    that another change of the rent is later than, NothingChanges for the rent it has.
    """
    lease = held_lease(lease_id)
    if lease.lease_status != LeaseStatus.MONTH_TO_MONTH:
        raise errors.TransitionNotAllowed(
            "The rent of a term stands until it ends: only a lease from month to month gets another."
        )
    earliest = max(_since(lease), today) + timedelta(days=1)
    if first_day < earliest:
        message = f"Another rent can begin on {earliest.isoformat()} at the earliest."
        raise errors.DatesImpossible(message, fields={"first_day": [message]})
    if monthly_rent_amount == lease.monthly_rent_amount:
        message = "That is the rent already."
        raise errors.NothingChanges(message, fields={"monthly_rent_amount": [message]})
    _end_rent(lease, first_day)
    return _let_for(lease, monthly_rent_amount, first_day, author)


@transaction.atomic
def take_back_rent(*, lease_id: UUID, author: str, today: date) -> Lease:
    """Let a rent that was to begin on a day to come never begin: the lease costs what it costs today.

    Raises TransitionNotAllowed when none is to come. A rent that comes with a renewal is part of its term and stands.
    """
    lease = held_lease(lease_id)
    begins = _since(lease)
    if begins <= max(today, lease.lease_begin_date):
        raise errors.TransitionNotAllowed("No other rent is to come that could be taken back.")
    ended = selectors.earlier_terms(lease_id).get(lease_end_date=begins - timedelta(days=1))
    rent_before = ended.monthly_rent_amount
    ended.delete()
    return _let_for(lease, rent_before, begins, author)


def _let_for(lease: Lease, rent: Decimal, first_day: date, author: str) -> Lease:
    rent_before, lease.monthly_rent_amount = lease.monthly_rent_amount, rent
    lease.save(update_fields=["monthly_rent_amount", "updated_at"])
    emit(
        events.LeaseRentChanged(
            first_day=first_day,
            monthly_rent_amount=rent,
            previous_rent_amount=rent_before,
            **{**facts_of(lease), "changed_by": author},
        )
    )
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


def _since(lease: Lease) -> date:
    """From when on the lease costs what it says: its last other rent may have begun inside the term, or be to come."""
    changed = selectors.earlier_terms(lease.pk).aggregate(last=Max("lease_end_date"))["last"]
    begin = lease.lease_begin_date
    return begin if changed is None else max(begin, changed + timedelta(days=1))


def _end_rent(lease: Lease, next_begin: date) -> None:
    """Keep what its days cost until the day before. A rent that would have begun later never does."""
    last_day = next_begin - timedelta(days=1)
    earlier = selectors.earlier_terms(lease.pk)
    earlier.filter(lease_begin_date__gte=next_begin).delete()
    if earlier.filter(lease_end_date__gte=last_day).update(lease_end_date=last_day):
        return
    LeaseTerm.objects.create(
        lease=lease,
        lease_begin_date=_since(lease),
        lease_end_date=last_day,
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
