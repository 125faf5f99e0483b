from datetime import date, datetime, time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unitcycle.core.tabular import BadCell, Cell
from unitcycle.tenancy.imports.rules.dates import (
    DAY_FIRST,
    MONTH_FIRST,
    LeaseEnd,
    OrderVotes,
    looks_like_date,
    parse_date,
    parse_lease_end,
)
from unitcycle.tenancy.imports.rules.problems import BadValue

TODAY = date(2025, 5, 31)
FIFTH = date(2025, 1, 5)


@pytest.mark.parametrize(
    "written",
    [
        "2025-01-05",
        "2025/1/5",
        "20250105",
        20250105,
        "1/5/2025",
        "01-05-25",
        "1/5/2025 12:00 AM",
        "2025-01-05T00:00:00Z",
        "2025-01-05 00:00:00.000",
        "Jan 5, 2025",
        "January 5th, 2025",
        "5 Jan 2025",
        "05-Jan-25",
        "Sun, Jan 5, 2025",
        "5 de enero de 2025",
        "5 января 2025 г.",
        45662,
        Decimal("45662.75"),
        "45662",
        FIFTH,
        datetime(2025, 1, 5, 13),  # noqa: DTZ001
    ],
)
def test_a_day_in_any_usual_form(written: Cell) -> None:
    assert parse_date(written) == FIFTH


@pytest.mark.parametrize(
    "written", [None, "", "-", "—", "N/A", "00/00/0000", "0000-00-00", 0, "0", time(0), "TBD"]
)
def test_no_day(written: Cell) -> None:
    assert parse_date(written) is None


def test_the_order_of_the_column_decides() -> None:
    assert parse_date("03/04/2025", order=MONTH_FIRST) == date(2025, 3, 4)
    assert parse_date("03/04/2025", order=DAY_FIRST) == date(2025, 4, 3)


@pytest.mark.parametrize(
    ("written", "order", "words"),
    [
        ("02/30/2025", MONTH_FIRST, "“02/30/2025” does not exist as month/day/year"),
        ("30/02/2025", DAY_FIRST, "does not exist as day/month/year"),
        ("31/12/2025", MONTH_FIRST, "does not exist as month/day/year"),
        ("2025-02-29", MONTH_FIRST, "does not exist"),
        ("Feb 30, 2025", MONTH_FIRST, "does not exist"),
        ("1/1/0001", MONTH_FIRST, "year"),
        ("soon", MONTH_FIRST, "not a date"),
        ("5/2025", MONTH_FIRST, "not a date"),
        (12, MONTH_FIRST, "not a date"),
        (True, MONTH_FIRST, "not a date"),
        ("=TODAY()", MONTH_FIRST, "formula"),
        (BadCell("#N/A"), MONTH_FIRST, "#N/A"),
    ],
)
def test_a_day_that_does_not_exist_says_so(written: Cell, order: str, words: str) -> None:
    with pytest.raises(BadValue, match=words):
        parse_date(written, order=order)


@pytest.mark.parametrize(
    ("two_digits", "year"), [("00", 2000), ("68", 2068), ("69", 1969), ("99", 1999)]
)
def test_years_of_two_digits(two_digits: str, year: int) -> None:
    assert parse_date(f"1/5/{two_digits}") == date(year, 1, 5)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("MTM", LeaseEnd(month_to_month=True)),
        ("m-t-m", LeaseEnd(month_to_month=True)),
        ("Month to Month", LeaseEnd(month_to_month=True)),
        ("mes a mes", LeaseEnd(month_to_month=True)),
        ("At will", LeaseEnd(open_ended=True)),
        ("бессрочно", LeaseEnd(open_ended=True)),
        ("12/31/2065", LeaseEnd(open_ended=True)),
        ("12/31/9999", LeaseEnd(open_ended=True)),
        ("12/31/2064", LeaseEnd(day=date(2064, 12, 31))),
        ("5/31/2026", LeaseEnd(day=date(2026, 5, 31))),
        ("", LeaseEnd()),
    ],
)
def test_the_end_of_a_lease(written: str, expected: LeaseEnd) -> None:
    assert parse_lease_end(written, today=TODAY) == expected


@pytest.mark.parametrize(
    ("values", "order"),
    [
        (["01/02/2025", "01/13/2025"], MONTH_FIRST),
        (["01/02/2025", "13/01/2025"], DAY_FIRST),
        (["01/13/2025", "02/14/2025", "14/02/2025"], MONTH_FIRST),
        (["01.02.2025"], DAY_FIRST),
        (["01.13.2025", "01.02.2025"], MONTH_FIRST),
        (["01/02/2025", FIFTH, None, "MTM", "2025-13-01"], "neither"),
        (["01/13/2025", "13/01/2025"], "neither"),
    ],
)
def test_the_values_of_a_column_vote_for_an_order(values: list[Cell], order: str) -> None:
    votes = OrderVotes()
    for value in values:
        votes.add(value)

    assert votes.decision("neither") == order


DAYS = st.dates(min_value=date(1970, 1, 1), max_value=date(2068, 12, 31))
FORMS = {
    MONTH_FIRST: ["%m/%d/%Y", "%m-%d-%y", "%b %d, %Y", "%d-%b-%y", "%B %d, %Y", "%m/%d/%y"],
    DAY_FIRST: ["%d/%m/%Y", "%d.%m.%Y", "%d-%m-%y", "%d %b %Y", "%Y-%m-%d", "%Y%m%d"],
}


@given(DAYS, st.sampled_from(sorted(FORMS)), st.data())
def test_days_come_back_in_every_form(day: date, order: str, data: st.DataObject) -> None:
    form = data.draw(st.sampled_from(FORMS[order]))

    assert parse_date(day.strftime(form), order=order) == day


@given(DAYS)
def test_serial_numbers_come_back(day: date) -> None:
    assert parse_date((day - date(1899, 12, 30)).days) == day


@given(st.text(max_size=30), st.sampled_from([MONTH_FIRST, DAY_FIRST]))
def test_any_text_is_a_day_nothing_or_a_sentence(text: str, order: str) -> None:
    looks_like_date(text)
    try:
        end = parse_lease_end(text, order=order, today=TODAY)
    except BadValue:
        return
    assert end.day is None or 1900 <= end.day.year <= 9999
