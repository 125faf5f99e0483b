"""Sixteen clients paying from one account: as the ledger posts, and as a lock followed by saves.

Both sides write an entry and its two postings and move two balances, with the ledger's rules in force; the other
side locks both accounts, looks whether there is enough, and saves what it may change of them. Every client
has a connection of its own.
"""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from decimal import Decimal
from threading import Barrier
from uuid import UUID, uuid4

from django.db import connection, connections, transaction

from benchmarks import data
from benchmarks.measure import Figure, Side, at_least, interleaved, require_same, timed
from benchmarks.scratch import Scratch, scratch_databases, use
from unitcycle.core.organizations import organization_context
from unitcycle.finance.ledger.models import Account, Entry, Posting
from unitcycle.finance.ledger.rules import AccountKind, EntryKind, Line, Purpose
from unitcycle.finance.ledger.rules import Side as AccountSide
from unitcycle.finance.ledger.services import EntryDraft, open_chart, post

CLIENTS, PAYMENTS, ROUNDS = 16, 60, 7
CENTS = Decimal("0.01")
START = Decimal("1000000.00")
DAY = date(2026, 3, 1)

# the other side keeps the balances itself, as code without such triggers would
_BALANCES_BY_HAND = "DROP TRIGGER postings_move_balances ON ledger_posting"

Accounts = tuple[UUID, UUID]


def figures() -> Iterator[Figure]:
    with scratch_databases() as scratch:
        schema = scratch.migrated()
        data.add_organization(schema)
        yield _against_saves(scratch, schema)


def _against_saves(scratch: Scratch, schema: str) -> Figure:
    template = scratch.copy_of(schema, "hot")
    use(template)
    with organization_context(data.ORGANIZATION), transaction.atomic():
        accounts = _accounts()
    runs = {
        "postings": _side(scratch, template, accounts, _post),
        "lock and saves": _side(scratch, template, accounts, _save, by_hand=True),
    }
    rounds = interleaved(ROUNDS, runs)
    scratch.drop(template)
    return at_least(
        f"{CLIENTS} clients paying from one account: throughput of postings over SELECT FOR UPDATE and saves",
        3.5,
        rounds.ratio("lock and saves", "postings"),
        payments=CLIENTS * PAYMENTS,
        **rounds.details(),
    )


def _accounts() -> Accounts:
    """One account that may not go below nothing, with enough on it, and where it pays to."""
    chart = open_chart()
    wallet = Account.objects.create(
        code="2900",
        name="Wallet",
        kind=AccountKind.LIABILITY,
        purpose=Purpose.CUSTOM,
        side=AccountSide.CREDIT,
        is_guarded=True,
        currency="USD",
    )
    lines = (Line(chart[Purpose.BANK], START), Line(wallet.pk, -START))
    post([_draft(lines)])
    return wallet.pk, chart[Purpose.OTHER_INCOME]


def _side(
    scratch: Scratch,
    template: str,
    accounts: Accounts,
    pay: Callable[[Accounts], None],
    *,
    by_hand: bool = False,
) -> Side:
    def run() -> float:
        name = scratch.copy_of(template, "run")
        use(name)
        try:
            if by_hand:
                with connections["owner"].cursor() as cursor:
                    cursor.execute(_BALANCES_BY_HAND)
            seconds = _clients(accounts, pay)
            with organization_context(data.ORGANIZATION), transaction.atomic():
                _require_conserved(accounts)
            return seconds
        finally:
            scratch.drop(name)

    return run


def _clients(accounts: Accounts, pay: Callable[[Accounts], None]) -> float:
    """How long all of them take, from the moment at which each is connected."""
    ready = Barrier(CLIENTS + 1)

    def client() -> None:
        try:
            with organization_context(data.ORGANIZATION):
                connection.ensure_connection()
                ready.wait()
                for _ in range(PAYMENTS):
                    pay(accounts)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(CLIENTS) as threads:
        done = [threads.submit(client) for _ in range(CLIENTS)]
        ready.wait()
        return timed(lambda: [one.result() for one in done])


def _post(accounts: Accounts) -> None:
    source, target = accounts
    post([_draft((Line(source, CENTS), Line(target, -CENTS)))])


@transaction.atomic
def _save(accounts: Accounts) -> None:
    locked = Account.objects.select_for_update().filter(pk__in=accounts).order_by("pk")
    by_id = {account.pk: account for account in locked}
    source, target = (by_id[pk] for pk in accounts)
    if -source.balance < CENTS:
        raise ValueError("not enough")
    source.balance += CENTS
    source.save(update_fields=["balance", "updated_at"])
    target.balance -= CENTS
    target.save(update_fields=["balance", "updated_at"])
    entry = Entry.objects.create(
        kind=EntryKind.PAYMENT,
        date=DAY,
        description="Payment",
        currency="USD",
        idempotency_key=str(uuid4()),
        fingerprint="",
    )
    Posting.objects.create(entry=entry, account=source, amount=CENTS)
    Posting.objects.create(entry=entry, account=target, amount=-CENTS)


def _draft(lines: tuple[Line, ...]) -> EntryDraft:
    return EntryDraft(
        key=str(uuid4()),
        kind=EntryKind.PAYMENT,
        date=DAY,
        description="Payment",
        lines=lines,
        currency="USD",
    )


def _require_conserved(accounts: Accounts) -> None:
    """To the cent, and every payment once."""
    paid = CLIENTS * PAYMENTS
    source, target = (Account.objects.get(pk=pk) for pk in accounts)
    found = (source.balance, target.balance, Entry.objects.count(), Posting.objects.count())
    wanted = (-START + paid * CENTS, -paid * CENTS, paid + 1, 2 * paid + 2)
    require_same(found, wanted, "what the payments left behind")
