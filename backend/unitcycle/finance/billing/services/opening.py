"""What tenants owed, or had paid ahead, when their leases came from earlier books: brought into the ledger.

The lease says it and the ledger follows: owed is a charge of its own that falls due on the day of the balance, paid
ahead is credit, both against the opening balances of the chart. On no invoice, it costs no late fee. What is said
otherwise later is a reversal, dated as what it takes back, and a new entry: as of no day does it count twice.

An archived lease is left as it stands: putting it away forgives nothing, and brings nothing back.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from django.db import transaction
from django.db.models import Exists, OuterRef, Q, Sum

from unitcycle.core.money import ZERO
from unitcycle.finance.billing.services.settling import apply_credit, lock_open_invoices
from unitcycle.finance.ledger.errors import MoreThanOwed, NotEnough
from unitcycle.finance.ledger.models import Account, Charge, Entry
from unitcycle.finance.ledger.rules import ChargeKind, EntryKind, Line, Purpose
from unitcycle.finance.ledger.services import (
    ChargeDraft,
    EntryDraft,
    account_of,
    post,
    reverse_all,
    tenant_accounts,
)
from unitcycle.finance.ledger.services.chart import currency_of_the_books
from unitcycle.tenancy.tenants.models import Lease

# one call of the ledger for nearly every import: a second one begins the order of locks anew
CHUNK = 5_000
_TRIES = 3
_CORRECTED = "corrected"
_WHAT = "Opening balance"
_AGAINST = Q(postings__account__purpose=Purpose.OPENING_BALANCES)


@dataclass(frozen=True)
class _Standing:
    """What is in the books of a lease now; `amount` above zero is owed."""

    entry_id: UUID
    tenant_id: UUID
    date: date
    amount: Decimal


@dataclass(frozen=True)
class _Change:
    """A lease whose books say something else than it does. `number` counts what was posted of it before."""

    lease: Lease
    number: int
    was: _Standing | None

    @property
    def becomes(self) -> Decimal:
        """What is to be posted; zero is nothing."""
        has_one = self.lease.tenant_id is not None and self.lease.opening_balance_date is not None
        return self.lease.opening_balance_amount or ZERO if has_one else ZERO

    @property
    def is_needed(self) -> bool:
        if self.was is None:
            return bool(self.becomes)
        says = (self.lease.tenant_id, self.lease.opening_balance_date, self.becomes)
        return (self.was.tenant_id, self.was.date, self.was.amount) != says


def post_opening_balances(lease_ids: Iterable[UUID], *, today: date) -> int:
    """Bring the books to what these leases say; how many of them changed. Run again it changes nothing.

    Some twenty statements for five thousand leases. Raises Unbalanced for an amount that no entry can have.
    """
    ids = sorted(set(lease_ids))
    return sum(_post(ids[at : at + CHUNK], today) for at in range(0, len(ids), CHUNK))


def post_all_opening_balances(*, today: date) -> int:
    """The same for every lease of which nothing was ever posted: those from before the ledger. Else one statement."""
    posted = Entry.objects.filter(reference_id=OuterRef("pk"), kind=EntryKind.OPENING_BALANCE)
    leases = Lease.objects.exclude(opening_balance_amount=None).exclude(opening_balance_amount=0)
    waiting = leases.filter(~Exists(posted), tenant__isnull=False, archived_at=None)
    with transaction.atomic():
        ids = list(waiting.values_list("pk", flat=True))
    return post_opening_balances(ids, today=today)


@transaction.atomic
def _post(ids: Sequence[UUID], today: date) -> int:
    leases = Lease.objects.select_for_update(no_key=True).filter(pk__in=ids, archived_at=None)
    numbers, standing = _posted_before(ids)
    changes = [
        change
        for lease in leases.order_by("pk")
        if (change := _Change(lease, numbers[lease.pk] + 1, standing.get(lease.pk))).is_needed
    ]
    if not changes:
        return 0
    tenants = _tenants_of(changes)
    lock_open_invoices(tenants)
    for tries_left in range(_TRIES - 1, -1, -1):
        try:
            _write(changes, tenants, today)
            break
        except (NotEnough, MoreThanOwed):
            # something was paid, or credit spent, since it was looked at: the next look is the truth
            if not tries_left:
                raise
    apply_credit(tenants, today)
    return len(changes)


def _posted_before(ids: Sequence[UUID]) -> tuple[Mapping[UUID, int], Mapping[UUID, _Standing]]:
    """How often something was posted of each lease, and what of it stands."""
    rows = (
        Entry.objects.filter(reference_id__in=ids, kind=EntryKind.OPENING_BALANCE)
        .order_by()
        .annotate(moved=Sum("postings__amount", filter=_AGAINST))
        .values_list("pk", "reference_id", "tenant_id", "date", "moved", "reversed_by")
    )
    numbers: dict[UUID, int] = defaultdict(int)
    standing: dict[UUID, _Standing] = {}
    for pk, lease_id, tenant_id, day, moved, reversed_by in rows:
        assert lease_id is not None
        numbers[lease_id] += 1
        if reversed_by is None:
            standing[lease_id] = _Standing(pk, tenant_id, day, -moved)
    return numbers, standing


def _tenants_of(changes: Sequence[_Change]) -> set[UUID]:
    now = {change.lease.tenant_id for change in changes if change.lease.tenant_id}
    return now | {change.was.tenant_id for change in changes if change.was}


@dataclass(frozen=True)
class _Books:
    """The accounts that a chunk posts to, and its currency."""

    opening: UUID
    receivables: Mapping[UUID, UUID]
    prepaid: Mapping[UUID, UUID]
    currency: str


@transaction.atomic
def _write(changes: Sequence[_Change], tenants: set[UUID], today: date) -> None:
    taken_back = [change.was for change in changes if change.was]
    credited = {change.lease.tenant_id for change in changes if change.becomes < 0}
    books = _Books(
        account_of(Purpose.OPENING_BALANCES),
        tenant_accounts(Purpose.RECEIVABLE, tenants),
        tenant_accounts(
            Purpose.PREPAYMENTS,
            {one for one in credited if one} | {was.tenant_id for was in taken_back},
        ),
        currency_of_the_books(),
    )
    drafts = [_draft(change, books) for change in changes if change.becomes]
    if not taken_back:
        post(drafts)
        return
    drafts += [*_freed(taken_back, books, today), *_owed_anew(changes, books, today)]
    entry_ids = [was.entry_id for was in taken_back]
    reverse_all(entry_ids=entry_ids, on=None, reason=_CORRECTED, along=drafts)


def _draft(change: _Change, books: _Books) -> EntryDraft:
    lease, amount = change.lease, change.becomes
    assert lease.tenant_id is not None
    assert lease.opening_balance_date is not None
    day = lease.opening_balance_date
    charges: tuple[ChargeDraft, ...] = ()
    if amount > 0:
        charge = ChargeDraft(
            account_id=books.receivables[lease.tenant_id],
            tenant_id=lease.tenant_id,
            kind=ChargeKind.OTHER,
            description=_WHAT,
            due_date=day,
            amount=amount,
            lease_id=lease.pk,
            property_id=lease.property_id,
        )
        charges, theirs = (charge,), Line(charge.account_id, amount, charge.id)
    else:
        theirs = Line(books.prepaid[lease.tenant_id], amount)
    return EntryDraft(
        key=f"opening:{lease.pk}:{change.number}",
        kind=EntryKind.OPENING_BALANCE,
        date=day,
        description=_WHAT,
        lines=(theirs, Line(books.opening, -amount)),
        charges=charges,
        currency=books.currency,
        tenant_id=lease.tenant_id,
        lease_id=lease.pk,
        property_id=lease.property_id,
        reference_id=lease.pk,
    )


def _freed(taken_back: Sequence[_Standing], books: _Books, today: date) -> list[EntryDraft]:
    """What was paid on a balance that is taken back becomes credit, which then pays what is owed."""
    rows = Charge.objects.filter(entry__in=[was.entry_id for was in taken_back])
    return [
        EntryDraft(
            key=f"opening-freed:{charge.entry_id}",
            kind=EntryKind.CREDIT_APPLIED,
            date=today,
            description="What was paid on the opening balance is credit",
            lines=(
                Line(charge.account_id, paid, charge.pk),
                Line(books.prepaid[charge.tenant_id], -paid),
            ),
            currency=books.currency,
            tenant_id=charge.tenant_id,
            lease_id=charge.lease_id,
            property_id=charge.property_id,
        )
        for charge in rows
        if (paid := charge.amount - charge.open_amount) > 0
    ]


def _owed_anew(changes: Sequence[_Change], books: _Books, today: date) -> list[EntryDraft]:
    """Credit that is taken back and was spent meanwhile is owed, so that the reversal finds it there."""
    there = _credit_of(books.prepaid.values())
    left = {tenant_id: there.get(account, ZERO) for tenant_id, account in books.prepaid.items()}
    needed: dict[UUID, Decimal] = defaultdict(lambda: ZERO)
    first: dict[UUID, _Change] = {}
    for change in changes:
        if change.becomes < 0 and change.lease.tenant_id is not None:
            left[change.lease.tenant_id] -= change.becomes
        if change.was is not None and change.was.amount < 0:
            needed[change.was.tenant_id] -= change.was.amount
            first.setdefault(change.was.tenant_id, change)
    return [
        _charge_of_spent(first[tenant_id], tenant_id, spent, books, today)
        for tenant_id, amount in needed.items()
        if (spent := amount - left[tenant_id]) > 0
    ]


def _charge_of_spent(
    change: _Change, tenant_id: UUID, spent: Decimal, books: _Books, today: date
) -> EntryDraft:
    assert change.was is not None
    charge = ChargeDraft(
        account_id=books.receivables[tenant_id],
        tenant_id=tenant_id,
        kind=ChargeKind.OTHER,
        description="Credit of the opening balance that was not there",
        due_date=today,
        amount=spent,
        lease_id=change.lease.pk,
        property_id=change.lease.property_id,
    )
    return EntryDraft(
        key=f"opening-spent:{change.was.entry_id}",
        kind=EntryKind.CHARGE,
        date=today,
        description=charge.description,
        lines=(
            Line(charge.account_id, spent, charge.id),
            Line(books.prepaid[tenant_id], -spent),
        ),
        charges=(charge,),
        currency=books.currency,
        tenant_id=tenant_id,
        lease_id=change.lease.pk,
        property_id=change.lease.property_id,
    )


def _credit_of(accounts: Iterable[UUID]) -> dict[UUID, Decimal]:
    rows = Account.objects.filter(pk__in=list(accounts))
    return {pk: -balance for pk, balance in rows.values_list("pk", "balance")}
