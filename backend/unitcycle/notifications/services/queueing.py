"""Puts messages into the queue, inside the transaction in which somebody wanted them."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from zoneinfo import available_timezones

from django.db import transaction

from unitcycle.accounts.selectors import current_organization
from unitcycle.core import clock
from unitcycle.core.waking import wake_after_commit
from unitcycle.notifications import selectors
from unitcycle.notifications.audiences import Recipient
from unitcycle.notifications.models import PREVIEW_LENGTH, Message
from unitcycle.notifications.rules import policy
from unitcycle.notifications.rules.choices import MEDIUM_OF, Channel, Medium, MessageStatus
from unitcycle.notifications.services.waking import DELIVER

WISH = "They wish to hear nothing about this."
_NO_ADDRESS = {
    Medium.EMAIL: "This is no e-mail address.",
    Medium.PHONE: "This is no phone number.",
}


@dataclass(frozen=True)
class Draft:
    """A message that somebody wants to leave. `held_back` says why it must not; it is logged all the same."""

    channel: Channel
    to: Recipient
    dedupe_key: str
    body: str = field(repr=False)
    subject: str = ""
    html: str = field(default="", repr=False)
    event_type: str = ""
    topic: str = ""
    source: str = ""
    attachments: tuple[dict[str, object], ...] = ()
    # may wake people up
    is_urgent: bool = False
    held_back: str = ""

    @property
    def address(self) -> str:
        """As it is kept; what was given, where that is no address."""
        if self.channel == Channel.EMAIL:
            return policy.email_address(self.to.email) or self.to.email
        return policy.e164(self.to.phone) or self.to.phone

    @property
    def fault(self) -> str:
        medium = MEDIUM_OF[self.channel]
        parse = policy.email_address if medium == Medium.EMAIL else policy.e164
        return "" if parse(self.address) else _NO_ADDRESS[medium]


@transaction.atomic
def queue(drafts: Sequence[Draft]) -> list[Message]:
    """A message for each draft, in order; the one that was there before where its key was used.

    What is suppressed or has no address is logged as such and never leaves.
    """
    if not drafts:
        return []
    coverage = selectors.standing_suppressions(
        {(MEDIUM_OF[draft.channel], draft.address) for draft in drafts}
    )
    home = current_organization().time_zone
    rows = [
        _row(draft, coverage.get((MEDIUM_OF[draft.channel], draft.address)), home)
        for draft in drafts
    ]
    Message.objects.bulk_create(rows, ignore_conflicts=True)
    keys = [draft.dedupe_key for draft in drafts]
    found = {row.dedupe_key: row for row in Message.objects.filter(dedupe_key__in=keys)}
    if any(row.status == MessageStatus.QUEUED for row in found.values()):
        wake_after_commit(DELIVER)
    return [found[key] for key in keys]


def _row(draft: Draft, coverage: str | None, home: str) -> Message:
    status, reason = MessageStatus.QUEUED, ""
    if draft.held_back:
        status, reason = MessageStatus.SUPPRESSED, draft.held_back
    elif draft.fault:
        status, reason = MessageStatus.FAILED, draft.fault
    elif coverage is not None and policy.keeps_back(coverage, draft.topic):
        status, reason = MessageStatus.SUPPRESSED, suppressed_words(draft.channel)
    leaves = status == MessageStatus.QUEUED
    waits = draft.channel != Channel.EMAIL and not draft.is_urgent
    now = clock.now()
    return Message(
        channel=draft.channel,
        dedupe_key=draft.dedupe_key,
        event_type=draft.event_type,
        topic=draft.topic,
        source=draft.source,
        recipient=draft.address[:254],
        recipient_name=policy.one_line(draft.to.name)[:200],
        time_zone=_zone_of(draft.to, home) if waits else "",
        party_kind=draft.to.party_kind,
        party_id=draft.to.party_id,
        subject=policy.one_line(draft.subject)[:400],
        body_preview=draft.body[:PREVIEW_LENGTH],
        body=draft.body if leaves else "",
        html=draft.html if leaves else "",
        attachments=list(draft.attachments),
        status=status,
        status_reason=reason,
        next_attempt_at=now,
        settled_at=None if leaves else now,
    )


def _zone_of(person: Recipient, home: str) -> str:
    """Where they are; a name that no clock knows must not stop the queue."""
    return person.time_zone if person.time_zone in available_timezones() else home


def suppressed_words(channel: str) -> str:
    what = "address" if channel == Channel.EMAIL else "number"
    return f"This {what} is on the list of those that are sent nothing."
