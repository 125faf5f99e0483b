"""Money that comes in by hand: what it settles, what it leaves, and what becomes of a check that bounces."""

from datetime import date
from decimal import Decimal
from uuid import uuid4

import pytest
import time_machine
from django.db import transaction

from unitcycle.accounts.roles import Role
from unitcycle.accounts.tests.factories import client_as, make_key, with_key
from unitcycle.core.errors import NotFound
from unitcycle.core.models import OutboxEvent
from unitcycle.core.testing.actors import race
from unitcycle.core.testing.statements import statements
from unitcycle.finance.billing import services as billing
from unitcycle.finance.billing.models import Invoice
from unitcycle.finance.billing.tests.factories import MARCH, billed, make_billed_lease
from unitcycle.finance.ledger import selectors as books
from unitcycle.finance.ledger.models import Account
from unitcycle.finance.ledger.rules import Purpose
from unitcycle.finance.payments import errors, services
from unitcycle.finance.payments.models import Payment
from unitcycle.finance.payments.rules import PaymentMethod
from unitcycle.tenancy.tenants.tests.factories import make_tenant

pytestmark = pytest.mark.django_db
TODAY = date(2026, 3, 10)
URL = "/api/v2/payments/"


def pay(tenant_id, amount, **given):
    values = {
        "method": PaymentMethod.CHECK,
        "received_on": date(2026, 3, 4),
        "today": TODAY,
        **given,
    }
    return services.record_payment(tenant_id=tenant_id, amount=Decimal(amount), **values)


@pytest.fixture
def invoice(organization):
    return billed(make_billed_lease("1200.00"))


def stands(invoice):
    invoice.refresh_from_db()
    return invoice.status, invoice.amount_paid


@pytest.mark.parametrize(
    ("method", "purpose"),
    [
        ("cash", Purpose.UNDEPOSITED),
        ("check", Purpose.UNDEPOSITED),
        ("money_order", Purpose.UNDEPOSITED),
        ("bank_transfer", Purpose.BANK),
    ],
)
def test_a_payment_settles_its_invoice_and_lies_where_it_came(invoice, method, purpose):
    payment = pay(
        invoice.tenant_id, "1200.00", method=method, invoice_id=invoice.pk, reference_number="1001"
    )

    assert stands(invoice) == ("paid", 1200)
    assert Account.objects.get(purpose=purpose).balance == 1200
    line = books.statement(invoice.tenant_id).lines[-1]
    assert (line.trans_date, line.amount) == (date(2026, 3, 4), -1200)
    assert line.description == f"{PaymentMethod(method).label} 1001"
    assert (payment.credit, payment.status) == (0, "completed")
    assert list(OutboxEvent.objects.order_by("position").values_list("name", flat=True))[-2:] == [
        "invoice.paid",
        "payment.received",
    ]
    assert books.discrepancies() == []


def test_only_what_is_new_above_what_is_due_becomes_credit(invoice):
    """R-P-44, N-17: invoice 1200; 1500 and then 100 are credits of 300 and 100, and not of 400."""
    assert pay(invoice.tenant_id, "1500.00").credit == 300
    assert pay(invoice.tenant_id, "100.00").credit == 100
    assert books.statement(invoice.tenant_id).credit == 400


def test_what_is_not_for_an_invoice_pays_what_is_due_longest(invoice):
    april = billed(invoice.lease, date(2026, 4, 1))
    pay(invoice.tenant_id, "1300.00")
    assert stands(invoice) == ("paid", 1200)
    assert stands(april) == ("partial", 100)


def test_the_named_invoice_is_paid_before_older_ones(invoice):
    april = billed(invoice.lease, date(2026, 4, 1))
    pay(invoice.tenant_id, "1300.00", invoice_id=april.pk)
    assert stands(april) == ("paid", 1200)
    assert stands(invoice) == ("overdue", 100)


