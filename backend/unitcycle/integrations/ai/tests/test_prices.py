"""What a question costs, to the last digit."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unitcycle.integrations.ai.port import Usage
from unitcycle.integrations.ai.prices import MODELS, cost_of, facts_of

counts = st.integers(0, 2_000_000)
usages = st.builds(Usage, counts, counts, counts, counts)


@pytest.mark.parametrize(
    ("model", "usage", "dollars"),
    [
        ("claude-haiku-4-5", Usage(1_000_000, 0), "1"),
        ("claude-haiku-4-5-20251001", Usage(1000, 200, 300, 400), "0.002415"),
        ("claude-sonnet-5-5", Usage(1, 1, 1, 1), "0.0000146"),
        ("claude-sonnet-5", Usage(1, 1, 1, 1), "0.0000147"),
        ("claude-opus-4-20250514", Usage(0, 1_000_000), "75"),
        ("claude-opus-4-8", Usage(0, 1_000_000), "25"),
        ("claude-haiku-5-5", Usage(100_000, 0), "0.01"),
        ("claude-haiku-5-5", Usage(100_001, 0), "0.0500005"),
        ("claude-haiku-5-5", Usage(1, 0, 0, 100_000), "0.0050005"),
        ("a model of tomorrow", Usage(1_000_000, 1_000_000, 1_000_000, 1_000_000), "110.25"),
        ("claude-sonnet-5-5", Usage(), "0"),
    ],
)
def test_the_cost_is_exact(model, usage, dollars):
    assert cost_of(model, usage) == Decimal(dollars)


@given(st.sampled_from([one.prefix for one in MODELS]), usages, counts)
def test_more_tokens_never_cost_less_and_ten_places_hold_it(model, usage, more):
    cost = cost_of(model, usage)

    assert cost <= cost_of(model, usage + Usage(output=more))
    assert cost == cost.quantize(Decimal("1e-10"))


@given(usages)
def test_an_unknown_model_is_taken_for_the_dearest(usage):
    known = [cost_of(one.prefix, usage) for one in MODELS]

    assert max(known) <= cost_of("a model of tomorrow", usage)


def test_the_longest_name_decides():
    assert facts_of("claude-sonnet-5-5-20260928").prefix == "claude-sonnet-5-5"
    assert facts_of("claude-sonnet-5-20260101").prefix == "claude-sonnet-5"
