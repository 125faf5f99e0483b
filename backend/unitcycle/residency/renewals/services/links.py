"""The link by which a tenant answers. They have no account here: the link in their message is the proof."""

from datetime import timedelta
from uuid import UUID

from django.conf import settings

from unitcycle.core.signed_links import SignedLink
from unitcycle.residency.renewals.errors import OfferLinkInvalid

# an offer stands for ninety days at most (RenewalSettings); after that its link still says that it is over
OFFER_LINK = SignedLink("renewals.offer", timedelta(days=120), OfferLinkInvalid)


def link_to(renewal_id: UUID) -> str:
    return f"{settings.BASE_URL}/renewal-offer/{OFFER_LINK.token_of(renewal_id)}"
