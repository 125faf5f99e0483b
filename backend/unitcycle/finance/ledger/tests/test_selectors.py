"""Statements, trial balance and aging: sums of postings, told in their order."""

from datetime import date
from decimal import Decimal
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from unitcycle.core.testing.statements import statements
from unitcycle.finance.ledger import selectors, services
from unitcycle.finance.ledger.models import Account
from unitcycle.finance.ledger.rules import Bucket, EntryKind, Line, Purpose
from unitcycle.finance.ledger.services import EntryDraft
from unitcycle.finance.ledger.tests.factories import charged, credited, paid
from unitcycle.portfolio.properties.models import Property
from unitcycle.tenancy.tenants.tests.factories import make_tenant

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("organization")]


def use_credit(charge, amount, on=date(2026, 3, 6)):
    money = Decimal(amount)
    prepaid = services.tenant_accounts(Purpose.PREPAYMENTS, [charge.tenant_id])[charge.tenant_id]
    services.post(
        [
            EntryDraft(
                key=f"credit applied {charge.pk}",
                kind=EntryKind.CREDIT_APPLIED,
                date=on,
                description="Credit applied",
                currency="USD",
                tenant_id=charge.tenant_id,
                lines=(Line(prepaid, money), Line(charge.account_id, -money, charge.pk)),
            )
        ]
    )


@pytest.fixture
def tenant():
    """Charged, paid in part, paid ahead, and some of that used."""
    tenant = make_tenant()
    rent = charged(tenant, "1200.00", on=date(2026, 3, 1), due=date(2026, 3, 5))
    paid(rent, "1000.00", on=date(2026, 3, 4))
    credited(tenant, "300.00", on=date(2026, 3, 5))
    use_credit(rent, "150.00")
    return tenant


def test_a_statement_walks_from_zero_to_the_balance(tenant):
    found = selectors.statement(tenant.pk)

    assert [
        (line.trans_type, line.amount, line.balance, line.credit_used) for line in found.lines
    ] == [
        ("charge", Decimal(1200), Decimal(1200), 0),
        ("payment", Decimal(-1000), Decimal(200), 0),
        ("payment", Decimal(-300), Decimal(-100), 0),
        ("credit_applied", Decimal(0), Decimal(-100), Decimal(150)),
    ]
    charge = found.lines[0]
    assert (charge.due_date, charge.open_amount) == (date(2026, 3, 5), Decimal(50))
    assert charge.charge_id is not None
    assert {line.charge_id for line in found.lines[1:]} == {None}
    assert (found.balance, found.credit, found.deposits_held) == (-100, 150, 0)
    assert (found.opening_balance, found.closing_balance, found.currency) == (0, -100, "USD")


def test_a_statement_of_some_days_begins_with_what_stood_before(tenant):
    found = selectors.statement(tenant.pk, date(2026, 3, 4), date(2026, 3, 4))

    assert [line.amount for line in found.lines] == [Decimal(-1000)]
    assert (found.opening_balance, found.closing_balance) == (1200, 200)
    assert found.balance == -100

    empty = selectors.statement(tenant.pk, date(2026, 4, 1))
    assert (empty.lines, empty.opening_balance, empty.closing_balance) == ([], -100, -100)


def test_an_invoice_with_two_charges_is_two_lines_and_a_payment_of_both_is_one():
    tenant = make_tenant()
    receivable = services.tenant_accounts(Purpose.RECEIVABLE, [tenant.pk])[tenant.pk]
    first, second = (
        services.ChargeDraft(receivable, tenant.pk, kind, kind.label, date(2026, 3, 5), amount)
        for kind, amount in (("rent", Decimal(900)), ("parking", Decimal(75)))
        for kind in [services.posting.ChargeKind(kind)]
    )
    income = services.account_of(Purpose.OTHER_INCOME)
    bank = services.account_of(Purpose.BANK)
    services.post(
        [
            EntryDraft(
                key="invoice",
                kind=EntryKind.CHARGE,
                date=date(2026, 3, 1),
                description="Invoice 1",
                currency="USD",
                tenant_id=tenant.pk,
                charges=(first, second),
                lines=(
                    Line(receivable, Decimal(900), first.id),
                    Line(receivable, Decimal(75), second.id),
                    Line(income, Decimal(-975)),
                ),
            )
        ]
    )
    services.post(
        [
            EntryDraft(
                key="payment",
                kind=EntryKind.PAYMENT,
                date=date(2026, 3, 2),
                description="Check 7",
                currency="USD",
                tenant_id=tenant.pk,
                lines=(
                    Line(receivable, Decimal(-900), first.id),
                    Line(receivable, Decimal(-75), second.id),
                    Line(bank, Decimal(975)),
                ),
            )
        ]
    )

    lines = selectors.statement(tenant.pk).lines
    assert [(line.description, line.amount, line.balance) for line in lines] == [
        ("Rent", 900, 900),
        ("Parking", 75, 975),
        ("Check 7", -975, 0),
    ]


