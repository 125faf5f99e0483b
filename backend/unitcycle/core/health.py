"""Is it alive, is it ready, and what does it count."""

from collections.abc import Callable

from django.conf import settings
from django.core.cache import cache
from django.db import connections
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils.crypto import constant_time_compare
from django.views.decorators.http import require_safe
from prometheus_client import CONTENT_TYPE_LATEST, REGISTRY, CollectorRegistry, generate_latest
from prometheus_client.multiprocess import MultiProcessCollector

from unitcycle.core.clock import now
from unitcycle.core.metrics import Queues
from unitcycle.core.tasks import HEARTBEAT

SILENT_AFTER_SECONDS = 90


@require_safe
def live(request: HttpRequest) -> JsonResponse:
    """The process answers."""
    return JsonResponse({"status": "live"})


@require_safe
def ready(request: HttpRequest) -> JsonResponse:
    """Database, Redis and a worker answer; 503 names the one that does not."""
    checks: dict[str, Callable[[], bool]] = {
        "database": _database_answers,
        "redis": _redis_answers,
        "worker": _worker_beats,
    }
    found = {name: _holds(check) for name, check in checks.items()}
    is_ready = all(found.values())
    body = {
        "status": "ready" if is_ready else "not ready",
        "checks": {name: "ok" if held else "failing" for name, held in found.items()},
    }
    return JsonResponse(body, status=200 if is_ready else 503)


@require_safe
def metrics(request: HttpRequest) -> HttpResponse:
    """Prometheus text, for whoever bears METRICS_TOKEN; without one set, for this machine alone."""
    if not _may_read_metrics(request):
        return HttpResponse(status=401, headers={"WWW-Authenticate": 'Bearer realm="metrics"'})
    registry = CollectorRegistry()
    registry.register(Queues())
    counted = generate_latest(_counters()) + generate_latest(registry)
    return HttpResponse(counted, content_type=CONTENT_TYPE_LATEST)


def _may_read_metrics(request: HttpRequest) -> bool:
    wanted = settings.METRICS_TOKEN
    if wanted:
        scheme, _, given = request.headers.get("Authorization", "").partition(" ")
        return scheme == "Bearer" and constant_time_compare(given, wanted)
    forwarded = "X-Forwarded-For" in request.headers
    return not forwarded and request.META.get("REMOTE_ADDR") in ("127.0.0.1", "::1")


def _counters() -> CollectorRegistry:
    """What this process counted, or under gunicorn all of its processes together."""
    if not settings.PROMETHEUS_MULTIPROC_DIR:
        return REGISTRY
    registry = CollectorRegistry()
    MultiProcessCollector(registry)  # type: ignore[no-untyped-call]
    return registry


def _holds(check: Callable[[], bool]) -> bool:
    try:
        return check()
    except Exception:  # whatever is wrong with a dependency, the answer is "not ready"
        return False


def _database_answers() -> bool:
    with connections["default"].cursor() as cursor:
        cursor.execute("SELECT 1")
        return bool(cursor.fetchone() == (1,))


def _redis_answers() -> bool:
    cache.set("ready-check", 1, timeout=10)
    return bool(cache.get("ready-check") == 1)


def _worker_beats() -> bool:
    beat = cache.get(HEARTBEAT)
    return beat is not None and now().timestamp() - beat < SILENT_AFTER_SECONDS
