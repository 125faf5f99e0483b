"""The story of the life cycle, in order: seen, filtered, opened, converted, noticed, vacated."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import SignedIn
from tests.browser.test_6_every_route import look_at

pytestmark = pytest.mark.browser

MANAGER = "manager@meridian.example"


def card(page: Page, count: str) -> object:
    return page.locator("app-stat-card a").filter(has_text=count)


def test_the_dashboard_shows_every_lease_in_its_state(signed_in: SignedIn):
    page = signed_in(MANAGER)
    page.goto("/lifecycle")

    expect(page.get_by_text("4,353 units")).to_be_visible()
    cards = page.locator("app-stat-card a")
    expect(cards).to_have_count(4)
    for shown, (count, percent) in enumerate(
        (("2,841", "65.3%"), ("1,146", "26.3%"), ("87", "2.0%"), ("279", "6.4%"))
    ):
        expect(cards.nth(shown).locator("strong")).to_have_text(count)
        expect(cards.nth(shown)).to_contain_text(percent)
    expect(page.get_by_role("region", name="Leases").locator("tbody tr").first).to_be_visible()


def test_a_card_filters_by_the_url_and_back_leads_back(signed_in: SignedIn):
    page = signed_in(MANAGER)
    page.goto("/lifecycle")
    page.locator("app-stat-card a").nth(2).click()

    expect(page).to_have_url(re.compile(r"/lifecycle\?status=notice$"))
    badges = page.get_by_role("region", name="Leases").locator("td.status")
    expect(badges.first).to_have_text("Notice Given")
    assert set(badges.all_inner_texts()) == {"Notice Given"}
    expect(page.locator("app-paginator")).to_contain_text("87")

    page.go_back()
    expect(page).to_have_url(re.compile(r"/lifecycle$"))
    expect(page.locator("app-paginator")).to_contain_text("4,353")

    page.go_forward()
    expect(page.locator("app-paginator")).to_contain_text("87")


def test_a_search_finds_a_tenant_and_a_stranger_finds_nothing(signed_in: SignedIn):
    page = signed_in(MANAGER)
    page.goto("/lifecycle?status=active")
    tenant = page.get_by_role("region", name="Leases").locator("td.tenant").first.inner_text()
    box = page.get_by_label("Search unit, tenant or lease number")

    box.fill(tenant)
    expect(page).to_have_url(re.compile(r"search="))
    expect(page.get_by_role("region", name="Leases").locator("td.tenant").first).to_have_text(
        tenant
    )

    box.fill("zzzz nobody zzzz")
    expect(page.get_by_role("heading", name="No lease matches")).to_be_visible()


def test_two_words_find_a_lease_by_its_tenant_and_its_unit(signed_in: SignedIn):
    page = signed_in(MANAGER)
    page.goto("/lifecycle")
    page.get_by_label("Search unit, tenant or lease number").fill("Gonzalez A-102")

    found = page.get_by_role("region", name="Leases").locator("tbody tr")
    expect(found).to_have_count(1)
    expect(found).to_contain_text("Maria Gonzalez")
    expect(found).to_contain_text("$1,850.00")


def test_the_filtered_list_is_given_as_a_file(signed_in: SignedIn):
    page = signed_in(MANAGER)
    page.goto("/lifecycle?status=notice")
    expect(page.locator("app-paginator")).to_contain_text("87")
    page.get_by_role("button", name="Export").click()

    with page.expect_download() as download:
        page.get_by_role("menuitem", name=re.compile("CSV")).click()

    lines = download.value.path().read_text("utf-8-sig").splitlines()
    assert len(lines) == 1 + 87
    assert all("notice" in line.lower() for line in lines[1:])


def test_a_lease_that_is_not_there_says_so_and_leads_back(signed_in: SignedIn):
    page = signed_in(MANAGER)
    page.goto("/lifecycle/00000000-0000-4000-8000-000000000000")

    expect(page.get_by_role("heading", name="Not found, or not yours")).to_be_visible()
    page.get_by_role("link", name="Back to the list").click()
    expect(page).to_have_url(re.compile("/lifecycle$"))


def test_an_active_lease_is_converted_noticed_and_vacated(signed_in: SignedIn):
    page = signed_in(MANAGER)
    page.goto("/lifecycle?status=active")
    page.get_by_role("region", name="Leases").locator("tbody th a").first.click()
    badge = page.locator(".page-title app-lease-status-badge")
    expect(badge).to_have_text("Active")
    history = page.locator("app-status-timeline li")

    page.get_by_role("button", name="Convert").first.click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("button", name="Convert", exact=True).click()
    expect(badge).to_have_text("Month-to-Month")
    expect(history.first).to_contain_text("Active")
    expect(history.first).to_contain_text("Month-to-Month")
    expect(history.first).to_contain_text(MANAGER)
    steps = history.count()

    today = datetime.now(UTC).date() - timedelta(days=1)
    page.get_by_role("button", name="notice").first.click()
    dialog.get_by_label("Notice date").fill(today.isoformat())
    dialog.get_by_label("Move-out date").fill((today + timedelta(days=29)).isoformat())
    dialog.get_by_role("button", name="Record the notice").click()
    move_out = dialog.locator("app-field").filter(has_text="Move-out date")
    expect(move_out).to_contain_text("30 days")
    expect(dialog.get_by_label("Move-out date")).to_have_attribute("aria-invalid", "true")
    expect(badge).to_have_text("Month-to-Month")

    dialog.get_by_label("Move-out date").fill((today + timedelta(days=30)).isoformat())
    dialog.get_by_label("Reason").fill("Moves abroad")
    dialog.get_by_role("button", name="Record the notice").click()
    expect(badge).to_have_text("Notice Given")
    expect(history.first).to_contain_text("Moves abroad")

    page.get_by_role("button", name="Mark vacant").first.click()
    dialog.get_by_role("button", name="Mark vacant").click()
    expect(badge).to_have_text("Vacant")
    expect(history).to_have_count(steps + 2)
    assert [text.split() for text in history.locator(".step").all_inner_texts()][:3] == [
        ["Notice", "Given", "→", "to", "Vacant"],
        ["Month-to-Month", "→", "to", "Notice", "Given"],
        ["Active", "→", "to", "Month-to-Month"],
    ]

    page.goto("/lifecycle")
    expect(page.locator("app-stat-card a").nth(0).locator("strong")).to_have_text("2,840")
    expect(page.locator("app-stat-card a").nth(3).locator("strong")).to_have_text("280")


def test_a_rent_is_changed_and_taken_back(signed_in: SignedIn):
    page = signed_in(MANAGER)
    leases = "/api/v1/tenants/leases/"
    found = page.request.get(f"{leases}?lease_status=month_to_month&current=true").json()["results"]
    lease = next(row for row in found if not page.request.get(f"{leases}{row['id']}/terms/").json())
    page.goto(f"/lifecycle/{lease['id']}")
    page.get_by_role("button", name="More actions").click()
    page.get_by_role("menuitem", name="Change the rent").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("New monthly rent").fill(lease["monthly_rent_amount"])
    dialog.get_by_role("button", name="Change the rent").click()
    expect(dialog.get_by_text("That is the rent already.")).to_be_visible()
    look_at(page, "dialog-change-rent")
    dialog.get_by_label("New monthly rent").fill("9876.00")
    dialog.get_by_role("button", name="Change the rent").click()

    rents = page.get_by_role("region", name="Rents by days")
    expect(rents.locator("tbody tr").first).to_contain_text("$9,876.00")
    expect(rents.locator("tbody tr").first).to_contain_text("To come")
    look_at(page, "lifecycle-leaseId-rents")
    page.get_by_role("button", name="Take back the new rent").click()
    page.get_by_role("alertdialog").get_by_role("button", name="Take it back").click()
    expect(page.get_by_text("The rent stays as it is.")).to_be_visible()
    expect(rents).to_have_count(0)


def test_the_scan_can_be_asked_for_and_shows_as_a_job(signed_in: SignedIn):
    page = signed_in(MANAGER)
    page.goto("/lifecycle")
    page.get_by_role("button", name="More", exact=True).click()
    page.get_by_role("menuitem", name="Run the nightly scan now").click()

    page.goto("/jobs")
    row = page.locator("app-job-row, tbody tr").filter(has_text="scan").first
    # the list looks again every 15 seconds
    expect(row).to_contain_text(
        re.compile("done|finished|succeeded", re.IGNORECASE), timeout=40_000
    )
