from django.apps import AppConfig


class BitcoinConfig(AppConfig):
    name = "unitcycle.finance.bitcoin"
    label = "bitcoin"
