"""A charge comes whole: with the line that raises it, open for its amount; the database refuses any other."""

from dataclasses import replace
from decimal import Decimal
from uuid import uuid4

import pytest
from django.db import IntegrityError, connection, transaction

from unitcycle.finance.ledger import errors, selectors, services
from unitcycle.finance.ledger.models import Account, Charge, Posting
from unitcycle.finance.ledger.rules import EntryKind, Line, Purpose
from unitcycle.finance.ledger.services import EntryDraft
from unitcycle.finance.ledger.tests.factories import charge_draft, charged
from unitcycle.tenancy.tenants.tests.factories import make_tenant

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("organization")]

# an entry, a charge and its lines past every service, in one statement as the service writes them
_BY_HAND = """
WITH entry AS (
    INSERT INTO ledger_entry (id, kind, date, description, currency, idempotency_key, fingerprint, tenant_id,
        organization_id, created_at, updated_at)
    SELECT %(entry)s, 'charge', '2026-03-01', 'By hand', 'USD', %(entry)s, '', tenant_id, organization_id, now(), now()
    FROM tenant_ledger_charge WHERE id = %(like)s
), charge AS (
    INSERT INTO tenant_ledger_charge (id, entry_id, account_id, tenant_id, kind, description, trans_date, due_date,
        amount, open_amount, organization_id, created_at, updated_at)
    SELECT %(charge)s, %(entry)s, account_id, tenant_id, 'rent', 'By hand', trans_date, due_date,
        %(amount)s, %(open)s, organization_id, now(), now()
    FROM tenant_ledger_charge WHERE id = %(like)s
)
INSERT INTO ledger_posting (id, entry_id, account_id, charge_id, amount, organization_id, created_at, updated_at)
SELECT gen_random_uuid(), %(entry)s, line.account, line.charge, line.amount, organization_id, now(), now()
FROM tenant_ledger_charge like_this
CROSS JOIN LATERAL (VALUES
    (account_id, %(charge)s::uuid, %(raised)s::numeric), (%(income)s::uuid, NULL, -%(raised)s::numeric)
) AS line (account, charge, amount)
WHERE like_this.id = %(like)s AND line.amount <> 0
"""


def write(**given):
    values = {"entry": uuid4(), "charge": uuid4(), "amount": 10, "open": 10, "raised": 10}
    income = services.account_of(Purpose.RENT_INCOME)
    like = charged(make_tenant()).pk
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(_BY_HAND, {**values, "income": income, "like": like, **given})
    return Charge.objects.get(pk=values["charge"])


def test_a_charge_with_its_line_stands():
    assert write().open_amount == 10
    assert selectors.discrepancies() == []


@pytest.mark.parametrize(
    "wrong",
    [
        {"raised": 0},
        {"raised": 9},
        {"raised": 11},
        {"open": 0},
        {"open": 9},
    ],
)
def test_a_charge_without_its_line_or_not_open_for_it_is_refused(wrong):
    with pytest.raises(IntegrityError, match=r"a charge comes open|belongs to an entry"):
        write(**wrong)
    assert not Charge.objects.filter(description="By hand").exists()


def test_a_charge_is_not_raised_by_a_later_line():
    draft = charge_draft(make_tenant())
    services.post([draft])
    line = draft.lines[0]
    with pytest.raises(IntegrityError, match="entry_moves_a_charge_once"), transaction.atomic():
        Posting.objects.create(
            entry_id=draft.id,
            account_id=line.account_id,
            charge_id=line.charge_id,
            amount=line.amount,
        )


def test_an_entry_moves_a_charge_once():
    draft = charge_draft(make_tenant(), "100.00")
    raising, income = draft.lines
    bank = services.account_of(Purpose.BANK)
    settling = (Line(raising.account_id, Decimal(-40), raising.charge_id), Line(bank, Decimal(40)))
    with pytest.raises(errors.Unbalanced):
        services.post([replace(draft, lines=(raising, income, *settling))])


@pytest.mark.parametrize("number", [3, 120])
def test_charges_that_are_raised_and_settled_in_one_call_are_open_for_the_rest(number):
    """Few lines and many take different ways through the database."""
    tenant = make_tenant()
    bank = services.account_of(Purpose.BANK)
    charges = [charge_draft(tenant, "100.00") for _ in range(number)]
    payments = [
        EntryDraft(
            key=f"paid:{draft.key}",
            kind=EntryKind.PAYMENT,
            date=draft.date,
            description="Paid at once",
            currency="USD",
            lines=(
                Line(bank, Decimal(30)),
                Line(draft.lines[0].account_id, Decimal(-30), draft.charges[0].id),
            ),
        )
        for draft in charges[:2]
    ]
    services.post([*charges, *payments])

    open_amounts = sorted(Charge.objects.values_list("open_amount", flat=True))
    assert open_amounts == [70, 70] + [100] * (number - 2)
    assert Account.objects.get(tenant=tenant).balance == 100 * number - 60
    assert selectors.discrepancies() == []


@pytest.mark.parametrize("number", [3, 120])
def test_a_stray_line_is_refused_among_few_and_among_many(number):
    tenant = make_tenant()
    charges = [charge_draft(tenant, "100.00") for _ in range(number)]
    bank = services.account_of(Purpose.BANK)
    stray = replace(
        charges[0],
        id=uuid4(),
        key="stray",
        charges=(),
        lines=(Line(bank, Decimal(5), charges[1].charges[0].id), Line(bank, Decimal(-5))),
    )
    with pytest.raises(errors.DoesNotFit):
        services.post([*charges, stray])
    assert not Charge.objects.exists()
