"""Properties, buildings and floors over the API."""

from typing import Any

from django.db.models import QuerySet
from drf_spectacular.utils import extend_schema
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from unitcycle.core.api.exports import ExportedList
from unitcycle.core.api.viewsets import VersionedViewSet
from unitcycle.portfolio.properties import selectors
from unitcycle.portfolio.properties.api.filters import BuildingFilter, FloorFilter, PropertyFilter
from unitcycle.portfolio.properties.api.serializers import (
    BuildingSerializer,
    CreateBuildingSerializer,
    CreateFloorSerializer,
    FloorSerializer,
    PropertySerializer,
    UpdateBuildingSerializer,
    UpdateFloorSerializer,
    WritePropertySerializer,
)
from unitcycle.portfolio.properties.models import Building, Floor, Property
from unitcycle.portfolio.properties.services import buildings, properties


class PropertyViewSet(ExportedList, VersionedViewSet):
    """Estates, towers, single houses: what units belong to."""

    resource = "properties"
    tag = "properties"
    verbs = {"restore": "archive"}
    serializer_class = PropertySerializer
    filterset_class = PropertyFilter
    search_fields = ["name", "code", "address_line1", "city", "region", "postal_code"]
    ordering_fields = [
        "name",
        "code",
        "property_type",
        "city",
        "region",
        "year_built",
        "total_units",
        "created_at",
        "updated_at",
    ]
    ordering = ["name"]

    def rows(self) -> QuerySet[Property]:
        return selectors.properties()

    @extend_schema(request=WritePropertySerializer, responses={201: PropertySerializer})
    def create(self, request: Request) -> Response:
        row = properties.create_property(**self.checked(request, WritePropertySerializer))
        return self.fresh(request, row.pk, 201)

    @extend_schema(request=WritePropertySerializer, responses=PropertySerializer)
    def partial_update(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        row = self.matched(request)
        changes = self.checked(request, WritePropertySerializer, partial=True)
        properties.update_property(property_id=row.pk, **changes)
        return self.fresh(request, row.pk)

    @extend_schema(responses={204: None})
    def destroy(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        properties.archive_property(property_id=self.matched(request).pk)
        return Response(status=204)

    @extend_schema(request=None, responses=PropertySerializer)
    @action(detail=True, methods=["post"])
    def restore(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Bring back an archived property. Buildings and floors archived with it come back, too."""
        row = properties.restore_property(property_id=self.get_object().pk)
        return self.fresh(request, row.pk)


class BuildingViewSet(ExportedList, VersionedViewSet):
    """The houses of a property."""

    resource = "buildings"
    tag = "properties"
    verbs = {"restore": "archive"}
    serializer_class = BuildingSerializer
    filterset_class = BuildingFilter
    search_fields = ["name", "address_line1", "property__name"]
    ordering_fields = ["name", "property_name", "number_of_floors", "total_units", "created_at"]
    ordering_columns = {"property_name": "property__name"}
    ordering = ["name"]

    def rows(self) -> QuerySet[Building]:
        return selectors.buildings()

    @extend_schema(request=CreateBuildingSerializer, responses={201: BuildingSerializer})
    def create(self, request: Request) -> Response:
        row = buildings.create_building(**self.checked(request, CreateBuildingSerializer))
        return self.fresh(request, row.pk, 201)

    @extend_schema(request=UpdateBuildingSerializer, responses=BuildingSerializer)
    def partial_update(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        row = self.matched(request)
        changes = self.checked(request, UpdateBuildingSerializer, partial=True)
        buildings.update_building(building_id=row.pk, **changes)
        return self.fresh(request, row.pk)

    @extend_schema(responses={204: None})
    def destroy(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        buildings.archive_building(building_id=self.matched(request).pk)
        return Response(status=204)

    @extend_schema(request=None, responses=BuildingSerializer)
    @action(detail=True, methods=["post"])
    def restore(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Bring back an archived building. Floors archived with it come back, too."""
        row = buildings.restore_building(building_id=self.get_object().pk)
        return self.fresh(request, row.pk)


class FloorViewSet(ExportedList, VersionedViewSet):
    """The storeys of a building."""

    resource = "buildings"
    tag = "properties"
    verbs = {"restore": "archive"}
    serializer_class = FloorSerializer
    filterset_class = FloorFilter
    search_fields = ["name", "building__name", "building__property__name"]
    ordering_fields = ["level", "name", "building_name", "property_name", "created_at"]
    ordering_columns = {
        "building_name": "building__name",
        "property_name": "building__property__name",
    }
    ordering = ["level"]

    def rows(self) -> QuerySet[Floor]:
        return selectors.floors()

    @extend_schema(request=CreateFloorSerializer, responses={201: FloorSerializer})
    def create(self, request: Request) -> Response:
        row = buildings.create_floor(**self.checked(request, CreateFloorSerializer))
        return self.fresh(request, row.pk, 201)

    @extend_schema(request=UpdateFloorSerializer, responses=FloorSerializer)
    def partial_update(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        row = self.matched(request)
        changes = self.checked(request, UpdateFloorSerializer, partial=True)
        buildings.update_floor(floor_id=row.pk, **changes)
        return self.fresh(request, row.pk)

    @extend_schema(responses={204: None})
    def destroy(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        buildings.archive_floor(floor_id=self.matched(request).pk)
        return Response(status=204)

    @extend_schema(request=None, responses=FloorSerializer)
    @action(detail=True, methods=["post"])
    def restore(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Bring back an archived floor."""
        row = buildings.restore_floor(floor_id=self.get_object().pk)
        return self.fresh(request, row.pk)
