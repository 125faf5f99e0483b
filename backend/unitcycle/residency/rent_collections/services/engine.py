"""Takes the steps that are due: has each message written, outside of every transaction, and then decides anew.

1. A step is planned from the case as it stands.
2. Its text is asked for; a model may take a minute, and money may come meanwhile.
3. The case is locked and read anew with the ledger. Is the step still due, with the same balance, and does nothing say
   that nothing goes out, its actions are written and handed over in that one transaction.
4. The level rises when the message has left (settling).

Whatever dies in between leaves either nothing or all of a step: its actions are unique, and so are their messages.
"""

import logging
from dataclasses import asdict, dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Q

from unitcycle.agents.capability import Capability
from unitcycle.agents.errors import CapabilityOff
from unitcycle.agents.models import Proposal
from unitcycle.agents.rules.choices import OPEN as OPEN_PROPOSALS
from unitcycle.agents.rules.choices import Autonomy
from unitcycle.agents.services import Idea, Result, approve, propose, reject, run
from unitcycle.agents.services.batching import keep_pace
from unitcycle.core import clock
from unitcycle.core.errors import DomainError
from unitcycle.portfolio.properties.selectors import today_at
from unitcycle.residency.rent_collections import ai, selectors
from unitcycle.residency.rent_collections.errors import BadMessage, NothingWaiting, StepTaken
from unitcycle.residency.rent_collections.models import CollectionAction, CollectionCase
from unitcycle.residency.rent_collections.rules import dunning, wording
from unitcycle.residency.rent_collections.rules.choices import ActionChannel, ActionState
from unitcycle.residency.rent_collections.services import drafting, releasing
from unitcycle.residency.rent_collections.services.facts import Planned
from unitcycle.residency.rent_collections.services.planning import due_cases, plan_step
from unitcycle.residency.rent_collections.services.scanning import refresh_cases
from unitcycle.residency.rent_collections.services.settling import settle_missed
from unitcycle.residency.rent_collections.services.standing import held_case
from unitcycle.residency.rent_collections.services.telling import tell_manager
from unitcycle.residency.rent_collections.services.withdrawing import PROPOSALS

logger = logging.getLogger(__name__)
ENGINE = "collections.engine"
SYSTEM = "system"
# longer than a model takes with its repair; after it another engine may ask
_ASKING_AT_MOST = timedelta(minutes=10)
_CHANGED = "The case has changed meanwhile: please look at it again."
_OFF = "Writing reminders is switched off here."


@dataclass
class Engined:
    """How many steps went on their way, how many wait for a person, and how many were not to be taken after all."""

    sent: int = 0
    waiting: int = 0
    skipped: int = 0

    def as_dict(self) -> dict[str, int]:
        return asdict(self)


def run_engine() -> Engined:
    """One step for each open case in which one is due (R1.3-08, N1-44). Stands outside every transaction.

    One that fails does not hold up the others. Run again it finds nothing to do.
    """
    settle_missed()
    with transaction.atomic():
        wanted = due_cases()
    done = Engined()
    for case_id in wanted:
        try:
            made = take_step(case_id)
        except DomainError as refusal:
            logger.info("Case %s takes no step: %s", case_id, refusal.code)
            made = []
        if not made:
            done.skipped += 1
        elif any(action.state == ActionState.DRAFT for action in made):
            done.waiting += 1
        else:
            done.sent += 1
    return done


def take_step(
    case_id: UUID,
    *,
    by_hand: bool = False,
    is_notice: bool = False,
    by: str = SYSTEM,
    by_id: UUID | None = None,
) -> list[CollectionAction]:
    """The next step of a case; by hand also before its day. What was made of it, or nothing where none is due.

    `is_notice` asks for the final notice, whatever the level: a draft that somebody has to approve.
    Raises CaseNotFound; by hand CaseClosed, CollectionStopped, NoStepLeft, StepTaken.
    """
    planned = _plan(case_id, by_hand=by_hand, is_notice=is_notice)
    if planned is None or not _claimed(case_id, by_hand=by_hand):
        return []
    if not by_hand:
        keep_pace()
    made: list[CollectionAction] = []

    def take(result: Result[ai.DunningMessage]) -> None:
        made.extend(_take(planned, result, by_hand=by_hand, by=by))

    capability: Capability[Any, Any] = (
        ai.LEGAL if planned.step == dunning.LEGAL_STEP else ai.DUNNING
    )
    try:
        run(
            capability,
            ai.DunningFacts.model_validate(planned.given),
            subject=(ai.SUBJECT, case_id),
            asked_by_id=by_id,
            then=take,
        )
    except CapabilityOff:
        if not by_hand:
            _say(case_id, _OFF)
            return []
        return take_step_in_our_words(case_id, is_notice=is_notice, by=by)
    if by_hand and not made:
        raise StepTaken(_CHANGED)
    return made


@transaction.atomic
def take_step_in_our_words(
    case_id: UUID, *, is_notice: bool = False, by: str = SYSTEM
) -> list[CollectionAction]:
    """By hand, in our own wording: no model is asked, and nobody is asked to approve but of a notice.

    Raises what take_step raises by hand.
    """
    planned = _plan(case_id, by_hand=True, is_notice=is_notice)
    if planned is None:
        raise StepTaken(_CHANGED)
    ours = ai.in_our_words(ai.DunningFacts.model_validate(planned.given))
    drafted = drafting.draft_step(
        planned,
        subject=ours.subject,
        text=ours.message_text,
        run_id=None,
        by_model=False,
        by_hand=True,
    )
    if drafted is None:
        raise StepTaken(_CHANGED)
    case, actions = drafted
    if planned.step == dunning.LEGAL_STEP:
        tell_manager(case, actions[0])
    else:
        releasing.release(case_id=case.pk, action_ids=[one.pk for one in actions], by=by)
    return actions


