"""Gateways, payments of tenants, what went back of them, and what providers told."""

from django.conf import settings
from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from unitcycle.core.audit import audited
from unitcycle.core.models import OrganizationOwned
from unitcycle.core.money import CENT, ZERO, MoneyField
from unitcycle.core.secrets import SealedField
from unitcycle.finance.payments.rules import (
    DisputeStatus,
    PaymentMethod,
    PaymentStatus,
    ProviderName,
    RefundStatus,
    WebhookStatus,
)
from unitcycle.integrations.payments.errors import ErrorType


@audited(
    exclude=["secrets", "last_tested_at", "last_test_problem"],
    named_by=["display_name"],
)
class PaymentGatewayConfig(OrganizationOwned):
    """An account of the organisation at a payment provider. `secrets` go in and never come out (N-28)."""

    provider = models.CharField(max_length=20, choices=ProviderName)
    display_name = models.CharField(max_length=100)
    is_active = models.BooleanField(default=False)
    is_default = models.BooleanField(default=False)
    # the settings of the provider that are no secrets, by the contract's keys
    config = models.JSONField(default=dict, blank=True)
    # which of the provider's methods are offered; empty is all
    supported_methods = models.JSONField(default=list, blank=True)
    secrets = SealedField()
    last_tested_at = models.DateTimeField(null=True, blank=True, editable=False)
    last_test_problem = models.CharField(max_length=300, blank=True, default="", editable=False)

    class Meta:
        db_table = "payment_gateway_config"
        ordering = ["display_name", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["organization"], name="one_default_gateway", condition=Q(is_default=True)
            ),
            # N-20: a default that cannot be used is none
            models.CheckConstraint(
                name="default_gateway_is_active", condition=Q(is_default=False) | Q(is_active=True)
            ),
            models.UniqueConstraint(
                fields=["organization", "display_name"], name="gateway_is_named_once"
            ),
        ]


