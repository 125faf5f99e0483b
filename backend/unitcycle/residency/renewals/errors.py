"""Why something about a renewal is refused. A wrong state answers 400 (N1-04)."""

from unitcycle.core.errors import Conflict, Invalid, NotFound


class RenewalNotFound(NotFound):
    code = "renewal_not_found"


class StepNotAllowed(Invalid):
    """The renewal is in a state from which it cannot go there (R1.2-15)."""

    code = "renewal_step_not_allowed"


class OutsidePolicy(Invalid):
    """A rent or a term that the organisation does not agree to."""

    code = "outside_renewal_policy"


class RenewalExpired(Invalid):
    """It has run out, or its lease is no longer one that can be renewed."""

    code = "renewal_expired"


class TenantUnreachable(Invalid):
    """There is no way by which the offer would reach the tenant."""

    code = "tenant_unreachable"


class BadWording(Invalid):
    code = "bad_wording"


class LetterOutdated(Conflict):
    """It was written for numbers that are others by now."""

    code = "letter_outdated"


class OfferLinkInvalid(NotFound):
    """The link is not ours, or what it leads to is gone."""

    code = "offer_link_invalid"


class OfferExpired(Conflict):
    """The last day to answer has passed."""

    code = "offer_expired"


class OfferAnswered(Conflict):
    """An offer is answered once."""

    code = "offer_answered"
