"""Why a payment is refused."""

from unitcycle.core.errors import Conflict, Invalid


class NotYetReceived(Invalid):
    code = "payment_not_yet_received"


class WrongAmount(Invalid):
    code = "wrong_amount"


class InvoiceNotOpen(Conflict):
    """The invoice is a draft, paid or cancelled: nothing can be paid on it."""

    code = "invoice_not_open"


class NotReturnable(Conflict):
    """The payment failed before."""

    code = "payment_not_returnable"


class CreditUsed(Conflict):
    """What the payment left as credit has paid other charges meanwhile."""

    code = "payment_credit_used"
