from django.apps import AppConfig


class WorkOrdersConfig(AppConfig):
    name = "unitcycle.portfolio.work_orders"
    label = "work_orders"
