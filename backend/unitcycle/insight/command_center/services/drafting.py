"""Letters before they leave: shown as they would be, and written by a model where there is one.

A model is asked outside of every transaction; what it says is believed only if it fits (ai.py), and is kept with the
suggestion it is for, so that what was read is what leaves.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db import transaction

from unitcycle.agents.errors import CapabilityOff
from unitcycle.agents.services import Batch, Result, declare_batch, run, start_unasked
from unitcycle.core.errors import DomainError
from unitcycle.core.models import Job
from unitcycle.insight.command_center import selectors
from unitcycle.insight.command_center.ai import DRAFT, SUBJECT, Letter, LetterFacts
from unitcycle.insight.command_center.errors import CannotBeDone
from unitcycle.insight.command_center.models import AIActionQueue
from unitcycle.insight.command_center.rules.choices import (
    OPEN,
    RENEWALS,
    WRITTEN,
    ActionStatus,
    SuggestedAction,
)
from unitcycle.insight.command_center.rules.payloads import Wanted
from unitcycle.insight.command_center.services.planning import Plan, plan_for
from unitcycle.insight.command_center.services.telling import channels_for
from unitcycle.portfolio.properties.selectors import today_at
from unitcycle.portfolio.units.models import Unit

# of one preview: a screenful
MOST_SHOWN = 20
# how many of them a model may write while somebody waits; more are a batch
MOST_WRITTEN = 3


@dataclass(frozen=True)
class Preview:
    """What would be done for one unit, or why it cannot be."""

    unit: Unit
    plan: Plan | None
    problem: str = ""
    channels: tuple[str, ...] = ()


def preview(
    *,
    action_type: SuggestedAction,
    unit_ids: Sequence[UUID],
    wanted: Wanted,
    method: str,
    asked_by_id: UUID | None = None,
    with_model: bool = False,
) -> list[Preview]:
    """As it would leave now; sends nothing. With a model, the first few letters are written by it and kept."""
    shown = [_previewed(one, action_type, wanted, method) for one in unit_ids[:MOST_SHOWN]]
    if not with_model:
        return shown
    written = 0
    for place, one in enumerate(shown):
        if written < MOST_WRITTEN and _wants_words(one):
            written += 1
            _write(one, asked_by_id)
            shown[place] = _previewed(one.unit.pk, action_type, wanted, method)
    return shown


def _wants_words(one: Preview) -> bool:
    plan = one.plan
    return plan is not None and plan.row is not None and bool(plan.kind) and not plan.is_own_content


@transaction.atomic
def _previewed(unit_id: UUID, action_type: SuggestedAction, wanted: Wanted, method: str) -> Preview:
    unit = Unit.objects.select_related("property").get(pk=unit_id)
    try:
        plan = plan_for(unit, action_type, wanted, today_at(unit.property_id))
    except DomainError as refusal:
        return Preview(unit, None, refusal.detail)
    if plan.kind is None:
        return Preview(unit, plan)
    try:
        channels = tuple(one.value for one in channels_for(plan, method))
    except DomainError as refusal:
        return Preview(unit, plan, refusal.detail)
    return Preview(unit, plan, channels=channels)


def _write(one: Preview, asked_by_id: UUID | None) -> None:
    """Switched off, nobody is asked, and our own wording stays."""
    assert one.plan is not None
    assert one.plan.row is not None
    row_id = one.plan.row.pk
    try:
        run(
            DRAFT,
            one.plan.question,
            subject=(SUBJECT, row_id),
            asked_by_id=asked_by_id,
            then=lambda result: take(row_id, result),
        )
    except CapabilityOff:
        return


def take(row_id: UUID, result: Result[Letter]) -> None:
    """In the transaction of its run. Our own answer is our own wording, which needs no keeping."""
    if not result.is_by_model:
        return
    rows = AIActionQueue.objects.select_for_update(no_key=True)
    row = rows.filter(pk=row_id, status__in=OPEN).first()
    if row is not None:
        row.generated_content = result.output.text
        row.save(update_fields=["generated_content", "updated_at"])


def _questions(row_ids: Sequence[UUID]) -> Mapping[UUID, LetterFacts]:
    found: dict[UUID, LetterFacts] = {}
    rows = selectors.open_actions().filter(pk__in=row_ids, action_type__in=WRITTEN)
    for row in rows.select_related("unit__property"):
        try:
            plan = plan_for(
                row.unit, SuggestedAction(row.action_type), Wanted(), today_at(row.property_id)
            )
        except CannotBeDone:
            continue
        if plan.row is not None and plan.row.pk == row.pk:
            found[row.pk] = plan.question
    return found


DRAFTS = declare_batch(
    Batch(
        name="command_center.draft",
        capability=DRAFT,
        subject_kind=SUBJECT,
        inputs=_questions,
        take=take,
    )
)


def have_letters_drafted() -> Job | None:
    """Start a job for the letters of what the night suggests, the surest first (N1-71). Offers have theirs from the
    renewals."""
    rows = AIActionQueue.objects.filter(
        status=ActionStatus.PENDING, action_type__in=WRITTEN - RENEWALS, generated_content=None
    )
    return start_unasked(DRAFTS, rows.order_by("-confidence_score", "pk"))
