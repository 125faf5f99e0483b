"""Vendors over the API."""

from datetime import date
from functools import cached_property
from typing import Any

from django.db.models import QuerySet
from drf_spectacular.utils import extend_schema
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from unitcycle.accounts.api.authentication import signed_in
from unitcycle.core import clock
from unitcycle.core.api.exports import ExportedList
from unitcycle.core.api.viewsets import VersionedViewSet
from unitcycle.portfolio.vendors import selectors, services
from unitcycle.portfolio.vendors.api.filters import VendorFilter
from unitcycle.portfolio.vendors.api.serializers import VendorSerializer, WriteVendorSerializer
from unitcycle.portfolio.vendors.models import Vendor


class VendorViewSet(ExportedList, VersionedViewSet):
    """Companies and craftspeople from outside, with their trades and papers."""

    resource = "vendors"
    tag = "vendors"
    verbs = {"restore": "archive"}
    serializer_class = VendorSerializer
    filterset_class = VendorFilter
    search_fields = ["name", "contact_name", "email", "phone", "city"]
    ordering_fields = [
        "name",
        "city",
        "region",
        "insurance_expires_on",
        "licence_expires_on",
        "created_at",
        "updated_at",
    ]
    ordering = ["name"]

    @cached_property
    def today(self) -> date:
        """The day it is at this organisation: papers expire by it."""
        return clock.today(signed_in(self.request).organization.time_zone)

    def rows(self) -> QuerySet[Vendor]:
        return selectors.vendors()

    @extend_schema(request=WriteVendorSerializer, responses={201: VendorSerializer})
    def create(self, request: Request) -> Response:
        row = services.create_vendor(**self.checked(request, WriteVendorSerializer))
        return self.fresh(request, row.pk, 201)

    @extend_schema(request=WriteVendorSerializer, responses=VendorSerializer)
    def partial_update(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        row = self.matched(request)
        changes = self.checked(request, WriteVendorSerializer, partial=True)
        services.update_vendor(vendor_id=row.pk, **changes)
        return self.fresh(request, row.pk)

    @extend_schema(responses={204: None})
    def destroy(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        services.archive_vendor(vendor_id=self.matched(request).pk)
        return Response(status=204)

    @extend_schema(request=None, responses=VendorSerializer)
    @action(detail=True, methods=["post"])
    def restore(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Bring back an archived vendor."""
        row = services.restore_vendor(vendor_id=self.get_object().pk)
        return self.fresh(request, row.pk)
