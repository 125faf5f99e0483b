"""What is suggested for units, and what was done about it in bulk."""

from uuid import UUID

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils import timezone

from unitcycle.core.audit import audited
from unitcycle.core.models import OrganizationOwned
from unitcycle.insight.command_center.rules.choices import (
    OPEN,
    WORK,
    ActionStatus,
    BatchStatus,
    ItemStatus,
    Method,
    Priority,
    SuggestedAction,
    UnitState,
)
from unitcycle.tenancy.tenants.models import AUTHOR_LENGTH

NOTICE_DAYS, PAUSE_DAYS = 30, 30


class BulkActionBatch(OrganizationOwned):
    """One action for many units, now or at a time: what was asked for, by whom, and what came of it."""

    action_type = models.CharField(max_length=50, choices=SuggestedAction)
    unit_count = models.PositiveIntegerField()
    sent_count = models.PositiveIntegerField(default=0)
    failed_count = models.PositiveIntegerField(default=0)
    suggested_payload = models.JSONField(default=dict, blank=True)
    executed_by = models.CharField(max_length=AUTHOR_LENGTH)
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    execution_method = models.CharField(max_length=20, choices=Method, default=Method.EMAIL)
    scheduled_for = models.DateTimeField(null=True, blank=True)
    status = models.CharField(max_length=20, choices=BatchStatus, default=BatchStatus.PENDING)
    result_summary = models.TextField(blank=True, default="")
    job = models.ForeignKey(
        "core.Job", null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    started_at = models.DateTimeField(null=True, blank=True)
    finished_at = models.DateTimeField(null=True, blank=True)
    cancelled_by = models.CharField(max_length=AUTHOR_LENGTH, blank=True, default="")
    # of the Idempotency-Key that it was asked for with, and of what was asked
    idempotency_key = models.CharField(max_length=64, null=True, blank=True, editable=False)
    request_hash = models.CharField(max_length=64, blank=True, default="", editable=False)

    class Meta:
        db_table = "bulk_action_batch"
        ordering = ["-created_at", "-id"]
        verbose_name_plural = "bulk action batches"
        constraints = [
            models.UniqueConstraint(
                fields=["organization", "idempotency_key"], name="bulk_batch_is_asked_for_once"
            )
        ]
        indexes = [
            models.Index(fields=["organization", "-created_at", "-id"], name="bulk_batch_newest"),
            # what is due, over all organisations
            models.Index(
                fields=["scheduled_for"],
                name="bulk_batch_waiting",
                condition=Q(status=BatchStatus.PENDING),
            ),
        ]


@audited(
    exclude=["basis", "generation_reason", "description", "generated_content"],
    in_bulk=True,
    named_by=["action_type", "status"],
)
class AIActionQueue(OrganizationOwned):
    """What is suggested for a unit, how surely and why, and what became of it."""

    unit = models.ForeignKey(
        "units.Unit",
        on_delete=models.CASCADE,
        related_name="ai_action_queue",
        db_index=False,
    )
    lease = models.ForeignKey(
        "tenants.Lease",
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="ai_action_queue",
        db_index=False,
    )
    property = models.ForeignKey(
        "properties.Property",
        on_delete=models.CASCADE,
        related_name="ai_action_queue",
        db_index=False,
    )
    action_type = models.CharField(max_length=50, choices=SuggestedAction)
    description = models.TextField()
    suggested_payload = models.JSONField(default=dict, blank=True)
    # a letter that was written for it beforehand
    generated_content = models.TextField(null=True, blank=True)  # the contract's null
    confidence_score = models.DecimalField(max_digits=3, decimal_places=2, default="0.50")
    priority = models.CharField(max_length=10, choices=Priority, default=Priority.MEDIUM)
    lifecycle_state = models.CharField(max_length=20, choices=UnitState)
    status = models.CharField(max_length=20, choices=ActionStatus, default=ActionStatus.PENDING)
    executed_at = models.DateTimeField(null=True, blank=True)
    executed_by = models.CharField(max_length=AUTHOR_LENGTH, blank=True, default="")
    execution_method = models.CharField(max_length=20, choices=Method, blank=True, default="")
    bulk_batch = models.ForeignKey(
        BulkActionBatch,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="actions",
        db_index=False,
    )
    generation_reason = models.TextField(blank=True, default="")
    # what the confidence and the numbers were made of: kept, whatever changes afterwards
    basis = models.JSONField(default=dict, blank=True)
    generated_at = models.DateTimeField(default=timezone.now)
    # who dismissed or agreed to it, and when
    decided_at = models.DateTimeField(null=True, blank=True)
    decided_by = models.CharField(max_length=AUTHOR_LENGTH, blank=True, default="")
    dismissal_reason = models.CharField(max_length=500, blank=True, default="")

    bulk_batch_id: UUID | None

    class Meta:
        db_table = "ai_action_queue"
        ordering = ["-confidence_score", "id"]
        verbose_name_plural = "suggested actions"
        constraints = [
            # two nights at once, and a night that is run again
            models.UniqueConstraint(
                fields=["organization", "unit", "action_type"],
                name="unit_has_one_pending_action_of_a_type",
                condition=Q(status=ActionStatus.PENDING),
            ),
            models.CheckConstraint(
                name="action_confidence_is_between_nothing_and_one",
                condition=Q(confidence_score__gte=0, confidence_score__lte=1),
            ),
            models.CheckConstraint(
                name="action_is_executed_exactly_when_it_has_a_time",
                condition=Q(status=ActionStatus.EXECUTED) ^ Q(executed_at__isnull=True),
            ),
        ]
        indexes = [
            models.Index(
                fields=["organization", "status", "priority", "-confidence_score"],
                name="action_by_status",
            ),
            models.Index(
                fields=["organization", "unit", "action_type", "-generated_at"],
                name="action_of_unit",
            ),
            # the one that the list shows: of thousands of old ones only those that stand
            models.Index(
                fields=["organization", "unit", "-confidence_score"],
                name="action_open_of_unit",
                condition=Q(status__in=OPEN),
            ),
            models.Index(
                fields=["organization", "property", "lifecycle_state", "status"],
                name="action_of_property",
            ),
            models.Index(fields=["organization", "action_type", "status"], name="action_by_type"),
            models.Index(fields=["organization", "lease"], name="action_of_lease"),
        ]


class BulkActionItem(OrganizationOwned):
    """One unit of a batch: done once, with what was said and what came of it, or why it could not be done."""

    batch = models.ForeignKey(
        BulkActionBatch, on_delete=models.CASCADE, related_name="items", db_index=False
    )
    unit = models.ForeignKey(
        "units.Unit", on_delete=models.CASCADE, related_name="+", db_index=False
    )
    # as it stood when the batch was asked for: nobody else is written to, whoever lives there by then
    lease = models.ForeignKey(
        "tenants.Lease",
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="+",
        db_index=False,
    )
    status = models.CharField(max_length=20, choices=ItemStatus, default=ItemStatus.WAITING)
    # why not, in words for a person; and the code of the refusal
    failure = models.CharField(max_length=500, blank=True, default="")
    failure_code = models.CharField(max_length=60, blank=True, default="")
    attempts = models.PositiveSmallIntegerField(default=0)
    # what was written to the tenant
    content = models.TextField(blank=True, default="")
    # ids and numbers of what was made: renewal, work_order, messages, rent…
    outcome = models.JSONField(default=dict, blank=True)
    done_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        db_table = "bulk_action_item"
        ordering = ["created_at", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["organization", "batch", "unit"], name="unit_is_in_a_batch_once"
            )
        ]
        indexes = [
            models.Index(fields=["organization", "batch", "status", "id"], name="item_of_batch"),
        ]


