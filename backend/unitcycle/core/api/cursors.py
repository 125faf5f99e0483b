"""v2's pages: a cursor holds the sort values of a page's edge, so the thousandth page costs what the first does."""

import base64
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, cast

import orjson
from django.core import signing
from django.core.exceptions import ValidationError
from django.db.models import BooleanField, F, Field, Func, GeneratedField, Model, Q, QuerySet, Value
from rest_framework.exceptions import NotFound
from rest_framework.pagination import BasePagination
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.utils.urls import replace_query_param

from unitcycle.core.api.sizes import describe_size, size_of

CURSOR_PARAM = "cursor"
_SALT = "core.api.cursor"


def read_page(
    view: Any, page: QuerySet[Any], counted: QuerySet[Any] | None = None, *, up_to: int = 0
) -> tuple[list[Any], int | None]:
    """The rows of a sliced queryset as the view reads them, and their number if that came along."""
    if hasattr(view, "read_page"):
        rows, count = view.read_page(page, counted, up_to=up_to)
        return list(rows), count
    return list(page), None


@dataclass(frozen=True)
class Edge:
    """The sort values of the row that the page begins after, or (backwards) ends before.

    Cursors are signed, together with the order they belong to: only values that were read from a row come back.
    """

    values: list[Any]
    backwards: bool = False

    def encode(self, ordering: tuple[str, ...]) -> str:
        packed = orjson.dumps([int(self.backwards), *self.values], default=str)
        text = base64.urlsafe_b64encode(packed).decode().rstrip("=")
        return _signer(ordering).sign(text)

    @classmethod
    def decode(cls, signed: str, ordering: tuple[str, ...]) -> "Edge":
        try:
            text = _signer(ordering).unsign(signed)
            packed = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
        except (signing.BadSignature, ValueError) as error:
            raise NotFound("Invalid cursor.") from error
        backwards, *values = orjson.loads(packed)
        return cls(values, bool(backwards))


def _signer(ordering: tuple[str, ...]) -> signing.Signer:
    return signing.Signer(sep=".", salt=f"{_SALT}:{','.join(ordering)}")


class Cursors(BasePagination):
    """`next` and `previous` are whole addresses: follow them as they are."""

    def paginate_queryset(self, queryset: Any, request: Request, view: Any = None) -> Any:
        self._url = request.build_absolute_uri()
        ordering = _ordering_of(queryset)
        size = size_of(request)
        text = request.query_params.get(CURSOR_PARAM)
        edge = Edge.decode(text, ordering) if text else None
        backwards = edge is not None and edge.backwards
        rows = queryset.order_by(*_reversed(ordering)) if backwards else queryset
        spans = [Q()] if edge is None else _spans(queryset, ordering, edge)
        page: list[Any] = []
        for span in spans:
            if len(page) <= size:
                page += read_page(view, rows.filter(span)[: size + 1 - len(page)])[0]
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
        cursor = Edge(values, not last).encode(ordering)
        return str(replace_query_param(self._url, CURSOR_PARAM, cursor))

    def get_paginated_response_schema(self, schema: dict[str, Any]) -> dict[str, Any]:
        # `example`: what examples of lists are wrapped in
        link = {"type": ["string", "null"], "format": "uri", "example": None}
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
            describe_size(),
        ]


def _ordering_of(queryset: QuerySet[Any]) -> tuple[str, ...]:
    ordering = queryset.query.order_by or queryset.model._meta.ordering
    return tuple(str(name) for name in ordering)


def _value(row: Any, path: str) -> Any:
    """A sort value of a model instance or of a values() row."""
    if isinstance(row, dict):
        return row[path]
    for step in path.split("__"):
        row = getattr(row, step, None)
    return row


def _reversed(ordering: tuple[str, ...]) -> list[str]:
    return [name[1:] if name.startswith("-") else f"-{name}" for name in ordering]


@dataclass(frozen=True)
class _Column:
    """One column of the order, as it stands in the query."""

    path: str
    descending: bool
    field: Field
    nullable: bool
    value: Any


