"""One action for one unit, done in the caller's transaction: all of it, or nothing."""

from dataclasses import dataclass, field
from datetime import datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from unitcycle.accounts.selectors import current_organization
from unitcycle.core import clock
from unitcycle.core.turns import take_turn
from unitcycle.insight.command_center import selectors
from unitcycle.insight.command_center.errors import CannotBeDone
from unitcycle.insight.command_center.models import (
    AIActionQueue,
    BulkActionBatch,
    BulkActionItem,
    PreparedWork,
)
from unitcycle.insight.command_center.rules.choices import (
    RENEWALS,
    WORK,
    ActionStatus,
    ItemStatus,
    Priority,
    SuggestedAction,
    UnitState,
)
from unitcycle.insight.command_center.rules.payloads import wanted_in
from unitcycle.insight.command_center.services.planning import Plan, plan_for
from unitcycle.insight.command_center.services.telling import channels_for, tell
from unitcycle.portfolio.properties.selectors import today_at
from unitcycle.portfolio.units.models import Unit
from unitcycle.portfolio.work_orders.models import WorkOrder
from unitcycle.portfolio.work_orders.rules import (
    EntryPermission,
    WorkCategory,
    WorkOrderStatus,
)
from unitcycle.portfolio.work_orders.services.orders import create_work_order
from unitcycle.residency.renewals.rules.states import RenewalStatus
from unitcycle.residency.renewals.services import approve_renewal, send_renewal
from unitcycle.tenancy.tenants.services import change_rent
from unitcycle.tenancy.tenants.services.current import hold_units

_INSPECTED_AT = time(10)


@dataclass
class Done:
    """What came of it."""

    status: ItemStatus
    content: str = ""
    outcome: dict[str, Any] = field(default_factory=dict)


def perform(item: BulkActionItem, batch: BulkActionBatch) -> Done:
    """Raises CannotBeDone, and why a renewal, a message or a work order is refused. The item is locked."""
    hold_units([item.unit_id])
    unit = Unit.objects.select_related("property").get(pk=item.unit_id)
    if unit.archived_at is not None:
        raise CannotBeDone("This unit is archived.")
    action_type = SuggestedAction(batch.action_type)
    wanted = wanted_in(batch.suggested_payload)
    plan = plan_for(unit, action_type, wanted, today_at(unit.property_id), lease_id=item.lease_id)
    if action_type in RENEWALS:
        done = _offer(plan, item, batch)
    elif action_type == SuggestedAction.RENT_INCREASE_NOTICE:
        done = _announce(plan, item, batch)
    else:
        done = _arrange(plan, item, batch)
    _note(plan, batch)
    return done


def _offer(plan: Plan, item: BulkActionItem, batch: BulkActionBatch) -> Done:
    """Agreed to and sent by the renewals' own services: their policy, their link, their events."""
    renewal = plan.renewal
    assert renewal is not None
    channels = channels_for(plan, batch.execution_method)
    before = type(renewal).objects.get(pk=renewal.pk)
    agreed = {
        "recommended_rent": plan.proposed_rent,
        "recommended_term_months": plan.term_months,
        "renewal_letter_text": plan.content if plan.is_own_content else None,
    }
    changes: dict[str, Any] = {
        name: value
        for name, value in agreed.items()
        if value is not None and value != getattr(before, name)
    }
    if before.status == RenewalStatus.PENDING or changes:
        approve_renewal(
            renewal_id=renewal.pk, author=batch.executed_by, today=plan.today, **changes
        )
    if channels:
        sent = send_renewal(renewal_id=renewal.pk, today=plan.today, by=channels)
    else:
        sent = type(renewal).objects.get(pk=renewal.pk)
    outcome = {
        "renewal": str(renewal.pk),
        "rent": f"{sent.recommended_rent:.2f}",
        "term_months": sent.recommended_term_months,
        "answer_by": sent.answer_by.isoformat() if sent.answer_by else None,
        "channels": [channel.value for channel in channels],
    }
    status = ItemStatus.SENT if channels else ItemStatus.PREPARED
    return Done(status, sent.renewal_letter_text, outcome)


def _announce(plan: Plan, item: BulkActionItem, batch: BulkActionBatch) -> Done:
    told = (
        AIActionQueue.objects.filter(
            lease=plan.lease,
            action_type=SuggestedAction.RENT_INCREASE_NOTICE,
            status=ActionStatus.EXECUTED,
            suggested_payload__effective_date__gt=plan.today.isoformat(),
        )
        .order_by("-executed_at")
        .first()
    )
    if told is not None and told.executed_at is not None:
        raise CannotBeDone(
            f"They were told of a raise on {told.executed_at:%Y-%m-%d}, which is still to come."
        )
    channels = channels_for(plan, batch.execution_method)
    assert plan.lease is not None
    assert plan.effective_date is not None
    assert plan.proposed_rent is not None
    # what was announced is what is billed, from its day on
    change_rent(
        lease_id=plan.lease.pk,
        first_day=plan.effective_date,
        monthly_rent_amount=plan.proposed_rent,
        author=batch.executed_by,
        today=plan.today,
    )
    messages = tell(plan, channels, key=f"bulk:{item.pk}")
    outcome = {
        "rent": f"{plan.proposed_rent:.2f}",
        "effective_date": plan.effective_date.isoformat(),
        "channels": [channel.value for channel in channels],
        "messages": [str(message.pk) for message in messages],
    }
    return Done(ItemStatus.SENT if channels else ItemStatus.PREPARED, plan.content, outcome)


