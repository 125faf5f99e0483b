"""Why billing refuses something."""

from unitcycle.core.errors import Conflict, Invalid


class NothingToBill(Invalid):
    code = "nothing_to_bill"


class TooFarAhead(Invalid):
    code = "month_too_far_ahead"


class NotADraft(Conflict):
    """Only a draft can be edited or issued; what was issued is voided and billed anew."""

    code = "invoice_not_a_draft"


class InvoiceLocked(Conflict):
    """A paid or cancelled invoice takes no more lines."""

    code = "invoice_locked"


class PaidInPart(Conflict):
    """What was paid is taken back before an invoice is voided."""

    code = "invoice_paid_in_part"


class CycleClosed(Conflict):
    """A closed billing cycle takes no more invoices."""

    code = "billing_cycle_closed"


class CycleExists(Conflict):
    """The same days of the same property are a cycle already: one could be closed and the other open."""

    code = "billing_cycle_exists"


class BilledAlready(Conflict):
    """There is one invoice per lease and month."""

    code = "lease_billed_already"