def test_a_statement_of_a_tenant_without_an_account_is_empty():
    found = selectors.statement(make_tenant().pk)
    assert (found.lines, found.balance, found.currency) == ([], 0, None)


def test_a_statement_takes_the_same_statements_however_long(tenant):
    with statements() as short:
        selectors.statement(tenant.pk, date(2026, 1, 1))
    for _ in range(5):
        charged(tenant)
    with statements() as long:
        selectors.statement(tenant.pk, date(2026, 1, 1))
    assert len(short) == len(long) == 3


def test_what_was_taken_back_says_so():
    charge = charged(make_tenant(), "80.00")
    services.reverse(entry_id=charge.entry_id, on=date(2026, 3, 9), reason="twice")
    lines = selectors.statement(charge.tenant_id).lines
    assert [(line.is_reversed, line.trans_type, line.amount) for line in lines] == [
        (True, "charge", 80),
        (False, "reversal", -80),
    ]


def test_the_trial_balance_is_even_now_and_on_each_day(tenant):
    now = selectors.trial_balance()
    shown = {row.name: (row.debit, row.credit) for row in now.rows if row.debit or row.credit}

    assert shown == {
        "Bank": (1300, 0),
        "Accounts receivable": (50, 0),
        "Prepayments": (0, 150),
        "Rent income": (0, 1200),
    }
    assert now.debit == now.credit == 1350
    for day, total in ((1, 1200), (4, 1200), (5, 1500), (6, 1350)):
        then = selectors.trial_balance(date(2026, 3, day))
        assert then.debit == then.credit == total, day
    assert selectors.trial_balance(date(2026, 2, 28)).debit == 0


def test_the_trial_balance_sums_up_tenants_in_one_statement(tenant):
    charged(make_tenant(), "10.00")
    with statements() as asked:
        rows = selectors.trial_balance(date(2026, 12, 31)).rows
    assert len(asked) == 1
    (receivable,) = (row for row in rows if row.purpose == Purpose.RECEIVABLE)
    assert (receivable.accounts, receivable.debit) == (2, Decimal("60.00"))


def test_aging_sorts_what_is_open_by_how_long_it_is_due():
    here, there = Property.objects.create(name="Here"), Property.objects.create(name="There")
    late, early = make_tenant(first_name="Ann", last_name="Late"), make_tenant()
    for days, amount in ((0, "1.00"), (1, "2.00"), (30, "4.00"), (31, "8.00"), (91, "16.00")):
        due = date.fromordinal(date(2026, 6, 30).toordinal() - days)
        charged(late, amount, due=due, on=due, property_id=here.pk)
    charged(early, "5.00", due=date(2026, 7, 9), property_id=there.pk)
    paid(charged(early, "7.00"), "7.00")

    with statements() as asked:
        rows = selectors.aging(date(2026, 6, 30))

    assert len(asked) == 1
    assert [(row.tenant_name, row.total) for row in rows] == [
        ("Ann Late", Decimal("31.00")),
        (early.name, Decimal("5.00")),
    ]
    assert rows[0].amounts == {
        Bucket.CURRENT: 1,
        Bucket.DAYS_1_30: 6,
        Bucket.DAYS_31_60: 8,
        Bucket.DAYS_61_90: 0,
        Bucket.OVER_90: 16,
    }
    assert [row.total for row in selectors.aging(date(2026, 6, 30), [there.pk])] == [5]


