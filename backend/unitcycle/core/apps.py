from django.apps import AppConfig


class CoreConfig(AppConfig):
    name = "unitcycle.core"
    label = "core"

    def ready(self) -> None:
        from unitcycle.core import handlers_loader  # noqa: PLC0415  apps must be loaded first

        handlers_loader.load()
