"""The monthly run: an invoice for every lease that is lived by, once, whatever interrupts it.

A window of leases is one transaction: numbers, invoices, charges, credit applied and events together. A run that
was killed is finished by the next one, which finds the leases that have no invoice of the month yet. Two runs at
once take turns at the counter of the month.
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db import transaction

from unitcycle.core import events
from unitcycle.core.bulk import without_collections
from unitcycle.core.money import ZERO
from unitcycle.finance.billing import rules, selectors
from unitcycle.finance.billing.errors import TooFarAhead
from unitcycle.finance.billing.events import InvoiceIssued
from unitcycle.finance.billing.rules import Charged
from unitcycle.finance.billing.selectors import Among, BilledLease, Terms
from unitcycle.finance.billing.services.drafting import (
    Bill,
    Books,
    entry_of,
    take_numbers,
    write_invoices,
)
from unitcycle.finance.billing.services.settling import post_with_credit, settle
from unitcycle.finance.ledger.rules import Purpose
from unitcycle.finance.ledger.services import open_chart, tenant_accounts
from unitcycle.finance.ledger.services.chart import currency_of_the_books

# the kind of job that bills a month when a person asks for it
GENERATE = "billing.generate_invoices"
WINDOW = 5_000
SHOWN = 200

Report = Callable[[int], None]


@dataclass
class Generated:
    """What a run made, or with `dry_run` would make."""

    invoices: int = 0
    total: Decimal = ZERO
    credit_applied: Decimal = ZERO
    # the first of them, of a dry run
    shown: list[dict[str, Any]] = field(default_factory=list)

    def __add__(self, other: "Generated") -> "Generated":
        return Generated(
            self.invoices + other.invoices,
            self.total + other.total,
            self.credit_applied + other.credit_applied,
            (self.shown + other.shown)[:SHOWN],
        )

    def as_dict(self) -> dict[str, Any]:
        return {
            "invoices": self.invoices,
            "total": str(self.total),
            "credit_applied": str(self.credit_applied),
            "shown": self.shown,
        }


def require_billable(month: date, today: date) -> None:
    """Raises TooFarAhead."""
    if rules.is_too_far_ahead(month, today):
        message = "A month at most a year ahead."
        raise TooFarAhead(message, fields={"month": [message]})


def generate_invoices(
    *,
    month: date,
    today: date,
    property_id: UUID | None = None,
    zones: Collection[str] | None = None,
    dry_run: bool = False,
    window: int = WINDOW,
    report: Report | None = None,
) -> Generated:
    """Bill a month (any day of it) to every lease that has no invoice of it yet (R-M-11 to R-M-14, N-62, N-64).

    Without `property_id`, properties that do not bill by themselves are left out; a closed cycle always is. `zones`
    are those of the properties at which it is `today`; without them, all.
    `report` is told after each window how many there are so far. A dry run writes nothing and uses up no number.
    Raises TooFarAhead.
    """
    require_billable(month, today)
    first, among = rules.month_of(month), Among(property_id, zones)
    made = Generated()
    after: UUID | None = None
    while True:
        if dry_run:
            with transaction.atomic():
                after, bills = _next_bills(first, today, among, after, window)
            _show(made, bills)
        else:
            after, bills = _write_window(first, today, among, after, window, made)
        made.invoices += len(bills)
        made.total += sum((bill.total for bill in bills), ZERO)
        if report is not None:
            report(made.invoices)
        if after is None:
            return made


@without_collections()
@transaction.atomic
def _write_window(
    month: date,
    today: date,
    among: Among,
    after: UUID | None,
    window: int,
    made: Generated,
) -> tuple[UUID | None, list[Bill]]:
    take_numbers(month, 0)  # from here on this run is alone with the month
    after, bills = _next_bills(month, today, among, after, window)
    if not bills:
        return after, bills
    first_number = take_numbers(month, len(bills)) - len(bills) + 1
    tenants = {bill.tenant_id for bill in bills}
    books = Books(
        currency_of_the_books(), open_chart(), tenant_accounts(Purpose.RECEIVABLE, tenants)
    )
    rows = [
        (bill, number, entry_of(bill, number, books))
        for place, bill in enumerate(bills)
        for number in [rules.number_text(month, first_number + place)]
    ]
    done = post_with_credit(
        [entry for _, _, entry in rows], books.receivables, books.currency, bills[0].issue_date
    )
    write_invoices(rows, books.currency, today)
    made.credit_applied += done.credit_applied
    if done.credit_applied:
        settle(done.invoice_ids | {bill.id for bill in bills}, today)
    events.emit_many([_issued(bill, number) for bill, number, _ in rows])
    return after, bills


def _next_bills(
    month: date, today: date, among: Among, after: UUID | None, window: int
) -> tuple[UUID | None, list[Bill]]:
    """The next window of leases and what they are billed; where to go on, or None at the end."""
    leases = selectors.leases_to_bill(month, among, after, window)
    terms = selectors.terms_of(leases, month)
    bills = [bill for lease in leases for bill in _bill(lease, terms, month, today)]
    return (leases[-1].id if len(leases) == window else None), bills


def _bill(lease: BilledLease, terms: Terms, month: date, today: date) -> Iterator[Bill]:
    """The invoice of a lease for a month; none when there is nothing to pay."""
    stay = rules.stay_in(month, lease.first_day, _last_day(lease))
    if stay is None:
        return
    house = terms.properties[lease.property_id]
    extras: Sequence[Charged] = [
        *terms.of_leases.get(lease.id, ()),
        *terms.of_properties.get(lease.property_id, ()),
    ]
    items = rules.items_of(month, lease.rent, stay, extras, house.proration, lease.earlier)
    if not items:
        return
    issued = max(today, month)
    due = rules.due_date(month, terms.due_days.get(lease.id) or house.due_day, stay.first_day)
    yield Bill(
        lease_id=lease.id,
        tenant_id=lease.tenant_id,
        property_id=lease.property_id,
        month=month,
        issue_date=issued,
        due_date=due,
        items=items,
        notes=house.notes,
    )


def _last_day(lease: BilledLease) -> date | None:
    """Until when a lease is billed: the household is out, is going, or signed anew."""
    out = lease.moved_out or lease.moving_out
    renewed = lease.next_begin - timedelta(days=1) if lease.next_begin else None
    return min((day for day in (out, renewed) if day), default=None)


def _issued(bill: Bill, number: str) -> InvoiceIssued:
    return InvoiceIssued(
        subject_id=bill.id,
        invoice_number=number,
        tenant_id=bill.tenant_id,
        lease_id=bill.lease_id,
        total_amount=bill.total,
        due_date=bill.due_date,
    )


def _show(made: Generated, bills: Sequence[Bill]) -> None:
    for bill in bills[: SHOWN - len(made.shown)]:
        lines: list[Mapping[str, str]] = [
            {"description": item.description, "amount": str(item.amount)} for item in bill.items
        ]
        made.shown.append(
            {
                "lease": str(bill.lease_id),
                "tenant": str(bill.tenant_id),
                "due_date": bill.due_date.isoformat(),
                "total": str(bill.total),
                "lines": lines,
            }
        )
