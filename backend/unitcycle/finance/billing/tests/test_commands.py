"""Billing from the command line and by the clock."""

from decimal import Decimal
from io import StringIO
from uuid import uuid4

import pytest
import time_machine
from django.core.management import CommandError, call_command

from config.schedule import BEAT_SCHEDULE
from unitcycle.finance.billing import services, tasks
from unitcycle.finance.billing.models import Invoice, LateFeeLog, ReminderLog
from unitcycle.finance.billing.tests.factories import (
    MARCH,
    billed,
    make_billed_lease,
    make_property,
)

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _on_a_day_in_march():
    with time_machine.travel("2026-03-20T16:00:00Z"):
        yield


def command(name, *words):
    out = StringIO()
    call_command(name, *words, stdout=out)
    return out.getvalue()


def test_a_month_is_shown_and_then_billed(organization):
    make_billed_lease("1500.00")

    shown = command("generate_monthly_invoices", "--dry-run", "--month", "2026-02")
    assert "2026-02: 1 invoices would be made, 1500.00 in all" in shown
    assert "due 2026-02-01: Rent for February 2026 1500.00" in shown
    assert not Invoice.objects.exists()

    assert "2026-03: 1 invoices made" in command("generate_monthly_invoices")
    assert "2026-03: 0 invoices made" in command("generate_monthly_invoices")
    assert Invoice.objects.get().month == MARCH


def test_one_property_alone(organization):
    lease = make_billed_lease()
    make_billed_lease()
    words = ("--property", str(lease.property_id), "--organization", organization.slug)
    assert "1 invoices made" in command("generate_monthly_invoices", *words)
    assert Invoice.objects.get().lease_id == lease.pk


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["--month", "2026-13"], "is not a month"),
        (["--month", "March"], "is not a month"),
        (["--property", "1"], "which is a UUID"),
        (["--property", str(uuid4())], "There is no property"),
        (["--organization", "nobody"], "No organisation is called"),
    ],
)
def test_what_is_not_there_is_said(organization, words, sentence):
    """N-05: ids are UUIDs, and anything else is a clear error."""
    with pytest.raises(CommandError, match=sentence):
        command("generate_monthly_invoices", *words)


def test_late_fees_are_shown_and_then_charged(organization):
    house = make_property()
    services.set_property_billing(
        property_id=house.pk, late_fee_enabled=True, late_fee_amount=Decimal(50)
    )
    billed(make_billed_lease(property=house))

    shown = command("apply_late_fees", "--dry-run")
    assert "1 invoices would be overdue, 1 fees would be charged, 50.00 in all" in shown
    assert not LateFeeLog.objects.exists()
    assert "1 fees charged, 50.00" in command("apply_late_fees", "--property", str(house.pk))
    assert "0 fees charged, 0.00" in command("apply_late_fees")


def test_reminders_are_shown_and_then_sent(organization):
    billed(make_billed_lease(), today=MARCH)

    shown = command("send_payment_reminders", "--dry-run")
    assert "1 reminders would be sent" in shown
    assert "INV-202603-0001 due 2026-03-01, +7 days: 1500.00" in shown
    assert not ReminderLog.objects.exists()

    words = ("--days-before", "5", "--days-after", "2", "20")
    assert "0 reminders" in command("send_payment_reminders", "--days-after", "20", "365")
    assert "1 reminders, 0 of them to nobody" in command("send_payment_reminders", *words)
    assert ReminderLog.objects.get().step == 2
    with pytest.raises(CommandError, match="not a number of days"):
        command("send_payment_reminders", "--days-after", "0")


def test_the_clock_reminds(organization):
    billed(make_billed_lease(), today=MARCH)
    assert tasks.send_payment_reminders(str(organization.pk))["reminders"] == 1


def test_the_clock_bills_the_month_that_begins_in_utc(organization):
    """Midnight of the first in UTC is the evening before in New York: March is billed, and not February."""
    make_billed_lease()
    with time_machine.travel("2026-03-01T00:00:00Z"):
        tasks.generate_monthly_invoices(str(organization.pk))
    invoice = Invoice.objects.get()
    assert (invoice.month, invoice.issue_date, invoice.status) == (MARCH, MARCH, "issued")


def test_the_clock_charges_what_is_late(organization):
    billed(make_billed_lease())
    assert tasks.apply_late_fees_task(str(organization.pk))["overdue"] == 1


def test_the_schedule_names_the_day_and_the_hour():
    """N-04."""
    monthly = BEAT_SCHEDULE["generate-monthly-invoices"]["schedule"]
    assert (monthly.day_of_month, monthly.hour, monthly.minute) == ({1}, {0}, {0})
    daily = BEAT_SCHEDULE["apply-late-fees"]["schedule"]
    assert (daily.hour, daily.minute) == ({9}, {0})
    reminders = BEAT_SCHEDULE["send-payment-reminders"]["schedule"]
    assert (reminders.hour, reminders.minute) == ({10}, {0})


@pytest.mark.parametrize(
    "task",
    [tasks.generate_monthly_invoices, tasks.apply_late_fees_task, tasks.send_payment_reminders],
    ids=lambda task: task.name,
)
def test_without_an_organization_each_gets_its_own_task(organization, monkeypatch, task):
    asked = []
    monkeypatch.setattr(task, "delay", asked.append)
    assert task() == {"organizations": len(asked)}
    assert str(organization.pk) in asked
