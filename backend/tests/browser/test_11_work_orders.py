"""Work orders and vendors: from the report to the photo of what came of it."""

import re
import struct
import zlib
from uuid import uuid4

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import SignedIn

pytestmark = pytest.mark.browser

MANAGER = "manager@meridian.example"


def picture() -> bytes:
    """A teal PNG of 40 by 30 points."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    rows = (b"\0" + b"\x0d\x94\x88" * 40) * 30
    header = struct.pack(">IIBBBBB", 40, 30, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(rows))
        + chunk(b"IEND", b"")
    )


def pick(dialog: Locator, label: str, text: str) -> None:
    """Types into a picker and takes what it finds first."""
    dialog.get_by_label(label).fill(text)
    dialog.page.get_by_role("option").filter(has_text=text).first.click()


def report(page: Page, title: str) -> None:
    """Leaves the page of a new order that is given to nobody."""
    page.goto("/work-orders")
    page.get_by_role("button", name="Report work").click()
    dialog = page.get_by_role("dialog")
    pick(dialog, "Property", "Harbor View")
    dialog.get_by_label("What is to be done").fill(title)
    dialog.get_by_role("button", name="Report it").click()
    expect(page.get_by_role("heading", name=title, level=1)).to_be_visible()


def status_of(page: Page) -> Locator:
    return page.locator(".page-title app-work-order-status-tag")


def test_a_work_order_from_report_to_done_with_a_photo(signed_in: SignedIn):
    page = signed_in(MANAGER)
    vendor = f"Alder Plumbing {uuid4().hex[:6]}"
    page.goto("/vendors")
    page.get_by_role("button", name="New vendor").click()
    page.get_by_label("Name", exact=True).fill(vendor)
    page.get_by_role("checkbox", name="Plumbing").check()
    page.get_by_label("Insured until").fill("2020-01-31")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("heading", name=vendor, level=1)).to_be_visible()
    expect(page.locator("app-paper-tag").first).to_have_text("Expired")

    report(page, "Tap drips in the laundry room")
    expect(status_of(page)).to_have_text("Open")
    page.get_by_role("button", name="Edit").click()
    dialog = page.get_by_role("dialog")
    pick(dialog, "Vendor", vendor)
    dialog.get_by_label("Estimated cost").fill("120")
    dialog.get_by_role("button", name="Save").click()
    # what is given to somebody is assigned
    expect(status_of(page)).to_have_text("Assigned")
    expect(page.get_by_role("link", name=vendor)).to_be_visible()

    page.get_by_role("button", name="Start work").click()
    page.get_by_role("dialog").get_by_role("button", name="Start work").click()
    expect(status_of(page)).to_have_text("In progress")

    after = page.locator("app-order-photos section").nth(2)
    after.locator("input[type=file]").set_input_files(
        {"name": "dry.png", "mimeType": "image/png", "buffer": picture()}
    )
    expect(after.locator("img")).to_be_visible()
    after.get_by_role("button", name="Change Photo 1").click()
    page.get_by_role("menuitem", name="Edit caption").click()
    after.get_by_label("Caption").fill("Dry again")
    after.get_by_label("Caption").press("Enter")
    expect(after.get_by_role("img", name="Dry again")).to_be_visible()

    page.get_by_role("button", name="Complete").click()
    page.get_by_role("dialog").get_by_label("Note").fill("New washer.")
    page.get_by_role("dialog").get_by_role("button", name="Complete").click()
    expect(status_of(page)).to_have_text("Completed")
    expect(page.locator("app-order-history li").first).to_contain_text("New washer.")

    page.reload()
    expect(page.get_by_role("img", name="Dry again")).to_be_visible()
    expect(page.locator("app-order-facts")).to_contain_text("$120.00")


def test_the_board_moves_by_keyboard_and_explains_what_it_refuses(signed_in: SignedIn):
    page = signed_in(MANAGER)
    title = f"Gate squeaks {uuid4().hex[:6]}"
    report(page, title)
    page.goto(f"/work-orders?view=board&search={title.replace(' ', '+')}")
    column = {
        name: page.get_by_role("region", name=re.compile(f"^{name}"))
        for name in ("Open", "Assigned", "In progress")
    }
    expect(column["Open"]).to_contain_text(title)

    move(page, column["Open"], "Assigned")
    expect(page.get_by_role("alert")).to_contain_text("is given to nobody")
    expect(column["Open"]).to_contain_text(title)

    move(page, column["Open"], "In progress")
    expect(column["In progress"]).to_contain_text(title)
    expect(page.get_by_role("alert")).to_have_count(0)

    move(page, column["In progress"], "Open")
    expect(page.get_by_role("alert")).to_contain_text("cannot become “Open”")
    expect(column["In progress"]).to_contain_text(title)


def move(page: Page, column: Locator, status: str) -> None:
    """By keyboard alone, from the card's own button."""
    column.get_by_role("button", name="Move to…").focus()
    page.keyboard.press("Enter")
    menu = page.get_by_role("menu")
    expect(menu).to_be_visible()
    names = menu.get_by_role("menuitem").all_inner_texts()
    for _ in range([name.strip() for name in names].index(status)):
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(menu).to_have_count(0)


def test_a_card_is_dragged_to_another_column(signed_in: SignedIn):
    page = signed_in(MANAGER)
    title = f"Lamp is dark {uuid4().hex[:6]}"
    report(page, title)
    page.goto(f"/work-orders?view=board&search={title.replace(' ', '+')}")
    card = page.locator("app-work-order-card")
    expect(card).to_have_count(1)
    start, end = card.bounding_box(), page.locator("#column-on_hold").bounding_box()
    assert start
    assert end
    page.mouse.move(start["x"] + 30, start["y"] + start["height"] - 12)
    page.mouse.down()
    page.mouse.move(end["x"] + 60, end["y"] + 80, steps=12)
    page.mouse.up()

    expect(page.get_by_role("region", name=re.compile("^On hold"))).to_contain_text(title)
    page.reload()
    expect(page.get_by_role("region", name=re.compile("^On hold"))).to_contain_text(title)


@pytest.mark.parametrize("path", ["/work-orders", "/work-orders?view=board", "/vendors"])
def test_a_viewer_is_offered_nothing_to_change(signed_in: SignedIn, path: str):
    page = signed_in("viewer@meridian.example")
    page.goto(path)
    page.locator("tbody th a, app-work-order-card a").first.wait_for()
    refused = re.compile("Report|New vendor|Move to|Edit|Archive|Start|Complete|Add")
    expect(page.get_by_role("button", name=refused)).to_have_count(0)

    page.locator("tbody th a, app-work-order-card a").first.click()
    expect(page.locator(".facts").first).to_be_visible()
    expect(page.get_by_role("button", name=refused)).to_have_count(0)
    expect(page.locator("main input, main textarea")).to_have_count(0)
