"""Which step a case is to take now, and all that is needed to have it written. Reads only."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID, uuid4

from django.db.models import Exists, OuterRef, Q, QuerySet

from unitcycle.accounts.selectors import local_today
from unitcycle.core import clock
from unitcycle.residency.rent_collections import selectors
from unitcycle.residency.rent_collections.errors import (
    CaseClosed,
    NoStepLeft,
    StepTaken,
)
from unitcycle.residency.rent_collections.models import (
    CollectionAction,
    CollectionCase,
    CollectionStop,
    PaymentPlan,
)
from unitcycle.residency.rent_collections.rules import dunning, plans
from unitcycle.residency.rent_collections.rules.choices import (
    STANDING,
    ActionChannel,
    ActionState,
    CaseStatus,
    PlanStatus,
)
from unitcycle.residency.rent_collections.services.facts import (
    Planned,
    channels_of,
    given_for,
    reachable,
    reason_for,
)
from unitcycle.residency.rent_collections.services.standing import require_contactable

_BLOCKING = (*STANDING, ActionState.DISCARDED)


def due_cases() -> list[UUID]:
    """Open cases with a step to take now, in which nothing stands in the way. One statement, the longest due first."""
    taken = CollectionAction.objects.filter(
        case=OuterRef("pk"), round=OuterRef("round"), state__in=_BLOCKING,
        step=OuterRef("escalation_level") + 1,
    )  # fmt: skip
    stopped = CollectionStop.objects.filter(
        Q(until__isnull=True) | Q(until__gte=clock.now().date()),
        tenant=OuterRef("tenant"),
        lifted_at__isnull=True,
    )
    rows = (
        selectors.unresolved_cases()
        .filter(status=CaseStatus.OPEN, escalation_level__lt=dunning.LAST_LEVEL)
        .filter(~Exists(taken), ~Exists(stopped))
        .order_by("due_date", "pk")
        .values_list("pk", "escalation_level", "due_date", "last_step_on", "property__time_zone")
    )
    here = local_today()
    found = []
    for pk, level, due_date, last_step_on, zone in rows:
        today = clock.today(zone) if zone else here
        days = dunning.days_overdue(due_date, today)
        if last_step_on != today and dunning.next_step(CaseStatus.OPEN, level, days):
            found.append(pk)
    return found


def plan_step(
    case: CollectionCase, today: date, *, by_hand: bool, is_notice: bool = False
) -> Planned | None:
    """The step that a case takes now, or None where none is due. By hand also before its day, and the final notice
    from any level.

    Raises CaseClosed, CollectionStopped, NoStepLeft, StepTaken by hand; the engine simply goes on.
    """
    days = dunning.days_overdue(case.due_date, today)
    if by_hand:
        number = _wanted_by_hand(case, today, is_notice=is_notice)
    else:
        due = dunning.next_step(case.status, case.escalation_level, days)
        if due is None or not _is_free(case, due, today):
            return None
        number = due
    step = dunning.step_numbered(number)
    failed = selectors.actions().filter(
        case=case, round=case.round, step=number, state=ActionState.FAILED
    )
    channels = channels_of(step, reachable(case, list(failed.values_list("channel", flat=True))))
    if not channels:
        return None
    return _planned(case, step, channels, days, today)


def is_still_so(planned: Planned, case: CollectionCase, today: date, *, by_hand: bool) -> bool:
    """Whether what was written can go out: under the lock, with the ledger as it is now."""
    same = (case.round, case.current_balance, case.status) == (
        planned.round, planned.balance, CaseStatus.OPEN,
    )  # fmt: skip
    is_notice = by_hand and planned.step == dunning.LEGAL_STEP
    if not same or not (is_notice or planned.step == case.escalation_level + 1):
        return False
    return by_hand or (
        dunning.days_overdue(case.due_date, today) == planned.days
        and _is_free(case, planned.step, today)
    )


def _wanted_by_hand(case: CollectionCase, today: date, *, is_notice: bool) -> int:
    if case.status != CaseStatus.OPEN:
        raise CaseClosed(f"This case is “{CaseStatus(case.status).label}”: no reminder is sent.")
    require_contactable(case)
    if case.escalation_level >= dunning.LAST_LEVEL:
        raise NoStepLeft("All steps of this case have been taken.")
    number = dunning.LEGAL_STEP if is_notice else case.escalation_level + 1
    if _standing(case, number, STANDING).exists():
        raise StepTaken("The next step waits for a person, is on its way or is to be posted.")
    if case.last_step_on == today and number != dunning.LEGAL_STEP:
        raise StepTaken("A step was taken today: there is one a day.")
    return number


def _is_free(case: CollectionCase, number: int, today: date) -> bool:
    if case.last_step_on == today or _standing(case, number, _BLOCKING).exists():
        return False
    return not selectors.standing_stops([case.tenant_id], today)


def _standing(
    case: CollectionCase, number: int, states: Sequence[str]
) -> QuerySet[CollectionAction]:
    return selectors.actions().filter(case=case, round=case.round, step=number, state__in=states)


def _planned(
    case: CollectionCase,
    step: dunning.Step,
    channels: tuple[ActionChannel, ...],
    days: int,
    today: date,
) -> Planned:
    tone = dunning.tone_of_step(case.tenant_risk_profile, step.number)
    plan = _plan_of(case, today) if step.number == dunning.PLAN_STEP else None
    given = given_for(case, step.number, tone, channels[0], days=days, plan=plan)
    return Planned(
        case_id=case.pk,
        round=case.round,
        step=step.number,
        tone=tone,
        channels=channels,
        balance=case.current_balance,
        days=days,
        reason=reason_for(case, step, tone, days, today),
        given=given,
        plan_id=plan[0] if plan else None,
        parts=tuple(plan[1]) if plan else (),
    )


def _plan_of(case: CollectionCase, today: date) -> tuple[UUID, list[plans.Part]]:
    """The plan that was offered already, or a usual one."""
    known = PaymentPlan.objects.filter(
        case=case, replaced_at__isnull=True, status=PlanStatus.PROPOSED, start_date__gte=today,
        total_amount=case.current_balance,
    ).first()  # fmt: skip
    if known is not None:
        parts = [
            plans.Part(one.installment_number, one.amount, one.due_date)
            for one in known.installments.order_by("installment_number")
        ]
        return known.pk, parts
    policy = selectors.collection_settings().policy
    count = plans.usual_count(case.current_balance, policy)
    return uuid4(), plans.split(case.current_balance, count, plans.first_day(today, policy))
