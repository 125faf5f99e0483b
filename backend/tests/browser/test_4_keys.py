"""An API key: made in the web app, used by a program, revoked, refused."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import SignedIn
from tests.running import Integrator

pytestmark = pytest.mark.browser


def test_a_key_is_made_used_and_revoked(signed_in: SignedIn):
    page = signed_in("owner@meridian.example")
    page.goto("/api-keys")
    page.get_by_role("button", name="New key").first.click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Name").fill("Browser tests")
    dialog.get_by_role("checkbox", name=re.compile("^Leases: view", re.IGNORECASE)).check()
    dialog.get_by_role("button", name="Create the key").click()
    secret = dialog.locator("code").inner_text()
    assert secret.startswith("uc_")
    page.keyboard.press("Escape")
    expect(dialog.locator("code")).to_have_text(secret)
    dialog.get_by_role("button", name="I have copied it").click()
    expect(dialog).to_have_count(0)
    assert secret not in page.content()

    with Integrator(secret) as program:
        first = program.get("/api/v1/tenants/leases/?page_size=1").raise_for_status().json()
        assert first["count"] == 4353
        second = program.get("/api/v2/tenants/leases/?page_size=1").raise_for_status().json()
        assert set(second) == {"next", "previous", "results"}
        assert program.get("/api/v1/vendors/").status_code == 403
        lease = f"/api/v1/tenants/leases/{first['results'][0]['id']}/"
        assert program.post(f"{lease}convert-mtm/").status_code == 403

        page.reload()
        row = page.get_by_role("row").filter(has_text="Browser tests")
        expect(row).to_contain_text("Active")
        row.get_by_role("button", name="Revoke").click()
        page.get_by_role("alertdialog").get_by_role("button", name="Revoke").click()
        expect(row).to_contain_text("Revoked")

        assert program.get("/api/v1/tenants/leases/").status_code == 401
        assert program.get("/api/v2/tenants/leases/").status_code == 401


@pytest.mark.parametrize("path", ["/api/docs/", "/api/docs/v2/"])
def test_the_documentation_opens_without_a_sign_in(page: Page, path: str):
    page.goto(path)

    expect(page.get_by_role("heading", name=re.compile("UnitCycle"))).to_be_visible()
    expect(page.locator(".opblock").first).to_be_visible()
