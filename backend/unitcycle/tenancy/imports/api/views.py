"""Rent rolls over the API: upload, mapping, check, import."""

from collections.abc import Callable, Iterator
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.http import HttpResponse
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.decorators import action
from rest_framework.exceptions import NotFound, ValidationError
from rest_framework.parsers import MultiPartParser
from rest_framework.request import Request
from rest_framework.response import Response

from unitcycle.accounts.api.authentication import person_of, signed_in
from unitcycle.core.api.exports import ExportedList
from unitcycle.core.api.jobs import JobSerializer, accepted
from unitcycle.core.api.parsers import StrictJSONParser
from unitcycle.core.api.viewsets import ReadViewSet
from unitcycle.core.tabular import write_csv, write_xlsx
from unitcycle.tenancy.imports import selectors, services
from unitcycle.tenancy.imports.api.filters import ImportRowFilter, RentRollImportFilter
from unitcycle.tenancy.imports.api.serializers import (
    ImportRowSerializer,
    MappableFieldSerializer,
    RentRollImportDetailSerializer,
    RentRollImportSerializer,
    SetMappingSerializer,
    StartImportSerializer,
    UploadRentRollSerializer,
)
from unitcycle.tenancy.imports.models import ImportRow, RentRollImport
from unitcycle.tenancy.imports.rules.fields import RentRollField, kind_of

_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_Writer = Callable[..., Iterator[bytes]]
_FORMATS: dict[str, tuple[str, _Writer]] = {
    "csv": ("text/csv; charset=utf-8", write_csv),
    "xlsx": (_XLSX, write_xlsx),
}


_JSON = [StrictJSONParser]


class RentRollImportViewSet(ExportedList, ReadViewSet):
    """Rent rolls and property lists on their way in."""

    resource = "imports"
    tag = "imports"
    verbs = {
        "mapping": "change",
        "dry_run": "change",
        "start": "change",
        "errors": "view",
        "fields": "view",
    }
    serializer_class = RentRollImportDetailSerializer
    filterset_class = RentRollImportFilter
    search_fields = ["file__name"]
    ordering_fields = ["created_at", "status", "imported_at"]
    ordering = ["-created_at"]
    parser_classes = [MultiPartParser]  # of the upload; what follows it is said in JSON

    def rows(self) -> QuerySet[RentRollImport]:
        return selectors.imports()

    def get_serializer_class(self) -> type[RentRollImportSerializer]:
        if self.action in ("list", "export"):
            return RentRollImportSerializer
        return RentRollImportDetailSerializer

    def perform_content_negotiation(self, request: Request, force: bool = False) -> Any:
        # a download is no JSON, whatever else this API can answer
        return super().perform_content_negotiation(request, force or self.action == "errors")

    @extend_schema(
        request={"multipart/form-data": UploadRentRollSerializer},
        responses={201: RentRollImportDetailSerializer},
    )
    def create(self, request: Request) -> Response:
        """Upload a rent roll.

        Its format, its headings and the meaning of its columns are recognised. A list of something else
        is refused with a sentence that says what it is.
        """
        content = self.checked(request, UploadRentRollSerializer)["file"]
        row = services.upload(content=content, name=content.name, asked_by=person_of(request))
        return self._fresh(row.pk, 201)

    @extend_schema(request=SetMappingSerializer, responses=RentRollImportDetailSerializer)
    @action(detail=True, methods=["put"], parser_classes=_JSON)
    def mapping(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Say which column is which.

        A check made before is forgotten. Another sheet or another heading row is read anew first.
        """
        changes = self.checked(request, SetMappingSerializer)
        row = services.set_mapping(import_id=self.get_object().pk, changes=changes)
        return self._fresh(row.pk)

    @extend_schema(request=None, responses={202: JobSerializer})
    @action(detail=True, methods=["post"], url_path="dry-run", parser_classes=_JSON)
    def dry_run(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Check every row and see what the import would do.

        Nothing is written but the result of the check. Answers the job to follow.
        """
        return accepted(
            services.start_check(import_id=self.get_object().pk, asked_by=person_of(request))
        )

    @extend_schema(request=StartImportSerializer, responses={202: JobSerializer})
    @action(detail=True, methods=["post"], url_path="import", parser_classes=_JSON)
    def start(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Import a checked file.

        All rows or none, unless `mode` is `good_rows`. Answers the job to follow.
        """
        values = self.checked(request, StartImportSerializer)
        return accepted(
            services.start_import(
                import_id=self.get_object().pk,
                asked_by=person_of(request),
                author=signed_in(request).actor,
                **values,
            )
        )

    @extend_schema(
        parameters=[
            OpenApiParameter(
                "file_format", str, enum=list(_FORMATS), description="csv when left out."
            )
        ],
        responses={(200, "text/csv"): OpenApiTypes.BINARY, (200, _XLSX): OpenApiTypes.BINARY},
    )
    @action(detail=True, methods=["get"], filter_backends=[], pagination_class=None)
    def errors(self, request: Request, *args: Any, **kwargs: Any) -> HttpResponse:
        """Download the errors of the rows as a table."""
        row = self.get_object()
        wanted = request.query_params.get("file_format") or "csv"
        if wanted not in _FORMATS:
            raise ValidationError({"file_format": ["csv or xlsx."]})
        content_type, write = _FORMATS[wanted]
        content = b"".join(write(selectors.ERROR_HEADING, selectors.errors_of(row.pk)))
        response = HttpResponse(content, content_type=content_type)
        response["Content-Disposition"] = f'attachment; filename="import-errors.{wanted}"'
        return response

    @extend_schema(responses=MappableFieldSerializer(many=True))
    @action(detail=False, methods=["get"], filter_backends=[], pagination_class=None)
    def fields(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """List the fields that a column can be mapped to."""
        known = [
            {"name": field.value, "label": field.label, "kind": kind_of(field).value}
            for field in RentRollField
        ]
        return Response(known)

    def _fresh(self, pk: UUID, status: int = 200) -> Response:
        return Response(self.get_serializer(self.rows().get(pk=pk)).data, status)


class ImportRowViewSet(ReadViewSet):
    """The rows of one file: what they say, what is wrong with them, what came of them."""

    resource = "imports"
    tag = "imports"
    serializer_class = ImportRowSerializer
    filterset_class = ImportRowFilter
    ordering_fields = ["number"]
    ordering = ["number"]

    @property
    def import_id(self) -> UUID:
        # there is none while the schema is made
        return UUID(self.kwargs.get("import_id") or "0" * 32)

    def rows(self) -> QuerySet[ImportRow]:
        return selectors.rows_of(self.import_id)

    def list(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """List the rows of an import."""
        if not selectors.imports().filter(pk=self.import_id).exists():
            raise NotFound
        return super().list(request, *args, **kwargs)
