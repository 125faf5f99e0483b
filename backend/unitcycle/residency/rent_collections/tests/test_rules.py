"""The five steps, tones, profiles and plans: worked examples, both sides of each boundary, and what holds for all."""

from dataclasses import fields
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unitcycle.residency.rent_collections.ai import DunningFacts
from unitcycle.residency.rent_collections.rules import dunning, plans, wording
from unitcycle.residency.rent_collections.rules.choices import (
    NEXT_STATUSES,
    UNRESOLVED,
    CaseStatus,
    RiskProfile,
    Tone,
)
from unitcycle.residency.rent_collections.rules.refreshing import Known, Owed, refreshed

TODAY = date(2026, 3, 15)
_HARDNESS = {tone: place for place, tone in enumerate(Tone)}


@pytest.mark.parametrize(
    ("days", "level"),
    [(-1, 0), (0, 0), (1, 1), (2, 1), (3, 2), (4, 2), (5, 3), (7, 3), (8, 4), (11, 4), (12, 5), (14, 5), (400, 5)],
)  # fmt: skip
def test_which_step_is_due(days, level):
    """R1.3-01."""
    assert dunning.level_due(days) == level


def test_step_dates_follow_from_the_due_date():
    """R1.3-02."""
    assert [dunning.step_date(date(2026, 3, 1), number) for number in range(1, 6)] == [
        date(2026, 3, 2),
        date(2026, 3, 4),
        date(2026, 3, 6),
        date(2026, 3, 9),
        date(2026, 3, 13),
    ]
    days = dunning.days_overdue(date(2026, 3, 14), date(2026, 3, 28))
    assert (days, dunning.level_due(days)) == (14, 5)


def test_the_steps_leave_as_the_contract_has_them():
    assert [(step.label, step.channels) for step in dunning.STEPS] == [
        ("Friendly reminder", ("sms",)),
        ("Detailed notice", ("email",)),
        ("Formal notice", ("email", "letter")),
        ("Payment plan offer", ("email",)),
        ("Legal escalation warning", ("letter",)),
    ]


@pytest.mark.parametrize(
    ("late", "profile"),
    [(0, "good_history"), (1, "good_history"), (2, "standard"), (3, "repeat_offender"),
     (5, "repeat_offender"), (6, "chronic"), (9, "chronic")],
)  # fmt: skip
def test_risk_profile(late, profile):
    """R1.3-03."""
    assert dunning.risk_profile(late) == profile


@pytest.mark.parametrize(
    ("profile", "tones"),
    [
        ("good_history", ["friendly", "friendly", "firm", "firm", "formal"]),
        ("standard", ["friendly", "firm", "firm", "formal", "formal"]),
        ("repeat_offender", ["firm", "firm", "formal", "formal", "legal"]),
        ("chronic", ["firm", "formal", "formal", "legal", "legal"]),
        ("nobody_knows", ["friendly", "firm", "firm", "formal", "formal"]),
    ],
)
def test_tones_of_the_steps(profile, tones):
    """R1.3-04, N1-42."""
    assert [dunning.tone_of_step(profile, step) for step in range(1, 6)] == tones


@pytest.mark.parametrize(
    ("call_level", "tone", "of_the_step"),
    [(1, "friendly", "friendly"), (2, "firm", "friendly"), (4, "formal", "firm"), (5, "formal", "formal")],
)  # fmt: skip
def test_the_lookup_takes_the_level_before_the_step(call_level, tone, of_the_step):
    """R1.3-05, N1-41: with the step's own number it is one too far."""
    assert dunning.tone_at("good_history", call_level) == tone
    assert dunning.tone_of_step("good_history", call_level) == of_the_step


@pytest.mark.parametrize(
    ("level", "days", "shown"), [(0, 14, 5), (5, 1, 5), (2, 5, 3), (3, 4, 3), (0, 0, 0)]
)
def test_the_level_that_is_shown(level, days, shown):
    """N1-50."""
    assert dunning.shown_level(level, days) == shown


@pytest.mark.parametrize("status", [one for one in CaseStatus if one != CaseStatus.OPEN])
def test_only_open_cases_take_steps(status):
    """R1.3-08."""
    assert dunning.next_step(status, 0, 14) is None
    assert dunning.ahead(status, 0, TODAY, TODAY, None) is None


