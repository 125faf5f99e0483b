"""What payments do in the ledger. The caller holds the payment's row; here invoices are locked, then accounts."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal
from typing import TypeVar
from uuid import UUID, uuid4

from unitcycle.core.events import emit
from unitcycle.core.money import ZERO
from unitcycle.finance.billing.models import Invoice
from unitcycle.finance.billing.selectors import invoices_of
from unitcycle.finance.billing.services import settle
from unitcycle.finance.billing.services.days import day_at
from unitcycle.finance.billing.services.settling import lock_open_invoices
from unitcycle.finance.ledger import selectors as books
from unitcycle.finance.ledger.errors import NotEnough
from unitcycle.finance.ledger.models import Account, Charge, Posting
from unitcycle.finance.ledger.rules import ChargeKind, Due, EntryKind, Line, Purpose
from unitcycle.finance.ledger.services import (
    EntryDraft,
    clearing_account,
    open_chart,
    post,
    reverse_all,
    tenant_accounts,
)
from unitcycle.finance.ledger.services.posting import ChargeDraft
from unitcycle.finance.payments import rules
from unitcycle.finance.payments.models import Payment
from unitcycle.finance.payments.rules import PaymentMethod, PaymentStatus, Settled
from unitcycle.finance.payments.services.entries import Shares, entry_of, received

_TRIES = 3
T = TypeVar("T")


def take_in(payment: Payment, today: date) -> None:
    """Post the money of a payment, settle what it pays, and save it as completed.

    It pays the invoice that it names, if that is still open, then what is due longest; the rest is credit
    (R-P-44, N-17).
    """
    lock_open_invoices([payment.tenant_id])
    first = dues_of(payment.invoice_id) if payment.invoice_id else []
    named = {due.charge_id for due in first}
    others = [due for due in books.open_charges(payment.tenant_id) if due.charge_id not in named]
    parts, credit = rules.applied(payment.amount, first, others)
    draft = _taken_in(payment, parts, credit)
    post([draft])
    payment.status, payment.entry_id, payment.credit = PaymentStatus.COMPLETED, draft.id, credit
    payment.returned_on, payment.return_reason = None, ""
    payment.save()
    settle(invoices_of([charge_id for charge_id, _ in parts]), day_at(today))
    emit(received(payment))


def take_back(
    payment: Payment,
    amount: Decimal,
    *,
    key: str,
    description: str,
    on: date,
    from_account: UUID,
    by_id: UUID | None = None,
) -> UUID:
    """Post money that goes back of a payment, and open again what it settled (N-27); the entry's id.

    Credit that it left and nobody used goes first, then what it settled, the latest due first; what paid other
    charges as credit meanwhile is owed anew.
    """
    settled, invoice_ids = _locked_settlement(payment)
    receivable = _account(Purpose.RECEIVABLE, payment)
    prepaid = _account(Purpose.PREPAYMENTS, payment)

    def attempt() -> UUID:
        credit = _credit_left(payment, prepaid)
        back = rules.taken_back(amount, credit=credit, settled=settled)
        owed = _owed_anew(payment, receivable, back.owed, on) if back.owed else None
        lines = [Line(from_account, -amount)]
        lines += [Line(prepaid, back.credit)] if back.credit else []
        lines += [Line(receivable, part, charge_id) for charge_id, part in back.charges]
        lines += [Line(receivable, back.owed, owed.id)] if owed else []
        draft = EntryDraft(
            key=key,
            kind=EntryKind.REFUND,
            date=on,
            description=description[:200],
            lines=tuple(lines),
            charges=(owed,) if owed else (),
            currency=payment.currency,
            tenant_id=payment.tenant_id,
            reference_id=payment.pk,
            posted_by_id=by_id,
        )
        post([draft])
        return draft.id

    entry_id = _while_credit_moves(attempt)
    settle(invoice_ids, day_at(on))
    return entry_id


def undo(payment: Payment, *, on: date, reason: str, by_id: UUID | None = None) -> None:
    """Take the money of a payment out of the books: it did not come after all.

    Without refunds its entry is reversed. What was refunded of it did go out and stays in the books, so that the
    tenant owes that, too.
    """
    if not payment.refunded_amount:
        _reverse(payment, on=on, reason=reason, by_id=by_id)
        return
    take_back(
        payment,
        payment.amount,
        key=f"returned:{uuid4()}",
        description=f"Payment returned: {reason}",
        on=on,
        from_account=held_in(payment),
        by_id=by_id,
    )


def _reverse(payment: Payment, *, on: date, reason: str, by_id: UUID | None) -> None:
    """What it left as credit and was spent meanwhile is owed anew, so that the reversal finds it there."""
    assert payment.entry_id is not None, "a payment that came"
    entry_id: UUID = payment.entry_id
    _, invoice_ids = _locked_settlement(payment)
    receivable = _account(Purpose.RECEIVABLE, payment)
    prepaid = _account(Purpose.PREPAYMENTS, payment)

    def attempt() -> None:
        spent = _credit_given(payment, prepaid) - _credit_left(payment, prepaid)
        along = []
        if spent > 0:
            charge = _owed_anew(payment, receivable, spent, on)
            along.append(
                EntryDraft(
                    key=f"credit-owed:{uuid4()}",
                    kind=EntryKind.CHARGE,
                    date=on,
                    description=charge.description,
                    lines=(Line(receivable, spent, charge.id), Line(prepaid, -spent)),
                    charges=(charge,),
                    currency=payment.currency,
                    tenant_id=payment.tenant_id,
                    reference_id=payment.pk,
                    posted_by_id=by_id,
                )
            )
        reverse_all(entry_ids=[entry_id], on=on, reason=reason, by_id=by_id, along=along)

    _while_credit_moves(attempt)
    settle(invoice_ids, day_at(on))


def held_in(payment: Payment) -> UUID:
    """The account in which the money of a payment lies: its gateway's, or the office's."""
    if payment.gateway_config_id:
        return clearing_of(payment)
    return open_chart()[rules.HELD_IN[PaymentMethod(payment.method)]]


def clearing_of(payment: Payment) -> UUID:
    """Where the money of an online payment lies until its gateway pays it out."""
    gateway = payment.gateway_config
    assert gateway is not None, "a payment through a gateway"
    return clearing_account(gateway.pk, gateway.display_name)


def dues_of(invoice_id: UUID) -> list[Due]:
    """What is open of an invoice."""
    rows = Charge.objects.filter(lines__invoice=invoice_id, open_amount__gt=0)
    return [
        Due(pk, due, made, amount)
        for pk, due, made, amount in rows.values_list("pk", "due_date", "trans_date", "open_amount")
    ]


def _while_credit_moves(attempt: Callable[[], T]) -> T:
    """Credit may be spent between looking and posting; the ledger refuses then, and the next look is the truth."""
    for _ in range(_TRIES - 1):
        try:
            return attempt()
        except NotEnough:
            continue
    return attempt()


def _account(purpose: Purpose, payment: Payment) -> UUID:
    return tenant_accounts(purpose, [payment.tenant_id])[payment.tenant_id]


def _taken_in(payment: Payment, shares: Shares, credit: Decimal) -> EntryDraft:
    return entry_of(
        payment,
        shares,
        credit,
        held=held_in(payment),
        receivable=_account(Purpose.RECEIVABLE, payment) if shares else None,
        prepaid=_account(Purpose.PREPAYMENTS, payment) if credit else None,
    )


def _owed_anew(payment: Payment, receivable: UUID, amount: Decimal, on: date) -> ChargeDraft:
    return ChargeDraft(
        account_id=receivable,
        tenant_id=payment.tenant_id,
        kind=ChargeKind.OTHER,
        description="Credit of a payment that went back",
        due_date=on,
        amount=amount,
    )


def _locked_settlement(payment: Payment) -> tuple[list[Settled], list[UUID]]:
    """What a payment still settles (without what its refunds opened again), and the invoices of it, locked."""
    sums: dict[tuple[UUID, date], Decimal] = defaultdict(lambda: ZERO)
    rows = Posting.objects.filter(entry__reference_id=payment.pk, charge__isnull=False).exclude(
        charge__reference_id=payment.pk
    )
    for charge_id, due, amount in rows.values_list("charge_id", "charge__due_date", "amount"):
        if charge_id is not None:
            sums[charge_id, due] -= amount
    settled = [Settled(pk, due, amount) for (pk, due), amount in sums.items() if amount > 0]
    invoice_ids = list(invoices_of([one.charge_id for one in settled]))
    _lock_invoices(invoice_ids)
    return settled, invoice_ids


def _credit_given(payment: Payment, prepaid: UUID) -> Decimal:
    """What a payment left as credit, without what its refunds took of it."""
    rows = Posting.objects.filter(entry__reference_id=payment.pk, account=prepaid)
    return -sum(rows.values_list("amount", flat=True), ZERO)


def _credit_left(payment: Payment, prepaid: UUID) -> Decimal:
    """How much of it nobody has used."""
    there = -Account.objects.values_list("balance", flat=True).get(pk=prepaid)
    return min(_credit_given(payment, prepaid), there)


def _lock_invoices(invoice_ids: Iterable[UUID]) -> None:
    rows = Invoice.objects.select_for_update(no_key=True).filter(pk__in=list(invoice_ids))
    list(rows.order_by("pk").values_list("pk"))
