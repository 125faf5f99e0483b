"""The renewal scan, twice at once and cut off: each lease is advised on once, or not at all."""

import psycopg
import pytest

from tests.faults.stage import Stage, last_word, wait_until

LEASES, WINDOW = 400, 50
_DUE = """
SELECT id FROM tenant_lease
WHERE lease_status = 'month_to_month'
    OR (lease_status = 'active' AND lease_end_date BETWEEN date '2026-03-28' + 30 AND date '2026-03-28' + 120)
ORDER BY id
"""


@pytest.fixture
def organization(stage: Stage) -> str:
    made = str(stage.play("people", LEASES, 1)["organization"])
    stage.play("scan", made, WINDOW)
    return made


def advised(stage: Stage) -> list:
    return stage.sql("SELECT lease_id FROM renewal_recommendation ORDER BY lease_id")


def test_of_two_at_once_the_second_finds_nothing_left(stage: Stage, organization: str):
    with psycopg.connect(stage.owner_url) as gate:
        turn = f"renewal-scan:{organization}"
        gate.execute("SELECT pg_advisory_lock(hashtextextended(%s, 0))", [turn])
        scans = [stage.scene("scan_renewals", organization, WINDOW) for _ in range(2)]
        wait_until(lambda: stage.waiting_for_a_lock() == 2, "both scans at the gate")
        gate.execute("SELECT pg_advisory_unlock(hashtextextended(%s, 0))", [turn])

    made = sorted(last_word(scan)["recommended"] for scan in scans)

    due = stage.sql(_DUE)
    assert made == [0, len(due)]
    assert len(due) > LEASES // 2
    assert advised(stage) == due


def test_a_scan_that_is_killed_has_done_nothing_and_the_next_does_it(
    stage: Stage, organization: str
):
    due = stage.sql(_DUE)
    with psycopg.connect(stage.owner_url) as holder:
        # its history is written in the statement that writes a window
        holder.execute("LOCK TABLE renewals_renewalrecommendationevent IN SHARE MODE")
        scan = stage.scene("scan_renewals", organization, WINDOW)
        wait_until(lambda: stage.waiting_for_a_lock() == 1, "the scan at its first window")
        stage.kill(scan)
    wait_until(lambda: stage.waiting_for_a_lock() == 0, "the database noticed")

    assert advised(stage) == []

    assert stage.play("scan_renewals", organization, WINDOW) == {
        "recommended": len(due),
        "expired": 0,
    }
    assert advised(stage) == due
    assert stage.play("scan_renewals", organization, WINDOW)["recommended"] == 0