def test_one_step_at_a_time():
    """N1-44."""
    assert [dunning.next_step("open", level, 14) for level in range(6)] == [1, 2, 3, 4, 5, None]
    assert dunning.next_step("open", 1, 2) is None


def test_what_comes_next_and_when():
    due = TODAY - timedelta(days=14)
    assert dunning.ahead("open", 0, due, TODAY, None).on == TODAY
    assert dunning.ahead("open", 1, due, TODAY, TODAY).on == TODAY + timedelta(days=1)
    assert dunning.ahead("open", 1, TODAY, TODAY, None).on == TODAY + timedelta(days=3)
    assert dunning.ahead("open", 5, due, TODAY, None) is None


def test_what_is_resolved_stays_so():
    assert {status for status, after in NEXT_STATUSES.items() if not after} == {
        status for status in CaseStatus if status not in UNRESOLVED
    }


lates = st.integers(0, 60)
days_late = st.integers(-30, 400)


@given(lates, lates)
def test_a_later_payer_never_has_a_lower_risk(one, other):
    order = list(RiskProfile)
    fewer, more = sorted((one, other))
    assert order.index(dunning.risk_profile(fewer)) <= order.index(dunning.risk_profile(more))


@given(lates, lates, days_late, days_late)
def test_more_overdue_or_more_often_late_is_never_told_more_softly(late, later, days, more_days):
    (late, later), (days, more_days) = sorted((late, later)), sorted((days, more_days))
    soft = dunning.tone_at(dunning.risk_profile(late), max(0, dunning.level_due(days) - 1))
    hard = dunning.tone_at(dunning.risk_profile(later), max(0, dunning.level_due(more_days) - 1))
    assert _HARDNESS[soft] <= _HARDNESS[hard]


def test_nothing_about_a_person_goes_into_risk_tone_or_step():
    """Counts, days and money alone: neither a name nor anything protected could change them."""
    assert dunning.risk_profile.__code__.co_varnames[:1] == ("late_12m",)
    assert {one.name for one in fields(Known)} | {one.name for one in fields(Owed)} == {
        "status", "level", "round", "due_date", "balance", "profile", "plan_paid", "parts", "late_fees",
    }  # fmt: skip
    told = set(DunningFacts.model_fields) - {"tenant_name"}
    assert told == {
        "step", "channel", "tone", "balance", "days_overdue", "due_date", "late_fees", "late_12m", "profile",
        "organization_name", "property_name", "unit", "link", "lease_terms", "plan", "our_subject", "our_text",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("total", "count", "amounts"),
    [
        ("1000.00", 3, ["333.33", "333.33", "333.34"]),
        ("900.00", 3, ["300.00"] * 3),
        ("0.05", 3, ["0.01", "0.01", "0.03"]),
        ("100.00", 1, ["100.00"]),
    ],
)
def test_a_plan_is_split_with_the_rest_in_the_last_part(total, count, amounts):
    """N1-49."""
    parts = plans.split(Decimal(total), count, date(2026, 1, 31))
    assert [str(part.amount) for part in parts] == amounts
    assert [part.due_date for part in parts] == [
        date(2026, 1, 31), date(2026, 2, 28), date(2026, 3, 31)
    ][:count]  # fmt: skip


@given(st.decimals("1.00", "99999.99", places=2), st.integers(1, 36))
def test_the_parts_of_a_plan_are_the_whole(total, count):
    parts = plans.split(total, count, TODAY)
    assert sum(part.amount for part in parts) == total
    assert max(part.amount for part in parts) - min(part.amount for part in parts) < Decimal("0.36")


@pytest.mark.parametrize(
    ("count", "start", "fault"),
    [
        (3, 0, None),
        (6, 30, None),
        (7, 0, "num_installments"),
        (0, 0, "num_installments"),
        (3, -1, "start_date"),
        (3, 31, "start_date"),
    ],
)
def test_what_a_policy_lets(count, start, fault):
    found = plans.faults_of(
        plans.PlanPolicy(), Decimal("1250.00"), count, TODAY + timedelta(days=start), TODAY
    )
    assert list(found) == ([fault] if fault else [])


@pytest.mark.parametrize(("total", "fine"), [("150.00", True), ("149.99", False)])
def test_the_least_instalment(total, fine):
    found = plans.faults_of(plans.PlanPolicy(), Decimal(total), 3, TODAY, TODAY)
    assert (found == {}) is fine


