from django.apps import AppConfig


class SearchConfig(AppConfig):
    name = "unitcycle.insight.search"
    label = "insight_search"
