"""Units: given notice from their own page, equipped, kept, and shown to the crew without people and money."""

import re
from collections.abc import Iterator
from datetime import timedelta
from itertools import count
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.answers import Answers
from tests.browser.conftest import SignedIn
from unitcycle.core import clock

pytestmark = pytest.mark.browser

MANAGER = "manager@meridian.example"
MAINTENANCE = "maintenance@meridian.example"
# a notice changes the numbers of the life cycle, so it goes to the company whose numbers no other test counts
NEXT_DOOR = "owner@saltmarsh.example"
API = "/api/v1"
_number = count(1)


def a_name(kind: str) -> str:
    return f"{kind} {clock.now():%H%M%S}{next(_number)}"


def a_lease(page: Page, status: str, **filters: str) -> dict[str, Any]:
    """A lease that stands for its unit, the last to end: no other story takes that one."""
    params = {"lease_status": status, "ordering": "-lease_end_date", **filters}
    found = page.request.get(f"{API}/tenants/leases/", params=params).json()["results"]
    return next(lease for lease in found if lease["is_current"] and lease["tenant"])


def open_unit(page: Page, unit: str, tab: str = "") -> None:
    page.goto(f"/units/{unit}{tab and f'?tab={tab}'}")
    expect(page.get_by_role("heading", level=1)).to_contain_text(re.compile("Unit .+"))


def counted(page: Page, card: int) -> int:
    """The number on a card of the life cycle: 0 active … 3 vacant."""
    page.goto("/lifecycle")
    number = page.locator("app-stat-card a").nth(card).locator("strong")
    expect(number).to_have_text(re.compile(r"[\d,]+"))
    return int(number.inner_text().replace(",", ""))


def equipment(page: Page) -> Locator:
    return page.locator("app-equipment-card")


@pytest.fixture
def new_unit(signed_in: SignedIn) -> Iterator[Page]:
    """The page of a unit that was just entered, archived again at the end."""
    page = signed_in(MANAGER)
    page.goto("/units")
    page.get_by_role("button", name="New unit").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("button", name="Save").click()
    expect(dialog.get_by_role("alert")).to_have_count(2)
    dialog.get_by_label("Property").fill("Westfield")
    page.get_by_role("option", name="Westfield Gardens").click()
    dialog.get_by_label("Building").select_option(label="Building A")
    dialog.get_by_label("Floor").select_option(index=1)
    dialog.get_by_label("Unit number").fill(a_name("Story"))
    dialog.get_by_label("Bedrooms").fill("2")
    dialog.get_by_label("Asking rent").fill("1450")
    dialog.get_by_label("Features").fill("balcony, washer")
    dialog.get_by_role("button", name="Save").click()
    expect(page).to_have_url(re.compile("/units/[0-9a-f-]{36}$"))
    expect(page.get_by_role("heading", level=1)).to_contain_text("Unit Story")
    yield page
    page.goto(page.url.split("?")[0])
    page.get_by_role("button", name="Archive", exact=True).click()
    page.get_by_role("alertdialog").get_by_role("button", name="Archive").click()
    expect(page.locator(".notice")).to_contain_text("It is in no list.")


def test_notice_is_given_from_the_page_of_the_unit(signed_in: SignedIn):
    page = signed_in(NEXT_DOOR)
    noticed = counted(page, 2)
    lease = a_lease(page, "active")
    open_unit(page, lease["unit"])
    badge = page.locator(".page-title app-lease-status-badge")
    progress = page.locator("app-unit-stats app-lease-progress-bar")
    expect(badge).to_have_text("Active")
    expect(progress).to_contain_text("of the term")
    expect(page.get_by_role("link", name=lease["tenant_name"])).to_have_attribute(
        "href", f"/tenants/{lease['tenant']}"
    )

    page.get_by_role("button", name="Give notice").click()
    today = clock.today(page.request.get(f"{API}/session/").json()["organization"]["time_zone"])
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Notice date").fill(today.isoformat())
    dialog.get_by_label("Move-out date").fill((today + timedelta(days=40)).isoformat())
    dialog.get_by_role("button", name="Record the notice").click()

    expect(badge).to_have_text("Notice Given")
    expect(progress).to_contain_text("40 days until move-out")
    expect(page.get_by_role("button", name="Mark vacant")).to_be_visible()
    expect(page.get_by_text("Churn risk")).to_have_count(0)
    assert counted(page, 2) == noticed + 1

    page.goto("/dashboard")
    expect(page.locator("main .numbers a[href*='status=notice'] strong")).to_have_text(
        str(noticed + 1)
    )
    page.goto(f"/properties/{lease['property']}")
    hexes = page.locator("app-honeycomb .canvas svg a:has(> path.notice)")
    expect(hexes.and_(page.locator(f"[href$='{lease['unit']}']"))).to_have_count(1)
    expect(page.locator("app-lifecycle-bar").first).to_contain_text(
        re.compile(rf"Notice\s*{hexes.count()}\b")
    )


