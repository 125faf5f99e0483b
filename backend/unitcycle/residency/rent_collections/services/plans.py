"""Paying in instalments: offered, agreed on by the tenant's link or by staff, withdrawn; a new one replaces it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import transaction

from unitcycle.accounts.selectors import current_organization
from unitcycle.core import clock
from unitcycle.core.events import emit
from unitcycle.finance.ledger.rules import with_currency
from unitcycle.finance.ledger.services.chart import currency_of_the_books
from unitcycle.residency.rent_collections import selectors
from unitcycle.residency.rent_collections.errors import (
    OutsidePlanPolicy,
    PlanLinkInvalid,
    PlanNotOpen,
    PlanOver,
)
from unitcycle.residency.rent_collections.events import PlanAccepted, PlanEnded
from unitcycle.residency.rent_collections.models import (
    CollectionAction,
    CollectionCase,
    PaymentPlan,
    PaymentPlanInstallment,
)
from unitcycle.residency.rent_collections.rules import dunning, plans
from unitcycle.residency.rent_collections.rules.choices import (
    RUNNING,
    ActionChannel,
    ActionState,
    ActionType,
    CaseStatus,
    PlanStatus,
)
from unitcycle.residency.rent_collections.services.facts import given_for, reachable
from unitcycle.residency.rent_collections.services.releasing import hand_over, note
from unitcycle.residency.rent_collections.services.scanning import refresh_cases
from unitcycle.residency.rent_collections.services.standing import (
    facts_of,
    held_case,
    require_contactable,
    require_step,
)
from unitcycle.residency.rent_collections.services.withdrawing import withdraw_unsent

# who agreed by the link: there is nobody signed in
BY_LINK = "tenant:link"
_OVER = "This offer no longer stands. Please ask us for another one."
_PREFERRED = (ActionChannel.EMAIL, ActionChannel.SMS, ActionChannel.LETTER)


@dataclass(frozen=True)
class Offer:
    """What a tenant sees behind their link. `status` is `over` where it can no longer be agreed to."""

    plan: PaymentPlan
    installments: Sequence[PaymentPlanInstallment]
    status: str
    organization_name: str
    currency: str


@transaction.atomic
def offer_plan(
    *,
    case_id: UUID,
    author: str,
    today: date,
    num_installments: int | None = None,
    start_date: date | None = None,
) -> CollectionCase:
    """Offer to pay what is overdue in instalments, and write to the tenant with a link to agree.

    Without a number the usual one. Raises CaseClosed, CollectionStopped, OutsidePlanPolicy; nothing is left then.
    """
    case = held_case(case_id)
    require_step(case, CaseStatus.PAYMENT_PLAN)
    require_contactable(case)
    policy = selectors.collection_settings().policy
    count = num_installments or plans.usual_count(case.current_balance, policy)
    start = start_date or plans.first_day(today, policy)
    if faults := plans.faults_of(policy, case.current_balance, count, start, today):
        told = {name: [fault] for name, fault in faults.items()}
        raise OutsidePlanPolicy(" ".join(faults.values()), fields=told)
    parts = plans.split(case.current_balance, count, start)
    plan = _make_offer(case, parts, today=today, author=author)
    _write_to_tenant(case, plan.pk, parts, today=today, author=author)
    return case


def ensure_offer(
    case: CollectionCase, plan_id: UUID, parts: Sequence[plans.Part], *, today: date
) -> None:
    """The plan that a step tells of: the one that was offered already, or a new one. The caller holds the case."""
    if not PaymentPlan.objects.filter(pk=plan_id, replaced_at__isnull=True).exists():
        _make_offer(case, parts, today=today, author="system", plan_id=plan_id)


@transaction.atomic
def accept_plan(*, case_id: UUID, author: str, today: date) -> PaymentPlan:
    """The tenant agreed: reminders rest as long as the plan is kept. Raises PlanNotOpen, PlanOver, CaseClosed."""
    case = held_case(case_id)
    plan = _present(case, PlanStatus.PROPOSED)
    require_step(case, CaseStatus.PAYMENT_PLAN)
    if plan.start_date < today or plan.total_amount > case.current_balance:
        raise PlanOver(_OVER)
    plan.status, plan.accepted_at, plan.accepted_by = PlanStatus.ACCEPTED, clock.now(), author
    plan.save()
    case.status, case.hindrance = CaseStatus.PAYMENT_PLAN, ""
    case.save(update_fields=["status", "hindrance", "updated_at"])
    withdraw_unsent([case.pk], "The tenant agreed to a payment plan.")
    money = with_currency(plan.total_amount, currency_of_the_books())
    text = f"Agreed to pay {money} in {plan.num_installments} instalments."
    note(case, ActionType.PAYMENT_PLAN, text, author=author)
    emit(
        PlanAccepted(
            total_amount=plan.total_amount,
            num_installments=plan.num_installments,
            accepted_by=author,
            **facts_of(case),
        )
    )
    refresh_cases([case.tenant_id])
    return plan


@transaction.atomic
def withdraw_plan(*, case_id: UUID, author: str, because: str = "") -> CollectionCase:
    """Declined, or ended by a person: the case is open again. Raises PlanNotOpen."""
    case = held_case(case_id)
    plan = _present(case, PlanStatus.PROPOSED, *RUNNING)
    was_running = plan.status in RUNNING
    plan.replaced_at = clock.now()
    plan.save(update_fields=["replaced_at", "updated_at"])
    if was_running and case.status == CaseStatus.PAYMENT_PLAN:
        case.status = CaseStatus.OPEN
        case.save(update_fields=["status", "updated_at"])
        emit(PlanEnded(outcome="withdrawn", **facts_of(case)))
    else:
        rows = selectors.actions().filter(case=case, action_type=ActionType.PAYMENT_PLAN)
        if rows.filter(state__in=[ActionState.DRAFT, ActionState.QUEUED, ActionState.TO_POST]):
            withdraw_unsent([case.pk], "The offer was withdrawn.")
    what = "The plan was ended." if was_running else "The offer was declined."
    note(case, ActionType.PAYMENT_PLAN, f"{what} {because}".strip(), author=author)
    refresh_cases([case.tenant_id])
    return case


@transaction.atomic
def offer_behind(plan_id: UUID, today: date) -> Offer:
    """What the link leads to, also once it is answered or over. Raises PlanLinkInvalid."""
    plan = selectors.plans().select_related("case__unit", "case__property").filter(pk=plan_id).first()  # fmt: skip
    if plan is None:
        raise PlanLinkInvalid("This offer is no longer there.")
    status = str(plan.status)
    is_open = plan.replaced_at is None and plan.start_date >= today
    if plan.replaced_at or (plan.status == PlanStatus.PROPOSED and not is_open):
        status = "over"
    rows = sorted(plan.installments.all(), key=lambda one: one.installment_number)
    return Offer(plan, rows, status, current_organization().name, currency_of_the_books())


@transaction.atomic
def answer_offer(plan_id: UUID, *, accepts: bool, today: date) -> None:
    """The tenant's own answer, once. Raises PlanLinkInvalid, PlanOver."""
    plan = PaymentPlan.objects.filter(pk=plan_id).first()
    if plan is None:
        raise PlanLinkInvalid("This offer is no longer there.")
    case = held_case(plan.case_id)
    plan.refresh_from_db()
    if plan.replaced_at is not None or plan.status != PlanStatus.PROPOSED:
        raise PlanOver(_OVER)
    if accepts:
        try:
            accept_plan(case_id=case.pk, author=BY_LINK, today=today)
        except PlanNotOpen as refusal:
            raise PlanOver(_OVER) from refusal
    else:
        withdraw_plan(case_id=case.pk, author=BY_LINK)


