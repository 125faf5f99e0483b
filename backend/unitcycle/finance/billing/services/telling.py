"""What billing tells tenants: where a message leads, and by which channel it left.

A tenant has no account here: the link of a message is the proof, names the invoice and nothing else, and expires.
"""

from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID

from django.conf import settings

from unitcycle.core.signed_links import SignedLink
from unitcycle.finance.billing.models import Invoice
from unitcycle.notifications.models import Message
from unitcycle.notifications.rules.choices import Channel, MessageStatus, PreferredChannel

INVOICE_LINK = SignedLink("billing.invoice", timedelta(days=120))
# what never leaves
_KEPT_BACK = (MessageStatus.SUPPRESSED, MessageStatus.FAILED)


def link_to(invoice: Invoice | None) -> str:
    """Where a tenant sees an invoice without signing in; without an invoice, where we are."""
    return (
        f"{settings.BASE_URL}/invoice/{INVOICE_LINK.token_of(invoice.pk)}"
        if invoice
        else settings.BASE_URL
    )


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
