from django.apps import AppConfig


class NotificationsConfig(AppConfig):
    name = "unitcycle.notifications"
    label = "notifications"
