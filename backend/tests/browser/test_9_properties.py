"""Properties: kept in the browser, and each unit as a hex that knows its lease."""

import re
from datetime import timedelta
from itertools import count
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import SignedIn
from unitcycle.core import clock

pytestmark = pytest.mark.browser

MANAGER = "manager@meridian.example"
API = "/api/v1"
_number = count(1)


def hexes(page: Page, state: str = "") -> Locator:
    kind = f":has(> path.{state})" if state else ""
    return page.locator(f"app-honeycomb .canvas svg a{kind}")


def property_called(page: Page, name: str) -> dict[str, Any]:
    found = page.request.get(f"{API}/properties/", params={"search": name}).json()["results"]
    return found[0]


def open_property(page: Page, name: str) -> str:
    """Its id."""
    page.goto(f"/properties?search={name}")
    page.get_by_role("link", name=name).click()
    hexes(page).first.wait_for()
    return page.url.split("?")[0].rsplit("/", 1)[1]


def post(page: Page, path: str, data: dict[str, Any]) -> dict[str, Any]:
    """As the signed-in person, the way the web app does it."""
    token = next(c["value"] for c in page.context.cookies() if c["name"] == "csrftoken")
    address = page.url.split("/properties")[0]
    answer = page.request.post(
        f"{API}{path}", data=data, headers={"X-CSRFToken": token, "Referer": address}
    )
    assert answer.ok, answer.text()
    made: dict[str, Any] = answer.json()
    return made


def test_a_property_is_added_given_a_building_changed_and_archived(signed_in: SignedIn):
    page = signed_in(MANAGER)
    name = f"Story House {clock.now():%H%M%S}{next(_number)}"
    page.goto("/properties")
    page.get_by_role("button", name="New property").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("button", name="Save the property").click()
    expect(dialog.get_by_role("alert")).to_have_text("This is needed.")
    dialog.get_by_label("Name").fill(name)
    dialog.get_by_label("City").fill("Erie")
    dialog.get_by_label("Year built").fill("1492")
    dialog.get_by_role("button", name="Save the property").click()
    expect(dialog.get_by_role("alert")).to_contain_text("1600")
    dialog.get_by_label("Year built").fill("1992")
    dialog.get_by_role("button", name="Save the property").click()
    expect(dialog).to_have_count(0)

    page.get_by_role("searchbox").fill(name)
    expect(page).to_have_url(re.compile("search="))
    page.get_by_role("link", name=name).click()
    expect(page.get_by_role("heading", name=name, level=1)).to_be_visible()
    expect(page.get_by_text("No units yet")).to_be_visible()

    page.get_by_role("button", name="Add a building").click()
    page.get_by_role("dialog").get_by_label("Name").fill("North Wing")
    page.get_by_role("button", name="Save the building").click()
    places = page.get_by_role("region", name="Buildings and floors")
    expect(places.get_by_role("heading", name="North Wing")).to_be_visible()
    places.get_by_role("button", name="Actions for North Wing").click()
    page.get_by_role("menuitem", name="Add a floor").click()
    page.get_by_role("dialog").get_by_label("Level").fill("2")
    page.get_by_role("button", name="Save the floor").click()
    expect(places.get_by_role("button", name="Floor 2")).to_be_visible()

    page.get_by_role("button", name="Edit", exact=True).click()
    page.get_by_role("dialog").get_by_label("City").fill("Toledo")
    page.get_by_role("button", name="Save the property").click()
    expect(page.locator(".page-header")).to_contain_text("Toledo")

    page.get_by_role("button", name=f"Actions for {name}").click()
    page.get_by_role("menuitem", name="Archive").click()
    page.get_by_role("alertdialog").get_by_role("button", name="Archive").click()
    expect(page.get_by_text("It is in no list.")).to_be_visible()
    page.goto(f"/properties?search={name}")
    expect(page.get_by_text("No property matches")).to_be_visible()
    page.goto(f"/properties?search={name}&archived=true")
    expect(page.get_by_role("link", name=name)).to_be_visible()