@audited(
    exclude=[
        "next_step",
        "next_check_at",
        "checks",
        "error_message",
        "provider_error_code",
        "idempotency_key",
        "request_hash",
    ],
    in_bulk=True,
    named_by=["reference_number"],
)
class Payment(OrganizationOwned):
    """Money of a tenant: asked for, received, and what became of it. What it settled is in the ledger."""

    tenant = models.ForeignKey(
        "tenants.Tenant", on_delete=models.RESTRICT, related_name="payments", db_index=False
    )
    # what it was paid for; null is whatever is due longest
    invoice = models.ForeignKey(
        "billing.Invoice",
        null=True,
        blank=True,
        on_delete=models.RESTRICT,
        related_name="payments",
        db_index=False,
    )
    amount = MoneyField(max_digits=10, validators=[MinValueValidator(CENT)])
    currency = models.CharField(max_length=3)
    method = models.CharField(max_length=15, choices=PaymentMethod)
    status = models.CharField(max_length=10, choices=PaymentStatus, default=PaymentStatus.COMPLETED)
    # the number of a check, the reference of a transfer
    reference_number = models.CharField(max_length=100, blank=True, default="")
    # the day the money came, which may be before it was recorded (N-11); until it came, the day it was asked for
    received_on = models.DateField()
    # how much of it was left over for credit
    credit = MoneyField(max_digits=10, default=ZERO)
    # how much of it went back: refunds, and disputes that were lost
    refunded_amount = MoneyField(max_digits=10, default=ZERO)
    notes = models.TextField(blank=True, default="")
    # what it posted when it came
    entry = models.ForeignKey(
        "ledger.Entry",
        null=True,
        blank=True,
        on_delete=models.RESTRICT,
        related_name="+",
        db_index=False,
    )
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        db_index=False,
    )
    returned_on = models.DateField(null=True, blank=True)
    return_reason = models.CharField(max_length=300, blank=True, default="")

    # of a payment through a gateway
    gateway_config = models.ForeignKey(
        PaymentGatewayConfig,
        null=True,
        blank=True,
        on_delete=models.RESTRICT,
        related_name="payments",
        db_index=False,
    )
    gateway_transaction_id = models.CharField(max_length=200, blank=True, default="")
    # as the provider last said
    provider_status = models.CharField(max_length=20, blank=True, default="")
    # what the payer's browser needs to go on; emptied once the payment has ended
    next_step = SealedField()
    sent_at = models.DateTimeField(null=True, blank=True)
    # what a provider was asked before this moment says nothing about what became of the money after it
    completed_at = models.DateTimeField(null=True, blank=True)
    # when the provider is asked next; null for what has ended
    next_check_at = models.DateTimeField(null=True, blank=True)
    checks = models.PositiveSmallIntegerField(default=0)
    error_type = models.CharField(
        max_length=24,
        blank=True,
        default="",
        choices=[(kind.value, kind.value) for kind in ErrorType],
    )
    error_message = models.CharField(max_length=300, blank=True, default="")
    provider_error_code = models.CharField(max_length=100, blank=True, default="")
    # why a person has to look: what came is not what was asked for
    review_reason = models.CharField(max_length=300, blank=True, default="")
    # what the provider says was paid, while that is not what was asked for
    reported_amount = MoneyField(max_digits=10, null=True, blank=True)
    reported_currency = models.CharField(max_length=3, blank=True, default="")
    # what had been asked for, of a payment whose other amount a person accepted; `amount` is what came then
    asked_amount = MoneyField(max_digits=10, null=True, blank=True)
    accepted_at = models.DateTimeField(null=True, blank=True)
    accepted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        db_index=False,
    )
    acceptance_reason = models.CharField(max_length=300, blank=True, default="")
    # the caller's own key, and a digest of what it asked for
    idempotency_key = models.CharField(max_length=255, null=True, blank=True)
    request_hash = models.CharField(max_length=64, blank=True, default="")

    class Meta:
        db_table = "payment"
        ordering = ["-received_on", "-created_at", "-id"]
        constraints = [
            models.CheckConstraint(name="payment_is_above_zero", condition=Q(amount__gt=0)),
            models.CheckConstraint(
                name="payment_failed_on_a_day",
                condition=Q(status=PaymentStatus.FAILED) ^ Q(returned_on__isnull=True),
            ),
            models.CheckConstraint(
                name="payment_that_came_is_in_the_books",
                condition=Q(
                    entry__isnull=False,
                    status__in=[PaymentStatus.COMPLETED, PaymentStatus.REFUNDED],
                )
                | Q(entry__isnull=True, status=PaymentStatus.PENDING)
                | Q(status=PaymentStatus.FAILED),
            ),
            models.CheckConstraint(
                name="payment_gives_back_at_most_itself",
                condition=Q(refunded_amount__gte=0, refunded_amount__lte=F("amount")),
            ),
            models.CheckConstraint(
                name="accepted_payment_says_what_was_asked",
                condition=Q(accepted_at__isnull=True, asked_amount__isnull=True)
                | Q(accepted_at__isnull=False, asked_amount__gt=0),
            ),
            models.UniqueConstraint(fields=["organization", "entry"], name="payment_has_its_entry"),
            models.UniqueConstraint(
                fields=["organization", "idempotency_key"], name="payment_is_asked_for_once"
            ),
        ]
        indexes = [
            models.Index(
                fields=["organization", "-received_on", "-created_at", "-id"], name="payment_newest"
            ),
            models.Index(
                fields=["organization", "tenant", "-received_on"], name="payment_of_tenant"
            ),
            models.Index(fields=["organization", "invoice"], name="payment_of_invoice"),
            models.Index(
                fields=["organization", "gateway_config", "gateway_transaction_id"],
                name="payment_at_its_gateway",
                condition=~Q(gateway_transaction_id=""),
            ),
            models.Index(
                fields=["organization", "next_check_at"],
                name="payment_to_ask_about",
                condition=Q(next_check_at__isnull=False),
            ),
        ]


