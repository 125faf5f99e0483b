"""Billing over the API."""

from datetime import date
from decimal import Decimal
from uuid import UUID, uuid4

import pytest
import time_machine

from unitcycle.accounts.models import User
from unitcycle.accounts.roles import Role
from unitcycle.accounts.tests.factories import client_as, make_key, with_key
from unitcycle.core.jobs import runner
from unitcycle.core.models import Job
from unitcycle.core.testing.statements import statements
from unitcycle.finance.billing.models import Invoice, LateFeeLog
from unitcycle.finance.billing.tests.factories import (
    MARCH,
    billed,
    make_billed_lease,
    make_extra,
    make_property,
)
from unitcycle.finance.ledger.models import Charge
from unitcycle.finance.ledger.tests.factories import paid

URL = "/api/v2/billing"
LINE = {"charge_type": "other", "description": "Second key", "unit_price": "12.50"}


@pytest.fixture
def manager(organization):
    with time_machine.travel("2026-03-02T16:00:00Z"):
        yield client_as(Role.MANAGER)


def post(client, path, **body):
    return client.post(f"{URL}/{path}", body, format="json")


def run_job(answer):
    assert answer.status_code == 202, answer.json()
    runner.run(UUID(answer.json()["id"]))
    return Job.objects.get(pk=answer.json()["id"])


def test_a_month_is_tried_and_then_billed(manager):
    lease = make_billed_lease("1500.00")

    tried = run_job(post(manager, "invoices/generate/", month="2026-03-15", dry_run=True))
    assert tried.result["invoices"] == 1
    assert tried.result["shown"][0]["lease"] == str(lease.pk)
    assert not Invoice.objects.exists()

    done = run_job(post(manager, "invoices/generate/", month="2026-03-15"))
    assert (done.status, done.result["invoices"], done.result["total"]) == (
        "succeeded",
        1,
        "1500.00",
    )
    (row,) = manager.get(f"{URL}/invoices/").json()["results"]
    assert (row["invoice_number"], row["status"], row["balance_due"]) == (
        "INV-202603-0001",
        "overdue",
        "1500.00",
    )
    assert row["unit_number"] == lease.unit.unit_number
    lines = manager.get(f"{URL}/invoices/{row['id']}/lines/").json()
    assert [(line["description"], line["open_amount"]) for line in lines] == [
        ("Rent for March 2026", "1500.00")
    ]


@pytest.mark.parametrize(
    ("month", "status"), [("2027-03-31", 202), ("2027-04-01", 400), ("9999-12-01", 400), ("x", 400)]
)
def test_a_month_more_than_a_year_ahead_is_a_slip_of_the_pen(manager, month, status):
    assert post(manager, "invoices/generate/", month=month, dry_run=True).status_code == status


def test_late_fees_are_tried_and_then_charged(manager):
    house = make_property()
    answer = manager.patch(
        f"{URL}/properties/{house.pk}/config/",
        {"late_fee_enabled": True, "late_fee_amount": "50.00", "grace_period_days": 0},
        format="json",
    )
    assert (answer.status_code, answer.json()["late_fee_amount"]) == (200, "50.00")
    billed(make_billed_lease(property=house))

    assert run_job(post(manager, "invoices/late-fees/", dry_run=True)).result["fees"] == 1
    assert not LateFeeLog.objects.exists()
    assert run_job(post(manager, "invoices/late-fees/")).result["total"] == "50.00"
    (row,) = manager.get(f"{URL}/invoices/?status=overdue").json()["results"]
    assert (row["total_amount"], row["late_fees_total"]) == ("1550.00", "50.00")


def test_reminders_are_tried_and_then_sent(manager):
    invoice = billed(make_billed_lease(), today=MARCH)
    listed = f"{URL}/invoices/{invoice.pk}/reminders/"

    assert run_job(post(manager, "invoices/reminders/", dry_run=True)).result["reminders"] == 1
    assert manager.get(listed).json() == []
    assert run_job(post(manager, "invoices/reminders/", days_after=[5])).result["reminders"] == 0
    assert run_job(post(manager, "invoices/reminders/")).result["reminders"] == 1

    (row,) = manager.get(listed).json()
    assert (row["step"], row["channel"]) == (1, "email")
    assert row["sent_by"] == str(User.objects.get(memberships__role=Role.MANAGER).pk)
    assert invoice.invoice_number in row["message"]
    key = with_key(make_key("billing:view")[1])
    assert [row["message"] for row in key.get(listed).json()] == [""]


@pytest.mark.parametrize("days", [[0], [366], [], "x", [1.5]])
def test_days_that_are_none_are_refused(manager, days):
    assert post(manager, "invoices/reminders/", days_before=days).status_code == 400


