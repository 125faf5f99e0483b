"""From the list of units to letters that are sent: filtered, opened, written in, selected, previewed, sent, kept."""

import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import SignedIn
from tests.browser.test_6_every_route import look_at

pytestmark = pytest.mark.browser

MANAGER = "manager@meridian.example"
# a property that no other story uses
PROPERTY = "Oakridge Apartments"
ROOT = "/portfolio/command-center"
OFFERS = "renewal_offer,early_renewal_nudge"
DESKTOP = {"width": 1440, "height": 900}


def look(page: Page, name: str) -> None:
    look_at(page, name)
    page.set_viewport_size(DESKTOP)  # type: ignore[arg-type]


def house_of(page: Page) -> str:
    found = page.request.get("/api/v1/properties/", params={"search": PROPERTY}).json()["results"]
    return str(found[0]["id"])


def offers_in(page: Page, house: str) -> list[dict[str, Any]]:
    """The units of a house that a renewal is suggested for."""
    params = {"property_id": house, "action_type": OFFERS}
    units: list[dict[str, Any]] = page.request.get(f"/api/v1{ROOT}/", params=params).json()["units"]
    return units


def test_a_suggestion_is_put_into_other_numbers_and_words(signed_in: SignedIn) -> None:
    page = signed_in(MANAGER)
    house = house_of(page)
    unit = offers_in(page, house)[-1]
    page.goto(f"{ROOT}?property_id={house}&search={unit['unit_number']}")
    page.get_by_role("button", name=f"Details of unit {unit['unit_number']}").click()
    detail = page.locator("tr.detail")
    letter = detail.get_by_role("article", name="Letter")
    expect(letter).to_contain_text("Dear")

    detail.get_by_role("button", name="Edit the numbers").click()
    detail.get_by_label("New rent").fill("999999")
    detail.get_by_role("button", name="Save", exact=True).click()
    expect(detail).to_contain_text("The rent is between")
    look(page, "portfolio-command-center-numbers")
    rent = f"{float(unit['rent']) + 1:.2f}"
    detail.get_by_label("New rent").fill(rent)
    detail.get_by_role("button", name="Save", exact=True).click()
    expect(letter).to_contain_text(f"{float(rent):,.2f}")

    detail.get_by_role("button", name="Edit the letter").click()
    words = detail.get_by_label("Text of the letter")
    look(page, "portfolio-command-center-letter")
    words.fill(f"{words.input_value()}\n\nThe new bicycle room is yours to use, too.")
    detail.get_by_role("button", name="Save the letter").click()
    expect(letter).to_contain_text("The new bicycle room is yours to use, too.")
    expect(detail).to_contain_text("It leaves as it stands here.")
    # our own words again, with the numbers that were put in
    detail.get_by_role("button", name="Usual wording").click()
    expect(letter).not_to_contain_text("bicycle room")
    expect(letter).to_contain_text(f"{float(rent):,.2f}")


def test_three_units_are_filtered_previewed_and_written_to(signed_in: SignedIn) -> None:
    page = signed_in(MANAGER)
    house = house_of(page)
    assert len(offers_in(page, house)) >= 4
    page.goto(f"{ROOT}?property_id={house}&lifecycle_state=active&action_type={OFFERS}")
    expect(page.get_by_role("heading", name="Portfolio Command Center")).to_be_visible()
    expect(page.locator(".filter-chips")).to_contain_text(PROPERTY)
    # one more state, by its number
    page.get_by_role("group", name="Life cycle").get_by_role("link", name="Month-to-Month").click()
    expect(page).to_have_url(re.compile("lifecycle_state=active,month_to_month"))

    rows = page.locator("app-command-table tbody tr.unit")
    expect(rows.first).to_contain_text(PROPERTY)
    rows.first.get_by_role("button", name=re.compile("^Details of unit")).click()
    detail = page.locator("tr.detail")
    expect(detail.get_by_role("link", name=re.compile("^Unit "))).to_be_visible()
    look(page, "portfolio-command-center-row")

    for index in range(3):
        rows.nth(index).get_by_role("checkbox").check()
    bar = page.get_by_role("region", name="Selection")
    expect(bar).to_contain_text("3 units selected")
    look(page, "portfolio-command-center-selected")
    bar.get_by_role("button", name="Bulk actions").click()
    page.get_by_role("menuitem", name="Offer renewal").click()

    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("3 units")
    pane = dialog.locator("app-preview-pane")
    expect(pane).to_contain_text("1 of 3")
    pane.get_by_role("button", name="Next unit").click()
    expect(pane).to_contain_text("2 of 3")
    look(page, "dialog-bulk-action")
    dialog.get_by_role("button", name="Send now").click()
    expect(dialog).to_contain_text("Done for 3 of 3 units")
    look(page, "dialog-bulk-action-done")
    dialog.get_by_role("link", name="Every unit of this action").click()

    expect(page.get_by_role("heading", name="Offer renewal", level=1)).to_be_visible()
    expect(page.locator("tbody tr")).to_have_count(3)
    look(page, "portfolio-command-center-batches-batchId")
    page.get_by_role("link", name="Bulk actions").first.click()
    expect(page.locator("tbody tr").first).to_contain_text(MANAGER)
