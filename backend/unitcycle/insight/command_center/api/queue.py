"""What is suggested, and what was done in bulk."""

from typing import Any

from django.db.models import QuerySet
from drf_spectacular.utils import extend_schema
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from unitcycle.accounts.api.authentication import person_of, signed_in
from unitcycle.agents.services import start_batch
from unitcycle.core.api.exports import ExportedList
from unitcycle.core.api.jobs import JobSerializer, accepted
from unitcycle.core.api.viewsets import ReadViewSet, VersionedViewSet
from unitcycle.insight.command_center import selectors
from unitcycle.insight.command_center.api import serializers as shapes
from unitcycle.insight.command_center.api.filters import ActionFilter, BatchFilter, ItemFilter
from unitcycle.insight.command_center.errors import UnknownUnits
from unitcycle.insight.command_center.models import (
    AIActionQueue,
    BulkActionBatch,
    BulkActionItem,
)
from unitcycle.insight.command_center.rules.payloads import Wanted
from unitcycle.insight.command_center.services import batches, deciding, drafting


class ActionQueueViewSet(ExportedList, VersionedViewSet):
    """What is suggested for units, the most pressing first, and what became of it."""

    resource = "command_center"
    tag = "command-center"
    verbs = {"dismiss": "change", "approve": "change", "drafts": "create"}
    sensitive = {"tenants": frozenset({"tenant_name", "generated_content"})}
    serializer_class = shapes.QueuedActionSerializer
    filterset_class = ActionFilter
    search_fields = ["unit__unit_number", "property__name", "description"]
    ordering_fields = ["priority", "confidence_score", "generated_at", "executed_at"]
    ordering_columns = {"priority": "rank"}
    ordering = ["-priority", "-confidence_score"]

    def rows(self) -> QuerySet[AIActionQueue]:
        return selectors.actions().annotate(rank=selectors.rank())

    @extend_schema(request=shapes.EditActionSerializer, responses=shapes.QueuedActionSerializer)
    def partial_update(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Put other numbers into it, or a letter of one's own, until it is executed."""
        row = self.matched(request)
        given = self.checked(request, shapes.EditActionSerializer, partial=True)
        payload = given.get("suggested_payload")
        content = given.get("generated_content")
        deciding.edit(
            action_id=row.pk,
            wanted=Wanted(**payload) if payload else None,
            content=(content or "") if "generated_content" in given else None,
        )
        return self.fresh(request, row.pk)

    @extend_schema(request=shapes.DismissActionSerializer, responses=shapes.QueuedActionSerializer)
    @action(detail=True, methods=["post"])
    def dismiss(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Dismiss it: nothing of the kind is suggested for the unit again until the pause is over."""
        row = self.get_object()
        given = self.checked(request, shapes.DismissActionSerializer)
        deciding.dismiss(action_id=row.pk, author=signed_in(request).actor, **given)
        return self.fresh(request, row.pk)

    @extend_schema(request=None, responses=shapes.QueuedActionSerializer)
    @action(detail=True, methods=["post"])
    def approve(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Agree to it: it stays as it is, ready to be sent, whatever the next night says."""
        row = self.get_object()
        deciding.approve(action_id=row.pk, author=signed_in(request).actor)
        return self.fresh(request, row.pk)

    @extend_schema(request=shapes.DraftsSerializer, responses={202: JobSerializer})
    @action(detail=False, methods=["post"])
    def drafts(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Let a language model write the letters of suggestions, as a job.

        They are kept with the suggestions, shown by the preview and sent as they are. Without a model our own wording
        stays.
        """
        ids = self.checked(request, shapes.DraftsSerializer)["action_ids"]
        known = set(AIActionQueue.objects.filter(pk__in=ids).values_list("pk", flat=True))
        if strangers := [str(one) for one in ids if one not in known]:
            message = f"These suggestions are not there: {', '.join(strangers[:10])}."
            raise UnknownUnits(message, fields={"action_ids": [message]})
        return accepted(start_batch(drafting.DRAFTS, ids, asked_by=person_of(request)))


class BulkBatchViewSet(ExportedList, VersionedViewSet):
    """What was done, or will be, for many units at once."""

    resource = "command_center"
    tag = "command-center"
    verbs = {"cancel": "create", "retry": "create"}
    serializer_class = shapes.BulkBatchSerializer
    filterset_class = BatchFilter
    search_fields = ["executed_by", "result_summary"]
    ordering_fields = ["created_at", "scheduled_for", "finished_at", "unit_count"]
    ordering = ["-created_at"]

    def rows(self) -> QuerySet[BulkActionBatch]:
        return selectors.batches()

    @extend_schema(request=None, responses=shapes.BulkBatchSerializer)
    @action(detail=True, methods=["post"])
    def cancel(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Call off a batch that has not begun. A second time changes nothing."""
        row = self.get_object()
        batches.cancel(batch_id=row.pk, author=signed_in(request).actor)
        return self.fresh(request, row.pk)

    @extend_schema(request=None, responses={202: shapes.BulkBatchSerializer})
    @action(detail=True, methods=["post"])
    def retry(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Try again for the units for which it failed, as a job."""
        row = self.get_object()
        batches.retry(batch_id=row.pk)
        return self.fresh(request, row.pk, 202)


class BulkItemViewSet(ExportedList, ReadViewSet):
    """The units of batches: for each what was said and done, or why it could not be."""

    resource = "command_center"
    tag = "command-center"
    sensitive = {"tenants": frozenset({"tenant_name", "content"})}
    serializer_class = shapes.BulkItemSerializer
    filterset_class = ItemFilter
    search_fields = ["unit__unit_number", "unit__property__name", "failure"]
    ordering_fields = ["created_at", "done_at", "status"]
    ordering = ["created_at"]

    def rows(self) -> QuerySet[BulkActionItem]:
        return BulkActionItem.objects.select_related("unit__property", "lease__tenant")
