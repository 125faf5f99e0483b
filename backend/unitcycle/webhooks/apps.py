from django.apps import AppConfig


class WebhooksConfig(AppConfig):
    """Tells integrators' servers what happened."""

    name = "unitcycle.webhooks"
    label = "webhooks"
