"""Tenants, leases, the organisation and its audit log: what is kept, who may see it, and where it ends."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import SignedIn
from tests.browser.test_5_walls import switch_to

pytestmark = pytest.mark.browser

MANAGER = "manager@meridian.example"
OWNER = "owner@meridian.example"
NEXT_DOOR = "owner@saltmarsh.example"


def region(page: Page, name: str) -> Locator:
    return page.get_by_role("region", name=name).locator("tbody tr")


def test_a_tenant_is_added_found_changed_and_archived(signed_in: SignedIn):
    page = signed_in(MANAGER)
    page.goto("/tenants")
    page.get_by_role("button", name="New tenant").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("button", name="Add the tenant").click()
    expect(dialog.get_by_role("alert")).to_contain_text("needs a first name")
    dialog.get_by_label("First name").fill("Wilhelmina")
    dialog.get_by_label("Last name").fill("Quartermain")
    dialog.get_by_role("button", name="Add the tenant").click()
    heading = page.get_by_role("heading", level=1)
    expect(heading).to_have_text("Wilhelmina Quartermain")
    expect(page.get_by_text("No lease now")).to_be_visible()

    page.get_by_role("button", name="Edit").click()
    dialog.get_by_label("E-mail").fill("wilhelmina@mail.example")
    dialog.get_by_role("button", name="Save").click()
    expect(page.get_by_role("link", name="wilhelmina@mail.example")).to_be_visible()

    page.goto("/tenants")
    page.get_by_role("searchbox").fill("quartermain")
    expect(region(page, "All tenants")).to_have_count(1)
    assert page.url.endswith("search=quartermain")
    page.get_by_role("link", name="Wilhelmina Quartermain").click()

    page.get_by_role("button", name="Archive").click()
    page.get_by_role("alertdialog").get_by_role("button", name="Archive").click()
    expect(page.locator(".page-title")).to_contain_text("Archived")
    page.goto("/tenants?search=quartermain")
    expect(page.get_by_text("No tenant matches")).to_be_visible()
    page.goto("/tenants?search=quartermain&archived=true")
    page.get_by_role("link", name="Wilhelmina Quartermain").click()
    page.get_by_role("button", name="Restore").click()
    expect(page.locator(".page-title")).not_to_contain_text("Archived")


def test_a_tenant_who_lives_here_stays_and_says_where(signed_in: SignedIn):
    page = signed_in(MANAGER)
    page.goto("/tenants?lease=yes")
    row = region(page, "All tenants").first
    unit = row.locator("td a.mono").inner_text()
    row.locator("th a").click()

    expect(page.locator("app-current-lease")).to_contain_text(unit)
    expect(page.locator("app-current-lease")).to_contain_text("Balance")
    page.get_by_role("button", name="Archive").click()
    page.get_by_role("alertdialog").get_by_role("button", name="Archive").click()
    expect(page.get_by_role("alert")).to_contain_text("still has a lease that is not vacant")

    page.get_by_role("button", name="Add an occupant").click()
    page.get_by_role("dialog").get_by_label("Name").fill("Story Child")
    page.get_by_role("dialog").get_by_label("Under age").check()
    page.get_by_role("dialog").get_by_role("button", name="Save").click()
    occupant = page.get_by_role("row").filter(has_text="Story Child")
    expect(occupant).to_contain_text("Under age")
    occupant.get_by_role("button", name="Remove").click()
    page.get_by_role("alertdialog").get_by_role("button", name="Remove").click()
    expect(occupant).to_have_count(0)


def test_leases_are_narrowed_by_rent_and_exported_alike(signed_in: SignedIn):
    page = signed_in(MANAGER)
    page.goto("/leases")
    page.get_by_role("button", name="Filter").click()
    form = page.get_by_role("dialog")
    form.get_by_label("Status").select_option(label="Notice Given")
    form.get_by_label("Rent from").fill("2500")
    form.get_by_role("button", name="Apply").click()
    expect(page.get_by_role("button", name="Rent from $2,500.00")).to_be_visible()
    expect(page.locator("[aria-busy=true]")).to_have_count(0)
    rows = region(page, "All leases")
    rents = [
        text.replace(",", "").strip("$ ") for text in rows.locator("app-money").all_inner_texts()
    ]
    assert rents
    assert min(float(rent) for rent in rents) >= 2500
    shown = page.locator("app-paginator p").inner_text().split()[-1]

    page.get_by_role("button", name="Export").click()
    with page.expect_download() as download:
        page.get_by_role("menuitem", name=re.compile("CSV")).click()
    lines = download.value.path().read_text(encoding="utf-8-sig").splitlines()
    assert len(lines) - 1 == int(shown.replace(",", ""))


@pytest.fixture
def next_door(signed_in: SignedIn) -> Iterator[Page]:
    """The organisation next door, which gets its name and its time zone back."""
    page = signed_in(NEXT_DOOR)
    page.goto("/settings/organization")
    name = page.get_by_label("Name").input_value()
    zone = page.get_by_label("Time zone").input_value()
    yield page
    page.goto("/settings/organization")
    page.get_by_label("Name").fill(name)
    page.get_by_label("Time zone").fill(zone)
    page.get_by_role("button", name="Save").click()
    expect(page.locator("header .place")).to_have_text(name)


def test_the_organisation_is_renamed_and_the_audit_log_says_so(next_door: Page):
    page = next_door
    before = page.get_by_label("Name").input_value()
    page.get_by_label("Time zone").fill("Europe/Atlantis")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("alert")).to_have_text("Choose a time zone of the list.")
    page.get_by_label("Name").fill("Saltmarsh & Daughters")
    page.get_by_label("Time zone").fill("Asia/Tokyo")
    expect(page.get_by_text(re.compile("^It is .+ there now$"))).to_be_visible()
    page.get_by_role("button", name="Save").click()
    expect(page.locator("header .place")).to_have_text("Saltmarsh & Daughters")
    expect(page.locator("app-organization-switcher")).to_contain_text("Saltmarsh & Daughters")

    page.goto("/settings/audit?model=accounts.organization")
    first = region(page, "Changes").first
    expect(first).to_contain_text("Saltmarsh & Daughters")
    expect(first).to_contain_text(NEXT_DOOR)
    in_tokyo = page.evaluate(
        """new Intl.DateTimeFormat('en-US', {dateStyle: 'medium', timeZone: 'Asia/Tokyo'})
        .format(new Date())"""
    )
    expect(first).to_contain_text(in_tokyo)
    first.get_by_role("button", name="Details").click()
    details = page.locator("app-change-details")
    expect(details.locator("div").filter(has_text="Name")).to_contain_text(before)
    expect(details.locator("div").filter(has_text="Time zone")).to_contain_text("Asia/Tokyo")
    expect(details).to_contain_text("/api/v1/organization/")


@pytest.mark.parametrize("path", ["/tenants", "/leases"])
def test_maintenance_sees_neither_tenants_nor_leases(signed_in: SignedIn, path: str):
    page = signed_in("maintenance@meridian.example")
    page.goto(path)
    expect(page.get_by_role("heading", name="You may not see this")).to_be_visible()
    menu = page.get_by_role("navigation", name="Main")
    expect(menu.get_by_role("link", name=re.compile("Tenants|Leases|Audit"))).to_have_count(0)


def test_a_manager_reads_the_organisation_and_no_audit_log(signed_in: SignedIn):
    page = signed_in(MANAGER)
    page.goto("/settings/organization")
    expect(page.get_by_text("Owners and administrators can change this.")).to_be_visible()
    expect(page.locator("main").get_by_role("button")).to_have_count(0)
    page.goto("/settings/audit")
    expect(page.get_by_role("heading", name="You may not see this")).to_be_visible()
    menu = page.get_by_role("navigation", name="Main")
    expect(menu.get_by_role("link", name="Audit log")).to_have_count(0)


def test_tenants_of_one_organisation_are_absent_from_the_other(signed_in: SignedIn):
    page = signed_in(OWNER)
    page.goto("/tenants")
    expect(region(page, "All tenants").first).to_be_visible()
    home = page.locator("header .place").inner_text()
    here = set(page.locator("tbody .under").all_inner_texts())
    region(page, "All tenants").first.locator("th a").click()
    expect(page.locator(".page-title h1")).not_to_have_text("Tenant")
    tenant = page.url

    others = page.request.get("/api/v1/session/").json()["memberships"]
    other = next(m["organization"]["name"] for m in others if m["organization"]["name"] != home)
    switch_to(page, other)
    page.goto("/tenants")
    expect(region(page, "All tenants").first).to_be_visible()
    assert not here & set(page.locator("tbody .under").all_inner_texts())
    page.goto(tenant)
    expect(page.get_by_role("heading", name="Not found, or not yours")).to_be_visible()
    switch_to(page, home)
