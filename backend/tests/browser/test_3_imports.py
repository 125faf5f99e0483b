"""A rent roll comes in: columns, check, import, tie-out; as CSV and as a workbook."""

import io
import re
from uuid import uuid4

import openpyxl
import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import SignedIn

pytestmark = pytest.mark.browser

# Imports change leases, so they go to the company whose numbers no other test counts.
OWNER = "owner@saltmarsh.example"
HEADINGS = ["Property", "Unit", "Tenant", "Rent", "Deposit", "Lease From", "Lease To"]


def rows(estate: str) -> list[list[str]]:
    return [
        [estate, "101", "Ann Lee", "1,200.00", "600.00", "2026-01-01", "2026-12-31"],
        [estate, "102", "Bo Ray", "1,350.00", "650.00", "2026-02-01", "2027-01-31"],
        [estate, "103", "VACANT", "", "", "", ""],
    ]


def as_csv(table: list[list[str]]) -> bytes:
    quoted = [",".join(f'"{cell}"' for cell in row) for row in [HEADINGS, *table]]
    return "\n".join(quoted).encode()


def as_workbook(table: list[list[str]]) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Rent roll as of today"])
    sheet.append([])
    for row in [HEADINGS, *table]:
        sheet.append(row)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def upload(page: Page, name: str, content: bytes) -> None:
    page.goto("/imports")
    kind = "text/csv" if name.endswith("csv") else "application/vnd.ms-excel"
    page.locator("input[type=file]").set_input_files(
        {"name": name, "mimeType": kind, "buffer": content}
    )
    expect(page.get_by_role("heading", name=name)).to_be_visible()


@pytest.mark.parametrize(("ending", "write"), [("csv", as_csv), ("xlsx", as_workbook)])
def test_a_rent_roll_comes_in_and_ties_out(signed_in: SignedIn, ending: str, write):
    page = signed_in(OWNER)
    estate = f"Estate {uuid4().hex[:6]}"
    name = f"{estate}.{ending}"
    upload(page, name, write(rows(estate)))
    for column, field in (("A Property", "property"), ("D Rent", "rent")):
        expect(page.get_by_label(f"Column {column}")).not_to_have_value("")
        assert field in page.get_by_label(f"Column {column}").input_value()

    page.get_by_role("button", name="Check the file").click()
    expect(page.get_by_text("Rows that are fine")).to_be_visible()
    expect(page.locator("app-check-report dd").first).to_have_text("3")
    page.get_by_role("button", name="Import 3 rows").click()

    expect(page.get_by_role("heading", name=re.compile("^Tie-out as of"))).to_be_visible()
    expect(page.get_by_text("File and records agree")).to_be_visible()
    total = page.get_by_role("row", name=re.compile("^Monthly rent"))
    expect(total).to_contain_text("2,550")
    expect(page.locator("dl.facts")).to_contain_text("New leases")

    page.goto("/imports")
    listed = page.get_by_role("row").filter(has_text=name)
    expect(listed).to_contain_text("Imported")


def test_rows_with_errors_are_named_and_nothing_is_written(signed_in: SignedIn):
    page = signed_in(OWNER)
    estate = f"Estate {uuid4().hex[:6]}"
    table = rows(estate)
    table[1][5] = "2026-02-30"
    upload(page, f"{estate}.csv", as_csv(table))

    page.get_by_role("button", name="Check the file").click()
    expect(page.locator("app-check-report dd").nth(1)).to_have_text("1")
    expect(page.locator("app-rows-table")).to_contain_text("2026-02-30")
    with page.expect_download() as download:
        page.get_by_role("link", name="Errors as CSV").click()
    assert "2026-02-30" in download.value.path().read_text("utf-8-sig")

    answer = page.request.get(f"/api/v1/properties/?search={estate.replace(' ', '%20')}")
    assert answer.json()["count"] == 0


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("photo.xlsx", b"\x89PNG\r\n\x1a\n" + b"\x00" * 50, "picture"),
        ("letter.csv", b"%PDF-1.7 ...", "PDF"),
    ],
)
def test_what_is_no_table_is_refused_in_words(
    signed_in: SignedIn, name: str, content: bytes, words: str
):
    page = signed_in(OWNER)
    page.goto("/imports")

    page.locator("input[type=file]").set_input_files(
        {"name": name, "mimeType": "text/csv", "buffer": content}
    )

    expect(page.get_by_role("alert").filter(has_text=words)).to_be_visible()
