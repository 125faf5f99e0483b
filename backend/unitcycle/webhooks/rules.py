"""How calls are signed, when they are tried again, and what an answer means. Values in, values out.

Signatures, headers and the pauses between attempts are those of the Standard Webhooks specification 1.0.
"""

import base64
import hashlib
import hmac
from collections.abc import Sequence
from datetime import datetime, timedelta

from django.db.models import TextChoices

SECRET_PREFIX = "whsec_"
SECRET_BYTES = 32
# how long the secret before the present one still signs, after a rotation
OVERLAP = timedelta(days=1)
# the pause after each failed attempt; when they are used up, the call has failed
PAUSES = (
    timedelta(seconds=5),
    timedelta(minutes=5),
    timedelta(minutes=30),
    timedelta(hours=2),
    timedelta(hours=5),
    timedelta(hours=10),
    timedelta(hours=14),
    timedelta(hours=20),
    timedelta(hours=24),
)
# a pause is longer by up to this share, so that calls which failed together do not come back together
JITTER = 0.2
GIVE_UP_AFTER = timedelta(days=5)
KEPT_FOR = timedelta(days=90)

PING = "webhook.ping"


class DeliveryStatus(TextChoices):
    PENDING = "pending", "On its way"
    DELIVERED = "delivered", "Delivered"
    FAILED = "failed", "Failed"


class DisabledReason(TextChoices):
    FAILING = "failing", "Nothing arrived for days"
    GONE = "gone", "The server said it is gone"
    BY_HAND = "by_hand", "Switched off by a person"


class Verdict(TextChoices):
    """What an answer means for the call."""

    ARRIVED = "arrived"
    AGAIN = "again"
    GONE = "gone"


def secret_text(key: bytes) -> str:
    """A secret as integrators get it."""
    return SECRET_PREFIX + base64.b64encode(key).decode()


def signature(secret: str, message_id: str, at: datetime, body: bytes) -> str:
    """One signature: `v1,` and the base64 of HMAC-SHA256 over id, seconds and body."""
    key = base64.b64decode(secret.removeprefix(SECRET_PREFIX))
    signed = f"{message_id}.{int(at.timestamp())}.".encode() + body
    return "v1," + base64.b64encode(hmac.digest(key, signed, hashlib.sha256)).decode()


def headers(secrets: Sequence[str], message_id: str, at: datetime, body: bytes) -> dict[str, str]:
    """What a receiver verifies by; with several secrets one signature each."""
    return {
        "webhook-id": message_id,
        "webhook-timestamp": str(int(at.timestamp())),
        "webhook-signature": " ".join(signature(one, message_id, at, body) for one in secrets),
    }


def verdict(status: int | None) -> Verdict:
    """What an HTTP status means; None is no answer at all. A redirect is not followed, so it did not arrive."""
    if status == 410:
        return Verdict.GONE
    return Verdict.ARRIVED if status is not None and 200 <= status < 300 else Verdict.AGAIN


def is_in_trouble(status: int | None) -> bool:
    """Whether the server itself is at its end, so that the next call would only add to it."""
    return status is None or status == 429 or status >= 500


def pause_after(attempts: int, chance: float) -> timedelta | None:
    """How long to wait after so many attempts; None when that was the last. `chance` is from 0 to 1."""
    if attempts > len(PAUSES):
        return None
    return PAUSES[attempts - 1] * (1 + JITTER * chance)


def has_failed_for_too_long(failing_since: datetime, now: datetime) -> bool:
    return now - failing_since >= GIVE_UP_AFTER
