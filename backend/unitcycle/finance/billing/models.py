"""What tenants are billed: the terms, the charges that come back, and the invoices made of them."""

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q

from unitcycle.core.audit import audited
from unitcycle.core.models import OrganizationOwned
from unitcycle.core.money import CENT, ZERO, MoneyField, RentField
from unitcycle.finance.billing.rules import (
    LAST_FIXED_DAY,
    Frequency,
    InvoiceStatus,
    LateFeeFrequency,
    LateFeeType,
    LogType,
    Proration,
)
from unitcycle.finance.ledger.rules import ChargeKind
from unitcycle.notifications.rules.choices import PreferredChannel

_MOST_GRACE = 60
_percent = [MinValueValidator(ZERO), MaxValueValidator(100)]


@audited(named_by=[])
class PropertyBilling(OrganizationOwned):
    """How a property bills: the contract's PropertyBillingConfig. Without a row, the defaults here apply."""

    property = models.ForeignKey(
        "properties.Property", on_delete=models.CASCADE, related_name="+", db_index=False
    )
    auto_generate_invoices = models.BooleanField(default=True)
    default_due_day = models.PositiveSmallIntegerField(
        default=1, validators=[MinValueValidator(1), MaxValueValidator(LAST_FIXED_DAY)]
    )
    proration = models.CharField(max_length=20, choices=Proration, default=Proration.ACTUAL_DAYS)
    late_fee_enabled = models.BooleanField(default=False)
    grace_period_days = models.PositiveSmallIntegerField(
        default=5, validators=[MaxValueValidator(_MOST_GRACE)]
    )
    late_fee_type = models.CharField(max_length=10, choices=LateFeeType, default=LateFeeType.FLAT)
    # an amount of money, or a percentage
    late_fee_amount = RentField(max_digits=10, default=ZERO)
    late_fee_frequency = models.CharField(
        max_length=20, choices=LateFeeFrequency, default=LateFeeFrequency.ONE_TIME
    )
    # most that all fees of an invoice come to; zero is no limit
    late_fee_cap = RentField(max_digits=10, default=ZERO)
    interest_enabled = models.BooleanField(default=False)
    annual_interest_rate = models.DecimalField(
        max_digits=5, decimal_places=2, default=ZERO, validators=_percent
    )
    default_invoice_notes = models.TextField(blank=True, default="")

    class Meta:
        db_table = "property_billing_config"
        constraints = [
            models.UniqueConstraint(
                fields=["organization", "property"], name="property_bills_in_one_way"
            ),
            models.CheckConstraint(
                name="billing_due_day_is_in_every_month",
                condition=Q(default_due_day__gte=1, default_due_day__lte=LAST_FIXED_DAY),
            ),
            models.CheckConstraint(
                name="billing_fees_are_not_negative",
                condition=Q(
                    late_fee_amount__gte=0, late_fee_cap__gte=0, annual_interest_rate__gte=0
                ),
            ),
            models.CheckConstraint(
                name="billing_percentage_is_at_most_100",
                condition=~Q(late_fee_type=LateFeeType.PERCENTAGE) | Q(late_fee_amount__lte=100),
            ),
        ]


@audited(named_by=[])
class LeaseBilling(OrganizationOwned):
    """What a lease says otherwise than its property; what is null is the property's (N-65)."""

    lease = models.ForeignKey(
        "tenants.Lease", on_delete=models.CASCADE, related_name="+", db_index=False
    )
    # up to 31: the last day of a shorter month (R-M-13)
    due_day = models.PositiveSmallIntegerField(
        null=True, blank=True, validators=[MinValueValidator(1), MaxValueValidator(31)]
    )
    grace_period_days = models.PositiveSmallIntegerField(
        null=True, blank=True, validators=[MaxValueValidator(_MOST_GRACE)]
    )
    late_fee_type = models.CharField(max_length=10, choices=LateFeeType, null=True, blank=True)
    late_fee_amount = RentField(max_digits=10, null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["organization", "lease"], name="lease_is_billed_in_one_way"
            ),
            models.CheckConstraint(
                name="lease_late_fee_is_whole",
                condition=Q(late_fee_type__isnull=True, late_fee_amount__isnull=True)
                | Q(late_fee_type__isnull=False, late_fee_amount__isnull=False),
            ),
        ]


