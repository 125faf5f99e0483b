"""Whether a call that says it is from a provider is from it. Each works on what came over the wire, unparsed."""

import hashlib
import hmac
from base64 import b64decode, b64encode
from collections.abc import Iterable
from datetime import datetime, timedelta
from urllib.parse import parse_qsl, urlsplit, urlunsplit

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.ec import ECDSA, EllipticCurvePublicKey
from cryptography.hazmat.primitives.serialization import load_der_public_key

_PORTS = {"http": 80, "https": 443}
# SendGrid signs the moment of sending and retries for a day; what is older was recorded by somebody.
OLDEST = timedelta(days=2)
_MOST_AHEAD = timedelta(minutes=10)


def is_from_twilio(*, token: str, url: str, body: bytes, is_form: bool, signature: str) -> bool:
    """Base64 of the HMAC-SHA1 over the URL and the sorted form fields; of JSON, over a URL with its digest."""
    if not token:
        return False
    if is_form:
        pairs = _form(body)
        if pairs is None:
            return False
        signed = "".join(f"{name}{value}" for name, value in sorted(set(pairs)))
    else:
        asked = dict(parse_qsl(urlsplit(url).query)).get("bodySHA256", "")
        if not hmac.compare_digest(asked.encode(), hashlib.sha256(body).hexdigest().encode()):
            return False
        signed = ""
    given = signature.encode("utf-8", "replace")
    # compared with each, whether or not an earlier one fitted
    matches = [
        hmac.compare_digest(_sha1(token, one + signed), given)
        for one in _with_and_without_port(url)
    ]
    return any(matches)


def _form(body: bytes) -> list[tuple[str, str]] | None:
    try:
        return parse_qsl(
            body.decode(), keep_blank_values=True, strict_parsing=bool(body), errors="strict"
        )
    except ValueError:
        return None


def _sha1(token: str, text: str) -> bytes:
    # SHA-1 is what Twilio signs with; as an HMAC it is not broken
    mac = hmac.new(token.encode(), text.encode("utf-8", "replace"), hashlib.sha1)
    return b64encode(mac.digest())


def _with_and_without_port(url: str) -> Iterable[str]:
    """Twilio sometimes signs the default port with the URL, and sometimes not."""
    parts = urlsplit(url)
    host = parts.hostname or ""
    port = parts.port or _PORTS.get(parts.scheme, 443)
    yield urlunsplit(parts._replace(netloc=f"{host}:{port}"))
    yield urlunsplit(parts._replace(netloc=host))


def is_from_sendgrid(
    *, public_key: str, body: bytes, timestamp: str, signature: str, now: datetime
) -> bool:
    """ECDSA over SHA-256 of the timestamp and the raw body; the line break at its end belongs to it."""
    if not timestamp.isascii() or not timestamp.isdigit() or len(timestamp) > 12:
        return False
    age = timedelta(seconds=now.timestamp() - int(timestamp))
    if not -_MOST_AHEAD <= age <= OLDEST:
        return False
    try:
        key = load_der_public_key(b64decode(public_key, validate=True))
        if not isinstance(key, EllipticCurvePublicKey):
            return False
        given = b64decode(signature, validate=True)
        key.verify(given, timestamp.encode() + body, ECDSA(hashes.SHA256()))
    except (ValueError, InvalidSignature, UnsupportedAlgorithm):
        return False
    return True
