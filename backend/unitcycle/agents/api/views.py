"""Agents over the API."""

from typing import Any

from django.db.models import QuerySet
from drf_spectacular.utils import extend_schema
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from unitcycle.accounts.api.authentication import person_of, signed_in
from unitcycle.agents import selectors, services
from unitcycle.agents.api.filters import AIRunFilter, ProposalFilter
from unitcycle.agents.api.serializers import (
    AIRunSerializer,
    AutonomySerializer,
    BudgetSerializer,
    CapabilitySerializer,
    DecideSerializer,
    ProposalSerializer,
    WriteBudgetSerializer,
)
from unitcycle.agents.errors import NotYoursToDecide
from unitcycle.agents.models import AIRun, Proposal
from unitcycle.agents.services.running import configured_model
from unitcycle.core.api.exports import ExportedList
from unitcycle.core.api.viewsets import ReadViewSet, ResourceViewSet, VersionedViewSet


class CapabilityViewSet(ResourceViewSet):
    """What a model can be asked for, and how far it may go."""

    resource = "agents"
    tag = "agents"
    verbs = {"overview": "view", "allow": "change"}
    looks_up = frozenset({"allow"})
    serializer_class = AutonomySerializer
    pagination_class = None
    filter_backends = []

    @extend_schema(responses=CapabilitySerializer(many=True))
    def overview(self, request: Request) -> Response:
        """List every capability with its autonomy, its last run, its cost and how well it did."""
        return Response(CapabilitySerializer(selectors.overview(), many=True).data)

    @extend_schema(request=AutonomySerializer, responses=CapabilitySerializer)
    def allow(self, request: Request) -> Response:
        """Say how far a capability may go.

        Off refuses it; suggest and draft wait for a person; the levels above do at once what it is sure of.
        """
        given = self.checked(request, AutonomySerializer)
        row = services.set_autonomy(**given)
        shown = next(one for one in selectors.overview() if one.capability.name == row.capability)
        return Response(CapabilitySerializer(shown).data)


class BudgetViewSet(ResourceViewSet):
    """What the models may cost on one day."""

    resource = "agents"
    tag = "agents"
    verbs = {"show": "view", "limit": "change"}
    serializer_class = BudgetSerializer
    pagination_class = None
    filter_backends = []

    @extend_schema(responses=BudgetSerializer)
    def show(self, request: Request) -> Response:
        """Show the budget, and what is spent of it."""
        return Response(self._shown())

    @extend_schema(request=WriteBudgetSerializer, responses=BudgetSerializer)
    def limit(self, request: Request) -> Response:
        """Set the budget of each day. Nothing lets our own rules answer everything."""
        given = self.checked(request, WriteBudgetSerializer, partial=True)
        if given:
            services.set_budget(**given)
        return Response(self._shown())

    def _shown(self) -> dict[str, Any]:
        shown = {
            "daily_limit": selectors.daily_limit(),
            "spent_today": selectors.spent_since(selectors.day_begins()),
            "spent_month": selectors.spent_since(selectors.month_begins()),
            "is_model_configured": not configured_model().is_offline,
        }
        data: dict[str, Any] = BudgetSerializer(shown).data
        return data


class AIRunViewSet(ExportedList, ReadViewSet):
    """Every question: who asked whom about what, what it cost, what became of it. Not the words."""

    resource = "agents"
    tag = "agents"
    serializer_class = AIRunSerializer
    filterset_class = AIRunFilter
    search_fields = ["capability", "model", "request_id"]
    ordering_fields = ["created_at", "cost", "duration_ms"]
    ordering = ["-created_at"]

    def rows(self) -> QuerySet[AIRun]:
        return selectors.runs()


class ProposalViewSet(ExportedList, VersionedViewSet):
    """What is proposed: what, why, on which data, how sure. Shown as far as you may see what it is about."""

    resource = "agent_proposals"
    tag = "agents"
    verbs = {"approve": "change", "reject": "change", "undo": "change"}
    takes_idempotency_key = False
    serializer_class = ProposalSerializer
    filterset_class = ProposalFilter
    search_fields = ["title", "reason"]
    ordering_fields = ["created_at", "confidence", "expires_at", "decided_at"]
    ordering = ["-created_at"]

    def rows(self) -> QuerySet[Proposal]:
        may = self.request.auth.may  # type: ignore[union-attr]
        seen = [kind.name for kind in services.kinds() if may(kind.resource, "view")]
        return selectors.proposals(seen)

    @extend_schema(request=DecideSerializer, responses=ProposalSerializer)
    @action(detail=True, methods=["post"])
    def approve(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Carry it out.

        A second time changes nothing. When something stands in the way the status is `failed` and `failure` says
        what; it may then be approved again.
        """
        row = self._decidable(request)
        values = self.checked(request, DecideSerializer)
        services.approve(proposal_id=row.pk, **_who(request), **values)
        return self.fresh(request, row.pk)

    @extend_schema(request=DecideSerializer, responses=ProposalSerializer)
    @action(detail=True, methods=["post"])
    def reject(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Say no. Nothing is done."""
        row = self._decidable(request)
        values = self.checked(request, DecideSerializer)
        services.reject(proposal_id=row.pk, by_id=_who(request)["by_id"], **values)
        return self.fresh(request, row.pk)

    @extend_schema(request=None, responses=ProposalSerializer)
    @action(detail=True, methods=["post"])
    def undo(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Take back what it did, where its kind allows it and nobody has changed it since."""
        row = self._decidable(request)
        services.undo(proposal_id=row.pk, **_who(request))
        return self.fresh(request, row.pk)

    def _decidable(self, request: Request) -> Proposal:
        """Whoever decides must be allowed to do it by hand. Raises NotYoursToDecide."""
        row: Proposal = self.get_object()
        kind = services.kind_named(row.kind)
        if not signed_in(request).may(kind.resource, kind.action):
            raise NotYoursToDecide("You may not do this yourself, so you cannot approve it.")
        return row


def _who(request: Request) -> dict[str, Any]:
    person = person_of(request)
    return {"by": signed_in(request).actor, "by_id": person.pk if person else None}
