"""A month of invoices: by the monthly run with everything that the ledger keeps true, by bare SQL without any of it,
and as one transaction of saves for each invoice.

All sides leave the same rows: invoices, lines, charges, entries, postings, balances, events and history. The bare
statements work in a copy from which the ledger's triggers were dropped, so they move the balances themselves.
"""

import resource
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from decimal import Decimal
from uuid import uuid4

from django.db import connections, transaction

from benchmarks import data
from benchmarks.measure import Figure, Side, at_least, at_most, interleaved, require_same, timed
from benchmarks.scratch import ALIASES, Scratch, scratch_databases, use
from unitcycle.core.events import emit
from unitcycle.core.organizations import organization_context
from unitcycle.finance.billing import rules
from unitcycle.finance.billing.events import InvoiceIssued
from unitcycle.finance.billing.models import Invoice, InvoiceCounter, InvoiceLine
from unitcycle.finance.billing.services import generate_invoices
from unitcycle.finance.ledger.models import Account, Charge, Entry, Posting
from unitcycle.finance.ledger.rules import Purpose
from unitcycle.finance.ledger.services import open_chart, tenant_accounts
from unitcycle.tenancy.tenants.models import Lease

INVOICES, ROUNDS = 4_353, 7
MANY = 100_000
INVOICES_FOR_SAVES, ROUNDS_WITH_SAVES = 500, 3
MOST_MEMORY_MB = 400
MONTH = date(2026, 3, 1)
PARKING = Decimal("75.00")

_DROP_TRIGGERS = """
DROP TRIGGER entry_sums_to_zero ON ledger_entry;
DROP TRIGGER entry_knows_its_transaction ON ledger_entry;
DROP TRIGGER what_was_posted_stands ON ledger_entry;
DROP TRIGGER what_was_posted_stands ON ledger_posting;
DROP TRIGGER what_was_posted_stands ON tenant_ledger_charge;
DROP TRIGGER postings_move_balances ON ledger_posting;
DROP TRIGGER charge_comes_with_its_line ON tenant_ledger_charge;
"""

