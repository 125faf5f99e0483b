"""Who is reminded of what and when, once a step, whatever runs how often."""

from datetime import date, timedelta

import pytest
import time_machine
from django.db import transaction
from hypothesis import given
from hypothesis import strategies as st

from unitcycle.core.testing.actors import race
from unitcycle.core.testing.statements import statements
from unitcycle.finance.billing import rules, services
from unitcycle.finance.billing.models import Invoice, ReminderLog
from unitcycle.finance.billing.services import reminders
from unitcycle.finance.billing.tests.factories import billed, make_billed_lease, make_property
from unitcycle.finance.ledger.models import Charge
from unitcycle.finance.ledger.tests.factories import paid
from unitcycle.notifications.models import Message, Preference
from unitcycle.notifications.services.suppressions import add_suppression

DUE = date(2026, 3, 10)
ISSUED = date(2026, 3, 1)


@pytest.fixture(autouse=True)
def _on_a_day_in_march():
    with time_machine.travel("2026-03-20T16:00:00Z"):
        yield


def due_on_the_tenth(**given):
    lease = make_billed_lease("1500.00", **given)
    services.set_lease_billing(lease_id=lease.pk, due_day=10)
    return billed(lease, today=ISSUED)


def run(today, **given):
    return services.send_reminders(today=today, **given)


def change(invoice, wishes=None, **details):
    for name, value in details.items():
        setattr(invoice.tenant, name, value)
    invoice.tenant.save()
    if wishes:
        Preference.objects.create(
            party_kind="tenant",
            party_id=invoice.tenant_id,
            topic="past_due_balance",
            channel=wishes,
        )


def steps():
    return sorted(ReminderLog.objects.values_list("step", flat=True))


def steps_of_a_run_each_day(first, last, **given):
    """Day -> step of the reminder that left on it."""
    sent = {}
    for days in range((last - first).days + 1):
        day, before = first + timedelta(days), set(steps())
        run(day, **given)
        for step in set(steps()) - before:
            sent[step] = day
    return sent


def test_the_days_of_the_reminders(organization):
    """R-M-09."""
    due_on_the_tenth()
    assert steps_of_a_run_each_day(date(2026, 3, 5), date(2026, 4, 20)) == {
        -3: date(2026, 3, 7),
        -1: date(2026, 3, 9),
        1: date(2026, 3, 11),
        7: date(2026, 3, 17),
        30: date(2026, 4, 9),
    }


def test_other_days_replace_those_before(organization):
    """R-M-10."""
    due_on_the_tenth()
    sent = steps_of_a_run_each_day(date(2026, 3, 2), date(2026, 3, 11), days_before=[5])
    assert sent == {-5: date(2026, 3, 5), 1: date(2026, 3, 11)}


def test_other_days_replace_those_after(organization):
    due_on_the_tenth()
    sent = steps_of_a_run_each_day(date(2026, 3, 9), date(2026, 3, 20), days_after=[2])
    assert sent == {-1: date(2026, 3, 9), 2: date(2026, 3, 12)}


def test_a_day_without_a_run_loses_none_and_what_is_older_is_skipped(organization):
    """N-68."""
    due_on_the_tenth()
    run(date(2026, 3, 8))
    assert steps() == [-3]
    run(date(2026, 3, 16))
    assert steps() == [-3, 1]
    run(date(2026, 5, 20))
    assert steps() == [-3, 1, 30]


@given(
    today=st.dates(date(2020, 1, 1), date(2030, 1, 1)),
    before=st.sets(st.integers(1, 365), min_size=1),
    after=st.sets(st.integers(1, 365), min_size=1),
    overdue=st.integers(-400, 400),
)
def test_an_invoice_is_at_one_step_the_last_that_began(today, before, after, overdue):
    due = today - timedelta(overdue)
    at = [
        window.step
        for window in rules.reminder_windows(today, before, after)
        if due <= window.last_due and (window.first_due is None or due >= window.first_due)
    ]
    begun = [step for step in {-days for days in before} | after if step <= overdue]
    assert at == ([max(begun)] if begun else [])


def test_what_is_due_soon_and_what_is_overdue_are_worded_apart(organization):
    invoice = due_on_the_tenth()
    paid(Charge.objects.get(), "500.00")
    services.settle([invoice.pk], ISSUED)

    run(date(2026, 3, 10))
    run(date(2026, 3, 12))

    soon, late = Message.objects.order_by("created_at")
    assert (soon.event_type, late.event_type) == ("payment_reminder", "invoice_overdue")
    assert soon.subject == "A reminder: 1,000.00 USD due on March 10, 2026"
    assert "Days overdue: 2" in late.body
    assert invoice.invoice_number in late.subject
    logs = ReminderLog.objects.order_by("step")
    assert [(log.step, log.channel, log.message) for log in logs] == [
        (-1, "email", soon.body),
        (1, "email", late.body),
    ]


def test_what_the_invoice_itself_has_just_said_is_not_said_again(organization):
    """Issued on the first and due that day: the steps before it had begun by then."""
    billed(make_billed_lease(), today=ISSUED)
    assert steps_of_a_run_each_day(ISSUED, date(2026, 3, 2)) == {1: date(2026, 3, 2)}


