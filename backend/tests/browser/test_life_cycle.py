# ruff: noqa: F811  fixtures come in by import
"""The life cycle as a manager lives it: the dashboard, its filters, and a lease's steps."""

import re
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from playwright.sync_api import Page, expect

from tests.browser.stage import browser, context, page, visitor  # noqa: F401  fixtures
from tests.browser.visitor import MANAGER, Visitor


def test_the_dashboard_counts_the_demo_company(visitor: Visitor, page: Page):
    visitor.comes_in(MANAGER)
    page.goto("/lifecycle")

    # the imports of other stories bring a few units more
    expect(page.get_by_text(re.compile(r"4,3[5-9]\d units"))).to_be_visible()
    strip = page.locator("app-expiring-strip")
    for days in ("30 days", "60 days", "90 days"):
        expect(strip).to_contain_text(days)
    counted = [
        int(visitor.card(label).locator("strong, .count").first.inner_text().replace(",", ""))
        for label in ("Active", "MTM", "Notice", "Vacant")
    ]
    for count, expected in zip(counted, (2841, 1146, 87, 279), strict=True):
        assert abs(count - expected) <= 20
    assert sum(counted) >= 4353


def test_a_card_filters_the_table_and_the_back_button_returns(visitor: Visitor, page: Page):
    visitor.comes_in(MANAGER)
    page.goto("/lifecycle")
    visitor.rows().first.wait_for()

    visitor.card("Notice").get_by_role("link").or_(
        visitor.card("Notice").locator("a")
    ).first.click()

    expect(page).to_have_url(re.compile("status=notice"))
    expect(visitor.rows().first.locator("app-lease-status-badge")).to_contain_text("Notice")
    badges = visitor.rows().locator("app-lease-status-badge").all_inner_texts()
    assert len(badges) > 20
    assert {badge.strip() for badge in badges} == {"Notice Given"}
    page.go_back()
    expect(page).not_to_have_url(re.compile("status="))
    expect(page.get_by_role("heading", name="All leases")).to_be_visible()


def test_search_finds_a_tenant(visitor: Visitor, page: Page):
    visitor.comes_in(MANAGER)
    page.goto("/lifecycle")
    page.get_by_role("searchbox").fill("Gonzalez A-102")

    row = visitor.rows().filter(has_text="Westfield Gardens").filter(has_text="Maria Gonzalez")
    expect(row).to_have_count(1)
    expect(row).to_contain_text("$1,850.00")
    expect(page).to_have_url(re.compile("search="))


def test_a_lease_goes_its_whole_way(visitor: Visitor, page: Page):
    visitor.comes_in(MANAGER)
    visitor.open_first_lease("active")

    convert = visitor.act("Convert")
    convert.get_by_role("button", name="Convert").click()
    expect(convert).to_have_count(0)
    expect(visitor.badge()).to_contain_text("Month-to-Month")
    expect(page.locator("app-lease-progress-bar")).to_contain_text("MTM since")

    today = datetime.now(ZoneInfo("America/New_York")).date()
    notice = visitor.act("Notice")
    notice.get_by_label("Notice date").fill(today.isoformat())
    notice.get_by_label("Move-out date").fill((today + timedelta(days=29)).isoformat())
    notice.get_by_role("button", name="Record the notice").click()
    expect(notice.get_by_text("at least 30 days").first).to_be_visible()
    expect(visitor.badge()).to_contain_text("Month-to-Month")
    notice.get_by_label("Notice date").fill((today - timedelta(days=31)).isoformat())
    notice.get_by_label("Move-out date").fill((today - timedelta(days=1)).isoformat())
    notice.get_by_label("Reason").fill("Moving for work")
    notice.get_by_role("button", name="Record the notice").click()
    expect(notice).to_have_count(0)
    expect(visitor.badge()).to_contain_text("Notice Given")

    vacate = visitor.act("Mark Vacant")
    vacate.get_by_role("button", name="Mark vacant").click()
    expect(vacate).to_have_count(0)
    expect(visitor.badge()).to_contain_text("Vacant")
    expect(page.locator("app-lease-progress-bar")).to_contain_text("Vacant since")

    steps = visitor.history().locator("li")
    expect(steps).to_have_count(3)
    expect(steps.nth(1)).to_contain_text("Moving for work")
    expect(steps.nth(0)).to_contain_text("manager@meridian.example")


def test_an_unknown_lease_is_not_found_or_not_yours(visitor: Visitor, page: Page):
    visitor.comes_in(MANAGER)
    page.goto("/lifecycle/00000000-0000-4000-8000-000000000000")

    expect(page.get_by_role("alert")).to_contain_text(re.compile("not found", re.IGNORECASE))
    expect(page.get_by_role("link", name="Back to the list")).to_be_visible()


def test_the_filtered_list_is_exported(visitor: Visitor, page: Page):
    visitor.comes_in(MANAGER)
    page.goto("/lifecycle?status=notice")
    visitor.rows().first.wait_for()
    page.get_by_role("button", name="Export").click()
    link = page.get_by_role("menuitem", name=re.compile("CSV")).get_attribute("href")
    answer = page.request.get(str(link))

    assert answer.ok
    lines = answer.body().decode("utf-8-sig").splitlines()
    assert 60 < len(lines) < 120
    assert all("notice" in line.lower() for line in lines[1:])
