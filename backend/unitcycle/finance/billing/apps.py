from django.apps import AppConfig


class BillingConfig(AppConfig):
    name = "unitcycle.finance.billing"
    label = "billing"
