"""Pages that are read in one statement say what the ORM would have said."""

from datetime import timedelta
from typing import Any

import pytest
from django.db.models import F, QuerySet

from unitcycle.accounts.models import Membership, Organization
from unitcycle.accounts.tests.factories import make_member, make_organization
from unitcycle.core import clock
from unitcycle.core.api.jobs import JobSerializer
from unitcycle.core.api.reading import shape_of
from unitcycle.core.models import Job
from unitcycle.core.organizations import organization_context
from unitcycle.core.testing.statements import statements

COLUMNS = ["id", "kind", "result", "created_at", "asked_by_id", "asked_by__name"]


@pytest.fixture
def jobs(organization: Organization) -> QuerySet[Job]:
    """Twelve jobs of mine, every second one asked for by somebody; one of a neighbour's."""
    user = make_member(name="Ada")
    now = clock.now()
    for number in range(12):
        Job.objects.create(
            kind=f"kind {number:02}",
            title="Job",
            result={"number": [number, None]},
            asked_by=user if number % 2 else None,
            created_at=now - timedelta(minutes=number // 3),
        )
    with organization_context(make_organization().pk):
        Job.objects.create(kind="theirs", title="Job")
    return Job.objects.order_by("kind", "id")


def by_orm(page: QuerySet[Job]) -> list[Any]:
    order = page.query.order_by
    return list(Job.objects.filter(pk__in=page.values("pk")).order_by(*order).values(*COLUMNS))


def read(page: QuerySet[Job], counted: QuerySet[Job] | None = None, **given: Any) -> Any:
    shape = shape_of(Job.objects.all(), COLUMNS)
    assert shape is not None
    return shape.read(page, counted, **given)


@pytest.mark.parametrize(
    "order", [("kind", "id"), ("-created_at", "-id"), ("asked_by__name", "id")]
)
def test_rows_come_in_their_order_with_joins_and_python_values(
    jobs: QuerySet[Job], order: tuple[str, ...]
) -> None:
    page = jobs.order_by(*order)[2:9]
    rows, count = read(page, jobs, up_to=100)
    assert rows == by_orm(page)
    assert len(rows) == 7
    assert count == 12
    assert isinstance(rows[0]["result"], dict)


def test_filters_reach_the_page_and_the_count(jobs: QuerySet[Job]) -> None:
    named = jobs.filter(asked_by__name__icontains="ad", kind__gt="kind 03")
    rows, count = read(named[:3], named, up_to=100)
    assert [row["kind"] for row in rows] == ["kind 05", "kind 07", "kind 09"]
    assert count == 4


def test_a_filter_that_no_row_can_fit_finds_nothing(jobs: QuerySet[Job]) -> None:
    nothing = jobs.filter(done__gt=10**12)
    assert read(nothing[:5], nothing, up_to=100) == ([], 0)


def test_the_count_is_capped(jobs: QuerySet[Job]) -> None:
    assert read(jobs[:2], jobs, up_to=5)[1] == 5
    assert read(jobs[20:30], jobs, up_to=5) == ([], 0)
    assert read(jobs[:2])[1] == 0


def test_a_source_that_is_no_constant_is_left_to_the_orm(jobs: QuerySet[Job]) -> None:
    changing = [
        Job.objects.filter(kind="kind 01"),
        Job.objects.annotate(twice=F("done") * 2),
        Job.objects.all().distinct(),
        Job.objects.all()[:3],
        Job.objects.all().union(Job.objects.all()),
    ]
    assert [shape_of(source, COLUMNS) for source in changing] == [None] * 5
    mine = Job.objects.filter(asked_by__isnull=False)
    rows, count = JobSerializer.read(mine.order_by("kind", "id")[:4], mine, mine, up_to=100)
    assert [row["kind"] for row in rows] == ["kind 01", "kind 03", "kind 05", "kind 07"]
    assert count is None


def test_what_surrounds_a_page_is_compiled_once(jobs: QuerySet[Job]) -> None:
    assert shape_of(Job.objects.all(), COLUMNS) is shape_of(Job.objects.all(), COLUMNS)
    assert shape_of(Membership.objects.all(), ["id"]) is not shape_of(Job.objects.all(), ["id"])
    with statements() as found:
        read(jobs[:2], jobs, up_to=5)
    assert len(found) == 1
