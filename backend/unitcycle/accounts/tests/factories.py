"""People and organisations for tests."""

from itertools import count
from typing import Any
from uuid import uuid4

from django.db import transaction
from rest_framework.test import APIClient

from unitcycle.accounts import keys
from unitcycle.accounts.models import ApiKey, Invitation, Membership, Organization, User
from unitcycle.accounts.roles import Role
from unitcycle.accounts.services import invitations
from unitcycle.core.organizations import organization_context, required_organization_id

_number = count(1)
PASSWORD = "correct-horse-battery"


def make_organization(**given: Any) -> Organization:
    number = next(_number)
    organization_id = uuid4()
    with organization_context(organization_id), transaction.atomic():
        return Organization.objects.create(
            pk=organization_id,
            **{
                "name": f"Company {number}",
                "slug": f"company-{number}",
                "time_zone": "America/New_York",
                **given,
            },
        )


def make_user(**given: Any) -> User:
    given.setdefault("email", f"person{next(_number)}@example.com")
    given.setdefault("name", "Ada Person")
    return User.objects.create_user(password=PASSWORD, **given)


def make_member(role: Role | str = Role.MANAGER, **given: Any) -> User:
    """A user with that role in the current organisation."""
    user = make_user(**given)
    Membership.objects.create(user=user, role=role)
    return user


def make_key(*scopes: str, **given: Any) -> tuple[ApiKey, str]:
    secret = keys.new_secret()
    key = ApiKey.objects.create(
        name=given.pop("name", "Integrator"),
        prefix=secret[:10],
        secret_hash=keys.digest(secret),
        scopes=list(scopes),
        **given,
    )
    return key, secret


def sign_in(user: User) -> APIClient:
    """A client with that person's session, in the current organisation."""
    client = APIClient()
    client.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
    session = client.session
    session["organization_id"] = str(required_organization_id())
    session.save()
    return client


def client_as(role: Role | str) -> APIClient:
    """A client signed in as a new member with that role in the current organisation."""
    return sign_in(make_member(role))


def with_key(secret: str) -> APIClient:
    """A client that sends that API key."""
    return APIClient(headers={"authorization": f"Bearer {secret}"})


def invite(**given: Any) -> tuple[Invitation, str]:
    """An open invitation into the current organisation, and the token of its link."""
    given = {"email": f"guest{next(_number)}@example.com", "role": Role.VIEWER, **given}
    invitation = invitations.invite(own_role=Role.OWNER, **given)
    return invitation, invitations.token_of(invitation)
