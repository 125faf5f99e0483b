"""Leases and their life cycle over the API."""

from dataclasses import asdict
from typing import Any

from django.db.models import QuerySet
from drf_spectacular.utils import extend_schema
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from unitcycle.accounts.api.authentication import person_of, signed_in
from unitcycle.core.api.exports import ExportedList
from unitcycle.core.api.jobs import JobSerializer, accepted
from unitcycle.core.api.viewsets import VersionedViewSet
from unitcycle.core.jobs import start_job
from unitcycle.tenancy.tenants import selectors, services
from unitcycle.tenancy.tenants.api import examples
from unitcycle.tenancy.tenants.api.filters import LeaseFilter
from unitcycle.tenancy.tenants.api.local_time import local_today, times_of
from unitcycle.tenancy.tenants.api.serializers import (
    ChangeRentSerializer,
    CreateLeaseSerializer,
    GiveNoticeSerializer,
    LeaseDetailSerializer,
    LeaseSerializer,
    LeaseStatusLogSerializer,
    LeaseTermSerializer,
    LifecycleStatsQuerySerializer,
    LifecycleStatsSerializer,
    MarkVacantSerializer,
    PropertyLifecycleStatsQuerySerializer,
    PropertyLifecycleStatsSerializer,
    UpdateLeaseSerializer,
)
from unitcycle.tenancy.tenants.models import Lease
from unitcycle.tenancy.tenants.services.classification import SCAN
from unitcycle.tenancy.tenants.services.current import hold_units

_LISTS = ("list", "export")


