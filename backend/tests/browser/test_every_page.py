# ruff: noqa: F811  fixtures come in by import
"""Every page: no accessibility violation, nothing wider than the screen, and a picture to look at."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.stage import SCREENSHOTS, browser, context, page, visitor  # noqa: F401  fixtures
from tests.browser.visitor import OWNER, Visitor

AXE = Path(__file__).resolve().parents[3] / "frontend" / "node_modules" / "axe-core" / "axe.min.js"
PAGES = {
    "lifecycle": "/lifecycle",
    "lifecycle-notice": "/lifecycle?status=notice",
    "imports": "/imports",
    "people": "/people",
    "api-keys": "/api-keys",
    "jobs": "/jobs",
    "security": "/security",
    "not-found": "/no-such-page",
}
OPEN_PAGES = {
    "sign-in": "/sign-in",
    "reset": "/account/password/reset",
    "invitation": "/account/invitations/no-such-token",
}
SIZES = {"1440": (1440, 900), "375": (375, 812)}


def look_at(page: Page, name: str, address: str) -> None:
    page.goto(address)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.locator("app-skeleton")).to_have_count(0)
    SCREENSHOTS.mkdir(parents=True, exist_ok=True)
    for size, (width, height) in SIZES.items():
        page.set_viewport_size({"width": width, "height": height})
        page.wait_for_timeout(300)
        page.screenshot(path=SCREENSHOTS / f"{name}-{size}.png", full_page=True)
        inner = page.evaluate("document.documentElement.scrollWidth")
        assert inner <= width, f"{address} is {inner} px wide on a screen of {width}"
        assert violations(page) == [], f"{address} at {size}"


def violations(page: Page) -> list[str]:
    page.add_script_tag(path=AXE)
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    return [
        f"{violation['id']}: {node['html']}"
        for violation in found["violations"]
        for node in violation["nodes"]
    ]


@pytest.mark.parametrize("name", PAGES)
def test_a_page_of_the_app(visitor: Visitor, page: Page, name: str):
    visitor.comes_in(OWNER)

    look_at(page, name, PAGES[name])


def test_the_page_of_a_lease(visitor: Visitor, page: Page):
    visitor.comes_in(OWNER)
    visitor.open_first_lease("notice")

    look_at(page, "lease", page.url)


@pytest.mark.parametrize("name", OPEN_PAGES)
def test_a_page_for_everybody(page: Page, name: str):
    look_at(page, name, OPEN_PAGES[name])
