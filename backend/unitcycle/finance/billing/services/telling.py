"""What billing tells tenants: where a message leads, and by which channel it left.

A tenant has no account here: the link of a message is the proof, names the invoice and nothing else, and expires.
"""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID

from django.conf import settings
from django.core import signing

from unitcycle.core.errors import NotFound
from unitcycle.core.organizations import required_organization_id
from unitcycle.finance.billing.models import Invoice
from unitcycle.notifications.models import Message
from unitcycle.notifications.rules.choices import Channel, MessageStatus, PreferredChannel

_SALT = "billing.invoice"
_LINK_LIVES = timedelta(days=120)
# what never leaves
_KEPT_BACK = (MessageStatus.SUPPRESSED, MessageStatus.FAILED)


def link_to(invoice: Invoice | None) -> str:
    """Where a tenant sees an invoice without signing in; without an invoice, where we are."""
    return f"{settings.BASE_URL}/invoice/{token_of(invoice)}" if invoice else settings.BASE_URL


def token_of(invoice: Invoice) -> str:
    named = urlsafe_b64encode(required_organization_id().bytes + invoice.pk.bytes).decode()
    return signing.TimestampSigner(salt=_SALT).sign(named).replace(":", ".")


def invoice_named_by(token: str) -> tuple[UUID, UUID]:
    """Organisation and invoice of a link. Raises NotFound for one that is not ours or has expired."""
    try:
        named = signing.TimestampSigner(salt=_SALT).unsign(
            token.replace(".", ":"), max_age=_LINK_LIVES
        )
        content = urlsafe_b64decode(named)
        return UUID(bytes=content[:16]), UUID(bytes=content[16:])
    except (signing.BadSignature, ValueError) as error:
        raise NotFound("This link has expired or is not ours.") from error


def reached_by(tenant_id: UUID, messages: Sequence[Message]) -> tuple[PreferredChannel, str]:
    """By which channels a tenant is reached, and the text."""
    leaving = [
        one for one in messages if one.party_id == tenant_id and one.status not in _KEPT_BACK
    ]
    if not leaving:
        return PreferredChannel.NONE, ""
    channels = {one.channel == Channel.EMAIL for one in leaving}
    if len(channels) > 1:
        return PreferredChannel.BOTH, leaving[0].body
    only = PreferredChannel.EMAIL if channels == {True} else PreferredChannel.SMS
    return only, leaving[0].body
