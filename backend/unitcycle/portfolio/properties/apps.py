from django.apps import AppConfig


class PropertiesConfig(AppConfig):
    name = "unitcycle.portfolio.properties"
    label = "properties"
