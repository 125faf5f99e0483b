"""Seals every stored secret anew with the first of FIELD_ENCRYPTION_KEYS."""

from typing import Any

from django.apps import apps
from django.core.management.base import BaseCommand, CommandError
from django.db.models import Model

from unitcycle.core.outside import Reason, outside
from unitcycle.core.secrets import SealedField, Unreadable, sealed_anew


class Command(BaseCommand):
    help = (
        "Seal every stored secret anew with the first of FIELD_ENCRYPTION_KEYS. Afterwards the older keys can go. "
        "Safe to run again."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        counts = [_rotate(model, name) for model, name in _sealed_columns()]
        self.stdout.write(f"{sum(done for done, _ in counts)} secrets were sealed anew.")
        lost = sum(lost for _, lost in counts)
        if lost:
            raise CommandError(
                f"{lost} could not be read: the key that sealed them is not in FIELD_ENCRYPTION_KEYS. "
                "They were left as they are; keep their key."
            )


def _sealed_columns() -> list[tuple[type[Model], str]]:
    return [
        (model, field.name)
        for model in apps.get_models()
        if not hasattr(model, "pgh_tracked_model")
        for field in model._meta.concrete_fields
        if isinstance(field, SealedField)
    ]


def _rotate(model: type[Model], name: str) -> tuple[int, int]:
    """How many were sealed anew, and how many could not be read."""
    done = lost = 0
    for pk, sealed in outside(model, Reason.COMMAND).exclude(**{name: ""}).values_list("pk", name):
        try:
            anew = sealed_anew(sealed)
        except Unreadable:
            lost += 1
            continue
        # only where it is still what was read: an entry made meanwhile is sealed with the first key already
        done += (
            outside(model, Reason.COMMAND).filter(pk=pk, **{name: sealed}).update(**{name: anew})
        )
    return done, lost
