"""Secrets of customers, such as the keys of their providers: sealed in the database, unsealed where they are used.

    class EmailSettings(OrganizationOwned):
        secrets = SealedField()

    row.secrets = seal({"password": given})
    connect(**unseal(row.secrets))

The first of settings.FIELD_ENCRYPTION_KEYS seals, all of them unseal; `rotate_secrets` seals everything anew with
the first, and then the others can go. A row holds the sealed text only: a traceback or a repr shows no secret.
"""

import base64
import hashlib
import json
from collections.abc import Mapping
from typing import Any

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.db import models

_PURPOSE = b"unitcycle.core.secrets"
_SHOWN = 4
_LONG_ENOUGH_TO_SHOW = 12


class Unreadable(Exception):
    """No key of this installation sealed this. The text says nothing of what was sealed."""


class SealedField(models.TextField):
    """What `seal` made; empty when there is no secret. Left out of histories by `audited(exclude=…)`."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs = {"blank": True, "default": "", "editable": False, **kwargs}
        super().__init__(*args, **kwargs)


def seal(values: Mapping[str, str]) -> str:
    """Sealed text of these values; empty for none."""
    if not values:
        return ""
    text = json.dumps(dict(values), separators=(",", ":"))
    return _box().encrypt(text.encode()).decode()


def unseal(sealed: str) -> dict[str, str]:
    """The values again. Raises Unreadable."""
    if not sealed:
        return {}
    try:
        values: dict[str, str] = json.loads(_box().decrypt(sealed.encode()))
    except InvalidToken:
        raise Unreadable("A stored secret was sealed with a key that is not configured.") from None
    return values


def sealed_anew(sealed: str) -> str:
    """The same values under the present key. Raises Unreadable."""
    try:
        return _box().rotate(sealed.encode()).decode() if sealed else ""
    except InvalidToken:
        raise Unreadable("A stored secret was sealed with a key that is not configured.") from None


def masked(secret: str) -> str:
    """What may be shown of a secret: its last four characters, or nothing of a short one."""
    if not secret:
        return ""
    return "••••" + (secret[-_SHOWN:] if len(secret) >= _LONG_ENOUGH_TO_SHOW else "")


def _box() -> MultiFernet:
    keys = [_given(key) for key in settings.FIELD_ENCRYPTION_KEYS]
    if not keys:  # one machine: production settings insist on keys of their own
        keys = [_derived(key) for key in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)]
    return MultiFernet(keys)


def _given(key: str) -> Fernet:
    try:
        return Fernet(key)
    except ValueError:
        raise ImproperlyConfigured(
            "FIELD_ENCRYPTION_KEYS takes Fernet keys: 32 bytes in URL-safe base64."
        ) from None


def _derived(secret: str) -> Fernet:
    digest = hashlib.blake2b(secret.encode(), key=_PURPOSE, digest_size=32).digest()
    return Fernet(base64.urlsafe_b64encode(digest))