@transaction.atomic
def approve_drafts(
    *,
    case_id: UUID,
    by: str,
    by_id: UUID | None,
    subject: str | None = None,
    text: str | None = None,
) -> CollectionCase:
    """A person sends what waits, changed if they like. Raises NothingWaiting, BadMessage, and why it may not leave."""
    case = held_case(case_id)
    rows = releasing.waiting_drafts(case_id)
    if not rows:
        raise NothingWaiting("Nothing of this case waits for a person.")
    _rewrite(rows, subject, text)
    proposal = _open_proposal(case_id)
    if proposal is None:
        releasing.release(case_id=case_id, action_ids=[row.pk for row in rows], by=by)
        return case
    done = approve(proposal_id=proposal.pk, by=by, by_id=by_id)
    if done.failure:
        raise NothingWaiting(done.failure)
    return case


@transaction.atomic
def discard_drafts(*, case_id: UUID, by_id: UUID | None, because: str = "") -> CollectionCase:
    """A person decides against what waits: the step is not taken by itself again. Raises NothingWaiting."""
    case = held_case(case_id)
    if not releasing.waiting_drafts(case_id):
        raise NothingWaiting("Nothing of this case waits for a person.")
    proposal = _open_proposal(case_id)
    if proposal is not None:
        reject(proposal_id=proposal.pk, by_id=by_id, note=because)
    forget_drafts(case_id, because)
    return case


@transaction.atomic
def forget_drafts(case_id: UUID, because: str = "") -> None:
    """What was decided against, here or on the page of proposals. Run again it changes nothing."""
    rows = selectors.actions().filter(case=case_id, state=ActionState.DRAFT)
    rows.update(state=ActionState.DISCARDED, state_reason=because[:300], updated_at=clock.now())


def _plan(case_id: UUID, *, by_hand: bool, is_notice: bool) -> Planned | None:
    with transaction.atomic():
        case = held_case(case_id)
        refresh_cases([case.tenant_id])
        case = held_case(case_id)
        today = today_at(case.property_id)
        return plan_step(case, today, by_hand=by_hand, is_notice=is_notice)


@transaction.atomic
def _claimed(case_id: UUID, *, by_hand: bool) -> bool:
    """Of two engines one asks: the other would pay for a text that nobody can send."""
    now = clock.now()
    free = Q(asked_at__isnull=True) | Q(asked_at__lt=now - _ASKING_AT_MOST)
    rows = CollectionCase.objects.filter(pk=case_id)
    return bool((rows if by_hand else rows.filter(free)).update(asked_at=now))


def _take(
    planned: Planned, result: Result[ai.DunningMessage], *, by_hand: bool, by: str
) -> list[CollectionAction]:
    """In the transaction of the run: the actions, and the proposal that sends them or waits."""
    drafted = drafting.draft_step(
        planned,
        subject=result.output.subject,
        text=result.output.message_text,
        run_id=result.run.pk,
        by_model=result.is_by_model,
        by_hand=by_hand,
    )
    if drafted is None:
        CollectionCase.objects.filter(pk=planned.case_id).update(asked_at=None)
        return []
    case, actions = drafted
    is_notice = planned.step == dunning.LEGAL_STEP
    kind = ai.SEND_NOTICE if is_notice else ai.SEND_MESSAGE
    # whoever asks for it by hand has decided; a notice is always decided about by itself
    level = Autonomy.ACT if by_hand and not is_notice else result.level
    propose(
        kind,
        case.pk,
        Idea(
            title=f"{case.tenant.name}: {dunning.step_numbered(planned.step).label}"[:200],
            reason=planned.reason[:1000],
            payload=ai.Sending(action_ids=[action.pk for action in actions]),
            confidence=1.0 if by_hand else result.output.confidence,
            facts=drafting.facts_told(case, planned, today_at(case.property_id)),
        ),
        run=result.run,
        level=level,
    )
    for action in actions:
        action.refresh_from_db()
    if any(action.state == ActionState.DRAFT for action in actions):
        tell_manager(case, actions[0])
    return actions


@transaction.atomic
def _say(case_id: UUID, hindrance: str) -> None:
    CollectionCase.objects.filter(pk=case_id).update(
        hindrance=hindrance, asked_at=None, updated_at=clock.now()
    )


def _rewrite(rows: list[CollectionAction], subject: str | None, text: str | None) -> None:
    """As a person wrote it: of a fitting length, and not empty."""
    if subject is None and text is None:
        return
    longest = wording.LONGEST_BODY
    if any(row.channel == ActionChannel.SMS for row in rows):
        longest = wording.LONGEST_SMS
    if text is not None and not 1 <= len(text.strip()) <= longest:
        message = f"Between 1 and {longest} characters."
        raise BadMessage(message, fields={"message_text": [message]})
    for row in rows:
        if text is not None and text != row.message_text:
            row.message_text, row.ai_generated = text, False
        row.subject = " ".join((row.subject if subject is None else subject).split())[:200]
        row.save(update_fields=["message_text", "subject", "ai_generated", "updated_at"])


def _open_proposal(case_id: UUID) -> Proposal | None:
    rows = Proposal.objects.filter(
        kind__in=PROPOSALS, subject_id=case_id, status__in=OPEN_PROPOSALS
    )
    return rows.filter(expires_at__gt=clock.now()).first()
