"""Templates, the delivery log, suppressions and groups over the API."""

from typing import Any

from django.db.models import QuerySet
from drf_spectacular.utils import extend_schema
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from unitcycle.accounts.api.authentication import signed_in
from unitcycle.core.api.exports import ExportedList
from unitcycle.core.api.viewsets import ReadViewSet, ResourceViewSet, VersionedViewSet
from unitcycle.notifications import selectors
from unitcycle.notifications.api.filters import MessageFilter, SuppressionFilter
from unitcycle.notifications.api.serializers import (
    AddSuppressionSerializer,
    GroupSerializer,
    LiftSuppressionSerializer,
    MessageSerializer,
    NameTemplateSerializer,
    PreviewTemplateSerializer,
    SuppressionSerializer,
    TemplatePreviewSerializer,
    TemplateSerializer,
    TemplatesSerializer,
    WordTemplateSerializer,
    WriteGroupSerializer,
    template_row,
)
from unitcycle.notifications.models import Message, NotificationGroup, Suppression
from unitcycle.notifications.rules import catalogue
from unitcycle.notifications.rules.catalogue import Wording
from unitcycle.notifications.rules.choices import TemplateChannel
from unitcycle.notifications.services import groups, suppressions, templates


class TemplateViewSet(ResourceViewSet):
    """The wording of each event on each channel."""

    resource = "notification_templates"
    tag = "notifications"
    verbs = {"overview": "view", "word": "change", "reset": "change", "preview": "change"}
    serializer_class = TemplatesSerializer

    @extend_schema(responses=TemplatesSerializer)
    def overview(self, request: Request) -> Response:
        """List every template with its variables."""
        rows = [
            template_row(kind, channel, wording, is_own=row is not None)
            for kind, channel, wording, row in selectors.all_wordings()
        ]
        return Response({"results": rows})

    @extend_schema(request=WordTemplateSerializer, responses=TemplateSerializer)
    def word(self, request: Request) -> Response:
        """Replace the wording of one template.

        Only its own variables can stand in it, written as `{{ name }}`.
        """
        values = self.checked(request, WordTemplateSerializer)
        templates.word_template(**values)
        return self._present(values)

    @extend_schema(request=NameTemplateSerializer, responses=TemplateSerializer)
    def reset(self, request: Request) -> Response:
        """Go back to the wording that came with the product."""
        values = self.checked(request, NameTemplateSerializer)
        templates.reset_template(**values)
        return self._present(values)

    @extend_schema(request=PreviewTemplateSerializer, responses=TemplatePreviewSerializer)
    def preview(self, request: Request) -> Response:
        """Show a wording filled with sample values. Nothing is saved."""
        values = self.checked(request, PreviewTemplateSerializer)
        given = {name: values.pop(name) for name in ("subject", "body", "html")}
        shown = templates.previewed(
            **values,
            wording=Wording(**given) if any(given.values()) else None,
            organization=signed_in(request).organization.name,
        )
        return Response({"subject": shown.subject, "text": shown.text, "html": shown.html})

    def _present(self, values: dict[str, Any]) -> Response:
        kind = catalogue.event_type(values["event_type"])
        assert kind is not None, "the service has refused it"
        channel = TemplateChannel(values["channel"])
        wording = selectors.wordings_of(kind)[channel]
        is_own = wording is not kind.wording[channel]
        return Response(template_row(kind, channel, wording, is_own=is_own))


class MessageViewSet(ExportedList, ReadViewSet):
    """The delivery log: every message, and what became of it."""

    resource = "notification_messages"
    tag = "notifications"
    serializer_class = MessageSerializer
    filterset_class = MessageFilter
    search_fields = ["recipient", "recipient_name", "subject"]
    ordering_fields = ["created_at", "settled_at"]
    ordering = ["-created_at"]

    def rows(self) -> QuerySet[Message]:
        return selectors.messages()


class SuppressionViewSet(ExportedList, ReadViewSet):
    """Addresses and numbers that are sent nothing, or nothing that can be unsubscribed."""

    resource = "suppressions"
    tag = "notifications"
    verbs = {"lift": "change"}
    serializer_class = SuppressionSerializer
    filterset_class = SuppressionFilter
    search_fields = ["address", "note"]
    ordering_fields = ["created_at", "address"]
    ordering = ["-created_at"]

    def rows(self) -> QuerySet[Suppression]:
        return selectors.suppressions()

    @extend_schema(request=AddSuppressionSerializer, responses={201: SuppressionSerializer})
    def create(self, request: Request) -> Response:
        row = suppressions.add_suppression(**self.checked(request, AddSuppressionSerializer))
        return Response(self.get_serializer(row).data, 201)

    @extend_schema(request=LiftSuppressionSerializer, responses=SuppressionSerializer)
    @action(detail=True, methods=["post"])
    def lift(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Send to it again, and say why."""
        row = suppressions.lift_suppression(
            suppression_id=self.get_object().pk, **self.checked(request, LiftSuppressionSerializer)
        )
        return Response(self.get_serializer(row).data)


class GroupViewSet(VersionedViewSet):
    """People and outsiders who are told of events, or written to together."""

    resource = "notification_groups"
    tag = "notifications"
    serializer_class = GroupSerializer
    search_fields = ["name"]
    ordering_fields = ["name", "created_at"]
    ordering = ["name"]

    def rows(self) -> QuerySet[NotificationGroup]:
        return selectors.groups()

    @extend_schema(request=WriteGroupSerializer, responses={201: GroupSerializer})
    def create(self, request: Request) -> Response:
        row = groups.create_group(**self.checked(request, WriteGroupSerializer))
        return self.fresh(request, row.pk, 201)

    @extend_schema(request=WriteGroupSerializer, responses=GroupSerializer)
    def partial_update(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        row = self.matched(request)
        changes = self.checked(request, WriteGroupSerializer, partial=True)
        groups.update_group(group_id=row.pk, **changes)
        return self.fresh(request, row.pk)

    @extend_schema(responses={204: None})
    def destroy(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Remove one group."""
        groups.delete_group(group_id=self.matched(request).pk)
        return Response(status=204)
