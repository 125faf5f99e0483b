"""Photos of units."""

from collections.abc import Sequence
from uuid import UUID

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from unitcycle.accounts.models import User
from unitcycle.core.changes import apply_changes
from unitcycle.core.errors import NotFound
from unitcycle.core.files import albums
from unitcycle.portfolio.units.models import UnitPhoto
from unitcycle.portfolio.units.services.units import locked_unit, require_unit_in_use


@transaction.atomic
def add_unit_photo(
    *, unit_id: UUID, file: UploadedFile, uploaded_by: User | None, caption: str = ""
) -> UnitPhoto:
    """Raises NotFound, UnitArchived, AlbumFull, TooLarge, Invalid for what is no picture."""
    unit = locked_unit(unit_id)
    require_unit_in_use(unit)
    photo: UnitPhoto = albums.add_photo(
        unit.photos, content=file, uploaded_by=uploaded_by, caption=caption
    )
    return photo


@transaction.atomic
def change_unit_photo(*, photo_id: UUID, **changes: str) -> None:
    """Its caption."""
    apply_changes(_locked_photo(photo_id), changes)


@transaction.atomic
def arrange_unit_photos(*, unit_id: UUID, photos: Sequence[UUID]) -> None:
    """Raises NotFound, WrongPhotos unless each photo of the unit is named once."""
    albums.arrange(locked_unit(unit_id).photos, photos)


@transaction.atomic
def remove_unit_photo(*, photo_id: UUID) -> None:
    albums.remove_photo(_locked_photo(photo_id))


def _locked_photo(photo_id: UUID) -> UnitPhoto:
    row = UnitPhoto.objects.select_for_update(no_key=True).filter(pk=photo_id).first()
    if row is None:
        raise NotFound("There is no such photo.")
    return row
