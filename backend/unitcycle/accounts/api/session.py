"""Who is signed in, where, and what they may do there."""

from typing import Any
from uuid import UUID

from allauth.mfa.utils import is_mfa_enabled
from drf_spectacular.utils import extend_schema
from rest_framework.parsers import MultiPartParser
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from unitcycle.accounts import roles, selectors
from unitcycle.accounts.api.authentication import (
    ORGANIZATION_SESSION_KEY,
    SessionSignIn,
    signed_in,
)
from unitcycle.accounts.api.permissions import AnyMember
from unitcycle.accounts.api.serializers import (
    RenameSerializer,
    SessionSerializer,
    SwitchSerializer,
    UploadSerializer,
)
from unitcycle.accounts.models import Membership, User
from unitcycle.accounts.services import themselves
from unitcycle.core.api.viewsets import OrganizationView


class _OfOneself(OrganizationView, APIView):
    """For people only: an API key has no session."""

    authentication_classes = [SessionSignIn]
    finds_another_organization = True
    permission_classes = [AnyMember]
    takes_idempotency_key = False
    tag = "session"


class SessionView(_OfOneself):
    operation_ids = {"get": "session_retrieve", "patch": "session_partial_update"}

    @extend_schema(responses=SessionSerializer)
    def get(self, request: Request) -> Response:
        """Who is signed in, in which organisation, and what they may do there."""
        organization_id = signed_in(request).organization.pk
        session = request._request.session
        if session.get(ORGANIZATION_SESSION_KEY) != str(organization_id):
            # from now on this session stays here, wherever the person works in another browser
            _choose(request, organization_id)
        return Response(_session_of(request))

    @extend_schema(request=RenameSerializer, responses=SessionSerializer)
    def patch(self, request: Request) -> Response:
        """Change one's own name."""
        body = RenameSerializer(data=request.data)
        body.is_valid(raise_exception=True)
        themselves.rename_user(user=_person(request), **body.validated_data)
        return Response(_session_of(request))


class SwitchView(_OfOneself):
    operation_ids = {"post": "session_switch"}
    may_find_nothing = True

    @extend_schema(request=SwitchSerializer, responses=SessionSerializer)
    def post(self, request: Request) -> Response:
        """Work in another organisation of one's own from now on."""
        body = SwitchSerializer(data=request.data)
        body.is_valid(raise_exception=True)
        membership = _choose(request, body.validated_data["organization"])
        return Response(_session_of(request, membership))


class AvatarView(_OfOneself):
    operation_ids = {"put": "session_avatar_update", "delete": "session_avatar_destroy"}
    parser_classes = [MultiPartParser]

    @extend_schema(request={"multipart/form-data": UploadSerializer}, responses=SessionSerializer)
    def put(self, request: Request) -> Response:
        """Replace one's own picture."""
        body = UploadSerializer(data=request.data)
        body.is_valid(raise_exception=True)
        themselves.set_avatar(user=_person(request), picture=body.validated_data["file"])
        return Response(_session_of(request))

    @extend_schema(responses={204: None})
    def delete(self, request: Request) -> Response:
        """Remove one's own picture."""
        themselves.remove_avatar(user=_person(request))
        return Response(status=204)


def _person(request: Request) -> User:
    user = signed_in(request).user
    assert user is not None, "SessionSignIn lets only people in"
    return user


def _choose(request: Request, organization_id: UUID) -> Membership:
    membership = themselves.use_organization(user=_person(request), organization_id=organization_id)
    request._request.session[ORGANIZATION_SESSION_KEY] = str(organization_id)
    return membership


def _session_of(request: Request, switched_to: Membership | None = None) -> dict[str, Any]:
    user = _person(request)
    memberships = list(selectors.memberships_of(user.pk))
    here = switched_to.organization_id if switched_to else signed_in(request).organization.pk
    current = next(row for row in memberships if row.organization_id == here)
    user.role = current.role  # type: ignore[attr-defined]
    user.has_mfa = is_mfa_enabled(user)  # type: ignore[attr-defined]
    return SessionSerializer(
        {
            "user": user,
            "organization": current.organization,
            "memberships": sorted(memberships, key=lambda row: row.organization.name.casefold()),
            "role": current.role,
            "rights": roles.rights_of(current.role),
        }
    ).data
