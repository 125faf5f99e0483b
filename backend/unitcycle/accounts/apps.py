from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "unitcycle.accounts"
    label = "accounts"
