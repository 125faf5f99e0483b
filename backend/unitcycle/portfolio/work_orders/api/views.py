"""Work orders, their history and their photos over the API."""

from datetime import date
from functools import cached_property
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from drf_spectacular.utils import extend_schema
from rest_framework.decorators import action
from rest_framework.exceptions import NotFound
from rest_framework.request import Request
from rest_framework.response import Response

from unitcycle.accounts.api.authentication import person_of, signed_in
from unitcycle.core import clock
from unitcycle.core.api.albums import AlbumViewSet, ArrangePhotosSerializer
from unitcycle.core.api.exports import ExportedList
from unitcycle.core.api.viewsets import ReadViewSet, VersionedViewSet
from unitcycle.portfolio.work_orders import selectors
from unitcycle.portfolio.work_orders.api.filters import WorkOrderFilter
from unitcycle.portfolio.work_orders.api.serializers import (
    AddWorkOrderNoteSerializer,
    AddWorkOrderPhotoSerializer,
    ChangeWorkOrderPhotoSerializer,
    ChangeWorkOrderStatusSerializer,
    CreateWorkOrderSerializer,
    UpdateWorkOrderSerializer,
    WorkOrderLogSerializer,
    WorkOrderPhotoSerializer,
    WorkOrderSerializer,
)
from unitcycle.portfolio.work_orders.models import WorkOrder, WorkOrderLog, WorkOrderPhoto
from unitcycle.portfolio.work_orders.services import orders, photos