class LeaseViewSet(ExportedList, VersionedViewSet):
    """Agreements about units. Each is active, month-to-month, on notice or vacant."""

    resource = "leases"
    tag = "leases"
    verbs = {
        "convert_mtm": "change",
        "give_notice": "change",
        "mark_vacant": "change",
        "change_rent": "change",
        "take_back_rent": "change",
        "lifecycle_stats": "view",
        "lifecycle_stats_by_property": "view",
        "status_history": "view",
        "terms": "view",
        "run_scan": "change",
    }
    serializer_class = LeaseDetailSerializer
    filterset_class = LeaseFilter
    search_fields = [
        "lease_number",
        "tenant__first_name",
        "tenant__last_name",
        "tenant__company",
        "unit__unit_number",
    ]
    ordering_fields = [
        "lease_number",
        "lease_begin_date",
        "lease_end_date",
        "monthly_rent_amount",
    ]
    # a whole number, which an index can be searched for behind the wall
    ordering_columns = {"monthly_rent_amount": "rent_cents"}
    ordering = ["lease_number"]

    def rows(self) -> QuerySet[Lease]:
        return selectors.leases()

    def get_serializer_class(self) -> type[LeaseSerializer]:
        return LeaseSerializer if self.action in _LISTS else LeaseDetailSerializer

    def get_serializer_context(self) -> dict[str, Any]:
        return {**super().get_serializer_context(), **times_of(self.request)}

    @extend_schema(responses=LeaseSerializer, examples=examples.LIST)
    def list(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """List leases.

        All of them, unless `current=true` asks for the one that stands for each unit.
        """
        return super().list(request, *args, **kwargs)

    @extend_schema(examples=examples.RETRIEVE)
    def retrieve(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        return super().retrieve(request, *args, **kwargs)

    @extend_schema(
        request=CreateLeaseSerializer,
        responses={201: LeaseDetailSerializer},
        examples=examples.CREATE,
    )
    def create(self, request: Request) -> Response:
        """Sign a lease.

        It is active and its unit is occupied. An older lease of the unit stays as it is.
        """
        values = self.checked(request, CreateLeaseSerializer)
        lease = services.create_lease(**values, **self._who_and_when())
        return self.fresh(request, lease.pk, 201)

    @extend_schema(request=UpdateLeaseSerializer, responses=LeaseDetailSerializer)
    def partial_update(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        hold_units([self.get_object().unit_id])
        lease = self.matched(request)
        changes = self.checked(request, UpdateLeaseSerializer, partial=True)
        services.update_lease(lease_id=lease.pk, changes=changes, **self._who_and_when())
        return self.fresh(request, lease.pk)

    @extend_schema(responses={204: None})
    def destroy(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Archive a vacant lease."""
        hold_units([self.get_object().unit_id])
        services.archive_lease(lease_id=self.matched(request).pk, **self._who_and_when())
        return Response(status=204)

    @extend_schema(request=None, responses=LeaseDetailSerializer, examples=examples.CONVERT)
    @action(detail=True, methods=["post"], url_path="convert-mtm")
    def convert_mtm(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Move an active lease to month-to-month.

        The holdover begins today, or the day after the lease's end when that has passed.
        """
        lease_id = self.get_object().pk
        services.convert_to_month_to_month(lease_id=lease_id, **self._who_and_when())
        return self.fresh(request, lease_id)

    @extend_schema(
        request=GiveNoticeSerializer,
        responses=LeaseDetailSerializer,
        examples=examples.GIVE_NOTICE,
    )
    @action(detail=True, methods=["post"], url_path="give-notice")
    def give_notice(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Record that the household will move out.

        From active or month-to-month. There are at least 30 days between notice and move-out.
        """
        lease_id = self.get_object().pk
        notice = self.checked(request, GiveNoticeSerializer)
        services.give_notice(lease_id=lease_id, author=signed_in(request).actor, **notice)
        return self.fresh(request, lease_id)

    @extend_schema(
        request=MarkVacantSerializer,
        responses=LeaseDetailSerializer,
        examples=examples.MARK_VACANT,
    )
    @action(detail=True, methods=["post"], url_path="mark-vacant")
    def mark_vacant(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Record that the household is out.

        From notice, or with `force` from any other state. The unit becomes vacant, too.
        """
        lease_id = self.get_object().pk
        facts = self.checked(request, MarkVacantSerializer)
        services.mark_vacant(lease_id=lease_id, **facts, **self._who_and_when())
        return self.fresh(request, lease_id)

    @extend_schema(
        parameters=[LifecycleStatsQuerySerializer],
        responses=LifecycleStatsSerializer,
        examples=examples.STATS,
        filters=False,
    )
    @action(
        detail=False,
        methods=["get"],
        url_path="lifecycle-stats",
        pagination_class=None,
        filter_backends=[],
    )
    def lifecycle_stats(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Count the leases in each state, and those that expire soon.

        Counts the one lease that stands for each unit.
        """
        query = LifecycleStatsQuerySerializer(data=request.query_params)
        query.is_valid(raise_exception=True)
        stats = selectors.lifecycle_stats(
            today=local_today(request), property_id=query.validated_data.get("property")
        )
        return Response(asdict(stats))

    @extend_schema(
        parameters=[PropertyLifecycleStatsQuerySerializer],
        responses=PropertyLifecycleStatsSerializer(many=True),
        filters=False,
    )
    @action(
        detail=False,
        methods=["get"],
        url_path="lifecycle-stats/by-property",
        pagination_class=None,
        filter_backends=[],
    )
    def lifecycle_stats_by_property(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Count the leases in each state, property by property.

        Counts as `lifecycle-stats` does. A property without any lease is left out.
        """
        query = PropertyLifecycleStatsQuerySerializer(data=request.query_params)
        query.is_valid(raise_exception=True)
        found = selectors.lifecycle_stats_by_property(
            today=local_today(request), property_ids=query.validated_data["property"]
        )
        return Response([{"property": pk, **asdict(stats)} for pk, stats in found.items()])

    @extend_schema(
        responses=LeaseStatusLogSerializer(many=True), examples=examples.HISTORY, filters=False
    )
    @action(
        detail=True,
        methods=["get"],
        url_path="status-history",
        pagination_class=None,
        filter_backends=[],
    )
    def status_history(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """List the steps of a lease through its life cycle, the newest first."""
        steps = selectors.status_history(self.get_object().pk)
        return Response(LeaseStatusLogSerializer(steps, many=True).data)

    @extend_schema(responses=LeaseTermSerializer(many=True), filters=False)
    @action(detail=True, methods=["get"], pagination_class=None, filter_backends=[])
    def terms(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """List the days of other rents, the latest first.

        They end where a renewal or another rent begins. The last may still be to come to its end: the lease's own rent
        then begins the day after.
        """
        rows = selectors.earlier_terms(self.get_object().pk)
        return Response(LeaseTermSerializer(rows, many=True).data)

    @extend_schema(request=ChangeRentSerializer, responses=LeaseDetailSerializer)
    @action(detail=True, methods=["post"], url_path="rent-change")
    def change_rent(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Let a lease that runs from month to month cost something else from a day to come on.

        The days before are billed by the rent of today. Nothing is sent: what is announced by a letter is a matter of
        the command center.
        """
        lease_id = self.get_object().pk
        change = self.checked(request, ChangeRentSerializer)
        services.change_rent(lease_id=lease_id, **change, **self._who_and_when())
        return self.fresh(request, lease_id)

    @extend_schema(responses={200: LeaseDetailSerializer})
    @change_rent.mapping.delete
    def take_back_rent(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Take back a rent that is to come.

        The lease goes on at what it costs today. Invoices that were issued by the other rent stand until they are
        voided.
        """
        lease_id = self.get_object().pk
        services.take_back_rent(lease_id=lease_id, **self._who_and_when())
        return self.fresh(request, lease_id)

    @extend_schema(request=None, responses={202: JobSerializer})
    @action(detail=False, methods=["post"], url_path="run-scan")
    def run_scan(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Run the nightly life-cycle scan now.

        Expired leases become month-to-month, announced move-outs that have passed become vacant.
        Answers the job to follow.
        """
        return accepted(start_job(SCAN, asked_by=person_of(request)))

    def _who_and_when(self) -> dict[str, Any]:
        return {"author": signed_in(self.request).actor, "today": local_today(self.request)}
