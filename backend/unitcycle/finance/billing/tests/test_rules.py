"""The policy of billing, on its own."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unitcycle.finance.billing import rules
from unitcycle.finance.billing.rules import (
    Charged,
    Frequency,
    InvoiceStatus,
    Item,
    LateFeeFrequency,
    LateFeeType,
    LateTerms,
    Proration,
    Stay,
)
from unitcycle.finance.ledger.rules import ChargeKind

MARCH = date(2026, 3, 1)
MONEY = st.integers(1, 999_999).map(lambda cents: Decimal(cents) / 100)


@pytest.mark.parametrize(
    ("month", "day", "due"),
    [
        (date(2025, 2, 1), 31, date(2025, 2, 28)),  # R-M-13
        (date(2024, 2, 1), 31, date(2024, 2, 29)),
        (date(2025, 4, 1), 31, date(2025, 4, 30)),
        (date(2025, 4, 1), 30, date(2025, 4, 30)),
        (date(2025, 4, 1), 1, date(2025, 4, 1)),
    ],
)
def test_the_due_day_is_kept_within_the_month(month, day, due):
    assert rules.due_date(month, day) == due


def test_nothing_is_due_before_somebody_moves_in():
    assert rules.due_date(MARCH, 1, date(2026, 3, 17)) == date(2026, 3, 17)
    assert rules.due_date(MARCH, 20, date(2026, 3, 17)) == date(2026, 3, 20)


def test_a_number_says_its_month():
    assert rules.number_text(MARCH, 7) == "INV-202603-0007"
    assert rules.number_text(MARCH, 12345) == "INV-202603-12345"


@pytest.mark.parametrize(
    ("frequency", "start", "months"),
    [
        (Frequency.QUARTERLY, date(2025, 2, 10), [2, 5, 8, 11]),  # R-M-14
        (Frequency.ANNUAL, date(2025, 2, 10), [2]),
        (Frequency.ONE_TIME, date(2026, 4, 10), [4]),
        (Frequency.ONE_TIME, date(2025, 4, 10), []),
        (Frequency.MONTHLY, date(2026, 10, 31), [10, 11, 12]),
        (Frequency.QUARTERLY, date(2026, 11, 1), [11]),
    ],
)
def test_when_a_charge_comes_back(frequency, start, months):
    found = [n for n in range(1, 13) if rules.is_billed_in(frequency, start, date(2026, n, 1))]
    assert found == months


@pytest.mark.parametrize(
    ("begin", "end", "stay"),
    [
        (date(2025, 1, 1), None, Stay(MARCH, date(2026, 3, 31))),
        (date(2026, 3, 31), None, Stay(date(2026, 3, 31), date(2026, 3, 31))),
        (date(2026, 4, 1), None, None),
        (date(2025, 1, 1), MARCH, Stay(MARCH, MARCH)),
        (date(2025, 1, 1), date(2026, 2, 28), None),
    ],
)
def test_the_days_of_a_lease_in_a_month(begin, end, stay):
    assert rules.stay_in(MARCH, begin, end) == stay


@pytest.mark.parametrize(
    ("amount", "first", "last", "cost"),
    [
        ("1550.00", 1, 31, "1550.00"),
        ("1550.00", 17, 31, "750.00"),
        ("1000.00", 31, 31, "32.26"),
        ("0.31", 1, 15, "0.15"),
        ("0.31", 1, 16, "0.16"),
    ],
)
def test_a_part_of_a_month_costs_a_part(amount, first, last, cost):
    stay = Stay(MARCH.replace(day=first), MARCH.replace(day=last))
    assert rules.prorated(Decimal(amount), stay, Proration.ACTUAL_DAYS) == Decimal(cost)
    assert rules.prorated(Decimal(amount), stay, Proration.NONE) == Decimal(amount)


@given(MONEY, st.integers(1, 30))
def test_two_parts_of_a_month_cost_the_month_to_the_cent(amount, day):
    def cost(first, last):
        return rules.prorated(
            amount, Stay(MARCH.replace(day=first), MARCH.replace(day=last)), "actual_days"
        )

    assert abs(cost(1, day) + cost(day + 1, 31) - amount) <= Decimal("0.01")


def extra(amount, kind=ChargeKind.PET_FEE, what="Pet rent", frequency=Frequency.MONTHLY, **days):
    start = days.get("start", date(2025, 1, 1))
    return Charged(kind, what, Decimal(amount), frequency, start, days.get("end"))


def items(stay=None, rent="1500.00", extras=(), proration=Proration.ACTUAL_DAYS):
    whole = Stay(MARCH, date(2026, 3, 31))
    return rules.items_of(MARCH, Decimal(rent), stay or whole, extras, proration)


def test_an_invoice_is_rent_and_what_comes_with_it():
    """R-M-12: 1500 + 35 + 75 = 1610."""
    found = items(extras=[extra("35.00"), extra("75.00", ChargeKind.PARKING, "Parking")])
    assert found == [
        Item(ChargeKind.RENT, "Rent for March 2026", Decimal("1500.00")),
        Item(ChargeKind.PET_FEE, "Pet rent for March 2026", Decimal("35.00")),
        Item(ChargeKind.PARKING, "Parking for March 2026", Decimal("75.00")),
    ]
    assert sum(item.amount for item in found) == Decimal("1610.00")


def test_a_part_of_a_month_is_stated():
    stay = Stay(date(2026, 3, 17), date(2026, 3, 31))
    yearly = extra(
        "90.00", ChargeKind.OTHER, "Insurance", Frequency.ANNUAL, start=date(2026, 3, 20)
    )
    found = items(stay, "1550.00", [extra("31.00"), yearly])
    assert [(item.description, item.amount) for item in found] == [
        ("Rent for March 2026, 17 to 31", Decimal("750.00")),
        ("Pet rent for March 2026, 17 to 31", Decimal("15.00")),
        ("Insurance", Decimal("90.00")),
    ]


def test_a_charge_counts_from_its_first_day_to_its_last():
    found = items(
        extras=[extra("31.00", start=date(2026, 3, 22)), extra("31.00", end=date(2026, 3, 10))]
    )
    assert [item.amount for item in found[1:]] == [Decimal("10.00"), Decimal("10.00")]
    assert len(items(extras=[extra("31.00", end=date(2026, 2, 28))])) == 1
    assert len(items(extras=[extra("31.00", start=date(2026, 4, 1))])) == 1


def test_a_lease_without_rent_is_billed_what_else_there_is():
    assert [item.description for item in items(rent="0.00", extras=[extra("35.00")])] == [
        "Pet rent for March 2026"
    ]
    assert items(rent="0.00") == []


@pytest.mark.parametrize(
    ("paid", "today", "status"),
    [
        ("0.00", date(2026, 3, 5), InvoiceStatus.ISSUED),
        ("0.00", date(2026, 3, 6), InvoiceStatus.OVERDUE),
        ("0.01", date(2026, 3, 5), InvoiceStatus.PARTIAL),
        ("99.99", date(2026, 3, 6), InvoiceStatus.OVERDUE),
        ("100.00", date(2026, 3, 5), InvoiceStatus.PAID),
        ("100.00", date(2026, 9, 5), InvoiceStatus.PAID),
    ],
)
def test_what_an_invoice_stands_at(paid, today, status):
    assert rules.status_of(Decimal(100), Decimal(paid), date(2026, 3, 5), today) == status


def terms(kind=LateFeeType.FLAT, amount="50.00", cap="0.00", **given):
    given.setdefault("frequency", LateFeeFrequency.ONE_TIME)
    given.setdefault("grace_days", 5)
    return LateTerms(kind, Decimal(amount), cap=Decimal(cap), **given)


def test_the_first_fee_is_on_the_day_after_the_grace():
    """R-M-04: due 2025-03-01 with 5 days: none on 03-06, the first on 03-07."""
    due = date(2025, 3, 1)
    assert not rules.is_past_grace(due, 5, date(2025, 3, 6))
    assert rules.is_past_grace(due, 5, date(2025, 3, 7))
    assert not rules.is_past_grace(due, 0, due)
    assert rules.is_past_grace(due, 0, date(2025, 3, 2))


@pytest.mark.parametrize(
    ("fee", "unpaid", "so_far", "amount"),
    [
        (terms(), "1200.00", "0.00", "50.00"),  # R-M-01
        (terms(LateFeeType.PERCENTAGE, "5.00"), "1200.00", "0.00", "60.00"),  # R-M-02
        (terms(LateFeeType.PERCENTAGE, "5.00"), "700.00", "0.00", "35.00"),
        (terms(LateFeeType.PERCENTAGE, "2.50"), "1001.00", "0.00", "25.03"),  # R-M-03: half up
        (
            terms(LateFeeType.PERCENTAGE, "5.00"),
            "1200.00",
            "60.00",
            "60.00",
        ),  # R-M-07: no fee on a fee
        (terms(amount="50.00", cap="200.00"), "1200.00", "180.00", "20.00"),  # R-M-06
        (terms(amount="50.00", cap="200.00"), "1200.00", "200.00", "0.00"),
        (terms(), "0.00", "0.00", "0.00"),
    ],
)
def test_what_a_fee_comes_to(fee, unpaid, so_far, amount):
    assert rules.late_fee(fee, Decimal(unpaid), Decimal(so_far)) == Decimal(amount)


def test_fees_of_many_months_stop_at_the_cap():
    """R-M-06: 75.00 monthly with a cap of 300.00."""
    fee, charged = terms(amount="75.00", cap="300.00"), []
    for _ in range(6):
        charged.append(rules.late_fee(fee, Decimal(1200), sum(charged, Decimal(0))))
    assert charged == [75, 75, 75, 75, 0, 0]


def test_a_fee_is_charged_once_or_once_a_month():
    """R-M-05: a daily run does not add daily fees."""
    days = [date(2026, 3, 30) + timedelta(n) for n in range(4)]
    assert {rules.fee_period("one_time", day) for day in days} == {"once"}
    assert [rules.fee_period("recurring_monthly", day) for day in days] == [
        "2026-03",
        "2026-03",
        "2026-04",
        "2026-04",
    ]


def test_interest_is_simple_and_rounded_once():
    """R-M-08: 1200.00 at 12 % for 30 days is exactly 11.84."""
    assert rules.simple_interest(Decimal(1200), Decimal(12), 30) == Decimal("11.84")
    assert rules.simple_interest(Decimal(1200), Decimal(12), 0) == 0
    assert rules.simple_interest(Decimal(0), Decimal(12), 30) == 0
