"""Who changed what, when and through what."""

from collections.abc import Generator
from datetime import datetime
from typing import Any

from drf_spectacular.utils import extend_schema, extend_schema_view
from rest_framework.exceptions import NotFound
from rest_framework.request import Request
from rest_framework.response import Response

from unitcycle.core.api import serializers
from unitcycle.core.api.cursors import CURSOR_PARAM, Cursors, Edge
from unitcycle.core.api.exports import BATCH, ExportedList
from unitcycle.core.api.pagination import COUNTED_UP_TO, PageNumbers, VersionedPagination
from unitcycle.core.api.sizes import size_of
from unitcycle.core.api.versions import is_v2
from unitcycle.core.api.viewsets import ResourceViewSet
from unitcycle.core.trail import SYSTEM, Entry, Trail, history_tables

_ORDERING = ("-at", "-model", "-number")


class ChangeSerializer(serializers.Serializer):
    id = serializers.SerializerMethodField()
    at = serializers.DateTimeField()
    actor = serializers.SerializerMethodField(
        help_text="`user:` and an e-mail address, `key:` and a key's name, or `system`."
    )
    path = serializers.CharField(allow_null=True, help_text="The request's path, if it was one.")
    action = serializers.ChoiceField(choices=["insert", "update", "delete"])
    model = serializers.CharField()
    object = serializers.UUIDField(source="object_id")
    name = serializers.CharField(help_text="What the row was called then; empty if it has no name.")
    changes: Any = serializers.DictField(
        child=serializers.ListField(
            child=serializers.JSONField(allow_null=True), min_length=2, max_length=2
        ),
        help_text="Field to its old and its new value.",
    )

    def get_id(self, entry: Entry) -> str:
        return f"{entry.model}:{entry.number}"

    def get_actor(self, entry: Entry) -> str:
        return entry.actor or SYSTEM


class TrailQuery(serializers.Serializer):
    """What the list can be narrowed by."""

    object = serializers.UUIDField(required=False, help_text="The id of the changed row.")
    actor = serializers.CharField(
        required=False, max_length=300, help_text="An e-mail address or a key's name."
    )

    def get_fields(self) -> dict[str, Any]:
        times = {
            "from": serializers.DateTimeField(required=False, help_text="Not before this moment."),
            "to": serializers.DateTimeField(required=False, help_text="Not after this moment."),
        }
        model = serializers.ChoiceField(
            choices=list(history_tables()), required=False, help_text="What kind of row."
        )
        return {**super().get_fields(), "model": model, **times}

    def trail(self) -> Trail:
        given: dict[str, Any] = self.validated_data
        return Trail(
            model=given.get("model"),
            object_id=given.get("object"),
            actor=given.get("actor"),
            since=given.get("from"),
            until=given.get("to"),
        )


class _Numbered(PageNumbers):
    def paginate_queryset(self, queryset: Any, request: Request, view: Any = None) -> Any:
        self._url = request.build_absolute_uri()
        size, number = size_of(request), self._number(request)
        if number * size > COUNTED_UP_TO:
            raise NotFound("Narrow the list by its filters to see what is further back.")
        rows = queryset.page(size + 1, offset=(number - 1) * size)
        self._has_next, rows = len(rows) > size, rows[:size]
        if not rows and number > 1:
            raise NotFound("There is no such page.")
        self._number_now = number
        self._count = (
            queryset.count(COUNTED_UP_TO + 1) if self._has_next else (number - 1) * size + len(rows)
        )
        return rows


class _Following(Cursors):
    def paginate_queryset(self, queryset: Any, request: Request, view: Any = None) -> Any:
        self._url = request.build_absolute_uri()
        size = size_of(request)
        text = request.query_params.get(CURSOR_PARAM)
        edge = Edge.decode(text, _ORDERING) if text else None
        backwards = edge is not None and edge.backwards
        beyond = _position(edge) if edge else None
        rows = queryset.page(size + 1, beyond=beyond, backwards=backwards)
        more, rows = len(rows) > size, rows[:size]
        if backwards:
            rows.reverse()
        self._next = self._edge(rows, _ORDERING, last=True) if more or backwards else None
        first = edge is None or (backwards and not more)
        self._previous = None if first else self._edge(rows, _ORDERING, last=False)
        return rows


def _position(edge: Edge) -> tuple[datetime, str, int]:
    at, model, number = edge.values
    return datetime.fromisoformat(at), model, number


class TrailPagination(VersionedPagination):
    def paginate_queryset(self, queryset: Any, request: Request, view: Any = None) -> Any:
        self._chosen = _Following() if is_v2(request) else _Numbered()
        return self._chosen.paginate_queryset(queryset, request, view)


@extend_schema_view(export=extend_schema(parameters=[TrailQuery]))
class AuditViewSet(ExportedList, ResourceViewSet):
    """Changes of rows, newest first: each with its old and its new values.

    What is secret is not in here, and nothing can be changed or removed.
    """

    resource = "audit"
    tag = "audit"
    serializer_class = ChangeSerializer
    pagination_class = TrailPagination
    filter_backends: list[Any] = []

    @extend_schema(parameters=[TrailQuery], responses=ChangeSerializer(many=True))
    def list(self, request: Request) -> Response:
        """List who changed what."""
        query = TrailQuery(data=request.query_params)
        query.is_valid(raise_exception=True)
        page = self.paginate_queryset(query.trail())  # type: ignore[arg-type]
        return self.get_paginated_response(self.get_serializer(page, many=True).data)

    def exported_rows(self, serializer: Any) -> Generator[Entry]:
        query = TrailQuery(data=self.request.query_params)
        query.is_valid(raise_exception=True)
        return _read_through(query.trail())


def _read_through(trail: Trail) -> Generator[Entry]:
    """All entries, a batch at a time."""
    rows = trail.page(BATCH)
    while rows:
        yield from rows
        rows = trail.page(BATCH, beyond=rows[-1].position)
