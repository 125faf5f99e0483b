"""What people do to a case: money taken in, a write-off, a call or a note, who looks after it."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db import transaction

from unitcycle.core import clock
from unitcycle.core.changes import apply_changes
from unitcycle.core.events import emit
from unitcycle.finance.billing.services import write_off
from unitcycle.finance.ledger.errors import MoreThanOwed
from unitcycle.finance.ledger.rules import with_currency
from unitcycle.finance.ledger.services.chart import currency_of_the_books
from unitcycle.finance.payments.models import Payment
from unitcycle.finance.payments.services import record_payment
from unitcycle.residency.rent_collections import selectors
from unitcycle.residency.rent_collections.errors import CaseClosed, CaseNotFound
from unitcycle.residency.rent_collections.events import CaseWrittenOff
from unitcycle.residency.rent_collections.models import CollectionAction, CollectionCase
from unitcycle.residency.rent_collections.rules.choices import (
    ActionState,
    ActionType,
    CaseStatus,
)
from unitcycle.residency.rent_collections.services.releasing import note
from unitcycle.residency.rent_collections.services.scanning import refresh_cases
from unitcycle.residency.rent_collections.services.standing import (
    facts_of,
    held_case,
    require_step,
    require_unresolved,
)
from unitcycle.residency.rent_collections.services.withdrawing import (
    withdraw_offers,
    withdraw_unsent,
)


@transaction.atomic
def record_case_payment(*, case_id: UUID, today: date, **given: Any) -> Payment:
    """Money that the tenant of a case brought: a payment like any other. Raises CaseNotFound, CaseClosed, and what
    recording a payment raises."""
    case = selectors.cases().filter(pk=case_id).first()
    if case is None:
        raise CaseNotFound("There is no such case.")
    require_unresolved(case)
    # the case is held after the books, by what follows on the payment
    return record_payment(tenant_id=case.tenant_id, today=today, **given)


@transaction.atomic
def write_case_off(
    *, case_id: UUID, author: str, today: date, by_id: UUID | None
) -> CollectionCase:
    """What is overdue is not expected any more: out of what the tenant owes, into bad debt. Raises CaseClosed."""
    tenant_id = (
        CollectionCase.objects.filter(pk=case_id).values_list("tenant_id", flat=True).first()
    )
    if tenant_id is None:
        raise CaseNotFound("There is no such case.")
    # books before cases, as money that comes does it
    try:
        amount = write_off(
            tenant_id=tenant_id, due_before=today, on=today, reason="Written off", by_id=by_id
        )
    except MoreThanOwed as refusal:
        raise CaseClosed("Money came meanwhile: please look at the case again.") from refusal
    case = held_case(case_id)
    require_step(case, CaseStatus.WRITTEN_OFF)
    if not amount:
        raise CaseClosed("Nothing is overdue that could be written off.")
    case.status, case.resolved_at = CaseStatus.WRITTEN_OFF, clock.now()
    case.current_balance = case.late_fee_total = Decimal(0)
    case.save()
    withdraw_unsent([case.pk], "It was written off.")
    withdraw_offers([case.pk])
    text = f"Wrote off {with_currency(amount, currency_of_the_books())}."
    note(case, ActionType.NOTE, text, author=author)
    emit(CaseWrittenOff(amount=amount, written_off_by=author, **facts_of(case)))
    return case


@transaction.atomic
def describe_case(*, case_id: UUID, **changes: Any) -> CollectionCase:
    """Who looks after it, and what there is to know."""
    case = held_case(case_id)
    apply_changes(case, changes)
    return case


@transaction.atomic
def log_action(*, case_id: UUID, action_type: str, text: str, author: str) -> CollectionAction:
    """A call or a note of a person."""
    channel = "phone" if action_type == ActionType.CALL else "system"
    return note(held_case(case_id), action_type, text, author=author, channel=channel)


def take_in_payments(received: Sequence[tuple[UUID, Decimal, str]]) -> None:
    """Money came: it stands in the timeline, and the case follows the books. In the transaction of the payment."""
    of_tenant = {tenant_id: (amount, method) for tenant_id, amount, method in received}
    cases = selectors.unresolved_cases().filter(tenant__in=list(of_tenant))
    known = {case.tenant_id: case for case in cases}
    if not known:
        return
    money = currency_of_the_books()
    CollectionAction.objects.bulk_create(
        CollectionAction(
            case=known[tenant_id],
            action_type=ActionType.PAYMENT_RECEIVED,
            escalation_level=known[tenant_id].escalation_level,
            round=known[tenant_id].round,
            message_text=f"Paid {with_currency(amount, money)} ({method}).",
            ai_generated=False,
            state=ActionState.RECORDED,
            sent_at=clock.now(),
        )
        for tenant_id, amount, method in received
        if tenant_id in known
    )
    refresh_cases(list(known))
