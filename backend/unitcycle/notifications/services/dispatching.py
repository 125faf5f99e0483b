"""What happened, told to those whom it concerns: each by the channel they chose (P-34)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from django.db import transaction

from unitcycle.accounts.selectors import current_organization
from unitcycle.core.models import StoredFile
from unitcycle.notifications import selectors
from unitcycle.notifications.audiences import USER, Recipient
from unitcycle.notifications.errors import UnknownEventType
from unitcycle.notifications.models import GroupContact, Message, Notification
from unitcycle.notifications.rules import catalogue, policy, templating
from unitcycle.notifications.rules.catalogue import EventType, Wording
from unitcycle.notifications.rules.choices import (
    Channel,
    PreferredChannel,
    TemplateChannel,
)
from unitcycle.notifications.rules.templating import Value
from unitcycle.notifications.services.queueing import WISH, Draft, queue


@dataclass(frozen=True)
class Happening:
    """One thing that happened: what there is to say, and whom it concerns. See dispatch_event."""

    context: Mapping[str, Value]
    dedupe_key: str
    recipients: Sequence[Recipient] = ()
    action_url: str = ""
    attachments: Sequence[StoredFile] = ()


@dataclass(frozen=True)
class _Telling:
    """One event on its way to people."""

    kind: EventType
    context: Mapping[str, Value]
    dedupe_key: str
    action_url: str
    is_urgent: bool
    attachments: tuple[dict[str, object], ...]
    wordings: Mapping[TemplateChannel, Wording]

    def key_for(self, channel: str, address: str) -> str:
        return f"{self.kind.name}:{self.dedupe_key}:{channel}:{address}"[:200]


def dispatch_event(
    event_type: str,
    *,
    context: Mapping[str, Value],
    dedupe_key: str,
    recipients: Sequence[Recipient] = (),
    tells_groups: bool = True,
    channel: str | None = None,
    action_url: str = "",
    is_urgent: bool = False,
    attachments: Sequence[StoredFile] = (),
) -> list[Message]:
    """Tell recipients, and the groups that are told of such events, in the organisation's wording.

    `context` gives every declared variable but the common ones a value (rules.catalogue); links must lead to the web.
    `dedupe_key` names what happened, as `str(invoice.pk)`: the same event told twice reaches each address once.
    Recipients with a user also get an entry in their inbox, which leads to `action_url`, a path of the web app.
    `channel` (email, sms or in_app) is then the only one, for those who want to hear of this at all.
    Raises UnknownEventType; KeyError and ValueError for a wrong context.
    """
    (messages,) = dispatch_events(
        event_type,
        [Happening(context, dedupe_key, recipients, action_url, attachments)],
        tells_groups=tells_groups,
        channel=channel,
        is_urgent=is_urgent,
    )
    return messages


@transaction.atomic
def dispatch_events(
    event_type: str,
    happenings: Sequence[Happening],
    *,
    tells_groups: bool = True,
    channel: str | None = None,
    is_urgent: bool = False,
) -> list[list[Message]]:
    """As dispatch_event, for what happened many times: the messages of each, in as many statements as for one."""
    kind = catalogue.event_type(event_type)
    if kind is None:
        raise UnknownEventType(f"There is no event type “{event_type}”.")
    organization, wordings = current_organization().name, selectors.wordings_of(kind)
    tellings = [
        _Telling(
            kind=kind,
            context=_checked(kind, one.context, organization),
            dedupe_key=one.dedupe_key,
            action_url=one.action_url,
            is_urgent=is_urgent,
            attachments=tuple({"file": str(file.pk), "is_own": False} for file in one.attachments),
            wordings=wordings,
        )
        for one in happenings
    ]
    told = selectors.contacts_told_of(event_type) if tells_groups else ()
    groups = [contact_as_recipient(contact) for contact in told]
    people = [[*one.recipients, *groups] for one in happenings]
    parties = {one.party_id for several in people for one in several if one.party_id}
    wishes = selectors.preferences_about(kind.topic, parties)
    drafts: dict[str, Draft] = {}
    keys: list[list[str]] = []
    for telling, several in zip(tellings, people, strict=True):
        own: dict[str, Draft] = {}
        for person in several:
            wish = wishes.get((person.party_kind, person.party_id)) if person.party_id else None
            for draft in _drafts(telling, person, wish or person.channel, channel):
                own.setdefault(draft.dedupe_key, draft)
        keys.append(list(own))
        drafts.update(own)
    if channel in (None, TemplateChannel.IN_APP):
        _tell_in_app(tellings, people)
    queued = dict(zip(drafts, queue(list(drafts.values())), strict=True))
    return [[queued[key] for key in own_keys] for own_keys in keys]


def _checked(kind: EventType, context: Mapping[str, Value], organization: str) -> dict[str, Value]:
    declared = {one.name: one for one in kind.variables}
    if missing := declared.keys() - context.keys():
        raise KeyError(f"{kind.name} needs {', '.join(sorted(missing))}.")
    for name, variable in declared.items():
        if variable.is_link and not templating.is_web_link(str(context[name])):
            raise ValueError(f"{kind.name}: {name} is no link to the web.")
    return {"organization_name": organization, **{name: context[name] for name in declared}}


def _drafts(telling: _Telling, person: Recipient, wish: str, only: str | None) -> list[Draft]:
    """What leaves for one person; one that is held back where they want nothing, so that the log says so."""
    has_email, has_phone = bool(person.email), bool(person.phone)
    if only == TemplateChannel.IN_APP or not (has_email or has_phone):
        return []
    if wish == PreferredChannel.NONE:
        silent = Channel.EMAIL if has_email else Channel.SMS
        return [replace(_draft(telling, person, silent), held_back=WISH)]
    channels = policy.chosen_channels(only or wish, has_email=has_email, has_phone=has_phone)
    # a channel that was asked for by name is not replaced by another one
    return [
        _draft(telling, person, channel) for channel in channels if only is None or channel == only
    ]


def _draft(telling: _Telling, person: Recipient, channel: Channel) -> Draft:
    is_mail = channel == Channel.EMAIL
    wording = telling.wordings[TemplateChannel.EMAIL if is_mail else TemplateChannel.SMS]
    values = _values(telling, person)
    draft = Draft(
        channel=channel,
        to=person,
        dedupe_key="",
        subject=templating.rendered(wording.subject, values),
        body=templating.rendered(wording.body, values),
        html=templating.rendered_html(wording.html, values),
        event_type=telling.kind.name,
        topic=telling.kind.topic,
        source="event",
        attachments=telling.attachments if is_mail else (),
        is_urgent=telling.is_urgent,
    )
    return replace(draft, dedupe_key=telling.key_for(channel, draft.address))


def _tell_in_app(tellings: Sequence[_Telling], people: Sequence[Sequence[Recipient]]) -> None:
    Notification.objects.bulk_create(
        [
            entry
            for telling, several in zip(tellings, people, strict=True)
            for entry in _inbox_entries(telling, several)
        ],
        ignore_conflicts=True,
    )


def _inbox_entries(telling: _Telling, people: Sequence[Recipient]) -> Iterator[Notification]:
    wording = telling.wordings[TemplateChannel.IN_APP]
    users = {one.user_id: one for one in people if one.user_id is not None}
    for user_id, person in users.items():
        values = _values(telling, person)
        yield Notification(
            recipient_id=user_id,
            dedupe_key=f"{telling.kind.name}:{telling.dedupe_key}"[:200],
            event_type=telling.kind.name,
            category=telling.kind.category,
            title=policy.one_line(templating.rendered(wording.subject, values))[:400],
            body=templating.rendered(wording.body, values),
            action_url=telling.action_url,
        )


def _values(telling: _Telling, person: Recipient) -> dict[str, Value]:
    return {**telling.context, "recipient_name": person.name or person.email or person.phone}


def contact_as_recipient(contact: GroupContact) -> Recipient:
    """A member of a group as a person: of a user, name and address are the user's own."""
    if contact.user is not None:
        return Recipient(
            name=contact.user.name,
            email=contact.user.email,
            phone=contact.phone,
            party_kind=USER,
            party_id=contact.user.pk,
            channel=contact.channel,
        )
    return Recipient(
        name=contact.name, email=contact.email, phone=contact.phone, channel=contact.channel
    )
