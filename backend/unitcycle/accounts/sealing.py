"""Encryption of what must be read back and should not be read from a copy of the database."""

import base64
import hashlib

from cryptography.fernet import Fernet, MultiFernet
from django.conf import settings

_PURPOSE = b"unitcycle.accounts.sealing"


def seal(text: str) -> str:
    return _box().encrypt(text.encode()).decode()


def unseal(sealed: str) -> str:
    """The text again. Raises cryptography's InvalidToken when no key of the installation made it."""
    return _box().decrypt(sealed.encode()).decode()


def _box() -> MultiFernet:
    """The installation's present key, and those it replaced."""
    return MultiFernet(
        [_key_from(secret) for secret in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)]
    )


def _key_from(secret: str) -> Fernet:
    digest = hashlib.blake2b(secret.encode(), key=_PURPOSE, digest_size=32).digest()
    return Fernet(base64.urlsafe_b64encode(digest))
