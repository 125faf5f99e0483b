"""Why something in the command center is refused."""

from unitcycle.core.errors import Conflict, Invalid, NotFound


class UnknownAction(Invalid):
    """There is no such action, or it is a person's own."""

    code = "unknown_action"


class UnknownUnits(Invalid):
    """Units that are not there, or not of this organisation."""

    code = "unknown_units"


class NothingSelected(Invalid):
    code = "nothing_selected"


class TooManyUnits(Invalid):
    code = "too_many_units"


class BadPayload(Invalid):
    """What is to be offered or announced cannot be."""

    code = "bad_payload"


class BadSchedule(Invalid):
    """A time that is past, or too far ahead."""

    code = "bad_schedule"


class BadFilter(Invalid):
    code = "bad_filter"


class ActionNotFound(NotFound):
    code = "action_not_found"


class ActionNotOpen(Conflict):
    """Somebody decided on it, it was done, or a newer one took its place."""

    code = "action_not_open"


class BatchNotFound(NotFound):
    code = "batch_not_found"


class BatchNotWaiting(Conflict):
    """It is under way or over."""

    code = "batch_not_waiting"


class NothingToRetry(Conflict):
    code = "nothing_to_retry"


class CannotBeDone(Conflict):
    """Why the action cannot be done for one unit."""

    code = "cannot_be_done"


class OutOfReach(CannotBeDone):
    """There is no way by which it would reach the tenant."""

    code = "tenant_unreachable"
