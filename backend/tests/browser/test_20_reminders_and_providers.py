"""Who is reminded and who is not, a month that is closed and opened again, by what messages leave, interest."""

import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import SignedIn
from tests.browser.test_6_every_route import look_at
from tests.browser.test_16_money import bill_a_month

pytestmark = pytest.mark.browser

MANAGER = "manager@meridian.example"
# a small company whose messages no other story waits for
OWNER = "owner@saltmarsh.example"


def late_ones(page: Page, name: str) -> list[dict[str, Any]]:
    """Invoices of a property that are overdue and of an earlier month."""
    found = page.request.get("/api/v1/properties/", params={"search": name}).json()["results"]
    params = {"property": found[0]["id"], "status": "overdue", "ordering": "due_date"}
    rows: list[dict[str, Any]] = page.request.get(
        "/api/v1/billing/invoices/", params=params
    ).json()["results"]
    return rows


def test_tenants_are_reminded_after_a_look_at_who_would_be(signed_in: SignedIn):
    page = signed_in(MANAGER)
    page.goto("/billing/invoices")
    assert late_ones(page, "Copper Beech Row")

    page.get_by_role("button", name="Reminders").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Property").select_option(label="Copper Beech Row")
    dialog.get_by_label("Days after it was due").fill("soon")
    dialog.get_by_role("button", name="Show who would be reminded").click()
    expect(dialog.get_by_role("alert")).to_be_visible()
    # a day that the daily run does not know: nobody was reminded at it yet
    dialog.get_by_label("Days after it was due").fill("2")
    dialog.get_by_role("button", name="Show who would be reminded").click()
    row = dialog.locator("tbody tr").filter(has_text="2 days after it was due").first
    expect(row).to_contain_text("E-mail")
    number = row.locator("th .under.mono").inner_text()
    look_at(page, "dialog-reminders-found")
    page.set_viewport_size({"width": 1440, "height": 900})
    dialog.get_by_role("button", name=re.compile(r"^Send \d+ reminders?$")).click()
    expect(dialog).to_have_count(0)
    expect(page.get_by_text(re.compile(r"reminders? (is|are) on "))).to_be_visible()

    page.goto(f"/billing/invoices?search={number}")
    page.get_by_role("link", name=number).click()
    card = page.get_by_role("region", name="Reminders")
    expect(card).to_contain_text("2 days after it was due")
    expect(card).to_contain_text("started by hand")
    card.get_by_text("What it said").first.click()
    expect(card).to_contain_text(number)
    look_at(page, "billing-invoices-reminded")

    # nobody gets it twice
    page.goto("/billing/invoices")
    page.get_by_role("button", name="Reminders").click()
    dialog.get_by_label("Property").select_option(label="Copper Beech Row")
    dialog.get_by_label("Days after it was due").fill("2")
    dialog.get_by_role("button", name="Show who would be reminded").click()
    expect(dialog.get_by_text("Nobody is due a reminder there today")).to_be_visible()


def test_a_cycle_shows_what_it_billed_and_closes_its_month(signed_in: SignedIn):
    page = signed_in(MANAGER)
    name = "Fairmount Manor"
    made = bill_a_month(page, name)
    page.goto("/billing/invoices")
    page.get_by_role("link", name="Cycles").click()
    page.get_by_role("button", name="Add a cycle").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Name").fill("This month at Fairmount")
    dialog.get_by_label("Property").select_option(label=name)
    look_at(page, "dialog-cycle")
    page.set_viewport_size({"width": 1440, "height": 900})
    dialog.get_by_role("button", name="Add the cycle").click()
    expect(dialog).to_have_count(0)
    row = page.locator("tbody tr").filter(has_text="This month at Fairmount")
    expect(row).to_contain_text("Open")
    count = row.locator("a")
    assert int(count.inner_text()) >= made

    row.get_by_role("button", name="Close").click()
    page.get_by_role("alertdialog").get_by_role("button", name="Close the cycle").click()
    expect(row).to_contain_text("Closed")
    look_at(page, "billing-cycles-closed")
    page.set_viewport_size({"width": 1440, "height": 900})
    row.get_by_role("button", name="Open again").click()
    page.get_by_role("alertdialog").get_by_role("button", name="Open again").click()
    expect(row.get_by_role("button", name="Close")).to_be_visible()

    count.click()
    expect(page.locator(".filter-chips")).to_contain_text(name)
    expect(page.locator(".filter-chips")).to_contain_text("Billed for months from")
    expect(page.locator("tbody tr").first).to_contain_text(name)


def test_an_account_for_mail_is_set_up_tried_and_removed(signed_in: SignedIn):
    page = signed_in(OWNER)
    page.goto("/settings/providers")
    card = page.get_by_role("region", name="E-mail")
    expect(card).to_contain_text("reach nobody")
    card.get_by_role("button", name="Set up your account").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Sent from").fill("rent@saltmarsh.example")
    dialog.get_by_role("button", name="Save").click()
    expect(dialog.get_by_role("alert")).to_have_text("Name the mail server.")
    dialog.get_by_label("Mail server").fill("127.0.0.1")
    dialog.get_by_label("User").fill("rent")
    dialog.get_by_label("Password").fill("correct-horse-word")
    look_at(page, "dialog-email-provider")
    page.set_viewport_size({"width": 1440, "height": 900})
    dialog.get_by_role("button", name="Save").click()
    expect(dialog).to_have_count(0)
    expect(card).to_contain_text("••••word")
    expect(card).not_to_contain_text("correct-horse-word")

    # nobody listens there
    card.get_by_role("button", name="Send a test").click()
    expect(dialog.get_by_label("E-mail address")).to_have_value(OWNER)
    dialog.get_by_role("button", name="Send the test").click()
    expect(dialog.get_by_text("It did not work:")).to_be_visible(timeout=30_000)
    look_at(page, "dialog-provider-test-failed")
    page.set_viewport_size({"width": 1440, "height": 900})
    dialog.get_by_role("button", name="Close").click()
    expect(card).to_contain_text("Failed")
    look_at(page, "settings-providers-own")
    page.set_viewport_size({"width": 1440, "height": 900})
    card.get_by_role("button", name="Remove").click()
    page.get_by_role("alertdialog").get_by_role("button", name="Remove").click()
    expect(card).to_contain_text("reach nobody")


def test_a_property_charges_interest_on_what_is_late(signed_in: SignedIn):
    page = signed_in(MANAGER)
    page.goto("/properties?search=Belmont Arms")
    page.get_by_role("link", name="Belmont Arms").click()
    card = page.get_by_role("region", name="How it bills")
    expect(card).to_contain_text(re.compile(r"Interest on what is late\s*None"))
    card.get_by_role("button").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Charge interest on what is late").check()
    dialog.get_by_label("Interest a year, in percent").fill("120")
    dialog.get_by_role("button", name="Save").click()
    expect(dialog.get_by_role("alert")).to_be_visible()
    dialog.get_by_label("Interest a year, in percent").fill("9.5")
    dialog.get_by_label("Days of grace").fill("10")
    look_at(page, "dialog-property-terms-interest")
    page.set_viewport_size({"width": 1440, "height": 900})
    dialog.get_by_role("button", name="Save").click()
    expect(dialog).to_have_count(0)
    expect(card).to_contain_text("9.5% a year")
