"""The score: every worked example, both sides of every boundary, and what can never change it."""

from decimal import Decimal
from typing import get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unitcycle.residency.renewals.rules import churn
from unitcycle.residency.renewals.rules.churn import Factor, Facts, RiskLevel


def facts(charges=12, late=0, orders=0, rent="1850", market="2000", days=400, units=100, vacant=4):
    return Facts(
        charges,
        late,
        orders,
        Decimal(rent),
        Decimal(market) if market else None,
        days,
        units,
        vacant,
    )


@pytest.mark.parametrize(
    ("charges", "late", "value"),
    [(12, 3, 0.5), (12, 6, 1.0), (12, 1, 0.1667), (0, 0, 0.0), (12, 12, 1.0), (12, 5, 0.8333)],
)
def test_late_payments(charges, late, value):
    """R1.2-02."""
    assert round(churn.late_payments(charges, late).value, 4) == value


@pytest.mark.parametrize(("orders", "value"), [(0, 0.0), (4, 0.4), (9, 0.9), (10, 1.0), (12, 1.0)])
def test_maintenance_requests(orders, value):
    """R1.2-03."""
    assert churn.maintenance_requests(orders).value == value


@pytest.mark.parametrize(
    ("current", "market", "value"),
    [
        ("1850", "2000", 0.5),
        ("1650", "1900", 0.1228),
        ("2100", "2000", 1.0),
        ("1700", "2000", 0.0),
        ("1699.99", "2000", 0.0),
        ("1700.01", "2000", 0.0),
        ("1999.99", "2000", 1.0),
        ("0", "0", 0.5),
    ],
)
def test_rent_gap(current, market, value):
    """R1.2-04."""
    assert round(churn.rent_gap(Decimal(current), Decimal(market)).value, 4) == value


@pytest.mark.parametrize("market", ["0", None])
def test_a_unit_without_a_market_rent_is_measured_by_its_own(market):
    """R1.2-04: the rent of the lease counts, so that the gap is closed."""
    known = facts(rent="1500", market=market)
    assert (known.market_rent, known.market_source) == (Decimal(1500), "lease")
    assert churn.churn_of(known).factors["rent_gap"] == 1.0
    assert churn.churn_of(facts(rent="0", market=market)).factors["rent_gap"] == 0.5


@pytest.mark.parametrize(
    ("days", "value"),
    [
        (0, 1.0),
        (365, 0.6669),
        (548, 0.4999),
        (731, 0.3329),
        (1500, 0.0),
        (1095, 0.0007),
        (1096, 0.0),
    ],
)
def test_tenure_short(days, value):
    """R1.2-05."""
    assert round(churn.tenure_short(days).value, 4) == value


def test_a_lease_that_has_not_begun_is_not_worse_than_a_new_one():
    """N1-33."""
    assert churn.tenure_short(-200).value == 1.0


@pytest.mark.parametrize(
    ("units", "vacant", "value"),
    [
        (100, 0, 1.0),
        (100, 4, 0.6),
        (200, 10, 0.5),
        (100, 12, 0.0),
        (100, 10, 0.0),
        (100, 9, 0.1),
        (0, 0, 1.0),
    ],
)
def test_market_trend(units, vacant, value):
    """R1.2-06."""
    assert churn.market_trend(units, vacant).value == value


EXAMPLES = [
    (facts(late=3, orders=4), [0.5, 0.4, 0.5, 0.635, 0.6], "0.520", "high"),
    (
        facts(orders=1, rent="1650", market="1900", days=1500, vacant=8),
        [0.0, 0.1, 0.1228, 0.0, 0.2],
        "0.076",
        "low",
    ),
    (
        facts(late=6, orders=12, rent="2100", days=180, units=50, vacant=0),
        [1.0, 1.0, 1.0, 0.8357, 1.0],
        "0.975",
        "critical",
    ),
    (
        facts(late=1, orders=2, rent="1700", days=731, units=200, vacant=10),
        [0.1667, 0.2, 0.0, 0.3329, 0.5],
        "0.205",
        "low",
    ),
    (
        facts(late=1, orders=3, days=800, vacant=6),
        [0.1667, 0.3, 0.5, 0.2699, 0.4],
        "0.320",
        "medium",
    ),
    (
        facts(charges=0, rent="1500", market="0", days=0, vacant=0),
        [0.0, 0.0, 1.0, 1.0, 1.0],
        "0.550",
        "high",
    ),
]


@pytest.mark.parametrize(("known", "values", "score", "level"), EXAMPLES)
def test_the_score_of_a_lease(known, values, score, level):
    """R1.2-07."""
    found = churn.churn_of(known)

    assert [round(value, 4) for value in found.factors.values()] == values
    assert list(found.factors) == [factor.value for factor in Factor]
    assert (found.score, found.level) == (Decimal(score), level)


