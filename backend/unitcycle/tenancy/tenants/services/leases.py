"""Leases are signed, corrected and put away."""

import secrets
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db import transaction

from unitcycle.core import clock
from unitcycle.core.constraints import refusing
from unitcycle.core.events import emit
from unitcycle.core.money import ZERO
from unitcycle.portfolio.units.models import Unit
from unitcycle.portfolio.units.rules import UnitStatus
from unitcycle.tenancy.tenants import errors, events, rules, selectors
from unitcycle.tenancy.tenants.models import Lease, Tenant
from unitcycle.tenancy.tenants.rules import LeaseStatus
from unitcycle.tenancy.tenants.services.current import hold_units, settle_current_leases
from unitcycle.tenancy.tenants.services.transitions import (
    facts_of,
    held_lease,
    log_step,
    require_free_unit,
    set_unit_status,
    step,
)

_OCCUPANCY_FIELDS = frozenset({"lease_begin_date", "lease_end_date", "tenant_id"})
_OPENING_FIELDS = frozenset({"opening_balance_amount", "opening_balance_date"})


@transaction.atomic
def create_lease(
    *,
    unit_id: UUID,
    tenant_id: UUID | None,
    lease_begin_date: date,
    lease_end_date: date | None = None,
    monthly_rent_amount: Decimal,
    author: str,
    today: date,
    lease_number: str = "",
    security_deposit_amount: Decimal = ZERO,
    move_in_date: date | None = None,
    opening_balance_amount: Decimal | None = None,
    opening_balance_date: date | None = None,
) -> Lease:
    """Sign a lease: it is active, the unit is occupied, an older lease of the unit stays as it is (N1-21).

    Without a number it is given one.
    """
    hold_units([unit_id])
    unit = Unit.objects.get(pk=unit_id)
    _require_available("unit", unit)
    _require_available("tenant", _held_tenant(tenant_id))
    lease = Lease(
        lease_number=lease_number or _free_number(),
        unit=unit,
        property_id=unit.property_id,
        tenant_id=tenant_id,
        lease_begin_date=lease_begin_date,
        lease_end_date=lease_end_date,
        monthly_rent_amount=monthly_rent_amount,
        security_deposit_amount=security_deposit_amount,
        opening_balance_amount=opening_balance_amount,
        opening_balance_date=opening_balance_date,
        move_in_date=move_in_date,
        lease_status=LeaseStatus.ACTIVE,
        lease_status_changed_at=clock.now(),
        lease_status_changed_by=author,
    )
    _require_possible(lease)
    require_free_unit(selectors.claim_of(lease), unit.pk, field="lease_begin_date")
    _save(lease, force_insert=True)
    log_step(lease, previous=LeaseStatus.VACANT, reason="Lease created", metadata={})
    settle_current_leases(today=today, unit_ids=[unit.pk], units_are_held=True)
    set_unit_status(unit.pk, UnitStatus.OCCUPIED)
    emit(
        events.LeaseCreated(
            lease_begin_date=lease_begin_date, lease_end_date=lease_end_date, **facts_of(lease)
        )
    )
    if lease.opening_balance_amount:
        _tell_of_opening_balance(lease, author)
    lease.refresh_from_db(fields=["is_current"])
    return lease


@transaction.atomic
def update_lease(*, lease_id: UUID, changes: dict[str, Any], author: str, today: date) -> Lease:
    """Correct the terms. The unit never changes (a transfer is a new lease), the state only in one case:

    a lease on month-to-month that gets a last day from today on has a term again and is active (R1.1-05).
    """
    lease = held_lease(lease_id)
    changed = sorted(name for name, value in changes.items() if getattr(lease, name) != value)
    for name in changed:
        setattr(lease, name, changes[name])
    if not changed:
        return lease
    if "tenant_id" in changed:
        _require_available("tenant", _held_tenant(lease.tenant_id))
    _require_possible(lease)
    renewed = _has_a_term_again(lease, changed, today)
    if _OCCUPANCY_FIELDS & set(changed):
        status = LeaseStatus.ACTIVE if renewed else lease.lease_status
        claim = selectors.claim_of(lease, lease_status=status)
        require_free_unit(claim, lease.unit_id, field=_field_at_fault(changed))
    _save(lease, update_fields=[*changed, "updated_at"])
    if renewed:
        _reactivate(lease, author)
    if _OPENING_FIELDS & set(changed) or ("tenant_id" in changed and lease.opening_balance_amount):
        _tell_of_opening_balance(lease, author)
    settle_current_leases(today=today, unit_ids=[lease.unit_id], units_are_held=True)
    return lease


