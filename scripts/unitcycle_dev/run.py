"""`make run`: everything a person needs to see UnitCycle, and Ctrl-C to end all of it."""

import os
import textwrap
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

from unitcycle_dev import (
    credentials,
    lock,
    node,
    ports,
    project,
    servers,
    setup,
    stopping,
)
from unitcycle_dev.application import Application
from unitcycle_dev.console import Problem, say
from unitcycle_dev.guard import Guard
from unitcycle_dev.supervisor import Supervisor

READY_SECONDS = 120.0
RUNNING = project.DATA / "run.env"
LOCK = project.DATA / "run.lock"


def main() -> int:
    started = time.monotonic()
    port = ports.web_port(os.environ.get("PORT") or ports.WEB)
    servers.make_data_directory()
    setup.check_data_disk()
    with lock.held(LOCK):
        with lock.waited_for(setup.LOCK):
            node.ensure_web_app(node.environment())
        with servers.guarded() as guard, servers.own_servers(guard) as running:
            app = Application(running.environment, port)
            sign_ins = app.prepare()
            with _known_to_other_commands(app):
                return _serve(app, guard, sign_ins, started)


def _serve(app: Application, guard: Guard, sign_ins: str, started: float) -> int:
    announcer = threading.Thread(target=_announce, args=(app, sign_ins, started), daemon=True)
    supervisor = Supervisor(guard, once_started=announcer.start)
    for name, command in app.parts().items():
        supervisor.add(name, command, project.BACKEND, app.environment)
    try:
        code = supervisor.run()
    finally:
        stopping.ignore()
    if ended := supervisor.ended_by_itself():
        raise Problem(
            f"{ended} ended by itself (code {code}), so everything was stopped: "
            "its last lines above say why."
        )
    say(f"Stopped. The data stays in {project.short(project.DATA)}.")
    return code


def _announce(app: Application, sign_ins: str, started: float) -> None:
    """The address and the sign-ins, once everything answers."""
    trouble = app.wait_until_ready(READY_SECONDS)
    if trouble:
        say(f"\nUnitCycle is not ready yet, {app.url}/health/ready says: {trouble}\n")
        return
    app.connect_sandbox()
    say(
        f"\n  UnitCycle is ready ({time.monotonic() - started:.0f} s): {app.url}\n"
        f"  API documentation: {app.url}/api/docs/\n"
        f"  Payment sandbox:   {app.sandbox}\n\n"
        + textwrap.indent(textwrap.dedent(sign_ins).strip("\n"), "  ")
        + "\n\n  Ctrl-C stops everything.\n"
    )


def running_environment() -> dict[str, str] | None:
    """The variables of the instance that runs right now, None when none does."""
    return credentials.read_env_file(RUNNING) if lock.is_held(LOCK) else None


@contextmanager
def _known_to_other_commands(app: Application) -> Iterator[None]:
    """While we run, `make manage` finds the servers through a file that only we may read."""
    ours = {name: value for name, value in app.environment.items() if os.environ.get(name) != value}
    credentials.write_env_file(RUNNING, ours)
    try:
        yield
    finally:
        RUNNING.unlink(missing_ok=True)
