from django.apps import AppConfig


class VendorsConfig(AppConfig):
    name = "unitcycle.portfolio.vendors"
    label = "vendors"
