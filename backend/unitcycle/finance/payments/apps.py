from django.apps import AppConfig


class PaymentsConfig(AppConfig):
    name = "unitcycle.finance.payments"
    label = "payments"
