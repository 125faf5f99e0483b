"""What became of a message, told by notifications or found by the sweep: the level rises when it went out (N1-53)."""

from typing import Any
from uuid import UUID

from django.db import transaction

from unitcycle.core import clock
from unitcycle.core.events import emit
from unitcycle.notifications import selectors as messages
from unitcycle.notifications.rules.choices import MessageStatus
from unitcycle.residency.rent_collections import selectors
from unitcycle.residency.rent_collections.errors import ActionNotFound, NothingWaiting
from unitcycle.residency.rent_collections.events import StepSent
from unitcycle.residency.rent_collections.models import CollectionAction, CollectionCase
from unitcycle.residency.rent_collections.rules import dunning
from unitcycle.residency.rent_collections.rules.choices import UNRESOLVED, ActionState
from unitcycle.residency.rent_collections.services.releasing import SOURCE
from unitcycle.residency.rent_collections.services.standing import facts_of, held_case

_M = MessageStatus
# it left, or nobody can tell that it did not: it is not said a second time
_WENT_OUT = (_M.SENT, _M.DELIVERED, _M.UNKNOWN)
_IN_VAIN = (_M.FAILED, _M.BOUNCED, _M.SUPPRESSED)


@transaction.atomic
def settle_message(message_id: UUID) -> None:
    """Take over what a message has become. Run again it changes nothing."""
    action = selectors.actions().filter(message_id=message_id).first()
    message = messages.messages().filter(pk=message_id).first()
    if action is None or message is None:
        return
    case = held_case(action.case_id)
    action = selectors.actions().select_for_update(no_key=True).get(pk=action.pk)
    if message.status in _WENT_OUT:
        _sent(case, action, message)
    elif message.status in _IN_VAIN:
        _failed(case, action, message)


def settle_missed() -> int:
    """Messages whose end nobody told of: the relay had fallen behind. Says how many."""
    with transaction.atomic():
        open_ones = selectors.actions().filter(
            state=ActionState.QUEUED, message_id__isnull=False
        ).values_list("message_id", flat=True)  # fmt: skip
        settled = messages.messages().filter(
            pk__in=list(open_ones), status__in=[*_WENT_OUT, *_IN_VAIN]
        )
        found = list(settled.values_list("pk", flat=True))
    for message_id in found:
        settle_message(message_id)
    return len(found)


@transaction.atomic
def note_response(number: str) -> None:
    """Somebody wrote back to a text message of ours: the last one in their case was answered."""
    ours = messages.messages().filter(source=SOURCE, recipient=number).order_by("-created_at")
    message_id = ours.values_list("pk", flat=True).first()
    if message_id is not None:
        selectors.actions().filter(message_id=message_id).update(
            response_received=True, updated_at=clock.now()
        )


@transaction.atomic
def mark_posted(*, case_id: UUID, action_id: UUID, author: str) -> CollectionAction:
    """A person put the letter into the mail: the step went out. Raises ActionNotFound, NothingWaiting."""
    case = held_case(case_id)
    action = (
        selectors.actions().select_for_update(no_key=True).filter(pk=action_id, case=case).first()
    )
    if action is None:
        raise ActionNotFound("There is no such action of this case.")
    if action.state != ActionState.TO_POST:
        raise NothingWaiting("Only a letter that waits to be posted can be posted.")
    action.state, action.sent_at, action.author = ActionState.SENT, clock.now(), author
    action.save(update_fields=["state", "sent_at", "author", "updated_at"])
    went_out(case, action)
    return action


def _sent(case: CollectionCase, action: CollectionAction, message: Any) -> None:
    was = (action.state, action.delivered)
    if action.state in (ActionState.QUEUED, ActionState.CANCELLED):
        action.state = ActionState.SENT
        action.sent_at = message.sent_at or message.settled_at or clock.now()
        action.state_reason = message.status_reason if message.status == _M.UNKNOWN else ""
    action.delivered = action.delivered or message.status == _M.DELIVERED
    if (action.state, action.delivered) == was:
        return
    action.save(update_fields=["state", "sent_at", "state_reason", "delivered", "updated_at"])
    if was[0] != action.state:
        went_out(case, action)


def _failed(case: CollectionCase, action: CollectionAction, message: Any) -> None:
    """The step is open again, for another channel, unless it went out by another one."""
    if action.state not in (ActionState.QUEUED, ActionState.SENT):
        return
    had_left = action.state == ActionState.SENT
    action.state, action.state_reason = ActionState.FAILED, message.status_reason[:300]
    action.delivered = False
    action.save(update_fields=["state", "state_reason", "delivered", "updated_at"])
    if case.status not in UNRESOLVED or action.step is None or action.round != case.round:
        return
    others = selectors.actions().filter(
        case=case, round=case.round, step=action.step, state__in=[ActionState.SENT]
    )
    if others.exists():
        return
    case.hindrance = f"{action.get_channel_display()}: {action.state_reason}"[:300]
    if had_left and case.escalation_level == action.step:
        _set_level(case, action.step - 1)
    case.save(update_fields=["hindrance", "escalation_level", "tone", "updated_at"])


def went_out(case: CollectionCase, action: CollectionAction) -> None:
    """One level up, for the first action of a step that left; the caller holds the case."""
    if action.step is None:
        return
    emit(
        StepSent(step=action.step, channel=action.channel, tone=action.tone_used, **facts_of(case))
    )
    is_next = action.step in (case.escalation_level + 1, dunning.LEGAL_STEP)
    if not is_next or case.round != action.round or case.status not in UNRESOLVED:
        return
    _set_level(case, action.step)
    case.hindrance = ""
    case.save(update_fields=["hindrance", "escalation_level", "tone", "updated_at"])


def _set_level(case: CollectionCase, level: int) -> None:
    case.escalation_level = level
    case.tone = dunning.tone_at(case.tenant_risk_profile, level)
