"""Paths of messages, and of what providers call."""

from typing import Any

from django.urls import path
from rest_framework.routers import SimpleRouter

from unitcycle.notifications.api import callbacks, oneself, settings, views

_SETTINGS: dict[str, Any] = {"get": "retrieve", "patch": "partial_update", "delete": "destroy"}

urlpatterns = [
    path(
        "notifications/templates/",
        views.TemplateViewSet.as_view(
            {"get": "overview", "put": "word"}, basename="notification-templates"
        ),
        name="notification-templates",
    ),
    path(
        "notifications/templates/reset/",
        views.TemplateViewSet.as_view({"post": "reset"}, basename="notification-templates"),
        name="notification-templates-reset",
    ),
    path(
        "notifications/templates/preview/",
        views.TemplateViewSet.as_view({"post": "preview"}, basename="notification-templates"),
        name="notification-templates-preview",
    ),
    path(
        "notifications/inbox/",
        oneself.InboxViewSet.as_view({"get": "list"}, basename="inbox"),
        name="inbox",
    ),
    path(
        "notifications/inbox/unread/",
        oneself.InboxViewSet.as_view({"get": "unread"}, basename="inbox"),
        name="inbox-unread",
    ),
    path(
        "notifications/inbox/mark-read/",
        oneself.InboxViewSet.as_view({"post": "mark_read"}, basename="inbox"),
        name="inbox-mark-read",
    ),
    path(
        "notifications/inbox/mark-all-read/",
        oneself.InboxViewSet.as_view({"post": "mark_all_read"}, basename="inbox"),
        name="inbox-mark-all-read",
    ),
    path(
        "notifications/preferences/",
        oneself.PreferencesViewSet.as_view(
            {"get": "overview", "patch": "choose"}, basename="notification-preferences"
        ),
        name="notification-preferences",
    ),
    path(
        "notifications/settings/email/",
        settings.EmailSettingsViewSet.as_view(_SETTINGS, basename="email-settings", detail=True),
        name="email-settings",
    ),
    path(
        "notifications/settings/email/test/",
        settings.EmailSettingsViewSet.as_view(
            {"post": "test"}, basename="email-settings", detail=True
        ),
        name="email-settings-test",
    ),
    path(
        "notifications/settings/sms/",
        settings.SmsSettingsViewSet.as_view(_SETTINGS, basename="sms-settings", detail=True),
        name="sms-settings",
    ),
    path(
        "notifications/settings/sms/test/",
        settings.SmsSettingsViewSet.as_view({"post": "test"}, basename="sms-settings", detail=True),
        name="sms-settings-test",
    ),
    path(
        "webhooks/messaging/twilio/status/",
        callbacks.TwilioStatusView.as_view(),
        name="twilio-status",
    ),
    path(
        "webhooks/messaging/twilio/inbound/",
        callbacks.TwilioInboundView.as_view(),
        name="twilio-inbound",
    ),
    path(
        "webhooks/messaging/sendgrid/events/",
        callbacks.SendGridEventsView.as_view(),
        name="sendgrid-events",
    ),
]


def register(router: SimpleRouter) -> None:
    router.register(
        "notifications/messages", views.MessageViewSet, basename="notification-messages"
    )
    router.register("notifications/suppressions", views.SuppressionViewSet, basename="suppressions")
    router.register("notifications/groups", views.GroupViewSet, basename="notification-groups")
