"""What came in: a payment is recorded and returned, the year in numbers, who is written to, how a lease bills."""

import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import SignedIn
from tests.browser.test_6_every_route import look_at
from tests.browser.test_16_money import bill_a_month

pytestmark = pytest.mark.browser

MANAGER = "manager@meridian.example"


def an_unpaid_invoice(page: Page, name: str) -> dict[str, Any]:
    """One of a property on which nothing was paid yet; its month is billed when there is none."""
    properties = page.request.get("/api/v1/properties/", params={"search": name}).json()
    asked = f"status=issued&status=overdue&total_min=200&property={properties['results'][0]['id']}"

    def found() -> list[dict[str, Any]]:
        rows = page.request.get(f"/api/v1/billing/invoices/?{asked}").json()["results"]
        return [row for row in rows if row["amount_paid"] == "0.00"]

    if not found():
        bill_a_month(page, name)
    return found()[0]


def test_a_payment_is_recorded_on_an_invoice_and_returned(signed_in: SignedIn):
    page = signed_in(MANAGER)
    page.goto("/payments")
    invoice = an_unpaid_invoice(page, "Stonegate Village")
    page.goto(f"/billing/invoices/{invoice['id']}")
    page.get_by_role("button", name="Record a payment").click()
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_label("Amount")).to_have_value(invoice["balance_due"])
    expect(dialog.get_by_text("Balance now:")).to_be_visible()
    dialog.get_by_label("Amount").fill("99999.00")
    expect(dialog.get_by_text("of it becomes credit")).to_be_visible()
    look_at(page, "dialog-record-payment-invoice")
    dialog.get_by_label("Amount").fill("100.001")
    dialog.get_by_label("Reference number").fill("88001")
    dialog.get_by_role("button", name="Record the payment").click()
    expect(dialog.get_by_role("alert")).to_be_visible()
    dialog.get_by_label("Amount").fill("100.00")
    dialog.get_by_role("button", name="Record the payment").click()
    expect(dialog).to_have_count(0)
    expect(page.locator(".sums")).to_contain_text(re.compile(r"Paid\s*\$100\.00"))

    page.goto("/payments?search=88001")
    row = page.get_by_role("region", name="All payments").locator("tbody tr")
    expect(row).to_contain_text("Check 88001")
    expect(row).to_contain_text(invoice["invoice_number"])
    look_at(page, "payments-found")
    row.locator("th a").click()
    settled = page.get_by_role("region", name="What it settled")
    expect(settled.locator("tbody tr").first).to_contain_text("$100.00")
    look_at(page, "payments-paymentId")

    page.get_by_role("button", name="Return").click()
    dialog.get_by_role("button", name="Return the payment").click()
    expect(dialog.get_by_role("alert")).to_have_text("This is needed.")
    look_at(page, "dialog-return-payment")
    dialog.get_by_label("Reason").fill("Not sufficient funds")
    dialog.get_by_role("button", name="Return the payment").click()
    expect(dialog).to_have_count(0)
    expect(page.locator(".page-title app-payment-status-tag")).to_have_text("Returned")
    expect(page.get_by_role("button", name="Return")).to_have_count(0)

    now = page.request.get(f"/api/v1/billing/invoices/{invoice['id']}/").json()
    assert (now["amount_paid"], now["balance_due"]) == ("0.00", invoice["balance_due"])


def test_a_payment_is_found_for_a_tenant_and_stands_in_the_account(signed_in: SignedIn):
    page = signed_in(MANAGER)
    page.goto("/payments")
    invoice = an_unpaid_invoice(page, "Cedar Hollow")
    page.goto("/payments")
    page.get_by_role("button", name="Record a payment").first.click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Tenant").fill(invoice["tenant_name"])
    # several people have one name
    one = re.compile(f"{invoice['tenant_name']}.*{invoice['unit_number']}")
    page.get_by_role("option").filter(has_text=one).first.click()
    expect(dialog.get_by_label("Amount")).not_to_have_value("")
    dialog.get_by_label("Amount").fill("20.00")
    dialog.get_by_label("Method").select_option(label="Cash")
    dialog.get_by_role("button", name="Record the payment").click()
    expect(dialog).to_have_count(0)
    # other stories record payments beside this one
    rows = page.get_by_role("region", name="All payments").locator("tbody tr")
    row = rows.filter(has_text="Cash").filter(has_text="$20.00").first
    expect(row).to_be_visible()

    row.locator("a[href^='/tenants/']").click()
    account = page.get_by_role("region", name="Account", exact=True)
    expect(account).to_contain_text("Record a payment")
    expect(account.locator("tbody")).to_contain_text("-$20.00")
    account.get_by_role("link", name="Payments").click()
    expect(page.locator(".filter-chips")).to_contain_text(invoice["tenant_name"])
    expect(page.locator("tbody tr").first).to_contain_text("$20.00")


