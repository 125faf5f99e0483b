"""Why something about agents is refused."""

from unitcycle.core.errors import Conflict, Forbidden, Invalid, NotFound


class UnknownCapability(NotFound):
    code = "unknown_capability"


class CapabilityOff(Conflict):
    code = "capability_off"


class AutonomyTooHigh(Invalid):
    """Above what this capability may ever be allowed."""

    code = "autonomy_too_high"


class ProposalNotOpen(Conflict):
    """Somebody decided, it expired, or a newer one took its place."""

    code = "proposal_not_open"


class CannotBeUndone(Conflict):
    code = "cannot_be_undone"


class NotYoursToDecide(Forbidden):
    """Who approves must be allowed to do it by hand."""

    code = "not_yours_to_decide"
