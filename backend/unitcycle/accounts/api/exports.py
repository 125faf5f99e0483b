"""Full exports of the organisation."""

from django.db.models import QuerySet
from drf_spectacular.utils import extend_schema, extend_schema_field
from rest_framework import mixins
from rest_framework.request import Request
from rest_framework.response import Response

from unitcycle.accounts.api.authentication import person_of
from unitcycle.accounts.services import exports
from unitcycle.core.api import serializers
from unitcycle.core.api.jobs import JobSerializer, accepted
from unitcycle.core.api.rows import Row, RowSerializer
from unitcycle.core.api.viewsets import ReadViewSet, ResourceViewSet
from unitcycle.core.files.services import link_to_id
from unitcycle.core.models import StoredFile


class ExportSerializer(RowSerializer):
    url = serializers.SerializerMethodField(
        help_text="A signed link to the archive. It works without signing in and expires after an hour."
    )
    made_by_name = serializers.SerializerMethodField(help_text="Null when a program asked for it.")
    expires_at = serializers.SerializerMethodField(help_text="When the archive is removed.")

    class Meta:
        model = StoredFile
        fields = ["id", "name", "size", "sha256", "url", "made_by_name", "created_at", "expires_at"]
        read_only_fields = fields
        also = ["organization_id", "uploaded_by__name", "uploaded_by__email"]

    @extend_schema_field({"type": "string", "format": "uri-reference"})
    def get_url(self, row: Row) -> str:
        return link_to_id(row["organization_id"], row["id"])

    @extend_schema_field({"type": ["string", "null"]})
    def get_made_by_name(self, row: Row) -> str | None:
        name: str | None = row["uploaded_by__name"] or row["uploaded_by__email"]
        return name

    @extend_schema_field({"type": "string", "format": "date-time"})
    def get_expires_at(self, row: Row) -> str:
        return str((row["created_at"] + exports.KEPT_FOR).isoformat())


class ExportViewSet(mixins.ListModelMixin, ResourceViewSet):
    """Archives with everything that the organisation has here: its tables as CSV, its files, a manifest."""

    resource = "exports"
    tag = "exports"
    serializer_class = ExportSerializer
    search_fields = ["name"]
    ordering_fields = ["created_at"]
    ordering = ["-created_at"]
    read_page = ReadViewSet.read_page

    def get_queryset(self) -> QuerySet[StoredFile]:
        return exports.exports()

    rows = get_queryset

    @extend_schema(request=None, responses={202: JobSerializer})
    def create(self, request: Request) -> Response:
        """Make a full export.

        Answers the job to follow. When it has succeeded the archive is in the list, for a week.
        """
        return accepted(exports.start_export(asked_by=person_of(request)))
