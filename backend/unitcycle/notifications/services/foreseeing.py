"""By what a message would leave, and why not, without sending one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from django.db import transaction

from unitcycle.notifications import selectors
from unitcycle.notifications.audiences import Recipient
from unitcycle.notifications.errors import UnknownEventType
from unitcycle.notifications.rules import catalogue, policy
from unitcycle.notifications.rules.choices import (
    MEDIUM_OF,
    Channel,
    Hindrance,
    PreferredChannel,
)
from unitcycle.notifications.services.queueing import Draft


@dataclass(frozen=True)
class Prospect:
    """By which channels somebody would be told; `hindrance` says why by none."""

    channel: PreferredChannel
    hindrance: str = ""


@transaction.atomic
def foresee(event_type: str, people: Sequence[Recipient]) -> list[Prospect]:
    """What would become of an event told to each of these people now. Raises UnknownEventType."""
    kind = catalogue.event_type(event_type)
    if kind is None:
        raise UnknownEventType(f"There is no event type “{event_type}”.")
    wishes = selectors.preferences_about(
        kind.topic, {one.party_id for one in people if one.party_id}
    )
    planned = [
        _planned(one, (one.party_id and wishes.get((one.party_kind, one.party_id))) or one.channel)
        for one in people
    ]
    coverage = selectors.standing_suppressions(
        {_address_of(draft) for drafts in planned if isinstance(drafts, list) for draft in drafts}
    )
    return [_prospect(drafts, kind.topic, coverage) for drafts in planned]


def reach(
    event_type: str, person: Recipient, wanted: Sequence[Channel]
) -> tuple[list[Channel], str]:
    """By which of these channels somebody would be told now, and in words why not by the first of the others.

    Raises UnknownEventType.
    """
    alone = [
        replace(
            person,
            email=person.email if channel == Channel.EMAIL else "",
            phone="" if channel == Channel.EMAIL else person.phone,
        )
        for channel in wanted
    ]
    found = dict(zip(wanted, foresee(event_type, alone), strict=True))
    reached = [channel for channel, one in found.items() if not one.hindrance]
    hindrances = [Hindrance(one.hindrance).label for one in found.values() if one.hindrance]
    return reached, hindrances[0] if hindrances else ""


def _planned(person: Recipient, wish: str) -> list[Draft] | Hindrance:
    if not (person.email or person.phone):
        return Hindrance.NO_ADDRESS
    if wish == PreferredChannel.NONE:
        return Hindrance.WISH
    channels = policy.chosen_channels(
        wish, has_email=bool(person.email), has_phone=bool(person.phone)
    )
    return [Draft(channel, person, dedupe_key="", body="") for channel in channels]


def _prospect(
    planned: list[Draft] | Hindrance, topic: str, coverage: Mapping[tuple[str, str], str]
) -> Prospect:
    if isinstance(planned, Hindrance):
        return Prospect(PreferredChannel.NONE, planned)
    sound = [draft for draft in planned if not draft.fault]
    if not sound:
        return Prospect(PreferredChannel.NONE, Hindrance.BAD_ADDRESS)
    leaving = {
        draft.channel == Channel.EMAIL
        for draft in sound
        if not _is_kept_back(coverage.get(_address_of(draft)), topic)
    }
    if not leaving:
        return Prospect(PreferredChannel.NONE, Hindrance.SUPPRESSED)
    if len(leaving) > 1:
        return Prospect(PreferredChannel.BOTH)
    return Prospect(PreferredChannel.EMAIL if True in leaving else PreferredChannel.SMS)


def _is_kept_back(coverage: str | None, topic: str) -> bool:
    return coverage is not None and policy.keeps_back(coverage, topic)


def _address_of(draft: Draft) -> tuple[str, str]:
    return MEDIUM_OF[draft.channel], draft.address
