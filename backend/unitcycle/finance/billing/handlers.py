"""What follows on invoices. Read this file to know every side effect of billing."""

from collections.abc import Sequence
from uuid import UUID

from unitcycle.accounts.currency import keeps_currency
from unitcycle.accounts.selectors import local_today
from unitcycle.core.events import after_commit, in_transaction
from unitcycle.finance.billing.events import InvoiceIssued, LateFeeCharged, NoticesDue
from unitcycle.finance.billing.models import Invoice
from unitcycle.finance.billing.rules import NoticeAbout
from unitcycle.finance.billing.services import notices, opening
from unitcycle.tenancy.tenants.events import LeaseOpeningBalanceSet


@in_transaction(InvoiceIssued)
def note_invoices(issued: Sequence[InvoiceIssued]) -> None:
    """In a transaction, because there it gets them all at once."""
    notices.plan(NoticeAbout.INVOICE, [event.subject_id for event in issued])


@in_transaction(LateFeeCharged)
def note_late_fees(charged: Sequence[LateFeeCharged]) -> None:
    notices.plan(NoticeAbout.LATE_FEE, [event.fee_id for event in charged])


@in_transaction(LeaseOpeningBalanceSet)
def post_opening_balances(said: Sequence[LeaseOpeningBalanceSet]) -> None:
    """In the transaction: what a lease says it brought and what its tenant's account shows never differ."""
    opening.post_opening_balances([event.subject_id for event in said], today=local_today())


@after_commit(NoticesDue)
def tell_tenants(due: NoticesDue) -> None:
    notices.tell(NoticeAbout(due.about), [UUID(pk) for pk in due.ids])


@keeps_currency
def invoices_are_kept() -> bool:
    """A draft has its currency before anything of it is posted."""
    return Invoice.objects.exists()
