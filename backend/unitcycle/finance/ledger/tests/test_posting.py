"""What is posted, once and whole; and what the database refuses whoever writes to it."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from uuid import uuid4

import pytest
from django.db import IntegrityError, ProgrammingError, connection, transaction

from unitcycle.accounts.tests.factories import make_organization
from unitcycle.core.organizations import organization_context
from unitcycle.core.testing.statements import statements
from unitcycle.finance.ledger import errors, selectors, services
from unitcycle.finance.ledger.models import Account, Charge, Entry, Posting
from unitcycle.finance.ledger.rules import EntryKind, Line, Purpose
from unitcycle.finance.ledger.tests.factories import (
    charge_draft,
    charged,
    credited,
    paid,
    payment_draft,
)
from unitcycle.tenancy.tenants.tests.factories import make_tenant

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("organization")]


def balance(purpose, tenant=None):
    return Account.objects.get(purpose=purpose, tenant=tenant).balance


def settle():
    """What a commit would check."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")


def test_a_charge_and_its_payment_move_both_sides():
    tenant = make_tenant()
    charge = charged(tenant, "1200.00")
    paid(charge, "500.00")

    charge.refresh_from_db()
    assert charge.open_amount == Decimal("700.00")
    assert balance(Purpose.RECEIVABLE, tenant) == Decimal("700.00")
    assert balance(Purpose.RENT_INCOME) == Decimal("-1200.00")
    assert balance(Purpose.BANK) == Decimal("500.00")
    assert selectors.discrepancies() == []


def test_the_same_key_posts_once():
    draft = charge_draft(make_tenant())
    first = services.post([draft])
    again = services.post([replace(draft, id=uuid4(), date=date(2026, 3, 9))])

    assert first.new == {draft.key}
    assert again.new == frozenset()
    assert again.entries == first.entries == {draft.key: draft.id}
    assert Posting.objects.count() == 2


def test_the_same_key_with_other_money_is_refused_and_leaves_nothing():
    tenant = make_tenant()
    draft = charge_draft(tenant, "1200.00")
    services.post([draft])
    other = replace(charge_draft(tenant, "1300.00"), key=draft.key)

    with pytest.raises(errors.KeyTaken):
        services.post([other, charge_draft(tenant, "5.00")])
    assert balance(Purpose.RECEIVABLE, tenant) in (Decimal("1200.00"), Decimal("1205.00"))


@pytest.mark.parametrize(
    ("amounts", "sentence"),
    [
        (["10.00"], "two lines"),
        ([], "two lines"),
        (["10.00", "-9.99"], "equal"),
        (["0.00", "0.00"], "zero"),
        (["10.005", "-10.005"], "decimal places"),
        (["100000000.00", "-100000000.00"], "at most"),
        (["NaN", "NaN"], "at most"),
        (["Infinity", "-Infinity"], "at most"),
    ],
)
def test_lines_that_cannot_be_posted_are_refused_before_the_database_is_asked(amounts, sentence):
    bank = services.account_of(Purpose.BANK)
    draft = replace(
        charge_draft(make_tenant()),
        charges=(),
        lines=tuple(Line(bank, Decimal(amount)) for amount in amounts),
    )
    with statements() as asked, pytest.raises(errors.Unbalanced, match=sentence):
        services.post([draft])
    assert asked == []


def test_a_charge_needs_its_own_line():
    draft = charge_draft(make_tenant())
    stray = replace(draft, lines=tuple(replace(line, charge_id=None) for line in draft.lines))
    with pytest.raises(errors.Unbalanced, match="own line"):
        services.post([stray])


def test_a_charge_is_not_settled_by_more_than_is_open():
    charge = charged(make_tenant(), "100.00")
    paid(charge, "60.00")
    with pytest.raises(errors.MoreThanOwed):
        paid(charge, "40.01")
    paid(charge, "40.00")
    charge.refresh_from_db()
    assert charge.open_amount == 0
    assert Entry.objects.filter(kind=EntryKind.PAYMENT).count() == 2


def test_credit_that_is_not_there_cannot_be_spent():
    tenant = make_tenant()
    credited(tenant, "50.00")
    charge = charged(tenant, "100.00")
    prepayments = services.tenant_accounts(Purpose.PREPAYMENTS, [tenant.pk])[tenant.pk]

    def spend(amount):
        draft = payment_draft(charge, amount, kind=EntryKind.CREDIT_APPLIED)
        money = Decimal(amount)
        lines = (Line(prepayments, money), Line(charge.account_id, -money, charge.pk))
        return services.post([replace(draft, lines=lines)])

    with pytest.raises(errors.NotEnough):
        spend("50.01")
    spend("50.00")
    assert balance(Purpose.PREPAYMENTS, tenant) == 0


