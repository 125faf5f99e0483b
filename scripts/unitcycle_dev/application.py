"""The Django application as processes: its environment, its parts, and what comes before them."""

import os
import re
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Mapping

from unitcycle_dev import ports, processes, project
from unitcycle_dev.console import Problem
from unitcycle_dev.ports import HOST

SETTINGS = "config.settings.dev"
TASK_PROCESSES = 2
# On a machine of one's own, root is root; a deployment's image has a user for it.
NOT_NEWS = "ignore:You're running the worker with superuser privileges"

# the key that the twin of the model lets in; it opens nothing else
SANDBOX_KEY = "sk-ant-sandbox-0001"


class Application:
    """One application on given servers, answering on one port."""

    def __init__(self, servers: Mapping[str, str], port: int) -> None:
        self.url = f"http://{HOST}:{port}"
        self.environment = {
            **_inherited(),
            "DJANGO_SETTINGS_MODULE": os.environ.get("DJANGO_SETTINGS_MODULE") or SETTINGS,
            "UNITCYCLE_DATA_DIR": str(project.DATA),
            "UNITCYCLE_BASE_URL": self.url,
            "FRONTEND_DIST": str(project.WEB_APP),
            "HOST": HOST,
            "PORT": str(port),
            "PYTHONUNBUFFERED": "1",
            # twins of payment providers, for whoever has no account with one
            "PAYMENT_SANDBOX_URL": f"http://{HOST}:{ports.any_free()}",
            **servers,
        }
        if os.environ.get("AI_SANDBOX"):  # the model is a twin, too
            self.environment |= {
                "ANTHROPIC_BASE_URL": f"{self.sandbox}/anthropic",
                "ANTHROPIC_API_KEY": SANDBOX_KEY,
                "AI_CALLS_PER_MINUTE": "6000",
            }

    @property
    def sandbox(self) -> str:
        """Where the twins of payment providers answer."""
        return self.environment["PAYMENT_SANDBOX_URL"]

    def parts(self) -> dict[str, list[str]]:
        """The processes that run for as long as the application does."""
        python = str(project.PYTHON)
        quiet = ["-W", NOT_NEWS] if project.IS_ROOT else []
        celery = [python, *quiet, "-m", "celery", "--app", "config", "--quiet"]
        return {
            "web": [python, "-m", "gunicorn", "config.wsgi"],
            "worker": [
                *celery, "worker", "--concurrency", str(TASK_PROCESSES), "--loglevel", "INFO",
                "--without-gossip", "--without-mingle",
            ],
            "beat": [*celery, "beat", "--loglevel", "INFO", "--pidfile", ""],
            "sandbox": [python, "-m", "sandbox", "--port", self.sandbox.rpartition(":")[2]],
        }  # fmt: skip

    def migrate(self) -> None:
        """Roles and tables in an empty database, and no rows."""
        self.manage("prepare_database")
        self.manage("migrate", "--database", "owner", "--no-input")

    def prepare(self, *, quiet: bool = False) -> str:
        """Roles, tables, static files, demo data into an empty database; returns the sign-ins.

        Quiet beside something else that is shown.
        """
        with tempfile.NamedTemporaryFile(mode="r", prefix="unitcycle-") as answer:
            command = [str(project.PYTHON), "-m", "unitcycle_dev.prepare", answer.name]
            path = os.pathsep.join([str(project.SCRIPTS), str(project.BACKEND)])
            env = {**self.environment, "PYTHONPATH": path}
            run = processes.unseen if quiet else processes.show
            code = run(command, cwd=project.BACKEND, env=env)
            text = answer.read()
        if code:
            raise Problem(text or "the database could not be prepared: see the lines above.")
        return text

    def manage(self, *words: str) -> str:
        """Run a management command to its end."""
        command = [str(project.PYTHON), "manage.py", *words]
        return processes.run(command, cwd=project.BACKEND, env=self.environment)

    def connect_sandbox(self) -> None:
        """Gateways of the demo company at the twins, and the twins' webhooks to it."""
        self.manage("connect_sandbox")

    def wait_until_ready(self, seconds: float) -> str | None:
        """None once /health/ready answers 200, else what it said last."""
        deadline = time.monotonic() + seconds
        trouble = self._trouble("live")
        while trouble and time.monotonic() < deadline:
            time.sleep(0.2)
            trouble = self._trouble("live")
        # From here on each refusal is a line in the server's log, so it is asked less often.
        trouble = trouble or self._trouble("ready")
        while trouble and time.monotonic() < deadline:
            time.sleep(1)
            trouble = self._trouble("ready")
        return trouble

    def _trouble(self, question: str) -> str | None:
        try:
            with urllib.request.urlopen(f"{self.url}/health/{question}", timeout=5):
                return None
        except urllib.error.HTTPError as error:
            return f"{error.code} {error.read(500).decode('utf-8', 'replace')}"
        except OSError as error:
            return str(error)


def _inherited() -> dict[str, str]:
    """Our environment without what belongs to another database or another Django."""
    ours = re.compile(r"DATABASE_|POSTGRES_|PYTHONPATH$|VIRTUAL_ENV$|MAKE|MFLAGS$")
    return {name: value for name, value in os.environ.items() if not ours.match(name)}
