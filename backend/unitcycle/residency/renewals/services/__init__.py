"""Everything that writes renewals."""

from unitcycle.residency.renewals.services.answering import (
    Offer,
    accept_renewal,
    answer_offer,
    decline_renewal,
    offer_behind,
)
from unitcycle.residency.renewals.services.closing import close_renewals_of
from unitcycle.residency.renewals.services.letters import (
    edit_letter,
    generate_letter,
    put_letter,
    renewal_with_unsent_letter,
)
from unitcycle.residency.renewals.services.reviewing import approve_renewal
from unitcycle.residency.renewals.services.scanning import Scanned, scan_renewals
from unitcycle.residency.renewals.services.sending import send_renewal
from unitcycle.residency.renewals.services.settings import set_renewal_settings

__all__ = [
    "Offer",
    "Scanned",
    "accept_renewal",
    "answer_offer",
    "approve_renewal",
    "close_renewals_of",
    "decline_renewal",
    "edit_letter",
    "generate_letter",
    "offer_behind",
    "put_letter",
    "renewal_with_unsent_letter",
    "scan_renewals",
    "send_renewal",
    "set_renewal_settings",
]