def _column(queryset: QuerySet[Any], name: str, value: Any) -> _Column:
    path, descending = name.lstrip("-"), name.startswith("-")
    annotation = queryset.query.annotations.get(path)
    if annotation is not None:
        field, nullable = annotation.output_field, True
    else:
        field, nullable = _field(queryset.model, path)
    if isinstance(field, GeneratedField):
        field = cast("Field", field.output_field)
    return _Column(path, descending, field, nullable, _parsed(field, value))


def _field(model: type[Model], path: str) -> tuple[Field, bool]:
    """The field at the end of the path, and whether NULL may come of it: a relation on the way may be empty."""
    *relations, last = path.split("__")
    nullable = False
    for name in relations:
        relation: Any = model._meta.get_field(name)
        nullable |= relation.null
        model = relation.related_model
    field: Any = model._meta.pk if last == "pk" else model._meta.get_field(last)
    return field, nullable or field.null


def _spans(queryset: QuerySet[Any], ordering: tuple[str, ...], edge: Edge) -> list[Any]:
    """The rows after the edge in the (possibly reversed) order, as conditions to be read one after the other.

    Each of them is one stretch of an index on the order, so that reading starts where the page does. NULL sorts
    as the largest value.
    """
    names = _reversed(ordering) if edge.backwards else list(ordering)
    columns = [
        _column(queryset, name, value) for name, value in zip(names, edge.values, strict=True)
    ]
    first, rest = columns[0], columns[1:]
    one_way = all(column.descending == first.descending for column in rest)
    if not one_way or any(column.nullable for column in rest):
        return [_beyond(columns)]
    if not first.nullable:
        return [_RowCompared(columns)]
    empty, filled = (Q(**{f"{first.path}__isnull": is_empty}) for is_empty in (True, False))
    if first.value is None:
        after = Q(_RowCompared(rest)) & empty if rest else Q(pk__in=[])
        return [after, filled] if first.descending else [after]
    return [_RowCompared(columns)] if first.descending else [_RowCompared(columns), empty]


class _RowCompared(Func):
    """`(end_date, id) > ('2026-03-28', '…')`: what an index on these columns can be searched for."""

    output_field = BooleanField()

    def __init__(self, columns: Sequence[_Column]) -> None:
        super().__init__(
            *(F(column.path) for column in columns),
            *(Value(column.value, output_field=column.field) for column in columns),
        )
        self.operator = "<" if columns[0].descending else ">"

    def as_sql(self, compiler: Any, connection: Any, *rest: Any, **options: Any) -> Any:
        sides = [compiler.compile(side) for side in self.get_source_expressions()]
        half = len(sides) // 2
        left, right = (", ".join(sql for sql, _ in some) for some in (sides[:half], sides[half:]))
        values = [value for _, given in sides for value in given]
        return f"({left}) {self.operator} ({right})", values


def _beyond(columns: Sequence[_Column]) -> Q:
    """The same as one condition, for orders that no index has: in both directions, or with NULL in the middle."""
    condition = Q()
    same = Q()
    for column in columns:
        condition |= same & _after(column)
        same &= _equal(column)
    return condition


def _equal(column: _Column) -> Q:
    if column.value is None:
        return Q(**{f"{column.path}__isnull": True})
    return Q(**{column.path: column.value})


def _after(column: _Column) -> Q:
    path, value = column.path, column.value
    if value is None:
        return Q(**{f"{path}__isnull": False}) if column.descending else Q(pk__in=[])
    if column.descending:
        return Q(**{f"{path}__lt": value})
    later = Q(**{f"{path}__gt": value})
    return later | Q(**{f"{path}__isnull": True}) if column.nullable else later


def _parsed(field: Field, value: Any) -> Any:
    if value is None:
        return None
    try:
        return field.to_python(value)
    except (ValidationError, TypeError, ValueError) as error:
        raise NotFound("Invalid cursor.") from error
