"""The demo company that `make run` shows has had its rents for a year, at every property, and its books are even."""

from datetime import date
from typing import Any

import pytest

from tests.running import Person

pytestmark = pytest.mark.server

INVOICES = "/api/v1/billing/invoices/"


def count(neighbour: Person, path: str, **filters: Any) -> int:
    answer = neighbour.get(path, params={"page_size": 1, **filters}).raise_for_status()
    return int(answer.json()["count"])


def finished_months(neighbour: Person) -> list[date]:
    """Twelve of them; the present one is nobody's yet."""
    newest = neighbour.get(INVOICES, params={"ordering": "-due_date", "page_size": 1}).json()
    last = date.fromisoformat(newest["results"][0]["month"])
    number = last.year * 12 + last.month - 1
    return [date(one // 12, one % 12 + 1, 1) for one in range(number - 11, number + 1)]


def test_every_month_of_the_year_is_billed_and_nearly_all_of_it_paid(neighbour):
    billed = paid = 0
    for month in finished_months(neighbour):
        within = {"month_from": month, "month_to": month}
        many = count(neighbour, INVOICES, **within)
        assert many > 2_000
        assert count(neighbour, INVOICES, status=["paid", "overdue"], **within) == many
        billed += many
        paid += count(neighbour, INVOICES, status="paid", **within)
    assert billed > 38_000
    assert paid > 0.95 * billed


def test_every_property_is(neighbour):
    properties = neighbour.get("/api/v1/properties/", params={"page_size": 100}).json()["results"]
    assert len(properties) == 23
    for one in properties:
        assert count(neighbour, INVOICES, property=one["id"]) >= 12, one["name"]


def test_the_books_are_even(neighbour):
    balance = neighbour.get("/api/v1/ledger/trial-balance/").raise_for_status().json()
    assert balance["debit"] == balance["credit"] != "0.00"
