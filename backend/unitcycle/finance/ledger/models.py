"""Accounts, entries and their postings: what money did. Nothing here is ever changed but what a posting changes.

The database keeps it so (migrations/0002_invariant.py): the application can add entries and postings and never
change or remove one; an entry whose postings do not sum to zero does not commit; a posting moves the balance of its
account, and what is open of its charge, in the statement that adds it.
"""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from unitcycle.core.audit import audited
from unitcycle.core.models import OrganizationOwned
from unitcycle.core.money import ZERO, MoneyField
from unitcycle.finance.ledger.rules import AccountKind, ChargeKind, EntryKind, Purpose, Side

POSITIONS = "nextval('ledger_posting_position')"


@audited(exclude=["balance"])
class Account(OrganizationOwned):
    """One account in one currency. Per-tenant and per-gateway accounts come into being when first needed."""

    code = models.CharField(max_length=20)
    name = models.CharField(max_length=150)
    kind = models.CharField(max_length=10, choices=AccountKind)
    purpose = models.CharField(max_length=20, choices=Purpose)
    # the side on which it grows; follows from its kind, and is here for the guard below
    side = models.SmallIntegerField(choices=Side)
    # never leaves its side: credit that is not there cannot be spent
    is_guarded = models.BooleanField(default=False)
    currency = models.CharField(max_length=3)
    # An account belongs to the tenant and not to a lease: a balance survives renewal, transfer and move-out.
    tenant = models.ForeignKey(
        "tenants.Tenant",
        null=True,
        blank=True,
        on_delete=models.RESTRICT,
        related_name="+",
        db_index=False,
    )
    # the payment gateway of a clearing account
    gateway_id = models.UUIDField(null=True, blank=True)
    # the sum of its postings, debits positive; moved by each posting and never set
    balance = MoneyField(max_digits=15, default=ZERO, editable=False)

    class Meta:
        db_table = "ledger_account"
        ordering = ["code", "name", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["organization", "purpose", "tenant", "gateway_id"],
                name="account_of_a_purpose_is_one",
                condition=~Q(purpose=Purpose.CUSTOM),
                nulls_distinct=False,
            ),
            models.UniqueConstraint(
                fields=["organization", "code"],
                name="account_code_is_used_once",
                condition=Q(tenant__isnull=True, gateway_id__isnull=True),
            ),
            models.CheckConstraint(
                name="account_stays_on_its_side",
                condition=Q(is_guarded=False)
                | Q(side=Side.DEBIT, balance__gte=0)
                | Q(side=Side.CREDIT, balance__lte=0),
            ),
        ]
        indexes = [
            models.Index(fields=["organization", "tenant", "purpose"], name="account_of_tenant"),
            models.Index(fields=["organization", "code", "name", "id"], name="account_by_code"),
        ]


class Entry(OrganizationOwned):
    """Something that moved money, with the day it belongs to. Only ever added; taken back by its mirror image."""

    kind = models.CharField(max_length=20, choices=EntryKind)
    # the calendar day in the books; for a payment, the day it was received
    date = models.DateField()
    description = models.CharField(max_length=200)
    currency = models.CharField(max_length=3)
    idempotency_key = models.CharField(max_length=200)
    # of what was posted under the key: the same key with other lines is refused
    fingerprint = models.CharField(max_length=64)
    tenant = models.ForeignKey(
        "tenants.Tenant",
        null=True,
        blank=True,
        on_delete=models.RESTRICT,
        related_name="+",
        db_index=False,
    )
    lease = models.ForeignKey(
        "tenants.Lease",
        null=True,
        blank=True,
        on_delete=models.RESTRICT,
        related_name="+",
        db_index=False,
    )
    property = models.ForeignKey(
        "properties.Property",
        null=True,
        blank=True,
        on_delete=models.RESTRICT,
        related_name="+",
        db_index=False,
    )
    # what it came from: an invoice, a payment
    reference_id = models.UUIDField(null=True, blank=True)
    reverses = models.OneToOneField(
        "self", null=True, blank=True, on_delete=models.RESTRICT, related_name="reversed_by"
    )
    posted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        db_index=False,
    )

    class Meta:
        db_table = "ledger_entry"
        ordering = ["-date", "-created_at", "-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["organization", "idempotency_key"], name="entry_key_is_used_once"
            ),
            models.CheckConstraint(
                name="entry_reverses_when_it_says_so",
                condition=Q(kind=EntryKind.REVERSAL) ^ Q(reverses__isnull=True),
            ),
        ]
        indexes = [
            models.Index(
                fields=["organization", "-date", "-created_at", "-id"], name="entry_newest"
            ),
            models.Index(fields=["organization", "tenant", "-date"], name="entry_of_tenant"),
            models.Index(
                fields=["organization", "reference_id"],
                name="entry_of_reference",
                condition=Q(reference_id__isnull=False),
            ),
        ]


