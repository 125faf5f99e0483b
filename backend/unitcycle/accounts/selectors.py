"""Reads about people and organisations."""

from uuid import UUID

from django.db.models import F, QuerySet

from unitcycle.accounts.models import Membership, Organization, User
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


def current_organization() -> Organization:
    return Organization.objects.get(pk=required_organization_id())


def all_organization_ids() -> list[UUID]:
    """What a scheduled task fans out over."""
    return list(
        outside(Organization, Reason.FAN_OUT).order_by("created_at").values_list("pk", flat=True)
    )


def organization_by_slug(slug: str) -> Organization | None:
    """For an operator at the command line."""
    return outside(Organization, Reason.COMMAND).filter(slug=slug).first()
