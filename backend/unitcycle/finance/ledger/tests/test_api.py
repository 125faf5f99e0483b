"""The ledger over the API."""

from datetime import date
from decimal import Decimal
from uuid import uuid4

import pytest
import time_machine

from unitcycle.accounts.roles import Role
from unitcycle.accounts.tests.factories import client_as, make_key, with_key
from unitcycle.finance.ledger import selectors, services
from unitcycle.finance.ledger.models import Entry
from unitcycle.finance.ledger.rules import Purpose
from unitcycle.finance.ledger.tests.factories import charged, credited, paid
from unitcycle.tenancy.tenants.tests.factories import make_tenant

URL = "/api/v2/ledger"


@pytest.fixture
def books(organization):
    services.open_chart()
    return client_as(Role.ACCOUNTANT)


def accounts(client):
    rows = client.get(f"{URL}/accounts/?page_size=100").json()["results"]
    return {row["name"]: row for row in rows}


def journal(client, *lines, **given):
    known = accounts(client)
    body = {
        "date": "2026-03-31",
        "description": "Bank fees of March",
        "lines": [
            {"account": known[name]["id"], "side": side, "amount": amount}
            for name, side, amount in lines
        ],
        **given,
    }
    return client.post(f"{URL}/entries/", body, format="json")


FEES = (("Gateway fees", "debit", "12.50"), ("Bank", "credit", "12.50"))


def test_an_adjustment_is_posted_seen_and_taken_back(books):
    answer = journal(books, *FEES)
    assert answer.status_code == 201, answer.json()
    entry = answer.json()
    assert (entry["kind"], entry["date"], entry["reversed_by"]) == (
        "adjustment",
        "2026-03-31",
        None,
    )

    lines = books.get(f"{URL}/entries/{entry['id']}/postings/").json()
    assert [(line["account_name"], line["side"], line["amount"]) for line in lines] == [
        ("Gateway fees", "debit", "12.50"),
        ("Bank", "credit", "12.50"),
    ]
    assert accounts(books)["Bank"]["balance"] == "-12.50"
    assert accounts(books)["Gateway fees"]["balance"] == "12.50"

    taken_back = books.post(
        f"{URL}/entries/{entry['id']}/reverse/",
        {"reason": "booked twice", "date": "2026-04-01"},
        format="json",
    )
    assert taken_back.status_code == 201
    assert (taken_back.json()["reverses"], taken_back.json()["date"]) == (entry["id"], "2026-04-01")
    assert (
        books.get(f"{URL}/entries/{entry['id']}/").json()["reversed_by"] == taken_back.json()["id"]
    )
    again = books.post(f"{URL}/entries/{entry['id']}/reverse/", {"reason": "again"}, format="json")
    assert (again.status_code, again.json()["code"]) == (409, "already_reversed")
    assert accounts(books)["Bank"]["balance"] == "0.00"


@pytest.mark.parametrize(
    ("lines", "status"),
    [
        ((("Bank", "debit", "12.50"), ("Rent income", "credit", "12.49")), 400),
        ((("Bank", "debit", "12.505"), ("Rent income", "credit", "12.505")), 400),
        ((("Bank", "debit", "0.00"), ("Rent income", "credit", "0.00")), 400),
        ((("Bank", "debit", "-5.00"), ("Rent income", "credit", "-5.00")), 400),
        ((("Bank", "debit", "1234567890.00"), ("Rent income", "credit", "1234567890.00")), 400),
        ((("Bank", "debit", "5.00"),), 400),
        ((("Bank", "both", "5.00"), ("Rent income", "credit", "5.00")), 400),
        ((("Bank", "debit", "NaN"), ("Rent income", "credit", "NaN")), 400),
    ],
)
def test_a_journal_that_cannot_be_right_is_refused_and_leaves_nothing(books, lines, status):
    answer = journal(books, *lines)
    assert answer.status_code == status, answer.json()
    assert not Entry.objects.exists()