@audited(named_by=["description"])
class RecurringCharge(OrganizationOwned):
    """Something that is billed beside the rent: for one lease, or for every lease of a property."""

    lease = models.ForeignKey(
        "tenants.Lease",
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="recurring_charges",
        db_index=False,
    )
    property = models.ForeignKey(
        "properties.Property",
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="recurring_charges",
        db_index=False,
    )
    charge_type = models.CharField(max_length=20, choices=ChargeKind)
    description = models.CharField(max_length=150)
    amount = MoneyField(max_digits=10, validators=[MinValueValidator(CENT)])
    frequency = models.CharField(max_length=10, choices=Frequency, default=Frequency.MONTHLY)
    is_active = models.BooleanField(default=True)
    start_date = models.DateField()
    end_date = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["description", "id"]
        constraints = [
            models.CheckConstraint(
                name="recurring_charge_is_of_a_lease_or_a_property",
                condition=Q(lease__isnull=True) ^ Q(property__isnull=True),
            ),
            models.CheckConstraint(
                name="recurring_charge_is_above_zero", condition=Q(amount__gt=0)
            ),
            models.CheckConstraint(
                name="recurring_charge_ends_after_its_start",
                condition=Q(end_date__isnull=True) | Q(end_date__gte=F("start_date")),
            ),
        ]
        indexes = [
            models.Index(fields=["organization", "lease"], name="recurring_charge_of_lease"),
            models.Index(fields=["organization", "property"], name="recurring_charge_of_property"),
            models.Index(
                fields=["organization", "description", "id"], name="recurring_charge_by_name"
            ),
        ]


@audited()
class BillingCycle(OrganizationOwned):
    """A span of days that can be closed: then nothing more is billed for it."""

    name = models.CharField(max_length=100)
    property = models.ForeignKey(
        "properties.Property",
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="+",
        db_index=False,
    )
    start_date = models.DateField()
    end_date = models.DateField()
    is_closed = models.BooleanField(default=False)

    class Meta:
        ordering = ["-start_date", "name", "id"]
        constraints = [
            models.CheckConstraint(
                name="billing_cycle_ends_after_its_start",
                condition=Q(end_date__gte=F("start_date")),
            ),
            # no property is one, too: that of all of them
            models.UniqueConstraint(
                fields=["organization", "property", "start_date", "end_date"],
                name="billing_cycle_is_there_once",
                nulls_distinct=False,
            ),
        ]
        indexes = [
            models.Index(
                fields=["organization", "-start_date", "name", "id"], name="billing_cycle_newest"
            )
        ]


class InvoiceCounter(OrganizationOwned):
    """The last number given out for a month. Locked while invoices are made, so that none is left out."""

    left_out_of_exports = "the next free number"

    month = models.DateField()
    last_number = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organization", "month"], name="one_counter_per_month")
        ]


@audited(in_bulk=True, named_by=["invoice_number"])
class Invoice(OrganizationOwned):
    """What a tenant is to pay for a month of a lease, or for something out of turn."""

    invoice_number = models.CharField(max_length=30)
    lease = models.ForeignKey(
        "tenants.Lease", on_delete=models.RESTRICT, related_name="invoices", db_index=False
    )
    tenant = models.ForeignKey(
        "tenants.Tenant", on_delete=models.RESTRICT, related_name="invoices", db_index=False
    )
    property = models.ForeignKey(
        "properties.Property", on_delete=models.RESTRICT, related_name="+", db_index=False
    )
    # the first day of the month that the monthly run billed; null for an invoice out of turn
    month = models.DateField(null=True, blank=True)
    status = models.CharField(max_length=10, choices=InvoiceStatus, default=InvoiceStatus.DRAFT)
    issue_date = models.DateField(null=True, blank=True)
    due_date = models.DateField()
    currency = models.CharField(max_length=3)
    # lateness included
    total_amount = MoneyField(max_digits=10, default=ZERO)
    amount_paid = MoneyField(max_digits=10, default=ZERO)
    late_fees_total = MoneyField(max_digits=10, default=ZERO)
    notes = models.TextField(blank=True, default="")

    class Meta:
        db_table = "billing_invoice"
        ordering = ["-invoice_number", "-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["organization", "invoice_number"], name="invoice_number_is_used_once"
            ),
            # a voided month may be billed anew
            models.UniqueConstraint(
                fields=["organization", "lease", "month"],
                name="lease_is_billed_once_a_month",
                condition=Q(month__isnull=False) & ~Q(status=InvoiceStatus.CANCELLED),
            ),
            models.CheckConstraint(
                name="invoice_is_paid_between_nothing_and_all",
                condition=Q(amount_paid__gte=0, amount_paid__lte=F("total_amount")),
            ),
            models.CheckConstraint(
                name="invoice_was_issued_on_a_day",
                condition=Q(issue_date__isnull=False)
                | Q(status__in=[InvoiceStatus.DRAFT, InvoiceStatus.CANCELLED]),
            ),
        ]
        indexes = [
            models.Index(
                fields=["organization", "-invoice_number", "-id"], name="invoice_by_number"
            ),
            models.Index(
                fields=["organization", "status", "due_date"], name="invoice_by_status_and_due"
            ),
            models.Index(fields=["organization", "tenant", "-due_date"], name="invoice_of_tenant"),
            models.Index(fields=["organization", "lease", "month"], name="invoice_of_lease"),
            models.Index(fields=["organization", "due_date", "id"], name="invoice_by_due"),
        ]


