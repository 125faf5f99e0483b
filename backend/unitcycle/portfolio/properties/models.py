"""Properties, their buildings and floors, and which daily reports were made."""

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator, RegexValidator
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower

from unitcycle.accounts.models import is_time_zone
from unitcycle.core.audit import audited
from unitcycle.core.models import OrganizationOwned
from unitcycle.portfolio.properties.rules import (
    LATEST_YEAR_BUILT,
    OLDEST_YEAR_BUILT,
    PropertyType,
)


@audited()
class Property(OrganizationOwned):
    """A piece of real estate under one name: an estate, a tower, a single house."""

    name = models.CharField(max_length=200)
    code = models.CharField(max_length=40, blank=True, default="")
    property_type = models.CharField(
        max_length=20, choices=PropertyType, default=PropertyType.APARTMENT
    )
    address_line1 = models.CharField(max_length=200, blank=True, default="")
    address_line2 = models.CharField(max_length=200, blank=True, default="")
    city = models.CharField(max_length=100, blank=True, default="")
    region = models.CharField(max_length=100, blank=True, default="")
    postal_code = models.CharField(max_length=20, blank=True, default="")
    country = models.CharField(
        max_length=2,
        default="US",
        validators=[RegexValidator(r"^[A-Z]{2}$", "Two capital letters, as US.")],
    )
    latitude = models.DecimalField(
        max_digits=9,
        decimal_places=6,
        null=True,
        blank=True,
        validators=[MinValueValidator(-90), MaxValueValidator(90)],
    )
    longitude = models.DecimalField(
        max_digits=9,
        decimal_places=6,
        null=True,
        blank=True,
        validators=[MinValueValidator(-180), MaxValueValidator(180)],
    )
    year_built = models.PositiveSmallIntegerField(
        null=True,
        blank=True,
        validators=[MinValueValidator(OLDEST_YEAR_BUILT), MaxValueValidator(LATEST_YEAR_BUILT)],
    )
    # whose landlord and tenant law applies, as "US-NY" or "New York City"
    jurisdiction = models.CharField(max_length=100, blank=True, default="")
    # of its calendar days, as due dates are; blank: the organisation's
    time_zone = models.CharField(max_length=60, blank=True, default="", validators=[is_time_zone])
    amenities = models.JSONField(default=list, blank=True)
    contact_name = models.CharField(max_length=150, blank=True, default="")
    contact_email = models.EmailField(max_length=254, blank=True, default="")
    contact_phone = models.CharField(max_length=40, blank=True, default="")
    manager = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    archived_at = models.DateTimeField(null=True, blank=True, editable=False)

    class Meta:
        ordering = ["name", "id"]
        verbose_name_plural = "properties"
        constraints = [
            models.UniqueConstraint(
                "organization",
                Lower("name"),
                name="property_name_is_used_once",
                condition=Q(archived_at__isnull=True),
            ),
            models.CheckConstraint(
                name="property_has_both_coordinates_or_none",
                condition=Q(latitude__isnull=True, longitude__isnull=True)
                | Q(latitude__range=(-90, 90), longitude__range=(-180, 180)),
            ),
            models.CheckConstraint(
                name="property_was_built_in_a_possible_year",
                condition=Q(year_built__isnull=True)
                | Q(year_built__range=(OLDEST_YEAR_BUILT, LATEST_YEAR_BUILT)),
            ),
        ]
        indexes = [
            models.Index(fields=["organization", "name", "id"], name="property_by_name"),
            models.Index(fields=["organization", "created_at"], name="property_newest"),
        ]


@audited()
class Building(OrganizationOwned):
    """One house of a property. A property may have units without any."""

    property = models.ForeignKey(
        Property, on_delete=models.RESTRICT, related_name="buildings", db_index=False
    )
    name = models.CharField(max_length=100)
    number_of_floors = models.PositiveSmallIntegerField(
        null=True, blank=True, validators=[MinValueValidator(1), MaxValueValidator(300)]
    )
    address_line1 = models.CharField(max_length=200, blank=True, default="")
    archived_at = models.DateTimeField(null=True, blank=True, editable=False)

    class Meta:
        ordering = ["name", "id"]
        constraints = [
            models.UniqueConstraint(
                "organization",
                "property",
                Lower("name"),
                name="building_name_is_used_once_in_its_property",
                condition=Q(archived_at__isnull=True),
            )
        ]
        indexes = [
            models.Index(fields=["organization", "property", "name"], name="building_of_property"),
            models.Index(fields=["organization", "name", "id"], name="building_by_name"),
        ]


@audited()
class Floor(OrganizationOwned):
    """A storey: level 0 is the ground, below it levels are negative."""

    building = models.ForeignKey(
        Building, on_delete=models.RESTRICT, related_name="floors", db_index=False
    )
    level = models.SmallIntegerField(validators=[MinValueValidator(-20), MaxValueValidator(300)])
    name = models.CharField(max_length=60, blank=True, default="")
    archived_at = models.DateTimeField(null=True, blank=True, editable=False)

    class Meta:
        ordering = ["level", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["organization", "building", "level"],
                name="floor_level_is_used_once_in_its_building",
                condition=Q(archived_at__isnull=True),
            )
        ]
        indexes = [
            models.Index(fields=["organization", "building", "level"], name="floor_of_building")
        ]


class DailyReport(OrganizationOwned):
    """That the report of new properties of one local day was made: mailed, or skipped as empty."""

    left_out_of_exports = "which day's letter has gone out"

    day = models.DateField()
    property_count = models.PositiveIntegerField(default=0)
    recipient_count = models.PositiveIntegerField(default=0)
    # who works on it; taken over when its worker died before the mail was out
    claimed_at = models.DateTimeField(null=True, blank=True)
    sent_at = models.DateTimeField(null=True, blank=True)
    # nothing was new, or nobody is there to be told
    skipped_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-day"]
        constraints = [
            models.UniqueConstraint(fields=["organization", "day"], name="one_report_a_day"),
            models.CheckConstraint(
                name="report_is_not_both_sent_and_skipped",
                condition=Q(sent_at__isnull=True) | Q(skipped_at__isnull=True),
            ),
        ]
