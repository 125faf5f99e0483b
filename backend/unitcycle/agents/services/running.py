"""Asks in three steps: allowed and paid for, and committed; the model, outside of every transaction; written down.

What dies in between leaves a run under way, whose share of the day's budget stays set aside until it is closed.
"""

import logging
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from decimal import Decimal
from typing import Any, Generic
from uuid import UUID

from django.conf import settings
from django.db import connections, transaction

from unitcycle.agents import asking, selectors
from unitcycle.agents.capability import Capability, I, O
from unitcycle.agents.errors import CapabilityOff
from unitcycle.agents.models import AIRun
from unitcycle.agents.rules import budgets
from unitcycle.agents.rules.choices import Autonomy, OfflineReason, RunOutcome
from unitcycle.core import clock
from unitcycle.core.outside import Reason, outside
from unitcycle.core.turns import take_turn
from unitcycle.integrations.ai.catalogue import model_for
from unitcycle.integrations.ai.port import LanguageModel, Part

logger = logging.getLogger(__name__)
# longer than a question with its repair and all its tries can take
ABANDONED_AFTER = timedelta(hours=1)


@dataclass(frozen=True)
class Result(Generic[O]):
    """A believable answer, by whom, and how far it may go."""

    output: O = field(repr=False)
    run: AIRun
    level: Autonomy

    @property
    def is_by_model(self) -> bool:
        return self.run.outcome != RunOutcome.OFFLINE


@dataclass(frozen=True)
class Asker:
    """Who wants to know, and about what."""

    subject: tuple[str, UUID] | None = None
    asked_by_id: UUID | None = None
    job_id: UUID | None = None


def run(
    capability: Capability[I, O],
    given: I,
    *,
    subject: tuple[str, UUID] | None = None,
    asked_by_id: UUID | None = None,
    job_id: UUID | None = None,
    files: Sequence[Part] = (),
    then: Callable[[Result[O]], Any] | None = None,
) -> Result[O]:
    """An answer, by the model or by our own rules. Runs outside any transaction.

    `then` is done in the transaction in which the run is written down. Raises CapabilityOff, and what `then` raises.
    """
    _require_no_transaction()
    model = configured_model()
    question = asking.question(
        capability, given, model=_model_of(capability), max_tokens=_most_of(capability), files=files
    )
    row, level = _begin(question, model, Asker(subject, asked_by_id, job_id))
    started = time.monotonic()
    try:
        asked = _asked(question, model, row)
    except Exception:
        _close(row, None, started)
        raise
    try:
        return _finish(row, asked, level, started, then)
    except Exception:
        _close(row, asked, started)
        raise


def configured_model() -> LanguageModel:
    return model_for(
        settings.ANTHROPIC_API_KEY,
        base_url=settings.ANTHROPIC_BASE_URL,
        timeout=settings.AI_TIMEOUT_SECONDS,
        retries=settings.AI_RETRIES,
    )


def close_abandoned() -> int:
    """Runs whose worker died. What they may have cost is what was set aside for them."""
    old = clock.now() - ABANDONED_AFTER
    rows = outside(AIRun, Reason.UPKEEP).filter(outcome=RunOutcome.RUNNING, created_at__lt=old)
    closed = 0
    for row in rows:
        closed += rows.filter(pk=row.pk).update(
            outcome=RunOutcome.FAILED, cost=row.reserved, finished_at=clock.now()
        )
    return closed


def _require_no_transaction() -> None:
    """But for the one that a test is rolled back with."""
    around = connections["default"].atomic_blocks
    if around and not getattr(around[0], "_from_testcase", False):
        raise RuntimeError("A model is asked outside of every transaction.")


@transaction.atomic
def _begin(
    question: asking.Question[Any, Any], model: LanguageModel, asker: Asker
) -> tuple[AIRun, Autonomy]:
    """The run, under way, and why the model is not asked if it is not. Raises CapabilityOff."""
    capability = question.capability
    level = selectors.level_of(capability)
    if level == Autonomy.OFF:
        raise CapabilityOff(f"“{capability.label}” is switched off here.")
    reserved = budgets.reserved(question.estimate, capability.cost_ceiling)
    reason = _hindrance(question, model, reserved)
    kind, subject_id = asker.subject or ("", None)
    row = AIRun.objects.create(
        capability=capability.name,
        prompt_version=capability.prompt.version,
        provider="offline" if reason else model.name,
        offline_reason=reason,
        reserved=0 if reason else reserved,
        subject_kind=kind,
        subject_id=subject_id,
        asked_by_id=asker.asked_by_id,
        job_id=asker.job_id,
    )
    return row, level


def _hindrance(question: asking.Question[Any, Any], model: LanguageModel, reserved: Decimal) -> str:
    if model.is_offline:
        return OfflineReason.NO_MODEL
    if question.estimate > question.capability.cost_ceiling:
        return OfflineReason.TOO_DEAR
    # until this transaction ends, nobody else of the organisation takes from its budget
    take_turn("ai-budget")
    spent = selectors.spent_since(selectors.day_begins())
    if not budgets.fits(spent, reserved, selectors.daily_limit()):
        return OfflineReason.OVER_BUDGET
    return ""


def _asked(question: asking.Question[Any, O], model: LanguageModel, row: AIRun) -> asking.Asked[O]:
    if row.offline_reason:
        return asking.offline(question, OfflineReason(row.offline_reason))
    return asking.ask(question, model)


@transaction.atomic
def _finish(
    row: AIRun,
    asked: asking.Asked[O],
    level: Autonomy,
    started: float,
    then: Callable[[Result[O]], Any] | None,
) -> Result[O]:
    _fill(row, asked, started)
    row.outcome = asked.outcome
    row.offline_reason = asked.offline_reason
    row.confidence = round(Decimal(str(asked.output.confidence)), 2)
    row.save()
    result = Result(asked.output, row, level)
    if then is not None:
        then(result)
    return result


@transaction.atomic
def _close(row: AIRun, asked: asking.Asked[Any] | None, started: float) -> None:
    """A run without a result: what it cost is written down all the same."""
    _fill(row, asked, started)
    row.outcome = RunOutcome.FAILED
    row.save()


def _fill(row: AIRun, asked: asking.Asked[Any] | None, started: float) -> None:
    bill = asked.bill if asked else asking.Bill()
    row.provider = row.provider if bill.calls else "offline"
    row.model = bill.model
    row.calls = bill.calls
    row.input_tokens = bill.usage.input
    row.output_tokens = bill.usage.output
    row.cache_write_tokens = bill.usage.cache_write
    row.cache_read_tokens = bill.usage.cache_read
    row.cost = bill.cost
    row.request_id = bill.request_id
    row.duration_ms = round((time.monotonic() - started) * 1000)
    row.finished_at = clock.now()


def _model_of(capability: Capability[Any, Any]) -> str:
    return capability.model or str(settings.CLAUDE_MODEL)


def _most_of(capability: Capability[Any, Any]) -> int:
    return min(capability.max_tokens or settings.CLAUDE_MAX_TOKENS, settings.CLAUDE_MAX_TOKENS)
