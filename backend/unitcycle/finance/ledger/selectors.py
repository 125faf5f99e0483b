"""Reads of the ledger. Every number here is a sum of postings that can be shown line by line."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db.models import Case, F, Min, OuterRef, Q, QuerySet, Subquery, Sum, When
from django.db.models.functions import Coalesce, TruncMonth

from unitcycle.core.money import ZERO
from unitcycle.finance.ledger import rules
from unitcycle.finance.ledger.models import Account, Charge, Entry, Posting
from unitcycle.finance.ledger.rules import Bucket, EntryKind, Movement, Purpose
from unitcycle.tenancy.tenants.rules import full_name

# what a tenant owes less the credit they have; deposits are held and settle nothing until they are applied
_OWED = (Purpose.RECEIVABLE, Purpose.PREPAYMENTS)
_BILLED = (EntryKind.CHARGE,)
# money that went back to a tenant was not kept
_COLLECTED = (EntryKind.PAYMENT, EntryKind.REFUND)


def accounts() -> QuerySet[Account]:
    return Account.objects.select_related("tenant")


def entries() -> QuerySet[Entry]:
    return Entry.objects.select_related("tenant", "posted_by", "reversed_by")


def charges() -> QuerySet[Charge]:
    return Charge.objects.select_related("tenant", "property", "lease")


def open_charges(tenant_id: UUID) -> list[rules.Due]:
    """What a tenant has to pay, whatever it is for; the longest due first."""
    rows = Charge.objects.filter(tenant_id=tenant_id, open_amount__gt=0)
    dues = [
        rules.Due(pk, due, made, amount)
        for pk, due, made, amount in rows.values_list("pk", "due_date", "trans_date", "open_amount")
    ]
    return sorted(dues, key=lambda due: due.turn)


@dataclass(frozen=True)
class TrialBalanceRow:
    """An account, or all accounts of one purpose, with its balance on the side on which it stands."""

    code: str
    name: str
    kind: str
    purpose: str
    accounts: int
    debit: Decimal
    credit: Decimal


@dataclass(frozen=True)
class TrialBalance:
    """Debits and credits are equal, or the ledger is broken."""

    as_of: date | None
    currency: str | None
    rows: Sequence[TrialBalanceRow]
    debit: Decimal
    credit: Decimal


def trial_balance(as_of: date | None = None) -> TrialBalance:
    """What stands where: now, or with the entries up to and including a day. One statement.

    The accounts of tenants and of gateways are summed up by their purpose.
    """
    balance = (
        F("balance")
        if as_of is None
        else Coalesce(
            Subquery(
                Posting.objects.filter(account=OuterRef("pk"), entry__date__lte=as_of)
                .order_by()
                .values("account")
                .annotate(total=Sum("amount"))
                .values("total")
            ),
            ZERO,
        )
    )
    rows: dict[tuple[str, str], list[Any]] = {}
    currency = None
    for account in (
        Account.objects.annotate(stands=balance)
        .order_by("code", "name", "id")
        .values("code", "name", "kind", "purpose", "tenant_id", "gateway_id", "stands", "currency")
    ):
        held = account["tenant_id"] or account["gateway_id"]
        name = Purpose(account["purpose"]).label if held else account["name"]
        row = rows.setdefault(
            (account["code"], name), [account["kind"], account["purpose"], 0, ZERO]
        )
        row[2] += 1
        row[3] += account["stands"]
        currency = account["currency"]
    shown = [
        TrialBalanceRow(code, name, kind, purpose, count, max(total, ZERO), max(-total, ZERO))
        for (code, name), (kind, purpose, count, total) in rows.items()
    ]
    return TrialBalance(
        as_of,
        currency,
        shown,
        sum((row.debit for row in shown), ZERO),
        sum((row.credit for row in shown), ZERO),
    )


@dataclass(frozen=True)
class StatementLine:
    """A line of a tenant's account: the contract's `TenantLedgerEntry`, with the balance after it."""

    entry_id: UUID
    charge_id: UUID | None
    trans_type: str
    trans_date: date
    due_date: date | None
    description: str
    amount: Decimal
    open_amount: Decimal | None
    balance: Decimal
    credit_used: Decimal
    reference_id: UUID | None
    is_reversed: bool


@dataclass(frozen=True)
class Statement:
    """A tenant's account over some days: what stood before, each line, what stands after."""

    tenant_id: UUID
    currency: str | None
    first_day: date | None
    last_day: date | None
    opening_balance: Decimal
    lines: Sequence[StatementLine]
    closing_balance: Decimal
    # as of now, whatever the days asked for
    balance: Decimal
    credit: Decimal
    deposits_held: Decimal


