"""What is suggested, how surely, and when: the worked examples, both sides of each boundary, and what always holds."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unitcycle.insight.command_center.rules import suggesting as rules
from unitcycle.insight.command_center.rules.choices import Risk, SuggestedAction, risk_of
from unitcycle.insight.command_center.rules.dates import (
    days_to_event,
    effective_date,
    inspection_date,
)
from unitcycle.residency.renewals.rules.rent import RentPolicy

TODAY = date(2026, 3, 28)
HOUSE = rules.House(TODAY, RentPolicy(), 30)
T = SuggestedAction


def seen(**given):
    values = {
        "unit_id": uuid4(),
        "lease_id": uuid4(),
        "property_id": uuid4(),
        "state": "month_to_month",
        "lease_end_date": None,
        "holdover_start_date": None,
        "move_out": None,
        "current_rent": Decimal(1000),
        "market_rent": None,
        "renewal_id": None,
        "renewal_status": None,
        "renewal_rent": None,
        "renewal_term_months": None,
        "churn_score": None,
        "risk_profile": None,
        "held_back": [],
        **given,
    }
    return rules.Seen(**values)


@pytest.mark.parametrize(
    ("confidence", "stored"),
    [("0.59", False), ("0.60", True), (None, True), ("0.92", True)],
)
def test_what_is_less_sure_than_sixty_percent_is_not_stored(confidence, stored):
    assert rules.is_stored(Decimal(confidence) if confidence else None) is stored


@pytest.mark.parametrize(
    ("confidence", "priority"),
    [("0.60", "medium"), ("0.85", "medium"), ("0.86", "urgent"), ("0.92", "urgent")],
)
def test_priority(confidence, priority):
    assert rules.priority_of(Decimal(confidence)) == priority


@pytest.mark.parametrize(
    ("state", "known", "actions"),
    [
        ("active", {"days_to_expiry": 59}, []),
        ("active", {"days_to_expiry": 60}, ["early_renewal_nudge"]),
        ("active", {"days_to_expiry": 87}, ["early_renewal_nudge"]),
        ("active", {"days_to_expiry": 90}, ["early_renewal_nudge"]),
        ("active", {"days_to_expiry": 91}, []),
        ("active", {}, []),
        ("month_to_month", {"gap": 50, "days_past_end": 30}, []),
        ("month_to_month", {"gap": 51, "days_past_end": 30}, ["rent_increase_notice"]),
        ("month_to_month", {"gap": 50, "days_past_end": 31}, ["renewal_offer"]),
        (
            "month_to_month",
            {"gap": 75, "days_past_end": 86},
            ["rent_increase_notice", "renewal_offer"],
        ),
        ("month_to_month", {}, []),
        ("notice", {"days_to_move_out": 15}, ["move_out_inspection"]),
        ("notice", {"days_to_move_out": 14}, ["move_out_inspection", "listing_prep"]),
        ("notice", {"days_to_move_out": 12}, ["move_out_inspection", "listing_prep"]),
        ("notice", {"days_to_move_out": 23}, ["move_out_inspection"]),
        # N1-69: the day of the move-out counts, one that is past does not
        ("notice", {"days_to_move_out": 0}, ["move_out_inspection", "listing_prep"]),
        ("notice", {"days_to_move_out": -1}, ["move_out_inspection"]),
        ("notice", {}, ["move_out_inspection"]),
        ("vacant", {"gap": 500, "days_past_end": 500, "days_to_move_out": 1}, []),
    ],
)
def test_which_actions_fit(state, known, actions):
    assert rules.actions_for(state, **known) == actions


@pytest.mark.parametrize(
    ("state", "known", "days"),
    [
        ("notice", {"move_out": date(2026, 4, 9), "lease_end": date(2026, 6, 30)}, 12),
        ("active", {"lease_end": date(2026, 6, 23), "move_out": date(2026, 4, 9)}, 87),
        ("month_to_month", {"lease_end": date(2026, 1, 1)}, None),
        ("vacant", {}, None),
        ("active", {}, None),
    ],
)
def test_days_to_the_next_event(state, known, days):
    assert days_to_event(state, TODAY, **known) == days


@pytest.mark.parametrize(
    ("move_out", "day"),
    [
        (date(2026, 4, 9), date(2026, 4, 7)),
        (date(2026, 3, 30), TODAY),
        (date(2026, 3, 29), TODAY),
        (date(2026, 3, 1), TODAY),
        (None, date(2026, 3, 29)),
    ],
)
def test_the_inspection_is_two_days_before_they_leave_and_never_in_the_past(move_out, day):
    assert inspection_date(move_out, TODAY) == day


@pytest.mark.parametrize(
    ("today", "notice", "begins"),
    [
        (date(2026, 3, 28), 30, date(2026, 5, 1)),
        (date(2026, 3, 2), 30, date(2026, 4, 1)),
        (date(2026, 3, 3), 30, date(2026, 5, 1)),
        (date(2026, 3, 28), 60, date(2026, 6, 1)),
        (date(2026, 12, 15), 30, date(2027, 2, 1)),
    ],
)
def test_a_raised_rent_begins_with_a_month_and_after_the_notice(today, notice, begins):
    assert effective_date(today, notice) == begins


@given(st.dates(date(2020, 1, 1), date(2035, 1, 1)), st.integers(1, 180))
def test_a_raised_rent_never_begins_too_soon_nor_a_month_too_late(today, notice):
    begins = effective_date(today, notice)
    assert begins.day == 1
    assert notice <= (begins - today).days <= notice + 30


@pytest.mark.parametrize(
    ("profile", "risk"),
    [
        ("good_history", Risk.LOW),
        ("standard", Risk.MEDIUM),
        ("repeat_offender", Risk.HIGH),
        ("chronic", Risk.HIGH),
        (None, Risk.UNKNOWN),
        ("", Risk.UNKNOWN),
    ],
)
def test_risk_in_the_words_of_the_list(profile, risk):
    assert risk_of(profile) == risk


def test_of_a_raise_and_a_renewal_the_surer_one_is_suggested():
    both = seen(
        holdover_start_date=TODAY - timedelta(days=40),
        market_rent=Decimal(1300),
        churn_score=0.2,
        renewal_rent=Decimal("1050.00"),
    )
    (raised,) = rules.suggestions_for(both, HOUSE)
    assert raised.action_type == T.RENT_INCREASE_NOTICE

    (offer,) = rules.suggestions_for(both._replace(churn_score=0.9), HOUSE)
    assert offer.action_type == T.RENEWAL_OFFER


def test_of_two_that_are_as_sure_the_offer_keeps_the_tenant():
    one = rules.suggestions_for(
        seen(holdover_start_date=TODAY - timedelta(days=90), market_rent=Decimal(1300)), HOUSE
    )[0]
    raised = one._replace(action_type=T.RENT_INCREASE_NOTICE)
    offer = one._replace(action_type=T.RENEWAL_OFFER)
    assert rules.better_of([raised, offer]) == rules.better_of([offer, raised]) == offer


def test_a_raise_stays_within_what_the_organisation_allows():
    far_below = seen(market_rent=Decimal(2000))
    (one,) = rules.suggestions_for(far_below, HOUSE)
    assert one.suggested_payload["rent_amount"] == "1100.00"
    assert one.suggested_payload["increase_amount"] == "100.00"
    assert one.description == "Rent increase notice (+$100)"

    none = replace(HOUSE, policy=RentPolicy(most_increase_percent=Decimal(0)))
    assert rules.suggestions_for(far_below, none) == []


def test_an_offer_that_waits_for_an_answer_is_not_made_twice_and_no_raise_beside_it():
    offered = seen(
        holdover_start_date=TODAY - timedelta(days=90),
        market_rent=Decimal(1300),
        renewal_status="sent",
    )
    assert rules.suggestions_for(offered, HOUSE) == []


def test_who_pays_late_again_and_again_is_not_offered_a_term_early():
    ends = seen(state="active", lease_end_date=TODAY + timedelta(days=87), churn_score=0.3)
    assert len(rules.suggestions_for(ends, HOUSE)) == 1
    assert rules.suggestions_for(ends._replace(risk_profile="chronic"), HOUSE) == []


def test_what_is_held_back_is_not_suggested_and_the_other_one_takes_its_place():
    both = seen(holdover_start_date=TODAY - timedelta(days=90), market_rent=Decimal(1300))
    held = both._replace(held_back=["rent_increase_notice"])
    (one,) = rules.suggestions_for(held, HOUSE)
    assert one.action_type == T.RENEWAL_OFFER
    assert rules.suggestions_for(both._replace(held_back=list(T.values)), HOUSE) == []


def test_the_days_past_the_end_are_those_of_the_holdover():
    begun = seen(holdover_start_date=TODAY - timedelta(days=30), lease_end_date=date(2020, 1, 1))
    assert rules.days_of(begun, TODAY).past_end == 31
    assert rules.days_of(seen(lease_end_date=date(2026, 2, 26)), TODAY).past_end == 30


_rents = st.decimals(1, 9000, places=2)
_units = st.builds(
    seen,
    state=st.sampled_from(["active", "month_to_month", "notice", "vacant"]),
    lease_end_date=st.none() | st.dates(date(2024, 1, 1), date(2027, 1, 1)),
    holdover_start_date=st.none() | st.dates(date(2024, 1, 1), TODAY),
    move_out=st.none() | st.dates(date(2026, 1, 1), date(2026, 8, 1)),
    current_rent=_rents,
    market_rent=st.none() | _rents,
    renewal_status=st.none() | st.sampled_from(["pending", "approved", "sent"]),
    renewal_rent=st.none() | _rents,
    churn_score=st.none() | st.floats(0, 1),
    risk_profile=st.none() | st.sampled_from(["good_history", "standard", "chronic"]),
)


@given(_units)
def test_every_suggestion_explains_itself(unit):
    found = rules.suggestions_for(unit, HOUSE)
    assert len(found) <= 2
    for one in found:
        assert Decimal("0.60") <= one.confidence_score <= 1
        assert one.priority == rules.priority_of(one.confidence_score)
        shares = [Decimal(part["share"]) for part in one.basis["parts"]]
        assert min(sum(shares), Decimal("0.99")) == one.confidence_score
        assert all(part["words"] in one.generation_reason for part in one.basis["parts"])
        assert one.action_type != T.EVICTION_PREP
        rent = one.suggested_payload.get("rent_amount")
        assert rent is None or Decimal(rent) >= 0


@given(_units, st.floats(0, 1), st.floats(0, 1))
def test_a_greater_risk_that_they_leave_never_makes_an_offer_less_sure(unit, one, other):
    less, more = sorted((one, other))

    def sure(churn):
        made = [
            rules._DESCRIBE[kind](unit._replace(churn_score=churn), days, HOUSE)
            for kind in (T.RENEWAL_OFFER, T.EARLY_RENEWAL_NUDGE)
        ]
        return [rules._sum([share for _, share in each.because]) for each in made]

    days = rules.days_of(unit, TODAY)
    days = replace(days, to_expiry=70, past_end=40)
    assert all(low <= high for low, high in zip(sure(less), sure(more), strict=True))


def test_nothing_that_is_looked_at_says_who_lives_there():
    assert rules.Seen._fields == (
        "unit_id", "lease_id", "property_id", "state", "lease_end_date", "holdover_start_date", "move_out",
        "current_rent", "market_rent", "renewal_id", "renewal_status", "renewal_rent", "renewal_term_months",
        "churn_score", "risk_profile", "held_back",
    )  # fmt: skip
