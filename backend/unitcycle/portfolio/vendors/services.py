"""What can be done to vendors."""

from typing import Any
from uuid import UUID

from django.db import transaction

from unitcycle.core import clock
from unitcycle.core.changes import apply_changes
from unitcycle.core.constraints import refusing
from unitcycle.core.errors import NotFound
from unitcycle.core.events import emit
from unitcycle.portfolio.vendors import rules
from unitcycle.portfolio.vendors.errors import VendorArchived, VendorNameTaken
from unitcycle.portfolio.vendors.events import VendorCreated, VendorWithdrawn
from unitcycle.portfolio.vendors.models import Vendor


@transaction.atomic
def create_vendor(*, name: str, **details: Any) -> Vendor:
    """Raises VendorNameTaken."""
    with refusing(_name_taken(name)):
        row = Vendor.objects.create(name=name, **_tidied(details))
    emit(VendorCreated(subject_id=row.pk, vendor_name=row.name))
    return row


@transaction.atomic
def update_vendor(*, vendor_id: UUID, **changes: Any) -> Vendor:
    """Raises NotFound, VendorArchived, VendorNameTaken."""
    row = locked_vendor(vendor_id)
    require_vendor_in_use(row)
    with refusing(_name_taken(changes.get("name", row.name))):
        apply_changes(row, _tidied(changes))
    return row


@transaction.atomic
def archive_vendor(*, vendor_id: UUID) -> None:
    """Raises what listeners to VendorWithdrawn raise: a vendor with work under way stays."""
    row = locked_vendor(vendor_id)
    if row.archived_at is not None:
        return
    apply_changes(row, {"archived_at": clock.now()})
    emit(VendorWithdrawn(subject_id=row.pk, vendor_name=row.name))


@transaction.atomic
def restore_vendor(*, vendor_id: UUID) -> Vendor:
    """Raises NotFound, VendorNameTaken."""
    row = locked_vendor(vendor_id)
    with refusing(_name_taken(row.name)):
        apply_changes(row, {"archived_at": None})
    return row


def locked_vendor(vendor_id: UUID) -> Vendor:
    """Locked so that who gives it work and who archives it take turns. Raises NotFound."""
    row = Vendor.objects.select_for_update(no_key=True).filter(pk=vendor_id).first()
    if row is None:
        raise NotFound("There is no such vendor.")
    return row


def require_vendor_in_use(row: Vendor) -> None:
    if row.archived_at is not None:
        raise VendorArchived(f"“{row.name}” is archived: restore it first.")


def _tidied(details: dict[str, Any]) -> dict[str, Any]:
    if "trades" in details:
        return {**details, "trades": rules.in_order(details["trades"])}
    return details


def _name_taken(name: str) -> dict[str, VendorNameTaken]:
    message = f"There is another vendor called “{name}”."
    return {"vendor_name_is_used_once": VendorNameTaken(message, fields={"name": [message]})}