_BARE = """
CREATE TEMPORARY TABLE wanted ON COMMIT DROP AS
SELECT l.id AS lease_id, l.tenant_id, l.property_id, l.monthly_rent_amount AS rent, a.id AS receivable,
    gen_random_uuid() AS invoice_id, gen_random_uuid() AS entry_id, gen_random_uuid() AS rent_charge,
    gen_random_uuid() AS parking_charge, row_number() OVER (ORDER BY l.id) AS n
FROM tenant_lease l
JOIN ledger_account a ON a.tenant_id = l.tenant_id AND a.purpose = 'receivable'
WHERE l.organization_id = %(organization)s AND l.archived_at IS NULL AND l.status = 'active'
    AND l.lease_begin_date <= %(last)s
    AND NOT EXISTS (
        SELECT FROM billing_invoice i
        WHERE i.organization_id = %(organization)s AND i.lease_id = l.id AND i.month = %(month)s
    );

INSERT INTO billing_invoicecounter (id, organization_id, month, last_number, created_at, updated_at)
SELECT gen_random_uuid(), %(organization)s, %(month)s, count(*), now(), now() FROM wanted;

INSERT INTO ledger_entry (id, kind, date, description, currency, idempotency_key, fingerprint, tenant_id,
    lease_id, property_id, reference_id, organization_id, created_at, updated_at)
SELECT entry_id, 'charge', %(month)s, 'Invoice INV-202603-' || lpad(n::text, greatest(4, length(n::text)), '0'),
    'USD', 'invoice:' || invoice_id, repeat('0', 64), tenant_id, lease_id, property_id, invoice_id,
    %(organization)s, now(), now()
FROM wanted;

INSERT INTO tenant_ledger_charge (id, entry_id, account_id, tenant_id, lease_id, property_id, kind, description,
    trans_date, due_date, amount, open_amount, reference_id, organization_id, created_at, updated_at)
SELECT rent_charge, entry_id, receivable, tenant_id, lease_id, property_id, 'rent', 'Rent for March 2026',
    %(month)s, %(month)s, rent, rent, invoice_id, %(organization)s, now(), now()
FROM wanted
UNION ALL
SELECT parking_charge, entry_id, receivable, tenant_id, lease_id, property_id, 'parking',
    'Parking for March 2026', %(month)s, %(month)s, %(parking)s, %(parking)s, invoice_id, %(organization)s,
    now(), now()
FROM wanted;

INSERT INTO ledger_posting (id, entry_id, account_id, charge_id, amount, organization_id, created_at, updated_at)
SELECT gen_random_uuid(), w.entry_id, p.account_id, p.charge_id, p.amount, %(organization)s, now(), now()
FROM wanted w
CROSS JOIN LATERAL (VALUES
    (w.receivable, w.rent_charge, w.rent), (w.receivable, w.parking_charge, %(parking)s),
    (%(rent_income)s, NULL, -w.rent), (%(other_income)s, NULL, -%(parking)s)
) AS p (account_id, charge_id, amount);

UPDATE ledger_account a SET balance = a.balance + w.rent + %(parking)s FROM wanted w WHERE a.id = w.receivable;
UPDATE ledger_account SET balance = balance - (SELECT sum(rent) FROM wanted) WHERE id = %(rent_income)s;
UPDATE ledger_account SET balance = balance - (SELECT count(*) * %(parking)s FROM wanted)
WHERE id = %(other_income)s;

INSERT INTO billing_invoice (id, invoice_number, lease_id, tenant_id, property_id, month, status, issue_date,
    due_date, currency, total_amount, amount_paid, late_fees_total, notes, organization_id, created_at, updated_at)
SELECT invoice_id, 'INV-202603-' || lpad(n::text, greatest(4, length(n::text)), '0'), lease_id, tenant_id,
    property_id, %(month)s, 'issued', %(month)s, %(month)s, 'USD', rent + %(parking)s, 0, 0, '',
    %(organization)s, now(), now()
FROM wanted;

INSERT INTO billing_invoice_line (id, invoice_id, charge_id, place, charge_type, description, quantity,
    unit_price, amount, organization_id, created_at, updated_at)
SELECT gen_random_uuid(), invoice_id, rent_charge, 1, 'rent', 'Rent for March 2026', 1, rent, rent,
    %(organization)s, now(), now()
FROM wanted
UNION ALL
SELECT gen_random_uuid(), invoice_id, parking_charge, 2, 'parking', 'Parking for March 2026', 1, %(parking)s,
    %(parking)s, %(organization)s, now(), now()
FROM wanted;

INSERT INTO core_outboxevent (id, organization_id, created_at, updated_at, name, subject_id, payload, attempts,
    next_attempt_at, delivered_at, error)
SELECT gen_random_uuid(), %(organization)s, now(), now(), 'invoice.issued', invoice_id,
    jsonb_build_object('invoice_number', 'INV-202603-' || lpad(n::text, greatest(4, length(n::text)), '0'),
        'tenant_id', tenant_id, 'lease_id', lease_id, 'total_amount', (rent + %(parking)s)::text,
        'due_date', %(month)s::date),
    0, now(), now(), ''
FROM wanted;
"""

# What a run leaves behind, without the ids and moments that differ from run to run.
_LEFT_BEHIND = {
    "invoices": """
        SELECT md5(string_agg(concat_ws('|', lease_id, tenant_id, status, issue_date, due_date, total_amount,
            amount_paid, currency), ',' ORDER BY lease_id)) FROM billing_invoice""",
    "numbers": "SELECT min(invoice_number) || max(invoice_number) || count(*) FROM billing_invoice",
    "lines": """
        SELECT md5(string_agg(concat_ws('|', i.lease_id, l.place, l.charge_type, l.description, l.amount,
            c.open_amount, c.due_date, c.kind), ',' ORDER BY i.lease_id, l.place))
        FROM billing_invoice_line l JOIN billing_invoice i ON i.id = l.invoice_id
        JOIN tenant_ledger_charge c ON c.id = l.charge_id""",
    "postings": """
        SELECT count(*) || md5(string_agg(concat_ws('|', e.tenant_id, p.account_id, p.amount), ','
            ORDER BY e.tenant_id, p.account_id, p.amount))
        FROM ledger_posting p JOIN ledger_entry e ON e.id = p.entry_id""",
    "balances": "SELECT md5(string_agg(id || '=' || balance, ',' ORDER BY id)) FROM ledger_account",
    "events": """
        SELECT count(*) || md5(string_agg(concat_ws('|', name, payload->>'lease_id',
            payload->>'total_amount', payload->>'due_date'), ',' ORDER BY payload->>'lease_id'))
        FROM core_outboxevent WHERE name = 'invoice.issued'""",
    "history": "SELECT count(*)::text FROM billing_invoiceevent",
}


