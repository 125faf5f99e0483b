from django.apps import AppConfig


class DashboardConfig(AppConfig):
    name = "unitcycle.insight.dashboard"
    label = "insight_dashboard"
