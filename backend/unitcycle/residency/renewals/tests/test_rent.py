"""The advised rent: strategy, amount, percent, and what a person may agree to instead."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unitcycle.residency.renewals.rules import churn, rent
from unitcycle.residency.renewals.rules.rent import RentPolicy
from unitcycle.residency.renewals.tests.test_churn import EXAMPLES, KNOWN

POLICY = RentPolicy()


def d(*texts):
    return [Decimal(text) for text in texts]


@pytest.mark.parametrize(
    ("score", "current", "market", "strategy"),
    [
        ("0.82", "1850", "2000", "hold"),
        ("0.6", "1850", "2050", "below_market_retain"),
        ("0.45", "2100", "2400", "market_rate"),
        ("0.18", "1650", "1900", "market_rate"),
        ("0.2", "2000", "1980", "above_market_premium"),
        ("0.6", "2000", "1900", "hold"),
        ("0.4", "2000", "1900", "hold"),
        # at the market counts as above it, and the boundaries of the levels
        ("0.2", "2000", "2000", "above_market_premium"),
        ("0.4", "2000", "2000", "hold"),
        ("0.7", "1850", "2050", "below_market_retain"),
        ("0.701", "1850", "2050", "hold"),
        ("0.499", "1850", "2050", "market_rate"),
        ("0.5", "1850", "2050", "below_market_retain"),
        ("0.82", "2000", "1900", "hold"),
    ],
)
def test_strategies(score, current, market, strategy):
    """R1.2-09, N1-30."""
    assert rent.strategy_of(*d(score, current, market)) == strategy


@pytest.mark.parametrize(
    ("current", "market", "strategy", "score", "advised", "percent"),
    [
        ("1850", "2000", "hold", "0.82", "1850.00", "0.00"),
        ("1850", "2050", "below_market_retain", "0.6", "1887.00", "2.00"),
        ("1800", "1910", "below_market_retain", "0.55", "1814.50", "0.81"),
        ("1900", "1950", "below_market_retain", "0.6", "1900.00", "0.00"),
        ("2100", "2400", "market_rate", "0.45", "2205.00", "5.00"),
        ("2100", "2150", "market_rate", "0.45", "2150.00", "2.38"),
        ("1650", "1900", "market_rate", "0.18", "1782.00", "8.00"),
        ("1650", "1700", "market_rate", "0.18", "1700.00", "3.03"),
        ("1650", "1900", "market_rate", "0.3", "1732.50", "5.00"),
        ("1650", "1900", "market_rate", "0.299", "1782.00", "8.00"),
        ("2000", "1980", "above_market_premium", "0.2", "2039.40", "1.97"),
        # N1-31: not below the present rent
        ("2000", "1800", "above_market_premium", "0.2", "2000.00", "0.00"),
        # N1-38: to the cent, halves up
        ("1000.25", "5000", "market_rate", "0.45", "1050.26", "5.00"),
        ("1000.10", "5000", "market_rate", "0.45", "1050.11", "5.00"),
    ],
)
def test_advised_rents(current, market, strategy, score, advised, percent):
    """R1.2-10, R1.2-12."""
    now = Decimal(current)
    found = rent.advised_rent(rent.RentStrategy(strategy), Decimal(score), now, Decimal(market))
    assert str(found) == advised
    assert str(rent.increase_percent(now, found)) == percent


@pytest.mark.parametrize(
    ("current", "agreed", "percent"),
    [
        ("2100", "2205", "5.00"),
        ("1650", "1782", "8.00"),
        ("1850", "1850", "0.00"),
        ("2000", "1900", "-5.00"),
        ("0", "900", "0.00"),
    ],
)
def test_increase(current, agreed, percent):
    """R1.2-12; of nothing there is no percentage."""
    assert str(rent.increase_percent(*d(current, agreed))) == percent


CHAIN = [
    ("below_market_retain", "1887.00", "2.00"),
    ("market_rate", "1782.00", "8.00"),
    ("hold", "2100.00", "0.00"),
    None,
    ("market_rate", "1942.50", "5.00"),
]


@pytest.mark.parametrize(
    ("known", "expected"),
    [(example[0], chain) for example, chain in zip(EXAMPLES, CHAIN, strict=False) if chain],
)
def test_the_whole_chain(known, expected):
    """R1.2-11."""
    score = churn.churn_of(known).score
    strategy = rent.strategy_of(score, known.current_rent, known.market_rent)
    advised = rent.advised_rent(strategy, score, known.current_rent, known.market_rent)
    percent = rent.increase_percent(known.current_rent, advised)
    assert (strategy.value, str(advised), str(percent)) == expected


@given(KNOWN)
def test_advice_is_always_something_that_can_be_agreed_to(known):
    score = churn.churn_of(known).score
    current, market = known.current_rent, known.market_rent
    strategy = rent.strategy_of(score, current, market)
    advised = rent.within(POLICY, current, rent.advised_rent(strategy, score, current, market))

    assert advised >= current
    if advised > 0:
        assert rent.faults_of(POLICY, current, advised, 12) == {}


@given(KNOWN, st.integers(1, 12))
def test_a_later_payer_is_never_asked_for_more(known, later):
    """A higher score keeps the rent lower or as it is: as long as the rent is below the market."""
    if known.current_rent >= known.market_rent:
        return
    rents = []
    for one in (known, known._replace(late_12m=known.late_12m + later)):
        score = churn.churn_of(one).score
        strategy = rent.strategy_of(score, one.current_rent, one.market_rent)
        rents.append(rent.advised_rent(strategy, score, one.current_rent, one.market_rent))
    assert rents[1] <= rents[0]


def test_an_organisation_that_raises_less_is_advised_less():
    tight = RentPolicy(most_increase_percent=Decimal("3.00"))
    assert rent.within(tight, *d("1650.00", "1782.00")) == Decimal("1699.50")
    assert rent.within(POLICY, *d("1650.00", "1782.00")) == Decimal("1782.00")


@pytest.mark.parametrize(
    ("agreed", "months", "fields"),
    [
        ("1100.00", 12, []),
        ("1100.01", 12, ["recommended_rent"]),
        ("750.00", 12, []),
        ("749.99", 12, ["recommended_rent"]),
        ("0", 12, ["recommended_rent"]),
        ("-1", 12, ["recommended_rent"]),
        ("1000", 1, []),
        ("1000", 0, ["recommended_term_months"]),
        ("1000", 24, []),
        ("1000", 25, ["recommended_term_months"]),
    ],
)
def test_what_may_be_agreed_to(agreed, months, fields):
    assert list(rent.faults_of(POLICY, Decimal("1000.00"), Decimal(agreed), months)) == fields


def test_a_lease_without_rent_can_get_any_but_none():
    assert rent.faults_of(POLICY, Decimal(0), Decimal("900"), 12) == {}
    assert list(rent.faults_of(POLICY, Decimal(0), Decimal(0), 12)) == ["recommended_rent"]


@pytest.mark.parametrize(
    ("score", "current", "market", "capped", "words"),
    [
        (
            "0.6",
            "1850",
            "2050",
            False,
            "High risk of leaving, rent below the market rent of 2,050.00. At most 2 % more, and below 95 % of the"
            " market, to keep them: 1,887.00 instead of 1,850.00.",
        ),
        (
            "0.82",
            "1850",
            "2000",
            False,
            "Critical risk of leaving, rent below the market rent of 2,000.00. The rent stays at 1,850.00.",
        ),
        (
            "0.2",
            "2000",
            "2000",
            True,
            "Low risk of leaving, rent at the market rent of 2,000.00. 3 % above the market, because they are unlikely"
            " to leave: 2,060.00 instead of 2,000.00. Held to what the organisation allows.",
        ),
    ],
)
def test_reasons(score, current, market, capped, words):
    score, current, market = d(score, current, market)
    strategy = rent.strategy_of(score, current, market)
    advised = rent.advised_rent(strategy, score, current, market)
    level = churn.level_of(score)
    assert rent.reasoning(strategy, level, current, market, advised, is_capped=capped) == words
