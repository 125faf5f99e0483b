from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unitcycle.portfolio.vendors.rules import PaperState, Trade, in_order, paper_state

TODAY = date(2025, 6, 15)


@pytest.mark.parametrize(
    ("days_left", "state"),
    [
        (-1, PaperState.EXPIRED),
        (0, PaperState.EXPIRING),
        (30, PaperState.EXPIRING),
        (31, PaperState.VALID),
    ],
)
def test_papers_expire_after_their_last_day(days_left, state):
    assert paper_state(TODAY + timedelta(days=days_left), TODAY) == state


def test_papers_without_a_date_are_missing():
    assert paper_state(None, TODAY) == PaperState.MISSING


@given(st.lists(st.integers(min_value=-400, max_value=400), min_size=2, max_size=2))
def test_a_later_date_is_never_a_worse_state(days):
    order = [PaperState.EXPIRED, PaperState.EXPIRING, PaperState.VALID]
    sooner, later = (TODAY + timedelta(days=n) for n in sorted(days))

    assert order.index(paper_state(sooner, TODAY)) <= order.index(paper_state(later, TODAY))


@given(st.lists(st.sampled_from(Trade)))
def test_trades_are_listed_once_and_in_one_order(trades):
    tidy = in_order(trades)

    assert set(tidy) == set(trades)
    assert tidy == [trade.value for trade in Trade if trade.value in tidy]
    assert in_order(tidy) == tidy
