"""A request makes only the filters that it names."""

from typing import Any

import pytest
from django.db.models import QuerySet
from django_filters import rest_framework as django_filters
from rest_framework.exceptions import ValidationError
from rest_framework.request import Request
from rest_framework.test import APIRequestFactory

from unitcycle.core.api.filter_kinds import (
    AtLeastFilter,
    AtMostFilter,
    ChoicesFilter,
    FromFilter,
    SinceFilter,
    UntilFilter,
    YesNoFilter,
)
from unitcycle.core.api.filters import DeclaredFilterBackend
from unitcycle.core.models import Job, JobStatus

pytestmark = pytest.mark.usefixtures("organization")


class OnlyUnfinished(YesNoFilter):
    acts_unasked = True

    def filter(self, rows: QuerySet[Any], value: bool | None) -> QuerySet[Any]:
        return rows if value else rows.filter(finished_at=None)


class JobFilter(django_filters.FilterSet):
    status = ChoicesFilter(choices=JobStatus.choices)
    kind = django_filters.CharFilter()
    created = django_filters.DateFromToRangeFilter(field_name="created_at")
    started = FromFilter("started_at")
    since = SinceFilter("created_at", label="Since then.")
    until = UntilFilter("created_at", label="Until then.")
    done_min = AtLeastFilter("done")
    done_max = AtMostFilter("done")
    ended = OnlyUnfinished()


class View:
    filterset_class = JobFilter


def filtered(query: str) -> tuple[list[str], set[str]]:
    """The kinds that are found, and the filters that were made for it."""
    request = Request(APIRequestFactory().get(f"/?{query}"))
    backend = DeclaredFilterBackend()
    rows = backend.filter_queryset(request, Job.objects.order_by("kind"), View())
    made = backend.get_filterset(request, Job.objects.all(), View()).filters
    return [job.kind for job in rows], set(made)


@pytest.mark.parametrize(
    ("query", "kinds", "made"),
    [
        ("", ["a", "b"], {"ended"}),
        ("kind=a", ["a"], {"ended", "kind"}),
        ("kind=", ["a", "b"], {"ended", "kind"}),
        ("ended=true&status=running", ["b"], {"ended", "status"}),
        ("created_after=2099-01-01", [], {"ended", "created"}),
        ("page=2", ["a", "b"], {"ended"}),
    ],
)
def test_what_is_not_named_is_not_made(query: str, kinds: list[str], made: set[str]) -> None:
    Job.objects.create(kind="a", title="A")
    Job.objects.create(kind="b", title="B", status="running")
    assert filtered(query) == (kinds, made)


def test_a_value_that_is_not_taken_is_refused() -> None:
    with pytest.raises(ValidationError) as refusal:
        filtered("status=gone&kind=a")
    assert list(refusal.value.detail) == ["status"]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        # offsets that ISO 8601 allows and the database does not
        ("since=0348-01-06T11:53:45.988%2B19:14", True),
        ("until=0348-01-06T11:53:45.988-19:14", False),
        ("since=2026-03-28T12:00:00Z&until=2999-01-01T00:00:00Z", True),
        (f"done_min={-(10**30)}&done_max={10**30}", True),
        (f"done_min={10**30}", False),
        (f"done_max={-(10**30)}", False),
        ("done_min=0&done_max=0", True),
        ("done_min=1", False),
    ],
)
def test_moments_and_amounts_of_any_size_are_compared(query: str, found: bool) -> None:
    Job.objects.create(kind="a", title="A")

    assert filtered(query)[0] == (["a"] if found else [])


@pytest.mark.parametrize("query", ["since=0001-01-01T00:00:00%2B12:00", "done_min=1.5", "until=x"])
def test_what_is_no_moment_and_no_whole_number_is_refused(query: str) -> None:
    with pytest.raises(ValidationError) as refused:
        filtered(query)
    assert list(refused.value.detail) == [query.split("=")[0]]
