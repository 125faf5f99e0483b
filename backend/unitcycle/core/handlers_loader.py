"""Imports every app's handlers and jobs, so that what follows from an event is known in every process."""

from django.apps import apps
from django.utils.module_loading import module_has_submodule


def load() -> None:
    for config in apps.get_app_configs():
        if not config.name.startswith("unitcycle.") or config.module is None:
            continue
        for room in ("handlers", "tasks"):
            if module_has_submodule(config.module, room):
                __import__(f"{config.name}.{room}")
