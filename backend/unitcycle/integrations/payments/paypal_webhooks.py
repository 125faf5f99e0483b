"""The signature of PayPal's webhooks: RSA, by a certificate that is fetched from PayPal alone."""

import base64
import binascii
import zlib
from collections import OrderedDict
from collections.abc import Mapping
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from cryptography.x509.oid import NameOID

from unitcycle.integrations.payments import signatures, transport
from unitcycle.integrations.payments.adapter import CallFailed
from unitcycle.integrations.payments.port import Refusal, WebhookRefused

HOSTS = ("api.paypal.com", "api.sandbox.paypal.com", "api-m.paypal.com", "api-m.sandbox.paypal.com")
FOLDER = "/v1/notifications/certs/"
SUBJECT = "messageverificationcerts."
ALGORITHM = "SHA256withRSA"
# it tries to deliver for three days; what came before is told apart by the event's id
TOLERANCE = timedelta(days=4)
KEPT = 16
_certificates: OrderedDict[str, x509.Certificate] = OrderedDict()


def check(
    body: bytes,
    headers: Mapping[str, str],
    *,
    webhook_id: str,
    base_url: str,
    timeout: float,
    now: datetime,
) -> None:
    """Raises WebhookRefused unless the provider signed this body for this webhook."""
    given = {
        name: signatures.header(headers, f"PAYPAL-{name}")
        for name in (
            "TRANSMISSION-ID",
            "TRANSMISSION-TIME",
            "TRANSMISSION-SIG",
            "CERT-URL",
            "AUTH-ALGO",
        )
    }
    if given["AUTH-ALGO"] != ALGORITHM or not _is_theirs(given["CERT-URL"], base_url):
        raise WebhookRefused(Refusal.BAD_SIGNATURE)
    sent = given["TRANSMISSION-TIME"]
    signed = f"{given['TRANSMISSION-ID']}|{sent}|{webhook_id}|{zlib.crc32(body) & 0xFFFFFFFF}"
    certificate = _certificate(given["CERT-URL"], timeout)
    verify(certificate, signed.encode(), given["TRANSMISSION-SIG"], now)
    try:
        age = now - datetime.fromisoformat(sent)
    except (ValueError, TypeError):
        raise WebhookRefused(Refusal.MALFORMED) from None
    if abs(age) > TOLERANCE:
        raise WebhookRefused(Refusal.TOO_OLD)


def verify(certificate: x509.Certificate, signed: bytes, given: str, now: datetime) -> None:
    """Raises WebhookRefused."""
    names = certificate.subject.get_attributes_for_oid(NameOID.COMMON_NAME)
    in_time = certificate.not_valid_before_utc <= now <= certificate.not_valid_after_utc
    key = certificate.public_key()
    is_theirs = any(str(name.value).startswith(SUBJECT) for name in names)
    if not in_time or not is_theirs or not isinstance(key, RSAPublicKey):
        raise WebhookRefused(Refusal.BAD_SIGNATURE)
    try:
        signature = base64.b64decode(given, validate=True)
        # base64 has spare bits: only the one way of writing it is taken
        if base64.b64encode(signature).decode() != given:
            raise WebhookRefused(Refusal.BAD_SIGNATURE)
        key.verify(signature, signed, PKCS1v15(), hashes.SHA256())
    except (InvalidSignature, binascii.Error, ValueError):
        raise WebhookRefused(Refusal.BAD_SIGNATURE) from None


def _is_theirs(url: str, base_url: str) -> bool:
    """Whether a certificate from there is PayPal's; else anybody could sign with one of their own."""
    try:
        parts, base = urlsplit(url), urlsplit(base_url)
        port = parts.port
    except ValueError:
        return False
    if parts.query or parts.fragment or parts.username or ".." in parts.path or "%" in parts.path:
        return False
    if (parts.scheme, parts.netloc) == (base.scheme, base.netloc):
        return parts.path.startswith(base.path.rstrip("/") + FOLDER)
    is_host = parts.scheme == "https" and parts.hostname in HOSTS and port in (None, 443)
    return is_host and parts.path.startswith(FOLDER)


def _certificate(url: str, timeout: float) -> x509.Certificate:
    """Fetched once; who sent it is proven by TLS. Raises WebhookRefused."""
    if url in _certificates:
        _certificates.move_to_end(url)
        return _certificates[url]
    try:
        answer = transport.HttpClient(url, timeout=timeout).send("GET", "")
    except CallFailed:
        raise WebhookRefused(Refusal.UNAVAILABLE) from None
    if answer.status >= 500:
        raise WebhookRefused(Refusal.UNAVAILABLE)
    try:
        found = x509.load_pem_x509_certificate(answer.content)
    except ValueError:
        raise WebhookRefused(Refusal.BAD_SIGNATURE) from None
    _certificates[url] = found
    while len(_certificates) > KEPT:
        _certificates.popitem(last=False)
    return found
