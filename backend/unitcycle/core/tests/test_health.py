"""Is it alive, is it ready, what does it count; for whoever may ask."""

import subprocess
import sys
from datetime import timedelta
from uuid import uuid4

import pytest
from django.core.cache import cache
from django.db import connections
from django.test import Client
from django.utils import timezone
from prometheus_client.parser import text_string_to_metric_families

from unitcycle.accounts.tests.factories import make_organization
from unitcycle.core import health, metrics, tasks
from unitcycle.core.models import Job, OutboxEvent
from unitcycle.core.organizations import organization_context


@pytest.fixture(autouse=True)
def silence():
    cache.clear()
    yield
    cache.clear()


def ready():
    answer = Client().get("/health/ready")
    return answer.status_code, answer.json()["checks"]


def figures(answer):
    return {
        (sample.name, *sample.labels.values()): sample.value
        for family in text_string_to_metric_families(answer.content.decode())
        for sample in family.samples
    }


def test_the_process_answers_without_asking_anybody(monkeypatch):
    monkeypatch.setattr(health, "_holds", lambda check: 1 / 0)

    assert Client().get("/health/live").json() == {"status": "live"}


def test_it_is_ready_when_all_answer(db):
    tasks.worker_heartbeat()

    assert ready() == (200, {"database": "ok", "redis": "ok", "worker": "ok"})


def test_a_worker_that_is_silent_is_named(db):
    assert ready() == (503, {"database": "ok", "redis": "ok", "worker": "failing"})

    cache.set(tasks.HEARTBEAT, timezone.now().timestamp() - health.SILENT_AFTER_SECONDS - 1)
    assert ready()[1]["worker"] == "failing"

    cache.set(tasks.HEARTBEAT, timezone.now().timestamp() - health.SILENT_AFTER_SECONDS + 5)
    assert ready()[0] == 200


def test_a_database_that_is_away_is_named(db, monkeypatch):
    tasks.worker_heartbeat()

    class Away:
        def __getitem__(self, alias):
            raise ConnectionError("no database")

    monkeypatch.setattr(health, "connections", Away())

    assert ready() == (503, {"database": "failing", "redis": "ok", "worker": "ok"})


def test_a_cache_that_is_away_is_named(db, monkeypatch):
    class Away:
        def set(self, *args, **kwargs):
            raise ConnectionError("no redis")

        get = set

    monkeypatch.setattr(health, "cache", Away())

    assert ready() == (503, {"database": "ok", "redis": "failing", "worker": "failing"})


def test_a_cache_that_forgets_is_no_cache(db, settings):
    settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}}

    assert ready()[1]["redis"] == "failing"


@pytest.mark.parametrize("path", ["/health/live", "/health/ready", "/metrics"])
def test_they_are_only_read(db, path):
    assert Client().post(path).status_code == 405


# --- who may read the figures -------------------------------------------------------------------


def test_with_a_token_only_its_bearer_reads_them(db, settings):
    settings.METRICS_TOKEN = "a-long-token-of-this-installation"

    def ask(given):
        headers = {"authorization": given} if given else {}
        return Client().get("/metrics", headers=headers).status_code

    assert ask("Bearer a-long-token-of-this-installation") == 200
    for wrong in (
        None,
        "Bearer wrong",
        "Bearer ",
        "a-long-token-of-this-installation",
        "Basic a-long-token-of-this-installation",
        "Bearer ä",
    ):
        assert ask(wrong) == 401, wrong


@pytest.mark.parametrize(
    ("address", "headers", "status"),
    [
        ("127.0.0.1", {}, 200),
        ("::1", {}, 200),
        ("203.0.113.7", {}, 401),
        ("127.0.0.1", {"x-forwarded-for": "203.0.113.7"}, 401),  # through a proxy on this machine
        ("203.0.113.7", {"x-forwarded-for": "127.0.0.1"}, 401),
    ],
)
def test_without_a_token_only_this_machine_reads_them(db, settings, address, headers, status):
    settings.METRICS_TOKEN = ""

    answer = Client(REMOTE_ADDR=address).get("/metrics", headers=headers)

    assert answer.status_code == status


