"""One message of somebody's own wording, to a person or to a group (M-06, N-69)."""

from collections import Counter
from collections.abc import Sequence
from typing import Any
from uuid import UUID, uuid4

from django.db import transaction

from unitcycle.accounts.models import User
from unitcycle.core.jobs import Progress, start_job
from unitcycle.core.models import Job
from unitcycle.notifications import selectors
from unitcycle.notifications.audiences import Recipient, audience_named, found_by
from unitcycle.notifications.errors import NoSuchGroup, NoSuchRecipient
from unitcycle.notifications.models import Message
from unitcycle.notifications.rules import policy
from unitcycle.notifications.rules.choices import TemplateChannel
from unitcycle.notifications.services.dispatching import contact_as_recipient, dispatch_event

KIND = "notifications.announce"
_BATCH = 200
_EVENT = "announcement"


@transaction.atomic
def person_by(key: str) -> Recipient:
    """Whom an e-mail address, a phone number or an id (N-05: a UUID) stands for. Raises NoSuchRecipient."""
    known = found_by(key)
    if known is not None:
        return known
    if email := policy.email_address(key):
        return Recipient(email=email)
    if phone := policy.e164(key):
        return Recipient(phone=phone)
    if _is_uuid(key):
        raise NoSuchRecipient(f"Nobody here has the id {key}.")
    raise NoSuchRecipient(f"“{key}” is no e-mail address, no phone number and no UUID.")


@transaction.atomic
def members_of(group: str) -> list[Recipient]:
    """Of an organisation's own group, or of one that is worked out, as All Tenants. Raises NoSuchGroup."""
    if worked_out := audience_named(group):
        return list(worked_out())
    own = selectors.group_named(group)
    if own is None:
        raise NoSuchGroup(f"There is no active group called “{group}”.")
    return [contact_as_recipient(contact) for contact in own.contacts.all()]


def require_reachable(person: Recipient, channel: str | None) -> None:
    """Raises NoSuchRecipient for somebody without an address of that channel."""
    has = {
        TemplateChannel.EMAIL: bool(person.email),
        TemplateChannel.SMS: bool(person.phone),
        TemplateChannel.IN_APP: person.user_id is not None,
        None: bool(person.email or person.phone),
    }
    if not has[TemplateChannel(channel) if channel else None]:
        how = TemplateChannel(channel).label if channel else "e-mail or SMS"
        raise NoSuchRecipient(f"They cannot be reached by {how}.")


def announce(
    people: Sequence[Recipient], *, subject: str, body: str, channel: str | None, key: str = ""
) -> list[Message]:
    """Queue it for these people; the same `key` again reaches nobody twice."""
    return dispatch_event(
        _EVENT,
        context={"subject": subject, "message": body},
        dedupe_key=key or str(uuid4()),
        recipients=people,
        tells_groups=False,
        channel=channel,
    )


@transaction.atomic
def start_announcement(
    *, group: str, subject: str, body: str, channel: str | None, asked_by: User | None = None
) -> Job:
    """Write to a group, as a job with progress. Raises NoSuchGroup."""
    members_of(group)
    return start_job(
        KIND, asked_by=asked_by, group=group, subject=subject, body=body, channel=channel
    )


def run_announcement(
    progress: Progress, *, group: str, subject: str, body: str, channel: str | None
) -> dict[str, Any]:
    """Queue batch by batch. Taken up again after a crash it goes on where it was: each address is reached once."""
    people = members_of(group)
    progress.report(done=0, total=len(people))
    counts: Counter[str] = Counter()
    for start in range(0, len(people), _BATCH):
        batch = people[start : start + _BATCH]
        queued = announce(
            batch, subject=subject, body=body, channel=channel, key=str(progress.job_id)
        )
        counts.update(message.status for message in queued)
        progress.report(done=start + len(batch), failed=counts["failed"])
    return {"people": len(people), **counts}


def _is_uuid(text: str) -> bool:
    try:
        UUID(text)
    except ValueError:
        return False
    return True