def test_a_draft_is_written_changed_issued_and_voided(manager):
    lease = make_billed_lease()
    answer = post(
        manager,
        "invoices/",
        lease=str(lease.pk),
        due_date="2026-03-20",
        lines=[{**LINE, "quantity": "2"}],
    )
    assert answer.status_code == 201, answer.json()
    invoice = answer.json()
    assert (invoice["status"], invoice["total_amount"]) == ("draft", "25.00")
    url = f"{URL}/invoices/{invoice['id']}/"

    changed = manager.patch(url, {"lines": [LINE]}, format="json")
    assert (changed.status_code, changed.json()["total_amount"]) == (200, "12.50")
    issued = manager.post(f"{url}issue/")
    assert (issued.json()["status"], issued.json()["issue_date"]) == ("issued", "2026-03-02")
    again = manager.post(f"{url}issue/")
    assert (again.status_code, again.json()["code"]) == (409, "invoice_not_a_draft")
    late = manager.patch(url, {"lines": [LINE]}, format="json")
    assert (late.status_code, late.json()["code"]) == (409, "invoice_not_a_draft")
    void = manager.post(f"{url}void/", {"reason": "wrong tenant"}, format="json")
    assert (void.json()["status"], void.json()["balance_due"]) == ("cancelled", "0.00")
    assert manager.delete(url).status_code == 405


def test_what_was_paid_on_is_not_voided(manager):
    invoice = billed(make_billed_lease())
    paid(Charge.objects.get(), "1.00")
    answer = post(manager, f"invoices/{invoice.pk}/void/", reason="no")
    assert (answer.status_code, answer.json()["code"]) == (409, "invoice_paid_in_part")


@pytest.mark.parametrize(
    "line",
    [
        {"unit_price": "0.00"},
        {"unit_price": "-5.00"},
        {"unit_price": "1.005"},
        {"unit_price": "1234567890.00"},
        {"unit_price": "NaN"},
        {"quantity": "0"},
        {"quantity": "-1"},
        {"charge_type": "gold"},
        {"description": ""},
    ],
)
def test_a_line_that_cannot_be_right_is_refused_and_leaves_nothing(manager, line):
    lease = make_billed_lease()
    answer = post(
        manager, "invoices/", lease=str(lease.pk), due_date="2026-03-20", lines=[{**LINE, **line}]
    )
    assert answer.status_code == 400
    assert not Invoice.objects.exists()


def test_terms_are_shown_as_they_apply_and_changed(manager):
    lease = make_billed_lease()
    url = f"{URL}/properties/{lease.property_id}/config/"
    assert manager.get(url).json()["default_due_day"] == 1
    for wrong in (
        {"default_due_day": 0},
        {"default_due_day": 29},
        {"late_fee_amount": "-1.00"},
        {"late_fee_type": "percentage", "late_fee_amount": "100.01"},
        {"annual_interest_rate": "100.01"},
        {"grace_period_days": 61},
    ):
        assert manager.patch(url, wrong, format="json").status_code == 400, wrong
    assert (
        manager.patch(url, {"default_due_day": 28}, format="json").json()["default_due_day"] == 28
    )

    own = f"{URL}/leases/{lease.pk}/config/"
    assert manager.get(own).json() == {
        "lease": str(lease.pk),
        "due_day": None,
        "grace_period_days": None,
        "late_fee_type": None,
        "late_fee_amount": None,
    }
    assert manager.patch(own, {"due_day": 31}, format="json").json()["due_day"] == 31
    assert manager.patch(own, {"due_day": 32}, format="json").status_code == 400
    assert manager.patch(own, {"late_fee_type": "flat"}, format="json").status_code == 400
    assert manager.get(f"{URL}/leases/{uuid4()}/config/").status_code == 404


def test_a_recurring_charge_is_of_a_lease_or_of_a_property(manager):
    lease = make_billed_lease()
    body = {
        "charge_type": "parking",
        "description": "Parking",
        "amount": "75.00",
        "start_date": "2026-01-01",
    }
    both = post(
        manager, "recurring-charges/", lease=str(lease.pk), property=str(lease.property_id), **body
    )
    assert both.status_code == post(manager, "recurring-charges/", **body).status_code == 400
    made = post(manager, "recurring-charges/", lease=str(lease.pk), **body)
    assert made.status_code == 201, made.json()
    url = f"{URL}/recurring-charges/{made.json()['id']}/"
    assert manager.patch(url, {"end_date": "2025-12-31"}, format="json").status_code == 400
    assert manager.patch(url, {"is_active": False}, format="json").json()["is_active"] is False
    assert manager.get(f"{URL}/recurring-charges/?is_active=true").json()["results"] == []
    assert billed(lease).total_amount == lease.monthly_rent_amount