# --- the figures --------------------------------------------------------------------------------


def test_requests_are_counted_by_route_and_never_by_path(db):
    name = ("unitcycle_http_requests_total", "GET", "api/v1/jobs/(?P<pk>[^/.]+)/$", "401")
    before = figures(Client().get("/metrics")).get(name, 0)
    secret = uuid4()

    Client().get(f"/api/v1/jobs/{secret}/")
    Client().get(f"/api/v1/jobs/{uuid4()}/")
    Client().generic("BREW", "/health/live")

    after = Client().get("/metrics")
    assert figures(after)[name] == before + 2
    assert str(secret) not in after.content.decode()
    assert "BREW" not in after.content.decode()
    assert ("unitcycle_http_request_seconds_count", *name[1:3]) in figures(after)


def test_what_waits_is_told_over_all_organisations(organization):
    now = timezone.now()
    for number, made in enumerate((organization, make_organization())):
        with organization_context(made.pk):
            OutboxEvent.objects.create(
                name="x", subject_id=uuid4(), created_at=now - timedelta(seconds=100 * number)
            )
            OutboxEvent.objects.create(name="x", subject_id=uuid4(), delivered_at=now)
            OutboxEvent.objects.create(name="x", subject_id=uuid4(), given_up_at=now)
            Job.objects.create(kind="x", title="X")
            Job.objects.create(kind="x", title="X", status="failed", finished_at=now)
    Job.objects.create(kind="x", title="X", status="running")

    found = figures(Client().get("/metrics"))

    assert found[("unitcycle_outbox_waiting",)] == 2
    assert found[("unitcycle_outbox_given_up",)] == 2
    assert 99 < found[("unitcycle_outbox_oldest_seconds",)] < 130
    assert found[("unitcycle_jobs", "queued")] == 2
    assert found[("unitcycle_jobs", "running")] == 1


def test_empty_queues_are_zero_and_not_missing(db):
    found = figures(Client().get("/metrics"))

    for name in ("waiting", "given_up", "oldest_seconds"):
        assert found[(f"unitcycle_outbox_{name}",)] == 0
    assert found[("unitcycle_jobs", "queued")] == found[("unitcycle_jobs", "running")] == 0


def test_the_figures_leave_the_walls_up(organization, db):
    from unitcycle.core.models import Job

    Client().get("/metrics")

    with organization_context(uuid4()):
        assert not Job.objects.exists()
    with connections["default"].cursor() as cursor:
        cursor.execute("SELECT current_user")
        assert cursor.fetchone() == ("unitcycle_app",)


_WORKER = """
import os, sys
from prometheus_client import CollectorRegistry
os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings.test"
import django
django.setup()
from unitcycle.core import health, metrics
for _ in range(int(sys.argv[1])):
    metrics.REQUESTS.labels("route", "GET", 200).inc()
sample = health._counters().get_sample_value(
    "unitcycle_http_requests_total", {"route": "route", "method": "GET", "status": "200"}
)
print(int(sample))
"""


def test_several_processes_count_together(tmp_path):
    """What one of gunicorn's processes is asked, all of them have counted."""
    import os

    env = {**os.environ, "PROMETHEUS_MULTIPROC_DIR": str(tmp_path)}

    def process(requests):
        command = [sys.executable, "-c", _WORKER, str(requests)]
        return int(subprocess.run(command, env=env, capture_output=True, check=True).stdout)

    assert process(3) == 3
    assert process(4) == 7


def test_the_names_of_the_methods_are_few():
    assert {"GET", "POST", "PATCH", "PUT", "DELETE"} <= metrics.METHODS
    assert len(metrics.METHODS) < 10
