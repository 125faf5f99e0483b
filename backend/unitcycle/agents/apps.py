from django.apps import AppConfig


class AgentsConfig(AppConfig):
    """How a model is asked, checked, allowed and recorded."""

    name = "unitcycle.agents"
    label = "agents"
