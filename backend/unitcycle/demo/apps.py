from django.apps import AppConfig


class DemoConfig(AppConfig):
    """The demo company: no tables of its own, it fills everybody else's."""

    name = "unitcycle.demo"
    label = "demo"
