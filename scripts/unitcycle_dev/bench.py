"""`make bench`: the figures, on a PostgreSQL of their own that is as durable as a real one."""

import os
import shlex

from unitcycle_dev import ports, processes, project, servers
from unitcycle_dev.application import Application


def main() -> int:
    words = shlex.split(os.environ.get("ARGS", ""))
    with (
        servers.guarded() as guard,
        servers.throw_away_servers(guard, durable=True) as running,
    ):
        app = Application(running.environment, ports.any_free())
        command = [str(project.PYTHON), "-m", "benchmarks", *words]
        return processes.show(command, cwd=project.BACKEND, env=app.environment)
