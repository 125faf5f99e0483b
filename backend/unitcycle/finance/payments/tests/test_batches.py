"""Many payments at once come to what they would one by one."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.db import connection
from django.db.models import Sum

from unitcycle.core.audit import acting
from unitcycle.core.models import OutboxEvent
from unitcycle.core.testing.statements import statements
from unitcycle.finance.billing.models import Invoice
from unitcycle.finance.ledger.models import Account, Charge
from unitcycle.finance.ledger.selectors import discrepancies, trial_balance
from unitcycle.finance.ledger.tests.factories import charged
from unitcycle.finance.payments.errors import NotYetReceived, WrongAmount
from unitcycle.finance.payments.models import Payment
from unitcycle.finance.payments.rules import PaymentMethod
from unitcycle.finance.payments.services import Receipt, record_payment, record_payments
from unitcycle.tenancy.tenants.tests.factories import make_tenant

TODAY = date(2026, 3, 28)


def receipt(tenant, amount: str, method=PaymentMethod.CHECK, day=TODAY) -> Receipt:
    return Receipt(tenant.pk, Decimal(amount), method, day, "17")


def standing(tenant) -> tuple:
    """What the books say of a tenant, and of their payments."""
    return (
        sorted(Charge.objects.filter(tenant=tenant).values_list("amount", "open_amount")),
        sorted(Account.objects.filter(tenant=tenant).values_list("purpose", "balance")),
        list(
            Payment.objects.filter(tenant=tenant)
            .order_by("received_on", "amount")
            .values_list("amount", "method", "credit", "received_on", "reference_number")
        ),
    )


def test_it_comes_to_the_same_as_one_by_one(organization):
    sums = ["100.00", "30.00", "200.00", "0.01"]
    tenants = [make_tenant(), make_tenant()]
    for tenant in tenants:
        charged(tenant, "120.00")
        charged(tenant, "80.00")
    one, many = tenants
    days = [TODAY - timedelta(days=back) for back in (3, 2, 1, 0)]

    for amount, day in zip(sums, days, strict=True):
        record_payment(
            tenant_id=one.pk,
            amount=Decimal(amount),
            method=PaymentMethod.CHECK,
            reference_number="17",
            received_on=day,
            today=TODAY,
        )
    paid = record_payments(
        [receipt(many, amount, day=day) for amount, day in zip(sums, days, strict=True)],
        today=TODAY,
    )

    assert standing(one) == standing(many)
    assert len(paid) == 4
    assert Payment.objects.aggregate(credit=Sum("credit"))["credit"] == 2 * Decimal("130.01")
    told = OutboxEvent.objects.filter(name="payment.received").order_by("position")
    first, second = (list(told.filter(payload__tenant_id=str(one.pk))) for one in tenants)
    without_tenant = [{**row.payload, "tenant_id": ""} for row in first]
    assert without_tenant == [{**row.payload, "tenant_id": ""} for row in second]
    assert discrepancies() == []
    balance = trial_balance()
    assert balance.debit == balance.credit


def test_the_number_of_statements_does_not_grow(organization):
    def asked(number: int) -> int:
        receipts = []
        for _ in range(number):
            tenant = make_tenant()
            charged(tenant, "50.00")
            receipts.append(receipt(tenant, "60.00"))
        with statements() as found:
            record_payments(receipts, today=TODAY)
        return len(found)

    asked(1)  # makes the chart
    assert asked(2) == asked(20)


def test_history_keeps_each_of_a_batch_and_is_written_once_for_all_of_it(organization):
    tenants = [make_tenant() for _ in range(3)]
    with acting(user="user:ada@example.com"):
        paid = record_payments([receipt(tenant, "60.00") for tenant in tenants], today=TODAY)
    Payment.objects.update(notes="Found in the bank file")

    for payment in paid:
        events = payment.events.order_by("pgh_id")
        assert list(events.values_list("pgh_label", "amount", "notes")) == [
            ("insert", Decimal("60.00"), ""),
            ("update", Decimal("60.00"), "Found in the bank file"),
        ]
        assert events[0].pgh_context == {"user": "user:ada@example.com"}
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM pg_trigger "
            "WHERE tgrelid = 'payment'::regclass AND tgname LIKE 'pgtrigger%%' AND tgtype & 1 = 1"
        )
        assert cursor.fetchone() == (0,), "a trigger for each row"


@pytest.mark.parametrize(
    ("amount", "day", "refusal"),
    [
        ("0.00", TODAY, WrongAmount),
        ("-1.00", TODAY, WrongAmount),
        ("1.001", TODAY, WrongAmount),
        ("1.00", TODAY + timedelta(days=1), NotYetReceived),
    ],
)
def test_one_that_is_wrong_stops_them_all(organization, amount, day, refusal):
    tenant = make_tenant()
    charged(tenant, "50.00")
    with pytest.raises(refusal):
        record_payments([receipt(tenant, "10.00"), receipt(tenant, amount, day=day)], today=TODAY)
    assert not Payment.objects.exists()
    assert Invoice.objects.count() == 0


def test_none_is_nothing(organization):
    assert record_payments([], today=TODAY) == []
