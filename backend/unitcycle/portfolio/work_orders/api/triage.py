"""Sorting of work orders by a model."""

from typing import Any
from uuid import UUID

from django.db import transaction
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from unitcycle.accounts.api.authentication import person_of
from unitcycle.agents.api.serializers import ProposalSerializer
from unitcycle.agents.selectors import proposals
from unitcycle.agents.services import run, start_batch
from unitcycle.agents.services.batching import MOST
from unitcycle.core.api import serializers
from unitcycle.core.api.jobs import JobSerializer
from unitcycle.core.api.viewsets import ResourceViewSet
from unitcycle.core.errors import NotFound
from unitcycle.portfolio.work_orders import ai, selectors
from unitcycle.portfolio.work_orders.services.orders import require_sortable


class SortManySerializer(serializers.Serializer[Any]):
    work_orders = serializers.ListField(
        child=serializers.UUIDField(), min_length=1, max_length=MOST
    )


class WorkOrderTriageViewSet(ResourceViewSet):
    """Sorting: what trade, how urgent, what to call it."""

    resource = "work_orders"
    tag = "work-orders"
    verbs = {"sort": "change", "sort_many": "change"}
    in_steps = frozenset({"sort"})
    looks_up = frozenset({"sort_many"})
    takes_idempotency_key = False
    serializer_class = ProposalSerializer
    pagination_class = None
    filter_backends = []

    @extend_schema(request=None, responses={201: ProposalSerializer})
    def sort(self, request: Request, work_order_id: UUID) -> Response:
        """Have a work order sorted.

        The answer is a proposal. It waits for a person unless the capability may act here and is sure enough.
        """
        person = person_of(request)
        with transaction.atomic():
            given = ai.reported(require_sortable(work_order_id))
        result = run(
            ai.TRIAGE,
            given,
            subject=(ai.SUBJECT, work_order_id),
            asked_by_id=person.pk if person else None,
            then=lambda result: ai.propose_sorting(work_order_id, result),
        )
        with transaction.atomic():
            row = proposals().get(run=result.run)
            return Response(self.get_serializer(row).data, 201)

    @extend_schema(request=SortManySerializer, responses={202: JobSerializer})
    def sort_many(self, request: Request) -> Response:
        """Have many work orders sorted, as a job: a proposal for each that is not over."""
        wanted = set(self.checked(request, SortManySerializer)["work_orders"])
        if selectors.work_orders().filter(pk__in=wanted).count() < len(wanted):
            raise NotFound("There is no such work order.")
        job = start_batch(ai.SORTING_OF_MANY, sorted(wanted), asked_by=person_of(request))
        return Response(JobSerializer(job, context=self.get_serializer_context()).data, 202)
