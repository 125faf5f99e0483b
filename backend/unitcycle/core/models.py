"""Tables of the kernel, and the abstract base of every table that holds customer data."""

import uuid
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from unitcycle.core.organizations import current_organization_id


class OrganizationOwned(models.Model):
    """A row of one organisation. Its migration must also say `WallOff("ModelName")`."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organization = models.ForeignKey(
        "accounts.Organization",
        on_delete=models.CASCADE,
        related_name="+",
        default=current_organization_id,
        editable=False,
        # each table's own composite indexes begin with the organisation
        db_index=False,
    )
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    updated_at = models.DateTimeField(auto_now=True)

    # declared for the type checker: Django makes it from `organization`
    organization_id: uuid.UUID

    # why an organisation cannot take these rows along in its full export; most it can
    left_out_of_exports: ClassVar[str] = ""

    class Meta:
        abstract = True


class OutboxEvent(OrganizationOwned):
    """Something that happened, written in the transaction in which it happened."""

    left_out_of_exports = "a message between our programs; what it tells of is in the other tables"

    position = models.BigIntegerField(
        db_default=models.expressions.RawSQL("nextval('core_outbox_position')", []),
        editable=False,
    )
    name = models.CharField(max_length=100)
    subject_id = models.UUIDField()
    payload = models.JSONField(default=dict)
    attempts = models.PositiveSmallIntegerField(default=0)
    next_attempt_at = models.DateTimeField(default=timezone.now)
    # set at once for an event that nobody waits for
    delivered_at = models.DateTimeField(null=True, blank=True)
    # set after the last attempt, so that one poisonous event does not hold up its subject for ever
    given_up_at = models.DateTimeField(null=True, blank=True)
    error = models.TextField(blank=True, default="")

    class Meta:
        ordering = ["position"]
        indexes = [
            models.Index(
                fields=["organization", "position"],
                name="outbox_undelivered",
                condition=Q(delivered_at__isnull=True, given_up_at__isnull=True),
            ),
            models.Index(fields=["organization", "subject_id", "position"], name="outbox_subject"),
            models.Index(
                fields=["organization", "given_up_at"],
                name="outbox_given_up",
                condition=Q(given_up_at__isnull=False),
            ),
            models.Index(fields=["delivered_at"], name="outbox_oldest"),
        ]


class JobStatus(models.TextChoices):
    QUEUED = "queued"
    RUNNING = "running"
    SUCCEEDED = "succeeded"
    FAILED = "failed"


UNFINISHED = (JobStatus.QUEUED, JobStatus.RUNNING)


class Job(OrganizationOwned):
    """Work that takes longer than a request; the person may leave and come back."""

    left_out_of_exports = "the progress of work in this installation"

    kind = models.CharField(max_length=100)
    title = models.CharField(max_length=200)
    status = models.CharField(max_length=10, choices=JobStatus, default=JobStatus.QUEUED)
    params = models.JSONField(default=dict)
    total = models.PositiveIntegerField(null=True, blank=True)
    done = models.PositiveIntegerField(default=0)
    failed = models.PositiveIntegerField(default=0)
    message = models.CharField(max_length=500, blank=True, default="")
    result = models.JSONField(default=dict)
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    started_at = models.DateTimeField(null=True, blank=True)
    finished_at = models.DateTimeField(null=True, blank=True)
    # how often a worker took it up: what kills its worker each time is not tried for ever
    attempts = models.PositiveSmallIntegerField(default=0)
    # a running job whose heart stopped is taken up by another worker
    heartbeat_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-created_at", "-id"]
        indexes = [models.Index(fields=["organization", "-created_at"], name="job_newest")]
        constraints = [
            models.CheckConstraint(
                name="job_has_an_end_exactly_when_it_ended",
                condition=Q(status__in=[JobStatus.SUCCEEDED, JobStatus.FAILED])
                ^ Q(finished_at__isnull=True),
            )
        ]


class StoredFile(OrganizationOwned):
    """The facts of a file; the bytes are in the storage under `key`."""

    purpose = models.CharField(max_length=50)
    name = models.CharField(max_length=255)
    content_type = models.CharField(max_length=100)
    size = models.PositiveBigIntegerField()
    sha256 = models.CharField(max_length=64)
    key = models.CharField(max_length=200)
    width = models.PositiveIntegerField(null=True, blank=True)
    height = models.PositiveIntegerField(null=True, blank=True)
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        ordering = ["-created_at", "-id"]
        indexes = [
            models.Index(fields=["organization", "purpose", "-created_at"], name="file_newest")
        ]
        constraints = [
            models.UniqueConstraint(fields=["organization", "key"], name="file_key_is_used_once")
        ]


class IdempotencyRecord(OrganizationOwned):
    """The answer that was given to an `Idempotency-Key`, to be given again."""

    left_out_of_exports = "kept for a day in case a program asks again"

    # who and where: the same key of another person, or at another path, is another key
    scope = models.CharField(max_length=300)
    key = models.CharField(max_length=255)
    request_hash = models.CharField(max_length=64)
    status = models.PositiveSmallIntegerField(null=True)
    content_type = models.CharField(max_length=100, blank=True, default="")
    body = models.BinaryField(default=b"")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["organization", "scope", "key"], name="idempotency_key_is_used_once"
            )
        ]
        indexes = [models.Index(fields=["created_at"], name="idempotency_oldest")]
