"""The daily scan: whom it finds, what it refreshes and closes, in how few statements; plans follow payments."""

from datetime import date, timedelta

import pytest
import time_machine as clock

from unitcycle.core.models import OutboxEvent
from unitcycle.core.testing.statements import statements
from unitcycle.finance.billing.models import Invoice
from unitcycle.finance.billing.services import write_off
from unitcycle.finance.billing.tests.factories import billed, make_billed_lease
from unitcycle.finance.ledger.rules import ChargeKind
from unitcycle.finance.ledger.selectors import trial_balance
from unitcycle.finance.ledger.tests.factories import charged, credited, paid
from unitcycle.finance.payments.services import return_payment
from unitcycle.portfolio.properties.models import Property
from unitcycle.residency.rent_collections import errors, services
from unitcycle.residency.rent_collections.models import (
    CollectionAction,
    CollectionCase,
    PaymentPlan,
)
from unitcycle.residency.rent_collections.tests.factories import (
    STAFF,
    TODAY,
    engine,
    make_owing,
    noon,
    opened,
    owe,
    pay,
)
from unitcycle.tenancy.tenants.models import Tenant

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("organization")]


@pytest.fixture(autouse=True)
def today():
    with clock.travel(noon(TODAY), tick=False) as traveller:
        yield traveller


def day(days):
    return TODAY + timedelta(days=days)


def test_the_worked_example():
    """R1.3-06."""
    a = make_owing("1200.00", days=5)
    owe(a, "50.00", day(-5), charge_kind=ChargeKind.LATE_FEE)
    b = make_owing("950.00", days=1)
    c = make_owing("700.00", days=-2)
    known = CollectionCase.objects.create(
        tenant=b.tenant, lease=b, unit=b.unit, property=b.property, original_amount_due=950,
        current_balance=950, days_overdue=1, due_date=day(-1), notes="Ours",
    )  # fmt: skip

    assert services.scan_cases().as_dict() == {"created": 1, "refreshed": 0, "closed": 0}

    new = CollectionCase.objects.get(tenant=a.tenant)
    assert (new.original_amount_due, new.current_balance, new.late_fee_total) == (1250, 1250, 50)
    assert (new.days_overdue, new.due_date, new.lease, new.unit) == (5, day(-5), a, a.unit)
    assert (new.late_12m, new.tenant_risk_profile, new.tone) == (1, "good_history", "friendly")
    known.refresh_from_db()
    assert (known.notes, known.current_balance) == ("Ours", 950)
    assert not CollectionCase.objects.filter(tenant=c.tenant).exists()


@pytest.mark.parametrize(("days", "found"), [(-1, False), (0, False), (1, True)])
def test_what_is_due_today_is_not_overdue(days, found):
    make_owing(days=days)
    services.scan_cases()
    assert CollectionCase.objects.exists() is found


def test_a_day_is_one_where_the_home_is(today):
    """N-72: at two in the morning in New York it is still yesterday in Los Angeles."""
    today.move_to("2026-03-15T06:00:00Z")
    west = Property.objects.create(name="Bay", time_zone="America/Los_Angeles")
    east = Property.objects.create(name="Bronx", time_zone="America/New_York")
    far, near = make_owing(days=1, property=west), make_owing(days=1, property=east)
    services.scan_cases()
    assert set(CollectionCase.objects.values_list("tenant", flat=True)) == {near.tenant_id}
    today.move_to("2026-03-15T08:00:00Z")
    services.scan_cases()
    assert CollectionCase.objects.filter(tenant=far.tenant).exists()


@pytest.mark.parametrize(
    ("late", "profile"),
    [(0, "good_history"), (1, "standard"), (2, "repeat_offender"), (5, "chronic")],
)
def test_how_often_they_were_late_is_asked_of_the_books(late, profile):
    """R1.3-03: what is open now is late as well."""
    lease = make_owing(days=1)
    for month in range(6):
        due = date(2025, 9, 1) + timedelta(days=28 * month)
        charge = owe(lease, "100.00", due)
        paid(charge, "100.00", on=due + timedelta(days=4 if month < late else 0))
    assert opened(lease).tenant_risk_profile == profile


def test_credit_that_nobody_has_used_counts():
    lease = make_owing("100.00", days=3)
    credited(lease.tenant, "100.00")
    services.scan_cases()
    assert not CollectionCase.objects.exists()