def _make_offer(
    case: CollectionCase,
    parts: Sequence[plans.Part],
    *,
    today: date,
    author: str,
    plan_id: UUID | None = None,
) -> PaymentPlan:
    PaymentPlan.objects.filter(case=case, replaced_at__isnull=True).update(
        replaced_at=clock.now(), updated_at=clock.now()
    )
    plan = PaymentPlan.objects.create(
        **({"pk": plan_id} if plan_id else {}),
        case=case,
        total_amount=sum((part.amount for part in parts), dunning.NOTHING_OWED),
        num_installments=len(parts),
        installment_amount=parts[0].amount,
        start_date=parts[0].due_date,
        covers_before=today,
        offered_by=author,
    )
    PaymentPlanInstallment.objects.bulk_create(
        PaymentPlanInstallment(
            plan=plan, installment_number=part.number, amount=part.amount, due_date=part.due_date
        )
        for part in parts
    )
    return plan


def _write_to_tenant(
    case: CollectionCase,
    plan_id: UUID,
    parts: Sequence[plans.Part],
    *,
    today: date,
    author: str,
) -> None:
    reach = reachable(case)
    channel = next(one for one in _PREFERRED if one in reach)
    step = dunning.PLAN_STEP
    tone = dunning.tone_of_step(case.tenant_risk_profile, step)
    days = dunning.days_overdue(case.due_date, today)
    given = given_for(case, step, tone, channel, days=days, plan=(plan_id, parts))
    action = CollectionAction.objects.create(
        case=case,
        action_type=ActionType.PAYMENT_PLAN,
        escalation_level=case.escalation_level,
        round=case.round,
        channel=channel,
        subject=given["our_subject"],
        message_text=given["our_text"],
        tone_used=tone,
        ai_generated=False,
        reason="A person offered a plan.",
    )
    hand_over(case, action, by=author)


def _present(case: CollectionCase, *statuses: PlanStatus) -> PaymentPlan:
    rows = PaymentPlan.objects.select_for_update(no_key=True).filter(
        case=case, replaced_at__isnull=True, status__in=statuses
    )
    plan = rows.first()
    if plan is None:
        raise PlanNotOpen("There is no plan of this case that this could be done with.")
    return plan
