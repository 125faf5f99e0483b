"""API keys as text: how they are made, hashed and found."""

import hashlib
import secrets
from datetime import timedelta

from django.db.models import Q

from unitcycle.accounts.models import ApiKey
from unitcycle.core import clock
from unitcycle.core.outside import Reason, outside

PREFIX = "uc_"
# `last_used_at` is for people who clean up: a minute's precision is enough, and saves a write per call.
USE_NOTED_EVERY = timedelta(minutes=1)


def new_secret() -> str:
    """256 random bits: too many to guess, so a plain SHA-256 keeps them safely."""
    return PREFIX + secrets.token_urlsafe(32)


def digest(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()


def find(given: bytes) -> ApiKey | None:
    """The key that may be used now, or None."""
    try:
        secret = given.decode("ascii")
    except UnicodeDecodeError:
        return None
    now = clock.now()
    key = (
        outside(ApiKey, Reason.API_KEY)
        .select_related("organization")
        .filter(Q(expires_at__isnull=True) | Q(expires_at__gt=now))
        .filter(secret_hash=digest(secret), revoked_at__isnull=True)
        .first()
    )
    if key is not None and (key.last_used_at is None or now - key.last_used_at > USE_NOTED_EVERY):
        outside(ApiKey, Reason.API_KEY).filter(pk=key.pk).update(last_used_at=now)
    return key