def test_a_half_of_a_thousandth_is_rounded_up():
    """0.15 × 0.75 is 0.1125, to which thirds of other factors must not add a lack of precision."""
    known = facts(late=1, rent="1000", market="2000", days=2000, units=40, vacant=1)
    assert churn.churn_of(known).score == Decimal("0.163")  # 0.05 + 0.1125


def test_the_weights_are_the_whole():
    assert sum(churn.WEIGHTS.values()) == 1
    assert list(churn.WEIGHTS) == list(Factor)


@pytest.mark.parametrize(
    ("score", "level"),
    [
        ("0.000", "low"),
        ("0.299", "low"),
        ("0.300", "medium"),
        ("0.499", "medium"),
        ("0.500", "high"),
        ("0.700", "high"),
        ("0.701", "critical"),
        ("1.000", "critical"),
    ],
)
def test_levels(score, level):
    """R1.2-08, N1-28."""
    assert churn.level_of(Decimal(score)) == RiskLevel(level)


@pytest.mark.parametrize(
    ("score", "gauge"), [(0.78, 78), (0.82, 82), (0.0, 0), (1.0, 100), (0.295, 30), (0.294, 29)]
)
def test_the_gauge(score, gauge):
    """R1.2-16, N1-29."""
    assert churn.gauge_of(score) == gauge


RENT = st.decimals("0", "9000", places=2)
KNOWN = st.builds(
    Facts,
    st.integers(0, 24),
    st.integers(0, 24),
    st.integers(0, 30),
    RENT,
    st.none() | RENT,
    st.integers(-400, 9000),
    st.integers(0, 500),
    st.integers(0, 500),
)


@given(KNOWN)
def test_a_score_is_between_nothing_and_one(known):
    found = churn.churn_of(known)
    assert 0 <= found.score <= 1
    assert all(0 <= value <= 1 for value in found.factors.values())


@given(KNOWN, st.integers(1, 12))
def test_a_later_payer_never_gets_a_lower_score(known, later):
    worse = known._replace(late_12m=known.late_12m + later)
    assert churn.churn_of(worse).score >= churn.churn_of(known).score


@given(KNOWN, st.integers(1, 12))
def test_more_work_orders_never_give_a_lower_score(known, more):
    worse = known._replace(work_orders_12m=known.work_orders_12m + more)
    assert churn.churn_of(worse).score >= churn.churn_of(known).score


@given(KNOWN, st.integers(1, 3000))
def test_who_stays_longer_never_gets_a_higher_score(known, days):
    longer = known._replace(tenure_days=known.tenure_days + days)
    assert churn.churn_of(longer).score <= churn.churn_of(known).score


def test_nothing_about_a_person_goes_into_a_score():
    """Fair housing: whoever adds a field here has to look at this line."""
    assert get_type_hints(Facts) == {
        "charges_12m": int,
        "late_12m": int,
        "work_orders_12m": int,
        "current_rent": Decimal,
        "unit_market_rent": Decimal | None,
        "tenure_days": int,
        "total_units": int,
        "vacant_units": int,
    }


def test_each_factor_is_explained_in_words():
    known = facts(late=3, orders=4)
    lines = churn.explain(churn.churn_of(known).factors, known)

    assert [(one.factor, one.value, one.weight, one.points) for one in lines[:3]] == [
        ("late_payments", 0.5, 0.3, 15.0),
        ("maintenance_requests", 0.4, 0.15, 6.0),
        ("rent_gap", 0.5, 0.25, 12.5),
    ]
    assert [one.words for one in lines] == [
        "Of 12 charges in the last 12 months 3 were paid late or are overdue.",
        "4 work orders for this home in the last 12 months.",
        "The rent is 92.5 % of the market rent of 2,000.00.",
        "The lease began 400 days ago.",
        "4 of 100 homes of the property are vacant.",
    ]
    assert round(sum(one.points for one in lines)) == 52


@pytest.mark.parametrize(
    ("known", "place", "words"),
    [
        (facts(charges=0), 0, "Nothing was charged in the last 12 months."),
        (
            facts(charges=1, late=1),
            0,
            "Of 1 charge in the last 12 months 1 was paid late or is overdue.",
        ),
        (facts(), 0, "Of 12 charges in the last 12 months none was paid late or is overdue."),
        (facts(), 1, "No work orders for this home in the last 12 months."),
        (
            facts(market=None),
            2,
            "The unit has no market rent: the present rent counts as the market's.",
        ),
        (facts(rent="0", market=None), 2, "Neither the rent nor the market rent is known."),
        (facts(days=-3), 3, "The lease begins in 3 days."),
        (facts(vacant=0), 4, "None of 100 homes of the property is vacant."),
    ],
)
def test_words_of_rare_cases(known, place, words):
    assert churn.explain(churn.churn_of(known).factors, known)[place].words == words
