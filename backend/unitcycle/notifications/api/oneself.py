"""What each person may know and say of themselves: their inbox, and how they want to hear of what."""

from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from unitcycle.accounts.api.authentication import SessionSignIn, person_of
from unitcycle.accounts.api.permissions import AnyMember
from unitcycle.core.api.viewsets import ReadViewSet, ResourceViewSet
from unitcycle.notifications import selectors
from unitcycle.notifications.api.filters import InboxFilter
from unitcycle.notifications.api.serializers import (
    InboxSerializer,
    MarkReadSerializer,
    PreferencesSerializer,
    SetPreferencesSerializer,
    UnreadSerializer,
)
from unitcycle.notifications.audiences import USER
from unitcycle.notifications.models import Notification
from unitcycle.notifications.rules.choices import PreferredChannel, Topic
from unitcycle.notifications.services import inbox, preferences


class _OfOneself(ResourceViewSet):
    """For people only: an API key has neither inbox nor wishes."""

    authentication_classes = [SessionSignIn]
    permission_classes = [AnyMember]
    takes_idempotency_key = False
    tag = "notifications"


def _own_id(request: Request) -> UUID:
    user = person_of(request)
    assert user is not None, "SessionSignIn lets only people in"
    return user.pk


class InboxViewSet(_OfOneself, ReadViewSet):
    """What one was told in the app, the newest first."""

    # for the description of the API, which is made when nobody is signed in
    queryset = Notification.objects.none()
    serializer_class = InboxSerializer
    filterset_class = InboxFilter
    search_fields = ["title", "body"]
    ordering_fields = ["created_at"]
    ordering = ["-created_at"]
    may_find_nothing = True

    def rows(self) -> QuerySet[Notification]:
        return selectors.inbox_of(_own_id(self.request))

    @extend_schema(responses=UnreadSerializer)
    def unread(self, request: Request) -> Response:
        """Count what one has not read."""
        return self._count(request)

    @extend_schema(request=MarkReadSerializer, responses=UnreadSerializer)
    def mark_read(self, request: Request) -> Response:
        """Mark some as read, and count the rest."""
        inbox.mark_read(user_id=_own_id(request), **self.checked(request, MarkReadSerializer))
        return self._count(request)

    @extend_schema(request=None, responses=UnreadSerializer)
    def mark_all_read(self, request: Request) -> Response:
        """Mark all as read."""
        inbox.mark_all_read(user_id=_own_id(request))
        return self._count(request)

    def _count(self, request: Request) -> Response:
        rows = selectors.inbox_of(_own_id(request))
        return Response({"unread": rows.filter(read_at__isnull=True).count()})


class PreferencesViewSet(_OfOneself):
    """By which channel one wants to hear of what."""

    serializer_class = PreferencesSerializer

    @extend_schema(responses=PreferencesSerializer)
    def overview(self, request: Request) -> Response:
        """Read one's own preferences, of every topic."""
        return self._present(request)

    @extend_schema(request=SetPreferencesSerializer, responses=PreferencesSerializer)
    def choose(self, request: Request) -> Response:
        """Change one's own preferences."""
        given: list[dict[str, Any]] = self.checked(request, SetPreferencesSerializer)["preferences"]
        preferences.set_preferences(
            party_kind=USER,
            party_id=_own_id(request),
            channels={one["topic"]: one["channel"] for one in given},
        )
        return self._present(request)

    def _present(self, request: Request) -> Response:
        said = selectors.preferences_of(USER, _own_id(request))
        rows = [
            {"topic": topic, "channel": said.get(topic, PreferredChannel.EMAIL)} for topic in Topic
        ]
        return Response({"results": rows})
