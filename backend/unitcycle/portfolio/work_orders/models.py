"""Work orders, their photos and their history."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from unitcycle.core.audit import audited
from unitcycle.core.files.albums import Photo
from unitcycle.core.models import OrganizationOwned
from unitcycle.core.money import RentField
from unitcycle.portfolio.properties.models import Property
from unitcycle.portfolio.units.models import Unit
from unitcycle.portfolio.vendors.models import Vendor
from unitcycle.portfolio.work_orders.rules import (
    EntryPermission,
    PhotoStage,
    Priority,
    WorkCategory,
    WorkOrderStatus,
)


class WorkOrderCounter(OrganizationOwned):
    """The last number given out in an organisation."""

    left_out_of_exports = "the next free number"

    last_number = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organization"], name="one_counter_per_organization")
        ]


@audited(named_by=["number", "title"])
class WorkOrder(OrganizationOwned):
    """Something to repair or to look after, in a unit or anywhere on a property."""

    # rules.number_text of a number that is never used twice; numbers may be skipped
    number = models.CharField(max_length=20)
    property = models.ForeignKey(
        Property, on_delete=models.RESTRICT, related_name="work_orders", db_index=False
    )
    unit = models.ForeignKey(
        Unit, null=True, blank=True, on_delete=models.RESTRICT, related_name="work_orders"
    )
    title = models.CharField(max_length=200)
    description = models.TextField(blank=True, default="")
    category = models.CharField(max_length=20, choices=WorkCategory, default=WorkCategory.GENERAL)
    priority = models.CharField(max_length=10, choices=Priority, default=Priority.MEDIUM)
    status = models.CharField(
        max_length=20, choices=WorkOrderStatus, default=WorkOrderStatus.OPEN, editable=False
    )
    requested_date = models.DateField()
    scheduled_for = models.DateTimeField(null=True, blank=True)
    due_date = models.DateField(null=True, blank=True)
    completed_at = models.DateTimeField(null=True, blank=True, editable=False)
    assigned_vendor = models.ForeignKey(
        Vendor, null=True, blank=True, on_delete=models.RESTRICT, related_name="work_orders"
    )
    assigned_to = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    cost_estimated = RentField(null=True, blank=True)
    cost_actual = RentField(null=True, blank=True)
    reported_by = models.CharField(max_length=150, blank=True, default="")
    entry_permission = models.CharField(
        max_length=20, choices=EntryPermission, default=EntryPermission.UNKNOWN
    )
    archived_at = models.DateTimeField(null=True, blank=True, editable=False)

    class Meta:
        ordering = ["-requested_date", "-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["organization", "number"], name="work_order_number_is_used_once"
            ),
            models.CheckConstraint(
                name="work_order_has_an_end_exactly_when_completed",
                condition=Q(status=WorkOrderStatus.COMPLETED) ^ Q(completed_at__isnull=True),
            ),
            models.CheckConstraint(
                name="work_order_costs_are_not_negative",
                condition=(Q(cost_estimated__isnull=True) | Q(cost_estimated__gte=0))
                & (Q(cost_actual__isnull=True) | Q(cost_actual__gte=0)),
            ),
        ]
        indexes = [
            models.Index(
                fields=["organization", "-requested_date", "-id"], name="work_order_newest"
            ),
            models.Index(
                fields=["organization", "property", "-requested_date"],
                name="work_order_of_property",
            ),
            models.Index(
                fields=["organization", "status", "-requested_date"], name="work_order_by_status"
            ),
        ]


class WorkOrderPhoto(Photo):
    """A picture of the damage, of the work or of what came of it."""

    work_order = models.ForeignKey(
        WorkOrder, on_delete=models.CASCADE, related_name="photos", db_index=False
    )
    stage = models.CharField(max_length=10, choices=PhotoStage, default=PhotoStage.BEFORE)

    class Meta(Photo.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["organization", "work_order", "position"],
                name="work_order_photo_has_a_place_of_its_own",
                deferrable=models.Deferrable.DEFERRED,
            )
        ]


class WorkOrderLog(OrganizationOwned):
    """One line of an order's history: a change of status, or (both the same) a note."""

    work_order = models.ForeignKey(
        WorkOrder, on_delete=models.CASCADE, related_name="log", db_index=False
    )
    # empty on the first line
    from_status = models.CharField(max_length=20, choices=WorkOrderStatus, blank=True, default="")
    to_status = models.CharField(max_length=20, choices=WorkOrderStatus)
    note = models.TextField(blank=True, default="")
    # "user:" and an e-mail, "key:" and its name, or "system"
    changed_by = models.CharField(max_length=300)
    changed_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["-changed_at", "-id"]
        indexes = [
            models.Index(
                fields=["organization", "work_order", "-changed_at"], name="work_order_log_newest"
            )
        ]
