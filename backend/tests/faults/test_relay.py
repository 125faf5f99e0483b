"""A relay that dies between two events: none is lost, none is done twice, and each subject keeps its order."""

import json

import pytest

from tests.faults.stage import Stage, wait_until

SUBJECTS, EACH = 3, 6
EVENTS = SUBJECTS * EACH


@pytest.mark.parametrize("dies_at", [7, EVENTS - 1])
def test_what_a_dead_relay_left_is_delivered_once_and_in_order(stage: Stage, dies_at: int):
    organization = stage.play("people", 0, 1)["organization"]
    stage.play("happen", organization, SUBJECTS, EACH)
    assert stage.one("SELECT count(*) FROM core_outboxevent WHERE delivered_at IS NULL") == EVENTS

    first = stage.scene("relay", organization, dies_at)
    assert first.stdout is not None
    assert json.loads(first.stdout.readline()) == {"hanging": dies_at}
    stage.kill(first)
    # what the handler had written goes with the mark that it was delivered
    wait_until(lambda: _heard(stage) == dies_at, "the database noticed")
    delivered = "SELECT count(*) FROM core_outboxevent WHERE delivered_at IS NOT NULL"
    assert stage.one(delivered) == dies_at

    assert stage.play("relay", organization, -1) == {"delivered": EVENTS - dies_at}

    assert _heard(stage) == EVENTS
    by_subject = stage.sql(
        "SELECT kind, array_agg(title::int ORDER BY created_at) FROM core_job GROUP BY kind"
    )
    assert [numbers for _, numbers in by_subject] == [list(range(EACH))] * SUBJECTS


def test_two_relays_at_once_deliver_each_event_once(stage: Stage):
    organization = stage.play("people", 0, 1)["organization"]
    stage.play("happen", organization, SUBJECTS, EACH)

    relays = [stage.scene("relay", organization, -1) for _ in range(2)]
    delivered = [json.loads(relay.communicate()[0].splitlines()[-1]) for relay in relays]

    assert sum(word["delivered"] for word in delivered) == EVENTS == _heard(stage)


def _heard(stage: Stage) -> int:
    return int(stage.one("SELECT count(*) FROM core_job"))
