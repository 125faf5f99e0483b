"""The demo company that `make run` shows has had its rents for a year, at every property, and its books are even."""

from datetime import date
from typing import Any

import pytest

from tests.running import Person

pytestmark = pytest.mark.server

INVOICES = "/api/v1/billing/invoices/"


@pytest.fixture(scope="module")
def manager():
    with Person("manager@meridian.example") as person:
        yield person


def count(manager: Person, path: str, **filters: Any) -> int:
    answer = manager.get(path, params={"page_size": 1, **filters}).raise_for_status()
    return int(answer.json()["count"])


def finished_months(manager: Person) -> list[date]:
    """Twelve of them; the present one is nobody's yet."""
    newest = manager.get(INVOICES, params={"ordering": "-month", "page_size": 1}).json()
    last = date.fromisoformat(newest["results"][0]["month"])
    number = last.year * 12 + last.month - 1
    return [date(one // 12, one % 12 + 1, 1) for one in range(number - 11, number + 1)]


def test_every_month_of_the_year_is_billed_and_nearly_all_of_it_paid(manager):
    per_month = [
        count(manager, INVOICES, month_from=month, month_to=month)
        for month in finished_months(manager)
    ]
    assert min(per_month) > 2_900
    assert sum(per_month) == count(manager, INVOICES) > 38_000
    ended = count(manager, INVOICES, status=["paid", "overdue"])
    assert ended == sum(per_month)
    assert count(manager, INVOICES, status="paid") > 0.95 * ended


def test_every_property_is(manager):
    properties = manager.get("/api/v1/properties/", params={"page_size": 100}).json()["results"]
    assert len(properties) == 23
    for one in properties:
        assert count(manager, INVOICES, property=one["id"]) >= 12, one["name"]


def test_the_books_are_even(manager):
    balance = manager.get("/api/v1/ledger/trial-balance/").raise_for_status().json()
    assert balance["debit"] == balance["credit"] != "0.00"
