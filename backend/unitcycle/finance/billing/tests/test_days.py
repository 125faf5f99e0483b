"""At the hour when two properties have different days, each is billed, reminded and charged by its own."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest

from unitcycle.accounts.roles import Role
from unitcycle.accounts.tests.factories import client_as
from unitcycle.finance.billing import services, tasks
from unitcycle.finance.billing.models import Invoice, LateFeeLog
from unitcycle.finance.billing.tests.factories import (
    MARCH,
    billed,
    make_billed_lease,
    make_property,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("organization")]
# half past midnight in New York, where the organisation is, and an hour earlier in Chicago
MOMENT = datetime(2026, 3, 6, 5, 30, tzinfo=UTC)
FIFTH, SIXTH = date(2026, 3, 5), date(2026, 3, 6)
AN_HOUR = timedelta(hours=1)


@pytest.fixture
def at(monkeypatch):
    def go(moment):
        monkeypatch.setattr("unitcycle.core.clock.timezone.now", lambda: moment)

    go(MOMENT)
    return go


@pytest.fixture
def leases():
    """One at the organisation's clock and one an hour behind it, both due on the fifth, late from the next day on."""
    made = []
    for zone in ("", "America/Chicago"):
        place = make_property(time_zone=zone)
        services.set_property_billing(
            property_id=place.pk,
            default_due_day=5,
            late_fee_enabled=True,
            late_fee_amount=Decimal(50),
            grace_period_days=0,
        )
        made.append(make_billed_lease(property=place))
    return made


def test_late_fees_begin_with_the_day_after_where_the_property_is(at, leases, organization):
    here, there = [billed(lease, today=MARCH) for lease in leases]
    run = tasks.apply_late_fees_task

    first = run(str(organization.pk))
    assert (first["fees"], first["overdue"]) == (1, 1)
    assert LateFeeLog.objects.get().invoice == here
    assert Invoice.objects.get(pk=there.pk).status == "issued"

    at(MOMENT + AN_HOUR)
    assert run(str(organization.pk))["fees"] == 1
    assert set(LateFeeLog.objects.values_list("invoice", "applied_date")) == {
        (here.pk, SIXTH),
        (there.pk, SIXTH),
    }


def test_reminders_go_by_the_day_there(at, leases):
    here, there = [billed(lease, today=MARCH) for lease in leases]

    first = services.by_local_day(services.send_reminders, dry_run=True)
    at(MOMENT + AN_HOUR)
    later = services.by_local_day(services.send_reminders, dry_run=True)

    assert {(one["invoice"], one["step"]) for one in later.shown} == {
        (str(here.pk), 1),
        (str(there.pk), 1),
    }
    assert {(one["invoice"], one["step"]) for one in first.shown} == {
        (str(here.pk), 1),
        (str(there.pk), -1),
    }


def test_invoices_are_issued_on_the_day_there_in_one_run(at, leases):
    told = []

    made = services.by_local_day(services.generate_invoices, month=MARCH, report=told.append)

    assert (made.invoices, made.total) == (2, Decimal("3000.00"))
    days = dict(Invoice.objects.values_list("lease", "issue_date"))
    assert days == {leases[0].pk: SIXTH, leases[1].pk: FIFTH}
    assert told == [1, 2]


def test_a_run_of_one_property_goes_by_its_day(at, leases):
    services.by_local_day(
        services.generate_invoices, month=MARCH, property_id=leases[1].property_id
    )

    assert Invoice.objects.get().issue_date == FIFTH


def test_the_monthly_task_bills_the_month_that_it_is_in_utc_everywhere(at, leases, organization):
    at(datetime(2026, 3, 1, 0, 5, tzinfo=UTC))

    assert tasks.generate_monthly_invoices(str(organization.pk))["invoices"] == 2
    assert set(Invoice.objects.values_list("month", "issue_date")) == {(MARCH, MARCH)}


def test_a_draft_is_issued_on_the_day_there(at, leases):
    client = client_as(Role.MANAGER)
    draft = services.create_invoice(
        lease_id=leases[1].pk,
        due_date=date(2026, 3, 20),
        lines=[{"charge_type": "other", "description": "Key", "unit_price": Decimal(20)}],
    )

    answer = client.post(f"/api/v2/billing/invoices/{draft.pk}/issue/")

    assert answer.status_code == 200, answer.json()
    assert answer.json()["issue_date"] == FIFTH.isoformat()
