"""Collections over the API."""

from datetime import date
from functools import cache
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet
from drf_spectacular.utils import extend_schema
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.serializers import BaseSerializer

from unitcycle.accounts.api.authentication import person_of, signed_in
from unitcycle.accounts.selectors import local_today
from unitcycle.core import clock
from unitcycle.core.api.exports import ExportedList
from unitcycle.core.api.jobs import JobSerializer, accepted
from unitcycle.core.api.viewsets import VersionedViewSet
from unitcycle.core.errors import Forbidden
from unitcycle.core.jobs import start_job
from unitcycle.portfolio.properties.selectors import today_at
from unitcycle.residency.rent_collections import selectors, services
from unitcycle.residency.rent_collections.api import bodies
from unitcycle.residency.rent_collections.api import serializers as shapes
from unitcycle.residency.rent_collections.api.filters import CaseFilter
from unitcycle.residency.rent_collections.models import CollectionCase
from unitcycle.residency.rent_collections.services import engine
from unitcycle.residency.rent_collections.services.scanning import SCAN

_DETAIL = shapes.CaseDetailSerializer


class CollectionViewSet(ExportedList, VersionedViewSet):
    """What tenants owe past its day, how far they were reminded, and what became of it."""

    resource = "collections"
    tag = "collections"
    verbs = {
        "actions": "view",
        "send_reminder": "change",
        "approve": "approve",
        "discard": "approve",
        "mark_posted": "change",
        "offer_plan": "change",
        "accept_plan": "change",
        "withdraw_plan": "change",
        "record_payment": "change",
        "escalate": "change",
        "place_stop": "change",
        "lift_stop": "approve",
        "log_action": "change",
        "run_scan": "create",
        "dashboard_stats": "view",
    }
    in_steps = frozenset({"send_reminder", "escalate"})
    sensitive = {
        "tenants": frozenset({"tenant_name", "notes", "subject", "message_text", "reason", "stops"})
    }
    serializer_class = _DETAIL
    filterset_class = CaseFilter
    search_fields = [
        "tenant__first_name",
        "tenant__last_name",
        "tenant__company",
        "unit__unit_number",
        "lease__lease_number",
    ]
    ordering_fields = [
        "days_overdue",
        "current_balance",
        "escalation_level",
        "due_date",
        "created_at",
        "updated_at",
        "resolved_at",
    ]
    ordering = ["-days_overdue"]

    def rows(self) -> QuerySet[CollectionCase]:
        return selectors.cases() if self._is_list() else selectors.with_everything()

    def get_serializer_class(self) -> type[BaseSerializer[Any]]:
        return shapes.CaseSerializer if self._is_list() else _DETAIL

    def _is_list(self) -> bool:
        return getattr(self, "action", "list") in ("list", "export")

    @property
    def day_at(self) -> Any:
        """The day at a property with that time zone; asked once for each."""
        if not hasattr(self, "_day_at"):
            self._day_at = cache(self._today_in)
        return self._day_at

    def _today_in(self, zone: str) -> date:
        return clock.today(zone) if zone else local_today()

    @extend_schema(request=bodies.WriteCaseSerializer, responses=_DETAIL)
    def partial_update(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Say who looks after it, take notes, or write it off.

        To write off needs the right to approve: what is overdue is taken out of what the tenant owes.
        """
        row = self.matched(request)
        changes = self.checked(request, bodies.WriteCaseSerializer, partial=True)
        if changes.pop("status", None) is not None:
            if not signed_in(request).may(self.resource, "approve"):
                raise Forbidden("Writing off needs the right to approve.")
            services.write_case_off(
                case_id=row.pk, author=self._actor, today=self._today(row), by_id=self._person_id
            )
        if changes:
            services.describe_case(case_id=row.pk, **changes)
        return self.fresh(request, row.pk)

    @extend_schema(responses=shapes.ActionSerializer(many=True), filters=False)
    @action(detail=True, methods=["get"], pagination_class=None, filter_backends=[])
    def actions(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """List all that was said and done in a case, the oldest first."""
        rows = selectors.actions().filter(case=self.get_object())
        found = shapes.ActionSerializer(rows, many=True, context=self.get_serializer_context())
        return Response(found.data)

    @extend_schema(request=None, responses=_DETAIL)
    @action(detail=True, methods=["post"], url_path="send-reminder")
    def send_reminder(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Take the next step now, also before its day; one a day. The fifth is drafted and waits for approval."""
        return self._step(request)

    @extend_schema(request=None, responses=_DETAIL)
    @action(detail=True, methods=["post"])
    def escalate(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Have the final notice drafted, whatever the level. It waits for a person who may approve it."""
        return self._step(request, is_notice=True)

    @extend_schema(request=bodies.ApproveDraftSerializer, responses=_DETAIL)
    @action(detail=True, methods=["post"])
    def approve(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Send what waits for a person, with other words if they are given. Of a notice: the case is escalated."""
        row = self.get_object()
        given = self.checked(request, bodies.ApproveDraftSerializer)
        engine.approve_drafts(
            case_id=row.pk,
            by=self._actor,
            by_id=self._person_id,
            subject=given.get("subject"),
            text=given.get("message_text"),
        )
        return self.fresh(request, row.pk)

    @extend_schema(request=bodies.DiscardDraftSerializer, responses=_DETAIL)
    @action(detail=True, methods=["post"])
    def discard(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Decide against what waits: the step is not drafted by itself again."""
        row = self.get_object()
        given = self.checked(request, bodies.DiscardDraftSerializer)
        engine.discard_drafts(case_id=row.pk, by_id=self._person_id, **given)
        return self.fresh(request, row.pk)

    @extend_schema(request=bodies.MarkPostedSerializer, responses=_DETAIL)
    @action(detail=True, methods=["post"], url_path="mark-posted")
    def mark_posted(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Say that a letter was put into the mail: its step went out."""
        row = self.get_object()
        given = self.checked(request, bodies.MarkPostedSerializer)
        services.mark_posted(case_id=row.pk, action_id=given["action"], author=self._actor)
        return self.fresh(request, row.pk)

    @extend_schema(request=bodies.OfferPlanSerializer, responses=_DETAIL)
    @action(detail=True, methods=["post"], url_path="offer-plan")
    def offer_plan(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Offer to pay what is overdue in instalments, and send the tenant a link to agree.

        It takes the place of the plan there was.
        """
        row = self.get_object()
        given = self.checked(request, bodies.OfferPlanSerializer)
        services.offer_plan(case_id=row.pk, author=self._actor, today=self._today(row), **given)
        return self.fresh(request, row.pk)

    @extend_schema(request=None, responses=_DETAIL)
    @action(detail=True, methods=["post"], url_path="accept-plan")
    def accept_plan(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Write down that the tenant agreed to the plan that was offered."""
        row = self.get_object()
        services.accept_plan(case_id=row.pk, author=self._actor, today=self._today(row))
        return self.fresh(request, row.pk)

    @extend_schema(request=bodies.WithdrawPlanSerializer, responses=_DETAIL)
    @action(detail=True, methods=["post"], url_path="withdraw-plan")
    def withdraw_plan(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Take back an offer, or end a plan: the case is open again."""
        row = self.get_object()
        given = self.checked(request, bodies.WithdrawPlanSerializer)
        services.withdraw_plan(case_id=row.pk, author=self._actor, **given)
        return self.fresh(request, row.pk)

    @extend_schema(request=bodies.RecordCasePaymentSerializer, responses=_DETAIL)
    @action(detail=True, methods=["post"], url_path="record-payment")
    def record_payment(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Record money that the tenant brought; it settles what is due longest, and the case follows.

        Needs the right to record payments as well.
        """
        if not signed_in(request).may("payments", "create"):
            raise Forbidden("Recording money needs the right to record payments.")
        row = self.get_object()
        given = self.checked(request, bodies.RecordCasePaymentSerializer)
        today = self._today(row)
        services.record_case_payment(
            case_id=row.pk,
            today=today,
            by_id=self._person_id,
            **{"received_on": today, **given},
        )
        return self.fresh(request, row.pk)

    @extend_schema(request=bodies.PlaceStopSerializer, responses=_DETAIL)
    @action(detail=True, methods=["post"], url_path="stop")
    def place_stop(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Say why nothing goes out to the tenant: a dispute, a bankruptcy and the like. What waits is taken back."""
        row = self.get_object()
        given = self.checked(request, bodies.PlaceStopSerializer)
        services.place_stop(
            case_id=row.pk,
            kind=given["kind"],
            author=self._actor,
            today=self._today(row),
            note_text=given.get("note", ""),
            until=given.get("until"),
        )
        return self.fresh(request, row.pk)

    @extend_schema(request=bodies.LiftStopSerializer, responses=_DETAIL)
    @action(detail=True, methods=["post"], url_path="lift-stop")
    def lift_stop(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Lift what stopped it: reminders go on."""
        row = self.get_object()
        given = self.checked(request, bodies.LiftStopSerializer)
        services.lift_stop(
            case_id=row.pk,
            stop_id=given["stop"],
            author=self._actor,
            because=given.get("because", ""),
        )
        return self.fresh(request, row.pk)

    @extend_schema(request=bodies.LogActionSerializer, responses=_DETAIL)
    @action(detail=True, methods=["post"], url_path="log-action")
    def log_action(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Write down a call or a note."""
        row = self.get_object()
        given = self.checked(request, bodies.LogActionSerializer)
        services.log_action(
            case_id=row.pk,
            action_type=given["action_type"],
            text=given["message_text"],
            author=self._actor,
        )
        return self.fresh(request, row.pk)

    @extend_schema(request=None, responses={202: JobSerializer})
    @action(detail=False, methods=["post"], url_path="run-scan")
    def run_scan(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Run the daily scan now. Answers the job to follow."""
        return accepted(start_job(SCAN, asked_by=person_of(request)))

    @extend_schema(
        parameters=[shapes.CollectionStatsQuerySerializer],
        responses=shapes.CollectionStatsSerializer,
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
        """Sum up what is overdue, on plans, and became paid in the last seven days."""
        query = shapes.CollectionStatsQuerySerializer(data=request.query_params)
        query.is_valid(raise_exception=True)
        stats = selectors.dashboard_stats(query.validated_data.get("property"))
        return Response(shapes.CollectionStatsSerializer(stats).data)

    def _step(self, request: Request, *, is_notice: bool = False) -> Response:
        """A model may be asked: no transaction is open around it."""
        with transaction.atomic():
            row = self.get_object()
        engine.take_step(
            row.pk, by_hand=True, is_notice=is_notice, by=self._actor, by_id=self._person_id
        )
        with transaction.atomic():
            return self.fresh(request, row.pk)

    def _today(self, row: CollectionCase) -> date:
        return today_at(row.property_id)

    @property
    def _actor(self) -> str:
        return signed_in(self.request).actor

    @property
    def _person_id(self) -> UUID | None:
        person = person_of(self.request)
        return person.pk if person else None
