"""Who may do what, and who no longer may do anything."""

from uuid import UUID

from django.db import transaction

from unitcycle.accounts import roles
from unitcycle.accounts.errors import AboveYou, LastOwner
from unitcycle.accounts.events import MemberDeactivated, MemberRoleChanged
from unitcycle.accounts.models import Membership, Organization
from unitcycle.accounts.roles import Role
from unitcycle.core.events import emit
from unitcycle.core.organizations import required_organization_id


@transaction.atomic
def change_member(
    *, member_id: UUID, own_role: str, role: str | None = None, is_active: bool | None = None
) -> None:
    """Give a member another role, or close or reopen their place.

    Raises AboveYou when either role is above that of whoever asks, LastOwner when nobody would be left to own
    the organisation.
    """
    take_turns()
    member = Membership.objects.select_for_update(of=("self",)).get(pk=member_id)
    before = (member.role, member.is_active)
    member.role = member.role if role is None else role
    member.is_active = member.is_active if is_active is None else is_active
    if (member.role, member.is_active) == before:
        return
    require_reach(own_role, before[0], member.role)
    member.save(update_fields=["role", "is_active", "updated_at"])
    if before[0] == Role.OWNER:
        _require_an_owner()
    _tell(member, *before)


def deactivate_member(*, member_id: UUID, own_role: str) -> None:
    """Close a member's place; their next request is refused. Raises what change_member raises."""
    change_member(member_id=member_id, own_role=own_role, is_active=False)


def take_turns() -> None:
    """Changes of who belongs to the organisation happen one after another.

    Two owners who demote each other at the same moment would each see the other as the one who stays.
    """
    # no_key: rows that refer to the organisation can still be written meanwhile
    Organization.objects.select_for_update(no_key=True).get(pk=required_organization_id())


def require_reach(own_role: str, *others: str) -> None:
    for other in others:
        if not roles.may_govern(own_role, other):
            raise AboveYou(f"Only an owner can decide about the role “{Role(other).label}”.")


def _require_an_owner() -> None:
    owners = Membership.objects.filter(role=Role.OWNER, is_active=True, user__is_active=True)
    if not owners.exists():
        raise LastOwner("An organisation needs an owner. Make somebody else an owner first.")


def _tell(member: Membership, old_role: str, was_active: bool) -> None:
    if member.role != old_role:
        emit(
            MemberRoleChanged(
                subject_id=member.pk,
                user_id=member.user_id,
                old_role=old_role,
                new_role=member.role,
            )
        )
    if was_active and not member.is_active:
        emit(MemberDeactivated(subject_id=member.pk, user_id=member.user_id))