class Charge(OrganizationOwned):
    """Something a tenant was charged for, and how much of it is still open: `TenantLedgerEntry` of type Charge."""

    # the entry that raised it
    entry = models.ForeignKey(Entry, on_delete=models.RESTRICT, related_name="charges")
    account = models.ForeignKey(
        Account, on_delete=models.RESTRICT, related_name="charges", db_index=False
    )
    tenant = models.ForeignKey(
        "tenants.Tenant", on_delete=models.RESTRICT, related_name="charges", db_index=False
    )
    lease = models.ForeignKey(
        "tenants.Lease",
        null=True,
        blank=True,
        on_delete=models.RESTRICT,
        related_name="charges",
        db_index=False,
    )
    property = models.ForeignKey(
        "properties.Property",
        null=True,
        blank=True,
        on_delete=models.RESTRICT,
        related_name="+",
        db_index=False,
    )
    kind = models.CharField(max_length=20, choices=ChargeKind)
    description = models.CharField(max_length=200)
    trans_date = models.DateField()
    due_date = models.DateField()
    amount = MoneyField(max_digits=10)
    # what is not settled yet; moved by each posting that names the charge, and never set
    open_amount = MoneyField(max_digits=10, default=ZERO, editable=False)
    # what it came from: an invoice
    reference_id = models.UUIDField(null=True, blank=True)
    reversed_on = models.DateField(null=True, blank=True)

    class Meta:
        db_table = "tenant_ledger_charge"
        ordering = ["due_date", "trans_date", "id"]
        constraints = [
            models.CheckConstraint(name="charge_is_above_zero", condition=Q(amount__gt=0)),
            models.CheckConstraint(
                name="charge_is_open_between_nothing_and_all",
                condition=Q(open_amount__gte=0, open_amount__lte=F("amount")),
            ),
        ]
        indexes = [
            models.Index(
                fields=["organization", "tenant", "due_date"],
                name="charge_open_of_tenant",
                condition=Q(open_amount__gt=0),
            ),
            models.Index(
                fields=["organization", "due_date", "trans_date", "id"], name="charge_by_due_date"
            ),
            models.Index(fields=["organization", "tenant", "trans_date"], name="charge_of_tenant"),
            models.Index(
                fields=["organization", "reference_id"],
                name="charge_of_reference",
                condition=Q(reference_id__isnull=False),
            ),
        ]


class Posting(OrganizationOwned):
    """One line of an entry: what it moved on one account, debits positive."""

    entry = models.ForeignKey(
        Entry, on_delete=models.RESTRICT, related_name="postings", db_index=False
    )
    account = models.ForeignKey(
        Account, on_delete=models.RESTRICT, related_name="postings", db_index=False
    )
    charge = models.ForeignKey(
        Charge,
        null=True,
        blank=True,
        on_delete=models.RESTRICT,
        related_name="postings",
        db_index=False,
    )
    amount = MoneyField(max_digits=10)
    # the order in which everything was posted
    position = models.BigIntegerField(
        db_default=models.expressions.RawSQL(POSITIONS, []), editable=False
    )

    class Meta:
        db_table = "ledger_posting"
        ordering = ["position"]
        constraints = [
            models.CheckConstraint(name="posting_moves_something", condition=~Q(amount=0)),
            # also the way from a charge to what moved it
            models.UniqueConstraint(
                fields=["organization", "charge", "entry"],
                name="entry_moves_a_charge_once",
                condition=Q(charge__isnull=False),
            ),
        ]
        indexes = [
            models.Index(fields=["organization", "entry"], name="posting_of_entry"),
            models.Index(fields=["organization", "account", "position"], name="posting_of_account"),
        ]
