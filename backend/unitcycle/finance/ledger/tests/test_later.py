"""What can only be seen over several transactions, and by several at once."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from decimal import Decimal
from io import StringIO
from threading import Barrier
from uuid import uuid4

import pytest
from django.core.management import call_command
from django.db import IntegrityError, connections, transaction

from unitcycle.core.organizations import organization_context
from unitcycle.core.testing.actors import PATIENCE, race
from unitcycle.finance.ledger import errors, selectors, services
from unitcycle.finance.ledger.models import Account, Entry, Posting
from unitcycle.finance.ledger.rules import Purpose
from unitcycle.finance.ledger.tests.factories import (
    charge_draft,
    charged,
    credited,
    paid,
    payment_draft,
)
from unitcycle.tenancy.tenants.tests.factories import make_tenant

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def charge(committed):
    with transaction.atomic():
        return charged(make_tenant(), "100.00")


def adds_up():
    with transaction.atomic():
        return selectors.discrepancies() == []


def test_one_side_does_not_join_later(charge):
    with transaction.atomic():
        account = services.account_of(Purpose.BANK)
    with pytest.raises(IntegrityError, match="another transaction"), transaction.atomic():
        Posting.objects.create(entry_id=charge.entry_id, account_id=account, amount=Decimal(5))
    assert adds_up()


def test_two_sides_that_balance_do_not_join_later_either(charge):
    with pytest.raises(IntegrityError, match="another transaction"), transaction.atomic():
        Posting.objects.bulk_create(
            Posting(
                entry_id=charge.entry_id, account_id=services.account_of(purpose), amount=amount
            )
            for purpose, amount in ((Purpose.BANK, 5), (Purpose.OTHER_INCOME, -5))
        )
    assert adds_up()


def test_an_unbalanced_entry_is_refused_by_the_commit_itself(committed):
    with pytest.raises(IntegrityError, match="0 postings"), transaction.atomic():
        Entry.objects.create(
            kind="adjustment", date="2026-03-01", description="x", currency="USD",
            idempotency_key=str(uuid4()), fingerprint="",
        )  # fmt: skip
    with transaction.atomic():
        assert not Entry.objects.exists()


def test_of_two_payments_of_the_same_charge_one_is_refused(committed, charge):
    _, two = race(committed, lambda: paid(charge, "60.00"), lambda: paid(charge, "60.00"))

    assert isinstance(two.refusal, errors.MoreThanOwed)
    assert adds_up()


def test_of_two_with_the_same_key_one_posts_and_both_get_its_entry(committed, charge):
    with transaction.atomic():
        draft = payment_draft(charge, "60.00")
    one, two = race(
        committed,
        lambda: services.post([draft]),
        lambda: services.post([replace(draft, id=uuid4())]),
    )

    assert one.result.entries == two.result.entries
    assert (one.result.new, two.result.new) == ({draft.key}, frozenset())
    assert adds_up()


def test_credit_is_spent_once_by_two_at_once(committed):
    with transaction.atomic():
        tenant = make_tenant()
        credited(tenant, "50.00")
        prepaid = services.tenant_accounts(Purpose.PREPAYMENTS, [tenant.pk])[tenant.pk]
        bank = services.account_of(Purpose.BANK)

    def pay_back():
        draft = charge_draft(tenant)
        lines = (
            services.posting.Line(prepaid, Decimal("50.00")),
            services.posting.Line(bank, Decimal("-50.00")),
        )
        return services.post([replace(draft, charges=(), lines=lines)])

    _, two = race(committed, pay_back, pay_back)

    assert isinstance(two.refusal, errors.NotEnough)
    with transaction.atomic():
        assert Account.objects.get(pk=prepaid).balance == 0


def test_who_posts_to_the_same_accounts_in_another_order_does_not_deadlock(committed):
    """Each names the accounts in another order; they are locked by their ids all the same."""
    with transaction.atomic():
        drafts = [charge_draft(make_tenant(), "10.00") for _ in range(6)]
    start = Barrier(4)
    orders = (drafts, drafts[::-1], drafts[3:] + drafts[:3], drafts[::2] + drafts[1::2])

    def posts_many(order):
        start.wait(PATIENCE)
        with organization_context(committed.pk):
            for _ in range(25):
                services.post([again(draft) for draft in order])
        connections.close_all()

    with ThreadPoolExecutor(4) as threads:
        for done in [threads.submit(posts_many, order) for order in orders]:
            done.result()

    with transaction.atomic():
        earned = Account.objects.get(purpose=Purpose.RENT_INCOME).balance
    assert earned == -10 * 6 * 25 * 4
    assert adds_up()


def test_an_operator_verifies_the_ledger_with_no_transaction_around(committed, charge):
    said = StringIO()

    call_command("verify_ledger", stdout=said)

    assert f"{committed.slug}: 0 discrepancies" in said.getvalue()


def again(draft):
    charge = replace(draft.charges[0], id=uuid4())
    lines = (replace(draft.lines[0], charge_id=charge.id), draft.lines[1])
    return replace(draft, id=uuid4(), key=str(uuid4()), charges=(charge,), lines=lines)


def test_an_entry_outside_a_transaction_is_posted_once_and_for_good(committed, charge):
    with transaction.atomic():
        draft = payment_draft(charge, "60.00")

    first = services.post([draft])
    again = services.post([replace(draft, id=uuid4())])

    assert (first.new, again.new) == ({draft.key}, frozenset())
    assert first.entries == again.entries == {draft.key: draft.id}
    with transaction.atomic():
        charge.refresh_from_db()
        assert charge.open_amount == Decimal("40.00")
    assert adds_up()


def test_what_is_refused_outside_a_transaction_is_told_and_leaves_nothing(committed, charge):
    with transaction.atomic():
        paid(charge, "60.00")
        draft = payment_draft(charge, "60.00")

    with pytest.raises(errors.MoreThanOwed):
        services.post([draft])

    with transaction.atomic():
        assert not Entry.objects.filter(pk=draft.id).exists()
        paid(charge, "40.00")
    assert adds_up()


def test_a_key_used_for_other_money_posts_none_of_several(committed, charge):
    with transaction.atomic():
        known, fresh = payment_draft(charge, "10.00"), payment_draft(charge, "20.00")
    services.post([known])
    other = [replace(line, amount=2 * line.amount) for line in known.lines]

    with pytest.raises(errors.KeyTaken):
        services.post([fresh, replace(known, id=uuid4(), lines=tuple(other))])

    with transaction.atomic():
        assert not Entry.objects.filter(pk=fresh.id).exists()
    assert adds_up()


def test_clients_without_transactions_of_their_own_spend_an_account_to_nothing_and_no_further(
    committed,
):
    with transaction.atomic():
        tenant = make_tenant()
        credited(tenant, "50.00")
        prepaid = services.tenant_accounts(Purpose.PREPAYMENTS, [tenant.pk])[tenant.pk]
        bank = services.account_of(Purpose.BANK)
        drafts = [replace(charge_draft(tenant), charges=()) for _ in range(8)]
    lines = tuple(
        services.posting.Line(*line) for line in ((prepaid, Decimal(10)), (bank, Decimal(-10)))
    )
    ready = Barrier(len(drafts))

    def spend(draft):
        try:
            with organization_context(committed.pk):
                ready.wait(PATIENCE)
                services.post([replace(draft, lines=lines)])
            return True
        except errors.NotEnough:
            return False
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(drafts)) as threads:
        spent = list(threads.map(spend, drafts))

    assert spent.count(True) == 5
    with transaction.atomic():
        assert Account.objects.get(pk=prepaid).balance == 0
    assert adds_up()
