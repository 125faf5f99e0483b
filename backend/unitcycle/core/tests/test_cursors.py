"""Following v2's links from end to end, forth and back, visits every row once and in order."""

from datetime import timedelta
from itertools import chain
from typing import Any

import pytest
from rest_framework.test import APIClient

from unitcycle.accounts.roles import Role
from unitcycle.accounts.tests.factories import make_member, sign_in
from unitcycle.core import clock
from unitcycle.core.api.cursors import Cursors
from unitcycle.core.api.jobs import JobViewSet
from unitcycle.core.models import Job

JOBS = "/api/v2/jobs/"
ROWS = 13


@pytest.fixture
def client(organization: Any, monkeypatch: pytest.MonkeyPatch) -> APIClient:
    """May sort jobs by more than the API offers: by what may be empty, and by two columns."""
    manager = make_member(Role.MANAGER)
    monkeypatch.setattr(
        JobViewSet,
        "ordering_fields",
        ["created_at", "kind", "finished_at", "done", "asked_by__name"],
    )
    monkeypatch.setattr(JobViewSet, "ordering_columns", {}, raising=False)
    now = clock.now()
    people = [make_member(Role.VIEWER, name=name) for name in ("Ada", "Bo")]
    for number in range(ROWS):
        ended = number % 4 > 1
        Job.objects.create(
            kind=f"kind {number % 3}",
            title="Job",
            done=number % 5,
            status="succeeded" if ended else "running",
            finished_at=now - timedelta(minutes=number % 2) if ended else None,
            asked_by=people[number % 3] if number % 3 < 2 else None,
            created_at=now - timedelta(minutes=number // 4),
        )
    return sign_in(manager)


ORDERS = [
    "created_at",
    "-created_at",
    "kind",
    "finished_at",
    "-finished_at",
    "kind,done",
    "-kind,-done",
    "kind,-done",
    "done,finished_at",
    "finished_at,done",
    "-finished_at,-done",
    "asked_by__name",
    "-asked_by__name",
]


def ids(page: Any) -> list[str]:
    return [row["id"] for row in page["results"]]


@pytest.mark.parametrize("size", [1, 2, 5, 13, 50])
@pytest.mark.parametrize("ordering", ORDERS)
def test_links_lead_over_every_row_and_back(client: APIClient, ordering: str, size: int) -> None:
    whole = ids(client.get(f"/api/v1/jobs/?ordering={ordering}&page_size=200").json())
    assert len(set(whole)) == ROWS
    pages = []
    address = f"{JOBS}?ordering={ordering}&page_size={size}"
    while address:
        page = client.get(address).json()
        pages.append(ids(page))
        address = page["next"]
    assert list(chain(*pages)) == whole
    assert {len(one) for one in pages[:-1]} <= {size}
    back = [pages[-1]]
    address = page["previous"]
    while address:
        page = client.get(address).json()
        back.insert(0, ids(page))
        address = page["previous"]
    assert back[0] == whole[: len(back[0])]
    assert list(chain(*back)) == whole


def test_a_page_starts_where_its_index_does(client: APIClient) -> None:
    """Row comparisons can be searched for; `a > 1 OR (a = 1 AND id > 2)` cannot."""
    asked: list[str] = []

    class View:
        def read_page(self, page: Any, *rest: Any, **given: Any) -> tuple[list[Any], None]:
            asked.append(str(page.query))
            return list(page), None

    class Request:
        query_params: dict[str, str] = {"page_size": "2"}

        def build_absolute_uri(self) -> str:
            return f"http://testserver{JOBS}"

    for order, wanted in (
        (("created_at", "id"), ['("core_job"."created_at", "core_job"."id") > (']),
        (("-finished_at", "-id"), ["IS NULL", "IS NOT NULL"]),
    ):
        pages = Cursors()
        pages.paginate_queryset(Job.objects.order_by(*order), Request(), View())
        asked.clear()
        cursor = pages._next.partition("cursor=")[2] if pages._next else ""
        request = Request()
        request.query_params = {"page_size": "20", "cursor": cursor.partition("&")[0]}
        Cursors().paginate_queryset(Job.objects.order_by(*order), request, View())
        assert len(asked) == len(wanted)
        for statement, part in zip(asked, wanted, strict=True):
            assert part in statement
            assert " OR " not in statement
