"""The link by which a tenant answers: signed, naming one offer and nothing else, and working for a time.

A tenant has no account here: the link in their message is the proof.
"""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from datetime import timedelta
from uuid import UUID

from django.conf import settings
from django.core import signing

from unitcycle.core.organizations import required_organization_id
from unitcycle.residency.renewals.errors import OfferLinkInvalid

_SALT = "renewals.offer"
# an offer stands for ninety days at most (RenewalSettings); after that its link still says that it is over
_LINK_LIVES = timedelta(days=120)


def link_to(renewal_id: UUID) -> str:
    return f"{settings.BASE_URL}/renewal-offer/{token_of(renewal_id)}"


def token_of(renewal_id: UUID) -> str:
    named = urlsafe_b64encode(required_organization_id().bytes + renewal_id.bytes).decode()
    return signing.TimestampSigner(salt=_SALT).sign(named.rstrip("=")).replace(":", ".")


def offer_named_by(token: str) -> tuple[UUID, UUID]:
    """Organisation and recommendation of a link. Raises OfferLinkInvalid for one that is not ours or too old."""
    try:
        named = signing.TimestampSigner(salt=_SALT).unsign(
            token.replace(".", ":"), max_age=_LINK_LIVES
        )
        content = urlsafe_b64decode(named + "=" * (-len(named) % 4))
        return UUID(bytes=content[:16]), UUID(bytes=content[16:])
    except (signing.BadSignature, ValueError) as error:
        raise OfferLinkInvalid("This link has expired or is not ours.") from error
