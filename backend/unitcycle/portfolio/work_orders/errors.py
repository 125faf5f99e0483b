"""Why something about work orders is refused."""

from unitcycle.core.errors import Conflict, Invalid


class WorkOrderArchived(Conflict):
    code = "work_order_archived"


class WorkUnderWay(Conflict):
    """An order that is not over is not archived, nor is the vendor that is at it."""

    code = "work_under_way"


class WorkIsOver(Conflict):
    code = "work_is_over"


class ChangedSince(Conflict):
    """What is to be undone was changed by somebody else meanwhile."""

    code = "work_order_changed_since"


class StatusNotAllowed(Conflict):
    code = "status_not_allowed"


class NobodyAssigned(Conflict):
    code = "nobody_assigned"


class VendorNotAvailable(Conflict):
    code = "vendor_not_available"


class UnknownUnit(Invalid):
    """A unit that is not there, or does not belong to the property named with it."""

    code = "unknown_unit"