def test_tenants_accounts_are_not_moved_by_hand(books):
    charge = charged(make_tenant(), "80.00")
    answer = journal(
        books, ("Accounts receivable", "credit", "80.00"), ("Bad debt", "debit", "80.00")
    )
    assert (answer.status_code, answer.json()["code"]) == (409, "not_by_hand")

    answer = books.post(
        f"{URL}/entries/{charge.entry_id}/reverse/", {"reason": "no"}, format="json"
    )
    assert (answer.status_code, answer.json()["code"]) == (409, "not_by_hand")
    charge.refresh_from_db()
    assert charge.open_amount == 80


def test_an_account_of_ones_own_is_added_and_renamed(books):
    answer = books.post(
        f"{URL}/accounts/", {"code": "4300", "name": "Laundry", "kind": "income"}, format="json"
    )
    assert answer.status_code == 201, answer.json()
    account = answer.json()
    assert (account["purpose"], account["side"], account["balance"]) == ("custom", "credit", "0.00")
    taken = books.post(
        f"{URL}/accounts/", {"code": "1000", "name": "Other bank", "kind": "asset"}, format="json"
    )
    assert (taken.status_code, taken.json()["code"]) == (409, "account_code_taken")

    url = f"{URL}/accounts/{account['id']}/"
    assert (
        books.patch(url, {"name": "Laundry rooms"}, format="json").json()["name"] == "Laundry rooms"
    )
    assert books.delete(url).status_code == 405
    charge = charged(make_tenant())
    theirs = books.patch(f"{URL}/accounts/{charge.account_id}/", {"name": "X"}, format="json")
    assert (theirs.status_code, theirs.json()["code"]) == (409, "account_not_renamed")


def test_a_statement_and_its_explanation_agree(books):
    tenant = make_tenant()
    paid(charged(tenant, "1200.00", due=date(2026, 3, 5)), "700.00")
    credited(tenant, "30.00")

    statement = books.get(f"{URL}/tenants/{tenant.pk}/statement/").json()
    told = books.get(f"{URL}/tenants/{tenant.pk}/explanation/").json()

    assert statement["balance"] == told["balance"] == "470.00"
    assert [line["balance"] for line in statement["lines"]] == [
        step["balance"] for step in told["steps"]
    ]
    assert statement["lines"][0]["open_amount"] == "500.00"
    assert told["summary"] == "You owed 470.00 USD."
    assert told["steps"][0]["sentence"].startswith("1 March 2026: Rent for March 2026 was charged")
    march = books.get(
        f"{URL}/tenants/{tenant.pk}/statement/?first_day=2026-03-02&last_day=2026-03-31"
    )
    assert march.json()["opening_balance"] == "1200.00"
    wrong = books.get(
        f"{URL}/tenants/{tenant.pk}/statement/?first_day=2026-03-02&last_day=2026-03-01"
    )
    assert wrong.status_code == 400
    assert books.get(f"{URL}/tenants/{uuid4()}/statement/").status_code == 404


def test_the_trial_balance_is_even(books):
    paid(charged(make_tenant(), "1200.00"), "700.00")
    shown = books.get(f"{URL}/trial-balance/").json()
    assert shown["debit"] == shown["credit"] == "1200.00"
    before = books.get(f"{URL}/trial-balance/?as_of=2026-02-28").json()
    assert (before["debit"], before["as_of"]) == ("0.00", "2026-02-28")


@time_machine.travel("2026-06-30T16:00:00Z")
def test_charges_are_narrowed_by_what_is_open_and_late(books):
    tenant = make_tenant()
    late = charged(tenant, "100.00", due=date(2026, 6, 20))
    today = charged(tenant, "100.00", due=date(2026, 6, 30))
    settled = charged(tenant, "100.00", due=date(2026, 6, 1))
    paid(settled, "100.00")

    def found(query):
        rows = books.get(f"{URL}/charges/?{query}").json()["results"]
        return {row["id"]: row["days_overdue"] for row in rows}

    assert found("is_open=true") == {str(late.pk): 10, str(today.pk): None}
    assert found("is_open=false") == {str(settled.pk): None}
    assert found("is_overdue=true") == {str(late.pk): 10}
    assert set(found("is_overdue=false")) == {str(today.pk), str(settled.pk)}
    assert set(found("due_to=2026-06-20")) == {str(late.pk), str(settled.pk)}
    assert found(f"tenant={uuid4()}") == {}

    aging = books.get(f"{URL}/aging/").json()
    assert aging["totals"]["days_1_30"] == "100.00"
    assert aging["totals"]["total"] == aging["rows"][0]["total"] == "200.00"


