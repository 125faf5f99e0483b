"""The nightly scan, twice at once and cut off: every step is written exactly once."""

import os
import sys
import time
from random import Random
from uuid import UUID

import psycopg
import pytest

from tests.faults.stage import Stage, last_word, wait_until

SEED = int(os.environ.get("UNITCYCLE_FAULTS_SEED", time.time_ns() % 10**9))
LEASES = 800
TO_MONTH_TO_MONTH, TO_VACANT = LEASES // 2, LEASES // 4
WINDOW = 20


@pytest.fixture
def organization(stage: Stage) -> str:
    sys.stdout.write(f"replay with UNITCYCLE_FAULTS_SEED={SEED}\n")
    return str(stage.play("people", LEASES, SEED)["organization"])


def require_each_step_once(stage: Stage) -> int:
    """Whatever was moved so far has one log row and one event; the number moved."""
    moved = stage.one(
        "SELECT count(*) FROM tenant_lease WHERE lease_status_changed_by = 'system:daily_classify'"
    )
    logged = stage.sql("SELECT lease_id, count(*) FROM lease_status_log GROUP BY 1")
    told = stage.sql(
        "SELECT subject_id, count(*) FROM core_outboxevent WHERE name LIKE 'lease.%%' GROUP BY 1"
    )
    assert {count for _, count in logged} <= {1}
    assert sorted(logged) == sorted(told)
    assert len(logged) == moved
    return int(moved)


def require_the_right_end(stage: Stage) -> None:
    assert require_each_step_once(stage) == TO_MONTH_TO_MONTH + TO_VACANT
    states = dict(stage.sql("SELECT lease_status, count(*) FROM tenant_lease GROUP BY 1"))
    assert states == {
        "active": LEASES - TO_MONTH_TO_MONTH - TO_VACANT,
        "month_to_month": TO_MONTH_TO_MONTH,
        "vacant": TO_VACANT,
    }
    wrong_holdovers = stage.one(
        "SELECT count(*) FROM tenant_lease WHERE lease_status = 'month_to_month'"
        " AND holdover_start_date IS DISTINCT FROM lease_end_date + 1"
    )
    wrong_units = stage.one(
        "SELECT count(*) FROM tenant_lease JOIN units_unit ON units_unit.id = unit_id"
        " WHERE (lease_status = 'vacant') <> (units_unit.status = 'vacant')"
    )
    assert (wrong_holdovers, wrong_units) == (0, 0)


def test_two_scans_at_once_share_the_work(stage: Stage, organization: str):
    turn = f"classify-leases:{organization}"
    with psycopg.connect(stage.owner_url) as gate:
        gate.execute("SELECT pg_advisory_lock(hashtextextended(%s, 0))", [turn])
        scans = [stage.scene("scan", organization, WINDOW) for _ in range(2)]
        wait_until(
            lambda: stage.waiting_for_a_lock() == 2,
            "both scans at the gate",
        )
        gate.execute("SELECT pg_advisory_unlock(hashtextextended(%s, 0))", [turn])

    words = [last_word(scan) for scan in scans]

    assert sum(word["to_month_to_month"] for word in words) == TO_MONTH_TO_MONTH
    assert sum(word["to_vacant"] for word in words) == TO_VACANT
    require_the_right_end(stage)


def test_a_scan_killed_again_and_again_is_finished_by_the_next(stage: Stage, organization: str):
    random = Random(SEED)
    expired = _expired(stage)
    fifth = len(expired) // 5
    for number in range(5):
        victim = random.choice(expired[number * fifth : (number + 1) * fifth])
        _kill_a_scan_at(victim, stage, organization)

        # whole windows are kept, and the one it died in was never begun
        assert require_each_step_once(stage) == expired.index(victim) // WINDOW * WINDOW

    stage.play("scan", organization, WINDOW)

    require_the_right_end(stage)


def test_a_scan_killed_inside_a_window_leaves_that_window_as_it_was(
    stage: Stage, organization: str
):
    expired = _expired(stage)
    victim = Random(SEED).choice(expired[len(expired) // 4 : len(expired) // 2])
    _kill_a_scan_at(victim, stage, organization)

    moved = require_each_step_once(stage)
    assert moved == expired.index(victim) // WINDOW * WINDOW
    assert stage.one("SELECT lease_status FROM tenant_lease WHERE id = %s", victim) == "active"

    stage.play("scan", organization, WINDOW)
    require_the_right_end(stage)


def _expired(stage: Stage) -> list[UUID]:
    """The leases that a scan moves first, in its order."""
    rows = stage.sql(
        "SELECT id FROM tenant_lease WHERE lease_status = 'active'"
        " AND lease_end_date < '2026-03-28' ORDER BY id"
    )
    return [row[0] for row in rows]


def _kill_a_scan_at(victim: UUID, stage: Stage, organization: str) -> None:
    """Hold that lease until a scan waits for it, and end the scan there."""
    with psycopg.connect(stage.owner_url) as holder:
        holder.execute("SELECT 1 FROM tenant_lease WHERE id = %s FOR UPDATE", [victim])
        scan = stage.scene("scan", organization, WINDOW)
        wait_until(lambda: stage.waiting_for_a_lock() == 1, "the scan at the held lease")
        stage.kill(scan)
    wait_until(lambda: _alone(stage), "the database noticed")


def test_a_scan_run_again_changes_nothing(stage: Stage, organization: str):
    stage.play("scan", organization, WINDOW)
    versions = stage.sql("SELECT id, xmin::text FROM tenant_lease ORDER BY id")

    assert stage.play("scan", organization, WINDOW) == {"to_month_to_month": 0, "to_vacant": 0}

    assert stage.sql("SELECT id, xmin::text FROM tenant_lease ORDER BY id") == versions
    require_the_right_end(stage)


def _alone(stage: Stage) -> bool:
    """Whether the killed process's session is gone."""
    others = stage.one(
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
        " AND pid <> pg_backend_pid()"
    )
    return bool(others == 0)
