"""The dashboard: each number leads to a list, and the list has as many rows as the number says."""

import re
from collections import Counter

import pytest
from playwright.sync_api import Page, expect

from tests.browser.answers import Answers
from tests.browser.conftest import SignedIn

pytestmark = pytest.mark.browser

OWNER = "owner@meridian.example"
LEASING = "leasing@meridian.example"
MAINTENANCE = "maintenance@meridian.example"

# what a list counts further than this, it only calls more
COUNTED_UP_TO = 10_000


def open_dashboard(page: Page) -> None:
    page.goto("/dashboard")
    expect(page.get_by_role("heading", level=2, name="Since yesterday")).to_be_visible()


def linked_numbers(page: Page) -> dict[str, int]:
    """Address -> the number that leads there; not links to one thing, nor those that name none."""
    found: dict[str, int] = {}
    for link in page.locator("main .page a").all():
        address = link.get_attribute("href") or ""
        strong = link.locator("strong")
        text = strong.inner_text() if strong.count() == 1 else link.inner_text()
        number = re.search(r"[\d,]+", text)
        if number and not re.search(r"/[0-9a-f-]{36}", address):
            found[address] = int(number[0].replace(",", ""))
    return found


def stated_by_the_list(page: Page, address: str) -> int:
    page.goto(address)
    page.locator("main app-paginator, main app-empty-state").first.wait_for()
    expect(page.locator("main app-skeleton")).to_have_count(0)
    stated = page.locator("main app-paginator")
    total = re.search(r"of ([\d,]+)", stated.inner_text()) if stated.count() else None
    return int(total[1].replace(",", "")) if total else 0


def wrong_lists(page: Page, numbers: dict[str, int]) -> dict[str, tuple[int, int]]:
    stated = {address: stated_by_the_list(page, address) for address in numbers}
    return {
        address: (number, stated[address])
        for address, number in numbers.items()
        if number <= COUNTED_UP_TO and number != stated[address]
    }


@pytest.mark.parametrize(
    ("email", "least", "places"),
    [
        (OWNER, 20, {"/units", "/lifecycle", "/leases", "/work-orders"}),
        (LEASING, 20, {"/units", "/lifecycle", "/leases", "/work-orders"}),
        (MAINTENANCE, 10, {"/units", "/work-orders"}),
    ],
)
def test_each_number_is_the_length_of_the_list_behind_it(
    signed_in: SignedIn, email: str, least: int, places: set[str]
):
    page = signed_in(email)
    open_dashboard(page)
    numbers = linked_numbers(page)
    assert len(numbers) >= least
    assert places <= {address.split("?")[0] for address in numbers}

    assert wrong_lists(page, numbers) == {}


def test_no_number_stands_without_its_list(signed_in: SignedIn):
    page = signed_in(OWNER)
    open_dashboard(page)
    bare = page.locator("main .page strong:not(a strong)").all_inner_texts()

    # a share is no count of rows
    assert [text for text in bare if not text.endswith("%")] == []


def test_the_crew_sees_orders_but_neither_leases_nor_rents(signed_in: SignedIn):
    page = signed_in(MAINTENANCE)
    told = Answers(page, "/api/v1/dashboard/")
    open_dashboard(page)

    titles = page.locator("main h2").all_inner_texts()
    assert titles == ["Occupancy", "Open work orders", "Since yesterday", "Running now"]
    expect(page.locator("main a[href*='lease'], main a[href*='lifecycle']")).to_have_count(0)
    expect(page.locator("main")).not_to_contain_text("$")
    assert len(told.urls) == 1
    for part in ('"life_cycle":null', '"move_ins":null', '"move_outs":null', '"leases":null'):
        assert part in told.text


def test_it_asks_no_more_than_every_quarter_of_a_minute(signed_in: SignedIn):
    page = signed_in(OWNER)
    page.clock.install()
    asked: list[str] = []
    page.on("request", lambda request: "/api/" in request.url and asked.append(request.url))
    for address in ("/dashboard", "/jobs", "/imports"):
        page.goto(address)
        page.get_by_role("heading", level=1).wait_for()
        page.wait_for_load_state("networkidle")
        asked.clear()
        started = page.evaluate("Date.now()")
        for _ in range(4):
            page.clock.run_for(15_000)
            page.wait_for_timeout(300)  # its answer comes in real time
        # more than a minute by the page's clock: it goes on while it is wound forward
        quarters = (page.evaluate("Date.now()") - started) / 15_000
        often = {url: times for url, times in Counter(asked).items() if times > quarters + 1}
        assert not often, (address, quarters, often)
