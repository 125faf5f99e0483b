"""v2's pages: a cursor holds the sort values of a page's edge, so the thousandth page costs what the first does."""

import base64
import binascii
from dataclasses import dataclass
from typing import Any

import orjson
from django.core.exceptions import ValidationError
from django.db.models import Field, Model, Q, QuerySet
from rest_framework.exceptions import NotFound
from rest_framework.pagination import BasePagination
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.utils.urls import replace_query_param

DEFAULT_SIZE = 50
LARGEST_SIZE = 200
CURSOR_PARAM = "cursor"
SIZE_PARAM = "page_size"


@dataclass(frozen=True)
class Edge:
    """The sort values of the row that the page begins after, or (backwards) ends before."""

    values: list[Any]
    backwards: bool = False

    def encode(self) -> str:
        packed = orjson.dumps([int(self.backwards), *self.values], default=str)
        return base64.urlsafe_b64encode(packed).decode().rstrip("=")

    @classmethod
    def decode(cls, text: str, length: int) -> "Edge":
        try:
            packed = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
            backwards, *values = orjson.loads(packed)
        except (ValueError, TypeError, binascii.Error, UnicodeError) as error:
            raise NotFound("Invalid cursor.") from error
        if backwards not in (0, 1) or len(values) != length:
            raise NotFound("Invalid cursor.")
        return cls(values, bool(backwards))


class Cursors(BasePagination):
    """`next` and `previous` are whole addresses: follow them as they are."""

    def paginate_queryset(self, queryset: Any, request: Request, view: Any = None) -> Any:
        self._url = request.build_absolute_uri()
        ordering = _ordering_of(queryset)
        size = _size(request)
        text = request.query_params.get(CURSOR_PARAM)
        edge = Edge.decode(text, len(ordering)) if text else None
        backwards = edge is not None and edge.backwards
        rows = queryset.order_by(*_reversed(ordering)) if backwards else queryset
        if edge is not None:
            rows = rows.filter(_beyond(queryset.model, ordering, edge))
        page = list(rows[: size + 1])
        more = len(page) > size
        page = page[:size]
        if backwards:
            page.reverse()
        self._next = self._edge(page, ordering, last=True) if more or backwards else None
        first = edge is None or (backwards and not more)
        self._previous = None if first else self._edge(page, ordering, last=False)
        return page

    def get_paginated_response(self, data: Any) -> Response:
        return Response({"next": self._next, "previous": self._previous, "results": data})

    def _edge(self, page: list[Any], ordering: tuple[str, ...], *, last: bool) -> str | None:
        if not page:
            return None
        row = page[-1 if last else 0]
        values = [_value(row, name.lstrip("-")) for name in ordering]
        cursor = Edge(values, not last).encode()
        return str(replace_query_param(self._url, CURSOR_PARAM, cursor))

    def get_paginated_response_schema(self, schema: dict[str, Any]) -> dict[str, Any]:
        link = {"type": ["string", "null"], "format": "uri"}
        return {
            "type": "object",
            "required": ["next", "previous", "results"],
            "properties": {"next": link, "previous": link, "results": schema},
        }

    def get_schema_operation_parameters(self, view: Any) -> list[dict[str, Any]]:
        return [
            {
                "name": CURSOR_PARAM,
                "in": "query",
                "required": False,
                "description": "Where the page begins; taken from `next` or `previous`.",
                "schema": {"type": "string"},
            },
            {
                "name": SIZE_PARAM,
                "in": "query",
                "required": False,
                "description": f"Rows per page, at most {LARGEST_SIZE}.",
                "schema": {"type": "integer", "minimum": 1, "maximum": LARGEST_SIZE},
            },
        ]


def _ordering_of(queryset: QuerySet[Any]) -> tuple[str, ...]:
    ordering = queryset.query.order_by or queryset.model._meta.ordering
    return tuple(str(name) for name in ordering)


def _size(request: Request) -> int:
    text = request.query_params.get(SIZE_PARAM, "")
    if text.isascii() and text.isdigit() and int(text[:9]) > 0:
        return min(int(text[:9]), LARGEST_SIZE)
    return DEFAULT_SIZE


def _value(row: Any, path: str) -> Any:
    """A sort value of a model instance or of a values() row."""
    if isinstance(row, dict):
        return row[path]
    for step in path.split("__"):
        row = getattr(row, step, None)
    return row


def _reversed(ordering: tuple[str, ...]) -> list[str]:
    return [name[1:] if name.startswith("-") else f"-{name}" for name in ordering]


def _field(model: type[Model], path: str) -> Field:
    *relations, last = path.split("__")
    for name in relations:
        model = model._meta.get_field(name).related_model  # type: ignore[assignment]
    field = model._meta.pk if last == "pk" else model._meta.get_field(last)
    assert isinstance(field, Field)  # relations and expressions are no sort fields
    return field


def _beyond(model: type[Model], ordering: tuple[str, ...], edge: Edge) -> Q:
    """Rows after the edge in the (possibly reversed) order; NULL sorts as the largest value."""
    names = _reversed(ordering) if edge.backwards else list(ordering)
    fields = [_field(model, name.lstrip("-")) for name in names]
    values = [_parsed(field, value) for field, value in zip(fields, edge.values, strict=True)]
    condition = Q()
    same = Q()
    for name, field, value in zip(names, fields, values, strict=True):
        path, descending = name.lstrip("-"), name.startswith("-")
        condition |= same & _after(path, value, descending=descending, nullable=field.null)
        same &= Q(**{f"{path}__isnull": True}) if value is None else Q(**{path: value})
    first = names[0].lstrip("-")
    if values[0] is not None and not fields[0].null:
        # redundant, but lets an index on the first column start where the page does
        bound = "lte" if names[0].startswith("-") else "gte"
        condition &= Q(**{f"{first}__{bound}": values[0]})
    return condition


def _after(path: str, value: Any, *, descending: bool, nullable: bool) -> Q:
    if value is None:
        return Q(**{f"{path}__isnull": False}) if descending else Q(pk__in=[])
    if descending:
        return Q(**{f"{path}__lt": value})
    return Q(**{f"{path}__gt": value}) | (Q(**{f"{path}__isnull": True}) if nullable else Q())


def _parsed(field: Field, value: Any) -> Any:
    if value is None:
        return None
    try:
        return field.to_python(value)
    except (ValidationError, TypeError, ValueError) as error:
        raise NotFound("Invalid cursor.") from error
