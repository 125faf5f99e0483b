"""A worker that is killed in the middle of an import: nothing half-written, and another takes the job up."""

from pathlib import Path

import psycopg

from tests.faults.stage import Stage, wait_until, worker

ROWS = 300
WRITTEN = ("properties_property", "units_unit", "tenant", "tenant_lease", "lease_status_log")


def _rent_roll(directory: Path) -> Path:
    lines = ["Property,Unit,Tenant,Rent,Deposit,Lease From,Lease To"]
    lines += [
        f"Harbour View,{number:03},Person {number},{1200 + number}.00,500.00,2026-01-01,2026-12-31"
        for number in range(1, ROWS + 1)
    ]
    path = directory / "rent roll.csv"
    path.write_text("\n".join(lines))
    return path


def _rows(stage: Stage) -> dict[str, int]:
    with psycopg.connect(stage.owner_url) as connection:
        counts = {}
        for table in WRITTEN:
            found = connection.execute(f"SELECT count(*) FROM {table}").fetchone()  # type: ignore[arg-type]
            counts[table] = found[0] if found else -1
        return counts


def test_an_import_whose_worker_was_killed_is_taken_up_by_another(stage: Stage, tmp_path: Path):
    organization = stage.play("people", 0, 1)["organization"]
    order = stage.play("order_import", organization, _rent_roll(tmp_path))
    assert order["status"] == "checked", order
    before = _rows(stage)

    with psycopg.connect(stage.owner_url) as holder:
        # leases are the last that an import writes: here it waits, with everything else written
        holder.execute("LOCK TABLE tenant_lease IN SHARE ROW EXCLUSIVE MODE")
        first = worker(stage)
        wait_until(lambda: stage.waiting_for_a_lock() == 1, "the import reached the leases")
        assert stage.one("SELECT status FROM core_job WHERE id = %s", order["job"]) == "running"
        stage.kill(first)
    wait_until(lambda: not _others(stage), "the database noticed")

    assert _rows(stage) == before
    assert _import_status(stage) == "importing"

    # two minutes without a heartbeat later
    stage.sql("UPDATE core_job SET heartbeat_at = heartbeat_at - interval '3 minutes'")
    second = worker(stage)
    stage.play("sweep")
    wait_until(
        lambda: stage.one("SELECT status FROM core_job WHERE id = %s", order["job"]) != "running",
        "the second worker finished",
    )
    stage.kill(second)

    status, attempts = stage.sql("SELECT status, attempts FROM core_job")[0]
    assert (status, attempts) == ("succeeded", 2)
    assert _import_status(stage) == "imported"
    assert _rows(stage) == {
        "properties_property": before["properties_property"] + 1,
        "units_unit": before["units_unit"] + ROWS,
        "tenant": before["tenant"] + ROWS,
        "tenant_lease": before["tenant_lease"] + ROWS,
        "lease_status_log": before["lease_status_log"] + ROWS,
    }


def _import_status(stage: Stage) -> str:
    return str(stage.one("SELECT status FROM rent_roll_import"))


def _others(stage: Stage) -> bool:
    return bool(
        stage.one(
            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
            " AND pid <> pg_backend_pid() AND state <> 'idle'"
        )
    )
