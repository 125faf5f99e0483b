"""Paths of this app."""

from django.urls import path
from rest_framework.routers import BaseRouter

from unitcycle.accounts.api import session
from unitcycle.accounts.api.api_keys import ApiKeyViewSet
from unitcycle.accounts.api.exports import ExportViewSet
from unitcycle.accounts.api.invitations import AcceptView, InvitationViewSet, PreviewView
from unitcycle.accounts.api.members import MemberViewSet
from unitcycle.accounts.api.organization import LogoViewSet, OrganizationViewSet

urlpatterns = [
    path("session/", session.SessionView.as_view(), name="session"),
    path("session/switch/", session.SwitchView.as_view(), name="session-switch"),
    path("session/avatar/", session.AvatarView.as_view(), name="session-avatar"),
    path(
        "organization/",
        OrganizationViewSet.as_view(
            {"get": "retrieve", "patch": "partial_update"}, basename="organization", detail=True
        ),
        name="organization",
    ),
    path(
        "organization/logo/",
        LogoViewSet.as_view(
            {"put": "set_logo", "delete": "remove_logo"}, basename="organization", detail=True
        ),
        name="organization-logo",
    ),
    path("invitations/preview/", PreviewView.as_view(), name="invitation-preview"),
    path("invitations/accept/", AcceptView.as_view(), name="invitation-accept"),
]


def register(router: BaseRouter) -> None:
    router.register("members", MemberViewSet, basename="members")
    router.register("invitations", InvitationViewSet, basename="invitations")
    router.register("api-keys", ApiKeyViewSet, basename="api_keys")
    router.register("exports", ExportViewSet, basename="exports")
