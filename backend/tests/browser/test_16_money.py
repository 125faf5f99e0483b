"""Money: a month is billed after a look at what that makes, an invoice is taken back, and the books stay even."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import SignedIn
from tests.browser.test_6_every_route import look_at

pytestmark = pytest.mark.browser

MANAGER = "manager@meridian.example"


def bill_a_month(page: Page, name: str) -> int:
    """This month of one property, dry first. How many invoices it made."""
    before = invoices_of(page, name)
    page.goto("/billing/invoices")
    page.get_by_role("button", name="Bill a month").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Property").select_option(label=name)
    dialog.get_by_role("button", name="Show what it would make").click()
    found = dialog.get_by_text("This would make")
    expect(found).to_be_visible()
    dry = int(re.findall(r"make (\d+) invoice", found.inner_text())[0])
    # a dry run writes nothing
    assert invoices_of(page, name) == before
    expect(dialog.locator("tbody th").first).to_contain_text("Rent")
    look_at(page, "dialog-bill-month-found")
    dialog.get_by_role("button", name=re.compile(rf"Bill {dry} invoices?$")).click()
    expect(dialog).to_have_count(0)
    assert invoices_of(page, name) == before + dry
    return dry


def all_that_is_owed(page: Page, name: str) -> str:
    """An invoice of this month at a property, whose tenant owes nothing else."""
    found = page.request.get("/api/v1/properties/", params={"search": name})
    params = {
        "property": found.json()["results"][0]["id"],
        "status": "issued",
        "ordering": "-invoice_number",
    }
    rows = page.request.get("/api/v1/billing/invoices/", params=params).json()["results"]
    for row in rows:
        account = page.request.get(f"/api/v1/ledger/tenants/{row['tenant']}/statement/").json()
        if account["balance"] == row["total_amount"]:
            invoice: str = row["id"]
            return invoice
    raise AssertionError(f"Everybody at {name} owes something from before.")


def invoices_of(page: Page, name: str) -> int:
    found = page.request.get("/api/v1/properties/", params={"search": name})
    params = {"property": found.json()["results"][0]["id"]}
    count: int = page.request.get("/api/v1/billing/invoices/", params=params).json()["count"]
    return count


def test_a_month_is_billed_an_invoice_is_voided_and_the_account_is_even(signed_in: SignedIn):
    page = signed_in(MANAGER)
    assert bill_a_month(page, "Harbor View") > 0

    rows = page.get_by_role("region", name="All invoices").locator("tbody tr")
    rows.first.wait_for()
    look_at(page, "billing-invoices-billed")
    page.goto(f"/billing/invoices/{all_that_is_owed(page, 'Harbor View')}")
    lines = page.get_by_role("region", name="Lines of the invoice")
    expect(lines.locator("tbody tr").first).to_contain_text("Rent")
    look_at(page, "billing-invoices-invoiceId")

    page.get_by_role("button", name="Void").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("button", name="Void the invoice").click()
    expect(dialog.get_by_role("alert")).to_have_text("This is needed.")
    dialog.get_by_label("Reason").fill("Billed by mistake")
    dialog.get_by_role("button", name="Void the invoice").click()
    expect(dialog).to_have_count(0)
    expect(page.locator(".page-title app-invoice-status-tag")).to_have_text("Void")
    expect(page.get_by_role("button", name="Void")).to_have_count(0)

    page.locator(".facts a[href^='/tenants/']").click()
    account = page.get_by_role("region", name="Account")
    expect(account.locator(".facts")).to_contain_text("Nothing owed")
    entries = account.locator("tbody tr")
    expect(entries.filter(has_text="taken back later")).to_contain_text("Charge")
    expect(entries.last).to_contain_text("Billed by mistake")
    expect(entries.last.locator("td").last).to_contain_text("$0.00")
    account.get_by_role("button", name="Explain").click()
    expect(account.get_by_text("You owed nothing.", exact=True).last).to_be_visible()
    look_at(page, "tenants-tenantId-account")


def test_what_is_open_stands_in_the_aging_and_the_books_are_even(signed_in: SignedIn):
    page = signed_in(MANAGER)
    bill_a_month(page, "Maple Court")
    page.goto("/ledger/trial-balance")
    expect(page.get_by_text("Even: debits and credits are equal.")).to_be_visible()
    debit, credit = page.locator("tr.totals td.number").all_inner_texts()
    assert debit == credit != "$0.00"
    look_at(page, "ledger-trial-balance-billed")

    page.goto("/ledger/aging")
    page.get_by_label("Property").select_option(label="Maple Court")
    expect(page).to_have_url(re.compile("property="))
    page.locator("tbody tr").first.wait_for()
    look_at(page, "ledger-aging-billed")
    first = page.locator("tbody tr").first
    owed = first.locator("td").last.inner_text()
    first.get_by_role("link").click()
    account = page.get_by_role("region", name="Account")
    expect(account.locator(".facts")).to_contain_text(f"{owed} owed")