def test_a_unit_is_edited_archived_and_restored(new_unit: Page):
    page = new_unit
    expect(page.locator(".page-title")).to_contain_text("Vacant")
    expect(page.locator("app-unit-stats")).to_contain_text("No lease yet")
    name = page.get_by_role("heading", level=1).inner_text().removeprefix("Unit ")
    address = page.url

    page.get_by_role("button", name="Edit", exact=True).click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Bathrooms").fill("1.5")
    dialog.get_by_label("Current rent").fill("a lot")
    dialog.get_by_role("button", name="Save").click()
    expect(dialog.get_by_label("Current rent")).to_have_attribute("aria-invalid", "true")
    dialog.get_by_label("Current rent").fill("")
    dialog.get_by_role("button", name="Save").click()
    expect(page.locator("app-unit-overview dl").first).to_contain_text("1.5")

    page.get_by_role("button", name="Archive", exact=True).click()
    page.get_by_role("alertdialog").get_by_role("button", name="Archive").click()
    expect(page.locator(".notice")).to_contain_text("It is in no list.")
    expect(page.get_by_role("button", name="Edit", exact=True)).to_have_count(0)
    page.goto(f"/units?search={name}")
    expect(page.get_by_text("No unit matches")).to_be_visible()
    page.goto(f"/units?search={name}&archived=true")
    page.get_by_role("link", name=name).click()
    expect(page).to_have_url(address)
    page.get_by_role("button", name="Restore").click()
    expect(page.get_by_role("button", name="Edit", exact=True)).to_be_visible()


def test_equipment_is_added_changed_archived_and_brought_back(new_unit: Page):
    page = new_unit
    page.get_by_role("link", name="Maintenance", exact=True).click()
    expect(equipment(page)).to_contain_text("No equipment is entered")
    page.get_by_role("button", name="Add equipment").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Name").fill("Hall boiler")
    dialog.get_by_label("Kind").select_option("boiler")
    dialog.get_by_label("Installed on").fill("1999-05-01")
    dialog.get_by_label("Lifespan in years").fill("15")
    dialog.get_by_role("button", name="Save").click()
    row = equipment(page).locator("tbody tr")
    expect(row).to_contain_text("Hall boiler")
    expect(row).to_contain_text("Past its lifespan")

    row.get_by_role("button", name="Edit").click()
    dialog.get_by_label("Lifespan in years").fill("60")
    dialog.get_by_role("button", name="Save").click()
    expect(row).to_contain_text("of 60 years")
    expect(row).not_to_contain_text("Past its lifespan")

    row.get_by_role("button", name="Archive").click()
    page.get_by_role("alertdialog").get_by_role("button", name="Archive").click()
    expect(equipment(page)).to_contain_text("No equipment is entered")
    page.get_by_role("button", name="Show archived").click()
    row.get_by_role("button", name="Restore").click()
    expect(equipment(page)).to_contain_text("Nothing is archived.")
    page.get_by_role("button", name="Show what is in use").click()
    expect(row).to_contain_text("Hall boiler")


