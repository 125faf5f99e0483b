"""The daily run over what is late: invoices become overdue, and lateness costs what the terms say, once a period.

A fee that was charged is in LateFeeLog, unique by invoice, kind and period: a second run finds it, and two runs at
once take turns at the invoices.
"""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID, uuid4

from django.db import transaction

from unitcycle.core import clock, events
from unitcycle.core.money import ZERO
from unitcycle.finance.billing import rules, selectors
from unitcycle.finance.billing.events import LateFeeCharged
from unitcycle.finance.billing.models import Invoice, InvoiceLine, LateFeeLog
from unitcycle.finance.billing.rules import InvoiceStatus, LateFeeType, LogType
from unitcycle.finance.billing.selectors import Among, LateInvoice, Lateness
from unitcycle.finance.billing.services.settling import settle
from unitcycle.finance.ledger.rules import ChargeKind, EntryKind, Line, Purpose, income_of
from unitcycle.finance.ledger.services import (
    ChargeDraft,
    EntryDraft,
    open_chart,
    post,
    tenant_accounts,
)

# the kind of job that does it when a person asks for it
LATE_FEES = "billing.late_fees"
WINDOW = 2_000
SHOWN = 200

Report = Callable[[int], None]
_LOG_OF = {LateFeeType.FLAT: LogType.FLAT, LateFeeType.PERCENTAGE: LogType.PERCENTAGE}


@dataclass(frozen=True)
class Fee:
    """A fee to be."""

    late: LateInvoice
    kind: LogType
    period: str
    amount: Decimal
    description: str
    interest_until: date | None = None


@dataclass
class LateRun:
    """What a run did, or with `dry_run` would do."""

    overdue: int = 0
    fees: int = 0
    total: Decimal = ZERO
    shown: list[dict[str, str]] = field(default_factory=list)

    def __add__(self, other: "LateRun") -> "LateRun":
        return LateRun(
            self.overdue + other.overdue,
            self.fees + other.fees,
            self.total + other.total,
            (self.shown + other.shown)[:SHOWN],
        )

    def as_dict(self) -> dict[str, Any]:
        return {
            "overdue": self.overdue,
            "fees": self.fees,
            "total": str(self.total),
            "shown": self.shown,
        }


def apply_late_fees(
    *,
    today: date,
    property_id: UUID | None = None,
    zones: Collection[str] | None = None,
    dry_run: bool = False,
    window: int = WINDOW,
    report: Report | None = None,
) -> LateRun:
    """Charge what is late by `today` (R-M-01 to R-M-08, N-65 to N-67). Run again on the same day it adds nothing.

    `zones` are those of the properties at which it is `today`; without them, all.
    """
    done = LateRun()
    late = selectors.late_invoices(today, Among(property_id, zones))
    with transaction.atomic():
        ids = list(late.order_by("pk").values_list("pk", flat=True))
    for start in range(0, len(ids), window):
        chunk = ids[start : start + window]
        if dry_run:
            unmarked = Invoice.objects.filter(pk__in=chunk).exclude(status=InvoiceStatus.OVERDUE)
            with transaction.atomic():
                fees = _fees(chunk, today)
                done.overdue += unmarked.count()
            _show(done, fees)
        else:
            fees = _charge(chunk, today, done)
        done.fees += len(fees)
        done.total += sum((fee.amount for fee in fees), ZERO)
        if report is not None:
            report(start + len(chunk))
    return done


@transaction.atomic
def _charge(ids: Sequence[UUID], today: date, done: LateRun) -> list[Fee]:
    locked = Invoice.objects.select_for_update(no_key=True).filter(
        pk__in=ids, status__in=rules.OPEN
    )
    ids = [pk for (pk,) in locked.order_by("pk").values_list("pk")]
    marked = Invoice.objects.filter(
        pk__in=ids, status__in=[InvoiceStatus.ISSUED, InvoiceStatus.PARTIAL]
    )
    done.overdue += marked.update(status=InvoiceStatus.OVERDUE, updated_at=clock.now())
    fees = _fees(ids, today)
    if not fees:
        return fees
    entries = _entries(fees, today)
    post(entries)
    places: dict[UUID, int] = {}
    lines, logs = [], []
    for fee, entry in zip(fees, entries, strict=True):
        place = places.get(fee.late.id, fee.late.lines) + 1
        places[fee.late.id] = place
        line = InvoiceLine(
            invoice_id=fee.late.id,
            charge_id=entry.charges[0].id,
            place=place,
            charge_type=ChargeKind.LATE_FEE,
            description=fee.description,
            unit_price=fee.amount,
            amount=fee.amount,
        )
        lines.append(line)
        logs.append(
            LateFeeLog(
                invoice_id=fee.late.id,
                line=line,
                fee_type=fee.kind,
                period=fee.period,
                amount=fee.amount,
                applied_date=today,
                interest_until=fee.interest_until,
            )
        )
    InvoiceLine.objects.bulk_create(lines)
    LateFeeLog.objects.bulk_create(logs)
    settle([fee.late.id for fee in fees], today)
    events.emit_many(
        [
            LateFeeCharged(
                subject_id=fee.late.id,
                invoice_number=fee.late.number,
                tenant_id=fee.late.tenant_id,
                fee_id=log.pk,
                fee_type=fee.kind.value,
                amount=fee.amount,
            )
            for fee, log in zip(fees, logs, strict=True)
        ]
    )
    return fees


