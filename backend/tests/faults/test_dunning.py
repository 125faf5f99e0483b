"""The dunning engine, killed in the middle of its run: of each step one message, or none yet."""

import psycopg
import pytest

from tests.faults.stage import Stage, wait_until

TENANTS = 24
# longer than a case is left to the engine that asked for its words
LATER = 11


@pytest.fixture
def organization(stage: Stage) -> str:
    made = stage.play("tenants_who_owe", TENANTS)
    assert made["created"] == TENANTS, made
    return str(made["organization"])


def actions(stage: Stage) -> int:
    return int(stage.one("SELECT count(*) FROM collection_action WHERE step IS NOT NULL"))


def what_was_said(stage: Stage) -> list:
    """Case, step, channel -> how many actions and how many messages."""
    return stage.sql(
        "SELECT action.step, action.channel, action.state, count(DISTINCT action.id), count(message.id)"
        " FROM collection_action AS action"
        " LEFT JOIN notifications_message AS message ON message.id = action.message_id"
        " WHERE action.step IS NOT NULL GROUP BY action.case_id, action.step, action.channel, action.state"
    )


def test_an_engine_that_is_killed_inside_a_step_has_not_taken_it(stage: Stage, organization: str):
    with psycopg.connect(stage.owner_url) as holder:
        # the last that a step writes: its action and its proposal are written already
        holder.execute("LOCK TABLE notifications_message IN SHARE ROW EXCLUSIVE MODE")
        engine = stage.scene("dun", organization, 0)
        wait_until(lambda: stage.waiting_for_a_lock() == 1, "the engine at its first message")
        stage.kill(engine)
    wait_until(lambda: stage.waiting_for_a_lock() == 0, "the database noticed")

    assert actions(stage) == 0

    assert stage.play("dun", organization, LATER)["sent"] == TENANTS
    said = what_was_said(stage)
    assert len(said) == len(set(said)) * TENANTS
    assert {(step, made, told) for step, _, _, made, told in said} == {(1, 1, 1)}


def test_killed_again_and_again_it_says_each_step_once(stage: Stage, organization: str):
    kills = 0
    for round_ in range(1, 4):
        taken = actions(stage)
        engine = stage.scene("dun", organization, round_ * LATER)
        wait_until(
            lambda taken=taken, engine=engine: (
                actions(stage) >= taken + 4 or engine.poll() is not None
            ),
            "the engine took some steps",
        )
        kills += engine.poll() is None
        stage.kill(engine)
    assert kills == 3
    assert actions(stage) > 0

    stage.play("dun", organization, 5 * LATER)
    assert stage.play("dun", organization, 7 * LATER) == {"sent": 0, "waiting": 0, "skipped": 0}

    said = what_was_said(stage)
    assert {(made, told) for *_, made, told in said} == {(1, 1)}
    cases = stage.one("SELECT count(DISTINCT case_id) FROM collection_action WHERE step = 1")
    assert cases == TENANTS
    assert {step for step, *_ in said} == {1}
    # every message left, and the cases heard of it
    assert stage.sql("SELECT DISTINCT status FROM notifications_message") == [("sent",)]
    assert stage.sql("SELECT DISTINCT escalation_level FROM collection_case") == [(1,)]
