"""The policy of the ledger, on its own."""

from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unitcycle.finance.ledger import rules
from unitcycle.finance.ledger.rules import (
    CHART,
    AccountKind,
    Bucket,
    ChargeKind,
    Due,
    EntryKind,
    Fault,
    Holder,
    Line,
    Movement,
    Purpose,
    Side,
)

CENTS = st.integers(1, 999_999).map(lambda cents: Decimal(cents) / 100)
DAYS = st.dates(date(2025, 1, 1), date(2026, 12, 31))


def test_each_purpose_has_a_place_in_the_chart_but_the_organisations_own():
    assert set(CHART) == set(Purpose) - {Purpose.CUSTOM}
    codes = [row.code for row in CHART.values()]
    assert len(set(codes)) == len(codes)
    assert {purpose for purpose, row in CHART.items() if row.holder == Holder.TENANT} == {
        Purpose.RECEIVABLE,
        Purpose.PREPAYMENTS,
        Purpose.DEPOSITS,
    }


@pytest.mark.parametrize(
    ("kind", "side"),
    [
        (AccountKind.ASSET, Side.DEBIT),
        (AccountKind.EXPENSE, Side.DEBIT),
        (AccountKind.LIABILITY, Side.CREDIT),
        (AccountKind.EQUITY, Side.CREDIT),
        (AccountKind.INCOME, Side.CREDIT),
    ],
)
def test_accounts_grow_on_their_side(kind, side):
    assert rules.side_of(kind) == side


@pytest.mark.parametrize(
    ("kind", "purpose"),
    [
        (ChargeKind.RENT, Purpose.RENT_INCOME),
        (ChargeKind.WATER, Purpose.UTILITY_INCOME),
        (ChargeKind.TRASH, Purpose.UTILITY_INCOME),
        (ChargeKind.LATE_FEE, Purpose.FEE_INCOME),
        (ChargeKind.PARKING, Purpose.OTHER_INCOME),
        (ChargeKind.PET_FEE, Purpose.OTHER_INCOME),
        (ChargeKind.OTHER, Purpose.OTHER_INCOME),
    ],
)
def test_charges_are_earned_where_they_belong(kind, purpose):
    assert rules.income_of(kind) == purpose


@pytest.mark.parametrize(
    ("amounts", "fault"),
    [
        (["1", "-1"], None),
        (["99999999.99", "-99999999.99"], None),
        (["100000000.00", "-100000000.00"], Fault.TOO_MUCH),
        (["1.001", "-1.001"], Fault.FRACTION),
        (["1.010", "-1.01"], None),
        (["1", "0", "-1"], Fault.NOTHING),
        (["1", "-0.99"], Fault.UNBALANCED),
        (["1"], Fault.TOO_FEW),
        (["NaN", "1"], Fault.TOO_MUCH),
    ],
)
def test_what_is_wrong_with_an_entry(amounts, fault):
    assert rules.fault_of([Decimal(amount) for amount in amounts]) == fault


def test_a_mirror_image_takes_everything_back():
    lines = (Line(UUID(int=1), Decimal("5.00"), UUID(int=9)), Line(UUID(int=2), Decimal("-5.00")))
    mirrored = rules.reversed_lines(lines)
    assert mirrored == (
        Line(UUID(int=1), Decimal("-5.00"), UUID(int=9)),
        Line(UUID(int=2), Decimal("5.00")),
    )
    assert rules.reversed_lines(mirrored) == lines


def due(number, day, amount):
    return Due(UUID(int=number), day, day, Decimal(amount))


def test_a_payment_goes_to_what_is_due_longest():
    dues = [due(1, date(2026, 3, 1), "100.00"), due(2, date(2026, 2, 1), "80.00")]
    assert rules.shared_out(Decimal("120.00"), dues) == (
        [(UUID(int=2), Decimal("80.00")), (UUID(int=1), Decimal("40.00"))],
        Decimal("0.00"),
    )