def test_nobody_is_reminded_of_what_is_paid_void_or_a_draft(organization):
    settled, void, draft = due_on_the_tenth(), due_on_the_tenth(), due_on_the_tenth()
    charge = Charge.objects.get(lines__invoice=settled)
    paid(charge, "1500.00")
    services.settle([settled.pk], ISSUED)
    services.void_invoice(invoice_id=void.pk, today=ISSUED, reason="wrong")
    Invoice.objects.filter(pk=draft.pk).update(status="draft")
    assert run(date(2026, 3, 12)).as_dict() == {"reminders": 0, "unreachable": 0, "shown": []}


def test_who_cannot_be_reached_is_counted_and_not_tried_again(organization):
    silent, nowhere = due_on_the_tenth(), due_on_the_tenth()
    Preference.objects.create(
        party_kind="tenant", party_id=silent.tenant_id, topic="past_due_balance", channel="none"
    )
    nowhere.tenant.email = nowhere.tenant.phone = ""
    nowhere.tenant.save()

    done = run(date(2026, 3, 12))

    assert (done.reminders, done.unreachable) == (2, 2)
    assert {log.channel for log in ReminderLog.objects.all()} == {"none"}
    assert run(date(2026, 3, 12)).reminders == 0


def test_who_wishes_both_is_reminded_by_both(organization):
    invoice = due_on_the_tenth()
    tenant = invoice.tenant
    tenant.phone = "+15552345678"
    tenant.save()
    Preference.objects.create(
        party_kind="tenant", party_id=tenant.pk, topic="new_invoice", channel="both"
    )
    run(date(2026, 3, 9))
    assert ReminderLog.objects.get().channel == "both"
    assert Message.objects.count() == 2


def test_a_dry_run_shows_and_writes_nothing(organization):
    invoice = due_on_the_tenth()
    done = run(date(2026, 3, 7), dry_run=True)
    assert done.shown == [
        {
            "invoice": str(invoice.pk),
            "invoice_number": invoice.invoice_number,
            "lease": str(invoice.lease_id),
            "tenant": str(invoice.tenant_id),
            "due_date": "2026-03-10",
            "step": -3,
            "amount": "1500.00",
            "channel": "email",
            "hindrance": "",
            "is_told_elsewhere": False,
        }
    ]
    assert not ReminderLog.objects.exists()
    assert not Message.objects.exists()


def test_a_dry_run_says_who_is_left_out_and_why_as_the_run_then_does(organization):
    both, silent, nowhere, wrong, stopped = (due_on_the_tenth() for _ in range(5))
    change(both, phone="+15552345678", wishes="both")
    change(silent, wishes="none")
    change(nowhere, email="", phone="")
    change(wrong, email="not an address")
    add_suppression(medium="email", address=stopped.tenant.email)
    expected = {
        both.invoice_number: ("both", ""),
        silent.invoice_number: ("none", "wish"),
        nowhere.invoice_number: ("none", "no_address"),
        wrong.invoice_number: ("none", "bad_address"),
        stopped.invoice_number: ("none", "suppressed"),
    }

    dry = run(date(2026, 3, 12), dry_run=True)
    done = run(date(2026, 3, 12))

    for each in (dry, done):
        assert (each.reminders, each.unreachable) == (5, 4)
        assert expected == {
            row["invoice_number"]: (row["channel"], row["hindrance"]) for row in each.shown
        }
    assert dry.as_dict() == done.as_dict()


def test_one_property_alone(organization):
    one, _other = due_on_the_tenth(property=make_property()), due_on_the_tenth()
    assert run(date(2026, 3, 7), property_id=one.property_id).reminders == 1
    assert ReminderLog.objects.get().invoice_id == one.pk


def test_many_take_as_many_statements_as_one(organization):
    due_on_the_tenth()
    with statements() as one:
        run(date(2026, 3, 7))
    for _ in range(4):
        due_on_the_tenth()
    with statements() as many:
        assert run(date(2026, 3, 7)).reminders == 4
    assert len(many) == len(one)


@pytest.mark.django_db(transaction=True)
def test_of_two_runs_at_once_one_reminds(committed):
    with transaction.atomic():
        due_on_the_tenth()

    def remind():
        return run(date(2026, 3, 7))

    one, two = race(committed, remind, remind)

    assert (one.refusal, two.refusal) == (None, None)
    assert sorted([one.result.reminders, two.result.reminders]) == [0, 1]
    with transaction.atomic():
        assert steps() == [-3]
        assert Message.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_a_run_that_breaks_off_is_finished_by_the_next(committed, monkeypatch):
    with transaction.atomic():
        for _ in range(3):
            due_on_the_tenth()
    tell, calls = reminders.dispatch_events, []

    def breaks_in_the_second_window(*args):
        calls.append(args)
        told = tell(*args)
        if len(calls) == 2:
            raise KeyboardInterrupt
        return told

    monkeypatch.setattr(reminders, "dispatch_events", breaks_in_the_second_window)
    with pytest.raises(KeyboardInterrupt):
        run(date(2026, 3, 7), window=1)
    monkeypatch.undo()

    assert run(date(2026, 3, 7), window=1).reminders == 2
    with transaction.atomic():
        assert steps() == [-3, -3, -3]
        assert Message.objects.count() == 3
