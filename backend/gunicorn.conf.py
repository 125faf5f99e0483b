"""How the web server runs. gunicorn reads this file from its working directory by itself."""

import os
import shutil
import tempfile
from typing import Any

# Loopback unless a deployment says otherwise: what stands in front of it is its business.
bind = f"{os.environ.get('HOST', '127.0.0.1')}:{os.environ.get('PORT', '8000')}"
worker_class = "gthread"
workers = int(os.environ.get("WEB_WORKERS", "2"))
threads = int(os.environ.get("WEB_THREADS", "8"))
timeout = 60
graceful_timeout = 20
# a list narrowed by a hundred ids
limit_request_line = 8190
# The application is imported once and shared; connections are only opened after the fork.
preload_app = True
loglevel = "warning"
control_socket_disable = True

# The processes count together in files. prometheus_client looks for this when it is imported.
_metrics = tempfile.mkdtemp(prefix="unitcycle-metrics-")
os.environ["PROMETHEUS_MULTIPROC_DIR"] = _metrics


def child_exit(server: Any, worker: Any) -> None:
    """The figures of a process that is gone no longer count as live ones."""
    from prometheus_client import multiprocess  # noqa: PLC0415  only after the line above

    multiprocess.mark_process_dead(worker.pid)  # type: ignore[no-untyped-call]


def on_exit(server: Any) -> None:
    shutil.rmtree(_metrics, ignore_errors=True)
