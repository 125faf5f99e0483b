"""The policy of vendors: trades, and whether their papers are in order."""

from collections.abc import Iterable
from datetime import date, timedelta

from django.db.models import TextChoices

EXPIRING_WITHIN = timedelta(days=30)


class Trade(TextChoices):
    PLUMBING = "plumbing", "Plumbing"
    ELECTRICAL = "electrical", "Electrical"
    HVAC = "hvac", "HVAC"
    APPLIANCE = "appliance", "Appliances"
    CARPENTRY = "carpentry", "Carpentry"
    PAINTING = "painting", "Painting"
    FLOORING = "flooring", "Flooring"
    ROOFING = "roofing", "Roofing"
    CLEANING = "cleaning", "Cleaning"
    LANDSCAPING = "landscaping", "Landscaping"
    LOCKSMITH = "locksmith", "Locks and doors"
    PEST_CONTROL = "pest_control", "Pest control"
    FIRE_SAFETY = "fire_safety", "Fire safety"
    ELEVATOR = "elevator", "Elevators"
    STRUCTURAL = "structural", "Structural"
    SNOW_REMOVAL = "snow_removal", "Snow removal"
    WASTE = "waste", "Waste"
    GENERAL = "general", "General repairs"


class PaperState(TextChoices):
    """Of an insurance policy or a licence."""

    VALID = "valid", "Valid"
    EXPIRING = "expiring", "Expires within 30 days"
    EXPIRED = "expired", "Expired"
    MISSING = "missing", "Missing"


def paper_state(expires_on: date | None, today: date) -> PaperState:
    """Missing without a date; the last day still counts; from 30 days before it on, it is expiring."""
    if expires_on is None:
        return PaperState.MISSING
    if expires_on < today:
        return PaperState.EXPIRED
    return PaperState.EXPIRING if expires_on <= today + EXPIRING_WITHIN else PaperState.VALID


def in_order(trades: Iterable[str]) -> list[str]:
    """Each trade once, in the order in which trades are listed here."""
    given = set(trades)
    return [trade.value for trade in Trade if trade in given]