class PreparedWork(OrganizationOwned):
    """The work order that a move-out or an empty unit has brought about: one of each kind, however often asked for."""

    unit = models.ForeignKey(
        "units.Unit", on_delete=models.CASCADE, related_name="+", db_index=False
    )
    # null: for a unit that nobody lives in
    lease = models.ForeignKey(
        "tenants.Lease", null=True, blank=True, on_delete=models.CASCADE, related_name="+"
    )
    action_type = models.CharField(
        max_length=50, choices=[one for one in SuggestedAction.choices if one[0] in WORK]
    )
    work_order = models.ForeignKey(
        "work_orders.WorkOrder", on_delete=models.CASCADE, related_name="+"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["organization", "unit", "lease", "action_type"],
                name="unit_has_one_work_of_a_kind",
                nulls_distinct=False,
            )
        ]


@audited(named_by=["rent_notice_days"])
class CommandCenterSettings(OrganizationOwned):
    """What an organisation wants of suggestions and notices. One row, or none."""

    # how long nothing is suggested again that somebody dismissed, or that was done
    pause_days = models.PositiveSmallIntegerField(
        default=PAUSE_DAYS, validators=[MinValueValidator(1), MaxValueValidator(365)]
    )
    # how long before a raised rent a tenant is told of it
    rent_notice_days = models.PositiveSmallIntegerField(
        default=NOTICE_DAYS, validators=[MinValueValidator(1), MaxValueValidator(180)]
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["organization"], name="organization_has_one_set_of_command_center_settings"
            )
        ]
