"""A run from beginning to end: allowed, paid for, asked, written down."""

import json
import logging
from datetime import timedelta
from decimal import Decimal

import pytest
import time_machine
from django.db import connection, transaction

from unitcycle.accounts.tests.factories import make_organization
from unitcycle.agents import selectors
from unitcycle.agents.errors import AutonomyTooHigh, CapabilityOff, UnknownCapability
from unitcycle.agents.models import AIBudget, AIRun, AutonomySetting
from unitcycle.agents.rules.choices import Autonomy, OfflineReason, RunOutcome
from unitcycle.agents.services import run, set_autonomy, set_budget
from unitcycle.agents.services.running import close_abandoned
from unitcycle.agents.tests.factories import Complaint, capability, make_run
from unitcycle.core import clock
from unitcycle.core.errors import Conflict
from unitcycle.core.organizations import organization_context
from unitcycle.core.testing.actors import race
from unitcycle.integrations.ai.prices import cost_of
from unitcycle.portfolio.work_orders.ai import TRIAGE

pytestmark = pytest.mark.usefixtures("organization")
GOOD = {"words": "It drips.", "tags": [], "confidence": 0.876}


def test_a_run_is_written_down_with_what_it_cost(model):
    model.say({"input": GOOD}, {"input": {}}, {"input": GOOD})

    first = run(capability(), Complaint(text="Drip"))
    second = run(capability(), Complaint(text="Drip"))

    one, two = AIRun.objects.order_by("created_at")
    assert (one, two) == (first.run, second.run)
    assert (one.outcome, two.outcome) == (RunOutcome.ANSWERED, RunOutcome.REPAIRED)
    assert (one.calls, two.calls) == (1, 2)
    assert one.cost + two.cost == cost_of("claude-haiku-4-5", model.usage)
    assert one.input_tokens + two.input_tokens == model.usage.input
    assert one.output_tokens + two.output_tokens == model.usage.output
    assert one.cache_write_tokens + two.cache_write_tokens == model.usage.cache_write > 0
    assert one.cache_read_tokens + two.cache_read_tokens == model.usage.cache_read > 0
    assert (one.provider, one.model, one.prompt_version) == ("anthropic", "claude-haiku-4-5", 3)
    assert one.confidence == Decimal("0.88")
    assert one.request_id.startswith("req_")
    assert one.finished_at is not None


def test_without_a_key_our_own_rules_answer_and_say_so():
    result = run(capability(), Complaint(text="Drip"))

    assert result.output.words == "By our own rules."
    assert not result.is_by_model
    row = AIRun.objects.get()
    assert (row.provider, row.outcome) == ("offline", RunOutcome.OFFLINE)
    assert (row.offline_reason, row.cost, row.calls) == (OfflineReason.NO_MODEL, 0, 0)


def test_nothing_personal_and_no_secret_is_written_down(model, caplog):
    caplog.set_level(logging.DEBUG)
    given = Complaint(author="Maria Lopez", text="Maria: (555) 123-4567, it drips")
    model.say({"input": {**GOOD, "words": "[PERSON_1] complains."}})

    result = run(capability(), given)

    assert result.output.words == "Maria Lopez complains."
    with connection.cursor() as cursor:
        cursor.execute("SELECT to_jsonb(r)::text FROM agents_airun r")
        (written,) = cursor.fetchone()
    said = written + caplog.text + json.dumps(model.heard)
    assert not [word for word in ("Maria", "Lopez", "4567") if word in said]
    assert model.key not in written + caplog.text


@pytest.mark.parametrize("how", ["drop_before", "error", "garbage", "late"])
def test_a_provider_that_is_down_is_stood_in_for(model, settings, how):
    settings.AI_TIMEOUT_SECONDS = 0.3
    model.misbehave(how, seconds=0.6)

    result = run(capability(), Complaint(text="Drip"))

    assert result.output.words == "By our own rules."
    row = AIRun.objects.get()
    assert row.offline_reason in ("unreachable", "overloaded", "unreadable", "timed_out")
    assert row.outcome == RunOutcome.OFFLINE


def test_what_is_switched_off_is_refused_and_leaves_nothing(model):
    AutonomySetting.objects.create(capability="tests.summary", level=Autonomy.OFF)

    with pytest.raises(CapabilityOff):
        run(capability(), Complaint())

    assert not AIRun.objects.exists()
    assert model.heard == []


def test_no_transaction_of_the_caller_is_open_while_a_model_is_asked(committed):
    with pytest.raises(RuntimeError), transaction.atomic():
        run(capability(), Complaint())


def test_the_network_stands_outside_of_every_transaction(committed, model, monkeypatch):
    open_then = []
    ask = model.model().__class__.ask

    def watched(self, request):
        open_then.append(connection.in_atomic_block)
        return ask(self, request)

    monkeypatch.setattr("unitcycle.integrations.ai.anthropic.Anthropic.ask", watched)
    run(capability(), Complaint())

    assert open_then == [False]


def test_what_follows_holds_together_with_the_run():
    def refuse(result):
        AutonomySetting.objects.create(capability="left.behind", level=Autonomy.ACT)
        raise Conflict("Not now.")

    with pytest.raises(Conflict):
        run(capability(), Complaint(), then=refuse)

    assert not AutonomySetting.objects.exists()
    assert AIRun.objects.get().outcome == RunOutcome.FAILED