def statement(
    tenant_id: UUID, first_day: date | None = None, last_day: date | None = None
) -> Statement:
    """A tenant's account, charges one by one, everything else one line each. Three statements, or two."""
    accounts = {
        purpose: (pk, balance, currency)
        for purpose, pk, balance, currency in Account.objects.filter(tenant=tenant_id).values_list(
            "purpose", "pk", "balance", "currency"
        )
    }
    owed = [accounts[purpose][0] for purpose in _OWED if purpose in accounts]
    before = ZERO
    if first_day is not None and owed:
        before = _sum(Posting.objects.filter(account__in=owed, entry__date__lt=first_day))
    lines = _lines(owed, accounts, first_day, last_day, before) if owed else []

    def stands(purpose: Purpose) -> Decimal:
        return accounts[purpose][1] if purpose in accounts else ZERO

    return Statement(
        tenant_id=tenant_id,
        currency=next((currency for _, _, currency in accounts.values()), None),
        first_day=first_day,
        last_day=last_day,
        opening_balance=before,
        lines=lines,
        closing_balance=lines[-1].balance if lines else before,
        balance=stands(Purpose.RECEIVABLE) + stands(Purpose.PREPAYMENTS),
        credit=-stands(Purpose.PREPAYMENTS),
        deposits_held=-stands(Purpose.DEPOSITS),
    )


def movements(tenant_id: UUID, last_day: date | None = None) -> tuple[list[Movement], str | None]:
    """What moved a tenant's balance from zero on, and in which currency."""
    found = statement(tenant_id, last_day=last_day)
    told = [
        Movement(
            EntryKind(line.trans_type),
            line.trans_date,
            line.description,
            line.amount,
            line.due_date,
            line.credit_used,
        )
        for line in found.lines
    ]
    return told, found.currency


def _lines(
    owed: Sequence[UUID],
    accounts: dict[str, tuple[UUID, Decimal, str]],
    first_day: date | None,
    last_day: date | None,
    before: Decimal,
) -> list[StatementLine]:
    receivable = accounts[Purpose.RECEIVABLE][0] if Purpose.RECEIVABLE in accounts else None
    within = Q(account__in=owed)
    if first_day is not None:
        within &= Q(entry__date__gte=first_day)
    if last_day is not None:
        within &= Q(entry__date__lte=last_day)
    raised = Case(When(charge__entry=F("entry"), then=F("charge")))
    rows = (
        Posting.objects.filter(within)
        .order_by()
        .annotate(raised=raised)
        .values(
            "entry_id",
            "raised",
            "entry__kind",
            "entry__date",
            "entry__description",
            "entry__reference_id",
            "entry__reversed_by",
        )
        .annotate(
            moved=Sum("amount"),
            settled=Coalesce(Sum("amount", filter=Q(account=receivable, amount__lt=0)), ZERO),
            first=Min("position"),
            due_date=Min("charge__due_date", filter=Q(raised__isnull=False)),
            what=Min("charge__description", filter=Q(raised__isnull=False)),
            still_open=Min("charge__open_amount", filter=Q(raised__isnull=False)),
        )
        .order_by("entry__date", "first")
    )
    balance, lines = before, []
    for row in rows:
        balance += row["moved"]
        lines.append(
            StatementLine(
                entry_id=row["entry_id"],
                charge_id=row["raised"],
                trans_type=row["entry__kind"],
                trans_date=row["entry__date"],
                due_date=row["due_date"],
                description=row["what"] or row["entry__description"],
                amount=row["moved"],
                open_amount=row["still_open"],
                balance=balance,
                credit_used=-row["settled"] if not row["moved"] else ZERO,
                reference_id=row["entry__reference_id"],
                is_reversed=row["entry__reversed_by"] is not None,
            )
        )
    return lines