@pytest.mark.parametrize(
    ("total", "count"), [("1250.00", 3), ("149.99", 2), ("60.00", 1), ("10.00", 1)]
)
def test_the_usual_number_fits_the_policy(total, count):
    policy = plans.PlanPolicy()
    assert plans.usual_count(Decimal(total), policy) == count
    first = plans.first_day(TODAY, policy)
    assert plans.faults_of(policy, Decimal(total), count, first, TODAY) == {}


_PARTS = [(Decimal(100), TODAY), (Decimal(100), TODAY + timedelta(days=31))]


@pytest.mark.parametrize(
    ("paid", "day", "states", "plan"),
    [
        ("0", -1, ["pending", "pending"], "accepted"),
        ("0", 0, ["pending", "pending"], "active"),
        ("40", -1, ["partial", "pending"], "active"),
        ("99.99", 1, ["overdue", "pending"], "active"),
        ("100", 1, ["paid", "pending"], "active"),
        ("99.99", 5, ["overdue", "pending"], "active"),
        ("99.99", 6, ["overdue", "pending"], "defaulted"),
        ("150", 6, ["paid", "partial"], "active"),
        ("200", 6, ["paid", "paid"], "completed"),
        ("250", 600, ["paid", "paid"], "completed"),
        ("-5", 0, ["pending", "pending"], "active"),
    ],
)
def test_instalments_follow_what_was_paid_oldest_first(paid, day, states, plan):
    today = TODAY + timedelta(days=day)
    found = plans.standings(Decimal(paid), _PARTS, today)
    assert [one.status for one in found] == states
    assert plans.plan_status(_PARTS, Decimal(paid), today, 5) == plan


def known(**given):
    return Known(**{
        "status": "open", "level": 2, "round": 1, "due_date": TODAY - timedelta(days=5),
        "balance": Decimal(100), "profile": "standard", **given,
    })  # fmt: skip


@pytest.mark.parametrize(
    ("balance", "status"), [("0.01", "open"), ("0.00", "paid"), ("-0.01", "paid")]
)
def test_paid_at_a_balance_of_nothing(balance, status):
    """N1-45."""
    owed = Owed(Decimal(balance), Decimal(0), TODAY - timedelta(days=5))
    assert refreshed(known(), owed, TODAY, 5).status == status


@pytest.mark.parametrize("status", ["open", "payment_plan", "escalated"])
def test_whatever_is_paid_is_closed(status):
    assert refreshed(known(status=status), Owed(), TODAY, 5).status == "paid"


def test_a_plan_that_is_broken_opens_its_case():
    owed = Owed(Decimal(200), Decimal(0), TODAY - timedelta(days=5))
    planned = known(status="payment_plan", plan_paid=Decimal(0), parts=_PARTS)
    assert refreshed(planned, owed, TODAY + timedelta(days=5), 5).status == "payment_plan"
    assert refreshed(planned, owed, TODAY + timedelta(days=6), 5).status == "open"


@given(st.integers(0, 5), st.integers(1, 60), st.integers(0, 60))
def test_newer_debt_never_raises_the_level_and_never_repeats_a_round(level, days, later):
    was = TODAY - timedelta(days=days)
    now = was + timedelta(days=min(later, days - 1))
    new_level, new_round = dunning.after_payment(level, 1, was, now, TODAY)
    assert new_level <= level
    assert (new_round == 2) is (new_level < level)


def test_every_tone_of_every_step_is_worded_and_says_what_is_owed():
    reachable = {
        (step, dunning.tone_of_step(profile, step))
        for profile in RiskProfile
        for step in range(1, 6)
    }
    assert set(wording.OURS) == reachable
    for words in wording.OURS.values():
        assert (
            wording.faults_in({"subject": words.subject, "body": words.body, "sms": words.sms})
            == {}
        )


@pytest.mark.parametrize(
    ("name", "called"),
    [
        ("Maria Gonzalez", "Maria Gonzalez"),
        ("  Ana   de la Cruz ", "Ana de la Cruz"),
        ("https://evil.example", "Resident"),
        ("visit evil.com", "Resident"),
        ("Pay 5 now", "Resident"),
        ("<b>Bob</b>", "Resident"),
        ("[PERSON_1]", "Resident"),
        ("", "Resident"),
        ("x" * 81, "Resident"),
    ],
)
def test_how_somebody_is_addressed(name, called):
    assert wording.addressed_as(name) == called
