"""Checks of webhook signatures. Every comparison takes the same time wherever the first difference is."""

import base64
import hashlib
import hmac
import json
from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from typing import Any

from unitcycle.integrations.payments.port import Refusal, WebhookRefused

TOLERANCE_SECONDS = 300
LARGEST_BODY = 1024 * 1024


def hmac_hex(key: str, body: bytes, algorithm: str) -> str:
    return hmac.new(key.encode(), body, algorithm).hexdigest()


def hmac_base64(key: str, body: bytes, algorithm: str) -> str:
    return base64.b64encode(hmac.new(key.encode(), body, algorithm).digest()).decode()


def same(expected: str, given: str) -> bool:
    """Equal, in constant time; bytes because compare_digest takes no other text than ASCII."""
    return hmac.compare_digest(expected.encode(), given.encode("utf-8", "surrogateescape"))


def header(headers: Mapping[str, str], name: str) -> str:
    """A header whatever its case. Raises WebhookRefused if it is missing or empty."""
    wanted = name.lower()
    for key, value in headers.items():
        if key.lower() == wanted and value:
            return value
    raise WebhookRefused(Refusal.MISSING_SIGNATURE)


def needed(secret: str) -> str:
    """An empty secret would make every signature easy to forge. Raises WebhookRefused."""
    if not secret:
        raise WebhookRefused(Refusal.NOT_CONFIGURED)
    return secret


def check(expected: str, given: str) -> None:
    """Raises WebhookRefused."""
    if not same(expected, given):
        raise WebhookRefused(Refusal.BAD_SIGNATURE)


def check_stripe(body: bytes, given: str, secret: str, now: datetime) -> None:
    """`t=<unix>,v1=<hex>[,v1=...]` over "t.body", at most five minutes old. Raises WebhookRefused."""
    parts = [part.partition("=") for part in given.split(",")]
    if not all(name and value for name, _, value in parts):
        raise WebhookRefused(Refusal.BAD_SIGNATURE)
    stamps = [value for name, _, value in parts if name == "t"]
    signatures = [value for name, _, value in parts if name == "v1"]
    if len(stamps) != 1 or not stamps[0].isascii() or not stamps[0].isdigit() or not signatures:
        raise WebhookRefused(Refusal.BAD_SIGNATURE)
    expected = hmac_hex(needed(secret), f"{stamps[0]}.".encode() + body, "sha256")
    # a secret being rolled signs twice
    if not any([same(expected, signature) for signature in signatures]):
        raise WebhookRefused(Refusal.BAD_SIGNATURE)
    # after the signature, so that the stamp is the provider's: its digits are few
    if abs(now.timestamp() - int(stamps[0])) > TOLERANCE_SECONDS:
        raise WebhookRefused(Refusal.TOO_OLD)


def parsed(body: bytes) -> dict[str, Any]:
    """The JSON object of a verified body, numbers as Decimal. Raises WebhookRefused."""
    try:
        read = json.loads(body, parse_float=Decimal)
    except (ValueError, RecursionError):
        raise WebhookRefused(Refusal.MALFORMED) from None
    if not isinstance(read, dict):
        raise WebhookRefused(Refusal.MALFORMED)
    return read


def fallback_id(body: bytes) -> str:
    """N-22: the name of an event whose provider gives it none."""
    return "sha256:" + hashlib.sha256(body).hexdigest()