def test_who_never_had_a_lease_has_no_case():
    charged(Tenant.objects.create(last_name="Nobody"), "100.00", on=day(-3))
    assert services.scan_cases().created == 0


def test_a_scan_that_is_run_again_finds_nothing():
    make_owing(days=3)
    services.scan_cases()
    assert services.scan_cases().as_dict() == {"created": 0, "refreshed": 0, "closed": 0}


def test_open_cases_are_refreshed_and_paid_ones_closed(today):
    """N1-45."""
    one, other = make_owing("100.00", days=3), make_owing("100.00", days=3)
    services.scan_cases()
    owe(one, "40.00", day(-1), charge_kind=ChargeKind.LATE_FEE)
    for charge in other.tenant.charges.all():
        paid(charge, "100.00", on=TODAY)
    today.move_to(noon(day(2)))

    assert services.scan_cases().as_dict() == {"created": 0, "refreshed": 1, "closed": 1}

    case = CollectionCase.objects.get(tenant=one.tenant)
    assert (case.current_balance, case.late_fee_total, case.days_overdue) == (140, 40, 5)
    assert case.original_amount_due == 100
    done = CollectionCase.objects.get(tenant=other.tenant)
    assert (done.status, done.current_balance, done.resolved_at is not None) == ("paid", 0, True)
    names = OutboxEvent.objects.filter(subject_id=done.pk).values_list("name", flat=True)
    assert sorted(names) == ["collection.opened", "collection.paid"]


def test_money_closes_the_case_at_once_and_money_that_goes_back_opens_another():
    lease = make_owing("100.00", days=3)
    case = opened(lease)
    payment = pay(lease, "100.00")
    case.refresh_from_db()
    assert case.status == "paid"
    assert [one.message_text for one in case.actions.all()] == ["Paid 100.00 USD (check)."]

    return_payment(payment_id=payment.pk, on=TODAY, reason="NSF")
    services.scan_cases()
    assert CollectionCase.objects.filter(tenant=lease.tenant).count() == 2


def test_few_statements_whatever_the_number_of_tenants():
    def scan():
        with statements() as found:
            services.scan_cases()
        return len(found)

    make_owing(days=3)
    few = scan()
    for _ in range(20):
        make_owing(days=3)
    many = scan()
    assert many <= few + 2 <= 25
    assert CollectionCase.objects.count() == 21


def on_plan(lease=None, **given):
    case = opened(lease or make_owing("900.00", days=3))
    services.offer_plan(case_id=case.pk, author=STAFF, today=TODAY, **given)
    services.accept_plan(case_id=case.pk, author=STAFF, today=TODAY)
    case.refresh_from_db()
    return case, PaymentPlan.objects.get(case=case, replaced_at=None)


def states(plan):
    plan.refresh_from_db()
    rows = plan.installments.order_by("installment_number")
    return plan.status, [(str(one.paid_amount), one.status) for one in rows]


def test_a_plan_follows_the_payments(today):
    lease = make_owing("900.00", days=3)
    case, plan = on_plan(lease)
    assert [one.due_date for one in plan.installments.all()] == [
        date(2026, 3, 22), date(2026, 4, 22), date(2026, 5, 22)
    ]  # fmt: skip
    pay(lease, "450.00")
    assert states(plan) == (
        "active",
        [("300.00", "paid"), ("150.00", "partial"), ("0.00", "pending")],
    )
    assert plan.installments.get(installment_number=1).paid_date == TODAY
    case.refresh_from_db()
    assert (case.status, case.current_balance) == ("payment_plan", 450)

    today.move_to(noon(date(2026, 4, 24)))
    services.scan_cases()
    assert states(plan)[1][1] == ("150.00", "overdue")
    pay(lease, "450.00", today=date(2026, 4, 24))
    assert states(plan) == ("completed", [("300.00", "paid")] * 3)
    case.refresh_from_db()
    assert case.status == "paid"


def test_no_reminder_goes_out_while_a_plan_is_kept(today):
    on_plan()
    today.move_to(noon(day(5)))
    services.scan_cases()
    assert engine()["sent"] == 0


