"""Who lives where, on what terms, and the life cycle of each lease."""

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Cast

from unitcycle.core.audit import audited
from unitcycle.core.models import OrganizationOwned
from unitcycle.core.money import ZERO, MoneyField, RentField
from unitcycle.tenancy.tenants.rules import AgreementStatus, LeaseStatus, full_name

# "user:" and an e-mail address of up to 254 characters; the contract's 50 would cut it off (N1-19)
AUTHOR_LENGTH = 260


@audited(in_bulk=True, named_by=["first_name", "last_name", "company"])
class Tenant(OrganizationOwned):
    """A person or company that signs leases; kept over renewals, transfers and move-outs."""

    first_name = models.CharField(max_length=100, blank=True, default="")
    last_name = models.CharField(max_length=100, blank=True, default="")
    company = models.CharField(max_length=200, blank=True, default="")
    email = models.EmailField(max_length=254, blank=True, default="")
    phone = models.CharField(max_length=40, blank=True, default="")
    notes = models.TextField(blank=True, default="")
    archived_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        db_table = "tenant"
        ordering = ["last_name", "first_name", "id"]
        constraints = [
            models.CheckConstraint(
                name="tenant_has_a_name",
                condition=~Q(first_name="", last_name="", company=""),
            )
        ]
        indexes = [
            models.Index(
                fields=["organization", "last_name", "first_name", "id"], name="tenant_by_name"
            ),
            models.Index(fields=["organization", "email"], name="tenant_by_email"),
            models.Index(fields=["organization", "created_at", "id"], name="tenant_newest"),
        ]

    @property
    def name(self) -> str:
        """First name, space, last name (R1.1-12); a company's name when there is no person."""
        return full_name(self.first_name, self.last_name, self.company)


@audited(exclude=["is_current", "rent_cents"], in_bulk=True, named_by=["lease_number"])
class Lease(OrganizationOwned):
    """An agreement about one unit, and where it stands in its life cycle."""

    lease_number = models.CharField(max_length=50)
    # NULL: a vacant unit of a rent roll is a lease without a household (N1-26)
    tenant = models.ForeignKey(
        Tenant,
        null=True,
        blank=True,
        on_delete=models.RESTRICT,
        related_name="leases",
        db_index=False,
    )
    unit = models.ForeignKey(
        "units.Unit", on_delete=models.RESTRICT, related_name="leases", db_index=False
    )
    # always the unit's property: repeated here, because every list and count filters by it
    property = models.ForeignKey(
        "properties.Property", on_delete=models.RESTRICT, related_name="leases", db_index=False
    )
    lease_begin_date = models.DateField()
    # NULL: month-to-month from the first day
    lease_end_date = models.DateField(null=True, blank=True)
    monthly_rent_amount = RentField()
    # what lists are sorted by: row-level security lets an index be searched for whole numbers, not for decimals
    rent_cents = models.GeneratedField(
        expression=Cast(F("monthly_rent_amount") * 100, models.BigIntegerField()),
        output_field=models.BigIntegerField(),
        db_persist=True,
    )
    security_deposit_amount = RentField(default=ZERO)
    # What the tenant owed (positive) or had paid ahead when the lease came in from another system; billing posts it.
    opening_balance_amount = MoneyField(null=True, blank=True)
    opening_balance_date = models.DateField(null=True, blank=True)
    move_in_date = models.DateField(null=True, blank=True)
    status = models.CharField(
        max_length=10, choices=AgreementStatus, default=AgreementStatus.ACTIVE
    )
    lease_status = models.CharField(max_length=20, choices=LeaseStatus, default=LeaseStatus.ACTIVE)
    lease_status_changed_at = models.DateTimeField(null=True, blank=True)
    lease_status_changed_by = models.CharField(max_length=AUTHOR_LENGTH, default="system")
    holdover_start_date = models.DateField(null=True, blank=True)
    notice_date = models.DateField(null=True, blank=True)
    notice_move_out_date = models.DateField(null=True, blank=True)
    actual_move_out_date = models.DateField(null=True, blank=True)
    # The one lease that stands for its unit in counts and on maps (N1-21). Derived from the other columns;
    # services.current keeps it true wherever leases are written.
    is_current = models.BooleanField(default=False, editable=False)
    archived_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        db_table = "tenant_lease"
        ordering = ["lease_number", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["organization", "lease_number"], name="lease_number_is_used_once"
            ),
            models.UniqueConstraint(
                fields=["organization", "unit"],
                name="unit_has_one_current_lease",
                condition=Q(is_current=True),
            ),
            models.CheckConstraint(
                name="lease_ends_on_or_after_its_first_day",
                condition=Q(lease_end_date__isnull=True)
                | Q(lease_end_date__gte=F("lease_begin_date")),
            ),
            models.CheckConstraint(
                name="lease_rent_is_not_negative", condition=Q(monthly_rent_amount__gte=0)
            ),
            models.CheckConstraint(
                name="lease_deposit_is_not_negative", condition=Q(security_deposit_amount__gte=0)
            ),
            models.CheckConstraint(
                name="lease_notice_has_both_dates_or_none",
                condition=Q(notice_date__isnull=True, notice_move_out_date__isnull=True)
                | Q(
                    notice_date__isnull=False,
                    notice_move_out_date__isnull=False,
                    notice_move_out_date__gte=F("notice_date"),
                ),
            ),
            models.CheckConstraint(
                name="lease_in_notice_has_notice_dates",
                condition=~Q(lease_status=LeaseStatus.NOTICE) | Q(notice_date__isnull=False),
            ),
            models.CheckConstraint(
                name="lease_opening_balance_has_its_date",
                condition=Q(opening_balance_amount__isnull=True, opening_balance_date__isnull=True)
                | Q(opening_balance_amount__isnull=False, opening_balance_date__isnull=False),
            ),
            models.CheckConstraint(
                name="archived_lease_is_not_current",
                condition=Q(archived_at__isnull=True) | Q(is_current=False),
            ),
        ]
        indexes = [
            models.Index(fields=["organization", "unit"], name="lease_of_unit"),
            models.Index(fields=["organization", "tenant"], name="lease_of_tenant"),
            models.Index(
                fields=["organization", "property", "lease_status", "lease_end_date"],
                name="lease_of_property",
            ),
            # the scan's two questions and the filter of the dashboard
            models.Index(
                fields=["organization", "lease_status", "lease_end_date", "id"],
                name="lease_by_status",
            ),
            models.Index(
                fields=["organization", "notice_move_out_date"],
                name="lease_moving_out",
                condition=Q(lease_status=LeaseStatus.NOTICE),
            ),
            models.Index(
                fields=["organization", "holdover_start_date"],
                name="lease_on_holdover",
                condition=Q(holdover_start_date__isnull=False),
            ),
            # the list as it opens: its page, and its count, which then reads no lease
            models.Index(
                fields=["organization", "lease_number", "id"],
                name="lease_by_number",
                condition=Q(archived_at__isnull=True),
            ),
            models.Index(fields=["organization", "lease_end_date", "id"], name="lease_by_end"),
            models.Index(fields=["organization", "lease_begin_date", "id"], name="lease_by_begin"),
            models.Index(fields=["organization", "rent_cents", "id"], name="lease_by_rent"),
            # who moves in this week
            models.Index(fields=["organization", "move_in_date"], name="lease_moving_in"),
        ]


