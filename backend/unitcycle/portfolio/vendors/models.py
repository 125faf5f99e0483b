"""Who repairs: companies and craftspeople from outside."""

from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower

from unitcycle.core.audit import audited
from unitcycle.core.models import OrganizationOwned


@audited()
class Vendor(OrganizationOwned):
    """A company that works on the buildings, with its papers."""

    name = models.CharField(max_length=200)
    # values of rules.Trade
    trades = models.JSONField(default=list, blank=True)
    contact_name = models.CharField(max_length=150, blank=True, default="")
    email = models.EmailField(max_length=254, blank=True, default="")
    phone = models.CharField(max_length=40, blank=True, default="")
    address_line1 = models.CharField(max_length=200, blank=True, default="")
    address_line2 = models.CharField(max_length=200, blank=True, default="")
    city = models.CharField(max_length=100, blank=True, default="")
    region = models.CharField(max_length=100, blank=True, default="")
    postal_code = models.CharField(max_length=20, blank=True, default="")
    website = models.URLField(max_length=300, blank=True, default="")
    insurance_provider = models.CharField(max_length=150, blank=True, default="")
    insurance_policy_number = models.CharField(max_length=100, blank=True, default="")
    insurance_expires_on = models.DateField(null=True, blank=True)
    licence_number = models.CharField(max_length=100, blank=True, default="")
    licence_expires_on = models.DateField(null=True, blank=True)
    # an inactive vendor keeps its history, but gets no new work
    is_active = models.BooleanField(default=True)
    notes = models.TextField(blank=True, default="")
    archived_at = models.DateTimeField(null=True, blank=True, editable=False)

    class Meta:
        ordering = ["name", "id"]
        constraints = [
            models.UniqueConstraint(
                "organization",
                Lower("name"),
                name="vendor_name_is_used_once",
                condition=Q(archived_at__isnull=True),
            )
        ]
        indexes = [models.Index(fields=["organization", "name", "id"], name="vendor_by_name")]
