"""Counts for Prometheus: requests by route and status, their duration, and the state of the queues."""

import time
from collections.abc import Callable, Iterator

from django.db.models import Count, Min
from django.http import HttpRequest, HttpResponse
from prometheus_client import Counter, Histogram
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.registry import Collector

from unitcycle.core import clock
from unitcycle.core.models import UNFINISHED, Job, OutboxEvent
from unitcycle.core.outside import Reason, outside

REQUESTS = Counter(
    "unitcycle_http_requests_total", "Requests answered.", ["route", "method", "status"]
)
SECONDS = Histogram("unitcycle_http_request_seconds", "Time to answer.", ["route", "method"])
METHODS = frozenset({"GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"})


class MetricsMiddleware:
    """Counts by route pattern, never by path: ids must not become label values."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        start = time.perf_counter()
        response = self.get_response(request)
        match = request.resolver_match
        route = match.route if match is not None else "none"
        method = request.method if request.method in METHODS else "other"
        REQUESTS.labels(route, method, response.status_code).inc()
        SECONDS.labels(route, method).observe(time.perf_counter() - start)
        return response


class Queues(Collector):
    """What waits, read from the database at the moment of asking: the same from whichever process."""

    def collect(self) -> Iterator[GaugeMetricFamily]:
        yield from self._outbox()
        yield self._jobs()

    def _outbox(self) -> Iterator[GaugeMetricFamily]:
        events = outside(OutboxEvent, Reason.METRICS).order_by()
        waiting = events.filter(delivered_at__isnull=True, given_up_at__isnull=True).aggregate(
            number=Count("pk"), oldest=Min("created_at")
        )
        oldest = (clock.now() - waiting["oldest"]).total_seconds() if waiting["oldest"] else 0
        given_up = events.filter(given_up_at__isnull=False).count()
        for name, meaning, value in (
            ("waiting", "Events that were not delivered yet.", waiting["number"]),
            ("oldest_seconds", "Age of the oldest event that waits.", oldest),
            ("given_up", "Events that no handler could take; see their error.", given_up),
        ):
            yield GaugeMetricFamily(f"unitcycle_outbox_{name}", meaning, value=value)

    def _jobs(self) -> GaugeMetricFamily:
        rows = outside(Job, Reason.METRICS).order_by().filter(status__in=UNFINISHED)
        found = dict(rows.values_list("status").annotate(Count("pk")))
        gauge = GaugeMetricFamily("unitcycle_jobs", "Jobs by status.", labels=["status"])
        for status in UNFINISHED:
            gauge.add_metric([status.value], found.get(status.value, 0))
        return gauge
