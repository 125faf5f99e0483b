"""What lateness costs, once a period, whatever runs how often."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from unitcycle.core.testing.statements import statements
from unitcycle.finance.billing import services
from unitcycle.finance.billing.models import Invoice, LateFeeLog
from unitcycle.finance.billing.tests.factories import (
    billed,
    make_billed_lease,
    make_property,
)
from unitcycle.finance.ledger import selectors as books
from unitcycle.finance.ledger.models import Charge
from unitcycle.finance.ledger.rules import ChargeKind
from unitcycle.finance.ledger.tests.factories import paid

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("organization")]
FIRST_FEE = date(2026, 3, 7)


def late(rent="1200.00", **terms):
    house = make_property()
    terms = {"late_fee_enabled": True, "late_fee_amount": Decimal(50), **terms}
    services.set_property_billing(property_id=house.pk, **terms)
    lease = make_billed_lease(rent, property=house)
    return billed(lease)


def run(today=FIRST_FEE, **given):
    return services.apply_late_fees(today=today, **given)


def test_a_flat_fee_after_the_grace_and_no_sooner():
    """R-M-01, R-M-04."""
    invoice = late()
    assert run(date(2026, 3, 6)).as_dict() == {
        "overdue": 1,
        "fees": 0,
        "total": "0.00",
        "shown": [],
    }

    done = run()

    invoice.refresh_from_db()
    assert (done.fees, done.total, done.overdue) == (1, 50, 0)
    assert (invoice.total_amount, invoice.late_fees_total, invoice.status) == (1250, 50, "overdue")
    line = invoice.lines.last()
    assert (line.place, line.charge_type, line.amount) == (2, "late_fee", 50)
    assert line.charge.due_date == FIRST_FEE
    assert books.statement(invoice.tenant_id).balance == 1250
    assert books.discrepancies() == []


def test_a_daily_run_charges_once():
    """R-M-05."""
    late()
    for days in range(4):
        run(FIRST_FEE + timedelta(days))
    run(date(2026, 6, 1))
    assert LateFeeLog.objects.count() == 1


def test_a_monthly_fee_comes_each_month_up_to_its_cap():
    """R-M-06."""
    invoice = late(
        late_fee_amount=Decimal(75),
        late_fee_frequency="recurring_monthly",
        late_fee_cap=Decimal(200),
    )
    for month in range(3, 8):
        for day in (10, 20):
            run(date(2026, month, day))
    assert [log.amount for log in LateFeeLog.objects.order_by("applied_date")] == [75, 75, 50]
    invoice.refresh_from_db()
    assert invoice.late_fees_total == 200


def test_a_percentage_is_of_what_is_unpaid_and_never_of_fees():
    """R-M-02, R-M-07."""
    invoice = late(
        late_fee_type="percentage",
        late_fee_amount=Decimal(5),
        late_fee_frequency="recurring_monthly",
    )
    paid(Charge.objects.get(), "500.00")
    run()
    run(date(2026, 4, 7))
    assert list(LateFeeLog.objects.values_list("amount", flat=True)) == [35, 35]
    invoice.refresh_from_db()
    assert (invoice.total_amount, invoice.amount_paid) == (1270, 500)


def test_what_is_paid_but_for_its_fee_gets_no_more_fees():
    late(late_fee_frequency="recurring_monthly")
    run()
    paid(Charge.objects.get(kind=ChargeKind.RENT), "1200.00")
    assert run(date(2026, 4, 7)).fees == 0


def test_the_lease_says_it_before_the_property():
    """N-65."""
    invoice = late()
    services.set_lease_billing(
        lease_id=invoice.lease_id,
        late_fee_type="percentage",
        late_fee_amount=Decimal(10),
        grace_period_days=0,
    )
    assert run(date(2026, 3, 2)).total == 120


def test_without_terms_lateness_costs_nothing_but_shows():
    invoice = billed(make_billed_lease())
    assert run().fees == 0
    invoice.refresh_from_db()
    assert invoice.status == "overdue"


def test_interest_is_charged_once_a_month_for_the_days_since():
    """R-M-08."""
    late(late_fee_enabled=False, interest_enabled=True, annual_interest_rate=Decimal(12))
    run(date(2026, 3, 31))
    run(date(2026, 3, 31))
    run(date(2026, 4, 10))

    rows = LateFeeLog.objects.order_by("applied_date").values_list(
        "amount", "period", "interest_until"
    )
    assert list(rows) == [
        (Decimal("11.84"), "2026-03", date(2026, 3, 31)),
        (Decimal("3.95"), "2026-04", date(2026, 4, 10)),
    ]
    assert Charge.objects.filter(kind="late_fee").first().description == (
        "Interest for invoice INV-202603-0001, 2026-03-02 to 2026-03-31"
    )


def test_a_dry_run_shows_and_writes_nothing():
    invoice = late()
    done = run(dry_run=True)
    assert (done.overdue, done.fees, done.total) == (1, 1, 50)
    assert done.shown[0]["invoice_number"] == invoice.invoice_number
    assert not LateFeeLog.objects.exists()
    invoice.refresh_from_db()
    assert (invoice.status, invoice.total_amount) == ("issued", 1200)


def test_one_property_alone():
    one, other = late(), late()
    assert run(property_id=one.property_id).fees == 1
    assert LateFeeLog.objects.get().invoice_id == one.pk != other.pk


def test_a_void_invoice_takes_its_fees_along():
    invoice = late()
    run()
    services.void_invoice(invoice_id=invoice.pk, today=FIRST_FEE, reason="wrong tenant")
    assert books.statement(invoice.tenant_id).balance == 0
    assert run(date(2026, 4, 7)).fees == 0


def test_many_take_as_many_statements_as_one():
    late()
    with statements() as one:
        run()
    for _ in range(4):
        late()
    with statements() as many:
        assert run().fees == 4
    assert len(many) == len(one)
    assert Invoice.objects.filter(late_fees_total=50).count() == 5
