"""The story of the palette: from any page to a thing by a few letters, as far as the role may see it."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.answers import Answers
from tests.browser.conftest import SignedIn
from tests.browser.routes import routes

pytestmark = pytest.mark.browser

MANAGER = "manager@meridian.example"
MAINTENANCE = "maintenance@meridian.example"


def open_palette(page: Page, address: str) -> Locator:
    page.goto(address)
    page.get_by_role("heading", level=1).wait_for()
    page.keyboard.press("Control+k")
    field = page.get_by_role("combobox", name=re.compile("Search pages"))
    expect(field).to_be_focused()
    return field


def group(page: Page, name: str) -> Locator:
    return page.get_by_role("listbox", name="Results").get_by_role("group", name=name)


def test_a_household_is_found_by_part_of_its_name_and_opened(signed_in: SignedIn):
    page = signed_in(MANAGER)
    field = open_palette(page, "/jobs")

    field.fill("maria gonz")
    kind, place = ("Tenants", "tenants") if "/tenants" in routes() else ("Leases", "lifecycle")
    found = group(page, kind).get_by_role("option").filter(has_text="Maria Gonzalez").first
    expect(found).to_be_visible()
    while found.get_attribute("aria-selected") != "true":
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")

    expect(page).to_have_url(re.compile(rf"/{place}/[0-9a-f-]{{36}}$"))
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page.locator("main")).to_contain_text("Maria Gonzalez")
    expect(page.get_by_role("heading", level=1)).to_be_focused()


def test_the_page_that_was_left_is_offered_again(signed_in: SignedIn):
    page = signed_in(MANAGER)
    page.goto("/lifecycle?status=notice")
    page.get_by_role("region", name="Leases").locator("tbody tr").first.wait_for()
    page.get_by_role("navigation", name="Main").get_by_role("link", name="Jobs").click()
    expect(page.get_by_role("heading", level=1, name="Jobs")).to_be_visible()

    page.get_by_role("button", name="Search", exact=True).click()
    group(page, "Recent").get_by_role("option", name="Lease Lifecycle").click()
    expect(page).to_have_url(re.compile(r"/lifecycle\?status=notice$"))


def test_a_page_is_found_by_its_name_and_escape_leaves_everything_as_it_was(signed_in: SignedIn):
    page = signed_in(MANAGER)
    field = open_palette(page, "/people")
    field.fill("impo")
    expect(group(page, "Pages").get_by_role("option", name="Imports")).to_be_visible()

    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page).to_have_url(re.compile("/people$"))


def test_no_letter_is_lost_that_is_typed_before_the_field_is_there(signed_in: SignedIn):
    page = signed_in(MANAGER)
    page.goto("/people")
    page.get_by_role("heading", level=1).wait_for()

    page.keyboard.press("Control+k")
    page.keyboard.type("harbour view")

    expect(page.get_by_role("combobox", name=re.compile("Search pages"))).to_have_value(
        "harbour view"
    )
    expect(page.get_by_role("dialog")).to_contain_text("Nothing is called so. Nearly:")
    first = page.get_by_role("option").first
    expect(first).to_contain_text("Harbor View")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/properties/"))


def test_maintenance_finds_neither_tenants_nor_leases(signed_in: SignedIn):
    page = signed_in(MAINTENANCE)
    told = Answers(page, "/api/v1/search/")
    field = open_palette(page, "/people")
    field.fill("maria gonzalez")

    expect(page.get_by_text("Nothing found.")).to_be_visible()
    assert told.urls
    assert "Gonzalez" not in told.text
    # asked for by hand, too
    answer = page.request.get("/api/v1/search/?q=gonzalez&kinds=tenants&kinds=leases")
    assert answer.json() == []
    everything = page.request.get("/api/v1/search/?q=maria").text()
    assert '"tenants"' not in everything
    assert '"leases"' not in everything
