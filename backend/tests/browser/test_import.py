# ruff: noqa: F811  fixtures come in by import
"""A rent roll comes in: upload, columns, check, import, tie-out."""

from collections.abc import Callable
from io import BytesIO, StringIO
from uuid import uuid4

import openpyxl
import pytest
from playwright.sync_api import Page, expect

from tests.browser.stage import browser, context, page, visitor  # noqa: F401  fixtures
from tests.browser.visitor import MANAGER, Visitor

HEADINGS = ["Unit", "Tenant", "Status", "Lease From", "Lease To", "Rent", "Deposit", "Balance"]
ROWS = [
    ["101", "Ines Calder", "Current", "01/01/2026", "12/31/2027", "1,450.00", "1,450.00", "0.00"],
    [
        "102",
        "Omar Lindqvist",
        "Current",
        "03/01/2026",
        "02/28/2028",
        "1,525.50",
        "1,500.00",
        "75.25",
    ],
    ["103", "VACANT", "Vacant", "", "", "1,490.00", "", ""],
]
TOTALS = ["Total", "", "", "", "", "4,465.50", "2,950.00", "75.25"]


def table(name: str) -> list[list[str]]:
    return [["Rent Roll"], [f"Property: {name}"], HEADINGS, *ROWS, TOTALS]


def as_csv(rows: list[list[str]]) -> tuple[str, str, bytes]:
    out = StringIO()
    for row in rows:
        out.write(",".join(f'"{cell}"' for cell in row) + "\r\n")
    return "rent roll.csv", "text/csv", out.getvalue().encode()


def as_xlsx(rows: list[list[str]]) -> tuple[str, str, bytes]:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    out = BytesIO()
    book.save(out)
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    return "rent roll.xlsx", kind, out.getvalue()


def upload(page: Page, file: tuple[str, str, bytes]) -> None:
    name, kind, content = file
    page.goto("/imports")
    page.locator("input[type=file]").set_input_files(
        {"name": name, "mimeType": kind, "buffer": content}
    )


@pytest.mark.parametrize("write", [as_csv, as_xlsx])
def test_a_rent_roll_is_checked_imported_and_tied_out(
    visitor: Visitor, page: Page, write: Callable[[list[list[str]]], tuple[str, str, bytes]]
):
    place = f"Larch Row {uuid4().hex[:6]}"
    visitor.comes_in(MANAGER)
    upload(page, write(table(place)))

    expect(page.get_by_role("heading", name="What each column says")).to_be_visible()
    rent = page.get_by_label("Column F Rent")
    expect(rent.locator("option:checked")).to_contain_text("ent")
    page.locator("app-mapping-form button[type=submit]").last.click()

    expect(page.get_by_role("heading", name="What the import would write")).to_be_visible()
    expect(page.locator("app-check-report .bad")).to_have_count(0)
    page.locator("app-import-choice").get_by_role("button", name="Import").click()

    expect(page.get_by_role("heading", name="Tie-out")).to_be_visible(timeout=60_000)
    expect(page.get_by_text("File and records agree")).to_be_visible()
    report = page.locator("app-tie-out-report")
    # the vacant unit's asking rent is nobody's rent
    expect(report).to_contain_text("$2,975.50")
    expect(report).to_contain_text("$2,950.00")
    expect(report).to_contain_text("$75.25")
    page.goto("/lifecycle?search=Calder+101")
    expect(visitor.rows().filter(has_text=place)).to_have_count(1)


def test_rows_with_errors_say_what_to_do_and_nothing_is_written(visitor: Visitor, page: Page):
    place = f"Larch Row {uuid4().hex[:6]}"
    rows = table(place)
    rows[3][4] = "02/30/2027"
    visitor.comes_in(MANAGER)
    upload(page, as_csv(rows))
    page.locator("app-mapping-form button[type=submit]").last.click()

    expect(page.locator("app-check-report .bad")).to_have_text("1")
    page.get_by_role("link", name="Errors", exact=True).or_(
        page.get_by_role("link", name="With errors")
    ).first.click()
    expect(page.locator("app-rows-table")).to_contain_text("02/30/2027")
    page.goto(f"/lifecycle?search={place.rsplit(' ', 1)[1]}")
    expect(page.get_by_text("No lease matches")).to_be_visible()


def test_a_file_that_is_no_table_is_refused_in_a_sentence(visitor: Visitor, page: Page):
    visitor.comes_in(MANAGER)
    upload(page, ("photo.csv", "text/csv", b"\x89PNG\r\n\x1a\n" + bytes(2000)))

    expect(page.get_by_role("alert").first).to_be_visible()
    expect(page.get_by_role("heading", name="What each column says")).to_have_count(0)
