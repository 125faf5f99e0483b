"""A backup is worth what its restore gives back."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from unitcycle_dev import project

# What the application's tables are like: the wall is forced on the owner, who has a door.
TABLE = """
CREATE TABLE lease (id int);
ALTER TABLE lease ENABLE ROW LEVEL SECURITY;
ALTER TABLE lease FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_door ON lease TO CURRENT_USER USING (true) WITH CHECK (true);
INSERT INTO lease SELECT generate_series(1, 500);
GRANT SELECT ON lease TO unitcycle_app;
"""
CONNECTED = """
import psycopg, sys
from unitcycle_dev import project, servers
photo = project.DATA / "files" / "photo"
with servers.guarded() as guard, servers.own_postgres(guard) as database:
    with psycopg.connect(database.url()) as owner, \\
            psycopg.connect(database.url("unitcycle_app")) as application:
"""
FILL = f"{CONNECTED}        owner.execute('''{TABLE}''')\nphoto.parent.mkdir(); photo.write_text('roof')"
LOSE = f"{CONNECTED}        owner.execute('DROP TABLE lease')\nphoto.unlink()"
LOOK = f"""{CONNECTED}
        for connection in (owner, application):
            print(connection.execute("SELECT count(*), sum(id) FROM lease").fetchone())
print(photo.read_text())
"""


@pytest.fixture
def environment(open_place: Path) -> dict[str, str]:
    data = open_place / "data"
    (data / "logs").mkdir(parents=True)
    data.chmod(0o711)
    outside = {"DATABASE_URL", "DATABASE_APP_URL", "REDIS_URL"}
    inherited = {name: value for name, value in os.environ.items() if name not in outside}
    return {**inherited, "UNITCYCLE_DATA_DIR": str(data), "PYTHONPATH": str(project.SCRIPTS)}


def python(environment: dict[str, str], *words: str, **more: str) -> str:
    done = subprocess.run(
        [sys.executable, *words],
        env={**environment, **more},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_what_was_lost_after_a_backup_is_there_after_the_restore(
    environment: dict[str, str],
) -> None:
    backup = Path(environment["UNITCYCLE_DATA_DIR"]) / "backups" / "first"
    python(environment, "-c", FILL)
    python(environment, "-m", "unitcycle_dev", "backup", TO=str(backup))
    python(environment, "-c", LOSE)

    said = python(environment, "-m", "unitcycle_dev", "restore", FROM=str(backup))

    assert "Set aside" in said
    seen = python(environment, "-c", LOOK).splitlines()[-3:]
    # The wall came back as well: the application has no organisation and sees nothing.
    assert seen == ["(500, 125250)", "(0, None)", "roof"]
