"""The AI sorts a work order, somebody approves, undoes and sets how far it may go; a balance is told in plain words."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import SignedIn
from tests.browser.test_6_every_route import look_at
from tests.browser.test_11_work_orders import report

pytestmark = pytest.mark.browser

MANAGER = "manager@meridian.example"
OWNER = "owner@meridian.example"
REPORTED = "Water leaking from the ceiling pipe"


def open_agents(page: Page, tab: str = "") -> None:
    page.goto("/agents")
    expect(page.get_by_role("heading", name="Agents", level=1)).to_be_visible()
    if tab:
        page.get_by_role("navigation", name="About agents").get_by_role("link", name=tab).click()


def test_a_work_order_is_sorted_approved_and_sorted_back(signed_in: SignedIn):
    page = signed_in(MANAGER)
    report(page, REPORTED)
    order = page.url
    page.get_by_role("button", name="Sort", exact=True).click()
    card = page.locator("app-proposal-card")
    expect(card).to_contain_text("Waits for a decision")
    expect(card).to_contain_text("How sure")
    look_at(page, "work-orders-workOrderId-sorted")

    open_agents(page)
    waiting = page.locator("app-proposal-card").first
    expect(waiting).to_contain_text("Sort a work order")
    look_at(page, "agents-proposals")
    waiting.get_by_role("button", name="Approve").click()
    expect(page.get_by_text("It is done.")).to_be_visible()
    page.goto(order)
    facts = page.locator("app-order-facts")
    expect(facts).to_contain_text("Plumbing")

    open_agents(page)
    page.get_by_role("link", name="Done", exact=True).click()
    done = page.locator("app-proposal-card").first
    expect(done).to_contain_text("Done")
    done.get_by_role("button", name="Undo").click()
    expect(page.get_by_text("It is taken back.")).to_be_visible()
    page.goto(order)
    expect(facts).not_to_contain_text("Plumbing")

    open_agents(page, "Runs")
    row = page.get_by_role("region", name="Runs").locator("tbody tr").first
    expect(row).to_contain_text("Sorting repair requests")
    expect(row).to_contain_text("no model is set up")
    look_at(page, "agents-runs")


def test_how_far_a_capability_may_go_and_what_models_may_cost(signed_in: SignedIn):
    page = signed_in(OWNER)
    open_agents(page, "Capabilities")
    level = page.get_by_label("How far “Sorting repair requests” may go")
    level.select_option(label="Off")
    expect(page.get_by_text("“Sorting repair requests” is set.")).to_be_visible()
    look_at(page, "agents-capabilities")
    report(page, "A lamp does not go on")
    page.get_by_role("button", name="Sort", exact=True).click()
    expect(page.get_by_text("is switched off here")).to_be_visible()
    open_agents(page, "Capabilities")
    level.select_option(label="Suggests")
    expect(page.get_by_text("“Sorting repair requests” is set.")).to_be_visible()

    page.get_by_role("button", name="Daily budget").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("US dollars a day").fill("-1")
    dialog.get_by_role("button", name="Save").click()
    expect(dialog.get_by_role("alert").first).to_be_visible()
    look_at(page, "dialog-agents-budget")
    dialog.get_by_label("US dollars a day").fill("7.50")
    dialog.get_by_role("button", name="Save").click()
    expect(page.get_by_role("region", name="Budget")).to_contain_text("$7.50")


def test_a_balance_is_told_in_plain_words(signed_in: SignedIn):
    page = signed_in(MANAGER)
    page.goto("/ledger/aging")
    page.locator("tbody tr th a").first.click()
    account = page.get_by_role("region", name="Account", exact=True)
    account.get_by_role("button", name="Explain").click()
    account.get_by_role("button", name="Write it in plain words").click()
    told = account.locator("app-plain-words")
    expect(told).to_contain_text("Written by our own rules from the books.")
    expect(told).to_contain_text(re.compile(r"[\d,]+\.\d\d USD"))
    look_at(page, "tenants-tenantId-plain-words")