def test_the_second_of_two_editors_is_told_what_the_first_changed(
    new_unit: Page, signed_in: SignedIn
):
    page = new_unit
    other = signed_in(MANAGER)
    other.goto(page.url)
    page.get_by_role("button", name="Edit", exact=True).click()
    mine = page.get_by_role("dialog")
    mine.get_by_label("Bedrooms").fill("4")

    other.get_by_role("button", name="Edit", exact=True).click()
    theirs = other.get_by_role("dialog")
    theirs.get_by_label("Asking rent").fill("1500")
    theirs.get_by_role("button", name="Save").click()
    expect(theirs).to_have_count(0)

    mine.get_by_role("button", name="Save").click()
    told = mine.get_by_role("alert")
    expect(told).to_contain_text("Somebody changed this")
    expect(told).to_contain_text("was 1450.00, is now 1500.00")
    mine.get_by_role("button", name="Load the present values").click()
    expect(mine.get_by_label("Asking rent")).to_have_value("1500.00")
    expect(mine.get_by_label("Bedrooms")).to_have_value("4")
    mine.get_by_role("button", name="Save").click()
    expect(mine).to_have_count(0)
    expect(page.locator("app-unit-overview")).to_contain_text("$1,500.00")


def test_the_second_editor_of_equipment_is_told_too(new_unit: Page, signed_in: SignedIn):
    page = new_unit
    page.get_by_role("link", name="Maintenance", exact=True).click()
    page.get_by_role("button", name="Add equipment").click()
    mine = page.get_by_role("dialog")
    mine.get_by_label("Name").fill("Oven")
    mine.get_by_role("button", name="Save").click()
    row = equipment(page).locator("tbody tr")
    row.get_by_role("button", name="Edit").click()
    mine.get_by_label("Model").fill("X-1")

    other = signed_in(MANAGER)
    other.goto(page.url)
    equipment(other).locator("tbody tr").get_by_role("button", name="Edit").click()
    theirs = other.get_by_role("dialog")
    theirs.get_by_label("Kind").select_option("oven")
    theirs.get_by_role("button", name="Save").click()
    expect(theirs).to_have_count(0)

    mine.get_by_role("button", name="Save").click()
    expect(mine.get_by_role("alert")).to_contain_text("was Other appliance, is now Oven")
    # to send it again is to overwrite it
    mine.get_by_role("button", name="Save").click()
    expect(mine).to_have_count(0)
    expect(row).to_contain_text("X-1")


def test_the_crew_is_told_no_rent_and_no_name(signed_in: SignedIn):
    lease = a_lease(signed_in(MANAGER), "active")
    page = signed_in(MAINTENANCE)
    told = Answers(page)
    open_unit(page, lease["unit"])
    page.wait_for_load_state("networkidle")
    expect(page.locator("app-tabs a")).to_have_text(["Overview", "Maintenance", "Compliance"])
    expect(page.locator("app-unit-overview")).to_contain_text("Bedrooms")
    seen = page.locator("main").inner_text()
    page.get_by_role("link", name="Maintenance", exact=True).first.click()
    expect(equipment(page).get_by_role("button", name="Add equipment")).to_be_visible()
    expect(page.get_by_role("button", name="New work order")).to_be_visible()
    seen += page.locator("main").inner_text()
    page.get_by_role("navigation", name="Breadcrumb").get_by_role("link", name="Units").click()
    page.get_by_role("searchbox").fill(lease["unit_number"])
    expect(page).to_have_url(re.compile("search="))
    expect(page.get_by_role("link", name=lease["unit_number"]).first).to_be_visible()
    seen += page.locator("main").inner_text()
    page.wait_for_load_state("networkidle")

    assert "$" not in seen
    assert not re.search(r"\brents?\b", seen, re.IGNORECASE)
    assert rents(told.json) == {None}
    assert lease["tenant_name"] not in told.text
    assert not [url for url in told.urls if "/leases/" in url]


def rents(value: object) -> set[object]:
    """Whatever stands under a name that speaks of rent, however deep."""
    if isinstance(value, list):
        return {rent for each in value for rent in rents(each)}
    if not isinstance(value, dict):
        return set()
    own = {each for name, each in value.items() if "rent" in name.split("_")}
    return own | {rent for each in value.values() for rent in rents(each)}