def test_what_a_refused_answer_cost_is_written_down_all_the_same(model):
    def refuse(result):
        raise Conflict("Not now.")

    with pytest.raises(Conflict):
        run(capability(), Complaint(), then=refuse)

    assert AIRun.objects.get().cost == cost_of("claude-haiku-4-5", model.usage) > 0


def test_rules_that_fail_close_their_run():
    def broken(given):
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        run(capability(offline=broken), Complaint())

    assert AIRun.objects.get().outcome == RunOutcome.FAILED


# -- the budget


def test_over_the_budget_of_the_day_our_own_rules_answer(model):
    set_budget(daily_limit=Decimal("1.00"))
    make_run(cost=Decimal("0.9999"))

    result = run(capability(), Complaint())

    assert result.run.offline_reason == OfflineReason.OVER_BUDGET
    assert model.heard == []


def test_a_budget_of_nothing_lets_nothing_through(model):
    set_budget(daily_limit=Decimal(0))

    assert run(capability(), Complaint()).run.offline_reason == OfflineReason.OVER_BUDGET
    assert model.heard == []


def test_the_day_is_the_organisations_own(model, organization):
    set_budget(daily_limit=Decimal("1.00"))
    # 23:59 in New York
    with time_machine.travel("2026-03-02T04:59:00Z", tick=False):
        make_run(cost=Decimal("0.99"), created_at=clock.now())
        assert not run(capability(), Complaint()).is_by_model
    with time_machine.travel("2026-03-02T05:00:00Z", tick=False):
        assert run(capability(), Complaint()).is_by_model


def test_a_neighbours_spending_is_not_ours(model):
    with organization_context(make_organization().pk):
        make_run(cost=Decimal("99"))

    assert run(capability(), Complaint()).is_by_model


def test_a_question_that_is_too_dear_is_not_asked(model):
    long = Complaint(text="x" * 3_000_000)

    result = run(capability(), long)

    assert result.run.offline_reason == OfflineReason.TOO_DEAR
    assert model.heard == []


def test_questions_under_way_have_their_share_set_aside(model):
    set_budget(daily_limit=Decimal("1.00"))
    under_way = make_run(outcome=RunOutcome.RUNNING, finished_at=None, reserved=Decimal("0.9999"))

    assert run(capability(), Complaint()).run.offline_reason == OfflineReason.OVER_BUDGET
    AIRun.objects.filter(pk=under_way.pk).update(
        outcome=RunOutcome.ANSWERED, finished_at=clock.now(), cost=Decimal("0.01")
    )
    assert run(capability(), Complaint()).is_by_model


def test_two_at_once_do_not_spend_the_same_money(committed, model):
    """The second waits until the first has set its share aside."""
    from unitcycle.agents import asking
    from unitcycle.agents.services import running

    question = asking.question(capability(), Complaint(), model="claude-haiku-4-5", max_tokens=4096)
    share = 2 * question.estimate
    with transaction.atomic():
        set_budget(
            daily_limit=(share * Decimal("1.5")).quantize(Decimal("0.01")) or Decimal("0.01")
        )
        limit = AIBudget.objects.get().daily_limit
    dear = capability(cost_ceiling=limit * 2, max_tokens=4096)
    wanted = asking.Question(
        dear, Complaint(), question.request, question.redaction, limit * Decimal("0.4")
    )

    def begin():
        return running._begin.__wrapped__(wanted, model.model(), running.Asker())

    one, two = race(committed, begin, begin)

    assert (one.refusal, two.refusal) == (None, None)
    assert one.result[0].offline_reason == ""
    assert two.result[0].offline_reason == OfflineReason.OVER_BUDGET


def test_a_run_whose_worker_died_is_closed_at_what_it_may_have_cost():
    old = clock.now() - timedelta(hours=1, minutes=1)
    dead = make_run(
        outcome=RunOutcome.RUNNING, finished_at=None, reserved=Decimal("0.25"), created_at=old
    )
    alive = make_run(outcome=RunOutcome.RUNNING, finished_at=None, reserved=Decimal("0.25"))

    assert (close_abandoned(), close_abandoned()) == (1, 0)

    dead.refresh_from_db()
    alive.refresh_from_db()
    assert (dead.outcome, dead.cost) == (RunOutcome.FAILED, Decimal("0.25"))
    assert alive.outcome == RunOutcome.RUNNING


# -- how far it may go


def test_a_level_above_the_highest_is_refused():
    legal = TRIAGE.name
    with pytest.raises(UnknownCapability):
        set_autonomy(capability="nobody.knows", level=Autonomy.ACT)
    set_autonomy(capability=legal, level=Autonomy.ACT)

    assert selectors.level_of(TRIAGE) == Autonomy.ACT
    assert AutonomySetting.objects.count() == 1


def test_a_ceiling_holds_over_whatever_is_written_down(monkeypatch):
    notice = capability(
        name="tests.notice",
        is_legal=True,
        highest_autonomy=Autonomy.DRAFT,
        default_autonomy="draft",
    )
    from unitcycle.agents import capability as declared

    monkeypatch.setitem(declared._declared, notice.name, notice)
    with pytest.raises(AutonomyTooHigh):
        set_autonomy(capability=notice.name, level=Autonomy.ACT_WITH_UNDO)
    assert not AutonomySetting.objects.exists()
    # a row from before it was legal
    AutonomySetting.objects.create(capability=notice.name, level=Autonomy.ACT)

    assert selectors.level_of(notice) == Autonomy.DRAFT
    assert run(notice, Complaint()).level == Autonomy.DRAFT