def test_what_is_paid_above_what_is_due_is_left_over():
    """R-P-44: invoice 1200, paid 1500 and then 100 more: credits of 300 and of 100, and not of 400."""
    parts, left = rules.shared_out(Decimal("1500.00"), [due(1, date(2026, 3, 1), "1200.00")])
    assert (parts, left) == ([(UUID(int=1), Decimal("1200.00"))], Decimal("300.00"))
    assert rules.shared_out(Decimal("100.00"), []) == ([], Decimal("100.00"))


@given(CENTS, st.lists(st.tuples(DAYS, CENTS), max_size=8))
def test_sharing_out_loses_nothing_and_overpays_nothing(amount, rows):
    dues = [Due(UUID(int=n), day, day, open_) for n, (day, open_) in enumerate(rows)]
    parts, left = rules.shared_out(amount, dues)
    by_id = {one.charge_id: one for one in dues}

    assert sum((part for _, part in parts), left) == amount
    assert all(0 < part <= by_id[pk].open_amount for pk, part in parts)
    # money is left over only when nothing is open, and a later charge gets some only when earlier ones are settled
    assert left == max(amount - sum((one.open_amount for one in dues), Decimal(0)), Decimal(0))
    turns = [by_id[pk].turn for pk, _ in parts]
    assert turns == sorted(turns)
    assert all(part == by_id[pk].open_amount for pk, part in parts[:-1])


AS_OF = date(2026, 6, 30)


@pytest.mark.parametrize(
    ("days", "bucket"),
    [
        (-30, Bucket.CURRENT),
        (0, Bucket.CURRENT),
        (1, Bucket.DAYS_1_30),
        (30, Bucket.DAYS_1_30),
        (31, Bucket.DAYS_31_60),
        (60, Bucket.DAYS_31_60),
        (61, Bucket.DAYS_61_90),
        (90, Bucket.DAYS_61_90),
        (91, Bucket.OVER_90),
        (4000, Bucket.OVER_90),
    ],
)
def test_how_late_a_charge_is(days, bucket):
    assert rules.bucket_of(AS_OF - timedelta(days), AS_OF) == bucket


def test_months_end_with_the_one_of_the_day():
    assert rules.months_until(date(2026, 2, 28), 3) == [
        date(2025, 12, 1),
        date(2026, 1, 1),
        date(2026, 2, 1),
    ]
    assert rules.months_until(date(2026, 12, 31), 1) == [date(2026, 12, 1)]


def test_a_balance_is_told_from_zero_to_its_end():
    steps = rules.explain(
        [
            Movement(
                EntryKind.CHARGE,
                date(2026, 3, 1),
                "Rent for March 2026",
                Decimal(1200),
                date(2026, 3, 5),
            ),
            Movement(EntryKind.PAYMENT, date(2026, 3, 2), "Check 1001", Decimal(-1300)),
            Movement(
                EntryKind.CREDIT_APPLIED,
                date(2026, 4, 1),
                "Credit",
                Decimal(0),
                credit_used=Decimal("50.5"),
            ),
            Movement(EntryKind.REVERSAL, date(2026, 4, 2), "Check 1001: returned", Decimal(1300)),
        ],
        "USD",
    )

    assert [step.balance for step in steps] == [1200, -100, -100, 1200]
    assert [step.sentence for step in steps] == [
        "1 March 2026: Rent for March 2026 was charged: 1,200.00 USD, due 5 March 2026. You owed 1,200.00 USD.",
        "2 March 2026: You paid 1,300.00 USD. You had 100.00 USD of credit.",
        "1 April 2026: 50.50 USD of your credit paid charges that were open. You had 100.00 USD of credit.",
        "2 April 2026: Check 1001: returned was taken back, which added 1,300.00 USD. You owed 1,200.00 USD.",
    ]


@given(st.lists(st.tuples(st.sampled_from(EntryKind), CENTS, st.booleans()), max_size=12))
def test_the_walk_ends_where_the_sum_does(moves):
    told = [
        Movement(kind, date(2026, 1, 1), "Something", amount if up else -amount)
        for kind, amount, up in moves
    ]
    steps = rules.explain(told, "USD")
    assert len(steps) == len(told)
    assert not steps or steps[-1].balance == sum(one.amount for one in told)
    assert all(rules.standing(step.balance, "USD") in step.sentence for step in steps)
