"""Payments of tenants."""

from django.conf import settings
from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import Q

from unitcycle.core.audit import audited
from unitcycle.core.models import OrganizationOwned
from unitcycle.core.money import CENT, ZERO, MoneyField
from unitcycle.finance.payments.rules import PaymentMethod, PaymentStatus


@audited(named_by=["reference_number"])
class Payment(OrganizationOwned):
    """Money a tenant paid: when it was received, and what became of it. What it settled is in the ledger."""

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
    # the day the money came, which may be before it was recorded (N-11)
    received_on = models.DateField()
    # how much of it was left over for credit
    credit = MoneyField(max_digits=10, default=ZERO)
    notes = models.TextField(blank=True, default="")
    entry = models.ForeignKey(
        "ledger.Entry", on_delete=models.RESTRICT, related_name="+", db_index=False
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
    return_reason = models.CharField(max_length=100, blank=True, default="")

    class Meta:
        db_table = "payment"
        ordering = ["-received_on", "-created_at", "-id"]
        constraints = [
            models.CheckConstraint(name="payment_is_above_zero", condition=Q(amount__gt=0)),
            models.CheckConstraint(
                name="payment_failed_on_a_day",
                condition=Q(status=PaymentStatus.FAILED) ^ Q(returned_on__isnull=True),
            ),
            models.UniqueConstraint(fields=["organization", "entry"], name="payment_has_its_entry"),
        ]
        indexes = [
            models.Index(
                fields=["organization", "-received_on", "-created_at", "-id"], name="payment_newest"
            ),
            models.Index(
                fields=["organization", "tenant", "-received_on"], name="payment_of_tenant"
            ),
            models.Index(fields=["organization", "invoice"], name="payment_of_invoice"),
        ]
