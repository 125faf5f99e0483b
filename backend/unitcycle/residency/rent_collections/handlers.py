"""What follows on collections from elsewhere. Read this file to know every side effect of the app."""

from collections.abc import Sequence

from unitcycle.agents.events import ProposalDecided
from unitcycle.agents.models import Proposal
from unitcycle.agents.rules.choices import ProposalStatus
from unitcycle.core.events import after_commit, in_transaction
from unitcycle.finance.billing.events import InvoiceVoided, LateFeeCharged
from unitcycle.finance.billing.spoken_for import leave_overdue_to
from unitcycle.finance.payments.events import PaymentReceived, PaymentRefunded, PaymentReturned
from unitcycle.notifications.events import MessageSettled, TextReceived
from unitcycle.notifications.following import follow
from unitcycle.residency.rent_collections.selectors import tenants_in_cases, tenants_left_alone
from unitcycle.residency.rent_collections.services import (
    note_response,
    refresh_cases,
    settle_message,
    take_in_payments,
)
from unitcycle.residency.rent_collections.services.engine import forget_drafts
from unitcycle.residency.rent_collections.services.releasing import SOURCE
from unitcycle.residency.rent_collections.services.withdrawing import PROPOSALS

follow(SOURCE)
# one voice about a debt: billing reminds until there is a case, and nobody whom a stop protects
leave_overdue_to(tenants_in_cases)
leave_overdue_to(tenants_left_alone, even_by_hand=True)


@in_transaction(PaymentReceived)
def follow_money(received: Sequence[PaymentReceived]) -> None:
    """In the transaction: whoever has paid is not dunned a minute later."""
    take_in_payments([(event.tenant_id, event.amount, event.method) for event in received])


@in_transaction(PaymentReturned)
def follow_money_back(returned: Sequence[PaymentReturned]) -> None:
    refresh_cases([event.tenant_id for event in returned])


@in_transaction(PaymentRefunded)
def follow_refunds(refunded: Sequence[PaymentRefunded]) -> None:
    refresh_cases([event.tenant_id for event in refunded])


@in_transaction(InvoiceVoided)
def follow_voids(voided: Sequence[InvoiceVoided]) -> None:
    """What was taken back is not owed."""
    refresh_cases([event.tenant_id for event in voided])


@in_transaction(LateFeeCharged)
def follow_fees(charged: Sequence[LateFeeCharged]) -> None:
    refresh_cases([event.tenant_id for event in charged])


@after_commit(MessageSettled)
def follow_messages(settled: MessageSettled) -> None:
    """After the commit: whoever settles messages holds them, and cases are held before messages."""
    if settled.source == SOURCE:
        settle_message(settled.subject_id)


@after_commit(TextReceived)
def follow_answers(received: TextReceived) -> None:
    note_response(received.number)


@in_transaction(ProposalDecided)
def forget_what_was_rejected(decided: Sequence[ProposalDecided]) -> None:
    """Decided against on the page of proposals: the draft does not wait any longer."""
    rejected = [
        event.subject_id
        for event in decided
        if event.kind in PROPOSALS and event.status == ProposalStatus.REJECTED
    ]
    for proposal in Proposal.objects.filter(pk__in=rejected):
        forget_drafts(proposal.subject_id, proposal.note)
