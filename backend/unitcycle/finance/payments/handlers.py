"""What follows on payments. Read this file to know every side effect of the app."""

from unitcycle.accounts.currency import keeps_currency
from unitcycle.accounts.selectors import local_today
from unitcycle.core.events import after_commit
from unitcycle.core.money import ZERO
from unitcycle.finance.billing.rules import is_news
from unitcycle.finance.billing.services.telling import link_to
from unitcycle.finance.ledger.rules import with_currency
from unitcycle.finance.ledger.selectors import balances_of
from unitcycle.finance.payments import selectors
from unitcycle.finance.payments.events import PaymentFailed, PaymentReceived, PaymentReturned
from unitcycle.finance.payments.models import Payment
from unitcycle.notifications.services import dispatch_event
from unitcycle.tenancy.tenants.handlers import as_recipient


@after_commit(PaymentReceived)
def tell_of_receipt(received: PaymentReceived) -> None:
    """Unless it was recorded so long after that nobody waits for it."""
    if not is_news(received.received_on, local_today()):
        return
    payment = selectors.payments().get(pk=received.subject_id)
    balance = balances_of([payment.tenant_id]).get(payment.tenant_id, ZERO)
    dispatch_event(
        "payment_received",
        context={
            "amount": with_currency(payment.amount, payment.currency),
            "payment_date": payment.received_on,
            "balance": with_currency(balance, payment.currency),
        },
        recipients=[as_recipient(payment.tenant)],
        dedupe_key=str(payment.pk),
    )


@after_commit(PaymentReturned)
def tell_of_return(returned: PaymentReturned) -> None:
    _tell_of_failure(returned)


@after_commit(PaymentFailed)
def tell_of_failure(failed: PaymentFailed) -> None:
    _tell_of_failure(failed)


def _tell_of_failure(returned: PaymentReturned | PaymentFailed) -> None:
    payment = selectors.payments().get(pk=returned.subject_id)
    today = local_today()
    if payment.returned_on is None or not is_news(payment.returned_on, today):
        return
    dispatch_event(
        "payment_failed",
        context={
            "amount": with_currency(payment.amount, payment.currency),
            "problem": payment.return_reason,
            "link": link_to(payment.invoice),
        },
        recipients=[as_recipient(payment.tenant)],
        dedupe_key=str(payment.pk),
    )


@keeps_currency
def payments_are_kept() -> bool:
    """A payment that has not come yet has its currency, too."""
    return Payment.objects.exists()
