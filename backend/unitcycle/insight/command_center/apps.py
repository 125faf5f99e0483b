from django.apps import AppConfig


class CommandCenterConfig(AppConfig):
    name = "unitcycle.insight.command_center"
    label = "portfolio_command"
