"""What people change about themselves: their name, their picture, where they work."""

from typing import IO
from uuid import UUID

from django.db import transaction

from unitcycle.accounts import selectors
from unitcycle.accounts.errors import NotAMember
from unitcycle.accounts.models import Membership, User
from unitcycle.core import clock
from unitcycle.core.files.purposes import AVATAR
from unitcycle.core.files.services import delete_after_commit, store_picture
from unitcycle.core.outside import Reason, outside

AVATAR_FOLDER = "avatars"


def use_organization(*, user: User, organization_id: UUID) -> Membership:
    """The person's membership there, noted as the one used last. Raises NotAMember."""
    membership = selectors.active_membership(user_id=user.pk, organization_id=organization_id)
    if membership is None:
        raise NotAMember("You do not belong to such an organisation.")
    outside(Membership, Reason.SIGN_IN).filter(pk=membership.pk).update(last_used_at=clock.now())
    return membership


@transaction.atomic
def rename_user(*, user: User, name: str) -> None:
    user.name = name
    user.save(update_fields=["name"])


@transaction.atomic
def set_avatar(*, user: User, picture: IO[bytes]) -> None:
    """Replace the person's picture. Raises Invalid or TooLarge for a file that cannot be one."""
    key = store_picture(picture, folder=AVATAR_FOLDER, purpose=AVATAR)
    _put_avatar(user, key)


@transaction.atomic
def remove_avatar(*, user: User) -> None:
    _put_avatar(user, "")


def _put_avatar(user: User, key: str) -> None:
    before = User.objects.select_for_update().get(pk=user.pk).avatar.name
    user.avatar.name = key
    user.save(update_fields=["avatar"])
    if before:
        delete_after_commit(before)
