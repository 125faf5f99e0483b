"""Why something about tenants and leases is refused. A wrong state answers 400 (N1-04, N1-15)."""

from unitcycle.core.errors import Conflict, Invalid, NotFound


class LeaseNotFound(NotFound):
    code = "lease_not_found"


class TransitionNotAllowed(Invalid):
    """The life cycle has no such step from the state the lease is in (R1.1-05)."""

    code = "transition_not_allowed"


class AlreadyMonthToMonth(TransitionNotAllowed):
    """R1.1-07."""

    code = "already_month_to_month"


class NoticeTooShort(Invalid):
    """R1.1-08."""

    code = "notice_too_short"


class DatesImpossible(Invalid):
    code = "dates_impossible"


class NothingChanges(Invalid):
    code = "nothing_changes"


class OpeningBalanceTooLarge(Invalid):
    """More than an entry in the books can have."""

    code = "opening_balance_too_large"


class LeaseNumberTaken(Conflict):
    code = "lease_number_taken"


class UnitIsLet(Conflict):
    """Another lease has the unit on some of the same days."""

    code = "unit_is_let"


class NotAvailable(Invalid):
    """A unit or tenant that is archived takes no new lease."""

    code = "not_available"


class StillLivedIn(Conflict):
    """What somebody lives by is not archived."""

    code = "still_lived_in"