def test_a_broken_plan_opens_the_case_and_reminders_go_on(today):
    case, plan = on_plan()
    today.move_to(noon(date(2026, 3, 27)))
    services.scan_cases()
    case.refresh_from_db()
    assert (case.status, states(plan)[0]) == ("payment_plan", "active")
    today.move_to(noon(date(2026, 3, 28)))
    services.scan_cases()
    case.refresh_from_db()
    assert (case.status, states(plan)[0]) == ("open", "defaulted")
    assert engine()["sent"] == 1
    # a second plan takes its place, and the first is kept (N1-49)
    services.offer_plan(case_id=case.pk, author=STAFF, today=date(2026, 3, 28))
    assert PaymentPlan.objects.filter(case=case).count() == 2
    assert PaymentPlan.objects.get(case=case, replaced_at=None).status == "proposed"


def test_newer_rent_is_not_what_a_plan_is_about(today):
    lease = make_owing("900.00", days=3)
    case, plan = on_plan(lease)
    owe(lease, "500.00", date(2026, 4, 1))
    today.move_to(noon(date(2026, 4, 3)))
    pay(lease, "300.00", today=date(2026, 4, 3))
    assert states(plan)[1][0] == ("300.00", "paid")
    pay(lease, "600.00", today=date(2026, 4, 3))
    assert states(plan)[0] == "completed"
    case.refresh_from_db()
    assert (case.status, case.current_balance, case.due_date) == ("open", 500, date(2026, 4, 1))


def test_a_payment_that_comes_back_takes_its_instalment_with_it():
    lease = make_owing("900.00", days=3)
    _, plan = on_plan(lease)
    payment = pay(lease, "300.00")
    return_payment(payment_id=payment.pk, on=TODAY, reason="NSF")
    assert states(plan)[1][0] == ("0.00", "pending")


def test_an_offer_falls_when_part_is_paid():
    lease = make_owing("900.00", days=3)
    case = opened(lease)
    services.offer_plan(case_id=case.pk, author=STAFF, today=TODAY)
    pay(lease, "100.00")
    assert not PaymentPlan.objects.filter(replaced_at=None).exists()
    with pytest.raises(errors.PlanNotOpen):
        services.accept_plan(case_id=case.pk, author=STAFF, today=TODAY)


def test_an_offer_stands_until_its_first_day(today):
    case = opened(days=3)
    services.offer_plan(case_id=case.pk, author=STAFF, today=TODAY, start_date=day(2))
    with pytest.raises(errors.PlanOver):
        services.accept_plan(case_id=case.pk, author=STAFF, today=day(3))
    assert services.accept_plan(case_id=case.pk, author=STAFF, today=day(2)).status == "accepted"


def test_a_write_off_takes_what_is_overdue_and_nothing_else(organization):
    lease = make_owing("100.00", days=3)
    owe(lease, "50.00", day(5))
    case = opened(lease)
    services.write_case_off(case_id=case.pk, author=STAFF, today=TODAY, by_id=None)
    assert sum(one.open_amount for one in lease.tenant.charges.all()) == 50
    books = trial_balance()
    assert books.debit == books.credit
    case.refresh_from_db()
    assert (case.status, case.current_balance) == ("written_off", 0)


def test_what_is_refused_halfway_of_a_write_off_leaves_the_books_as_they_were():
    case = opened(days=3)
    pay(case.lease, "1250.00")
    owe(case.lease, "70.00", day(-1))
    with pytest.raises(errors.CaseClosed):
        services.write_case_off(case_id=case.pk, author=STAFF, today=TODAY, by_id=None)
    assert sum(one.open_amount for one in case.tenant.charges.all()) == 70


def test_an_invoice_that_was_written_off_is_not_called_paid_for():
    invoice = billed(make_billed_lease(), date(2026, 3, 1), date(2026, 3, 1))
    amount = write_off(tenant_id=invoice.tenant_id, due_before=TODAY, on=TODAY, reason="Gone")
    after = Invoice.objects.get(pk=invoice.pk)
    assert (amount, after.status, after.amount_paid) == (invoice.total_amount, "paid", 0)
    assert not OutboxEvent.objects.filter(name="invoice.paid", subject_id=invoice.pk).exists()


def test_a_draft_by_a_person_is_in_nobody_s_way():
    case = opened(days=3)
    services.log_action(case_id=case.pk, action_type="call", text="Will pay.", author=STAFF)
    assert engine()["sent"] == 1
    assert CollectionAction.objects.filter(case=case, step=None).count() == 1
