from django.apps import AppConfig


class RenewalsConfig(AppConfig):
    name = "unitcycle.residency.renewals"
    label = "renewals"
