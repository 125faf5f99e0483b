"""How the web server runs. gunicorn reads this file from its working directory by itself."""

import os
from typing import Any

from prometheus_client import multiprocess

# Loopback unless a deployment says otherwise: what stands in front of it is its business.
bind = f"{os.environ.get('HOST', '127.0.0.1')}:{os.environ.get('PORT', '8000')}"
worker_class = "gthread"
workers = int(os.environ.get("WEB_WORKERS", "2"))
threads = int(os.environ.get("WEB_THREADS", "8"))
timeout = 60
graceful_timeout = 20
# The application is imported once and shared; connections are only opened after the fork.
preload_app = True
loglevel = "warning"
control_socket_disable = True


def child_exit(server: Any, worker: Any) -> None:
    """The figures of a worker that is gone no longer count as live ones."""
    if os.environ.get("PROMETHEUS_MULTIPROC_DIR"):
        multiprocess.mark_process_dead(worker.pid)  # type: ignore[no-untyped-call]
