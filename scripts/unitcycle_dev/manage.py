"""`make manage ARGS="..."`: a Django command on the instance that `make run` runs right now."""

import os
import shlex
import subprocess

from unitcycle_dev import project, run
from unitcycle_dev.console import Problem


def main() -> int:
    running = run.running_environment()
    if not running:
        raise Problem("nothing runs here: start it with make run, then use another terminal.")
    environment = {**os.environ, **running}
    words = shlex.split(os.environ.get("ARGS", "")) or ["help"]
    command = [str(project.PYTHON), "manage.py", *words]
    return subprocess.run(command, cwd=project.BACKEND, env=environment, check=False).returncode