@audited()
class Occupant(OrganizationOwned):
    """Somebody who lives in the unit under a lease, beside the tenant who signed it."""

    lease = models.ForeignKey(
        Lease, on_delete=models.CASCADE, related_name="occupants", db_index=False
    )
    name = models.CharField(max_length=200)
    relationship = models.CharField(max_length=60, blank=True, default="")
    is_minor = models.BooleanField(default=False)
    archived_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        db_table = "tenant_occupant"
        ordering = ["name", "id"]
        indexes = [
            models.Index(fields=["organization", "lease"], name="occupant_of_lease"),
            models.Index(fields=["organization", "name", "id"], name="occupant_by_name"),
        ]


class LeaseStatusLog(OrganizationOwned):
    """One step of a lease's life cycle. Written with the step, never changed (R1.1-04)."""

    lease = models.ForeignKey(
        Lease, on_delete=models.CASCADE, related_name="status_logs", db_index=False
    )
    previous_status = models.CharField(max_length=20, choices=LeaseStatus)
    new_status = models.CharField(max_length=20, choices=LeaseStatus)
    reason = models.CharField(max_length=200, blank=True, default="")
    changed_by = models.CharField(max_length=AUTHOR_LENGTH, default="system")
    metadata = models.JSONField(default=dict, blank=True)

    class Meta:
        db_table = "lease_status_log"
        ordering = ["-created_at", "-id"]
        indexes = [
            models.Index(
                fields=["organization", "lease", "-created_at"], name="status_log_of_lease"
            ),
            # what changed since yesterday, whatever the lease
            models.Index(fields=["organization", "-created_at"], name="status_log_newest"),
        ]


class LeaseTerm(OrganizationOwned):
    """Days that a renewal or another rent ended, and the rent they are billed by. The lease itself has the last one."""

    lease = models.ForeignKey(
        Lease, on_delete=models.CASCADE, related_name="earlier_terms", db_index=False
    )
    lease_begin_date = models.DateField()
    # the day before the next term or rent begins
    lease_end_date = models.DateField()
    monthly_rent_amount = RentField()

    class Meta:
        db_table = "tenant_lease_term"
        ordering = ["-lease_begin_date"]
        constraints = [
            models.UniqueConstraint(
                fields=["organization", "lease", "lease_begin_date"], name="lease_term_begins_once"
            ),
            models.CheckConstraint(
                name="lease_term_ends_on_or_after_its_first_day",
                condition=Q(lease_end_date__gte=F("lease_begin_date")),
            ),
        ]
        indexes = [
            # what is billed by a term that is over
            models.Index(fields=["organization", "lease_end_date"], name="lease_term_by_end"),
        ]
