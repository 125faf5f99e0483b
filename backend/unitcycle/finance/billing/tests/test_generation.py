"""The monthly run, with the ledger behind it."""

from datetime import date
from decimal import Decimal

import pytest

from unitcycle.core.models import OutboxEvent
from unitcycle.core.testing.statements import statements
from unitcycle.finance.billing import services
from unitcycle.finance.billing.models import Invoice, InvoiceCounter, InvoiceLine
from unitcycle.finance.billing.tests.factories import (
    MARCH,
    billed,
    make_billed_lease,
    make_extra,
    make_property,
)
from unitcycle.finance.ledger import selectors as books
from unitcycle.finance.ledger.models import Account, Charge, Entry
from unitcycle.finance.ledger.rules import Purpose
from unitcycle.finance.ledger.services import open_chart
from unitcycle.finance.ledger.tests.factories import charged, credited

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("organization")]


def run(month=MARCH, today=None, **given):
    return services.generate_invoices(month=month, today=today or month, **given)


def test_a_month_is_billed_and_posted():
    lease = make_billed_lease("1500.00")
    make_extra("35.00", lease_id=lease.pk)
    make_extra("75.00", property_id=lease.property_id, charge_type="parking", description="Parking")

    made = run()

    invoice = Invoice.objects.get()
    assert (made.invoices, made.total) == (1, Decimal("1610.00"))
    assert invoice.invoice_number == "INV-202603-0001"
    assert (invoice.status, invoice.total_amount, invoice.amount_paid) == ("issued", 1610, 0)
    assert (invoice.issue_date, invoice.due_date, invoice.month) == (MARCH, MARCH, MARCH)
    assert [(line.charge_type, line.amount) for line in invoice.lines.all()] == [
        ("rent", 1500),
        ("pet_fee", 35),
        ("parking", 75),
    ]
    assert {line.charge.open_amount for line in invoice.lines.all()} == {1500, 75, 35}
    statement = books.statement(lease.tenant_id)
    assert statement.balance == 1610
    assert {line.reference_id for line in statement.lines} == {invoice.pk}
    assert [event.name for event in OutboxEvent.objects.order_by("position")] == [
        "invoice.issued",
        "billing.notices_due",
    ]
    assert books.discrepancies() == []


def test_run_again_it_bills_nothing_and_uses_up_no_number():
    """R-M-11."""
    make_billed_lease()
    run()
    again = run()

    assert again.invoices == 0
    assert Invoice.objects.count() == 1
    assert InvoiceCounter.objects.get().last_number == 1


def test_numbers_have_no_gaps_over_windows_and_runs():
    for _ in range(5):
        make_billed_lease()
    run(window=2)
    make_billed_lease()
    run()

    numbers = sorted(Invoice.objects.values_list("invoice_number", flat=True))
    assert numbers == [f"INV-202603-000{n}" for n in range(1, 7)]


def test_a_dry_run_shows_and_writes_nothing():
    """R-M-17, N-71."""
    lease = make_billed_lease("1500.00")
    make_extra("35.00", lease_id=lease.pk)
    run(month=date(2026, 2, 1))
    before = [model.objects.count() for model in (Invoice, Charge, Entry, Account, OutboxEvent)]

    made = run(dry_run=True)

    after = [model.objects.count() for model in (Invoice, Charge, Entry, Account, OutboxEvent)]
    assert before == after
    assert not InvoiceCounter.objects.filter(month=MARCH).exists()
    assert (made.invoices, made.total) == (1, Decimal("1535.00"))
    assert [line["amount"] for line in made.shown[0]["lines"]] == ["1500.00", "35.00"]


def test_many_leases_take_as_many_statements_as_one():
    house = make_property()
    open_chart()
    make_billed_lease(property=house, lease_begin_date=MARCH)
    with statements() as one:
        run()
    for _ in range(6):
        make_billed_lease(property=house)
    with statements() as many:
        run()
    assert Invoice.objects.count() == 7
    assert len(many) == len(one)


@pytest.mark.parametrize(
    ("given", "days", "amount"),
    [
        ({}, None, "1550.00"),
        ({"lease_begin_date": date(2026, 3, 17)}, "17 to 31", "750.00"),
        ({"lease_status": "month_to_month", "lease_end_date": date(2026, 1, 31)}, None, "1550.00"),
        (
            {
                "lease_status": "notice",
                "notice_date": date(2026, 2, 1),
                "notice_move_out_date": date(2026, 3, 10),
            },
            "1 to 10",
            "500.00",
        ),
        (
            {
                "lease_status": "vacant",
                "status": "ended",
                "actual_move_out_date": date(2026, 3, 10),
            },
            "1 to 10",
            "500.00",
        ),
    ],
)
def test_who_is_there_for_a_part_pays_a_part(given, days, amount):
    invoice = billed(make_billed_lease("1550.00", **given))
    (line,) = invoice.lines.all()
    assert line.amount == Decimal(amount)
    assert line.description == "Rent for March 2026" + (f", {days}" if days else "")