@time_machine.travel("2026-03-20 12:00:00Z")
def test_months_are_summed_up_as_many_as_are_asked_for(books):
    paid(charged(make_tenant(), "100.00", on=date(2026, 2, 1)), "60.00", on=date(2026, 3, 2))
    found = books.get(f"{URL}/by-month/").json()
    assert (len(found["rows"]), found["rows"][0]["month"]) == (12, "2025-04-01")
    assert (found["billed"], found["collected"], found["currency"]) == ("100.00", "60.00", "USD")
    assert found["rows"][-2:] == [
        {"month": "2026-02-01", "billed": "100.00", "collected": "0.00"},
        {"month": "2026-03-01", "billed": "0.00", "collected": "60.00"},
    ]
    (last,) = books.get(f"{URL}/by-month/?months=1").json()["rows"]
    assert last["collected"] == "60.00"
    assert books.get(f"{URL}/by-month/?months=37").status_code == 400


def test_entries_are_found_by_account_tenant_and_day(books):
    charge = charged(make_tenant(), "100.00")
    payment = paid(charge, "100.00")
    charged(make_tenant(), "5.00")
    bank = services.account_of(Purpose.BANK)

    def found(query):
        return [row["id"] for row in books.get(f"{URL}/entries/?{query}").json()["results"]]

    assert found(f"account={bank}") == [str(payment.pk)]
    into, settled = books.get(f"{URL}/entries/{payment.pk}/postings/").json()
    assert (into["charge"], into["charge_description"]) == (None, None)
    assert (settled["charge"], settled["charge_description"], settled["charge_due_date"]) == (
        str(charge.pk),
        "Rent for March 2026",
        "2026-03-01",
    )
    assert found(f"tenant={charge.tenant_id}") == [str(payment.pk), str(charge.entry_id)]
    assert found("date_from=2026-03-02") == [str(payment.pk)]
    assert len(found(f"account={charge.account_id}&account={bank}")) == 2


def test_a_key_without_tenants_sees_money_and_no_names(organization):
    charged(make_tenant(), "100.00")
    client = with_key(make_key("ledger:view")[1])
    for path in ("accounts/?purpose=receivable", "entries/", "charges/"):
        (row,) = client.get(f"{URL}/{path}").json()["results"]
        assert row["tenant_name"] is None, path
    (row,) = client.get(f"{URL}/aging/").json()["rows"]
    assert (row["tenant_name"], row["total"]) == (None, "100.00")


def test_who_keeps_the_books_writes_them_and_the_office_reads(organization):
    services.open_chart()
    for role in (Role.MANAGER, Role.LEASING_AGENT, Role.VIEWER):
        client = client_as(role)
        assert client.get(f"{URL}/trial-balance/").status_code == 200
        assert journal(client, *FEES).status_code == 403
    assert client_as(Role.MAINTENANCE).get(f"{URL}/trial-balance/").status_code == 403
    assert journal(client_as(Role.OWNER), *FEES).status_code == 201
    assert selectors.trial_balance().debit == Decimal("12.50")


@pytest.mark.parametrize("path", ["accounts/", "entries/", "charges/"])
def test_lists_take_as_many_statements_however_long(books, path):
    from unitcycle.core.testing.statements import statements

    charged(make_tenant())
    with statements() as one:
        assert books.get(f"{URL}/{path}").status_code == 200
    for _ in range(5):
        charged(make_tenant())
    with statements() as many:
        assert books.get(f"{URL}/{path}").status_code == 200
    assert len(many) == len(one)
