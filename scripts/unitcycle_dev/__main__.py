"""The command line behind the Makefile: `scripts/dev run`, `scripts/dev test`, ..."""

import importlib
import os
import sys
from pathlib import Path

from unitcycle_dev import lock, ports, project, setup, stopping
from unitcycle_dev.console import Problem, complain, explain_os_error, say

# Command, module, what `make help` says. "-" runs before anything is installed.
COMMANDS = {
    "run": ("run", "set up and start everything, print the address and demo sign-ins"),
    "test": ("test", "all tests: backend, frontend, schema, browser"),
    "test-scripts": ("test", "the tests of these commands only"),
    "test-backend": ("test", "the backend's tests only (ARGS=... goes to pytest)"),
    "test-frontend": ("test", "the web app's unit tests only"),
    "test-schema": (
        "test",
        "every API operation against its schema, on a running server",
    ),
    "test-browser": ("test", "the stories in a real browser, on a running server"),
    "screenshots": (
        "screenshots",
        "every page, wide and narrow, and the pictures of the README",
    ),
    "check": ("check", "lint, format, types, import contracts, migrations, API drift"),
    "openapi": ("openapi", "write the OpenAPI files and generate both clients"),
    "texts": ("texts", "write out the web app's English texts and say what is not translated"),
    "evals": ("evals", "score what agents answer, on labelled cases, into docs/evals.md"),
    "bench": ("bench", "the figures, as a table and in benchmarks/results.json"),
    "lighthouse": ("lighthouse", "how fast and how accessible the web app is, kept as bench does"),
    "manage": ("manage", "a Django command on the running instance (ARGS=...)"),
    "backup": ("backup", "the database and the files into .data/backups (or TO=directory)"),
    "restore": ("backup", "both from a backup (FROM=directory); what was there is set aside"),
    "lock": ("locking", "compile the lock files of the Python packages"),
    "clean": ("clean", "remove what was installed and built; the data stays"),
}
BEFORE_INSTALLATION = {"clean"}


def main() -> int:
    name = sys.argv[1] if len(sys.argv) > 1 else "help"
    if name not in COMMANDS:
        for command, (_, meaning) in COMMANDS.items():
            say(f"  make {command:<15}{meaning}")
        return 0 if name == "help" else 2
    stopping.listen()
    stopping.follow_make()
    try:
        return _call(name)
    except stopping.Stopped as stopped:
        say("\nStopped.")
        return stopped.code
    except Problem as problem:
        complain(str(problem))
    except OSError as error:
        complain(explain_os_error(error))
    return 1


def _call(name: str) -> int:
    if name == "run":  # a taken port is said now, not after the set-up
        ports.web_port(os.environ.get("PORT") or ports.WEB)
    if name not in BEFORE_INSTALLATION and Path(sys.prefix) != project.VENV:
        with lock.waited_for(setup.LOCK):
            setup.ensure_packages()
        sys.stdout.flush()
        os.execv(project.PYTHON, [str(project.PYTHON), "-m", "unitcycle_dev", *sys.argv[1:]])
    module = importlib.import_module(f"unitcycle_dev.{COMMANDS[name][0]}")
    return int(module.main())


if __name__ == "__main__":
    sys.exit(main())
