"""Units, their photos and equipment over the API."""

from datetime import date
from functools import cached_property
from typing import Any

from django.db.models import QuerySet
from drf_spectacular.utils import extend_schema
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from unitcycle.accounts.api.authentication import person_of, signed_in
from unitcycle.core import clock
from unitcycle.core.api.albums import (
    AddPhotoSerializer,
    AlbumViewSet,
    ArrangePhotosSerializer,
    ChangePhotoSerializer,
)
from unitcycle.core.api.exports import ExportedList
from unitcycle.core.api.viewsets import VersionedViewSet
from unitcycle.portfolio.units import selectors
from unitcycle.portfolio.units.api.filters import EquipmentFilter, UnitFilter
from unitcycle.portfolio.units.api.serializers import (
    CreateUnitSerializer,
    EquipmentSerializer,
    UnitPhotoSerializer,
    UnitSerializer,
    UpdateUnitSerializer,
    WriteEquipmentSerializer,
)
from unitcycle.portfolio.units.models import Equipment, Unit, UnitPhoto
from unitcycle.portfolio.units.services import equipment, photos, units


class UnitViewSet(ExportedList, VersionedViewSet):
    """Homes and rooms that can be let."""

    resource = "units"
    tag = "units"
    verbs = {"restore": "archive"}
    sensitive = {"leases": frozenset({"market_rent", "current_rent"})}
    serializer_class = UnitSerializer
    filterset_class = UnitFilter
    search_fields = ["unit_number", "property__name", "building__name"]
    ordering_fields = [
        "unit_number",
        "property_name",
        "building_name",
        "floor_level",
        "bedrooms",
        "bathrooms",
        "square_feet",
        "market_rent",
        "current_rent",
        "status",
        "created_at",
        "updated_at",
    ]
    ordering_columns = {
        "unit_number": "number_order",
        "property_name": "property__name",
        "building_name": "building__name",
        "floor_level": "floor__level",
    }
    ordering = ["unit_number"]

    def rows(self) -> QuerySet[Unit]:
        return selectors.units()

    @extend_schema(request=CreateUnitSerializer, responses={201: UnitSerializer})
    def create(self, request: Request) -> Response:
        row = units.create_unit(**self.checked(request, CreateUnitSerializer))
        return self.fresh(request, row.pk, 201)

    @extend_schema(request=UpdateUnitSerializer, responses=UnitSerializer)
    def partial_update(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        row = self.matched(request)
        changes = self.checked(request, UpdateUnitSerializer, partial=True)
        units.update_unit(unit_id=row.pk, **changes)
        return self.fresh(request, row.pk)

    @extend_schema(responses={204: None})
    def destroy(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        units.archive_unit(unit_id=self.matched(request).pk)
        return Response(status=204)

    @extend_schema(request=None, responses=UnitSerializer)
    @action(detail=True, methods=["post"])
    def restore(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Bring back an archived unit."""
        row = units.restore_unit(unit_id=self.get_object().pk)
        return self.fresh(request, row.pk)


class UnitPhotoViewSet(AlbumViewSet):
    """Pictures of a unit, in their order."""

    resource = "units"
    tag = "units"
    owner_argument = "unit_id"
    serializer_class = UnitPhotoSerializer

    def owners(self) -> QuerySet[Unit]:
        return selectors.units()

    def rows(self) -> QuerySet[UnitPhoto]:
        return selectors.photos_of(self.owner_id)

    @extend_schema(
        request={"multipart/form-data": AddPhotoSerializer}, responses={201: UnitPhotoSerializer}
    )
    def create(self, request: Request, **kwargs: Any) -> Response:
        """Add a photo at the end. Its metadata, such as the place where it was taken, is removed."""
        row = photos.add_unit_photo(
            unit_id=self.found_owner().pk,
            uploaded_by=person_of(request),
            **self.checked(request, AddPhotoSerializer),
        )
        return self.fresh(request, row.pk, 201)

    @extend_schema(
        request={"application/json": ChangePhotoSerializer}, responses=UnitPhotoSerializer
    )
    def partial_update(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        row = self.matched(request)
        changes = self.checked(request, ChangePhotoSerializer, partial=True)
        photos.change_unit_photo(photo_id=row.pk, **changes)
        return self.fresh(request, row.pk)

    @extend_schema(responses={204: None})
    def destroy(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Remove a photo for good."""
        photos.remove_unit_photo(photo_id=self.matched(request).pk)
        return Response(status=204)

    @extend_schema(
        request={"application/json": ArrangePhotosSerializer},
        responses=UnitPhotoSerializer(many=True),
    )
    @action(detail=False, methods=["post"])
    def arrange(self, request: Request, **kwargs: Any) -> Response:
        """Put the photos in a new order. The answer is the whole album."""
        owner = self.found_owner()
        values = self.checked(request, ArrangePhotosSerializer)
        photos.arrange_unit_photos(unit_id=owner.pk, **values)
        return self.album(request)


class EquipmentViewSet(ExportedList, VersionedViewSet):
    """Machines and parts of the house that wear out, with their age and warranty."""

    resource = "equipment"
    tag = "equipment"
    verbs = {"restore": "archive"}
    serializer_class = EquipmentSerializer
    filterset_class = EquipmentFilter
    search_fields = [
        "name",
        "manufacturer",
        "model",
        "serial_number",
        "property__name",
        "unit__unit_number",
    ]
    ordering_fields = [
        "name",
        "category",
        "property_name",
        "unit_number",
        "installed_on",
        "expected_lifespan_years",
        "warranty_expires_on",
        "purchase_cost",
        "created_at",
    ]
    ordering_columns = {"property_name": "property__name", "unit_number": "unit__number_order"}
    ordering = ["name"]

    @cached_property
    def today(self) -> date:
        """The day it is at this organisation: ages and warranties are counted to it."""
        return clock.today(signed_in(self.request).organization.time_zone)

    def rows(self) -> QuerySet[Equipment]:
        return selectors.equipment()

    @extend_schema(request=WriteEquipmentSerializer, responses={201: EquipmentSerializer})
    def create(self, request: Request) -> Response:
        row = equipment.create_equipment(**self.checked(request, WriteEquipmentSerializer))
        return self.fresh(request, row.pk, 201)

    @extend_schema(request=WriteEquipmentSerializer, responses=EquipmentSerializer)
    def partial_update(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        row = self.matched(request)
        changes = self.checked(request, WriteEquipmentSerializer, partial=True)
        equipment.update_equipment(equipment_id=row.pk, **changes)
        return self.fresh(request, row.pk)

    @extend_schema(responses={204: None})
    def destroy(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        equipment.archive_equipment(equipment_id=self.matched(request).pk)
        return Response(status=204)

    @extend_schema(request=None, responses=EquipmentSerializer)
    @action(detail=True, methods=["post"])
    def restore(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Bring back archived equipment."""
        row = equipment.restore_equipment(equipment_id=self.get_object().pk)
        return self.fresh(request, row.pk)