def figures() -> Iterator[Figure]:
    with scratch_databases() as scratch:
        schema = scratch.migrated()
        data.add_organization(schema)
        yield _against_bare_sql(scratch, schema)
        yield _against_saves(scratch, schema)
        yield _many(scratch, schema)


def _against_bare_sql(scratch: Scratch, schema: str) -> Figure:
    runs = _Runs(scratch, _template(scratch, schema, INVOICES))
    rounds = interleaved(
        ROUNDS, {"the run": runs.side(_run), "bare SQL": runs.side(_bare, without_triggers=True)}
    )
    runs.require_all_the_same()
    runs.close()
    return at_most(
        f"{INVOICES:,} invoices of two lines, posted: the run with the ledger's invariant over SQL without",
        1.8,
        rounds.ratio("the run", "bare SQL"),
        **rounds.details(),
    )


def _against_saves(scratch: Scratch, schema: str) -> Figure:
    runs = _Runs(scratch, _template(scratch, schema, INVOICES_FOR_SAVES))
    rounds = interleaved(
        ROUNDS_WITH_SAVES,
        {"the run": runs.side(_run), "saves": runs.side(_saves, without_triggers=True)},
    )
    runs.require_all_the_same()
    runs.close()
    return at_least(
        f"{INVOICES_FOR_SAVES:,} invoices: a transaction of saves for each over the run",
        28,
        rounds.ratio("saves", "the run"),
        **rounds.details(),
    )


def _many(scratch: Scratch, schema: str) -> Figure:
    """Memory is asked of the system: the most this process ever held, before and after."""
    runs = _Runs(scratch, _template(scratch, schema, MANY))
    before = _most_memory()
    runs.side(_run)()
    grown = _most_memory() - before
    runs.close()
    return Figure(
        f"{MANY:,} invoices in one run: memory it adds",
        f"≤ {MOST_MEMORY_MB} MB",
        f"{grown} MB",
        grown <= MOST_MEMORY_MB,
    )


def _most_memory() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def _template(scratch: Scratch, schema: str, leases: int) -> str:
    """Leases of a whole March, with parking, and every account opened: as in the second month of use."""
    template = scratch.copy_of(schema, f"bill{leases}")
    data.add_leases_to_bill(template, leases)
    use(template)
    with organization_context(data.ORGANIZATION), transaction.atomic():
        open_chart()
        tenants = list(Lease.objects.values_list("tenant_id", flat=True))
        for start in range(0, len(tenants), 20_000):
            tenant_accounts(
                Purpose.RECEIVABLE, [pk for pk in tenants[start : start + 20_000] if pk]
            )
    data.add_parking(template, PARKING)
    return template


class _Runs:
    """Each run in a fresh copy of the template; what it left behind is kept for comparison."""

    def __init__(self, scratch: Scratch, template: str) -> None:
        self._scratch = scratch
        self._template = template
        self._results: list[dict[str, str]] = []

    def side(self, work: Callable[[], None], *, without_triggers: bool = False) -> Side:
        def run() -> float:
            with self._database(without_triggers):
                seconds = timed(work)
                self._results.append(self._left_behind())
            return seconds

        return run

    def require_all_the_same(self) -> None:
        for result in self._results:
            require_same(result, self._results[0], "what the runs left behind")

    def close(self) -> None:
        self._scratch.drop(self._template)

    @contextmanager
    def _database(self, without_triggers: bool) -> Iterator[None]:
        name = self._scratch.copy_of(self._template, "run")
        use(name)
        try:
            if without_triggers:
                with connections["owner"].cursor() as cursor:
                    cursor.execute(_DROP_TRIGGERS)
            with organization_context(data.ORGANIZATION):
                for alias in ALIASES:
                    connections[alias].ensure_connection()
                yield
        finally:
            self._scratch.drop(name)

    def _left_behind(self) -> dict[str, str]:
        with connections["owner"].cursor() as cursor:
            found = {}
            for name, statement in _LEFT_BEHIND.items():
                cursor.execute(statement)
                found[name] = cursor.fetchone()[0]
            return found


