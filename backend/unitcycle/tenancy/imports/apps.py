from django.apps import AppConfig


class ImportsConfig(AppConfig):
    name = "unitcycle.tenancy.imports"
    label = "imports"
