"""The policy of properties: what kinds there are, and which days a daily report is owed for."""

from datetime import date, timedelta

from django.db.models import TextChoices

OLDEST_YEAR_BUILT = 1600
LATEST_YEAR_BUILT = 2200
# A report that was missed (nothing ran that day) is made up for, but not for ever.
DAYS_MADE_UP_FOR = 7


class PropertyType(TextChoices):
    APARTMENT = "apartment", "Apartments"
    SINGLE_FAMILY = "single_family", "Single family"
    TOWNHOUSE = "townhouse", "Townhouses"
    CONDOMINIUM = "condominium", "Condominium"
    STUDENT_HOUSING = "student_housing", "Student housing"
    SENIOR_HOUSING = "senior_housing", "Senior housing"
    MANUFACTURED = "manufactured", "Manufactured homes"
    MIXED_USE = "mixed_use", "Mixed use"
    COMMERCIAL = "commercial", "Commercial"
    OTHER = "other", "Other"


def are_whole_coordinates(latitude: object, longitude: object) -> bool:
    """A place on the map has both numbers or none."""
    return (latitude is None) == (longitude is None)


def days_owed(*, today: date, last_reported: date | None) -> list[date]:
    """The local days whose report is due and was not made, oldest first (R-D-04, N-114).

    A report covers one whole local day, so the newest one is yesterday's. The first report ever covers
    yesterday alone; after that every day since the last reported one is owed, at most DAYS_MADE_UP_FOR.
    """
    yesterday = today - timedelta(days=1)
    earliest = yesterday - timedelta(days=DAYS_MADE_UP_FOR - 1)
    first = yesterday if last_reported is None else last_reported + timedelta(days=1)
    first = max(first, earliest)
    return [first + timedelta(days=n) for n in range((yesterday - first).days + 1)]
