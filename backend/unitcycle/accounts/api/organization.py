"""The organisation that every request acts in."""

from typing import Any

from django.db.models import QuerySet
from drf_spectacular.utils import extend_schema
from rest_framework.parsers import MultiPartParser
from rest_framework.request import Request
from rest_framework.response import Response

from unitcycle.accounts.api.authentication import person_of
from unitcycle.accounts.api.serializers import (
    ChangeOrganizationSerializer,
    OrganizationDetailSerializer,
    UploadSerializer,
)
from unitcycle.accounts.models import Organization
from unitcycle.accounts.services import organizations
from unitcycle.core.api.viewsets import VersionedViewSet


class OrganizationViewSet(VersionedViewSet):
    """The organisation itself: its name, its time zone, its currency, its logo."""

    resource = "organization"
    tag = "organization"
    verbs = {"set_logo": "change", "remove_logo": "change"}
    serializer_class = OrganizationDetailSerializer

    def rows(self) -> QuerySet[Organization]:
        return Organization.objects.select_related("logo")

    def get_object(self) -> Any:
        return self.get_queryset().get()  # the wall shows one

    @extend_schema(request=ChangeOrganizationSerializer, responses=OrganizationDetailSerializer)
    def partial_update(self, request: Request) -> Response:
        """Change name, time zone or currency.

        The currency stays once money is booked in it.
        """
        organization = self.matched(request)
        values = self.checked(request, ChangeOrganizationSerializer, partial=True)
        organizations.change_organization(**values)
        return self.fresh(request, organization.pk)

    @extend_schema(
        request={"multipart/form-data": UploadSerializer}, responses=OrganizationDetailSerializer
    )
    def set_logo(self, request: Request) -> Response:
        """Replace the logo."""
        file = self.checked(request, UploadSerializer)["file"]
        organization = organizations.set_logo(picture=file, name=file.name, user=person_of(request))
        return self.fresh(request, organization.pk)

    @extend_schema(responses={204: None})
    def remove_logo(self, request: Request) -> Response:
        """Remove the logo."""
        organizations.remove_logo()
        return Response(status=204)


class LogoViewSet(OrganizationViewSet):
    has_versions = False
    parser_classes = [MultiPartParser]
