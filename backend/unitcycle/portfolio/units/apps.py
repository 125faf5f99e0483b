from django.apps import AppConfig


class UnitsConfig(AppConfig):
    name = "unitcycle.portfolio.units"
    label = "units"
