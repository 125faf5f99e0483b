from django.apps import AppConfig


class CoreConfig(AppConfig):
    name = "unitcycle.core"
    label = "core"

    def ready(self) -> None:
        from unitcycle.core import (  # noqa: PLC0415  apps must be loaded first
            handlers_loader,
            lookups,  # noqa: F401  they register themselves
        )

        handlers_loader.load()
