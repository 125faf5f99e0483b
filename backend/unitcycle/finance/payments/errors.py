"""Why a payment is refused."""

from unitcycle.core.errors import Conflict, Forbidden, Invalid


class NotYetReceived(Invalid):
    code = "payment_not_yet_received"


class WrongAmount(Invalid):
    code = "wrong_amount"


class InvoiceNotOpen(Conflict):
    """The invoice is a draft, paid or cancelled: nothing can be paid on it."""

    code = "invoice_not_open"


class NothingReceived(Conflict):
    code = "nothing_received"


class NotReturnable(Conflict):
    """The payment failed before."""

    code = "payment_not_returnable"


class CreditUsed(Conflict):
    """What the payment left as credit has paid other charges meanwhile."""

    code = "payment_credit_used"


class NoGateway(Conflict):
    """No default gateway, or it is switched off: there is no online payment (R-P-01)."""

    code = "no_payment_gateway"


class GatewayInUse(Conflict):
    code = "payment_gateway_in_use"


class NameTaken(Conflict):
    code = "gateway_name_taken"


class NotOnline(Conflict):
    """The payment did not come through a gateway, or its gateway has nothing more to say."""

    code = "payment_not_online"


class CurrencyNotTaken(Invalid):
    code = "currency_not_taken"


class NotAcceptable(Conflict):
    """Nothing waits for a decision, or what the provider has cannot be booked."""

    code = "payment_not_acceptable"


class NotRefundable(Conflict):
    """Nothing of the payment can go back: it has not come, went back already, or came by hand."""

    code = "payment_not_refundable"


class RefundTooLarge(Invalid):
    code = "refund_too_large"


class RefundUnderway(Conflict):
    """Another refund of the payment is not decided yet: two at once could both go through."""

    code = "refund_underway"


class WebhookNotBelieved(Forbidden):
    """Unsigned, wrongly signed, or too old."""

    code = "webhook_not_believed"


class NotReplayable(Conflict):
    """It was refused when it came, so nothing in it is believed."""

    code = "webhook_not_replayable"