def test_a_check_that_bounces_opens_again_what_it_settled(invoice):
    payment = pay(invoice.tenant_id, "1500.00")

    services.return_payment(payment_id=payment.pk, on=TODAY, reason="no funds")

    payment.refresh_from_db()
    assert (payment.status, payment.returned_on, payment.return_reason) == (
        "failed",
        TODAY,
        "no funds",
    )
    assert stands(invoice) == ("overdue", 0)
    assert books.statement(invoice.tenant_id).balance == 1200
    assert Account.objects.get(purpose=Purpose.UNDEPOSITED).balance == 0
    assert books.discrepancies() == []
    with pytest.raises(errors.NotReturnable):
        services.return_payment(payment_id=payment.pk, on=TODAY, reason="again")


def test_credit_that_was_used_is_owed_anew_when_its_payment_is_taken_back(invoice):
    payment = pay(invoice.tenant_id, "1500.00")
    april = billed(invoice.lease, date(2026, 4, 1))
    assert stands(april) == ("partial", 300)

    services.return_payment(payment_id=payment.pk, on=TODAY, reason="no funds")

    payment.refresh_from_db()
    assert payment.status == "failed"
    assert stands(invoice) == ("overdue", 0)
    assert stands(april) == ("partial", 300), "what credit paid stays paid"
    owed = {due.open_amount for due in books.open_charges(invoice.tenant_id)}
    assert owed == {Decimal(1200), Decimal(900), Decimal(300)}
    assert books.statement(invoice.tenant_id).balance == 2400
    assert books.discrepancies() == []


@pytest.mark.parametrize("amount", ["0.00", "-5.00", "1.005", "100000000.00", "NaN", "Infinity"])
def test_an_amount_that_cannot_be_is_refused(invoice, amount):
    with pytest.raises(errors.WrongAmount):
        pay(invoice.tenant_id, amount)
    assert not Payment.objects.exists()


def test_money_is_not_recorded_before_it_comes(invoice):
    with pytest.raises(errors.NotYetReceived):
        pay(invoice.tenant_id, "1.00", received_on=date(2026, 3, 11))
    assert pay(invoice.tenant_id, "1.00", received_on=TODAY).received_on == TODAY


def test_a_void_a_paid_and_a_draft_invoice_take_no_payment(invoice):
    draft = billing.create_invoice(
        lease_id=invoice.lease_id,
        due_date=MARCH,
        lines=[{"charge_type": "other", "description": "Key", "unit_price": Decimal(5)}],
    )
    pay(invoice.tenant_id, "1200.00", invoice_id=invoice.pk)
    april = billed(invoice.lease, date(2026, 4, 1))
    billing.void_invoice(invoice_id=april.pk, today=TODAY, reason="wrong")
    for closed in (draft, invoice, april):
        with pytest.raises(errors.InvoiceNotOpen):
            pay(invoice.tenant_id, "5.00", invoice_id=closed.pk)
    assert Payment.objects.count() == 1


def test_an_invoice_of_somebody_else_is_not_found(invoice):
    with pytest.raises(NotFound):
        pay(make_tenant().pk, "5.00", invoice_id=invoice.pk)
    with pytest.raises(NotFound):
        pay(uuid4(), "5.00")


def test_a_payment_takes_as_many_statements_however_much_it_settles(organization):
    lease = make_billed_lease("100.00", lease_begin_date=date(2025, 7, 1))
    months = [date(2025, month, 1) for month in range(8, 13)]
    billed(lease, months[0])
    pay(lease.tenant_id, "10.00")
    with statements() as one:
        pay(lease.tenant_id, "10.00")
    for month in months[1:]:
        billed(lease, month)
    with statements() as many:
        pay(lease.tenant_id, "400.00")
    # one more for the event of an invoice that is paid now
    assert len(many) <= len(one) + 1


@pytest.mark.django_db(transaction=True)
def test_two_payments_at_once_settle_an_invoice_once(committed):
    with transaction.atomic():
        invoice = billed(make_billed_lease("1200.00"))

    def both():
        return pay(invoice.tenant_id, "1200.00", invoice_id=invoice.pk)

    one, two = race(committed, both, both)

    assert one.refusal is None
    assert isinstance(two.refusal, errors.InvoiceNotOpen)
    with transaction.atomic():
        assert Invoice.objects.get().amount_paid == 1200
        assert books.discrepancies() == []


