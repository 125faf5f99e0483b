"""What remains of a step that was refused: the import can be mended and tried again."""

from uuid import UUID

from django.db import transaction

from unitcycle.tenancy.imports import selectors
from unitcycle.tenancy.imports.models import RentRollImport
from unitcycle.tenancy.imports.rules.states import ImportStatus


@transaction.atomic
def mark_failed(*, import_id: UUID, message: str) -> RentRollImport:
    """Note why, unless a later step has begun meanwhile or it was done after all."""
    rent_roll = selectors.held_import(import_id)
    if rent_roll.status in (ImportStatus.CHECKING, ImportStatus.IMPORTING):
        rent_roll.status = ImportStatus.FAILED
        rent_roll.message = message[:500]
        rent_roll.save()
    return rent_roll
