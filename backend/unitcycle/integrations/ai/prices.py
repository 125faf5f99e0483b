"""What is known of each model: what its tokens cost, and how it is asked for a shape. Facts as data.

Prices are US dollars for a million tokens, as the provider publishes them (November 2026). A model that is not in the
table is taken for the dearest, so that a budget errs on the safe side.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from unitcycle.integrations.ai.port import Usage

MILLION = Decimal(1_000_000)
# what a written cache costs over plain input, for the five minutes that are asked for
_WRITE = Decimal("1.25")


@dataclass(frozen=True)
class Facts:
    """`forced_tool`: whether it may be made to use a tool; those that always think may not."""

    prefix: str
    input: Decimal
    output: Decimal
    cache_read: Decimal
    forced_tool: bool = True
    # questions of more tokens than `long_from` cost so many times as much
    long_from: int | None = None
    long_factor: Decimal = Decimal(1)


def _facts(prefix: str, input: str, output: str, read: str = "0.1", **more: object) -> Facts:
    price = Decimal(input)
    return Facts(prefix, price, Decimal(output), price * Decimal(read), **more)  # type: ignore[arg-type]


# the longest prefix that fits decides
MODELS: Sequence[Facts] = (
    _facts("claude-haiku-4-5", "1", "5"),
    _facts(
        "claude-haiku-5-5", "0.10", "0.50",
        forced_tool=False, long_from=100_000, long_factor=Decimal(5),
    ),
    _facts("claude-sonnet-4", "3", "15"),
    _facts("claude-sonnet-5", "2", "10"),
    _facts("claude-sonnet-5-5", "2", "10", "0.05", forced_tool=False),
    _facts("claude-opus-4", "15", "75"),
    _facts("claude-opus-4-5", "5", "25"),
    _facts("claude-opus-4-6", "5", "25"),
    _facts("claude-opus-4-7", "5", "25"),
    _facts("claude-opus-4-8", "5", "25"),
    _facts("claude-opus-5", "5", "25"),
    _facts("claude-opus-5-5", "4", "20", "0.05", forced_tool=False),
    _facts("claude-fable-5", "10", "50"),
    _facts("claude-fable-5-1", "10", "50", "0.025", forced_tool=False),
)  # fmt: skip
UNKNOWN = Facts("", Decimal(15), Decimal(75), Decimal("1.5"), forced_tool=False)


def facts_of(model: str) -> Facts:
    fitting = [one for one in MODELS if model.startswith(one.prefix)]
    return max(fitting, key=lambda one: len(one.prefix), default=UNKNOWN)


def cost_of(model: str, usage: Usage) -> Decimal:
    """US dollars, exactly: nothing is rounded."""
    facts = facts_of(model)
    asked = usage.input + usage.cache_write + usage.cache_read
    is_long = facts.long_from is not None and asked > facts.long_from
    total = (
        usage.input * facts.input
        + usage.cache_write * facts.input * _WRITE
        + usage.cache_read * facts.cache_read
        + usage.output * facts.output
    )
    return total * (facts.long_factor if is_long else 1) / MILLION
