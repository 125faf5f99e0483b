"""Whether what is left open after a payment is overdue is said by the day at the property (N-72)."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from unitcycle.accounts.selectors import local_today
from unitcycle.finance.billing.services import set_property_billing
from unitcycle.finance.billing.tests.factories import (
    MARCH,
    billed,
    make_billed_lease,
    make_property,
)
from unitcycle.finance.payments import services
from unitcycle.finance.payments.services import Receipt

# The organisation is in New York, and the rent is due on the fifth. There it is the fifth in the afternoon ...
AFTERNOON = datetime(2026, 3, 5, 20, 0, tzinfo=UTC)
# ... or the sixth, one in the morning.
NIGHT = datetime(2026, 3, 6, 6, 0, tzinfo=UTC)
CASES = [
    (AFTERNOON, "", "partial"),
    (AFTERNOON, "Pacific/Auckland", "overdue"),
    (AFTERNOON, "Pacific/Honolulu", "partial"),
    (NIGHT, "", "overdue"),
    (NIGHT, "Pacific/Auckland", "overdue"),
    (NIGHT, "Pacific/Honolulu", "partial"),
]


@pytest.fixture(params=CASES, ids=lambda case: f"{case[0]:%d}-{case[1] or 'here'}")
def case(request, organization, monkeypatch):
    """An invoice of 1200.00, and how it stands where it is once part of it is paid."""
    moment, zone, standing = request.param
    monkeypatch.setattr("unitcycle.core.clock.timezone.now", lambda: moment)
    place = make_property(time_zone=zone)
    set_property_billing(property_id=place.pk, default_due_day=5)
    return billed(make_billed_lease("1200.00", property=place), today=MARCH), standing


def record(invoice, amount):
    return services.record_payment(
        tenant_id=invoice.tenant_id,
        invoice_id=invoice.pk,
        amount=Decimal(amount),
        method="cash",
        received_on=date(2026, 3, 4),
        today=local_today(),
    )


def status_of(invoice) -> str:
    invoice.refresh_from_db()
    assert invoice.due_date == date(2026, 3, 5)
    return invoice.status


def test_after_a_part_payment(case):
    invoice, standing = case
    record(invoice, "500.00")
    assert status_of(invoice) == standing


def test_after_many_payments(case):
    invoice, standing = case
    receipt = Receipt(invoice.tenant_id, Decimal("500.00"), "cash", date(2026, 3, 4))
    services.record_payments([receipt], today=local_today())
    assert status_of(invoice) == standing


def test_after_part_of_one_went_back(case):
    invoice, standing = case
    payment = record(invoice, "1200.00")
    assert status_of(invoice) == "paid"
    services.refund_payment(payment_id=payment.pk, amount=Decimal("100.00"))
    assert status_of(invoice) == standing


def test_after_one_did_not_come(case):
    invoice, standing = case
    payment = record(invoice, "1200.00")
    services.return_payment(payment_id=payment.pk, on=local_today(), reason="bounced")
    assert status_of(invoice) == ("overdue" if standing == "overdue" else "issued")
