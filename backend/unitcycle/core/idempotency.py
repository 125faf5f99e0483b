"""`Idempotency-Key`: a repeated POST is answered as the first one was, and done once.

The record is written first thing in the request's own transaction. A second request with the same key waits at
the unique index until the first one ends: if that committed, its answer is repeated; if it was refused and
rolled back, nothing is left of it and the second one runs.
"""

import hashlib
import re
from datetime import timedelta

from django.db import connections

from unitcycle.core import clock
from unitcycle.core.errors import Invalid, KeyReused
from unitcycle.core.models import IdempotencyRecord
from unitcycle.core.organizations import required_organization_id
from unitcycle.core.outside import Reason, outside

KEPT_FOR = timedelta(days=2)
_KEY = re.compile(r"[!-~]{1,255}")

_INSERT = """
INSERT INTO core_idempotencyrecord
    (id, organization_id, created_at, updated_at, scope, key, request_hash, content_type, body)
VALUES (gen_random_uuid(), %s, now(), now(), %s, %s, %s, '', '')
ON CONFLICT (organization_id, scope, key) DO NOTHING
"""


def fingerprint(method: str, path: str, body: bytes) -> str:
    return hashlib.sha256(b"\n".join([method.encode(), path.encode(), body])).hexdigest()


def require_sound(key: str) -> None:
    """Raises Invalid for a key that is no key."""
    if not _KEY.fullmatch(key):
        raise Invalid("An Idempotency-Key has 1 to 255 visible ASCII characters.")


def claim(*, scope: str, key: str, request_hash: str) -> IdempotencyRecord | None:
    """Take the key, or give the record of the answer that must be repeated.

    Raises Invalid for a key that is no key, KeyReused when it came with another body before.
    """
    require_sound(key)
    with connections["default"].cursor() as cursor:
        cursor.execute(_INSERT, [required_organization_id(), scope, key, request_hash])
        if cursor.rowcount == 1:
            return None
    record = IdempotencyRecord.objects.get(scope=scope, key=key)
    if record.request_hash != request_hash:
        raise KeyReused("This Idempotency-Key was used before with another request. Use a new key.")
    return record


def remember(*, scope: str, key: str, status: int, content_type: str, body: bytes) -> None:
    IdempotencyRecord.objects.filter(scope=scope, key=key).update(
        status=status, content_type=content_type, body=body
    )


def forget_old_keys() -> int:
    old = outside(IdempotencyRecord, Reason.UPKEEP).filter(created_at__lt=clock.now() - KEPT_FOR)
    return old.delete()[0]
