"""Reads about people and organisations."""

from datetime import date
from uuid import UUID

from django.db import transaction
from django.db.models import F, QuerySet

from unitcycle.accounts.models import (
    Invitation,
    InvitationStatus,
    Membership,
    Organization,
    User,
)
from unitcycle.core import clock
from unitcycle.core.organizations import required_organization_id
from unitcycle.core.outside import Reason, outside


def memberships_of(user_id: UUID | str) -> QuerySet[Membership]:
    """Where this person belongs, over all organisations, the one used last first."""
    return (
        outside(Membership, Reason.SIGN_IN)
        .select_related("user", "organization__logo")
        .filter(user_id=user_id, is_active=True, user__is_active=True)
        .order_by(F("last_used_at").desc(nulls_last=True), "created_at", "id")
    )


def active_membership(
    *, user_id: UUID | str, organization_id: UUID | str | None
) -> Membership | None:
    """The membership a request acts under: the chosen one, else the one used last. One statement."""
    memberships = memberships_of(user_id)
    if organization_id is not None:
        memberships = memberships.filter(organization_id=organization_id)
    return memberships.first()


def active_user(user_id: UUID | str) -> User | None:
    """A person who may sign in, whether or not they belong anywhere."""
    return User.objects.filter(pk=user_id, is_active=True).first()


def user_by_email(email: str) -> User | None:
    return User.objects.filter(email__iexact=email).first()


def open_invitations() -> QuerySet[Invitation]:
    """Neither accepted nor revoked; some may have expired."""
    return Invitation.objects.filter(accepted_at__isnull=True, revoked_at__isnull=True)


def usable_invitation(token_hash: str) -> Invitation | None:
    """The invitation behind a link, if it can be accepted now."""
    found = (
        outside(Invitation, Reason.INVITATION)
        .select_related("organization")
        .filter(token_hash=token_hash)
        .first()
    )
    return found if found is not None and is_usable(found) else None


def is_usable(invitation: Invitation) -> bool:
    return invitation.status_at(clock.now()) == InvitationStatus.OPEN


@transaction.atomic
def current_organization() -> Organization:
    return Organization.objects.get(pk=required_organization_id())


def local_today() -> date:
    """Today where the current organisation is."""
    return clock.today(current_organization().time_zone)


def all_organization_ids() -> list[UUID]:
    """What a scheduled task fans out over."""
    return list(
        outside(Organization, Reason.FAN_OUT).order_by("created_at").values_list("pk", flat=True)
    )


def organization_by_slug(slug: str) -> Organization | None:
    """For an operator at the command line."""
    return outside(Organization, Reason.COMMAND).filter(slug=slug).first()


def colleagues() -> QuerySet[User]:
    """Who may be named as manager or assignee: the people who belong to the current organisation."""
    return User.objects.filter(is_active=True, memberships__is_active=True)