class InvoiceLine(OrganizationOwned):
    """One line of an invoice; once issued, it is a charge in the ledger."""

    invoice = models.ForeignKey(
        Invoice, on_delete=models.CASCADE, related_name="lines", db_index=False
    )
    # null while the invoice is a draft
    charge = models.ForeignKey(
        "ledger.Charge",
        null=True,
        blank=True,
        on_delete=models.RESTRICT,
        related_name="lines",
        db_index=False,
    )
    place = models.PositiveSmallIntegerField()
    charge_type = models.CharField(max_length=20, choices=ChargeKind)
    description = models.CharField(max_length=200)
    quantity = models.DecimalField(max_digits=9, decimal_places=3, default=1)
    unit_price = MoneyField(max_digits=10)
    # quantity by unit price, rounded half up
    amount = MoneyField(max_digits=10)

    class Meta:
        db_table = "billing_invoice_line"
        ordering = ["place"]
        constraints = [
            models.UniqueConstraint(
                fields=["organization", "invoice", "place"], name="invoice_line_has_its_place"
            ),
            models.UniqueConstraint(
                fields=["organization", "charge"], name="charge_is_of_one_invoice_line"
            ),
            models.CheckConstraint(name="invoice_line_is_above_zero", condition=Q(amount__gt=0)),
        ]


class LateFeeLog(OrganizationOwned):
    """What lateness added to an invoice, once per period (R-M-05)."""

    invoice = models.ForeignKey(
        Invoice, on_delete=models.CASCADE, related_name="late_fees", db_index=False
    )
    line = models.ForeignKey(
        InvoiceLine, on_delete=models.CASCADE, related_name="late_fees", db_index=False
    )
    fee_type = models.CharField(max_length=10, choices=LogType)
    # rules.fee_period
    period = models.CharField(max_length=7)
    amount = MoneyField(max_digits=10)
    applied_date = models.DateField()
    # the last day that interest was charged for
    interest_until = models.DateField(null=True, blank=True)

    class Meta:
        db_table = "billing_late_fee_log"
        ordering = ["-applied_date", "-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["organization", "invoice", "fee_type", "period"],
                name="late_fee_is_charged_once_a_period",
            ),
            models.UniqueConstraint(
                fields=["organization", "line"], name="late_fee_has_its_own_line"
            ),
        ]


class ReminderLog(OrganizationOwned):
    """That a tenant was reminded of an invoice at one step before or after its due date: once (N-68)."""

    invoice = models.ForeignKey(
        Invoice, on_delete=models.CASCADE, related_name="reminders", db_index=False
    )
    # days from the due date: -3 is three days before
    step = models.SmallIntegerField()
    # who asked for it; null is the schedule
    sent_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        db_index=False,
    )
    # "none": there is no address, or the tenant wishes to hear nothing
    channel = models.CharField(max_length=5, choices=PreferredChannel)
    message = models.TextField(blank=True, default="")
    sent_at = models.DateTimeField()

    class Meta:
        db_table = "billing_reminder_log"
        ordering = ["-sent_at", "-step"]
        constraints = [
            models.UniqueConstraint(
                fields=["organization", "invoice", "step"], name="tenant_is_reminded_once_a_step"
            )
        ]