@dataclass(frozen=True)
class AgingRow:
    """What one tenant owes, by how long it has been due."""

    tenant_id: UUID
    tenant_name: str
    amounts: dict[Bucket, Decimal]
    total: Decimal


def aging(as_of: date, property_ids: Sequence[UUID] = ()) -> list[AgingRow]:
    """Who owes how much for how long: the charges that are open now, seen from a day. One statement."""
    owing = Charge.objects.filter(open_amount__gt=0)
    if property_ids:
        owing = owing.filter(property__in=property_ids)
    sums = {
        bucket.value: Coalesce(Sum("open_amount", filter=_due_between(bucket, as_of)), ZERO)
        for bucket in Bucket
    }
    rows: Any = (
        owing.order_by()
        .values("tenant_id", "tenant__first_name", "tenant__last_name", "tenant__company")
        .annotate(total=Sum("open_amount"), **sums)
        .order_by("-total", "tenant_id")
    )
    return [
        AgingRow(
            row["tenant_id"],
            full_name(row["tenant__first_name"], row["tenant__last_name"], row["tenant__company"]),
            {bucket: row[bucket.value] for bucket in Bucket},
            row["total"],
        )
        for row in rows
    ]


@dataclass(frozen=True)
class Month:
    """What tenants were charged in a month, and what came from them in it."""

    month: date
    billed: Decimal
    collected: Decimal


def by_month(today: date, months: int) -> list[Month]:
    """What was billed and what was collected in each month up to this one, the oldest first. One statement.

    What was taken back counts in the month that it was taken back from: a void invoice was never billed, a check
    that bounced never collected, and no month falls below what happened in it.
    """
    wanted = rules.months_until(today, months)
    rows: Any = (
        Posting.objects.filter(account__purpose__in=_OWED)
        .order_by()
        .annotate(
            kind=Coalesce("entry__reverses__kind", "entry__kind"),
            month=TruncMonth(Coalesce("entry__reverses__date", "entry__date")),
        )
        .filter(kind__in=[*_BILLED, *_COLLECTED], month__gte=wanted[0], month__lte=wanted[-1])
        .values("month")
        .annotate(
            billed=Coalesce(Sum("amount", filter=Q(kind__in=_BILLED)), ZERO),
            collected=Coalesce(-Sum("amount", filter=Q(kind__in=_COLLECTED)), ZERO),
        )
    )
    found = {row["month"]: Month(**row) for row in rows}
    return [found.get(month, Month(month, ZERO, ZERO)) for month in wanted]


def _due_between(bucket: Bucket, as_of: date) -> Q:
    """rules.bucket_of, asked of the database."""
    ends = [end for end, _ in rules.BUCKET_ENDS]
    place = list(Bucket).index(bucket)
    within = Q()
    if place > 0:
        within &= Q(due_date__lt=as_of - timedelta(days=ends[place - 1]))
    if place < len(ends):
        within &= Q(due_date__gte=as_of - timedelta(days=ends[place]))
    return within


@dataclass(frozen=True)
class Discrepancy:
    """Something that does not add up: what the database keeps true, computed anew."""

    what: str
    id: UUID
    kept: Decimal
    computed: Decimal


def discrepancies() -> list[Discrepancy]:
    """Accounts, charges and entries whose sums are not what they should be: none, ever. Three statements."""
    found = []
    for what, rows, kept in (
        ("account", Account.objects.all(), "balance"),
        ("charge", Charge.objects.all(), "open_amount"),
    ):
        sums = Coalesce(Sum("postings__amount"), ZERO)
        wrong = rows.order_by().annotate(computed=sums).exclude(computed=F(kept))
        found += [
            Discrepancy(what, *values) for values in wrong.values_list("pk", kept, "computed")
        ]
    unbalanced = (
        Entry.objects.order_by()
        .annotate(computed=Coalesce(Sum("postings__amount"), ZERO))
        .exclude(computed=0)
    )
    found += [
        Discrepancy("entry", pk, ZERO, computed)
        for pk, computed in unbalanced.values_list("pk", "computed")
    ]
    return found


def _sum(postings: QuerySet[Posting]) -> Decimal:
    total: Decimal | None = postings.order_by().aggregate(total=Sum("amount"))["total"]
    return total or ZERO
