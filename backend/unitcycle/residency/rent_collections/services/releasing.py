"""What was drafted leaves: handed to notifications in the same transaction, or to whoever posts letters."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any
from uuid import UUID

from django.db import transaction

from unitcycle.core import clock
from unitcycle.core.events import emit
from unitcycle.notifications.audiences import Recipient
from unitcycle.notifications.errors import BadAddress
from unitcycle.notifications.models import Message
from unitcycle.notifications.rules.choices import MessageStatus, Topic
from unitcycle.notifications.services import send_email, send_sms
from unitcycle.portfolio.properties.selectors import today_at
from unitcycle.residency.rent_collections import selectors
from unitcycle.residency.rent_collections.errors import NothingWaiting
from unitcycle.residency.rent_collections.events import CaseEscalated
from unitcycle.residency.rent_collections.models import CollectionAction, CollectionCase
from unitcycle.residency.rent_collections.rules.choices import (
    ActionChannel,
    ActionState,
    CaseStatus,
)
from unitcycle.residency.rent_collections.rules.dunning import LEGAL_STEP
from unitcycle.residency.rent_collections.services.standing import (
    facts_of,
    held_case,
    require_contactable,
    require_step,
    require_unresolved,
)
from unitcycle.tenancy.tenants.handlers import as_recipient

# by which notifications tells what became of a message
SOURCE = "collections"
_GONE = "What was to be sent is not waiting any more."


@transaction.atomic
def release(*, case_id: UUID, action_ids: Collection[UUID], by: str) -> Mapping[str, Any]:
    """Send drafts of one case, all or none. Raises CaseClosed, CollectionStopped, NothingWaiting."""
    case = held_case(case_id)
    rows = _drafts(case, action_ids)
    require_unresolved(case)
    require_contactable(case)
    is_notice = any(row.step == LEGAL_STEP for row in rows)
    if is_notice:
        require_step(case, CaseStatus.ESCALATED)
    for row in rows:
        hand_over(case, row, by=by)
    case.last_step_on = today_at(case.property_id)
    case.hindrance = _hindrance(rows)
    changed = ["last_step_on", "hindrance", "updated_at"]
    if is_notice:
        case.status = CaseStatus.ESCALATED
        changed.append("status")
        emit(CaseEscalated(approved_by=by, **facts_of(case)))
    case.save(update_fields=changed)
    return {"actions": [str(row.pk) for row in rows]}


def hand_over(case: CollectionCase, action: CollectionAction, *, by: str) -> None:
    """One of them, by its channel. Its message has the action's id as its key: it leaves once."""
    action.author = by
    if action.channel == ActionChannel.LETTER:
        action.state = ActionState.TO_POST
    else:
        _queue(case, action)
    action.save()


def _queue(case: CollectionCase, action: CollectionAction) -> None:
    try:
        message = _message(case, action)
    except BadAddress as refusal:
        action.state, action.state_reason = ActionState.FAILED, refusal.detail[:300]
        return
    action.message_id = message.pk
    if message.status in (MessageStatus.SUPPRESSED, MessageStatus.FAILED):
        action.state, action.state_reason = ActionState.FAILED, message.status_reason
    else:
        action.state = ActionState.QUEUED


def _message(case: CollectionCase, action: CollectionAction) -> Message:
    known = as_recipient(case.tenant)
    person = Recipient(
        name=known.name,
        email=known.email,
        phone=known.phone,
        # quiet hours are those of the home (N1-48)
        time_zone=case.property.time_zone,
        party_kind=known.party_kind,
        party_id=known.party_id,
    )
    named: dict[str, Any] = {
        "dedupe_key": f"collection:{action.pk}",
        "topic": Topic.PAST_DUE_BALANCE,
        "source": SOURCE,
    }
    if action.channel == ActionChannel.SMS:
        return send_sms(person, action.message_text, **named)
    return send_email(action.subject, action.message_text, person, **named)[0]


def _drafts(case: CollectionCase, action_ids: Collection[UUID]) -> list[CollectionAction]:
    rows = selectors.actions().select_for_update(no_key=True).filter(
        case=case, pk__in=action_ids, state=ActionState.DRAFT, round=case.round
    )  # fmt: skip
    found = list(rows.order_by("pk"))
    if not found or len(found) < len(set(action_ids)):
        raise NothingWaiting(_GONE)
    # a person may send the final notice from any level
    expected = (None, case.escalation_level + 1, LEGAL_STEP)
    if any(row.step not in expected for row in found):
        raise NothingWaiting("This step is not the next one any more.")
    return found


def _hindrance(rows: Sequence[CollectionAction]) -> str:
    failed = [row for row in rows if row.state == ActionState.FAILED]
    if len(failed) < len(rows):
        return ""
    return f"{ActionChannel(failed[0].channel).label}: {failed[0].state_reason}"[:300]


def waiting_drafts(case_id: UUID) -> list[CollectionAction]:
    rows = selectors.actions().filter(case=case_id, state=ActionState.DRAFT)
    return list(rows.order_by("created_at", "pk"))


def note(case: CollectionCase, action_type: str, text: str, **more: Any) -> CollectionAction:
    """Something that was done and is no message."""
    return CollectionAction.objects.create(
        case=case,
        action_type=action_type,
        escalation_level=case.escalation_level,
        round=case.round,
        message_text=text,
        ai_generated=False,
        state=ActionState.RECORDED,
        **{"sent_at": clock.now(), **more},
    )
