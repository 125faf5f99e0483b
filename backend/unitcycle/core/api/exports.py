"""A list as a file: the same rows, filters, search and order as the list itself, all pages at once.

The rows are read in batches and written as they come, into a file that leaves memory for the disk when it grows.
It is sent when it is whole: an error on the way is an answer and no half of a file, and no transaction waits for
a slow reader.
"""

import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from typing import Any

from django.http import FileResponse
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.decorators import action
from rest_framework.exceptions import ValidationError
from rest_framework.negotiation import BaseContentNegotiation
from rest_framework.request import Request

from unitcycle.core import clock
from unitcycle.core.api.rows import RowSerializer
from unitcycle.core.tabular import Value, as_value, write_csv, write_xlsx

FORMAT_PARAM = "file_format"
BATCH = 2_000
_IN_MEMORY = 4 * 1024 * 1024
_CSV = "text/csv; charset=utf-8"
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

Write = Callable[[Sequence[str], Iterable[Sequence[Value]]], Iterator[bytes]]
_FORMATS: dict[str, tuple[str, Write]] = {"csv": (_CSV, write_csv), "xlsx": (_XLSX, write_xlsx)}


class AnyAccept(BaseContentNegotiation):
    """The parameter chooses the format of the file; refusals stay JSON, whatever the browser accepts."""

    def select_parser(self, request: Request, parsers: Any) -> Any:
        return parsers[0]

    def select_renderer(
        self, request: Request, renderers: Any, format_suffix: str | None = None
    ) -> Any:
        return renderers[0], renderers[0].media_type


class ExportedList:
    """Mix into a viewset with a list: `…/export/?file_format=csv` or `xlsx`."""

    @extend_schema(
        filters=True,
        parameters=[
            OpenApiParameter(
                FORMAT_PARAM,
                str,
                enum=list(_FORMATS),
                default="csv",
                description="What the file is written as.",
            )
        ],
        responses={
            (200, _CSV.partition(";")[0]): OpenApiTypes.BINARY,
            (200, _XLSX): OpenApiTypes.BINARY,
        },
    )
    @action(
        detail=False,
        methods=["get"],
        pagination_class=None,
        content_negotiation_class=AnyAccept,
    )
    def export(self, request: Request, *args: Any, **kwargs: Any) -> FileResponse:
        """Download the list as a file.

        All rows that the filters let through, in the list's order. The columns are called as the fields are.
        """
        view: Any = self
        file_format = _format_of(request)
        media_type, write = _FORMATS[file_format]
        serializer = view.get_serializer()
        heading = list(serializer.fields)
        file = tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY)  # noqa: SIM115  the response closes it
        # closed here and now: a cursor that is left open would be closed in somebody else's transaction
        with closing(self.exported_rows(serializer)) as rows:
            shown = map(serializer.to_representation, rows)
            for chunk in write(
                heading, ([as_value(row[name]) for name in heading] for row in shown)
            ):
                file.write(chunk)
        file.seek(0)
        name = f"{view.basename.replace('/', '-')}-{clock.now():%Y-%m-%d}.{file_format}"
        return FileResponse(file, as_attachment=True, filename=name, content_type=media_type)

    def exported_rows(self, serializer: Any) -> Any:
        """The rows in batches, as the serializer wants them: an iterator that the caller closes."""
        view: Any = self
        rows = view.filter_queryset(view.rows())
        if isinstance(serializer, RowSerializer):
            rows = rows.values(*serializer.columns())
        return rows.iterator(chunk_size=BATCH)


def _format_of(request: Request) -> str:
    given = request.query_params.get(FORMAT_PARAM) or "csv"
    if given not in _FORMATS:
        raise ValidationError({FORMAT_PARAM: [f"One of {', '.join(_FORMATS)}."]})
    return given
