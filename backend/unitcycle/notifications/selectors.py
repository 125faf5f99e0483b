"""Reads about messages. Always inside one organisation: the wall sees to it."""

from collections.abc import Collection, Iterator, Mapping
from uuid import UUID

from django.db.models import Q, QuerySet

from unitcycle.accounts.models import Membership
from unitcycle.notifications.audiences import USER, Recipient
from unitcycle.notifications.models import (
    EmailSettings,
    GroupContact,
    Message,
    MessageTemplate,
    Notification,
    NotificationGroup,
    Preference,
    SmsSettings,
    Suppression,
)
from unitcycle.notifications.rules import catalogue
from unitcycle.notifications.rules.catalogue import EventType, Wording
from unitcycle.notifications.rules.choices import MessageStatus, TemplateChannel

# What is still to be done for a message: in these it holds its text.
OPEN = (MessageStatus.QUEUED, MessageStatus.SENDING)


def messages() -> QuerySet[Message]:
    return Message.objects.all()


def inbox_of(user_id: UUID) -> QuerySet[Notification]:
    return Notification.objects.filter(recipient_id=user_id)


def suppressions() -> QuerySet[Suppression]:
    return Suppression.objects.all()


def standing_suppressions(addresses: Collection[tuple[str, str]]) -> dict[tuple[str, str], str]:
    """Of these (medium, address) the suppressed ones, with what their suppression covers."""
    wanted = Q(pk__in=[])
    for medium in {medium for medium, _ in addresses}:
        known = [address for one, address in addresses if one == medium]
        wanted |= Q(medium=medium, address__in=known)
    rows = Suppression.objects.filter(wanted, lifted_at__isnull=True)
    return {(row.medium, row.address): row.coverage for row in rows}


def preferences_of(party_kind: str, party_id: UUID) -> dict[str, str]:
    """Topic to channel, as far as the party has said."""
    rows = Preference.objects.filter(party_kind=party_kind, party_id=party_id)
    return dict(rows.values_list("topic", "channel"))


def preferences_about(topic: str, party_ids: Collection[UUID]) -> dict[tuple[str, UUID], str]:
    """What each of these parties has said about a topic, in one statement."""
    rows = Preference.objects.filter(topic=topic, party_id__in=party_ids)
    return {
        (kind, party): channel
        for kind, party, channel in rows.values_list("party_kind", "party_id", "channel")
    }


def wordings_of(kind: EventType) -> Mapping[TemplateChannel, Wording]:
    """The wording of each channel: the organisation's own, else ours."""
    own = {
        TemplateChannel(row.channel): Wording(body=row.body, subject=row.subject, html=row.html)
        for row in MessageTemplate.objects.filter(event_type=kind.name)
    }
    return {**kind.wording, **own}


def all_wordings() -> Iterator[tuple[EventType, TemplateChannel, Wording, MessageTemplate | None]]:
    """Every event type on every channel, with the row of the organisation's own wording."""
    own = {(row.event_type, row.channel): row for row in MessageTemplate.objects.all()}
    for kind in catalogue.event_types():
        for channel, ours in kind.wording.items():
            row = own.get((kind.name, channel))
            wording = Wording(row.body, row.subject, row.html) if row else ours
            yield kind, channel, wording, row


def groups() -> QuerySet[NotificationGroup]:
    return NotificationGroup.objects.prefetch_related("contacts__user")


def group_named(name: str) -> NotificationGroup | None:
    return groups().filter(name__iexact=name, is_active=True).first()


def contacts_told_of(event_type: str) -> list[GroupContact]:
    """Everybody in an active group that is told of that event."""
    return list(
        GroupContact.objects.select_related("user").filter(
            group__is_active=True, group__event_types__contains=[event_type]
        )
    )


def email_settings() -> EmailSettings | None:
    return EmailSettings.objects.first()


def sms_settings() -> SmsSettings | None:
    return SmsSettings.objects.first()


def staff() -> QuerySet[Membership]:
    """Those who work here, with their role."""
    return Membership.objects.select_related("user").filter(is_active=True, user__is_active=True)


def as_recipient(member: Membership) -> Recipient:
    return Recipient(
        name=member.user.name,
        email=member.user.email,
        party_kind=USER,
        party_id=member.user_id,
    )
