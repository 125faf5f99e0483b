"""`make bench`: the figures, on a PostgreSQL of their own that is as durable as a real one."""

import os
import shlex

from unitcycle_dev import ports, processes, project, servers
from unitcycle_dev.application import Application

PAYERS = ("KEY", "ORGANIZATION", "PUBLIC")


def main() -> int:
    words = shlex.split(os.environ.get("ARGS", ""))
    with (
        servers.guarded() as guard,
        servers.throw_away_servers(guard, durable=True) as running,
    ):
        app = Application(running.environment, ports.any_free())
        # counted, as always, but not refused: we ask more in a minute than anybody may
        app.environment |= {f"REQUESTS_PER_MINUTE_{payer}": "1000000000" for payer in PAYERS}
        command = [str(project.PYTHON), "-m", "benchmarks", *words]
        return processes.show(command, cwd=project.BACKEND, env=app.environment)
