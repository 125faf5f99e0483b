"""Groups of people and outsiders."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from django.db import transaction

from unitcycle.core.changes import apply_changes
from unitcycle.core.constraints import refusing
from unitcycle.core.errors import Invalid, NotFound
from unitcycle.notifications.audiences import audience_named
from unitcycle.notifications.errors import GroupNameTaken
from unitcycle.notifications.models import GroupContact, NotificationGroup
from unitcycle.notifications.rules import catalogue, policy
from unitcycle.notifications.selectors import staff

Contact = Mapping[str, Any]


@transaction.atomic
def create_group(
    *, name: str, contacts: Sequence[Contact] = (), **details: Any
) -> NotificationGroup:
    """Raises GroupNameTaken; Invalid for a contact that cannot be reached or an unknown event type."""
    _require_known_events(details)
    _require_free(name)
    with refusing(_taken(name)):
        group = NotificationGroup.objects.create(name=name, **details)
    _replace_contacts(group, contacts)
    return group


@transaction.atomic
def update_group(
    *, group_id: UUID, contacts: Sequence[Contact] | None = None, **changes: Any
) -> NotificationGroup:
    """`contacts` replaces all of them. Raises NotFound, GroupNameTaken, Invalid."""
    _require_known_events(changes)
    group = _locked(group_id)
    if "name" in changes:
        _require_free(changes["name"])
    with refusing(_taken(changes.get("name", group.name))):
        apply_changes(group, changes)
    if contacts is not None:
        _replace_contacts(group, contacts)
    return group


@transaction.atomic
def delete_group(*, group_id: UUID) -> None:
    """Raises NotFound."""
    _locked(group_id).delete()


def _locked(group_id: UUID) -> NotificationGroup:
    group = NotificationGroup.objects.select_for_update().filter(pk=group_id).first()
    if group is None:
        raise NotFound("There is no such group.")
    return group


def _replace_contacts(group: NotificationGroup, contacts: Sequence[Contact]) -> None:
    members = set(staff().values_list("user_id", flat=True))
    rows = [_contact(group, index, contact, members) for index, contact in enumerate(contacts)]
    GroupContact.objects.filter(group=group).delete()
    GroupContact.objects.bulk_create(rows)


def _contact(
    group: NotificationGroup, index: int, contact: Contact, members: set[UUID]
) -> GroupContact:
    user, email = contact.get("user"), contact.get("email", "")
    phone = contact.get("phone", "")
    problem = ""
    if user is not None and user not in members:
        problem = "There is no such colleague."
    elif user is None and not email and not phone:
        problem = "Name a colleague, an e-mail address or a phone number."
    elif phone and policy.e164(phone) is None:
        problem = "This is no phone number."
    if problem:
        raise Invalid(problem, fields={"contacts": [f"{index + 1}: {problem}"]})
    return GroupContact(
        group=group,
        user_id=user,
        name=contact.get("name", ""),
        email=email,
        phone=policy.e164(phone) or "",
        channel=contact.get("channel", GroupContact._meta.get_field("channel").default),
    )


def _require_known_events(values: Mapping[str, Any]) -> None:
    unknown = [name for name in values.get("event_types", ()) if not catalogue.event_type(name)]
    if unknown:
        message = f"There is no event type “{unknown[0]}”."
        raise Invalid(message, fields={"event_types": [message]})


def _require_free(name: str) -> None:
    if audience_named(name) is not None:
        raise _taken(name)["group_name_is_used_once"]


def _taken(name: str) -> dict[str, GroupNameTaken]:
    message = f"There is another group called “{name}”."
    return {"group_name_is_used_once": GroupNameTaken(message, fields={"name": [message]})}
