"""A case from the list to a plan that money follows; a notice that is held, and a debt that is given up."""

import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import SignedIn
from tests.browser.test_6_every_route import look_at

pytestmark = pytest.mark.browser

MANAGER = "manager@meridian.example"
ACCOUNTANT = "accountant@meridian.example"
# a property that no other story uses
PROPERTY = "Windmill Point"
DESKTOP = {"width": 1440, "height": 900}


def found(page: Page, path: str, **params: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = page.request.get(f"/api/v1/{path}/", params=params).json()[
        "results"
    ]
    return rows


def look(page: Page, name: str) -> None:
    look_at(page, name)
    page.set_viewport_size(DESKTOP)  # type: ignore[arg-type]


def open_list(page: Page) -> None:
    page.goto("/collections")
    expect(page.get_by_role("heading", name="Smart Collections", level=1)).to_be_visible()


def scan(page: Page) -> None:
    page.get_by_role("button", name="Scan now").first.click()
    dialog = page.get_by_role("dialog")
    look(page, "dialog-collections-scan")
    dialog.get_by_role("button", name="Scan", exact=True).click()
    expect(dialog).to_have_count(0)
    expect(page.get_by_text(re.compile("New cases: |every case is up to date"))).to_be_visible()


def an_open_case(page: Page, *, level: str) -> dict[str, Any]:
    """Of somebody there whom an e-mail reaches, whom nothing stops, and to whom nothing was sent today."""
    house = found(page, "properties", search=PROPERTY)[0]["id"]
    rows = found(
        page, "collections", property=house, status="open", escalation_level=level,
        stopped="false", waiting="false", ordering="-current_balance",
    )  # fmt: skip
    for row in rows:
        if page.request.get(f"/api/v1/tenants/people/{row['tenant']}/").json()["email"]:
            return row
    raise AssertionError(f"Nobody of {PROPERTY} is at level {level}.")


def offer_plan(page: Page) -> None:
    """Refused outside of what the settings allow, and said so while it is typed; then offered."""
    page.get_by_role("button", name="Offer a plan").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Instalments").fill("30")
    expect(dialog.get_by_text("monthly instalments are agreed to")).to_be_visible()
    dialog.get_by_role("button", name="Offer it").click()
    expect(dialog.get_by_text(re.compile("Between 1 and .* monthly instalments"))).to_be_visible()
    dialog.get_by_label("Instalments").fill("2")
    expect(dialog.locator(".parts tbody tr")).to_have_count(2)
    look(page, "dialog-collections-plan")
    dialog.get_by_role("button", name="Offer it").click()
    expect(dialog).to_have_count(0)


def test_a_case_is_reminded_gets_a_plan_and_follows_the_money(signed_in: SignedIn) -> None:
    page = signed_in(MANAGER)
    open_list(page)
    scan(page)
    case = an_open_case(page, level="0")
    page.get_by_role("searchbox").fill(case["lease_number"])
    rows = page.locator("app-case-table tbody tr")
    expect(rows).to_have_count(2)
    expect(rows.first).to_contain_text(case["tenant_name"])
    expect(rows.last.get_by_role("listitem")).to_have_count(5)
    rows.first.get_by_role("link", name=case["tenant_name"]).click()

    # the next step, by hand
    owes = page.get_by_role("region", name="What is owed")
    expect(owes).to_contain_text(f"${float(case['current_balance']):,.2f}")
    page.get_by_text("What it says, where no model writes it").click()
    expect(page.locator("app-next-step-card app-message-text")).to_contain_text(
        case["tenant_name"].split()[0]
    )
    look(page, "collections-caseId-open")
    page.get_by_role("button", name="Send it now").click()
    dialog = page.get_by_role("dialog")
    look(page, "dialog-collections-step")
    dialog.get_by_role("button", name="Send it").click()
    expect(dialog).to_have_count(0)
    story = page.get_by_role("region", name="What happened")
    expect(story).to_contain_text("Friendly reminder")
    expect(page.get_by_role("button", name="Send it now")).to_have_count(0)

    # a plan, agreed on by telephone
    offer_plan(page)
    plan = page.get_by_role("region", name="Payment plan")
    expect(plan.locator("tbody tr")).to_have_count(2)
    look(page, "collections-caseId-offered")
    plan.get_by_role("button", name="The tenant agreed").click()
    page.get_by_role("dialog").get_by_role("button", name="They agreed").click()
    expect(plan).to_contain_text("Agreed on")

    # money: the dialog begins with the first instalment, and the plan follows
    page.get_by_role("button", name="Record a payment").click()
    dialog = page.get_by_role("dialog")
    first = dialog.get_by_label("Amount").input_value()
    assert abs(2 * float(first) - float(case["current_balance"])) <= 0.01
    look(page, "dialog-collections-payment")
    dialog.get_by_role("button", name="Record the payment").click()
    expect(plan.locator("tbody tr").first).to_contain_text("Paid")
    expect(story).to_contain_text("Payment received")
    look(page, "collections-caseId-plan")

    # the rest: the case is closed
    page.get_by_role("button", name="Record a payment").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("button", name="Record the payment").click()
    expect(page.get_by_text("All that was overdue is paid.")).to_be_visible()
    expect(page.locator(".page-header .actions button")).to_have_count(1)
    look(page, "collections-caseId-paid")


def test_a_notice_waits_for_who_may_approve_it(signed_in: SignedIn) -> None:
    desk = signed_in(ACCOUNTANT)
    open_list(desk)
    scan(desk)
    case = an_open_case(desk, level="0")
    desk.goto(f"/collections/{case['id']}")
    desk.get_by_role("button", name="More").click()
    expect(desk.get_by_role("menuitem", name="Write off the debt")).to_have_count(0)
    desk.get_by_role("menuitem", name="Draft the final notice").click()
    desk.get_by_role("dialog").get_by_role("button", name="Draft it").click()
    expect(desk.get_by_text("It is sent once somebody who may approve it does.")).to_be_visible()

    page = signed_in(MANAGER)
    page.goto(f"/collections/{case['id']}")
    draft = page.get_by_role("region", name="Final notice waits for a decision")
    look(page, "collections-caseId-draft")
    draft.get_by_role("button", name="Edit").click()
    text = draft.get_by_label("Text")
    text.fill(f"{text.input_value()}\n\nPlease call us this week.")
    draft.get_by_role("button", name="Approve the notice").click()
    expect(page.get_by_role("button", name="It is posted")).to_be_visible()
    expect(page.locator(".page-title")).to_contain_text("Escalated")
    look(page, "collections-caseId-escalated")
    page.get_by_role("button", name="It is posted").click()
    expect(page.get_by_text("The letter counts as sent.")).to_be_visible()

    # given up after all, by who may
    page.get_by_role("button", name="More").click()
    page.get_by_role("menuitem", name="Write off the debt").click()
    look(page, "dialog-collections-write-off")
    page.get_by_role("alertdialog").get_by_role("button", name="Write it off").click()
    expect(page.get_by_text("The debt was written off")).to_be_visible()
    look(page, "collections-caseId-written-off")


def test_a_dispute_stops_reminders_until_it_is_lifted(signed_in: SignedIn) -> None:
    page = signed_in(MANAGER)
    open_list(page)
    scan(page)
    case = an_open_case(page, level="0")
    page.goto(f"/units/{case['unit']}")
    badge = page.locator("app-unit-stats app-collections-badge a")
    expect(badge).to_contain_text("Collections")
    look(page, "units-unitId-collections")
    badge.click()
    # the unit's page has a menu of that name too
    expect(page).to_have_url(re.compile("/collections/"))
    page.get_by_role("button", name="More").click()
    page.get_by_role("menuitem", name="Stop reminders").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Note").fill("The heating did not work in January")
    look(page, "dialog-collections-stop")
    dialog.get_by_role("button", name="Stop reminders").click()
    expect(page.get_by_text("Reminders are stopped: nothing goes out")).to_be_visible()
    expect(page.get_by_role("button", name="Send it now")).to_have_count(0)
    look(page, "collections-caseId-stopped")

    page.get_by_role("button", name="Write down a call or a note").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("What was said").fill("They agree with half of it")
    dialog.get_by_role("button", name="Write it down").click()
    expect(page.locator("app-case-timeline")).to_contain_text("They agree with half of it")
    page.get_by_role("button", name="Lift").click()
    page.get_by_role("dialog").get_by_role("button", name="Let them go on").click()
    expect(page.get_by_role("button", name="Send it now")).to_be_visible()
    page.get_by_role("button", name="I take it").click()
    expect(page.get_by_text("It is saved.")).to_be_visible()


def test_the_list_is_filtered_by_several_values(signed_in: SignedIn) -> None:
    page = signed_in(MANAGER)
    open_list(page)
    page.get_by_role("button", name="Filter").click()
    form = page.get_by_role("dialog", name="Filter the cases")
    look(page, "collections-filter")
    for label in ("Open", "On a plan", PROPERTY, "Summit Ridge"):
        form.get_by_label(label, exact=True).check()
    form.get_by_label("At least so many days overdue").fill("2")
    form.get_by_role("button", name="Apply").click()
    expect(page).to_have_url(re.compile(r"status=open,payment_plan"))
    page.reload()
    expect(page.get_by_role("button", name="At least 2 days overdue")).to_be_visible()
    page.get_by_role("link", name="Balance", exact=True).click()
    expect(page).to_have_url(re.compile("ordering="))
    look(page, "collections-filtered")


def test_what_plans_are_agreed_to_is_set(signed_in: SignedIn) -> None:
    page = signed_in("owner@saltmarsh.example")
    page.goto("/collections/settings")
    page.get_by_label("Most instalments").fill("4")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("The settings are saved.")).to_be_visible()
    page.reload()
    expect(page.get_by_label("Most instalments")).to_have_value("4")