@pytest.mark.parametrize(
    "given",
    [
        {"lease_begin_date": date(2026, 4, 1), "lease_end_date": date(2027, 3, 31)},
        {"lease_status": "vacant", "status": "ended", "actual_move_out_date": date(2026, 2, 28)},
        {"lease_status": "vacant", "status": "ended"},
        {"tenant": None, "lease_status": "vacant"},
        {"archived_at": "2026-01-01T00:00Z", "is_current": False},
    ],
)
def test_who_is_not_there_is_not_billed(given):
    make_billed_lease(**given)
    assert run().invoices == 0


def test_a_renewal_in_the_middle_of_a_month_is_two_parts_and_no_day_twice():
    old = make_billed_lease("1550.00", lease_end_date=date(2026, 3, 16))
    make_billed_lease(
        "1860.00",
        unit=old.unit,
        tenant=old.tenant,
        lease_begin_date=date(2026, 3, 17),
        lease_end_date=date(2027, 3, 16),
        is_current=False,
    )
    run()
    assert sorted(InvoiceLine.objects.values_list("description", "amount")) == [
        ("Rent for March 2026, 1 to 16", Decimal("800.00")),
        ("Rent for March 2026, 17 to 31", Decimal("900.00")),
    ]


def test_the_lease_says_the_due_day_before_the_property():
    house = make_property()
    services.set_property_billing(property_id=house.pk, default_due_day=5)
    usual, own = make_billed_lease(property=house), make_billed_lease(property=house)
    services.set_lease_billing(lease_id=own.pk, due_day=31)

    run(month=date(2026, 2, 1))

    due = dict(Invoice.objects.values_list("lease_id", "due_date"))
    assert due == {usual.pk: date(2026, 2, 5), own.pk: date(2026, 2, 28)}


def test_a_property_that_bills_by_hand_waits_to_be_named():
    house = make_property()
    services.set_property_billing(
        property_id=house.pk, auto_generate_invoices=False, default_invoice_notes="Pay at the desk."
    )
    make_billed_lease(property=house)
    assert run().invoices == 0
    assert run(property_id=house.pk).invoices == 1
    assert Invoice.objects.get().notes == "Pay at the desk."


def test_a_closed_cycle_takes_no_invoices():
    house = make_property()
    make_billed_lease(property=house)
    cycle = services.open_cycle(
        name="March", start_date=MARCH, end_date=date(2026, 3, 31), property_id=house.pk
    )
    services.close_cycle(cycle_id=cycle.pk)
    assert run().invoices == 0
    services.close_cycle(cycle_id=cycle.pk, closed=False)
    assert run().invoices == 1


def test_credit_pays_what_is_longest_due_first():
    """R-P-31, R-P-29: credits first."""
    lease = make_billed_lease("1500.00")
    february = billed(lease, date(2026, 2, 1))
    credited(lease.tenant, "1600.00")

    made = run()

    february.refresh_from_db()
    march = Invoice.objects.get(month=MARCH)
    assert made.credit_applied == Decimal("1600.00")
    assert (february.status, february.amount_paid) == ("paid", 1500)
    assert (march.status, march.amount_paid) == ("partial", 100)
    assert books.statement(lease.tenant_id).credit == 0
    assert [event.name for event in OutboxEvent.objects.order_by("position")][-3:] == [
        "invoice.paid",
        "invoice.issued",
        "billing.notices_due",
    ]
    assert books.discrepancies() == []


def test_credit_above_what_is_due_stays():
    lease = make_billed_lease("1500.00")
    credited(lease.tenant, "2000.00")
    run()
    assert Invoice.objects.get().status == "paid"
    assert books.statement(lease.tenant_id).credit == 500
    assert services.apply_credit([lease.tenant_id], MARCH) == 0
    charged(lease.tenant, "200.00")
    assert services.apply_credit([lease.tenant_id], MARCH) == 200
    assert Account.objects.get(purpose=Purpose.PREPAYMENTS).balance == -300


def test_a_month_billed_late_is_overdue_at_once_and_dated_today():
    invoice = billed(make_billed_lease(), MARCH, today=date(2026, 3, 9))
    assert (invoice.status, invoice.issue_date, invoice.due_date) == (
        "overdue",
        date(2026, 3, 9),
        MARCH,
    )


def test_a_month_billed_early_is_issued_on_its_first_day():
    invoice = billed(make_billed_lease(), MARCH, today=date(2026, 2, 20))
    assert (invoice.status, invoice.issue_date) == ("issued", MARCH)
