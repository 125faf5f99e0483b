import os

from celery import Celery
from celery.signals import worker_ready

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.dev")

app = Celery("unitcycle")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.conf.beat_schedule = {}  # filled from config.schedule once Django's settings are there
app.autodiscover_tasks()


@app.on_after_configure.connect  # type: ignore[untyped-decorator]
def load_schedule(sender: Celery, **_: object) -> None:
    from config.schedule import BEAT_SCHEDULE  # noqa: PLC0415  needs the configured app

    sender.conf.beat_schedule = BEAT_SCHEDULE


@worker_ready.connect  # type: ignore[untyped-decorator]
def beat_at_once(**_: object) -> None:
    """A worker that has just started says so now, not at the scheduler's next turn."""
    app.send_task("core.worker_heartbeat")
