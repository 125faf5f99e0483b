"""What was scored last still holds."""

from decimal import Decimal

import pytest

from unitcycle.agents.capability import capabilities
from unitcycle.agents.evaluation import Case, cases_of, evaluate, last_evaluations, wrong_fields
from unitcycle.portfolio.work_orders.ai import TRIAGE

EVALUATED = [one for one in capabilities() if cases_of(one)]


@pytest.mark.parametrize("capability", EVALUATED, ids=lambda one: one.name)
def test_no_capability_has_become_worse(capability):
    last = last_evaluations()[capability.name]

    now = evaluate(capability)

    assert now.cases >= last.offline.cases, "Cases were taken away: run make evals and say why."
    assert now.fields >= last.offline.fields
    assert now.whole >= last.offline.whole
    assert capability.prompt.digest == last.prompt_digest, "The prompt changed: run make evals."
    assert capability.prompt.version == last.prompt_version


def test_every_capability_has_cases():
    assert {one.name for one in EVALUATED} == {one.name for one in capabilities()}
    assert all(len(cases_of(one)) >= 6 for one in EVALUATED)


@pytest.mark.parametrize(
    ("expected", "value", "right"),
    [
        ("pest", "pest", True),
        ("pest", "pests", False),
        (["low", "high"], "high", True),
        (["low", "high"], "urgent", False),
        ({"has": ["5.00 USD"], "lacks": ["9"]}, "You owe 5.00 USD.", True),
        ({"has": ["5.00 USD"], "lacks": ["9"]}, "You owe 5.00 USD, not 9.", False),
        ({"has": ["5.00 USD"]}, "You owe five.", False),
    ],
)
def test_a_field_is_right_or_wrong(expected, value, right):
    assert list(wrong_fields(Case("", {}, {"f": expected}), {"f": value})) == (
        [] if right else ["f"]
    )


def test_a_model_is_scored_through_the_same_question(twin):
    twin.say(
        {
            "input": {
                "category": "pest",
                "priority": "low",
                "title": "Mice",
                "reason": "So.",
                "confidence": 1,
            }
        }
    )

    score = evaluate(TRIAGE, twin.model(), named="claude-haiku-4-5")

    assert score.cases == len(cases_of(TRIAGE)) <= len(twin.heard)
    assert 0 < score.fields < 1
    assert Decimal(score.cost) > 0