class WorkOrderViewSet(ExportedList, VersionedViewSet):
    """Repairs and other work, in a unit or anywhere on a property."""

    resource = "work_orders"
    tag = "work-orders"
    verbs = {"restore": "archive", "change_status": "change"}
    serializer_class = WorkOrderSerializer
    filterset_class = WorkOrderFilter
    search_fields = [
        "number",
        "title",
        "description",
        "reported_by",
        "property__name",
        "unit__unit_number",
        "assigned_vendor__name",
    ]
    ordering_fields = [
        "number",
        "title",
        "category",
        "status",
        "requested_date",
        "scheduled_for",
        "due_date",
        "completed_at",
        "cost_estimated",
        "cost_actual",
        "property_name",
        "unit_number",
        "assigned_vendor_name",
        "created_at",
        "updated_at",
    ]
    ordering_columns = {
        "property_name": "property__name",
        "unit_number": "unit__number_order",
        "assigned_vendor_name": "assigned_vendor__name",
    }
    ordering = ["-requested_date"]

    @cached_property
    def today(self) -> date:
        """The day it is at this organisation."""
        return clock.today(signed_in(self.request).organization.time_zone)

    def rows(self) -> QuerySet[WorkOrder]:
        return selectors.work_orders()

    @extend_schema(request=CreateWorkOrderSerializer, responses={201: WorkOrderSerializer})
    def create(self, request: Request) -> Response:
        values = self.checked(request, CreateWorkOrderSerializer)
        values.setdefault("requested_date", self.today)
        row = orders.create_work_order(by=signed_in(request).actor, **values)
        return self.fresh(request, row.pk, 201)

    @extend_schema(request=UpdateWorkOrderSerializer, responses=WorkOrderSerializer)
    def partial_update(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        row = self.matched(request)
        changes = self.checked(request, UpdateWorkOrderSerializer, partial=True)
        orders.update_work_order(work_order_id=row.pk, by=signed_in(request).actor, **changes)
        return self.fresh(request, row.pk)

    @extend_schema(responses={204: None})
    def destroy(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        orders.archive_work_order(work_order_id=self.matched(request).pk)
        return Response(status=204)

    @extend_schema(request=None, responses=WorkOrderSerializer)
    @action(detail=True, methods=["post"])
    def restore(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Bring back an archived work order."""
        row = orders.restore_work_order(work_order_id=self.get_object().pk)
        return self.fresh(request, row.pk)

    @extend_schema(request=ChangeWorkOrderStatusSerializer, responses=WorkOrderSerializer)
    @action(detail=True, methods=["post"], url_path="status", url_name="status")
    def change_status(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Move a work order to another status. A status it cannot go to from its present one is refused."""
        row = orders.change_status(
            work_order_id=self.get_object().pk,
            by=signed_in(request).actor,
            **self.checked(request, ChangeWorkOrderStatusSerializer),
        )
        return self.fresh(request, row.pk)


class WorkOrderLogViewSet(ReadViewSet):
    """The history of a work order: each change of its status, and notes."""

    resource = "work_orders"
    tag = "work-orders"
    verbs = {"create": "change"}
    serializer_class = WorkOrderLogSerializer
    search_fields = ["note", "changed_by"]
    ordering_fields = ["changed_at"]
    ordering = ["-changed_at"]

    @property
    def work_order_id(self) -> UUID:
        # there is none while the schema is made
        return UUID(self.kwargs.get("work_order_id") or "0" * 32)

    def rows(self) -> QuerySet[WorkOrderLog]:
        return selectors.log_of(self.work_order_id)

    def list(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        response: Response = super().list(request, *args, **kwargs)
        if not response.data["results"]:
            self._require_order()
        return response

    @extend_schema(request=AddWorkOrderNoteSerializer, responses={201: WorkOrderLogSerializer})
    def create(self, request: Request, **kwargs: Any) -> Response:
        """Add a note to the history. It changes nothing else."""
        self._require_order()
        values = self.checked(request, AddWorkOrderNoteSerializer)
        line = orders.add_note(
            work_order_id=self.work_order_id, by=signed_in(request).actor, **values
        )
        return Response(self.get_serializer(line).data, 201)

    def _require_order(self) -> None:
        if not selectors.work_orders().filter(pk=self.work_order_id).exists():
            raise NotFound


class WorkOrderPhotoViewSet(AlbumViewSet):
    """Pictures of the damage, of the work and of what came of it, in their order."""

    resource = "work_orders"
    tag = "work-orders"
    owner_argument = "work_order_id"
    serializer_class = WorkOrderPhotoSerializer

    def owners(self) -> QuerySet[WorkOrder]:
        return selectors.work_orders()

    def rows(self) -> QuerySet[WorkOrderPhoto]:
        return selectors.photos_of(self.owner_id)

    @extend_schema(
        request={"multipart/form-data": AddWorkOrderPhotoSerializer},
        responses={201: WorkOrderPhotoSerializer},
    )
    def create(self, request: Request, **kwargs: Any) -> Response:
        """Add a photo at the end. Its metadata, such as the place where it was taken, is removed."""
        row = photos.add_work_order_photo(
            work_order_id=self.found_owner().pk,
            uploaded_by=person_of(request),
            **self.checked(request, AddWorkOrderPhotoSerializer),
        )
        return self.fresh(request, row.pk, 201)

    @extend_schema(
        request={"application/json": ChangeWorkOrderPhotoSerializer},
        responses=WorkOrderPhotoSerializer,
    )
    def partial_update(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        row = self.matched(request)
        changes = self.checked(request, ChangeWorkOrderPhotoSerializer, partial=True)
        photos.change_work_order_photo(photo_id=row.pk, **changes)
        return self.fresh(request, row.pk)

    @extend_schema(responses={204: None})
    def destroy(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Remove a photo for good."""
        photos.remove_work_order_photo(photo_id=self.matched(request).pk)
        return Response(status=204)

    @extend_schema(
        request={"application/json": ArrangePhotosSerializer},
        responses=WorkOrderPhotoSerializer(many=True),
    )
    @action(detail=False, methods=["post"])
    def arrange(self, request: Request, **kwargs: Any) -> Response:
        """Put the photos in a new order. The answer is the whole album."""
        owner = self.found_owner()
        values = self.checked(request, ArrangePhotosSerializer)
        photos.arrange_work_order_photos(work_order_id=owner.pk, **values)
        return self.album(request)
