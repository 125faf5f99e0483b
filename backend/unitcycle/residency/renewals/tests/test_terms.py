"""Who is offered a renewal, for which days, until when; and the states it goes through."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unitcycle.residency.renewals.rules import states, terms
from unitcycle.residency.renewals.rules.states import OPEN, RenewalStatus

TODAY = date(2026, 3, 28)


@pytest.mark.parametrize(
    ("status", "end", "existing", "eligible"),
    [
        ("active", date(2026, 4, 26), (), False),
        ("active", date(2026, 4, 27), (), True),
        ("active", date(2026, 7, 26), (), True),
        ("active", date(2026, 7, 27), (), False),
        ("month_to_month", date(2025, 12, 31), (), True),
        ("month_to_month", None, (), True),
        ("active", None, (), False),
        ("active", date(2026, 5, 27), ("pending",), False),
        ("active", date(2026, 5, 27), ("approved",), False),
        ("active", date(2026, 5, 27), ("sent",), False),
        ("active", date(2026, 5, 27), ("declined",), True),
        ("active", date(2026, 5, 27), ("expired", "accepted"), True),
        ("notice", date(2026, 5, 27), (), False),
        ("vacant", date(2026, 5, 27), (), False),
    ],
)
def test_who_is_eligible(status, end, existing, eligible):
    """R1.2-01."""
    assert terms.is_eligible(status, end, TODAY, existing) is eligible


@pytest.mark.parametrize(
    ("days", "eligible"), [(-1, False), (0, True), (29, True), (120, True), (121, False)]
)
def test_a_scan_by_hand_may_take_in_what_ends_sooner(days, eligible):
    """N1-39."""
    end = TODAY + timedelta(days=days)
    assert terms.is_eligible("active", end, TODAY, with_expiring=True) is eligible


@pytest.mark.parametrize(
    ("end", "mtm", "months", "begin", "last"),
    [
        (date(2026, 6, 30), False, 12, date(2026, 7, 1), date(2027, 6, 30)),
        (date(2026, 6, 14), False, 12, date(2026, 6, 15), date(2027, 6, 14)),
        (date(2025, 12, 31), True, 12, date(2026, 4, 1), date(2027, 3, 31)),
        (None, True, 6, date(2026, 4, 1), date(2026, 9, 30)),
        (date(2026, 2, 27), False, 12, date(2026, 2, 28), date(2027, 2, 27)),
        (date(2026, 5, 30), False, 1, date(2026, 5, 31), date(2026, 6, 29)),
    ],
)
def test_the_next_term(end, mtm, months, begin, last):
    """N1-36."""
    assert terms.next_term(end, TODAY, months, is_month_to_month=mtm) == (begin, last)


def test_in_december_the_next_month_is_of_the_next_year():
    found = terms.next_term(None, date(2026, 12, 31), 12, is_month_to_month=True)
    assert found == (date(2027, 1, 1), date(2027, 12, 31))


@pytest.mark.parametrize(
    ("mtm", "today", "begin"),
    [
        (True, date(2026, 3, 31), date(2026, 4, 1)),
        (True, date(2026, 4, 1), date(2026, 5, 1)),
        (True, date(2026, 4, 20), date(2026, 5, 1)),
        (False, date(2026, 3, 31), date(2026, 4, 1)),
    ],
)
def test_no_term_begins_before_it_was_accepted(mtm, today, begin):
    found = terms.accepted_term(date(2026, 4, 1), today, 12, is_month_to_month=mtm)
    assert found == (begin, terms.months_later(begin, 12) - timedelta(days=1))


@pytest.mark.parametrize(
    ("begin", "mtm", "last"),
    [
        (date(2026, 7, 1), False, date(2026, 4, 27)),
        (date(2026, 4, 10), False, date(2026, 4, 9)),
        (date(2026, 4, 1), True, date(2026, 4, 27)),
    ],
)
def test_until_when_an_offer_stands(begin, mtm, last):
    assert terms.answer_by(begin, TODAY, 30, is_month_to_month=mtm) == last


@pytest.mark.parametrize(
    ("status", "age", "begin", "until", "mtm", "expired"),
    [
        ("pending", 30, date(2026, 7, 1), None, False, False),
        ("pending", 31, date(2026, 7, 1), None, False, True),
        ("approved", 31, date(2026, 7, 1), None, False, True),
        ("pending", 1, date(2026, 3, 29), None, False, False),
        ("pending", 1, TODAY, None, False, True),
        ("pending", 1, TODAY, None, True, False),
        ("sent", 90, date(2026, 7, 1), TODAY, False, False),
        ("sent", 90, date(2026, 7, 1), TODAY - timedelta(days=1), False, True),
        ("sent", 1, TODAY, TODAY + timedelta(days=9), True, False),
        ("sent", 1, TODAY, TODAY + timedelta(days=9), False, True),
        ("accepted", 900, TODAY, TODAY - timedelta(days=9), False, False),
    ],
)
def test_what_has_run_out(status, age, begin, until, mtm, expired):
    """N1-35."""
    found = terms.has_expired(
        status, TODAY - timedelta(days=age), begin, until, TODAY, is_month_to_month=mtm
    )
    assert found is expired


@given(st.dates(date(1990, 1, 1), date(2100, 1, 1)), st.integers(1, 24))
def test_a_term_is_followed_by_the_next_without_a_gap(begin, months):
    last = terms.end_of(begin, months)
    assert begin <= last + timedelta(days=1)
    assert terms.months_later(begin, months) == last + timedelta(days=1)


def test_twelve_monthly_charges_are_of_the_last_twelve_months():
    for today in (TODAY, date(2026, 3, 1)):
        due = [terms.months_later(date(2024, 1, 1), months) for months in range(40)]
        assert len([day for day in due if terms.a_year_before(today) < day <= today]) == 12


STEPS = {
    ("pending", "approved"),
    ("pending", "expired"),
    ("approved", "approved"),
    ("approved", "sent"),
    ("approved", "expired"),
    ("sent", "accepted"),
    ("sent", "declined"),
    ("sent", "expired"),
}


@pytest.mark.parametrize("current", RenewalStatus)
@pytest.mark.parametrize("wanted", RenewalStatus)
def test_the_states_and_their_steps(current, wanted):
    """R1.2-15."""
    assert states.can_become(current, wanted) is ((current.value, wanted.value) in STEPS)


def test_what_is_open_can_still_run_out():
    assert {status for status in RenewalStatus if states.can_become(status, "expired")} == set(OPEN)
