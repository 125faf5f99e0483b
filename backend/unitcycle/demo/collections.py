"""Collections at every step: who owes has a case; some have been reminded, have a plan, or a reason why not.

Made by the services that do it for everybody, in our own words: filling in a company asks no model. What they tell is
spread over the days on which it would have happened.
"""

from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID

from django.db.models import F

from unitcycle.core import clock
from unitcycle.demo.dice import Dice
from unitcycle.demo.people import PEOPLE
from unitcycle.demo.rent import without_statistics
from unitcycle.finance.payments.rules import PaymentMethod
from unitcycle.notifications.models import Message, Notification
from unitcycle.notifications.rules.choices import MessageStatus
from unitcycle.residency.rent_collections import services
from unitcycle.residency.rent_collections.models import CollectionAction, CollectionCase
from unitcycle.residency.rent_collections.rules import dunning
from unitcycle.residency.rent_collections.rules.choices import ActionState, StopKind
from unitcycle.residency.rent_collections.services import engine
from unitcycle.residency.rent_collections.services.telling import WAITING

# so many cases whose last step is that one; the rest waits for the first night
AT_LEVEL = {1: 6, 2: 6, 3: 6, 4: 5}
ESCALATED, NOTICES, PLANS, PAID, STOPPED = 2, 2, 4, 3, 2
_MANAGER = f"user:{PEOPLE[2][1]}"


def make_collections(dice: Dice) -> None:
    """Scan the company and take some cases further: as many as it has, up to so many of each."""
    with without_statistics():
        services.scan_cases(today=dice.today)
        rows = CollectionCase.objects.exclude(tenant__email="").filter(current_balance__gte=200)
        found = rows.order_by("lease__lease_number").values_list("pk", flat=True)
        waiting = dice.shuffled(list(found))
    for level, count in AT_LEVEL.items():
        for case_id in _some(waiting, count):
            _reach(case_id, level)
    for place, case_id in enumerate(_some(waiting, ESCALATED + NOTICES)):
        _reach(case_id, dunning.LAST_BY_ITSELF)
        _escalate(case_id, approved=place < ESCALATED)
    for case_id in _some(waiting, PLANS):
        _reach(case_id, 2)
        _agree(case_id, dice)
    for case_id in _some(waiting, PAID):
        _reach(case_id, 1)
        _pay(case_id, dice)
    for kind, case_id in zip(
        (StopKind.DISPUTE, StopKind.BANKRUPTCY), _some(waiting, STOPPED), strict=False
    ):
        services.place_stop(case_id=case_id, kind=kind, author=_MANAGER, today=dice.today)
    _file_away()


def _some(waiting: list[UUID], count: int) -> Sequence[UUID]:
    """The next ones, as long as others are left for the first night."""
    if len(waiting) < 2 * count:
        return []
    taken, waiting[:count] = waiting[:count], []
    return taken


def _reach(case_id: UUID, level: int) -> None:
    for _ in range(level):
        engine.take_step_in_our_words(case_id)
        _leave(case_id)


def _leave(case_id: UUID) -> None:
    """What was handed over arrived, letters were posted, and a day has passed."""
    rows = CollectionAction.objects.filter(case=case_id)
    now = clock.now()
    queued = rows.filter(state=ActionState.QUEUED).values_list("message_id", flat=True)
    for message_id in [one for one in queued if one is not None]:
        Message.objects.filter(pk=message_id).update(
            status=MessageStatus.DELIVERED, body="", html="", sent_at=now, settled_at=now
        )
        services.settle_message(message_id)
    for action_id in rows.filter(state=ActionState.TO_POST).values_list("pk", flat=True):
        services.mark_posted(case_id=case_id, action_id=action_id, author=_MANAGER)
    CollectionCase.objects.filter(pk=case_id).update(last_step_on=None)


def _escalate(case_id: UUID, *, approved: bool) -> None:
    engine.take_step_in_our_words(case_id, is_notice=True)
    if approved:
        engine.approve_drafts(case_id=case_id, by=_MANAGER, by_id=None)
        _leave(case_id)


def _agree(case_id: UUID, dice: Dice) -> None:
    services.offer_plan(case_id=case_id, author=_MANAGER, today=dice.today)
    _leave(case_id)
    services.accept_plan(case_id=case_id, author="tenant:link", today=dice.today)


def _pay(case_id: UUID, dice: Dice) -> None:
    owed = CollectionCase.objects.values_list("current_balance", flat=True).get(pk=case_id)
    services.record_case_payment(
        case_id=case_id,
        today=dice.today,
        amount=owed,
        method=PaymentMethod.BANK_TRANSFER,
        received_on=dice.today,
    )


def _file_away() -> None:
    """Steps happened on the days on which they were due, and nobody is told of it."""
    now = clock.now()
    for step in dunning.STEPS:
        back = timedelta(days=dunning.STEPS[-1].days + 1 - step.days)
        CollectionAction.objects.filter(step=step.number, state=ActionState.SENT).update(
            sent_at=F("sent_at") - back, created_at=F("created_at") - back
        )
    Message.objects.filter(status=MessageStatus.QUEUED).update(
        status=MessageStatus.DELIVERED, body="", html="", sent_at=now, settled_at=now
    )
    Notification.objects.filter(event_type=WAITING.name).delete()
