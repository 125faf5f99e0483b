"""The organisation itself: its name, its time and money, its logo."""

from itertools import chain, count
from typing import IO, Any
from uuid import uuid4

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction
from django.utils.text import slugify

from unitcycle.accounts.currency import is_currency_fixed
from unitcycle.accounts.errors import CurrencyInUse
from unitcycle.accounts.models import Invitation, Organization, User
from unitcycle.accounts.roles import Role
from unitcycle.accounts.services.invitations import invite
from unitcycle.core.errors import Invalid
from unitcycle.core.files.purposes import LOGO
from unitcycle.core.files.services import discard, store
from unitcycle.core.models import StoredFile
from unitcycle.core.organizations import organization_context, required_organization_id
from unitcycle.core.outside import Reason, outside


@transaction.atomic
def change_organization(**changes: Any) -> Organization:
    """Set name, time_zone or currency of the current organisation. Raises CurrencyInUse once money is booked in it."""
    organization = _locked()
    if changes.get("currency", organization.currency) != organization.currency:
        _require_free_currency(organization)
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


def _require_free_currency(organization: Organization) -> None:
    if is_currency_fixed():
        message = f"Money is booked in {organization.currency} already, so the currency stays."
        raise CurrencyInUse(message, fields={"currency": [message]})


def _put_logo(file: StoredFile | None) -> Organization:
    organization = _locked()
    before = organization.logo
    organization.logo = file
    organization.save(update_fields=["logo", "updated_at"])
    if before is not None:
        discard(before)
    return organization


def _locked() -> Organization:
    return Organization.objects.select_for_update(no_key=True).get(pk=required_organization_id())


@transaction.atomic
def found_organization(
    *, name: str, owner_email: str, time_zone: str = "America/New_York", currency: str = "USD"
) -> tuple[Organization, Invitation]:
    """A new organisation and the invitation of its first owner. Raises Invalid for values that cannot be right."""
    organization = Organization(
        pk=uuid4(), name=name, slug=_free_slug(name), time_zone=time_zone, currency=currency
    )
    try:
        organization.full_clean(exclude=["logo"], validate_unique=False)
        validate_email(owner_email)
    except ValidationError as error:
        raise Invalid(" ".join(error.messages)) from error
    with organization_context(organization.pk):
        organization.save(force_insert=True)
        return organization, invite(email=owner_email, role=Role.OWNER, own_role=Role.OWNER)


def _free_slug(name: str) -> str:
    """The name as an address has it; with a number behind it when another organisation is called the same."""
    base = slugify(name)[:50] or "organization"
    taken = set(
        outside(Organization, Reason.COMMAND)
        .filter(slug__startswith=base)
        .values_list("slug", flat=True)
    )
    candidates = chain([base], (f"{base}-{number}" for number in count(2)))
    return next(slug for slug in candidates if slug not in taken)
