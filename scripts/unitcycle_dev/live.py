"""The whole application on throw-away servers, for tests that talk to it from outside."""

import subprocess
import time
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

from unitcycle_dev import ports, postgres, processes, project
from unitcycle_dev.application import Application
from unitcycle_dev.console import Problem, fact, step
from unitcycle_dev.guard import Guard
from unitcycle_dev.servers import Servers

READY_SECONDS = 90.0
TEMPLATE = "template"
# The sign-ins that the demo data prints, for tests that need one.
SIGN_INS = "UNITCYCLE_SIGN_INS"

# The schema tests ask more in a minute than anybody may.
_UNLIMITED = {f"REQUESTS_PER_MINUTE_{payer}": "0" for payer in ("KEY", "ORGANIZATION", "PUBLIC")}

# servers -> the sign-ins of the demo company, once it is there
_demos: dict[int, Future[str]] = {}


@contextmanager
def application(name: str, servers: Servers, guard: Guard) -> Iterator[Application]:
    """Web server, worker and scheduler on a fresh copy of the demo data."""
    assert servers.postgres is not None
    app = Application(_environment(name, servers), ports.any_free())
    app.environment[SIGN_INS] = _demo_database(servers)
    servers.postgres.create_database_from(postgres.DATABASE, name)
    logs = project.DATA / "logs"
    with ExitStack() as stack:
        for part, command in app.parts().items():
            process = _start(app, command, logs / f"test-{name}-{part}.log")
            guard.watch(process.pid)
            stack.callback(_stop, process, guard)
        started = time.monotonic()
        if trouble := app.wait_until_ready(READY_SECONDS):
            where = project.short(logs / f"test-{name}-web.log")
            raise Problem(f"the application did not get ready: {trouble} (logs: {where}).")
        app.connect_sandbox()
        fact("Application", f"{app.url} (ready in {time.monotonic() - started:.1f} s)")
        yield app


def template(servers: Servers) -> dict[str, str]:
    """Migrate once for all test processes, each of which copies the result; how they are told of it."""
    assert servers.postgres is not None
    with step("Tables"):
        Application(servers.environment, ports.any_free()).migrate()
        servers.postgres.create_database_from(postgres.DATABASE, TEMPLATE)
    return {"UNITCYCLE_TEST_TEMPLATE": TEMPLATE}


def begin_demo(servers: Servers) -> None:
    """Fill the database that is copied while something else runs, which leaves it a core."""
    application = Application(servers.environment, ports.any_free())
    pool = ThreadPoolExecutor(1)
    _demos[id(servers)] = pool.submit(application.prepare, quiet=True)
    pool.shutdown(wait=False)


def _demo_database(servers: Servers) -> str:
    """Migrate and fill the database that is copied, once per run; the sign-ins."""
    begun = _demos.get(id(servers))
    if begun is None:
        done: Future[str] = Future()
        done.set_result(Application(servers.environment, ports.any_free()).prepare())
        begun = _demos[id(servers)] = done
    if not begun.done():
        with step("Demo data"):
            return begun.result()
    return begun.result()


def _environment(name: str, servers: Servers) -> dict[str, str]:
    """The same servers, but another database, other queues and other files."""
    environment = dict(servers.environment)
    for variable in ("DATABASE_URL", "DATABASE_APP_URL"):
        parts = urlsplit(environment[variable])
        environment[variable] = urlunsplit(parts._replace(path=f"/{name}"))
    parts = urlsplit(environment["REDIS_URL"])
    number = 1 + ("schema", "browser").index(name)
    environment["REDIS_URL"] = urlunsplit(parts._replace(path=f"/{number}"))
    environment["ANTHROPIC_API_KEY"] = ""  # tests ask nobody who has to be paid
    if name == "schema":
        environment |= _UNLIMITED
    return environment


def _start(app: Application, command: list[str], log: Path) -> subprocess.Popen[bytes]:
    with log.open("wb") as output:
        return subprocess.Popen(
            command,
            cwd=project.BACKEND,
            env=app.environment,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            start_new_session=True,
        )


def _stop(process: subprocess.Popen[bytes], guard: Guard) -> None:
    processes.end_group(process.pid)
    process.wait()
    guard.forget(process.pid)