@pytest.mark.django_db(transaction=True)
def test_a_late_fee_and_a_payment_take_turns(committed):
    with transaction.atomic():
        lease = make_billed_lease("1200.00")
        billing.set_property_billing(
            property_id=lease.property_id, late_fee_enabled=True, late_fee_amount=Decimal(50)
        )
        invoice = billed(lease)

    one, two = race(
        committed,
        lambda: billing.apply_late_fees(today=TODAY),
        lambda: pay(invoice.tenant_id, "1250.00"),
    )

    assert (one.refusal, two.refusal) == (None, None)
    with transaction.atomic():
        assert Invoice.objects.get().status == "paid"
        assert books.discrepancies() == []


@pytest.fixture
def accountant(organization):
    with time_machine.travel("2026-03-10T16:00:00Z"):
        yield client_as(Role.ACCOUNTANT)


def body(of, **given):
    return {
        "tenant": str(of.tenant_id),
        "invoice": str(of.pk),
        "amount": "1200.00",
        "method": "check",
        "received_on": "2026-03-04",
        "reference_number": "1001",
        **given,
    }


def test_a_payment_is_recorded_found_and_returned(accountant, invoice):
    answer = accountant.post(URL, body(invoice), format="json")
    assert answer.status_code == 201, answer.json()
    payment = answer.json()
    assert (payment["status"], payment["credit"]) == ("completed", "0.00")
    assert payment["invoice_number"] == invoice.invoice_number

    for query in (
        "search=1001",
        "method=check",
        "received_from=2026-03-04",
        f"invoice={invoice.pk}",
    ):
        (row,) = accountant.get(f"{URL}?{query}").json()["results"]
        assert row["id"] == payment["id"]
    for query in ("search=2002", "method=cash", "received_from=2026-03-05", "status=failed"):
        assert accountant.get(f"{URL}?{query}").json()["results"] == []

    url = f"{URL}{payment['id']}/return/"
    assert accountant.post(url, {}, format="json").status_code == 400
    returned = accountant.post(url, {"reason": "no funds"}, format="json")
    assert (returned.json()["status"], returned.json()["returned_on"]) == ("failed", "2026-03-10")
    again = accountant.post(url, {"reason": "no funds"}, format="json")
    assert (again.status_code, again.json()["code"]) == (409, "payment_not_returnable")


@pytest.mark.parametrize(
    "wrong",
    [
        {"amount": "0.00"},
        {"amount": "-1.00"},
        {"amount": "1.005"},
        {"amount": "1234567890.00"},
        {"amount": "NaN"},
        {"method": "card"},
        {"received_on": "2026-03-11"},
        {"received_on": "yesterday"},
        {"tenant": str(uuid4())},
        {"invoice": str(uuid4())},
    ],
)
def test_what_cannot_be_right_is_refused_and_leaves_nothing(accountant, invoice, wrong):
    answer = accountant.post(URL, body(invoice, **wrong), format="json")
    assert answer.status_code == 400, answer.json()
    assert not Payment.objects.exists()


def test_the_same_request_twice_is_one_payment(accountant, invoice):
    """R-C-26."""
    first, again = (
        accountant.post(
            URL,
            body(invoice, amount="5.00"),
            format="json",
            headers={"Idempotency-Key": "check-1001"},
        )
        for _ in range(2)
    )
    assert (first.status_code, again.status_code) == (201, 201)
    assert first.json() == again.json()
    assert Payment.objects.count() == 1


def test_who_records_and_who_sees(invoice):
    assert client_as(Role.VIEWER).post(URL, body(invoice), format="json").status_code == 403
    assert client_as(Role.MAINTENANCE).get(URL).status_code == 403
    answer = client_as(Role.MANAGER).post(URL, body(invoice), format="json")
    assert answer.status_code == 201, answer.json()
    (row,) = with_key(make_key("payments:view")[1]).get(URL).json()["results"]
    assert (row["tenant_name"], row["amount"]) == (None, "1200.00")