@transaction.atomic
def archive_lease(*, lease_id: UUID, author: str, today: date) -> Lease:
    """Put a vacant lease away: it is in no list and no count any more."""
    lease = held_lease(lease_id)
    if lease.lease_status != LeaseStatus.VACANT:
        raise errors.StillLivedIn("Only a vacant lease is archived. Mark it vacant first.")
    lease.archived_at = clock.now()
    lease.is_current = False
    lease.save(update_fields=["archived_at", "is_current", "updated_at"])
    settle_current_leases(today=today, unit_ids=[lease.unit_id], units_are_held=True)
    emit(events.LeaseArchived(**{**facts_of(lease), "changed_by": author}))
    return lease


def _free_number() -> str:
    """Random, so that two people who sign at once do not get the same one."""
    return f"L-{secrets.token_hex(5).upper()}"


def _save(lease: Lease, **how: Any) -> None:
    message = f"Another lease has the number {lease.lease_number}."
    taken = errors.LeaseNumberTaken(message, fields={"lease_number": [message]})
    with refusing({"lease_number_is_used_once": taken}):
        lease.save(**how)


def _held_tenant(tenant_id: UUID | None) -> Tenant | None:
    """The tenant as it is now, and not archived by somebody else before this transaction ends."""
    if tenant_id is None:
        return None
    return Tenant.objects.select_for_update(no_key=True).get(pk=tenant_id)


def _require_available(field: str, row: Unit | Tenant | None) -> None:
    if row is not None and row.archived_at is not None:
        message = f"This {field} is archived."
        raise errors.NotAvailable(message, fields={field: [message]})


def _require_possible(lease: Lease) -> None:
    end = lease.lease_end_date
    if end is not None and end < lease.lease_begin_date:
        message = "A lease ends on or after its first day."
        raise errors.DatesImpossible(message, fields={"lease_end_date": [message]})
    if abs(lease.opening_balance_amount or ZERO) > rules.MOST_OPENING_BALANCE:
        message = f"An opening balance is at most {rules.MOST_OPENING_BALANCE:,}."
        raise errors.OpeningBalanceTooLarge(message, fields={"opening_balance_amount": [message]})
    if (lease.opening_balance_amount is None) != (lease.opening_balance_date is None):
        message = "An opening balance has an amount and the day it was true, or neither."
        raise errors.DatesImpossible(message, fields={"opening_balance_date": [message]})


def _has_a_term_again(lease: Lease, changed: list[str], today: date) -> bool:
    return (
        "lease_end_date" in changed
        and lease.lease_status == LeaseStatus.MONTH_TO_MONTH
        and lease.lease_end_date is not None
        and not rules.has_run_out(lease.lease_end_date, today)
    )


def _reactivate(lease: Lease, author: str) -> None:
    assert lease.lease_end_date is not None
    lease.holdover_start_date = None
    step(
        lease,
        LeaseStatus.ACTIVE,
        author=author,
        reason="The lease has a term again",
        changed=["holdover_start_date"],
        metadata={"lease_end_date": lease.lease_end_date.isoformat()},
    )
    emit(events.LeaseReactivated(lease_end_date=lease.lease_end_date, **facts_of(lease)))


def _tell_of_opening_balance(lease: Lease, author: str) -> None:
    facts = {**facts_of(lease), "changed_by": author}
    emit(
        events.LeaseOpeningBalanceSet(
            opening_balance_amount=lease.opening_balance_amount,
            opening_balance_date=lease.opening_balance_date,
            **facts,
        )
    )


def _field_at_fault(changed: list[str]) -> str:
    return next(
        (name for name in ("lease_begin_date", "lease_end_date") if name in changed), "tenant"
    )
