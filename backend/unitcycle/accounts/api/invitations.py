"""Asking people to join, and their answer."""

from typing import Any

from allauth.account.adapter import get_adapter
from allauth.core.exceptions import ImmediateHttpResponse
from django.contrib.auth import get_user
from django.db.models import QuerySet
from django_filters import rest_framework as filters
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.exceptions import Throttled
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from unitcycle.accounts import selectors
from unitcycle.accounts.adapter import LOCKED_SECONDS
from unitcycle.accounts.api.authentication import person_of, role_of
from unitcycle.accounts.api.permissions import Anybody
from unitcycle.accounts.api.serializers import (
    AcceptSerializer,
    InvitationPreviewSerializer,
    InvitationSerializer,
    InviteSerializer,
)
from unitcycle.accounts.api.throttles import ByAddress
from unitcycle.accounts.errors import InvitationUnusable
from unitcycle.accounts.models import Invitation, User
from unitcycle.accounts.services import invitations
from unitcycle.core import clock
from unitcycle.core.api.exports import ExportedList
from unitcycle.core.api.filter_kinds import YesNoFilter
from unitcycle.core.api.viewsets import OrganizationView, ReadViewSet


class InvitationFilter(filters.FilterSet):
    open = YesNoFilter(method="only_open", label="Whether it can still be accepted.")

    class Meta:
        model = Invitation
        fields: list[str] = []

    def only_open(self, rows: QuerySet[Invitation], name: str, value: bool) -> QuerySet[Invitation]:
        usable = selectors.open_invitations().filter(expires_at__gt=clock.now()).values("pk")
        return rows.filter(pk__in=usable) if value else rows.exclude(pk__in=usable)


class InvitationViewSet(ExportedList, ReadViewSet):
    """Who was asked to join, and what became of it."""

    resource = "invitations"
    tag = "invitations"
    serializer_class = InvitationSerializer
    filterset_class = InvitationFilter
    search_fields = ["email"]
    ordering_fields = ["created_at", "email", "expires_at"]
    ordering = ["-created_at"]

    def rows(self) -> QuerySet[Invitation]:
        return Invitation.objects.select_related("invited_by")

    @extend_schema(request=InviteSerializer, responses={201: InvitationSerializer})
    def create(self, request: Request) -> Response:
        """Invite somebody by e-mail.

        The link in the e-mail works once, for seven days. An open invitation of the same address is replaced.
        """
        invitation = invitations.invite(
            **self.checked(request, InviteSerializer),
            own_role=role_of(request),
            invited_by=person_of(request),
        )
        return Response(self.get_serializer(invitation).data, 201)

    @extend_schema(responses={204: None})
    def destroy(self, request: Request, pk: str) -> Response:
        """Revoke an invitation."""
        invitation = self.get_object()
        invitations.revoke_invitation(invitation_id=invitation.pk, own_role=role_of(request))
        return Response(status=204)


class _ForGuests(OrganizationView, APIView):
    """Nobody has to be signed in: the token is what lets them in."""

    authentication_classes: list[Any] = []
    permission_classes = [Anybody]
    throttle_classes = [ByAddress]
    takes_idempotency_key = False
    may_find_nothing = True
    tag = "invitations"


class PreviewView(_ForGuests):
    operation_ids = {"get": "invitations_preview"}

    @extend_schema(
        parameters=[OpenApiParameter("token", str, required=True)],
        responses=InvitationPreviewSerializer,
    )
    def get(self, request: Request) -> Response:
        """Who invites whom, for the page that the link opens."""
        token = request.query_params.get("token", "")
        found = selectors.usable_invitation(invitations.digest(token))
        if found is None:
            raise InvitationUnusable(invitations.UNUSABLE)
        return Response({"organization": found.organization.name, "email": found.email})


class AcceptView(_ForGuests):
    operation_ids = {"post": "invitations_accept"}

    @extend_schema(request=AcceptSerializer, responses=InvitationPreviewSerializer)
    def post(self, request: Request) -> Response:
        """Join. Works once.

        A new address gets an account with this name and password. An address that has an account must be signed in,
        or give its password. Sign in afterwards.
        """
        body = AcceptSerializer(data=request.data)
        body.is_valid(raise_exception=True)
        values = body.validated_data
        guest = invitations.Guest(
            name=values["name"], password=values["password"], signed_in=_signed_in(request)
        )
        accepted = invitations.accept_invitation(
            token=values["token"],
            guest=guest,
            has_password=lambda user: _has_password(request, user, guest.password),
        )
        return Response({"organization": accepted.organization.name, "email": accepted.email})


def _signed_in(request: Request) -> User | None:
    user = get_user(request._request)
    return user if isinstance(user, User) else None


def _has_password(request: Request, user: User, password: str) -> bool:
    """Counted like a sign-in, so that this is no way around its limits."""
    if not password:
        return False
    try:
        found = get_adapter().authenticate(request._request, email=user.email, password=password)
    except ImmediateHttpResponse as error:
        raise Throttled(wait=LOCKED_SECONDS, detail="Too many wrong passwords.") from error
    return bool(found is not None and found.pk == user.pk)
