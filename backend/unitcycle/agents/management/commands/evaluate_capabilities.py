"""Scores every capability on its labelled cases and writes the table down."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from unitcycle.agents.capability import Capability, capabilities
from unitcycle.agents.evaluation import (
    Evaluation,
    Score,
    cases_of,
    evaluate,
    last_evaluations,
    write_down,
)
from unitcycle.agents.services.running import configured_model

_PAGE = settings.BASE_DIR.parent / "docs" / "evals.md"
_HEAD = """# Evaluations

Written by `make evals` from the labelled cases beside each capability (`evals/*.yaml`): the share of fields that were
right and of cases in which everything was, by our own rules and, where there was a key, by the model. A drop of our own
rules, and a prompt that changed without being evaluated, fail `make test`.

| capability | prompt | cases | by rules: fields | cases | by the model: fields | cases | model | US dollars |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
"""


class Command(BaseCommand):
    help = "Score every capability by our own rules and, with a key, on the model."

    def handle(self, *args: Any, **options: Any) -> None:
        found = [_evaluated(one) for one in capabilities() if cases_of(one)]
        write_down(found)
        page = _HEAD + "".join(_row(one) for one in found)
        _PAGE.write_text(page)
        self.stdout.write(page)
        for one in found:
            for name in one.offline.missed:
                self.stdout.write(f"{one.capability}, by rules: missed “{name}”")
            for name in one.model.missed if one.model else ():
                self.stdout.write(f"{one.capability}, by the model: missed “{name}”")


def _evaluated(capability: Capability[Any, Any]) -> Evaluation:
    """Without a key the model's score stays what it was, for as long as the prompt does."""
    prompt, model = capability.prompt, configured_model()
    before = last_evaluations().get(capability.name)
    kept = before.model if before and before.prompt_digest == prompt.digest else None
    if not model.is_offline:
        named = capability.model or settings.CLAUDE_MODEL
        kept = evaluate(capability, model, named=named, most=settings.CLAUDE_MAX_TOKENS)
    return Evaluation(capability.name, prompt.version, prompt.digest, evaluate(capability), kept)


def _row(one: Evaluation) -> str:
    cells = [one.capability, str(one.prompt_version), str(one.offline.cases), *_shares(one.offline)]
    model = [*_shares(one.model), one.model.model, one.model.cost] if one.model else ["–"] * 4
    return f"| {' | '.join([*cells, *model])} |\n"


def _shares(score: Score) -> list[str]:
    return [f"{score.fields:.1%}", f"{score.whole:.1%}"]
