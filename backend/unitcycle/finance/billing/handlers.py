"""What follows on invoices. Read this file to know every side effect of billing."""

from collections.abc import Sequence
from uuid import UUID

from unitcycle.core.events import after_commit, in_transaction
from unitcycle.finance.billing.events import InvoiceIssued, LateFeeCharged, NoticesDue
from unitcycle.finance.billing.rules import NoticeAbout
from unitcycle.finance.billing.services import notices


@in_transaction(InvoiceIssued)
def note_invoices(issued: Sequence[InvoiceIssued]) -> None:
    """In a transaction, because there it gets them all at once."""
    notices.plan(NoticeAbout.INVOICE, [event.subject_id for event in issued])


@in_transaction(LateFeeCharged)
def note_late_fees(charged: Sequence[LateFeeCharged]) -> None:
    notices.plan(NoticeAbout.LATE_FEE, [event.fee_id for event in charged])


@after_commit(NoticesDue)
def tell_tenants(due: NoticesDue) -> None:
    notices.tell(NoticeAbout(due.about), [UUID(pk) for pk in due.ids])