def test_an_account_of_another_currency_is_refused():
    draft = charge_draft(make_tenant())
    with pytest.raises(errors.DoesNotFit):
        services.post([replace(draft, currency="EUR")])
    assert not Entry.objects.exists()


def test_an_account_of_another_organization_is_refused():
    with organization_context(make_organization().pk):
        foreign = services.account_of(Purpose.BANK)
    draft = charge_draft(make_tenant())
    with pytest.raises(errors.DoesNotFit):
        services.post(
            [replace(draft, lines=(draft.lines[0], Line(foreign, -draft.charges[0].amount)))]
        )
    assert not Posting.objects.exists()


def test_a_charge_is_settled_on_its_own_account_only():
    tenant, other = make_tenant(), make_tenant()
    charge = charged(tenant, "100.00")
    charged(other, "100.00")
    theirs = services.tenant_accounts(Purpose.RECEIVABLE, [other.pk])[other.pk]
    draft = payment_draft(charge, "10.00")
    with pytest.raises(errors.DoesNotFit):
        services.post(
            [replace(draft, lines=(draft.lines[0], Line(theirs, Decimal(-10), charge.pk)))]
        )


def test_a_receivable_moves_by_charges_only_and_nothing_else_does():
    tenant = make_tenant()
    draft = charge_draft(tenant)
    without = tuple(replace(line, charge_id=None) for line in draft.lines)
    with pytest.raises(errors.DoesNotFit):
        services.post([replace(draft, charges=(), lines=without)])

    charge = charged(tenant)
    bank = services.account_of(Purpose.BANK)
    stray = (Line(bank, Decimal(5), charge.pk), Line(bank, Decimal(-5)))
    with pytest.raises(errors.DoesNotFit):
        services.post([replace(draft, key="stray", charges=(), lines=stray)])


def test_many_entries_take_as_many_statements_as_one():
    tenants = [make_tenant() for _ in range(5)]
    drafts = [charge_draft(tenant) for tenant in tenants for _ in range(4)]
    with statements() as one:
        services.post(drafts[:1])
    with statements() as many:
        services.post(drafts[1:])
    assert len(one) == len(many) == 1
    assert selectors.discrepancies() == []


# The five corruptions, written past every service.


def bare_entry(**given):
    return Entry.objects.create(
        kind=EntryKind.ADJUSTMENT,
        date=date(2026, 3, 1),
        description="By hand",
        currency="USD",
        idempotency_key=str(uuid4()),
        fingerprint="0" * 64,
        **given,
    )


def add(entry, purpose, amount):
    account = services.account_of(purpose)
    return Posting.objects.create(entry=entry, account_id=account, amount=Decimal(amount))


def test_an_unbalanced_entry_does_not_commit():
    entry = bare_entry()
    add(entry, Purpose.BANK, "10.00")
    add(entry, Purpose.OTHER_INCOME, "-9.00")
    with pytest.raises(IntegrityError, match=r"sum to 1\.00"):
        settle()


def test_an_entry_without_postings_does_not_commit():
    bare_entry()
    with pytest.raises(IntegrityError, match="0 postings"):
        settle()


def test_an_entry_may_be_written_in_several_statements_of_one_transaction():
    entry = bare_entry()
    add(entry, Purpose.BANK, "10.00")
    add(entry, Purpose.OTHER_INCOME, "-10.00")
    settle()
    assert balance(Purpose.BANK) == 10


def test_the_check_does_not_depend_on_where_the_commit_happens():
    """The wall is left before the commit; the entry is sound, and stays so."""
    from unitcycle.core.organizations import no_organization

    entry = bare_entry()
    add(entry, Purpose.BANK, "10.00")
    add(entry, Purpose.OTHER_INCOME, "-10.00")
    with no_organization():
        settle()


@pytest.mark.parametrize("model", [Entry, Posting])
@pytest.mark.parametrize("alias", ["default", "owner"])
def test_what_was_posted_is_neither_changed_nor_removed(model, alias):
    charged(make_tenant())
    rows = model.objects.using(alias)
    assert rows.exists()
    for act in (
        lambda: rows.update(updated_at="2020-01-01T00:00Z"),
        lambda: rows._raw_delete(alias),
    ):
        with pytest.raises((ProgrammingError, IntegrityError)), transaction.atomic(alias):
            act()


def test_an_amount_is_not_changed_and_a_charge_not_removed():
    charged(make_tenant())
    for act in (
        lambda: Posting.objects.update(amount=1),
        lambda: Charge.objects.update(amount=1),
        lambda: Charge.objects.all()._raw_delete("default"),
        lambda: Account.objects.update(currency="EUR"),
        lambda: Account.objects.all()._raw_delete("default"),
    ):
        with pytest.raises(ProgrammingError, match="permission denied"), transaction.atomic():
            act()
