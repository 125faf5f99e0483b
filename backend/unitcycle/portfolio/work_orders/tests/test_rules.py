import pytest
from hypothesis import given
from hypothesis import strategies as st

from unitcycle.portfolio.work_orders.rules import (
    ENDED,
    NEXT_STATUSES,
    UNDER_WAY,
    WorkOrderStatus,
    can_become,
    number_text,
    status_after_assignment,
)

S = WorkOrderStatus


@pytest.mark.parametrize(
    ("current", "allowed"),
    [
        (S.OPEN, {S.ASSIGNED, S.IN_PROGRESS, S.ON_HOLD, S.COMPLETED, S.CANCELLED}),
        (S.ASSIGNED, {S.OPEN, S.IN_PROGRESS, S.ON_HOLD, S.COMPLETED, S.CANCELLED}),
        (S.IN_PROGRESS, {S.ON_HOLD, S.COMPLETED, S.CANCELLED}),
        (S.ON_HOLD, {S.OPEN, S.ASSIGNED, S.IN_PROGRESS, S.CANCELLED}),
        (S.COMPLETED, {S.IN_PROGRESS}),
        (S.CANCELLED, {S.OPEN}),
    ],
)
def test_what_an_order_can_become(current, allowed):
    assert {wanted for wanted in S if can_become(current, wanted)} == allowed


def test_every_status_is_in_the_table_and_can_be_reached_from_open():
    assert set(NEXT_STATUSES) == set(S)
    reached, fresh = {S.OPEN}, {S.OPEN}
    while fresh:
        fresh = {after for status in fresh for after in NEXT_STATUSES[status]} - reached
        reached |= fresh
    assert reached == set(S)


@given(st.sampled_from(S))
def test_nothing_becomes_what_it_is(status):
    assert not can_become(status, status)


def test_a_status_is_under_way_or_ended():
    assert set(S) == UNDER_WAY | ENDED
    assert not UNDER_WAY & ENDED


@pytest.mark.parametrize(
    ("current", "has_assignee", "after"),
    [
        (S.OPEN, True, S.ASSIGNED),
        (S.OPEN, False, S.OPEN),
        (S.ASSIGNED, False, S.OPEN),
        (S.ASSIGNED, True, S.ASSIGNED),
        (S.IN_PROGRESS, False, S.IN_PROGRESS),
        (S.COMPLETED, True, S.COMPLETED),
        (S.ON_HOLD, True, S.ON_HOLD),
    ],
)
def test_who_is_assigned_decides_between_open_and_assigned_only(current, has_assignee, after):
    assert status_after_assignment(current, has_assignee=has_assignee) == after


@given(st.sampled_from(S), st.booleans())
def test_an_assignment_moves_an_order_only_where_the_table_lets_it(current, has_assignee):
    after = status_after_assignment(current, has_assignee=has_assignee)

    assert after == current or can_become(current, after)


def test_numbers_read_as_people_name_them():
    assert number_text(123) == "WO-000123"
    assert number_text(1_234_567) == "WO-1234567"