def test_a_cycle_is_opened_closed_and_opened_again(manager):
    lease = make_billed_lease()
    body = {"name": "March", "start_date": "2026-03-01", "end_date": "2026-03-31"}
    wrong = post(manager, "cycles/", **{**body, "end_date": "2026-02-28"})
    assert wrong.status_code == 400
    cycle = post(manager, "cycles/", **body).json()
    url = f"{URL}/cycles/{cycle['id']}/"
    assert manager.patch(url, {"is_closed": True}, format="json").json()["is_closed"] is True
    done = run_job(post(manager, "invoices/generate/", month="2026-03-01"))
    assert done.result["invoices"] == 0
    manager.patch(url, {"is_closed": False}, format="json")
    assert billed(lease).status == "issued"


def test_a_cycle_says_what_was_billed_for_its_months(manager):
    own, other = make_property(), make_property()
    one = billed(make_billed_lease("900.00", property=own), today=MARCH)
    billed(make_billed_lease("1500.00", property=own), today=MARCH)
    billed(make_billed_lease("500.00", property=other), today=MARCH)
    billed(make_billed_lease("700.00", property=own), date(2026, 2, 1))
    void = post(manager, f"invoices/{one.pk}/void/", reason="wrong")
    assert void.status_code == 200
    march = {"name": "March", "start_date": "2026-03-01", "end_date": "2026-03-31"}
    empty = {"name": "April", "start_date": "2026-04-01", "end_date": "2026-04-30"}
    for body in (march, {**march, "property": str(own.pk)}, empty):
        post(manager, "cycles/", **body)

    rows = manager.get(f"{URL}/cycles/?ordering=created_at").json()["results"]

    assert [(row["property_name"], row["invoices"], row["billed"]) for row in rows] == [
        (None, 2, "2000.00"),
        (own.name, 1, "1500.00"),
        (None, 0, "0.00"),
    ]


def test_invoices_are_narrowed_and_searched(manager):
    one, two = make_billed_lease("900.00"), make_billed_lease("1900.00")
    billed(one, date(2026, 2, 1))
    billed(two, MARCH, today=MARCH)

    def found(query):
        rows = manager.get(f"{URL}/invoices/?{query}").json()["results"]
        return {row["lease"] for row in rows}

    assert found(f"tenant={one.tenant_id}") == {str(one.pk)}
    assert found("month_from=2026-03-01") == {str(two.pk)}
    assert found("total_min=1000") == {str(two.pk)}
    assert found("due_to=2026-02-28") == {str(one.pk)}
    assert found("search=INV-202603") == {str(two.pk)}
    assert found(f"search={one.tenant.last_name.replace(' ', '+')}") >= {str(one.pk)}
    assert found("status=paid&status=cancelled") == set()


def test_who_may_see_and_who_may_bill(organization):
    billed(make_billed_lease())
    for role in (Role.VIEWER, Role.LEASING_AGENT):
        client = client_as(role)
        assert client.get(f"{URL}/invoices/").status_code == 200
        assert post(client, "invoices/generate/", month="2026-03-01").status_code == 403
    assert client_as(Role.MAINTENANCE).get(f"{URL}/invoices/").status_code == 403
    assert post(client_as(Role.ACCOUNTANT), "invoices/late-fees/").status_code == 202
    key = with_key(make_key("billing:view")[1])
    (row,) = key.get(f"{URL}/invoices/").json()["results"]
    assert row["tenant_name"] is None


@pytest.mark.parametrize("path", ["invoices/", "recurring-charges/", "cycles/"])
def test_lists_take_as_many_statements_however_long(manager, path):
    def add(month):
        lease = make_billed_lease()
        make_extra(lease_id=lease.pk)
        billed(lease)
        post(manager, "cycles/", name="C", start_date=f"{month}-01", end_date=f"{month}-28")

    add("2020-01")
    with statements() as one:
        assert manager.get(f"{URL}/{path}").status_code == 200
    add("2020-02")
    add("2020-03")
    with statements() as many:
        assert len(manager.get(f"{URL}/{path}").json()["results"]) == 3
    assert len(many) == len(one)


def test_money_leaves_as_decimal_strings(manager):
    billed(make_billed_lease("1500.5"))
    (row,) = manager.get(f"{URL}/invoices/").json()["results"]
    assert row["total_amount"] == str(Decimal("1500.50"))
