"""Photos of work orders."""

from collections.abc import Sequence
from uuid import UUID

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from unitcycle.accounts.models import User
from unitcycle.core.changes import apply_changes
from unitcycle.core.errors import NotFound
from unitcycle.core.files import albums
from unitcycle.portfolio.work_orders.models import WorkOrderPhoto
from unitcycle.portfolio.work_orders.rules import PhotoStage
from unitcycle.portfolio.work_orders.services.orders import locked_order, require_order_in_use


@transaction.atomic
def add_work_order_photo(
    *,
    work_order_id: UUID,
    file: UploadedFile,
    uploaded_by: User | None,
    stage: PhotoStage | str = PhotoStage.BEFORE,
    caption: str = "",
) -> WorkOrderPhoto:
    """Raises NotFound, WorkOrderArchived, AlbumFull, TooLarge, Invalid for what is no picture."""
    order = locked_order(work_order_id)
    require_order_in_use(order)
    photo: WorkOrderPhoto = albums.add_photo(
        order.photos, content=file, uploaded_by=uploaded_by, stage=stage, caption=caption
    )
    return photo


@transaction.atomic
def change_work_order_photo(*, photo_id: UUID, **changes: str) -> None:
    """Its stage, its caption."""
    apply_changes(_locked_photo(photo_id), changes)


@transaction.atomic
def arrange_work_order_photos(*, work_order_id: UUID, photos: Sequence[UUID]) -> None:
    """Raises NotFound, WrongPhotos unless each photo of the order is named once."""
    albums.arrange(locked_order(work_order_id).photos, photos)


@transaction.atomic
def remove_work_order_photo(*, photo_id: UUID) -> None:
    albums.remove_photo(_locked_photo(photo_id))


def _locked_photo(photo_id: UUID) -> WorkOrderPhoto:
    row = WorkOrderPhoto.objects.select_for_update(no_key=True).filter(pk=photo_id).first()
    if row is None:
        raise NotFound("There is no such photo.")
    return row
