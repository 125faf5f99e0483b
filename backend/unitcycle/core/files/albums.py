"""Pictures in an order: of a unit, of a repair. The caller has locked the row that the album belongs to."""

from collections.abc import Sequence
from typing import IO, Any, cast
from uuid import UUID

from django.contrib.auth.models import AbstractBaseUser
from django.core.files.uploadedfile import UploadedFile
from django.db import models
from django.db.models import Case, Count, Max, Value, When

from unitcycle.core import clock
from unitcycle.core.errors import Conflict, Invalid
from unitcycle.core.files.purposes import PHOTO
from unitcycle.core.files.services import discard, store
from unitcycle.core.models import OrganizationOwned, StoredFile

LARGEST_ALBUM = 100


class Photo(OrganizationOwned):
    """A picture at its place in an album.

    A subclass adds the foreign key to the album's owner, and a unique constraint on owner and position that is
    checked at the commit: a new order is written by one UPDATE.
    """

    file = models.ForeignKey(StoredFile, on_delete=models.RESTRICT, related_name="+")
    position = models.PositiveIntegerField()
    caption = models.CharField(max_length=200, blank=True, default="")

    class Meta:
        abstract = True
        ordering = ["position", "id"]


class AlbumFull(Conflict):
    code = "album_full"


class WrongPhotos(Invalid):
    """A new order that does not name each photo of the album once."""

    code = "wrong_photos"


def add_photo(
    album: Any, *, content: UploadedFile, uploaded_by: AbstractBaseUser | None, **details: Any
) -> Any:
    """Put a picture at the end of an album (`unit.photos`).

    Raises AlbumFull, and what `core.files.services.store` raises: TooLarge, Invalid.
    """
    present = album.aggregate(count=Count("pk"), last=Max("position"))
    if present["count"] >= LARGEST_ALBUM:
        raise AlbumFull(f"There is room for {LARGEST_ALBUM} photos: delete one first.")
    file = store(
        cast(IO[bytes], content),
        name=content.name or "photo",
        purpose=PHOTO,
        uploaded_by=uploaded_by,
    )
    return album.create(file=file, position=(present["last"] or 0) + 1, **details)


def arrange(album: Any, order: Sequence[UUID]) -> None:
    """Put the photos of an album in that order. Raises WrongPhotos."""
    known = set(album.values_list("pk", flat=True))
    if len(order) != len(known) or set(order) != known:
        message = "Name each photo of this album once."
        raise WrongPhotos(message, fields={"photos": [message]})
    if order:
        places = [When(pk=pk, then=Value(place)) for place, pk in enumerate(order, start=1)]
        album.update(position=Case(*places), updated_at=clock.now())


def remove_photo(photo: Photo) -> None:
    """For good: its bytes go once the transaction has committed."""
    file = photo.file
    photo.delete()
    discard(file)
