"""Renewals over the API."""

from typing import Any

from django.db import transaction
from django.db.models import QuerySet
from drf_spectacular.utils import extend_schema
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from unitcycle.accounts.api.authentication import person_of, signed_in
from unitcycle.core.api.exports import ExportedList
from unitcycle.core.api.jobs import JobSerializer, accepted
from unitcycle.core.api.viewsets import ResourceViewSet, VersionedViewSet
from unitcycle.core.jobs import start_job
from unitcycle.portfolio.properties.selectors import today_at
from unitcycle.residency.renewals import ai, selectors, services
from unitcycle.residency.renewals.api import serializers as shapes
from unitcycle.residency.renewals.api.filters import RenewalFilter
from unitcycle.residency.renewals.models import RenewalRecommendation
from unitcycle.residency.renewals.services.scanning import SCAN


class RenewalViewSet(ExportedList, VersionedViewSet):
    """What is advised for leases that come up for renewal, and what became of it."""

    resource = "renewals"
    tag = "renewals"
    verbs = {
        "approve": "approve",
        "send_offer": "change",
        "generate_letter": "change",
        "accept": "change",
        "decline": "change",
        "run_scan": "create",
        "dashboard_stats": "view",
    }
    in_steps = frozenset({"generate_letter"})
    sensitive = {"tenants": frozenset({"tenant_name", "renewal_letter_text"})}
    serializer_class = shapes.RenewalSerializer
    filterset_class = RenewalFilter
    search_fields = [
        "tenant__first_name",
        "tenant__last_name",
        "tenant__company",
        "unit__unit_number",
        "lease__lease_number",
    ]
    ordering_fields = [
        "churn_score",
        "rent_increase_pct",
        "recommended_lease_start",
        "answer_by",
        "created_at",
        "updated_at",
    ]
    ordering = ["-created_at"]

    def rows(self) -> QuerySet[RenewalRecommendation]:
        return selectors.renewals()

    @extend_schema(request=shapes.EditLetterSerializer, responses=shapes.RenewalSerializer)
    def partial_update(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Write the letter by hand, until it is sent."""
        row = self.matched(request)
        changes = self.checked(request, shapes.EditLetterSerializer, partial=True)
        if "renewal_letter_text" in changes:
            services.edit_letter(renewal_id=row.pk, text=changes["renewal_letter_text"])
        return self.fresh(request, row.pk)

    @extend_schema(request=shapes.ApproveRenewalSerializer, responses=shapes.RenewalSerializer)
    @action(detail=True, methods=["post"])
    def approve(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Agree to what is recommended, or to another rent, term or letter.

        What is approved already can be approved with something else until it is sent.
        """
        row = self.get_object()
        changes = self.checked(request, shapes.ApproveRenewalSerializer)
        services.approve_renewal(renewal_id=row.pk, **changes, **self._who_and_when(row))
        return self.fresh(request, row.pk)

    @extend_schema(request=None, responses=shapes.RenewalSerializer)
    @action(detail=True, methods=["post"], url_path="send")
    def send_offer(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Send an approved offer to the tenant, by the channel they chose, with a link to answer it."""
        row = self.get_object()
        services.send_renewal(renewal_id=row.pk, today=today_at(row.property_id))
        return self.fresh(request, row.pk)

    @extend_schema(request=None, responses=shapes.RenewalSerializer)
    @action(detail=True, methods=["post"], url_path="generate-letter")
    def generate_letter(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Write the letter anew, by the model where it may, else from the organisation's wording.

        What a person wrote in it is replaced.
        """
        person = person_of(request)
        with transaction.atomic():
            row = self.get_object()
        ai.write_letter(row.pk, asked_by_id=person.pk if person else None)
        with transaction.atomic():
            return self.fresh(request, row.pk)

    @extend_schema(request=None, responses=shapes.RenewalSerializer)
    @action(detail=True, methods=["post"])
    def accept(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Write down that the tenant accepted: the lease is active with its next term and rent."""
        row = self.get_object()
        services.accept_renewal(renewal_id=row.pk, **self._who_and_when(row))
        return self.fresh(request, row.pk)

    @extend_schema(request=shapes.DeclineRenewalSerializer, responses=shapes.RenewalSerializer)
    @action(detail=True, methods=["post"])
    def decline(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Write down that the tenant declined; the lease stays as it is."""
        row = self.get_object()
        given = self.checked(request, shapes.DeclineRenewalSerializer)
        services.decline_renewal(renewal_id=row.pk, **given, **self._who_and_when(row))
        return self.fresh(request, row.pk)

    @extend_schema(request=shapes.RunRenewalScanSerializer, responses={202: JobSerializer})
    @action(detail=False, methods=["post"], url_path="run-scan")
    def run_scan(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Run the nightly scan now. Answers the job to follow."""
        given = self.checked(request, shapes.RunRenewalScanSerializer)
        property_id = given.get("property_id")
        job = start_job(
            SCAN,
            asked_by=person_of(request),
            property_id=str(property_id) if property_id else None,
            with_expiring=given["with_expiring"],
        )
        return accepted(job)

    @extend_schema(
        parameters=[shapes.RenewalStatsQuerySerializer],
        responses=shapes.RenewalStatsSerializer,
        filters=False,
    )
    @action(
        detail=False,
        methods=["get"],
        url_path="dashboard-stats",
        pagination_class=None,
        filter_backends=[],
    )
    def dashboard_stats(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Count renewals by state and risk, with acceptance and revenue."""
        query = shapes.RenewalStatsQuerySerializer(data=request.query_params)
        query.is_valid(raise_exception=True)
        stats = selectors.dashboard_stats(query.validated_data.get("property"))
        return Response(shapes.RenewalStatsSerializer(stats).data)

    def _who_and_when(self, row: RenewalRecommendation) -> dict[str, Any]:
        return {"author": signed_in(self.request).actor, "today": today_at(row.property_id)}


class RenewalSettingsViewSet(ResourceViewSet):
    """What the organisation wants of renewals."""

    resource = "renewal_settings"
    tag = "renewals"
    serializer_class = shapes.RenewalSettingsSerializer
    pagination_class = None
    filter_backends = []

    @extend_schema(responses=shapes.RenewalSettingsSerializer)
    def retrieve(self, request: Request) -> Response:
        """Show how far rents go, how long offers stand, and what is written."""
        return Response(shapes.RenewalSettingsSerializer(selectors.renewal_settings()).data)

    @extend_schema(
        request=shapes.WriteRenewalSettingsSerializer, responses=shapes.RenewalSettingsSerializer
    )
    def partial_update(self, request: Request) -> Response:
        """Change it, from the next scan and letter on."""
        changes = self.checked(request, shapes.WriteRenewalSettingsSerializer, partial=True)
        row = services.set_renewal_settings(**changes)
        return Response(shapes.RenewalSettingsSerializer(row).data)
