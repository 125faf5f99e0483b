from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unitcycle.portfolio.units.rules import (
    UnitStatus,
    age_years,
    is_under_warranty,
    may_be_archived,
)

DAYS = st.dates(min_value=date(1950, 1, 1), max_value=date(2050, 12, 31))


@pytest.mark.parametrize(
    ("installed_on", "today", "age"),
    [
        (date(2013, 6, 15), date(2025, 6, 14), 11),
        (date(2013, 6, 15), date(2025, 6, 15), 12),
        (date(2025, 6, 15), date(2025, 6, 15), 0),
        (date(2026, 1, 1), date(2025, 6, 15), 0),  # ordered, not yet put in
        (date(2024, 2, 29), date(2025, 2, 28), 0),
        (date(2024, 2, 29), date(2025, 3, 1), 1),
        (None, date(2025, 6, 15), None),
    ],
)
def test_age_counts_whole_years(installed_on, today, age):
    assert age_years(installed_on, today) == age


@given(installed_on=DAYS, today=DAYS)
def test_age_is_the_largest_number_of_birthdays_that_have_passed(installed_on, today):
    age = age_years(installed_on, today)

    def anniversary(years):
        # who is put in on 29 February has its birthday on 1 March
        return (installed_on.year + years, installed_on.month, installed_on.day)

    now = (today.year, today.month, today.day)
    if today >= installed_on:
        assert anniversary(age) <= now < anniversary(age + 1)
    else:
        assert age == 0


def test_a_warranty_holds_through_its_last_day():
    assert is_under_warranty(date(2025, 6, 15), date(2025, 6, 15)) is True
    assert is_under_warranty(date(2025, 6, 14), date(2025, 6, 15)) is False
    assert is_under_warranty(None, date(2025, 6, 15)) is None


@pytest.mark.parametrize(
    ("status", "allowed"),
    [
        (UnitStatus.VACANT, True),
        (UnitStatus.MAINTENANCE, True),
        (UnitStatus.OCCUPIED, False),
        (UnitStatus.PARTIALLY_OCCUPIED, False),
    ],
)
def test_a_unit_in_which_somebody_lives_is_not_archived(status, allowed):
    assert may_be_archived(status) is allowed
