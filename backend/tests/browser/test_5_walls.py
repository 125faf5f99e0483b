"""Who sees what: another organisation's things are absent, another role's pages say so."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import SignedIn

pytestmark = pytest.mark.browser


def switch_to(page: Page, organization: str) -> None:
    page.get_by_role("button", name=re.compile("switch organisation")).click()
    page.get_by_role("menuitem", name=organization).click()
    expect(page.locator("header .place")).to_have_text(organization)


def test_switching_the_organisation_leaks_nothing(signed_in: SignedIn):
    page = signed_in("owner@meridian.example")
    page.goto("/lifecycle")
    meridian = page.locator("header .place").inner_text()
    page.get_by_role("region", name="Leases").locator("tbody th a").first.click()
    expect(page.locator(".page-title app-lease-status-badge")).to_be_visible()
    lease_address = page.url
    page.goto("/lifecycle")
    expect(page.locator("tbody .property").first).to_be_visible()
    properties = set(page.locator("tbody .property").all_inner_texts())
    assert properties

    others = page.request.get("/api/v1/session/").json()["memberships"]
    other = next(m["organization"]["name"] for m in others if m["organization"]["name"] != meridian)
    switch_to(page, other)

    page.goto("/lifecycle")
    expect(page.locator("tbody .property").first).to_be_visible()
    assert not properties & set(page.locator("tbody .property").all_inner_texts())
    assert "4,353" not in page.locator("main").inner_text()
    page.goto(lease_address)
    expect(page.get_by_role("heading", name="Not found, or not yours")).to_be_visible()

    switch_to(page, meridian)
    page.goto(lease_address)
    expect(page.locator(".page-title app-lease-status-badge")).to_be_visible()


@pytest.mark.parametrize("path", ["/lifecycle", "/imports", "/api-keys"])
def test_maintenance_does_not_see_rents(signed_in: SignedIn, path: str):
    page = signed_in("maintenance@meridian.example")
    asked = []
    page.on("response", lambda response: asked.append((response.url, response.status)))

    page.goto(path)

    expect(page.get_by_role("heading", name="You may not see this").first).to_be_visible()
    menu = page.get_by_role("navigation", name="Main")
    expect(menu.get_by_role("link", name="Lease Lifecycle")).to_have_count(0)
    read = [url for url, status in asked if "/tenants/leases/" in url and status == 200]
    assert read == []


def test_a_viewer_is_offered_no_button_that_would_be_refused(signed_in: SignedIn):
    page = signed_in("viewer@meridian.example")
    page.goto("/lifecycle?status=active")
    page.get_by_role("region", name="Leases").locator("tbody th a").first.click()

    expect(page.locator(".page-title app-lease-status-badge")).to_have_text("Active")
    expect(page.get_by_role("button", name=re.compile("Convert|notice|vacant"))).to_have_count(0)
