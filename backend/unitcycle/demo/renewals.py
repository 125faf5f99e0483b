"""Renewals at every step: what last night's scan advised, and what people and tenants made of some of it.

Made by the services that do it for everybody. Who accepted has a lease that ends in more than ninety days: what the
other screens say of the next weeks stays as it is.
"""

from datetime import timedelta
from uuid import UUID

from unitcycle.core import clock
from unitcycle.demo.dice import Dice
from unitcycle.demo.people import PEOPLE
from unitcycle.demo.rent import without_statistics
from unitcycle.notifications.models import Message, Notification
from unitcycle.notifications.rules.choices import MessageStatus
from unitcycle.residency.renewals import services
from unitcycle.residency.renewals.models import RenewalRecommendation
from unitcycle.residency.renewals.rules.states import RenewalStatus
from unitcycle.residency.renewals.services.sending import ANSWER

ACCEPTED, DECLINED, SENT, APPROVED = 14, 4, 10, 12
REASONS = ("We are moving closer to work", "We bought a house", "")
_MANAGER = f"user:{PEOPLE[2][1]}"
_FAR_DAYS = 90


def make_renewals(dice: Dice) -> None:
    """Scan the company and take some of what is advised further: as many of each as it has, up to so many."""
    with without_statistics():
        services.scan_renewals(today=dice.today)
        rows = RenewalRecommendation.objects.filter(status=RenewalStatus.PENDING)
        found = list(
            rows.exclude(tenant__email="")
            .order_by("lease__lease_number")
            .values_list("pk", "lease__lease_end_date")
        )
    far_off = dice.today + timedelta(days=_FAR_DAYS)
    far = dice.shuffled([pk for pk, end in found if end and end > far_off])
    near = dice.shuffled([pk for pk, end in found if not end or end <= far_off])
    answered = far[: ACCEPTED + DECLINED] if len(far) > ACCEPTED + DECLINED else far[:2]
    waiting = near[: SENT + APPROVED] if len(near) > SENT + APPROVED else near[:2]
    for place, pk in enumerate(answered):
        _send(dice, pk)
        _answer(dice, pk, accepts=place % 9 not in (4, 8))
    for place, pk in enumerate(waiting):
        if place < SENT:
            _send(dice, pk)
        else:
            _approve(dice, pk)
    _file_away()


def _approve(dice: Dice, pk: UUID) -> None:
    services.approve_renewal(renewal_id=pk, author=_MANAGER, today=dice.today)


def _send(dice: Dice, pk: UUID) -> None:
    _approve(dice, pk)
    services.send_renewal(renewal_id=pk, today=dice.today)


def _answer(dice: Dice, pk: UUID, *, accepts: bool) -> None:
    reason = "" if accepts else dice.pick(REASONS)
    services.answer_offer(pk, accepts=accepts, today=dice.today, reason=reason)


def _file_away() -> None:
    """What was written is in the log, and nothing of it leaves: nobody lives at these addresses."""
    now = clock.now()
    Message.objects.filter(status=MessageStatus.QUEUED).update(
        status=MessageStatus.DELIVERED, body="", html="", sent_at=now, settled_at=now
    )
    Notification.objects.filter(event_type=ANSWER.name).delete()
