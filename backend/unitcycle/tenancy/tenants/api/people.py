"""Tenants, and those who live with them, over the API."""

from collections.abc import Iterator
from contextlib import closing
from itertools import islice
from typing import Any

from django.db.models import QuerySet
from drf_spectacular.utils import extend_schema
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from unitcycle.core.api.exports import BATCH, ExportedList
from unitcycle.core.api.rows import Row
from unitcycle.core.api.viewsets import VersionedViewSet
from unitcycle.tenancy.tenants import selectors, services
from unitcycle.tenancy.tenants.api.filters import OccupantFilter, TenantFilter
from unitcycle.tenancy.tenants.api.serializers import (
    CreateOccupantSerializer,
    OccupantSerializer,
    TenantSerializer,
    UpdateOccupantSerializer,
    WriteTenantSerializer,
)
from unitcycle.tenancy.tenants.models import Occupant, Tenant


class TenantViewSet(ExportedList, VersionedViewSet):
    """People and companies who sign leases. They are kept over renewals, transfers and move-outs."""

    resource = "tenants"
    tag = "tenants"
    verbs = {"restore": "archive"}
    serializer_class = TenantSerializer
    filterset_class = TenantFilter
    search_fields = ["first_name", "last_name", "company", "email", "phone"]
    ordering_fields = ["last_name", "email", "created_at"]
    ordering = ["last_name", "first_name"]

    def rows(self) -> QuerySet[Tenant]:
        return selectors.tenants()

    def read_page(
        self, page: QuerySet[Any], counted: QuerySet[Any] | None = None, *, up_to: int = 0
    ) -> tuple[list[Any], int | None]:
        rows, count = super().read_page(page, counted, up_to=up_to)
        return _with_homes(rows), count

    def exported_rows(self, serializer: Any) -> Iterator[Row]:
        with closing(super().exported_rows(serializer)) as rows:
            while some := list(islice(rows, BATCH)):
                yield from _with_homes(some)

    @extend_schema(request=WriteTenantSerializer, responses={201: TenantSerializer})
    def create(self, request: Request) -> Response:
        tenant = services.create_tenant(**self.checked(request, WriteTenantSerializer))
        return self.fresh(request, tenant.pk, 201)

    @extend_schema(request=WriteTenantSerializer, responses=TenantSerializer)
    def partial_update(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        tenant = self.matched(request)
        changes = self.checked(request, WriteTenantSerializer, partial=True)
        services.update_tenant(tenant=tenant, changes=changes)
        return self.fresh(request, tenant.pk)

    @extend_schema(responses={204: None})
    def destroy(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        services.archive_tenant(tenant_id=self.matched(request).pk)
        return Response(status=204)

    @extend_schema(request=None, responses=TenantSerializer)
    @action(detail=True, methods=["post"])
    def restore(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Bring back an archived tenant."""
        tenant = services.restore_tenant(tenant_id=self.get_object().pk)
        return self.fresh(request, tenant.pk)


def _with_homes(rows: list[Row]) -> list[Row]:
    """Rows of tenants with where they live now, looked up for all of them at once."""
    homes = selectors.homes_of(row["id"] for row in rows)
    return [{**row, "home": homes.get(row["id"], {})} for row in rows]


class OccupantViewSet(ExportedList, VersionedViewSet):
    """Who lives in a unit beside the tenant who signed the lease."""

    resource = "tenants"
    tag = "tenants"
    serializer_class = OccupantSerializer
    filterset_class = OccupantFilter
    search_fields = ["name", "relationship", "lease__lease_number"]
    ordering_fields = ["name", "created_at"]
    ordering = ["name"]

    def rows(self) -> QuerySet[Occupant]:
        return selectors.occupants()

    @extend_schema(request=CreateOccupantSerializer, responses={201: OccupantSerializer})
    def create(self, request: Request) -> Response:
        occupant = services.add_occupant(**self.checked(request, CreateOccupantSerializer))
        return self.fresh(request, occupant.pk, 201)

    @extend_schema(request=UpdateOccupantSerializer, responses=OccupantSerializer)
    def partial_update(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        occupant = self.matched(request)
        changes = self.checked(request, UpdateOccupantSerializer, partial=True)
        services.update_occupant(occupant=occupant, changes=changes)
        return self.fresh(request, occupant.pk)

    @extend_schema(responses={204: None})
    def destroy(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        services.archive_occupant(occupant=self.matched(request))
        return Response(status=204)
