"""Units, their photos, and the equipment of units and properties."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Deferrable, F, Q
from django.db.models.expressions import Func, Value
from django.db.models.functions import Lower

from unitcycle.core.audit import audited
from unitcycle.core.files.albums import Photo
from unitcycle.core.models import OrganizationOwned
from unitcycle.core.money import RentField
from unitcycle.portfolio.properties.models import Building, Floor, Property
from unitcycle.portfolio.units.rules import (
    LONGEST_LIFESPAN_YEARS,
    EquipmentCategory,
    UnitStatus,
)


def _replaced(text: object, pattern: str, by: str) -> Func:
    return Func(
        text,
        Value(pattern),
        Value(by),
        Value("g"),
        function="regexp_replace",
        output_field=models.CharField(),
    )


# "2B" before "10A": every run of digits padded to nine places.
_NATURAL_ORDER = _replaced(
    _replaced(Lower(F("unit_number")), "([0-9]+)", r"00000000\1"), "[0-9]*([0-9]{9})", r"\1"
)


@audited(exclude=["number_order"], in_bulk=True, named_by=["unit_number"])
class Unit(OrganizationOwned):
    """A home or a room that can be let."""

    property = models.ForeignKey(
        Property, on_delete=models.RESTRICT, related_name="units", db_index=False
    )
    building = models.ForeignKey(
        Building, null=True, blank=True, on_delete=models.RESTRICT, related_name="units"
    )
    floor = models.ForeignKey(
        Floor, null=True, blank=True, on_delete=models.RESTRICT, related_name="units"
    )
    unit_number = models.CharField(max_length=40)
    # what lists are sorted by; kept by the database, so that every way of writing keeps it
    number_order = models.GeneratedField(
        expression=_NATURAL_ORDER,
        output_field=models.CharField(max_length=400),
        db_persist=True,
    )
    bedrooms = models.PositiveSmallIntegerField(
        null=True, blank=True, validators=[MaxValueValidator(50)]
    )
    bathrooms = models.DecimalField(
        max_digits=3, decimal_places=1, null=True, blank=True, validators=[MinValueValidator(0)]
    )
    square_feet = models.PositiveIntegerField(
        null=True, blank=True, validators=[MinValueValidator(1), MaxValueValidator(10_000_000)]
    )
    # what it would bring on the market, per month
    market_rent = RentField(null=True, blank=True)
    # what it brings now, per month
    current_rent = RentField(null=True, blank=True)
    status = models.CharField(max_length=20, choices=UnitStatus, default=UnitStatus.VACANT)
    amenities = models.JSONField(default=list, blank=True)
    notes = models.TextField(blank=True, default="")
    archived_at = models.DateTimeField(null=True, blank=True, editable=False)

    class Meta:
        ordering = ["number_order", "id"]
        constraints = [
            models.UniqueConstraint(
                "organization",
                "property",
                "building",
                Lower("unit_number"),
                name="unit_number_is_used_once_in_its_building",
                condition=Q(archived_at__isnull=True),
                nulls_distinct=False,
            ),
            models.CheckConstraint(
                name="unit_rents_are_not_negative",
                condition=(Q(market_rent__isnull=True) | Q(market_rent__gte=0))
                & (Q(current_rent__isnull=True) | Q(current_rent__gte=0)),
            ),
            models.CheckConstraint(
                name="unit_has_a_floor_only_in_a_building",
                condition=Q(floor__isnull=True) | Q(building__isnull=False),
            ),
        ]
        indexes = [
            models.Index(fields=["organization", "number_order", "id"], name="unit_by_number"),
            models.Index(
                fields=["organization", "property", "number_order", "id"], name="unit_of_property"
            ),
            models.Index(fields=["organization", "status"], name="unit_by_status"),
        ]


class UnitPhoto(Photo):
    """A picture of a unit, at its place in the unit's series."""

    unit = models.ForeignKey(Unit, on_delete=models.CASCADE, related_name="photos", db_index=False)

    class Meta(Photo.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["organization", "unit", "position"],
                name="unit_photo_has_a_place_of_its_own",
                deferrable=Deferrable.DEFERRED,
            )
        ]


@audited()
class Equipment(OrganizationOwned):
    """A machine or a part of the house that wears out: of one unit, or of the whole property."""

    property = models.ForeignKey(
        Property, on_delete=models.RESTRICT, related_name="equipment", db_index=False
    )
    unit = models.ForeignKey(
        Unit, null=True, blank=True, on_delete=models.RESTRICT, related_name="equipment"
    )
    name = models.CharField(max_length=150)
    category = models.CharField(
        max_length=20, choices=EquipmentCategory, default=EquipmentCategory.OTHER
    )
    manufacturer = models.CharField(max_length=100, blank=True, default="")
    model = models.CharField(max_length=100, blank=True, default="")
    serial_number = models.CharField(max_length=100, blank=True, default="")
    installed_on = models.DateField(null=True, blank=True)
    expected_lifespan_years = models.PositiveSmallIntegerField(
        null=True,
        blank=True,
        validators=[MinValueValidator(1), MaxValueValidator(LONGEST_LIFESPAN_YEARS)],
    )
    warranty_provider = models.CharField(max_length=150, blank=True, default="")
    warranty_expires_on = models.DateField(null=True, blank=True)
    purchase_cost = RentField(null=True, blank=True)
    notes = models.TextField(blank=True, default="")
    archived_at = models.DateTimeField(null=True, blank=True, editable=False)

    class Meta:
        ordering = ["name", "id"]
        verbose_name = "piece of equipment"
        verbose_name_plural = "equipment"
        constraints = [
            models.CheckConstraint(
                name="equipment_lasts_at_least_a_year",
                condition=Q(expected_lifespan_years__isnull=True)
                | Q(expected_lifespan_years__range=(1, LONGEST_LIFESPAN_YEARS)),
            ),
            models.CheckConstraint(
                name="equipment_cost_is_not_negative",
                condition=Q(purchase_cost__isnull=True) | Q(purchase_cost__gte=0),
            ),
        ]
        indexes = [
            models.Index(fields=["organization", "name", "id"], name="equipment_by_name"),
            models.Index(fields=["organization", "property", "name"], name="equipment_of_property"),
        ]
