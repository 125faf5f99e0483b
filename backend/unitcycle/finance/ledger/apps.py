from django.apps import AppConfig


class LedgerConfig(AppConfig):
    name = "unitcycle.finance.ledger"
    label = "ledger"
