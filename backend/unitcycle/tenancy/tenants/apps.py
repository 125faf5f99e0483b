from django.apps import AppConfig


class TenantsConfig(AppConfig):
    name = "unitcycle.tenancy.tenants"
    label = "tenants"