def test_a_reminder_is_written_in_own_words_and_in_the_products_again(signed_in: SignedIn) -> None:
    page = signed_in("owner@saltmarsh.example")
    page.goto("/collections/settings")
    page.get_by_role("link", name="How reminders are written").click()
    step = page.get_by_role("region", name="1. Friendly reminder")
    # its tones are in one row each, the friendly one first
    row = step.get_by_role("listitem").first
    expect(row).not_to_contain_text("Yours")
    theirs = row.inner_text()

    row.get_by_role("button", name="Change").click()
    dialog = page.get_by_role("dialog")
    look(page, "dialog-collections-wording")
    text = dialog.get_by_label("Text message")
    text.fill("Hello from your new landlord: please pay")
    dialog.get_by_role("button", name="Save").click()
    expect(dialog.get_by_text("It has to say what is owed")).to_be_visible()
    text.press("End")
    text.press_sequentially(" ")
    dialog.get_by_text("What can stand in it").click()
    dialog.get_by_role("button", name="Insert {{ balance }}").click()
    expect(text).to_have_value("Hello from your new landlord: please pay {{ balance }}")
    expect(dialog.get_by_text("please pay 1,250.00 USD")).to_be_visible()
    dialog.get_by_role("button", name="Save").click()
    expect(dialog).to_have_count(0)
    expect(row).to_contain_text("Yours")
    expect(row).to_contain_text("Hello from your new landlord")
    look(page, "collections-wordings-own")

    row.get_by_role("button", name="Change").click()
    expect(dialog.get_by_text("please pay 1,250.00 USD")).to_be_visible()
    page.keyboard.press("Escape")
    row.get_by_role("button", name="Back to the product's").click()
    page.get_by_role("alertdialog").get_by_role("button", name="Use the product's words").click()
    expect(row).not_to_contain_text("Yours")
    expect(row.get_by_role("button", name="Change")).to_be_focused()
    assert row.inner_text() == theirs
