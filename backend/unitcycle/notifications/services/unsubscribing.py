"""The link in an optional mail by which its reader wants no more of them: one click, no sign-in (RFC 8058, N-52)."""

from uuid import UUID

from django.conf import settings
from django.core import signing
from django.db import transaction

from unitcycle.accounts.models import Organization
from unitcycle.core.errors import NotFound
from unitcycle.core.organizations import organization_context, required_organization_id
from unitcycle.notifications.models import Message
from unitcycle.notifications.rules.choices import MEDIUM_OF, Coverage, SuppressionReason
from unitcycle.notifications.services.suppressions import suppress

_SALT = "notifications.unsubscribe"


def unsubscribe_link(message: Message) -> str:
    return f"{settings.BASE_URL}/unsubscribe/{token_of(message)}"


def token_of(message: Message) -> str:
    """Names the message and nothing else: no address stands in the link."""
    named = f"{required_organization_id().hex}{message.pk.hex}"
    return signing.Signer(salt=_SALT).sign(named).replace(":", ".")


def organization_of(token: str) -> str:
    """Whose mails the link is about. Raises NotFound for a link that is not ours."""
    organization_id, _ = _read(token)
    with organization_context(organization_id), transaction.atomic():
        found = Organization.objects.filter(pk=organization_id).first()
    if found is None:
        raise _unknown()
    return found.name


def unsubscribe(token: str) -> None:
    """Keep optional messages from the address that the mail went to. Again: nothing. Raises NotFound."""
    organization_id, message_id = _read(token)
    with organization_context(organization_id), transaction.atomic():
        message = Message.objects.filter(pk=message_id).first()
        if message is None:
            raise _unknown()
        suppress(
            medium=MEDIUM_OF[message.channel],
            address=message.recipient,
            reason=SuppressionReason.UNSUBSCRIBED,
            coverage=Coverage.OPTIONAL,
        )


def _read(token: str) -> tuple[UUID, UUID]:
    try:
        named = signing.Signer(salt=_SALT).unsign(token.replace(".", ":"))
        return UUID(named[:32]), UUID(named[32:])
    except (signing.BadSignature, ValueError) as error:
        raise _unknown() from error


def _unknown() -> NotFound:
    return NotFound("This link is not ours, or is not whole.")
