"""Where a renewal stands (R1.2-15), and where it can go from there."""

from collections.abc import Mapping

from django.db.models import TextChoices


class RenewalStatus(TextChoices):
    PENDING = "pending", "Pending Review"
    APPROVED = "approved", "Approved"
    SENT = "sent", "Sent to Tenant"
    ACCEPTED = "accepted", "Accepted by Tenant"
    DECLINED = "declined", "Declined by Tenant"
    EXPIRED = "expired", "Expired"


_S = RenewalStatus
NEXT_STATUSES: Mapping[str, frozenset[str]] = {
    _S.PENDING: frozenset({_S.APPROVED, _S.EXPIRED}),
    # agreed to once more with another rent, until it is sent
    _S.APPROVED: frozenset({_S.APPROVED, _S.SENT, _S.EXPIRED}),
    _S.SENT: frozenset({_S.ACCEPTED, _S.DECLINED, _S.EXPIRED}),
    _S.ACCEPTED: frozenset(),
    _S.DECLINED: frozenset(),
    _S.EXPIRED: frozenset(),
}
# while a lease has one of these, it gets no other
OPEN = (_S.PENDING, _S.APPROVED, _S.SENT)
# what the tenant has not seen yet can be written anew
UNSENT = (_S.PENDING, _S.APPROVED)


def can_become(current: str, wanted: str) -> bool:
    return wanted in NEXT_STATUSES[current]
