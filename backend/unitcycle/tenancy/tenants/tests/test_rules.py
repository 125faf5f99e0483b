"""The contract's worked examples of 1.1, both sides of every boundary, and what must always hold."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unitcycle.tenancy.tenants import rules
from unitcycle.tenancy.tenants.rules import (
    BarColour,
    Claim,
    ExpiryFlag,
    LeaseStatus,
    Progress,
    ProgressMode,
    Terms,
)

TODAY = date(2026, 3, 28)
days = st.dates(date(2020, 1, 1), date(2032, 12, 31))
statuses = st.sampled_from(LeaseStatus.values)


# R1.1-02, R1.1-03


@pytest.mark.parametrize(
    ("end", "over", "holdover"),
    [
        (date(2025, 12, 31), True, date(2026, 1, 1)),
        (date(2026, 3, 27), True, date(2026, 3, 28)),
        (date(2026, 3, 28), False, date(2026, 3, 28)),
        (date(2026, 3, 29), False, date(2026, 3, 28)),
        (None, False, date(2026, 3, 28)),
    ],
)
def test_a_lease_runs_out_the_day_after_its_last(
    end: date | None, over: bool, holdover: date
) -> None:
    assert rules.has_run_out(end, TODAY) is over
    assert rules.holdover_start(end, TODAY) == holdover


@pytest.mark.parametrize(
    ("move_out", "gone"),
    [
        (date(2026, 3, 27), True),
        (date(2026, 3, 28), False),
        (date(2026, 4, 15), False),
        (None, False),
    ],
)
def test_a_household_is_gone_the_day_after_its_move_out(move_out: date | None, gone: bool) -> None:
    assert rules.has_moved_out(move_out, TODAY) is gone


# R1.1-05, N1-15


@pytest.mark.parametrize("current", LeaseStatus.values)
@pytest.mark.parametrize("wanted", LeaseStatus.values)
def test_only_the_steps_of_the_table_are_allowed(current: str, wanted: str) -> None:
    allowed = {
        ("active", "month_to_month"),
        ("active", "notice"),
        ("month_to_month", "active"),
        ("month_to_month", "notice"),
        ("notice", "vacant"),
    }
    forced = {("active", "vacant"), ("month_to_month", "vacant")}
    assert rules.can_become(current, wanted) is ((current, wanted) in allowed)
    assert rules.can_become(current, wanted, force=True) is ((current, wanted) in allowed | forced)


# R1.1-08, N1-16


@pytest.mark.parametrize(
    ("move_out", "length", "accepted"),
    [
        (date(2026, 4, 15), 31, True),
        (date(2026, 4, 14), 30, True),
        (date(2026, 4, 13), 29, False),
    ],
)
def test_a_notice_runs_thirty_days(move_out: date, length: int, accepted: bool) -> None:
    assert rules.notice_days(date(2026, 3, 15), move_out) == length
    assert rules.is_long_enough_a_notice(date(2026, 3, 15), move_out) is accepted


# R1.1-09, R1.1-12


@pytest.mark.parametrize(
    ("day", "left"),
    [
        (date(2026, 4, 15), 18),
        (date(2026, 4, 1), 4),
        (date(2026, 6, 30), 94),
        (date(2025, 12, 31), -87),
        (TODAY, 0),
        (None, None),
    ],
)
def test_days_until_are_negative_when_past(day: date | None, left: int | None) -> None:
    assert rules.days_until(day, TODAY) == left


@pytest.mark.parametrize(
    ("since", "whole"),
    [
        (timedelta(hours=23, minutes=59), 0),
        (timedelta(days=1), 1),
        (timedelta(days=2) - timedelta(microseconds=1), 1),
        (timedelta(days=87, hours=3), 87),
    ],
)
def test_days_in_a_status_are_whole_days(since: timedelta, whole: int) -> None:
    now = datetime(2026, 3, 28, 12, tzinfo=UTC)
    assert rules.whole_days_since(now - since, now) == whole


def test_a_status_that_never_changed_has_no_age() -> None:
    assert rules.whole_days_since(None, datetime(2026, 3, 28, tzinfo=UTC)) is None


# R1.1-10


@pytest.mark.parametrize(
    ("end", "left", "flag"),
    [
        (date(2026, 4, 28), 31, "none"),
        (date(2026, 4, 27), 30, "warning"),
        (date(2026, 4, 5), 8, "warning"),
        (date(2026, 4, 4), 7, "critical"),
        (TODAY, 0, "critical"),
        (date(2026, 3, 27), -1, "none"),
        (None, None, "none"),
    ],
)
def test_a_lease_that_ends_soon_is_flagged(end: date | None, left: int | None, flag: str) -> None:
    assert rules.days_until(end, TODAY) == left
    assert rules.expiry_flag(left) == flag
    assert rules.flag_of(LeaseStatus.ACTIVE, end, TODAY) == flag


@pytest.mark.parametrize("status", ["month_to_month", "notice", "vacant"])
def test_only_an_active_lease_expires(status: str) -> None:
    assert rules.flag_of(status, date(2026, 4, 4), TODAY) == ExpiryFlag.NONE


# R1.1-11


@pytest.mark.parametrize(
    ("start", "length", "flag"),
    [
        (date(2026, 1, 1), 86, False),
        (date(2025, 12, 28), 90, False),
        (date(2025, 12, 27), 91, True),
        (None, None, False),
    ],
)
def test_a_holdover_of_more_than_ninety_days_is_long(
    start: date | None, length: int | None, flag: bool
) -> None:
    assert rules.holdover_days(start, TODAY) == length
    assert rules.is_long_holdover("month_to_month", start, TODAY) is flag
    assert rules.is_long_holdover("notice", start, TODAY) is flag
    assert rules.is_long_holdover("vacant", start, TODAY) is False


# R1.1-12


@pytest.mark.parametrize(
    ("names", "full"),
    [
        (("Maria", "Gonzalez"), "Maria Gonzalez"),
        (("", "Gonzalez"), "Gonzalez"),
        (("", "", "Acme LLC"), "Acme LLC"),
        (("Maria", "Gonzalez", "Acme LLC"), "Maria Gonzalez"),
    ],
)
def test_a_name_is_first_space_last(names: tuple[str, ...], full: str) -> None:
    assert rules.full_name(*names) == full


# R1.1-13


@pytest.mark.parametrize(
    ("counts", "total", "shares"),
    [
        ((2841, 1146, 87, 279), 4353, ("65.3", "26.3", "2.0", "6.4")),
        ((324, 72, 28, 14), 438, ("74.0", "16.4", "6.4", "3.2")),
        ((0, 0, 0, 0), 0, ("0.0", "0.0", "0.0", "0.0")),
    ],
)
def test_shares_are_rounded_to_one_decimal(
    counts: tuple[int, ...], total: int, shares: tuple[str, ...]
) -> None:
    by_state = dict(zip(LeaseStatus.values, counts, strict=True))
    assert sum(counts) == total
    assert [str(share) for share in rules.percents(by_state).values()] == list(shares)


def test_halves_are_rounded_up() -> None:
    assert rules.percent(1, 2000) == Decimal("0.1")  # 0.05
    assert rules.percent(1, 2001) == Decimal("0.0")


@given(st.lists(st.integers(0, 10**6), min_size=4, max_size=4))
def test_shares_add_up_to_all_but_for_rounding(counts: list[int]) -> None:
    shares = rules.percents(dict(zip(LeaseStatus.values, counts, strict=True))).values()
    assert all(0 <= share <= 100 for share in shares)
    assert sum(counts) == 0 or abs(sum(shares) - 100) <= Decimal("0.2")


# R1.1-16


def terms(**given: object) -> Terms:
    values: dict[str, object] = {
        "lease_status": "active",
        "lease_begin_date": date(2025, 7, 1),
        "lease_end_date": date(2026, 6, 30),
        "holdover_start_date": None,
        "notice_date": None,
        "notice_move_out_date": None,
        "actual_move_out_date": None,
    }
    return Terms(**{**values, **given})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("begin", "end", "elapsed", "left", "colour"),
    [
        (date(2025, 7, 1), date(2026, 6, 30), "74.2", 94, "teal"),
        (date(2025, 5, 1), date(2026, 4, 30), "90.9", 33, "amber"),
        (date(2025, 4, 15), date(2026, 4, 14), "95.3", 17, "orange"),
        (date(2026, 3, 28), date(2026, 3, 28), "100.0", 0, "orange"),
        (date(2025, 3, 1), date(2026, 3, 1), "100.0", 0, "orange"),
        (date(2026, 4, 1), date(2027, 3, 31), "0.0", 368, "teal"),
    ],
)
def test_an_active_lease_counts_down(
    begin: date, end: date, elapsed: str, left: int, colour: str
) -> None:
    progress = rules.progress_of(terms(lease_begin_date=begin, lease_end_date=end), TODAY)
    assert progress == Progress(
        ProgressMode.COUNTDOWN, BarColour(colour), Decimal(elapsed), days_left=left
    )


@pytest.mark.parametrize(
    ("left", "colour"),
    [(91, "teal"), (90, "amber"), (30, "amber"), (29, "orange"), (-1, "orange"), (None, "teal")],
)
def test_colours_change_at_ninety_and_at_thirty_days(left: int | None, colour: str) -> None:
    assert rules.countdown_colour(left) == colour


def test_the_other_states_have_bars_of_their_own() -> None:
    since = date(2026, 1, 1)
    assert rules.progress_of(
        terms(lease_status="month_to_month", holdover_start_date=since), TODAY
    ) == Progress(ProgressMode.ROLLING, BarColour.AMBER, since=since)
    assert rules.progress_of(
        terms(lease_status="vacant", actual_move_out_date=since), TODAY
    ) == Progress(ProgressMode.NONE, BarColour.GRAY, since=since)
    assert rules.progress_of(
        terms(
            lease_status="notice",
            notice_date=date(2026, 3, 15),
            notice_move_out_date=date(2026, 4, 15),
        ),
        TODAY,
    ) == Progress(ProgressMode.MOVING_OUT, BarColour.RED, Decimal("41.9"), days_left=18)
    assert rules.progress_of(terms(lease_end_date=None), TODAY) == Progress(
        ProgressMode.OPEN_ENDED, BarColour.TEAL, since=date(2025, 7, 1)
    )


@given(begin=days, end=days, today=days)
def test_elapsed_is_a_share_and_never_falls(begin: date, end: date, today: date) -> None:
    elapsed = rules.percent_elapsed(begin, end, today)
    assert Decimal(0) <= elapsed <= Decimal(100)
    assert rules.percent_elapsed(begin, end, today + timedelta(days=1)) >= elapsed


# Several leases of one unit


def claim(number: int, status: str = "active", **given: object) -> Claim:
    values: dict[str, object] = {
        "lease_id": UUID(int=number),
        "tenant_id": UUID(int=1000 + number),
        "lease_status": status,
        "lease_begin_date": date(2025, 7, 1),
        "lease_end_date": date(2026, 6, 30),
    }
    return Claim(**{**values, **given})  # type: ignore[arg-type]


NEXT = {"lease_begin_date": date(2026, 7, 1), "lease_end_date": date(2027, 6, 30)}


def test_leases_that_follow_each_other_share_no_day() -> None:
    assert rules.first_clash(claim(2, **NEXT), [claim(1)]) is None
    a_day_early = {**NEXT, "lease_begin_date": date(2026, 6, 30)}
    assert rules.first_clash(claim(2, **a_day_early), [claim(1)]) == claim(1)


def test_a_lease_does_not_clash_with_itself_nor_with_a_vacant_one() -> None:
    assert rules.first_clash(claim(1), [claim(1)]) is None
    assert rules.first_clash(claim(2), [claim(1, "vacant")]) is None


def test_a_notice_frees_the_unit_after_the_move_out() -> None:
    leaving = claim(1, "notice", notice_move_out_date=date(2026, 4, 15))
    assert rules.first_clash(claim(2, lease_begin_date=date(2026, 4, 16)), [leaving]) is None
    assert rules.first_clash(claim(2, lease_begin_date=date(2026, 4, 15)), [leaving]) == leaving


def test_month_to_month_holds_the_unit_against_everybody_but_its_own_tenant() -> None:
    staying = claim(1, "month_to_month")
    assert rules.first_clash(claim(2, **NEXT), [staying]) == staying
    assert rules.first_clash(claim(2, tenant_id=staying.tenant_id, **NEXT), [staying]) is None


def test_a_lease_without_an_end_leaves_no_room_after_it() -> None:
    open_ended = claim(1, lease_end_date=None)
    assert rules.first_clash(claim(2, **NEXT), [open_ended]) == open_ended
    before = claim(2, lease_begin_date=date(2024, 1, 1), lease_end_date=date(2025, 6, 30))
    assert rules.first_clash(before, [open_ended]) is None


def test_a_successor_is_a_later_lease_of_the_same_tenant() -> None:
    first = claim(1)
    renewal = claim(2, tenant_id=first.tenant_id, **NEXT)
    assert rules.has_successor(first, [first, renewal])
    assert not rules.has_successor(renewal, [first, renewal])
    assert not rules.has_successor(first, [first, claim(3, **NEXT)])
    nobody = claim(4, tenant_id=None)
    assert not rules.has_successor(nobody, [claim(5, tenant_id=None, **NEXT)])


def test_the_newest_lease_stands_for_a_relet_unit() -> None:
    old = claim(1, "vacant", lease_begin_date=date(2024, 7, 1))
    new = claim(2, lease_begin_date=date(2025, 9, 1))
    assert rules.current_of([old, new], TODAY) == new
    assert rules.current_of([], TODAY) is None


def test_a_lease_signed_for_later_waits_while_somebody_lives_there() -> None:
    leaving = claim(1, "notice", notice_move_out_date=date(2026, 4, 15))
    signed = claim(2, lease_begin_date=date(2026, 5, 1))
    assert rules.current_of([leaving, signed], TODAY) == leaving
    assert rules.current_of([leaving, signed], date(2026, 5, 1)) == signed
    gone = claim(1, "vacant")
    assert rules.current_of([gone, signed], TODAY) == signed


def test_of_two_leases_signed_for_later_the_first_comes_first() -> None:
    soon = claim(1, lease_begin_date=date(2026, 5, 1), lease_end_date=date(2026, 6, 30))
    later = claim(2, **NEXT)
    assert rules.current_of([later, soon], TODAY) == soon


def test_a_renewed_lease_does_not_come_back_when_its_renewal_is_vacant() -> None:
    first = claim(1)
    renewal = claim(2, "vacant", tenant_id=first.tenant_id, lease_begin_date=date(2026, 1, 1))
    assert rules.current_of([first, renewal], TODAY) == renewal


claims = st.lists(
    st.builds(
        claim,
        number=st.integers(1, 10**6),
        status=statuses,
        tenant_id=st.sampled_from([None, UUID(int=1), UUID(int=2)]),
        lease_begin_date=days,
    ),
    max_size=5,
    unique_by=lambda one: one.lease_id,
)


@given(claims, days)
def test_which_lease_is_current_does_not_depend_on_the_order(many: list[Claim], day: date) -> None:
    chosen = rules.current_of(many, day)
    assert rules.current_of(many[::-1], day) == chosen
    assert (chosen is None) is (not many)


@given(
    a=st.builds(claim, number=st.just(1), status=statuses, lease_begin_date=days),
    b=st.builds(claim, number=st.just(2), status=statuses, lease_begin_date=days),
)
def test_clashing_is_mutual(a: Claim, b: Claim) -> None:
    assert (rules.first_clash(a, [b]) is None) is (rules.first_clash(b, [a]) is None)
