"""The policy of units and equipment: what states there are, what may be archived, how old things are."""

from datetime import date

from django.db.models import TextChoices


class UnitStatus(TextChoices):
    OCCUPIED = "occupied", "Occupied"
    VACANT = "vacant", "Vacant"
    MAINTENANCE = "maintenance", "Maintenance"
    PARTIALLY_OCCUPIED = "partially_occupied", "Partially occupied"


class EquipmentCategory(TextChoices):
    HVAC = "hvac", "HVAC"
    WATER_HEATER = "water_heater", "Water heater"
    BOILER = "boiler", "Boiler"
    ROOF = "roof", "Roof"
    ELEVATOR = "elevator", "Elevator"
    PLUMBING = "plumbing", "Plumbing"
    ELECTRICAL = "electrical", "Electrical"
    FIRE_SAFETY = "fire_safety", "Fire safety"
    SECURITY = "security", "Security and access"
    REFRIGERATOR = "refrigerator", "Refrigerator"
    OVEN = "oven", "Oven"
    MICROWAVE = "microwave", "Microwave"
    DISHWASHER = "dishwasher", "Dishwasher"
    GARBAGE_DISPOSAL = "garbage_disposal", "Garbage disposal"
    WASHER = "washer", "Washer"
    DRYER = "dryer", "Dryer"
    APPLIANCE = "appliance", "Other appliance"
    OTHER = "other", "Other"


# Somebody lives there: such a unit is not archived.
LIVED_IN = frozenset({UnitStatus.OCCUPIED, UnitStatus.PARTIALLY_OCCUPIED})
LONGEST_LIFESPAN_YEARS = 200


def may_be_archived(status: str) -> bool:
    """A unit in which somebody lives stays."""
    return status not in LIVED_IN


def age_years(installed_on: date | None, today: date) -> int | None:
    """Whole years since the installation; 0 for one that is still to come, None when unknown."""
    if installed_on is None:
        return None
    before_the_day = (today.month, today.day) < (installed_on.month, installed_on.day)
    return max(today.year - installed_on.year - before_the_day, 0)


def is_under_warranty(expires_on: date | None, today: date) -> bool | None:
    """Whether the warranty still holds; its last day counts. None when no date is known."""
    return None if expires_on is None else expires_on >= today
