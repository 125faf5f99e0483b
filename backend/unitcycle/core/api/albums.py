"""The photos of one row over the API: listed, added, changed, put in order, removed."""

from typing import Any, ClassVar
from uuid import UUID

from django.db.models import QuerySet
from drf_spectacular.utils import extend_schema_field
from rest_framework.exceptions import NotFound
from rest_framework.parsers import MultiPartParser
from rest_framework.request import Request
from rest_framework.response import Response

from unitcycle.core.api import serializers
from unitcycle.core.api.parsers import StrictJSONParser
from unitcycle.core.api.rows import Row, RowSerializer
from unitcycle.core.api.viewsets import VersionedViewSet
from unitcycle.core.files.services import link_to_id

UUID_PATTERN = "[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"


class PhotoSerializer(RowSerializer):
    # The fields of every photo; a subclass names its model.

    url = serializers.SerializerMethodField(
        help_text="A signed link to the picture. It works without signing in and expires after an hour."
    )
    name = serializers.CharField(source="file.name", read_only=True)
    content_type = serializers.CharField(source="file.content_type", read_only=True)
    size = serializers.IntegerField(source="file.size", read_only=True, help_text="In bytes.")
    width = serializers.IntegerField(source="file.width", read_only=True, allow_null=True)
    height = serializers.IntegerField(source="file.height", read_only=True, allow_null=True)

    class Meta:
        fields = [
            "id",
            "position",
            "caption",
            "url",
            "name",
            "content_type",
            "size",
            "width",
            "height",
            "created_at",
        ]
        also = ["organization_id", "file_id"]

    @extend_schema_field({"type": "string", "format": "uri-reference"})
    def get_url(self, row: Row) -> str:
        return link_to_id(row["organization_id"], row["file_id"])


class AddPhotoSerializer(serializers.Serializer):
    file = serializers.FileField(help_text="JPEG, PNG, WEBP or GIF, at most 20 MB.")
    caption = serializers.CharField(max_length=200, required=False, allow_blank=True)


class ChangePhotoSerializer(serializers.Serializer):
    caption = serializers.CharField(max_length=200, required=False, allow_blank=True)


class ArrangePhotosSerializer(serializers.Serializer):
    photos = serializers.ListField(
        child=serializers.UUIDField(),
        max_length=1000,
        help_text="The ids of all photos, in the order they shall have.",
    )


class AlbumViewSet(VersionedViewSet):
    """Registered under its owner's path, whose id is the argument `owner_argument`."""

    owner_argument: ClassVar[str]
    verbs = {"create": "change", "destroy": "change", "arrange": "change"}
    parser_classes = [StrictJSONParser, MultiPartParser]
    filter_backends = []
    pagination_class = None

    @property
    def owner_id(self) -> UUID:
        # there is none while the schema is made
        return UUID(self.kwargs.get(self.owner_argument) or "0" * 32)

    def owners(self) -> QuerySet[Any]:
        """Whose albums this person may see."""
        raise NotImplementedError

    def found_owner(self) -> Any:
        """Raises NotFound for an owner that is not there, or not this organisation's."""
        owner = self.owners().filter(pk=self.owner_id).first()
        if owner is None:
            raise NotFound
        return owner

    def list(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """List the photos of one album. They come in their order, all at once."""
        return self.album(request)

    def album(self, request: Request) -> Response:
        serializer_class: type[Any] = self.get_serializer_class()
        rows, _ = serializer_class.read(self.rows(), self.rows())
        if not rows:
            self.found_owner()  # an empty album, or none at all
        return Response(self.get_serializer(rows, many=True).data)
