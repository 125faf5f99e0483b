"""The steps of the life cycle that a person takes. Each writes the lease, one log row and one event."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from unitcycle.core import clock
from unitcycle.core.events import emit
from unitcycle.portfolio.units.models import Unit
from unitcycle.portfolio.units.rules import UnitStatus
from unitcycle.tenancy.tenants import errors, events, rules, selectors
from unitcycle.tenancy.tenants.models import Lease, LeaseStatusLog
from unitcycle.tenancy.tenants.rules import AgreementStatus, LeaseStatus
from unitcycle.tenancy.tenants.services.current import hold_units, settle_current_leases

_LIFE_CYCLE_FIELDS = [
    "lease_status",
    "lease_status_changed_at",
    "lease_status_changed_by",
    "updated_at",
]


@transaction.atomic
def convert_to_month_to_month(*, lease_id: UUID, author: str, today: date) -> Lease:
    """The household stays on without a term (R1.1-06, R1.1-07, N1-14)."""
    lease = held_lease(lease_id)
    if lease.lease_status == LeaseStatus.MONTH_TO_MONTH:
        raise errors.AlreadyMonthToMonth("This lease is already month-to-month.")
    _require_step(lease, LeaseStatus.MONTH_TO_MONTH)
    lease.holdover_start_date = rules.holdover_start(lease.lease_end_date, today)
    step(
        lease,
        LeaseStatus.MONTH_TO_MONTH,
        author=author,
        reason="Converted by hand",
        changed=["holdover_start_date"],
        metadata={"holdover_start_date": lease.holdover_start_date.isoformat()},
    )
    emit(
        events.LeaseConvertedToMonthToMonth(
            holdover_start_date=lease.holdover_start_date, **facts_of(lease)
        )
    )
    return lease


@transaction.atomic
def give_notice(
    *,
    lease_id: UUID,
    notice_date: date,
    notice_move_out_date: date,
    author: str,
    reason: str = "",
) -> Lease:
    """The household will move out, at least thirty days after its notice (R1.1-08, N1-16)."""
    lease = held_lease(lease_id)
    _require_step(lease, LeaseStatus.NOTICE)
    _require_notice_dates(lease, notice_date, notice_move_out_date)
    lease.notice_date = notice_date
    lease.notice_move_out_date = notice_move_out_date
    lease_after = selectors.claim_of(lease, lease_status=LeaseStatus.NOTICE)
    require_free_unit(lease_after, lease.unit_id, field="notice_move_out_date")
    step(
        lease,
        LeaseStatus.NOTICE,
        author=author,
        reason=reason or "Notice given",
        changed=["notice_date", "notice_move_out_date"],
        metadata={
            "notice_date": notice_date.isoformat(),
            "notice_move_out_date": notice_move_out_date.isoformat(),
        },
    )
    emit(
        events.LeaseNoticeGiven(
            notice_date=notice_date,
            notice_move_out_date=notice_move_out_date,
            **facts_of(lease),
        )
    )
    return lease


@transaction.atomic
def mark_vacant(
    *,
    lease_id: UUID,
    author: str,
    today: date,
    actual_move_out_date: date | None = None,
    force: bool = False,
    reason: str = "",
) -> Lease:
    """The household is out; from notice, or with `force` from any state but vacant (N1-15).

    Without a date the announced move-out counts when it has passed, else today.
    """
    lease = held_lease(lease_id)
    _require_step(lease, LeaseStatus.VACANT, force=force)
    moved_out = actual_move_out_date or min(lease.notice_move_out_date or today, today)
    _require_move_out_date(lease, moved_out, today)
    lease.actual_move_out_date = moved_out
    lease.status = AgreementStatus.ENDED
    forced = lease.lease_status in rules.FORCED_TO_VACANT
    step(
        lease,
        LeaseStatus.VACANT,
        author=author,
        reason=reason or ("Marked vacant without a notice" if forced else "Moved out"),
        changed=["actual_move_out_date", "status"],
        metadata={"actual_move_out_date": moved_out.isoformat(), "forced": forced},
    )
    settle_current_leases(today=today, unit_ids=[lease.unit_id], units_are_held=True)
    if not selectors.is_lived_in(lease.unit_id, today=today):
        set_unit_status(lease.unit_id, UnitStatus.VACANT)
    emit(events.LeaseVacated(actual_move_out_date=moved_out, **facts_of(lease)))
    return lease


def held_lease(lease_id: UUID) -> Lease:
    """The lease, locked after its unit. Raises LeaseNotFound, and NotAvailable for an archived one."""
    unit_id = Lease.objects.filter(pk=lease_id).values_list("unit_id", flat=True).first()
    if unit_id is not None:
        hold_units([unit_id])
    lease = Lease.objects.select_for_update(no_key=True).filter(pk=lease_id).first()
    if lease is None:
        raise errors.LeaseNotFound("There is no such lease.")
    if lease.archived_at is not None:
        raise errors.NotAvailable("This lease is archived.")
    return lease


def step(
    lease: Lease,
    new_status: LeaseStatus,
    *,
    author: str,
    reason: str,
    changed: list[str],
    metadata: dict[str, Any],
    now: datetime | None = None,
) -> None:
    """Save the lease in its new state and write the log row of the step (R1.1-04)."""
    previous = lease.lease_status
    lease.lease_status = new_status
    lease.lease_status_changed_at = now or clock.now()
    lease.lease_status_changed_by = author
    lease.save(update_fields=[*_LIFE_CYCLE_FIELDS, *changed])
    log_step(lease, previous=previous, reason=reason, metadata=metadata)


def log_step(lease: Lease, *, previous: str, reason: str, metadata: dict[str, Any]) -> None:
    """The log row of the state the lease is in now."""
    assert lease.lease_status_changed_at is not None
    LeaseStatusLog.objects.create(
        lease=lease,
        previous_status=previous,
        new_status=lease.lease_status,
        reason=reason,
        changed_by=lease.lease_status_changed_by,
        metadata=metadata,
        created_at=lease.lease_status_changed_at,
    )


def facts_of(lease: Lease) -> dict[str, Any]:
    """What every event about a lease says."""
    return {
        "subject_id": lease.pk,
        "unit_id": lease.unit_id,
        "property_id": lease.property_id,
        "tenant_id": lease.tenant_id,
        "changed_by": lease.lease_status_changed_by,
    }


def require_free_unit(claim: rules.Claim, unit_id: UUID, *, field: str) -> None:
    """Raises UnitIsLet when another lease has the unit on some of the same days. Needs the unit held."""
    clash = rules.first_clash(claim, selectors.claims_on(unit_id))
    if clash is None:
        return
    number = Lease.objects.values_list("lease_number", flat=True).get(pk=clash.lease_id)
    until = clash.last_day(for_tenant=claim.tenant_id)
    end = f"until {until.isoformat()}" if until else "without an end in sight"
    message = (
        f"Lease {number} has this unit from {clash.lease_begin_date.isoformat()} {end}. "
        "Two leases cannot share a day."
    )
    raise errors.UnitIsLet(message, fields={field: [message]})


def set_unit_status(unit_id: UUID, status: UnitStatus) -> None:
    """The unit follows its lease (R1.1-03, N1-21)."""
    Unit.objects.filter(pk=unit_id).exclude(status=status).update(
        status=status, updated_at=clock.now()
    )


def _require_step(lease: Lease, wanted: LeaseStatus, *, force: bool = False) -> None:
    if rules.can_become(lease.lease_status, wanted, force=force):
        return
    current = LeaseStatus(lease.lease_status).label
    message = f"A lease that is {current} cannot become {wanted.label}."
    if wanted == LeaseStatus.VACANT and lease.lease_status in rules.FORCED_TO_VACANT:
        message += " Give notice first, or send force to say that the household has left."
    raise errors.TransitionNotAllowed(message)


def _require_notice_dates(lease: Lease, notice_date: date, move_out_date: date) -> None:
    if not rules.is_long_enough_a_notice(notice_date, move_out_date):
        days = rules.notice_days(notice_date, move_out_date)
        message = (
            f"A notice runs at least {rules.MINIMUM_NOTICE_DAYS} days; "
            f"from {notice_date.isoformat()} to {move_out_date.isoformat()} it is {days}."
        )
        raise errors.NoticeTooShort(message, fields={"notice_move_out_date": [message]})
    if move_out_date < lease.lease_begin_date and move_out_date < selectors.first_day_of(lease):
        message = f"The lease begins only on {selectors.first_day_of(lease).isoformat()}."
        raise errors.DatesImpossible(message, fields={"notice_move_out_date": [message]})


def _require_move_out_date(lease: Lease, moved_out: date, today: date) -> None:
    if moved_out > today:
        message = "The household cannot have moved out on a day that is still to come."
        raise errors.DatesImpossible(message, fields={"actual_move_out_date": [message]})
