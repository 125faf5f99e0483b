# ruff: noqa: F811  fixtures come in by import
"""Coming in: password, second factor, roles, several organisations, keys."""

import re
import time
from uuid import uuid4

import httpx
import pytest
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from playwright.sync_api import Page, expect

from tests.browser.stage import browser, context, page, visitor  # noqa: F401  fixtures
from tests.browser.visitor import MAINTENANCE, OWNER, Visitor
from tests.running import Integrator, base_url, sign_in_of

ACCOUNTANT = "accountant@meridian.example"


def code_of(secret: str) -> str:
    """What an authenticator app would show now."""
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30))


def test_a_wrong_password_is_refused_and_the_right_one_comes_in(visitor: Visitor):
    visitor.sign_in(OWNER, "not-the-password")
    expect(visitor.page.get_by_role("alert")).to_be_visible()
    expect(visitor.page).to_have_url(re.compile("/sign-in"))

    visitor.comes_in(OWNER)

    expect(visitor.page.get_by_role("heading", name="Lease Lifecycle")).to_be_visible()


def test_a_page_asked_for_before_signing_in_opens_after_it(visitor: Visitor):
    visitor.page.goto("/jobs")
    expect(visitor.page).to_have_url(re.compile("/sign-in"))
    visitor.page.get_by_label("E-mail").fill(OWNER)
    visitor.page.get_by_label("Password").fill(sign_in_of(OWNER).password)
    visitor.page.get_by_role("button", name="Sign in").click()

    expect(visitor.page).to_have_url(re.compile("/jobs"))


def test_a_second_factor_is_set_up_and_asked_for(visitor: Visitor, page: Page):
    visitor.comes_in(ACCOUNTANT)
    page.goto("/security")
    page.get_by_role("button", name="Set up").click()
    shared = page.locator(".secret code").inner_text().strip()
    page.get_by_label("Code that the app shows").fill(code_of(shared))
    page.get_by_role("button", name="Switch on").click()
    # what guards the account is changed only by who still knows the password
    still = page.get_by_role("dialog", name="Is it still you?")
    still.get_by_label("Password").fill(sign_in_of(ACCOUNTANT).password)
    still.get_by_role("button", name="Confirm").click()
    expect(page.get_by_text("Signing in asks for a code")).to_be_visible()

    page.context.clear_cookies()
    visitor.sign_in(ACCOUNTANT)
    expect(page.get_by_role("heading", name="One more step")).to_be_visible()
    page.get_by_label("Code").fill("000000")
    page.get_by_role("button", name="Confirm").click()
    expect(page.get_by_role("alert").first).to_be_visible()

    # a code is good for once, so the next one is waited for
    used, waited = code_of(shared), time.monotonic()
    while code_of(shared) == used and time.monotonic() - waited < 35:
        page.wait_for_timeout(500)
    page.get_by_label("Code").fill(code_of(shared))
    page.get_by_role("button", name="Confirm").click()
    expect(page.get_by_role("heading", name="Lease Lifecycle")).to_be_visible()


def test_maintenance_sees_no_leases(visitor: Visitor, page: Page):
    visitor.comes_in(MAINTENANCE)
    expect(page.get_by_role("link", name="Lease Lifecycle")).to_have_count(0)

    page.goto("/lifecycle")

    expect(page.get_by_role("alert")).to_be_visible()
    expect(page.locator("app-lease-table")).to_have_count(0)
    expect(page.get_by_text("$")).to_have_count(0)


def test_switching_organisations_leaks_nothing(visitor: Visitor, page: Page):
    visitor.comes_in(OWNER)
    page.goto("/lifecycle?status=notice")
    visitor.rows().first.wait_for()
    page.locator("app-lease-table tbody a").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Unit")
    foreign = page.url

    page.get_by_role("button", name="switch organisation").click()
    page.get_by_role("menuitem", name="Saltmarsh Lettings").click()
    expect(page.locator("app-organization-switcher")).to_contain_text("Saltmarsh Lettings")
    page.goto("/lifecycle")

    expect(page.get_by_text("24 units")).to_be_visible()
    expect(page.get_by_text("Westfield Gardens")).to_have_count(0)
    page.goto(foreign)
    expect(page.get_by_role("alert")).to_contain_text(re.compile("not found", re.IGNORECASE))
    page.get_by_role("button", name="switch organisation").click()
    page.get_by_role("menuitem", name="Meridian Residential").click()
    expect(page.locator("app-organization-switcher")).to_contain_text("Meridian Residential")


def test_a_key_is_shown_once_works_on_both_versions_and_is_revoked(visitor: Visitor, page: Page):
    name = f"Browser story {uuid4().hex[:6]}"
    visitor.comes_in(OWNER)
    page.goto("/api-keys")
    page.get_by_role("button", name="New key").first.click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Name").fill(name)
    dialog.get_by_role("checkbox", name=re.compile("^Leases: view", re.IGNORECASE)).check()
    dialog.get_by_role("button", name="Create the key").click()
    secret = dialog.locator("code").inner_text().strip()
    dialog.get_by_role("button", name="I have copied it").click()
    expect(page.get_by_role("row").filter(has_text=name)).to_be_visible()
    expect(page.get_by_text(secret)).to_have_count(0)

    with Integrator(secret) as program:
        first = program.get("/api/v1/tenants/leases/", params={"page_size": 1}).json()
        second = program.get("/api/v2/tenants/leases/", params={"page_size": 1}).json()
        refused = program.post("/api/v1/tenants/leases/", json={})
    assert first["count"] > 4000
    assert set(second) == {"next", "previous", "results"}
    assert refused.status_code == 403

    row = page.get_by_role("row").filter(has_text=name)
    row.get_by_role("button", name="Revoke").click()
    page.locator("mat-dialog-container").get_by_role("button", name="Revoke").click()
    expect(row.get_by_role("button", name="Revoke")).to_have_count(0)

    with Integrator(secret) as program:
        assert program.get("/api/v1/tenants/leases/").status_code == 401


@pytest.mark.parametrize("path", ["/api/docs/", "/api/docs/v2/"])
def test_the_documentation_opens(page: Page, path: str):
    page.goto(path)

    expect(page.locator(".opblock").first).to_be_visible()
    assert httpx.get(f"{base_url()}/api/schema/v1/").status_code == 200
