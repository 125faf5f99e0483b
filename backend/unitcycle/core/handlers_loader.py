"""Imports every app's events, handlers and jobs, so that each process knows what can happen and what follows."""

from importlib import import_module

from django.apps import apps
from django.utils.module_loading import module_has_submodule


def load() -> None:
    for config in apps.get_app_configs():
        if not config.name.startswith("unitcycle.") or config.module is None:
            continue
        for room in ("events", "handlers", "tasks"):
            if module_has_submodule(config.module, room):
                import_module(f"{config.name}.{room}")
