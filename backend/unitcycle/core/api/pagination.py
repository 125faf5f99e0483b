"""v1 counts pages (`count, next, previous, results`), v2 moves a cursor (`next, previous, results`)."""

import re
from typing import Any

from django.db.models import QuerySet
from rest_framework import pagination
from rest_framework.exceptions import NotFound
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.utils.urls import replace_query_param

from unitcycle.core.api.cursors import Cursors, read_page
from unitcycle.core.api.sizes import (
    DEFAULT_SIZE,
    LARGEST_SIZE,
    SIZE_PARAM,
    describe_size,
    size_of,
)
from unitcycle.core.api.versions import is_v2

# An exact count of a large list costs more than the page itself. Lists longer than this say so by a
# `count` of this number plus one.
COUNTED_UP_TO = 10_000


def capped_count(rows: QuerySet[Any]) -> int:
    """Counts at most COUNTED_UP_TO + 1 ids, and none of the joins."""
    return rows.order_by().values("pk")[: COUNTED_UP_TO + 1].count()


class PageNumbers(pagination.PageNumberPagination):
    page_size = DEFAULT_SIZE
    page_size_query_param = SIZE_PARAM
    max_page_size = LARGEST_SIZE

    def paginate_queryset(self, queryset: Any, request: Request, view: Any = None) -> Any:
        self._url = request.build_absolute_uri()
        size = size_of(request)
        number = self._number(request)
        page = queryset[(number - 1) * size : number * size + 1]
        rows, count = read_page(view, page, queryset, up_to=COUNTED_UP_TO + 1)
        self._has_next = len(rows) > size
        rows = rows[:size]
        if not rows and number > 1:
            raise NotFound("There is no such page.")
        self._count = count if count is not None else self._count_of(queryset, number, size, rows)
        self._number_now = number
        return rows

    def _count_of(self, queryset: Any, number: int, size: int, rows: list[Any]) -> int:
        if not self._has_next:  # the last page knows the count without asking
            return min((number - 1) * size + len(rows), COUNTED_UP_TO + 1)
        return capped_count(queryset)

    def _number(self, request: Request) -> int:
        text = request.query_params.get(self.page_query_param, "1")
        if not re.fullmatch(r"[1-9][0-9]{0,6}", text):
            raise NotFound("A page is a number from 1 on.")
        return int(text)

    def get_next_link(self) -> str | None:
        return self._link(self._number_now + 1) if self._has_next else None

    def get_previous_link(self) -> str | None:
        return self._link(self._number_now - 1) if self._number_now > 1 else None

    def _link(self, number: int) -> str:
        return str(replace_query_param(self._url, self.page_query_param, number))

    def get_paginated_response(self, data: Any) -> Response:
        return Response(
            {
                "count": self._count,
                "next": self.get_next_link(),
                "previous": self.get_previous_link(),
                "results": data,
            }
        )

    def get_paginated_response_schema(self, schema: dict[str, Any]) -> dict[str, Any]:
        # `example`: what examples of lists are wrapped in
        link = {"type": ["string", "null"], "format": "uri", "example": None}
        count = {
            "type": "integer",
            "example": 1,
            "description": (
                f"How many rows match; {COUNTED_UP_TO + 1} stands for more than {COUNTED_UP_TO}."
            ),
        }
        return {
            "type": "object",
            "required": ["count", "next", "previous", "results"],
            "properties": {"count": count, "next": link, "previous": link, "results": schema},
        }

    def get_schema_operation_parameters(self, view: Any) -> list[dict[str, Any]]:
        page = {
            "name": self.page_query_param,
            "in": "query",
            "required": False,
            "description": "Which page, from 1 on.",
            "schema": {"type": "integer", "minimum": 1, "maximum": 9_999_999},
        }
        return [page, describe_size()]


class VersionedPagination(pagination.BasePagination):
    """Chooses by the version of the request."""

    def __init__(self) -> None:
        self._chosen: Any = PageNumbers()

    def paginate_queryset(self, queryset: Any, request: Request, view: Any = None) -> Any:
        self._chosen = Cursors() if is_v2(request) else PageNumbers()
        return self._chosen.paginate_queryset(queryset, request, view)

    def get_paginated_response(self, data: Any) -> Response:
        response: Response = self._chosen.get_paginated_response(data)
        return response


def paginator_of(*, v2: bool) -> Any:
    """How a version pages, for its description."""
    return Cursors() if v2 else PageNumbers()
