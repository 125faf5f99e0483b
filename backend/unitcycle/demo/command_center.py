"""The command center in the morning: what last night suggests for every unit, and what was made of some of it.

Made by the services that do it for everybody: some suggestions dismissed, raises announced in bulk, and offers that are
scheduled for next week.
"""

from datetime import timedelta
from uuid import UUID

from unitcycle.core import clock
from unitcycle.demo.dice import Dice
from unitcycle.demo.people import PEOPLE
from unitcycle.demo.rent import without_statistics
from unitcycle.insight.command_center.models import AIActionQueue, BulkActionBatch
from unitcycle.insight.command_center.rules.choices import ActionStatus, SuggestedAction
from unitcycle.insight.command_center.rules.filters import UnitFilter
from unitcycle.insight.command_center.services import batches, deciding
from unitcycle.insight.command_center.services.generating import generate_ai_action_queue
from unitcycle.notifications.models import Message
from unitcycle.notifications.rules.choices import MessageStatus

ANNOUNCED, SCHEDULED, DISMISSED = 8, 12, 4
REASONS = ("We talked about it on the phone.", "The household has asked to wait.", "")
_MANAGER = f"user:{PEOPLE[2][1]}"


def make_command_center(dice: Dice) -> None:
    """The night over the whole company, and a little of the day before."""
    with without_statistics():
        generate_ai_action_queue(today=dice.today)
    raises = dice.shuffled(_units_for(SuggestedAction.RENT_INCREASE_NOTICE))
    nudges = dice.shuffled(_units_for(SuggestedAction.EARLY_RENEWAL_NUDGE))
    _dismiss_some(dice)
    if len(raises) > ANNOUNCED:
        batch = _ask(SuggestedAction.RENT_INCREASE_NOTICE, raises[:ANNOUNCED])
        batches.execute(batch.pk)
        _file_away()
    if len(nudges) > SCHEDULED:
        _ask(
            SuggestedAction.EARLY_RENEWAL_NUDGE,
            nudges[:SCHEDULED],
            scheduled_for=clock.now() + timedelta(days=7),
        )


def _units_for(action: SuggestedAction) -> list[UUID]:
    """Those whose tenant can be written to."""
    rows = AIActionQueue.objects.filter(status=ActionStatus.PENDING, action_type=action)
    reached = rows.exclude(lease__tenant__email="").order_by("lease__lease_number")
    return list(reached.values_list("unit_id", flat=True))


def _dismiss_some(dice: Dice) -> None:
    rows = AIActionQueue.objects.filter(
        status=ActionStatus.PENDING, action_type=SuggestedAction.MOVE_OUT_INSPECTION
    )
    known = list(rows.order_by("lease__lease_number").values_list("pk", flat=True))
    for pk in dice.shuffled(known)[:DISMISSED] if len(known) > DISMISSED else ():
        deciding.dismiss(action_id=pk, author=_MANAGER, reason=dice.pick(REASONS))


def _ask(action: SuggestedAction, units: list[UUID], **when: object) -> BulkActionBatch:
    return batches.ask_for(
        action_type=action,
        unit_ids=units,
        wanted_units=UnitFilter(),
        by_name=False,
        author=_MANAGER,
        **when,  # type: ignore[arg-type]
    )


def _file_away() -> None:
    """What was written is in the log, and nothing of it leaves: nobody lives at these addresses."""
    now = clock.now()
    Message.objects.filter(status=MessageStatus.QUEUED).update(
        status=MessageStatus.DELIVERED, body="", html="", sent_at=now, settled_at=now
    )