def _run() -> None:
    generate_invoices(month=MONTH, today=MONTH)


def _bare() -> None:
    with transaction.atomic(), connections["default"].cursor() as cursor:
        chart = open_chart()
        cursor.execute(
            _BARE,
            {
                "organization": data.ORGANIZATION,
                "month": MONTH,
                "last": rules.last_day_of(MONTH),
                "parking": PARKING,
                "rent_income": chart[Purpose.RENT_INCOME],
                "other_income": chart[Purpose.OTHER_INCOME],
            },
        )


def _saves() -> None:
    """What billing would be without sets: each lease in a transaction of its own, its accounts held and saved."""
    with transaction.atomic():
        chart = open_chart()
        ids = list(
            Lease.objects.filter(status="active").order_by("pk").values_list("pk", flat=True)
        )
    for pk in ids:
        _save_one(pk, chart)


@transaction.atomic
def _save_one(lease_id: object, chart: dict[Purpose, object]) -> None:
    lease = Lease.objects.select_related("tenant", "property").get(pk=lease_id)
    if Invoice.objects.filter(lease=lease, month=MONTH).exists():
        return
    counter, _ = InvoiceCounter.objects.select_for_update().get_or_create(month=MONTH)
    counter.last_number += 1
    counter.save()
    parking = lease.recurring_charges.get(is_active=True)
    lines = [
        ("rent", "Rent for March 2026", lease.monthly_rent_amount, chart[Purpose.RENT_INCOME]),
        ("parking", "Parking for March 2026", parking.amount, chart[Purpose.OTHER_INCOME]),
    ]
    total = sum((amount for _, _, amount, _ in lines), Decimal(0))
    number = rules.number_text(MONTH, counter.last_number)
    accounts = {
        account.pk: account
        for account in Account.objects.select_for_update()
        .filter(pk__in=[chart[Purpose.RENT_INCOME], chart[Purpose.OTHER_INCOME]])
        .order_by("pk")
    }
    receivable = Account.objects.select_for_update().get(
        tenant=lease.tenant, purpose=Purpose.RECEIVABLE
    )
    invoice = Invoice.objects.create(
        invoice_number=number,
        lease=lease,
        tenant=lease.tenant,
        property=lease.property,
        month=MONTH,
        status="issued",
        issue_date=MONTH,
        due_date=MONTH,
        currency="USD",
        total_amount=total,
    )
    entry = Entry.objects.create(
        kind="charge",
        date=MONTH,
        description=f"Invoice {number}",
        currency="USD",
        idempotency_key=f"invoice:{uuid4()}",
        fingerprint="",
        tenant=lease.tenant,
        lease=lease,
        property=lease.property,
        reference_id=invoice.pk,
    )
    for place, (kind, text, amount, income_id) in enumerate(lines, 1):
        charge = Charge.objects.create(
            entry=entry,
            account=receivable,
            tenant=lease.tenant,
            lease=lease,
            property=lease.property,
            kind=kind,
            description=text,
            trans_date=MONTH,
            due_date=MONTH,
            amount=amount,
            open_amount=amount,
            reference_id=invoice.pk,
        )
        InvoiceLine.objects.create(
            invoice=invoice,
            charge=charge,
            place=place,
            charge_type=kind,
            description=text,
            unit_price=amount,
            amount=amount,
        )
        income = accounts[income_id]  # type: ignore[index]
        Posting.objects.create(entry=entry, account=receivable, charge=charge, amount=amount)
        Posting.objects.create(entry=entry, account=income, amount=-amount)
        receivable.balance += amount
        income.balance -= amount
        income.save(update_fields=["balance", "updated_at"])
    receivable.save(update_fields=["balance", "updated_at"])
    emit(
        InvoiceIssued(
            subject_id=invoice.pk,
            invoice_number=number,
            tenant_id=invoice.tenant_id,
            lease_id=invoice.lease_id,
            total_amount=total,
            due_date=MONTH,
        )
    )
