"""Keys for integrators."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.db import transaction

from unitcycle.accounts import keys, roles
from unitcycle.accounts.errors import ScopesNotYours
from unitcycle.accounts.models import ApiKey, User
from unitcycle.core import clock
from unitcycle.core.errors import Invalid

SHOWN_CHARACTERS = 10


@transaction.atomic
def create_api_key(
    *,
    name: str,
    scopes: Sequence[str],
    created_by: User,
    own_role: str,
    expires_at: datetime | None = None,
) -> tuple[ApiKey, str]:
    """A new key and its secret, which is not kept and cannot be shown again.

    Raises ScopesNotYours for a scope that its maker does not have, Invalid for an end in the past.
    """
    beyond = sorted(set(scopes) - set(roles.scopes_of(own_role)))
    if beyond:
        message = f"You cannot give these scopes: {', '.join(beyond)}."
        raise ScopesNotYours(message, fields={"scopes": [message]})
    if expires_at is not None and expires_at <= clock.now():
        message = "A key must expire in the future."
        raise Invalid(message, fields={"expires_at": [message]})
    secret = keys.new_secret()
    key = ApiKey.objects.create(
        name=name,
        prefix=secret[:SHOWN_CHARACTERS],
        secret_hash=keys.digest(secret),
        scopes=sorted(set(scopes)),
        created_by=created_by,
        expires_at=expires_at,
    )
    return key, secret


@transaction.atomic
def revoke_api_key(*, key_id: UUID) -> None:
    """Refuse the key from its next request on."""
    ApiKey.objects.filter(pk=key_id, revoked_at__isnull=True).update(
        revoked_at=clock.now(), updated_at=clock.now()
    )
