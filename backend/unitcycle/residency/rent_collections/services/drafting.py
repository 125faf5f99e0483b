"""A step is written down: its messages, its plan, and the proposal by which they leave at once or wait for a person."""

from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction

from unitcycle.core.constraints import refusing
from unitcycle.finance.ledger.rules import with_currency
from unitcycle.finance.ledger.services.chart import currency_of_the_books
from unitcycle.portfolio.properties.selectors import today_at
from unitcycle.residency.rent_collections.errors import StepTaken
from unitcycle.residency.rent_collections.models import CollectionAction, CollectionCase
from unitcycle.residency.rent_collections.rules import dunning
from unitcycle.residency.rent_collections.rules.choices import ActionChannel, ActionType
from unitcycle.residency.rent_collections.services.facts import Planned
from unitcycle.residency.rent_collections.services.planning import is_still_so
from unitcycle.residency.rent_collections.services.plans import ensure_offer
from unitcycle.residency.rent_collections.services.scanning import refresh_cases
from unitcycle.residency.rent_collections.services.standing import held_case
from unitcycle.residency.rent_collections.services.withdrawing import withdraw_unsent

_TYPES = {
    ActionChannel.SMS: ActionType.SMS,
    ActionChannel.EMAIL: ActionType.EMAIL,
    ActionChannel.LETTER: ActionType.FORMAL_LETTER,
}
_TAKEN = "This step was taken meanwhile."


@transaction.atomic
def draft_step(
    planned: Planned,
    *,
    subject: str,
    text: str,
    run_id: UUID | None,
    by_model: bool,
    by_hand: bool,
) -> tuple[CollectionCase, list[CollectionAction]] | None:
    """Lock the case, look once more, and write its actions; None where the step is not due any more.

    The ledger is read anew: money that came while somebody wrote changes the balance, and the text with it.
    """
    case = held_case(planned.case_id)
    refresh_cases([case.tenant_id])
    case = held_case(planned.case_id)
    today = today_at(case.property_id)
    if not is_still_so(planned, case, today, by_hand=by_hand):
        return None
    if planned.plan_id is not None:
        ensure_offer(case, planned.plan_id, planned.parts, today=today)
    step = dunning.step_numbered(planned.step)
    if by_hand and planned.step == dunning.LEGAL_STEP:
        withdraw_unsent([case.pk], "A person asked for the final notice.")
    with refusing({"step_is_taken_once_by_a_channel": StepTaken(_TAKEN)}):
        made = [
            CollectionAction.objects.create(
                **_of_step(planned, case),
                action_type=_type_of(step, channel),
                channel=channel,
                subject=subject,
                message_text=text,
                ai_generated=by_model,
                run_id=run_id,
            )
            for channel in planned.channels
        ]
    CollectionCase.objects.filter(pk=case.pk).update(asked_at=None)
    return case, made


def _of_step(planned: Planned, case: CollectionCase) -> dict[str, Any]:
    return {
        "case": case,
        "escalation_level": planned.step,
        "round": planned.round,
        "step": planned.step,
        "tone_used": planned.tone,
        "reason": planned.reason,
    }


def _type_of(step: dunning.Step, channel: ActionChannel) -> ActionType:
    if step.action in (ActionType.PAYMENT_PLAN, ActionType.ESCALATION):
        return step.action
    return _TYPES[channel]


def facts_told(case: CollectionCase, planned: Planned, today: date) -> dict[str, str]:
    """On which data a proposal rests."""
    return {
        "balance": with_currency(case.current_balance, currency_of_the_books()),
        "days_overdue": str(planned.days),
        "due_date": case.due_date.isoformat(),
        "today": today.isoformat(),
        "step": str(planned.step),
        "tone": planned.tone,
        "risk_profile": case.tenant_risk_profile,
        "late_12m": str(case.late_12m),
        "channels": ", ".join(planned.channels),
    }