@audited(exclude=["next_check_at", "checks", "error_message"], named_by=["amount"])
class Refund(OrganizationOwned):
    """Money that goes back to the payer, in one piece."""

    payment = models.ForeignKey(
        Payment, on_delete=models.RESTRICT, related_name="refunds", db_index=False
    )
    amount = MoneyField(max_digits=10, validators=[MinValueValidator(CENT)])
    status = models.CharField(max_length=10, choices=RefundStatus, default=RefundStatus.PENDING)
    reason = models.CharField(max_length=300, blank=True, default="")
    # whether it was made at the provider, and not here
    is_external = models.BooleanField(default=False)
    provider_refund_id = models.CharField(max_length=200, blank=True, default="")
    refunded_on = models.DateField(null=True, blank=True)
    entry = models.ForeignKey(
        "ledger.Entry",
        null=True,
        blank=True,
        on_delete=models.RESTRICT,
        related_name="+",
        db_index=False,
    )
    requested_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        db_index=False,
    )
    sent_at = models.DateTimeField(default=timezone.now)
    next_check_at = models.DateTimeField(null=True, blank=True)
    checks = models.PositiveSmallIntegerField(default=0)
    error_message = models.CharField(max_length=300, blank=True, default="")

    class Meta:
        db_table = "payment_refund"
        ordering = ["-created_at", "-id"]
        constraints = [
            models.CheckConstraint(name="refund_is_above_zero", condition=Q(amount__gt=0)),
            models.CheckConstraint(
                name="refund_that_went_is_in_the_books",
                condition=Q(status=RefundStatus.COMPLETED) ^ Q(entry__isnull=True),
            ),
            # Not every provider knows a key for refunds: two at once could both go through.
            models.UniqueConstraint(
                fields=["organization", "payment"],
                name="one_refund_at_a_time",
                condition=Q(status=RefundStatus.PENDING),
            ),
        ]
        indexes = [
            models.Index(
                fields=["organization", "payment", "-created_at"], name="refund_of_payment"
            ),
            models.Index(
                fields=["organization", "next_check_at"],
                name="refund_to_ask_about",
                condition=Q(next_check_at__isnull=False),
            ),
        ]


@audited(named_by=["amount"])
class Dispute(OrganizationOwned):
    """The payer's bank wants the money back, and holds it until that is decided."""

    payment = models.ForeignKey(
        Payment, on_delete=models.RESTRICT, related_name="disputes", db_index=False
    )
    amount = MoneyField(max_digits=10, validators=[MinValueValidator(CENT)])
    status = models.CharField(max_length=5, choices=DisputeStatus, default=DisputeStatus.OPEN)
    opened_on = models.DateField()
    closed_on = models.DateField(null=True, blank=True)
    entry = models.ForeignKey(
        "ledger.Entry", on_delete=models.RESTRICT, related_name="+", db_index=False
    )
    closing_entry = models.ForeignKey(
        "ledger.Entry",
        null=True,
        blank=True,
        on_delete=models.RESTRICT,
        related_name="+",
        db_index=False,
    )

    class Meta:
        db_table = "payment_dispute"
        ordering = ["-opened_on", "-id"]
        constraints = [
            models.CheckConstraint(
                name="dispute_is_open_or_closed_on_a_day",
                condition=Q(status=DisputeStatus.OPEN) ^ Q(closed_on__isnull=False),
            ),
            models.UniqueConstraint(
                fields=["organization", "payment"], name="payment_is_disputed_once"
            ),
        ]


class WebhookEvent(OrganizationOwned):
    """What a provider told, as it came: kept before anything is done about it (R-P-03)."""

    left_out_of_exports = "what providers said, in their words; what followed is in the payments"

    gateway_config = models.ForeignKey(
        PaymentGatewayConfig,
        on_delete=models.CASCADE,
        related_name="webhook_events",
        db_index=False,
    )
    provider = models.CharField(max_length=20, choices=ProviderName)
    # as the provider calls it, and as we do
    event_type = models.CharField(max_length=100, blank=True, default="")
    kind = models.CharField(max_length=30, blank=True, default="")
    event_id = models.CharField(max_length=200)
    # the raw body; of one that was refused only its beginning
    body = models.BinaryField()
    # what was read from it once its signature was checked
    facts = models.JSONField(default=dict)
    is_verified = models.BooleanField(default=False)
    # how often the provider sent it
    deliveries = models.PositiveIntegerField(default=1)
    status = models.CharField(max_length=10, choices=WebhookStatus, default=WebhookStatus.RECEIVED)
    payment = models.ForeignKey(
        Payment,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="webhook_events",
        db_index=False,
    )
    error_message = models.CharField(max_length=300, blank=True, default="")
    ip_address = models.GenericIPAddressField(null=True, blank=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    next_attempt_at = models.DateTimeField(null=True, blank=True)
    processed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        db_table = "payment_webhook_event"
        ordering = ["-created_at", "-id"]
        constraints = [
            # One that was refused claims no id: a forger could keep the true one out by it.
            models.UniqueConstraint(
                fields=["organization", "gateway_config", "event_id"],
                name="webhook_is_kept_once",
                condition=Q(is_verified=True),
            ),
        ]
        indexes = [
            models.Index(fields=["organization", "-created_at", "-id"], name="webhook_newest"),
            models.Index(
                fields=["organization", "next_attempt_at"],
                name="webhook_waiting",
                condition=Q(next_attempt_at__isnull=False),
            ),
            models.Index(fields=["organization", "payment"], name="webhook_of_payment"),
        ]