def _arrange(plan: Plan, item: BulkActionItem, batch: BulkActionBatch) -> Done:
    """The work order that is there already, or one now; and for an inspection, whoever moves out is told."""
    channels = channels_for(plan, batch.execution_method) if plan.kind is not None else []
    order, is_new = _work_for(plan, batch.executed_by)
    outcome: dict[str, Any] = {
        "work_order": str(order.pk),
        "number": order.number,
        "was_there_already": not is_new,
        "channels": [channel.value for channel in channels],
    }
    if plan.inspection_date is not None:
        outcome["inspection_date"] = plan.inspection_date.isoformat()
    if channels:
        # told once of each day, however often it is asked for
        key = f"inspection:{order.pk}:{plan.inspection_date}"
        outcome["messages"] = [str(one.pk) for one in tell(plan, channels, key=key)]
    return Done(ItemStatus.SENT if channels else ItemStatus.PREPARED, plan.content, outcome)


def _work_for(plan: Plan, by: str) -> tuple[WorkOrder, bool]:
    """One of each kind for a household and unit: whoever comes second waits, and finds it (N1-70)."""
    take_turn(f"prepared-work:{plan.unit.pk}:{plan.action_type}")
    known = PreparedWork.objects.select_related("work_order").filter(
        unit=plan.unit, lease=plan.lease, action_type=plan.action_type
    )
    found = known.first()
    if found is not None and _is_of_use(found.work_order, plan):
        return found.work_order, False
    order = create_work_order(
        property_id=plan.unit.property_id,
        unit_id=plan.unit.pk,
        requested_date=plan.today,
        by=by,
        reported_by="Command center",
        **_described(plan),
    )
    known.delete()
    PreparedWork.objects.create(
        unit=plan.unit, lease=plan.lease, action_type=plan.action_type, work_order=order
    )
    return order, True


def _is_of_use(order: WorkOrder, plan: Plan) -> bool:
    """A unit that nobody lives in may want the same work again; a household moves out once."""
    if order.archived_at is not None or order.status == WorkOrderStatus.CANCELLED:
        return False
    return plan.lease is not None or order.status != WorkOrderStatus.COMPLETED


def _described(plan: Plan) -> dict[str, Any]:
    number = plan.unit.unit_number
    leaves = plan.lease.notice_move_out_date if plan.lease is not None else None
    until = f" They move out on {leaves}." if leaves else ""
    if plan.action_type == SuggestedAction.MOVE_OUT_INSPECTION:
        assert plan.inspection_date is not None
        zone = plan.unit.property.time_zone or current_organization().time_zone
        at = datetime.combine(plan.inspection_date, _INSPECTED_AT, ZoneInfo(zone))
        return {
            "title": f"Move-out inspection of {number}",
            "description": f"Look at the home together with the tenant and write down its condition.{until}",
            "category": WorkCategory.GENERAL,
            "scheduled_for": at,
            "due_date": plan.inspection_date,
            "entry_permission": EntryPermission.BY_APPOINTMENT,
        }
    if plan.action_type == SuggestedAction.LISTING_PREP:
        return {
            "title": f"Prepare {number} for its listing",
            "description": f"Photos, a description and what has to be put right before showings.{until}",
            "category": WorkCategory.GENERAL,
            "due_date": leaves if leaves and leaves >= plan.today else plan.today,
        }
    return {
        "title": f"Bring the listing of {number} up to date",
        "description": f"Rent, pictures, and from when it is free.{until}",
        "category": WorkCategory.GENERAL,
        "due_date": plan.today,
    }


def _note(plan: Plan, batch: BulkActionBatch) -> None:
    """In the queue: what was used is executed, and what it makes pointless is not shown any more."""
    row = plan.row or _chosen_by_hand(plan)
    row.status = ActionStatus.EXECUTED
    row.executed_at = clock.now()
    row.executed_by = batch.executed_by
    row.execution_method = batch.execution_method
    row.bulk_batch = batch
    if plan.content:
        row.generated_content = plan.content
    row.suggested_payload = {**row.suggested_payload, **_numbers(plan)}
    row.save()
    if plan.action_type in WORK:
        return
    others = selectors.open_actions().filter(unit=plan.unit, lease=plan.lease)
    others.filter(action_type__in=[*RENEWALS, SuggestedAction.RENT_INCREASE_NOTICE]).update(
        status=ActionStatus.SUPERSEDED, updated_at=clock.now()
    )


def _chosen_by_hand(plan: Plan) -> AIActionQueue:
    """A person asked for what nobody suggested: it is in the queue's history all the same."""
    state = plan.lease.lease_status if plan.lease is not None else UnitState.VACANT
    return AIActionQueue(
        unit=plan.unit,
        lease=plan.lease,
        property_id=plan.unit.property_id,
        action_type=plan.action_type,
        description=plan.action_type.label,
        confidence_score=1,
        priority=Priority.MEDIUM,
        lifecycle_state=state,
        generation_reason="A person chose this unit.",
        basis={"chosen_by_hand": True},
    )


def _numbers(plan: Plan) -> dict[str, Any]:
    said = {
        "rent_amount": None if plan.proposed_rent is None else f"{plan.proposed_rent:.2f}",
        "term_months": plan.term_months,
        "effective_date": plan.effective_date and plan.effective_date.isoformat(),
        "inspection_date": plan.inspection_date and plan.inspection_date.isoformat(),
    }
    return {name: value for name, value in said.items() if value is not None}
