"""How good a capability is: cases with the answers that are right, kept beside it as `evals/<capability>.yaml`.

What was scored last is written down (`evaluations.json`): a test scores anew by our own rules, and a drop fails it.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

from unitcycle.agents import asking
from unitcycle.agents.capability import Capability, I, O
from unitcycle.integrations.ai.port import LanguageModel

RESULTS = Path(__file__).parent / "evaluations.json"


@dataclass(frozen=True)
class Case:
    """`expect`: field → its value, a list of those that are right, or `{has: […], lacks: […]}` for a text."""

    name: str
    given: Mapping[str, Any]
    expect: Mapping[str, Any]


@dataclass(frozen=True)
class Score:
    """Shares from 0 to 1. `fields` of all fields, `whole` of the cases with all fields right."""

    cases: int
    fields: float
    whole: float
    # the cases that are not all right
    missed: tuple[str, ...] = ()
    model: str = ""
    cost: str = "0"


@dataclass(frozen=True)
class Evaluation:
    """What was scored last. The model's score is None where nobody had a key."""

    capability: str
    prompt_version: int
    prompt_digest: str
    offline: Score
    model: Score | None = None


def cases_of(capability: Capability[Any, Any]) -> list[Case]:
    """From the file beside the app's `ai.py`. None when it has no file."""
    import yaml  # noqa: PLC0415  only whoever evaluates pays for it

    place = Path(str(import_module(capability.input.__module__).__file__)).parent
    path = place / "evals" / f"{capability.name.rpartition('.')[2]}.yaml"
    if not path.exists():
        return []
    return [
        Case(one["name"], one["given"], one["expect"]) for one in yaml.safe_load(path.read_text())
    ]


def evaluate(
    capability: Capability[I, O],
    model: LanguageModel | None = None,
    *,
    named: str = "",
    most: int = 1024,
) -> Score:
    """By our own rules, or by a model."""
    right, all_fields, missed, cost = 0, 0, [], asking.ZERO
    cases = cases_of(capability)
    for case in cases:
        given = capability.input.model_validate(dict(case.given))
        put = asking.question(capability, given, model=named, max_tokens=most)
        if model is None:
            output = capability.offline(given)
        else:
            asked = asking.ask(put, model)
            output, cost = asked.output, cost + asked.bill.cost
        wrong = list(wrong_fields(case, output.model_dump(mode="json")))
        wrong += [] if not capability.check(given, output) else ["check"]
        all_fields += len(case.expect)
        right += max(0, len(case.expect) - len(wrong))
        missed += [case.name] if wrong else []
    share = round(right / all_fields, 4) if all_fields else 0.0
    whole = round(1 - len(missed) / len(cases), 4) if cases else 0.0
    return Score(len(cases), share, whole, tuple(missed), named if model else "", str(cost))


def wrong_fields(case: Case, output: Mapping[str, Any]) -> Iterator[str]:
    for name, expected in case.expect.items():
        if not _fits(output.get(name), expected):
            yield name


def _fits(value: Any, expected: Any) -> bool:
    if isinstance(expected, list):
        return value in expected
    if isinstance(expected, dict):
        text = str(value).lower()
        has = all(str(word).lower() in text for word in expected.get("has", []))
        return has and not any(str(word).lower() in text for word in expected.get("lacks", []))
    return bool(value == expected)


@cache
def last_evaluations() -> dict[str, Evaluation]:
    """What was written down last, by capability."""
    if not RESULTS.exists():
        return {}
    return {one["capability"]: _read(one) for one in json.loads(RESULTS.read_text())}


def _read(one: dict[str, Any]) -> Evaluation:
    return Evaluation(
        one["capability"],
        one["prompt_version"],
        one["prompt_digest"],
        _score(one["offline"]),
        _score(one["model"]) if one.get("model") else None,
    )


def _score(one: dict[str, Any]) -> Score:
    return Score(**{**one, "missed": tuple(one["missed"])})


def write_down(evaluations: list[Evaluation]) -> None:
    """Replaces the last table."""
    RESULTS.write_text(json.dumps([asdict(one) for one in evaluations], indent=2) + "\n")
    last_evaluations.cache_clear()
