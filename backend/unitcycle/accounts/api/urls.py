"""Paths of this app."""

from django.urls import path

from unitcycle.accounts.api import session

urlpatterns = [
    path("session/", session.SessionView.as_view(), name="session"),
    path("session/switch/", session.SwitchView.as_view(), name="session-switch"),
    path("session/avatar/", session.AvatarView.as_view(), name="session-avatar"),
]
