from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from unitcycle.portfolio.properties.rules import (
    DAYS_MADE_UP_FOR,
    are_whole_coordinates,
    days_owed,
)

DAYS = st.dates(min_value=date(2020, 1, 1), max_value=date(2040, 1, 1))


def test_the_first_report_ever_covers_yesterday_alone():
    assert days_owed(today=date(2025, 3, 14), last_reported=None) == [date(2025, 3, 13)]


def test_nothing_is_owed_once_yesterday_is_reported():
    assert days_owed(today=date(2025, 3, 14), last_reported=date(2025, 3, 13)) == []


def test_days_on_which_nothing_ran_are_made_up_for():
    owed = days_owed(today=date(2025, 3, 14), last_reported=date(2025, 3, 10))

    assert owed == [date(2025, 3, 11), date(2025, 3, 12), date(2025, 3, 13)]


def test_after_a_long_silence_the_last_week_is_made_up_for():
    owed = days_owed(today=date(2025, 3, 14), last_reported=date(2024, 1, 1))

    assert (owed[0], owed[-1], len(owed)) == (date(2025, 3, 7), date(2025, 3, 13), DAYS_MADE_UP_FOR)


@given(today=DAYS, last_reported=st.none() | DAYS)
def test_days_owed_are_past_unreported_and_without_gaps(today, last_reported):
    owed = days_owed(today=today, last_reported=last_reported)

    assert owed == [owed[0] + timedelta(days=n) for n in range(len(owed))] if owed else True
    assert all(day < today for day in owed)
    assert len(owed) <= DAYS_MADE_UP_FOR
    if last_reported is not None:
        assert all(day > last_reported for day in owed)
        assert (today - timedelta(days=1) in owed) == (last_reported < today - timedelta(days=1))


@given(today=DAYS)
def test_reporting_what_is_owed_leaves_nothing_owed(today):
    owed = days_owed(today=today, last_reported=None)

    assert days_owed(today=today, last_reported=owed[-1]) == []


def test_a_coordinate_comes_with_the_other():
    assert are_whole_coordinates(None, None)
    assert are_whole_coordinates(0, 0)
    assert not are_whole_coordinates(1, None)
    assert not are_whole_coordinates(None, 1)
