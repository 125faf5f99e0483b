"""Servers that want to know what happens, and every call to them."""

from django.db import models
from django.db.models import Q
from django.utils import timezone

from unitcycle.core.audit import audited
from unitcycle.core.models import OrganizationOwned
from unitcycle.core.secrets import SealedField
from unitcycle.webhooks.rules import DeliveryStatus, DisabledReason


@audited(exclude=["secrets", "failing_since"], named_by=["url"])
class WebhookEndpoint(OrganizationOwned):
    """An integrator's server, and which events it is told of."""

    url = models.CharField(max_length=500)
    description = models.CharField(max_length=200, blank=True, default="")
    # names of the catalogue of events
    event_types = models.JSONField(default=list)
    is_active = models.BooleanField(default=True)
    disabled_at = models.DateTimeField(null=True, blank=True, editable=False)
    disabled_reason = models.CharField(
        max_length=10, choices=DisabledReason, blank=True, default="", editable=False
    )
    # the first failure since the last call that arrived
    failing_since = models.DateTimeField(null=True, blank=True, editable=False)
    # {"present": …, "previous": …}
    secrets = SealedField()
    # until then the previous one signs, too
    previous_valid_until = models.DateTimeField(null=True, blank=True, editable=False)

    class Meta:
        ordering = ["-created_at", "-id"]
        indexes = [models.Index(fields=["organization", "-created_at", "-id"], name="hook_newest")]
        constraints = [
            models.CheckConstraint(
                name="hook_says_why_it_is_off",
                condition=Q(is_active=True, disabled_at__isnull=True, disabled_reason="")
                | (Q(is_active=False, disabled_at__isnull=False) & ~Q(disabled_reason="")),
            )
        ]


class WebhookDelivery(OrganizationOwned):
    """One event on its way to one server. A trigger writes it in the transaction in which it happened."""

    left_out_of_exports = "a log of calls to integrators; what they tell of is in the other tables"

    endpoint = models.ForeignKey(
        WebhookEndpoint, on_delete=models.CASCADE, related_name="deliveries", db_index=False
    )
    # the id that the receiver knows it by, the same at every attempt
    event_id = models.UUIDField()
    event_type = models.CharField(max_length=100)
    subject_id = models.UUIDField()
    # the order of events of one subject
    position = models.BigIntegerField()
    payload = models.JSONField()
    status = models.CharField(max_length=10, choices=DeliveryStatus, default=DeliveryStatus.PENDING)
    attempts = models.PositiveSmallIntegerField(default=0)
    # while a call is under way: when it counts as lost
    next_attempt_at = models.DateTimeField(default=timezone.now)
    last_attempt_at = models.DateTimeField(null=True, blank=True)
    delivered_at = models.DateTimeField(null=True, blank=True)
    response_status = models.PositiveSmallIntegerField(null=True, blank=True)
    response_text = models.CharField(max_length=500, blank=True, default="")
    # why there was no answer
    problem = models.CharField(max_length=300, blank=True, default="")

    class Meta:
        ordering = ["-created_at", "-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["organization", "endpoint", "event_id"], name="hook_is_told_once"
            )
        ]
        indexes = [
            models.Index(fields=["organization", "-created_at", "-id"], name="hook_call_newest"),
            models.Index(
                fields=["organization", "endpoint", "subject_id", "position"],
                name="hook_call_pending",
                condition=Q(status=DeliveryStatus.PENDING),
            ),
            models.Index(
                fields=["next_attempt_at"],
                name="hook_call_due",
                condition=Q(status=DeliveryStatus.PENDING),
            ),
            models.Index(fields=["created_at"], name="hook_call_oldest"),
        ]