def _fees(ids: Sequence[UUID], today: date) -> list[Fee]:
    late = selectors.late_ones(ids)
    lateness = selectors.lateness_of(late)
    return [fee for one in late for fee in _fees_of(one, lateness, today)]


def _fees_of(late: LateInvoice, lateness: Lateness, today: date) -> Iterator[Fee]:
    terms = lateness.terms(late)
    if terms is not None and rules.is_past_grace(late.due_date, terms.grace_days, today):
        kind = _LOG_OF[terms.fee_type]
        period = rules.fee_period(terms.frequency, today)
        charged = [
            log
            for one in (LogType.FLAT, LogType.PERCENTAGE)
            for log in lateness.charged.get((late.id, one), [])
        ]
        so_far = sum((log.amount for log in charged), ZERO)
        amount = rules.late_fee(terms, late.unpaid, so_far)
        if amount > 0 and period not in {log.period for log in charged}:
            yield Fee(late, kind, period, amount, f"Late fee for invoice {late.number}")
    interest = _interest(late, lateness, today)
    if interest is not None:
        yield interest


def _interest(late: LateInvoice, lateness: Lateness, today: date) -> Fee | None:
    """Interest of the days since it was last charged, once a calendar month."""
    house = lateness.houses.get(late.property_id)
    if house is None or not house.interest_enabled:
        return None
    logs = lateness.charged.get((late.id, LogType.INTEREST), [])
    period = f"{today:%Y-%m}"
    if period in {log.period for log in logs}:
        return None
    own = lateness.leases.get(late.lease_id)
    grace = house.grace_period_days
    if own is not None and own.grace_period_days is not None:
        grace = own.grace_period_days
    if not rules.is_past_grace(late.due_date, grace, today):
        return None
    since = max((log.interest_until for log in logs if log.interest_until), default=late.due_date)
    amount = rules.simple_interest(late.unpaid, house.annual_interest_rate, (today - since).days)
    if amount <= 0:
        return None
    first = since + timedelta(days=1)
    text = f"Interest for invoice {late.number}, {first:%Y-%m-%d} to {today:%Y-%m-%d}"
    return Fee(late, LogType.INTEREST, period, amount, text, today)


def _entries(fees: Sequence[Fee], today: date) -> list[EntryDraft]:
    receivables = tenant_accounts(Purpose.RECEIVABLE, {fee.late.tenant_id for fee in fees})
    income = open_chart()[income_of(ChargeKind.LATE_FEE)]
    entries = []
    for fee in fees:
        receivable = receivables[fee.late.tenant_id]
        charge = ChargeDraft(
            id=uuid4(),
            account_id=receivable,
            tenant_id=fee.late.tenant_id,
            kind=ChargeKind.LATE_FEE,
            description=fee.description,
            due_date=today,
            amount=fee.amount,
            lease_id=fee.late.lease_id,
            property_id=fee.late.property_id,
        )
        entries.append(
            EntryDraft(
                key=f"late:{fee.late.id}:{fee.kind}:{fee.period}",
                kind=EntryKind.CHARGE,
                date=today,
                description=fee.description,
                currency=fee.late.currency,
                tenant_id=fee.late.tenant_id,
                lease_id=fee.late.lease_id,
                property_id=fee.late.property_id,
                reference_id=fee.late.id,
                charges=(charge,),
                lines=(Line(receivable, fee.amount, charge.id), Line(income, -fee.amount)),
            )
        )
    return entries


def _show(done: LateRun, fees: Sequence[Fee]) -> None:
    for fee in fees[: SHOWN - len(done.shown)]:
        done.shown.append(
            {
                "invoice": str(fee.late.id),
                "invoice_number": fee.late.number,
                "fee_type": fee.kind.value,
                "amount": str(fee.amount),
                "description": fee.description,
            }
        )