def test_the_hexes_are_as_many_as_the_bar_says(signed_in: SignedIn):
    page = signed_in(MANAGER)
    open_property(page, "Maple Court")

    bar = page.locator(".standing app-lifecycle-bar li").all_inner_texts()

    states = ["active", "month_to_month", "notice", "vacant"]
    assert [int(re.findall(r"[\d,]+$", text.strip())[0].replace(",", "")) for text in bar] == [
        hexes(page, state).count() for state in states
    ]
    fills = [
        hexes(page, state).first.locator("path").first.evaluate("e => getComputedStyle(e).fill")
        for state in states
    ]
    assert fills == ["rgb(13, 148, 136)", "rgb(217, 119, 6)", "rgb(220, 38, 38)", "rgb(148, 163, 184)"]  # fmt: skip


def test_a_notice_turns_its_hex_red(signed_in: SignedIn):
    page = signed_in(MANAGER)
    estate = open_property(page, "Fairmount Manor")
    units = page.request.get(f"{API}/properties/{estate}/unit-grid/").json()
    unit = next(unit for unit in units if unit["lease_status"] == "active")
    label = re.compile(rf"^Unit {re.escape(unit['unit_number'])},.*{unit['tenant_name']}$")
    link = page.get_by_role("link", name=label).and_(page.locator(f"[href$='{unit['id']}']"))
    expect(link.locator("path.active")).to_have_count(1)
    before = hexes(page, "notice").count()
    today = clock.today("America/New_York")

    post(
        page,
        f"/tenants/leases/{unit['lease_id']}/give-notice/",
        {
            "notice_date": today.isoformat(),
            "notice_move_out_date": (today + timedelta(days=45)).isoformat(),
        },
    )
    page.reload()

    expect(link.locator("path.notice")).to_have_count(1)
    assert hexes(page, "notice").count() == before + 1
    link.hover()
    callout = page.locator("app-unit-callout")
    expect(callout).to_contain_text("Notice Given")
    expect(callout.locator(".moving")).to_contain_text("Moving out")


def test_the_keyboard_walks_the_comb_and_opens_a_unit(signed_in: SignedIn):
    page = signed_in(MANAGER)
    open_property(page, "Belmont Arms")
    page.get_by_role("navigation", name="View of the units").get_by_role("link").last.focus()
    page.keyboard.press("Tab")
    expect(hexes(page).first).to_be_focused()
    callout = page.locator("app-unit-callout")
    expect(callout).to_be_visible()

    page.keyboard.press("ArrowRight")
    expect(hexes(page).nth(1)).to_be_focused()
    page.keyboard.press("ArrowDown")
    focused = page.locator("app-honeycomb .canvas svg a:focus")
    below = focused.bounding_box()
    above = hexes(page).nth(1).bounding_box()
    assert below is not None
    assert above is not None
    assert below["y"] > above["y"]
    page.keyboard.press("End")
    expect(hexes(page).last).to_be_focused()
    page.keyboard.press("Escape")
    expect(callout).to_have_count(0)

    address = focused.get_attribute("href")
    page.keyboard.press("Enter")
    expect(page).to_have_url(str(address))


def test_the_crew_sees_units_without_tenants_and_rents(signed_in: SignedIn):
    office = signed_in(MANAGER)
    estate = property_called(office, "Cedar Hollow")["id"]
    units = office.request.get(f"{API}/properties/{estate}/unit-grid/").json()
    names = {unit["tenant_name"] for unit in units if unit["tenant_name"]}
    page = signed_in("maintenance@meridian.example")
    open_property(page, "Cedar Hollow")

    assert hexes(page).count() == len(units)
    expect(page.locator(".legend")).to_contain_text("Occupied")
    expect(page.locator(".standing")).to_have_count(0)
    hexes(page, "occupied").first.hover()
    expect(page.locator("app-unit-callout")).to_contain_text("Occupied")
    words = page.content()
    assert not [name for name in names if name in words]
    assert "$" not in page.locator("main").inner_text()
    bare = page.request.get(f"{API}/properties/{estate}/unit-grid/").json()
    assert {unit["tenant_name"] for unit in bare} == {None}
    assert {unit["monthly_rent_amount"] for unit in bare} == {None}
