"""One question to a model, from the input to an answer that may be believed. Knows neither database nor organisation.

The order is the whole of the safety: personal data is taken out, texts from outside are fenced, the model is asked, its
answer is checked in shape, size and matter, it gets one chance to repair, and else our own rules answer.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any, Generic

from pydantic import ValidationError

from unitcycle.agents.capability import Capability, I, O
from unitcycle.agents.rules import budgets
from unitcycle.agents.rules.choices import OfflineReason, RunOutcome
from unitcycle.agents.rules.question import PREAMBLE, laid_out, repair
from unitcycle.agents.rules.redaction import Redaction
from unitcycle.integrations.ai.errors import NoAnswer, Trouble
from unitcycle.integrations.ai.port import (
    Answer,
    LanguageModel,
    Message,
    Part,
    Pdf,
    Picture,
    Request,
    Shape,
    Speaker,
    Stop,
    Text,
    Usage,
)
from unitcycle.integrations.ai.prices import cost_of

ZERO = Decimal(0)
_SHOWN_OF_A_BAD_ANSWER = 4_000
_MOST_PROBLEMS = 20
_TOLD: dict[Trouble, OfflineReason] = {
    Trouble.OFFLINE: OfflineReason.NO_MODEL,
    **{
        trouble: OfflineReason(trouble.value)
        for trouble in Trouble
        if trouble is not Trouble.OFFLINE
    },
}


@dataclass(frozen=True)
class Bill:
    """What asking took, whatever came of it."""

    usage: Usage = field(default_factory=Usage)
    cost: Decimal = ZERO
    calls: int = 0
    model: str = ""
    request_id: str = ""

    def plus(self, answer: Answer) -> "Bill":
        return Bill(
            self.usage + answer.usage,
            self.cost + cost_of(answer.model, answer.usage),
            self.calls + 1,
            answer.model,
            answer.request_id,
        )


@dataclass(frozen=True)
class Asked(Generic[O]):
    output: O = field(repr=False)
    outcome: RunOutcome
    bill: Bill
    offline_reason: str = ""


@dataclass(frozen=True)
class Question(Generic[I, O]):
    """A capability's question about one input, ready to be sent, and what its answer is checked against."""

    capability: Capability[I, O]
    given: I = field(repr=False)
    request: Request = field(repr=False)
    redaction: Redaction = field(repr=False)
    # US dollars, about
    estimate: Decimal = ZERO


def question(
    capability: Capability[I, O],
    given: I,
    *,
    model: str,
    max_tokens: int,
    files: Sequence[Part] = (),
) -> Question[I, O]:
    values = given.model_dump(mode="json")
    redaction = Redaction.of(capability.personal, values)
    text = laid_out(redaction.hidden_in(values), capability.outside)
    name = capability.name.replace(".", "_")
    request = Request(
        model=model,
        max_tokens=max_tokens,
        system=f"{PREAMBLE}\n{capability.prompt.text}",
        messages=[Message(Speaker.US, [*files, Text(text)])],
        shape=Shape(name, capability.purpose, capability.output.model_json_schema()),
    )
    return Question(capability, given, request, redaction, _estimate(request, text, files))


def ask(question: Question[I, O], model: LanguageModel) -> Asked[O]:
    """The model's answer if it can be believed, else our own. Never raises for what a model does."""
    bill, request = Bill(), question.request
    problems: list[str] = []
    while not problems or _may_repair(question, bill):
        try:
            answer = model.ask(request)
        except NoAnswer as trouble:
            # a second try that fails leaves what the first one cost
            return offline(question, _TOLD[trouble.trouble], replace(bill, calls=bill.calls + 1))
        bill = bill.plus(answer)
        if answer.stop in (Stop.REFUSED, Stop.TRUNCATED):
            return offline(question, OfflineReason(answer.stop.value), bill)
        output, problems = _believed(question, answer)
        if output is not None:
            outcome = RunOutcome.ANSWERED if bill.calls == 1 else RunOutcome.REPAIRED
            return Asked(output, outcome, bill)
        request = _asked_again(question.request, answer, problems)
    return offline(question, OfflineReason.INVALID, bill)


def offline(question: Question[I, O], reason: OfflineReason, bill: Bill | None = None) -> Asked[O]:
    """The answer by our own rules."""
    output = question.capability.offline(question.given)
    return Asked(output, RunOutcome.OFFLINE, bill or Bill(), reason.value)


def _may_repair(question: Question[Any, Any], bill: Bill) -> bool:
    ceiling = question.capability.cost_ceiling
    return bill.calls < 2 and bill.cost + question.estimate <= ceiling


def _believed(question: Question[I, O], answer: Answer) -> tuple[O | None, list[str]]:
    """The output, or what is wrong with it in sentences that quote nothing of it."""
    if answer.structured is None:
        return None, ["It is not given in the form that was asked for."]
    try:
        given = json.dumps(answer.structured, allow_nan=False)
    except (ValueError, TypeError, RecursionError):
        return None, ["It cannot be read."]
    if len(given) > budgets.LARGEST_ANSWER:
        return None, ["It is far too long."]
    if "\\u0000" in given or "\\ud" in given.lower():
        problem = _unwritable(answer.structured)
        if problem:
            return None, [problem]
    if question.redaction.unknown_in(answer.structured):
        return None, ["It names a placeholder that is not in the data."]
    restored = json.dumps(question.redaction.restored_in(answer.structured))
    try:
        output = question.capability.output.model_validate_json(restored, strict=True)
    except (ValidationError, RecursionError) as error:
        return None, list(_sentences(error))
    problems = list(question.capability.check(question.given, output))
    return (None, problems) if problems else (output, [])


def _unwritable(value: Any) -> str:
    """Characters that no table can hold."""
    if isinstance(value, dict):
        return _unwritable(list(value.items()))
    if isinstance(value, list | tuple):
        return next((found for one in value if (found := _unwritable(one))), "")
    broken = isinstance(value, str) and any(
        char == "\0" or "\ud800" <= char <= "\udfff" for char in value
    )
    return "It has characters that cannot be written." if broken else ""


def _sentences(error: Exception) -> Iterator[str]:
    if not isinstance(error, ValidationError):
        yield "It is nested too deeply."
        return
    found = error.errors(include_url=False, include_context=False, include_input=False)
    for problem in found[:_MOST_PROBLEMS]:
        place = ".".join(str(step) for step in problem["loc"])[:100]
        yield f"{place}: {problem['msg'][:200]}"


def _asked_again(first: Request, answer: Answer, problems: list[str]) -> Request:
    said = json.dumps(answer.structured) if answer.structured is not None else answer.text
    said = said.encode(errors="replace").decode()[:_SHOWN_OF_A_BAD_ANSWER] or "(nothing)"
    more = [
        Message(Speaker.MODEL, [Text(said)]),
        Message(Speaker.US, [Text(repair(problems))]),
    ]
    return replace(first, messages=[*first.messages, *more])


def _estimate(request: Request, text: str, files: Sequence[Part]) -> Decimal:
    assert request.shape is not None
    words = f"{request.system}{text}{json.dumps(dict(request.shape.schema))}"
    tokens = budgets.estimated_tokens(
        len(words.encode()),
        sum(isinstance(part, Picture) for part in files),
        sum(len(part.content) for part in files if isinstance(part, Pdf)),
    )
    return cost_of(request.model, Usage(cache_write=tokens, output=request.max_tokens))
