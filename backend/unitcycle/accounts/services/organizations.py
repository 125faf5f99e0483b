"""The organisation itself: its name, its time and money, its logo."""

from typing import IO, Any

from django.db import transaction

from unitcycle.accounts.models import Organization, User
from unitcycle.core.files.purposes import LOGO
from unitcycle.core.files.services import delete_after_commit, store
from unitcycle.core.models import StoredFile
from unitcycle.core.organizations import required_organization_id


@transaction.atomic
def change_organization(**changes: Any) -> Organization:
    """Set name, time_zone or currency of the current organisation."""
    organization = _locked()
    for name, value in changes.items():
        setattr(organization, name, value)
    organization.save(update_fields=[*changes, "updated_at"])
    return organization


@transaction.atomic
def set_logo(*, picture: IO[bytes], name: str, user: User | None) -> Organization:
    """Replace the logo. Raises Invalid or TooLarge for a file that cannot be one."""
    return _put_logo(store(picture, name=name, purpose=LOGO, uploaded_by=user))


@transaction.atomic
def remove_logo() -> Organization:
    return _put_logo(None)


def _put_logo(file: StoredFile | None) -> Organization:
    organization = _locked()
    before = organization.logo
    organization.logo = file
    organization.save(update_fields=["logo", "updated_at"])
    if before is not None:
        before.delete()
        delete_after_commit(before.key)
    return organization


def _locked() -> Organization:
    return Organization.objects.select_for_update(no_key=True).get(pk=required_organization_id())