def test_months_tell_what_was_billed_and_collected_and_nothing_that_was_taken_back():
    tenant = make_tenant()
    rent = charged(tenant, "1200.00", on=date(2026, 2, 1))
    bounced = paid(rent, "1200.00", on=date(2026, 2, 3))
    services.reverse(entry_id=bounced.pk, on=date(2026, 3, 20), reason="Bounced")
    paid(rent, "1000.00", on=date(2026, 3, 31))
    mistaken = charged(tenant, "75.00", on=date(2026, 3, 1))
    services.reverse(entry_id=mistaken.entry_id, on=date(2026, 4, 1), reason="Void")
    credited(tenant, "300.00", on=date(2026, 4, 2))
    # what was paid ahead is collected once: not again when it is used
    use_credit(rent, "150.00", on=date(2026, 4, 3))
    charged(tenant, "9.00", on=date(2025, 12, 31))
    charged(tenant, "9.00", on=date(2026, 5, 1))

    with statements() as asked:
        found = selectors.by_month(date(2026, 4, 15), 4)

    assert len(asked) == 1
    assert [(each.month, each.billed, each.collected) for each in found] == [
        (date(2026, 1, 1), 0, 0),
        (date(2026, 2, 1), 1200, 0),
        (date(2026, 3, 1), 0, 1000),
        (date(2026, 4, 1), 0, 300),
    ]


def test_the_aging_asks_the_database_what_the_rule_says():
    as_of = date(2026, 6, 30)
    tenant = make_tenant()
    for days in (-1, 0, 1, 30, 31, 60, 61, 90, 91):
        due = date.fromordinal(as_of.toordinal() - days)
        charge = charged(tenant, "1.00", due=due)
        bucket = selectors.rules.bucket_of(due, as_of)
        (row,) = selectors.aging(as_of)
        assert row.amounts[bucket] == 1, days
        paid(charge, "1.00")


def test_open_charges_come_longest_due_first():
    tenant = make_tenant()
    later = charged(tenant, "10.00", due=date(2026, 5, 1))
    sooner = charged(tenant, "20.00", due=date(2026, 4, 1))
    paid(charged(tenant, "5.00"), "5.00")
    charged(make_tenant(), "7.00")

    dues = selectors.open_charges(tenant.pk)
    assert [(due.charge_id, due.open_amount) for due in dues] == [
        (sooner.pk, Decimal("20.00")),
        (later.pk, Decimal("10.00")),
    ]


def test_what_does_not_add_up_is_found():
    charge = charged(make_tenant(), "80.00")
    Account.objects.filter(pk=charge.account_id).update(balance=Decimal("79.00"))
    type(charge).objects.filter(pk=charge.pk).update(open_amount=Decimal("1.00"))

    assert {(one.what, one.kept, one.computed) for one in selectors.discrepancies()} == {
        ("account", Decimal("79.00"), Decimal("80.00")),
        ("charge", Decimal("1.00"), Decimal("80.00")),
    }


def test_the_command_says_what_does_not_add_up(organization):
    charge = charged(make_tenant(), "80.00")
    out = StringIO()
    call_command("verify_ledger", stdout=out)
    assert f"{organization.slug}: 0 discrepancies" in out.getvalue()

    Account.objects.filter(pk=charge.account_id).update(balance=Decimal("79.00"))
    with pytest.raises(CommandError, match="1 sums"):
        call_command("verify_ledger", stdout=out)
    assert f"account {charge.account_id}: kept 79.00, computed 80.00" in out.getvalue()


def test_the_chart_is_made_once_and_tenants_accounts_when_needed():
    first = services.open_chart()
    with statements() as asked:
        assert services.open_chart() == first
    assert len(asked) == 1
    tenants = [make_tenant().pk for _ in range(3)]
    accounts = services.tenant_accounts(Purpose.RECEIVABLE, tenants)
    with statements() as again:
        assert services.tenant_accounts(Purpose.RECEIVABLE, tenants[::-1]) == accounts
    assert len(again) == 1
    assert len(set(accounts.values())) == 3