def test_the_year_is_drawn_and_stands_in_numbers(signed_in: SignedIn):
    page = signed_in(MANAGER)
    page.goto("/payments")
    an_unpaid_invoice(page, "Orchard Glen")
    page.goto("/money")
    expect(page.locator("app-chart svg")).to_have_count(2)
    look_at(page, "money-drawn")
    page.get_by_text("The numbers, month by month").click()
    rows = page.get_by_role("region", name="The numbers, month").locator("tbody tr")
    expect(rows).to_have_count(13)
    billed = page.locator(".facts dd").first.inner_text()
    expect(rows.nth(11)).to_contain_text(billed)


def test_a_template_is_worded_and_reset(signed_in: SignedIn):
    page = signed_in(MANAGER)
    page.goto("/settings/templates")
    row = page.locator("tbody tr").filter(has_text="Payment reminder").filter(has_text="E-mail")
    row.get_by_role("button").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Subject").fill("Rent, please")
    dialog.get_by_role("button", name="Preview").click()
    expect(dialog.get_by_role("region", name="Preview")).to_contain_text("Rent, please")
    look_at(page, "dialog-template-preview")
    dialog.get_by_role("button", name="Save").click()
    expect(dialog).to_have_count(0)
    expect(row).to_contain_text("Yours")
    row.get_by_role("button").click()
    dialog.get_by_role("button", name="Back to the product's").click()
    expect(dialog).to_have_count(0)
    expect(row).to_contain_text("The product's")


def test_who_opted_out_is_noted_and_lifted_for_a_reason(signed_in: SignedIn):
    page = signed_in(MANAGER)
    page.goto("/settings/opt-outs")
    page.get_by_role("button", name="Add an opt-out").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Address or number").fill("leave.me@mail.example")
    dialog.get_by_role("button", name="Add the opt-out").click()
    expect(dialog).to_have_count(0)
    row = page.locator("tbody tr").filter(has_text="leave.me@mail.example")
    expect(row).to_contain_text("In force")
    look_at(page, "settings-opt-outs-one")
    row.get_by_role("button", name="Lift").click()
    dialog.get_by_label("Why they may").fill("Asked for it on the phone")
    dialog.get_by_role("button", name="Lift the opt-out").click()
    expect(dialog).to_have_count(0)
    expect(row).to_have_count(0)
    page.get_by_role("link", name="All", exact=True).click()
    expect(row).to_contain_text("Asked for it on the phone")


def test_how_a_property_and_a_lease_bill(signed_in: SignedIn):
    page = signed_in(MANAGER)
    page.goto("/properties?search=Maple Court")
    page.get_by_role("link", name="Maple Court").click()
    card = page.get_by_role("region", name="How it bills")
    card.get_by_role("button").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Charge a late fee").check()
    dialog.get_by_label("Amount or percent").fill("45")
    look_at(page, "dialog-property-terms")
    dialog.get_by_role("button", name="Save").click()
    expect(dialog).to_have_count(0)
    expect(card).to_contain_text("$45.00")

    page.goto("/lifecycle?status=active")
    page.get_by_role("region", name="Leases").locator("tbody th a").first.click()
    page.get_by_role("button", name="Change how it bills").click()
    dialog.get_by_label("Due on day").fill("7")
    dialog.get_by_role("button", name="Save").click()
    expect(page.get_by_role("region", name="How it bills")).to_contain_text("month 7")

    page.get_by_role("button", name="Add a charge").click()
    dialog.get_by_label("Description").fill("Parking P-12")
    dialog.get_by_label("Amount").fill("75")
    look_at(page, "dialog-charge")
    dialog.get_by_role("button", name="Add the charge").click()
    expect(dialog).to_have_count(0)
    row = page.locator("app-charges-card tbody tr").filter(has_text="Parking P-12")
    expect(row).to_contain_text("$75.00")
    look_at(page, "lifecycle-leaseId-charges")
    row.get_by_role("button", name="End").click()
    dialog.get_by_role("button", name="End the charge").click()
    expect(dialog).to_have_count(0)
    expect(row).to_contain_text(re.compile(r"\d{4}.*\d{4}"))
