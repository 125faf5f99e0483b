"""What a full export of an organisation holds: every table of its own.

A new table is part of it by itself, unless its model says in `left_out_of_exports` why not.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from django.apps import apps
from django.db.models import Model

from unitcycle.core.secrets import SealedField

# Columns that open doors, or that mean something only in here. No table of the archive has them.
SECRET = frozenset({"secret_hash", "token_hash", "key"})


@dataclass(frozen=True)
class Table:
    """One table of the archive: where it goes, and its columns in order."""

    path: str
    model: type[Model]
    columns: tuple[str, ...]


def tables() -> Iterator[Table]:
    """Every table of the organisation in the order of its name, histories in a folder of their own."""
    owned = (model for model in apps.get_models() if _is_owned(model))
    for model in sorted(owned, key=lambda model: model._meta.label_lower):
        if not getattr(model, "left_out_of_exports", ""):
            yield Table(_path_of(model), model, columns_of(model))


def _is_owned(model: type[Model]) -> bool:
    if model._meta.proxy or not model._meta.managed:
        return False
    return any(field.name == "organization" for field in model._meta.concrete_fields)


def _path_of(model: type[Model]) -> str:
    folder = "history" if hasattr(model, "pgh_tracked_model") else "tables"
    return f"{folder}/{model._meta.app_label}.{model._meta.model_name}.csv"


def columns_of(model: type[Model]) -> tuple[str, ...]:
    """The columns that may leave; whose they are goes without saying."""
    names = (
        field.attname for field in model._meta.concrete_fields if not isinstance(field, SealedField)
    )
    return tuple(name for name in names if name not in SECRET | {"organization_id"})
