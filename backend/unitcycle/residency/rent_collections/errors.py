"""Why something about collections is refused."""

from unitcycle.core.errors import Conflict, Invalid, NotFound


class CaseNotFound(NotFound):
    code = "collection_case_not_found"


class ActionNotFound(NotFound):
    code = "collection_action_not_found"


class CaseClosed(Conflict):
    """It is paid or written off, or in a state from which it cannot go there."""

    code = "collection_case_closed"


class CollectionStopped(Conflict):
    """A dispute, a bankruptcy or the like: nothing goes out while it stands."""

    code = "collection_stopped"


class StepTaken(Conflict):
    """The step waits, is on its way or went out; or one was taken today."""

    code = "collection_step_taken"


class NoStepLeft(Conflict):
    """All steps have been taken."""

    code = "no_collection_step_left"


class NothingWaiting(Conflict):
    """What was to be sent or posted is not there any more."""

    code = "nothing_waiting"


class BadMessage(Invalid):
    """A text that says what it must not, or does not say what it must."""

    code = "bad_collection_message"


class BadWording(Invalid):
    code = "bad_wording"


class UnknownWording(NotFound):
    """A step never comes in that tone."""

    code = "unknown_wording"


class OutsidePlanPolicy(Invalid):
    """A plan that the organisation does not agree to."""

    code = "outside_plan_policy"


class PlanNotOpen(Conflict):
    """There is no plan in a state that allows this."""

    code = "payment_plan_not_open"


class PlanLinkInvalid(NotFound):
    """The link is not ours, or what it leads to is gone."""

    code = "payment_plan_link_invalid"


class PlanOver(Conflict):
    """The offer no longer stands."""

    code = "payment_plan_over"


class StopStands(Conflict):
    """There is one of that kind already."""

    code = "collection_stop_stands"


class StopNotFound(NotFound):
    code = "collection_stop_not_found"


class NotSettable(Invalid):
    """A status that comes about by what happens, not by being written."""

    code = "status_not_settable"
